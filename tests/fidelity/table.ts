import type { ReferenceField, ReferenceTallies } from './references.ts';
import { f1Of, precisionOf, recallOf, type Tallies, type Tally } from './tally.ts';

/** The scores of some inputs under one name. */
export interface Row {
  readonly name: string;
  readonly inputs: number;
  readonly tallies: Tallies;
}

/** `98.7`, or a dash where there is nothing to count. */
function percent(share: number): string {
  return Number.isNaN(share) ? '–' : (100 * share).toFixed(1);
}

const both = (tally: Tally) => `${percent(precisionOf(tally))} / ${percent(recallOf(tally))}`;

/** A Markdown table; every pair of figures is precision / recall in percent. */
export function scoresTable(rows: readonly Row[]): string {
  const head = [
    ['inputs', 'files', 'works', 'found', 'invented', 'titles exact', 'author lists exact'],
    ['years', 'venues', 'links', 'people, pairs', 'people, B³'],
  ].flat();
  const lines = rows.map(({ name, inputs, tallies }) => {
    const { works, titles, authors, years, venues, links, pairs } = tallies;
    const people = [precisionOf(tallies.sameAsRead), recallOf(tallies.sameAsTruth)];
    return [
      name,
      String(inputs),
      String(works.truth),
      percent(recallOf(works)),
      percent((works.read - works.right) / works.read),
      percent(recallOf(titles)),
      both(authors),
      ...[years, venues, links, pairs].map(both),
      people.map(percent).join(' / '),
    ];
  });
  return markdown(head, lines);
}

/** The same for reference strings: F1 by words, in percent. */
export function referencesTable(
  rows: readonly {
    readonly name: string;
    readonly references: number;
    readonly tallies: ReferenceTallies;
  }[],
): string {
  const fields = ['title', 'author', 'date'] as const satisfies readonly ReferenceField[];
  const lines = rows.map(({ name, references, tallies }) => [
    name,
    String(references),
    ...fields.map((field) => percent(f1Of(tallies[field]))),
  ]);
  return markdown(['inputs', 'references', 'title F1', 'authors F1', 'year F1'], lines);
}

function markdown(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const widths = head.map((cell, i) =>
    Math.max(cell.length, ...lines.map((line) => line[i]!.length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...lines.map(line)].join('\n');
}
