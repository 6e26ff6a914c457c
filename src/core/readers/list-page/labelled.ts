import type { Line, Role, Run } from '../markup/index.ts';
import { nobodyKnown } from './known.ts';
import { textOf } from './lines.ts';
import { peopleAt } from './people.ts';

const labels: readonly (readonly [RegExp, Role])[] = [
  [/^[\s•\-–*]*title\s*[:：]\s*/i, 'title'],
  [/^[\s•\-–*]*(?:co-?)?authors?(?:\(s\))?\s*[:：]\s*/i, 'authors'],
  [
    /^[\s•\-–*]*(?:venue|journal|conference|published(?: in)?|publication|appeared in|booktitle|source)\s*[:：]\s*/i,
    'venue',
  ],
  [/^[\s•\-–*]*(?:year|date|published on)\s*[:：]\s*/i, 'year'],
  [/^[\s•\-–*]*(?:links?|downloads?|url)\s*[:：]\s*/i, 'links'],
];

/** Lines that begin with what they are (`Authors: …`), without that word and with the role it tells. */
export function withRoles(lines: readonly Line[]): readonly Line[] {
  return lines.map((line) => {
    const text = textOf(line.runs).slice(0, 60);
    if (!/[:：]/.test(text)) return line;
    const found = labels.find(([pattern]) => pattern.test(text));
    if (found === undefined) return line;
    const [pattern, role] = found;
    let toCut = line.runs
      .map((run) => run.text)
      .join('')
      .slice(0, 100);
    toCut = pattern.exec(toCut.replace(/\u00a0/g, ' '))?.[0] ?? '';
    let left = toCut.length;
    const runs = line.runs.flatMap((run): Run[] => {
      const cut = Math.min(left, run.text.length);
      left -= cut;
      return cut === run.text.length && cut > 0
        ? []
        : [{ ...run, text: run.text.slice(cut), role }];
    });
    return { ...line, runs };
  });
}

/**
 * Lines of which the page says that a venue stands there, without that where people stand
 * first: a class named after the venue may be of all that is below the title.
 */
export function withoutWrongRoles(lines: readonly Line[]): readonly Line[] {
  const runs = lines.flatMap((line) => line.runs);
  if (runs.some((run) => run.role === 'authors')) return lines;
  const said = textOf(runs.filter((run) => run.role === 'venue'));
  const people = said === '' ? null : peopleAt(said, 0, nobodyKnown);
  if (people === null || people.start > 2 || !/\p{L}{3}/u.test(said.slice(people.end)))
    return lines;
  const initialled = /\p{Lu}\./u.test(said.slice(0, people.end));
  if (people.sure < people.count || (people.count < 2 && !initialled)) return lines;
  return lines.map((line) => ({
    ...line,
    runs: line.runs.map((run) => (run.role === 'venue' ? withoutRole(run) : run)),
  }));
}

function withoutRole(run: Run): Run {
  const { text, bold, italic, underline, raised, styled, href } = run;
  return { text, bold, italic, underline, raised, styled, href };
}
