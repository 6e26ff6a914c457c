import type { Letters } from './letters.ts';

/** What the entries of a page have in common, as far as it was read. */
export interface Form {
  /** How common each shape is, 0 … 1. */
  readonly favour: ReadonlyMap<string, number>;
  /** How common each seam of a shape is, 0 … 1: what parts title, authors and the rest. */
  readonly seams: ReadonlyMap<string, number>;
  /** Of the paragraphs of several lines, the share that is one entry each, 0 … 1; 0 where there are few. */
  readonly alone: number;
}

/** An entry, as far as it tells the form of its page. */
export interface Formed {
  readonly shape: string;
  readonly seams: readonly string[];
  /** The lines of the paragraph that it stands in, which other entries may share; null where it has several. */
  readonly paragraph: object | null;
  readonly lines: number;
}

/** Nothing is known of the page. */
export const noForm: Form = { favour: new Map(), seams: new Map(), alone: 0 };

/** Fewer paragraphs of several lines tell nothing. */
const fewest = 3;

/** What entries have in common. */
export function formOf(entries: readonly Formed[]): Form {
  const shapes = new Map<string, number>();
  const seams = new Map<string, number>();
  const paragraphs = new Map<object, number>();
  for (const one of entries) {
    count(shapes, one.shape);
    for (const seam of one.seams) count(seams, seam);
    if (one.paragraph !== null && one.lines > 1) count(paragraphs, one.paragraph);
  }
  const share = (counts: ReadonlyMap<string, number>) =>
    new Map([...counts].map(([key, often]) => [key, often / entries.length]));
  const alone = [...paragraphs.values()].filter((often) => often === 1).length;
  return {
    favour: share(shapes),
    seams: share(seams),
    alone: paragraphs.size < fewest ? 0 : alone / paragraphs.size,
  };
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** What stands between two parts, with words, years and numbers taken for one another. */
function seam(text: string): string {
  return text
    .slice(0, 40)
    .replace(/(?:19|20)\d\d/g, 'Y')
    .replace(/[\p{L}\p{M}]+/gu, (word) => (word === 'Y' || /^in$/i.test(word) ? word : 'a'))
    .replace(/\d+/g, '0')
    .replace(/[\s\v]+/g, (space) => (space.includes('\n') ? '\n' : ' '))
    .slice(0, 8);
}

/** The seams of an entry: between title and authors, and behind both, with how what follows is set. */
export function seamsOf(
  letters: Letters,
  shape: string,
  between: readonly [from: number, to: number],
  end: number,
): readonly string[] {
  const { text, spans } = letters;
  const behind = text.slice(end, end + 12);
  const next = end + behind.search(/[\p{L}\p{N}]|$/u);
  const run = spans.find((span) => span.start <= next && next < span.end)?.run;
  const set = run === undefined ? '' : run.italic ? 'i' : run.href === null ? '' : 'l';
  return [
    `${shape} < ${seam(text.slice(...between))}`,
    `${shape} > ${seam(behind).slice(0, 3)}${set}`,
  ];
}

/** How far the seams of an entry are those of its page, 0 … 1. */
export function likeness(form: Form, seams: readonly string[]): number {
  if (form.seams.size === 0) return 0;
  return seams.reduce((sum, one) => sum + (form.seams.get(one) ?? 0), 0) / seams.length;
}
