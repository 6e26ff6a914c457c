import type { Run } from '../markup/index.ts';
import { isLabel, isVenueLike } from './labels.ts';
import { textOf } from './lines.ts';
import type { Box, Piece } from './page.ts';
import { nameLook } from './person-look.ts';
import { isBadge } from './prelude.ts';

/** What leads to so many addresses of one page says no more than that it leads there. */
const fewest = 3;
/** Labels are short, in words and in characters. */
const mostWords = 3;
const longest = 30;

/**
 * A page whose links tell their labels: words that lead to several addresses, such as
 * `Suggested citation`, in whatever words they are. A name or a venue that does so stays.
 */
export function withLabels(page: Box): Box {
  const hrefs = new Map<string, Set<string>>();
  each(page, (run) => {
    const text = labelIn(run);
    if (text === null) return;
    const known = hrefs.get(text);
    if (known === undefined) hrefs.set(text, new Set([run.href!]));
    else if (known.size < fewest) known.add(run.href!);
  });
  const labels = new Set(
    [...hrefs]
      .filter(([text, all]) => all.size >= fewest && mayBeLabel(text))
      .map(([text]) => text),
  );
  return labels.size === 0 ? page : marked(page, labels);
}

/** The text of a link that may be a label; null for any other run. */
function labelIn(run: Run): string | null {
  if (run.href === null || run.role !== undefined || run.text.length > longest) return null;
  const text = textOf([run]);
  return text === '' || isLabel(text) ? null : text;
}

function mayBeLabel(text: string): boolean {
  const bare = text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return (
    bare.split(' ').length <= mostWords &&
    !/\d/.test(bare) &&
    !isVenueLike(bare) &&
    !isBadge(bare) &&
    nameLook(bare) < 2
  );
}

function each({ children }: Box, see: (run: Run) => void): void {
  for (const child of children) {
    if (child.kind === 'box') each(child, see);
    else for (const { runs } of child.lines) for (const run of runs) see(run);
  }
}

function marked(box: Box, labels: ReadonlySet<string>): Box {
  const children = box.children.map((child): Box | Piece => {
    if (child.kind === 'box') return marked(child, labels);
    const lines = child.lines.map((line) => ({
      ...line,
      runs: line.runs.map((run) =>
        labels.has(labelIn(run) ?? '') ? { ...run, role: 'links' as const } : run,
      ),
    }));
    return { ...child, lines };
  });
  return { ...box, children };
}
