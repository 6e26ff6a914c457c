import type { Line, Role, Run } from '../markup/index.ts';
import { textOf } from './lines.ts';

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
