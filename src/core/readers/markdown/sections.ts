import { yearsIn } from '../text/index.ts';
import type { Block } from './blocks.ts';
import { textOf, titleOf } from './lines.ts';

/** A block and what the headings above it say. */
export interface Placed {
  readonly block: Block;
  /** The year of the headings above, e.g. from `## 2018`; null where they name none. */
  readonly year: number | null;
  /** It stands in a section of talks, teaching, news and the like. */
  readonly other: boolean;
}

const otherSections =
  /\b(?:talks?|teaching|services?|honou?rs|awards|news|education|experience|review\w*|students?|grants?|funding|press|contact|about)\b/i;

/**
 * The blocks with the headings they stand under. A heading holds until the next
 * of its level or above; a bold line that is only a year counts as the lowest.
 */
export function placedBlocks(blocks: readonly Block[]): readonly Placed[] {
  const open: { level: number; year: number | null; other: boolean }[] = [];
  return blocks.map((block) => {
    const heading = headingOf(block);
    if (heading !== null) {
      while ((open.at(-1)?.level ?? 0) >= heading.level) open.pop();
      const years = yearsIn(heading.text);
      open.push({
        level: heading.level,
        year: years.length === 1 ? years[0]!.year : null,
        other: otherSections.test(heading.text),
      });
    }
    const year = open.findLast((one) => one.year !== null)?.year ?? null;
    return { block, year, other: open.some((one) => one.other) };
  });
}

/** A heading's level and text; a paragraph that is a bold year is one of level 7. */
export function headingOf(block: Block): { level: number; text: string } | null {
  if (block.kind === 'table') return null;
  const text = textOf(block.lines.flatMap((line) => line.runs));
  if (block.kind === 'heading') return { level: block.level, text };
  const line = block.lines[0]!;
  const bare = block.lines.length === 1 && /^\W*\d{4}\W*$/.test(text);
  return bare && line.runs.some((run) => run.bold) && titleOf(line) === null
    ? { level: 7, text }
    : null;
}
