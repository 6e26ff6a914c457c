import type { Line } from '../markup/index.ts';
import type { Letters } from './letters.ts';

/** What the entries of a page have in common, as far as it was read. */
export interface Form {
  /** How common each shape is, 0 … 1. */
  readonly favour: ReadonlyMap<string, number>;
  /** How common each seam of a shape is, 0 … 1: what parts title, authors and the rest. */
  readonly seams: ReadonlyMap<string, number>;
  /** How common it is, 0 … 1, that what stands behind a title is set apart in a way: the venue in bold. */
  readonly behind: ReadonlyMap<string, number>;
  /** Where several entries appeared, as `venueKey` has it. */
  readonly venues: ReadonlySet<string>;
  /** How common it is, 0 … 1, that authors stand behind "with": whose page it is goes without saying. */
  readonly joint: number;
  /** One person has a part in most entries. */
  readonly owned: boolean;
  /** Of the paragraphs of several lines, the share that is one entry each, 0 … 1; 0 where there are few. */
  readonly alone: number;
  /** How many neighbours make an entry, on a long page; null where any number may. */
  readonly joins: ReadonlySet<number> | null;
  /** What nearly all entries of a long page are made of; null where they differ. */
  readonly steady: Steady | null;
}

/** Entries that are made of several neighbours each, as many in each. */
export interface Steady {
  readonly joined: number;
  /** How the first of them are set. */
  readonly heads: ReadonlySet<string>;
  /** Few score less. */
  readonly floor: number;
}

/** An entry, as far as it tells the form of its page. */
export interface Formed {
  readonly shape: string;
  readonly seams: readonly string[];
  /** How what stands behind the title is set apart. */
  readonly behind: readonly string[];
  readonly draft: {
    readonly venue: string | null;
    readonly authors: readonly { readonly name: string }[];
  };
  /** The authors stand behind "with". */
  readonly joint: boolean;
  /** The lines of the paragraph that it stands in, which other entries may share; null where it has several. */
  readonly paragraph: object | null;
  readonly lines: number;
  /** How many neighbours it is made of. */
  readonly joined: number;
  /** How the first of them is set. */
  readonly head: string;
  readonly score: number;
}

/** Nothing is known of the page. */
export const noForm: Form = {
  favour: new Map(),
  seams: new Map(),
  behind: new Map(),
  venues: new Set(),
  joint: 0,
  owned: false,
  alone: 0,
  joins: null,
  steady: null,
};

/** Fewer paragraphs of several lines tell nothing. */
const fewest = 3;

/** Fewer entries do not tell how venues are set. */
const fewestSet = 4;

/** Fewer entries do not tell what all have; in so many of them a person has a part whose page it is. */
const fewestAlike = 4;
const shareOwned = 0.6;

/** Fewer entries of a long page do not tell how many neighbours make one. */
const fewestJoined = 20;

/** What entries have in common; of a long page it also tells how many neighbours make one. */
export function formOf(entries: readonly Formed[], long = false): Form {
  const shapes = new Map<string, number>();
  const seams = new Map<string, number>();
  const behind = new Map<string, number>();
  const venues = new Map<string, number>();
  const paragraphs = new Map<object, number>();
  const people = new Map<string, number>();
  for (const one of entries) {
    count(shapes, one.shape);
    for (const name of new Set(one.draft.authors.map((author) => author.name))) count(people, name);
    for (const seam of one.seams) count(seams, seam);
    for (const cue of one.behind) count(behind, cue);
    if (one.draft.venue !== null) count(venues, venueKey(one.draft.venue));
    if (one.paragraph !== null && one.lines > 1) count(paragraphs, one.paragraph);
  }
  const share = (counts: ReadonlyMap<string, number>) =>
    new Map([...counts].map(([key, often]) => [key, often / entries.length]));
  const alone = [...paragraphs.values()].filter((often) => often === 1).length;
  const enough = entries.length >= fewestAlike;
  const all = enough ? entries.length : Infinity;
  const told = long && entries.length >= fewestJoined;
  return {
    favour: share(shapes),
    seams: share(seams),
    behind: entries.length < fewestSet ? new Map() : share(behind),
    venues: new Set([...venues].filter(([, often]) => often > 1).map(([key]) => key)),
    joint: entries.filter(({ joint }) => joint).length / all,
    owned: Math.max(0, ...people.values()) / all >= shareOwned,
    alone: paragraphs.size < fewest ? 0 : alone / paragraphs.size,
    joins: told ? new Set(entries.map((one) => one.joined)) : null,
    steady: told ? steadyOf(entries) : null,
  };
}

/** Entries may be unsurer than nine tenths of those that tell the form by so much. */
const slack = 1.5;

function steadyOf(entries: readonly Formed[]): Steady | null {
  const sizes = new Map<number, number>();
  for (const { joined } of entries) count(sizes, joined);
  const [joined, often] = [...sizes].sort((a, b) => b[1] - a[1])[0]!;
  if (joined < 2 || often < 0.9 * entries.length) return null;
  const those = entries.filter((one) => one.joined === joined);
  const scores = those.map((one) => one.score).sort((a, b) => a - b);
  const floor = scores[Math.floor(scores.length / 10)]! - slack;
  return { joined, heads: new Set(those.map((one) => one.head)), floor };
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** How the first words of some lines are set. */
export function headOf(lines: readonly Line[]): string {
  const run = lines[0]?.runs.find(({ text }) => /[\p{L}\p{N}]/u.test(text));
  if (run === undefined) return '';
  const { bold, italic, underline, styled, href, role = '' } = run;
  return [bold, italic, underline, styled, href !== null].map(Number).join('') + role;
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

/** A venue's name without what changes from one volume to the next. */
export function venueKey(venue: string): string {
  return venue
    .toLowerCase()
    .replace(/\d+(?:st|nd|rd|th)?/g, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim();
}
