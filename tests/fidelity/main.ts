import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { communityRows } from './community/scores.ts';
import type { Half } from './half.ts';
import { measureFolder, rowsOf, sumOf } from './measure.ts';
import { isReferenceSet, referenceScores } from './references.ts';
import { referencesTable, type Row, scoresTable } from './table.ts';

const usage = `usage: npm run fidelity -- [--half 1|2] [--mistakes N] [DIR | REFERENCES.xml]...

Scores every input below the folders that has its truth beside it: X.truth.json,
the corpus that a right reading of X gives. X is a file, or a folder that is read
whole. A set of references with marked fields (XML of <sequence>s) is scored by
words. Without folders the project's own are measured, and people of made-up
communities, whose names collide as they do, are told apart.

  --half 1|2        only the inputs of that half, by a hash of their names: keep the
                    second unseen while you mend readers on the first
  --mistakes N      show the first N mistakes of each folder (20)
  --communities N   make up so many communities (0; without folders 10)
`;

/** Prints the scores; the exit code: 0 measured, 2 wrong use. */
export function main(args: readonly string[]): number {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: {
        half: { type: 'string' },
        mistakes: { type: 'string', default: '20' },
        communities: { type: 'string' },
        help: { type: 'boolean' },
      },
      allowPositionals: true,
    });
    if (values.help) {
      process.stdout.write(usage);
      return 0;
    }
    const limit = Number(values.mistakes);
    if (!Number.isInteger(limit) || limit < 0) throw new Error('--mistakes wants a whole number');
    const half = values.half === undefined ? null : Number(values.half);
    if (half !== null && half !== 1 && half !== 2) throw new Error('--half wants 1 or 2');
    const none = positionals.length === 0;
    const communities = Number(values.communities ?? (none ? 10 : 0));
    if (!Number.isInteger(communities) || communities < 0) {
      throw new Error('--communities wants a whole number');
    }
    const paths = none ? [join(import.meta.dirname, 'lists')] : positionals;
    report(paths, half, limit, communities > 0 ? communityRows(1, communities) : []);
    return 0;
  } catch (error) {
    process.stderr.write(`fidelity: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
}

function report(
  paths: readonly string[],
  half: Half | null,
  limit: number,
  madeUp: readonly Row[],
): void {
  const rows: Row[] = [];
  const references: Parameters<typeof referencesTable>[0][number][] = [];
  const mistakes: string[] = [];
  for (const path of paths) {
    const text = statSync(path, { throwIfNoEntry: false })?.isFile()
      ? readFileSync(path, 'utf8')
      : '';
    if (isReferenceSet(text)) {
      for (const [half, scores] of referenceScores(text).entries()) {
        references.push({ name: `${basename(path)}, half ${half + 1}`, ...scores });
      }
      continue;
    }
    const measured = measureFolder(path, half);
    rows.push(...rowsOf(path, measured));
    const all = measured.flatMap((one) =>
      one.mistakes.map(({ line, what }) => `${one.path}${line > 0 ? `:${line}` : ''}: ${what}`),
    );
    mistakes.push(...all.slice(0, limit));
    if (all.length > limit) mistakes.push(`… and ${all.length - limit} more in ${path}`);
    if (sumOf(measured).works.truth === 0) mistakes.push(`${path}: its truth holds no works`);
  }
  const tables = [
    ...(rows.length > 0 ? [scoresTable(rows)] : []),
    ...(references.length > 0 ? [referencesTable(references)] : []),
    ...(madeUp.length > 0 ? [scoresTable(madeUp)] : []),
  ];
  process.stdout.write(`${tables.join('\n\n')}\n`);
  if (mistakes.length > 0) process.stdout.write(`\n${mistakes.join('\n')}\n`);
}
