import { bareName } from './person-look.ts';

/** The names that other entries of a page give, as they are asked for. */
export interface KnownNames {
  has(name: string): boolean;
  /** The length of the known name of two words or more that a text begins with; 0 where there is none. */
  atStart(text: string): number;
  /** Whether a text names one of them, whatever comes first: `Lovelace, A.` is `A. Lovelace`. */
  isPerson(text: string): boolean;
  /** Whether several entries name somebody: one alone may be a mistake. */
  isRegular(name: string): boolean;
}

/** No name is known. */
export const nobodyKnown: KnownNames = {
  has: () => false,
  atStart: () => 0,
  isPerson: () => false,
  isRegular: () => false,
};

/** Names that are known, of which those that entries with several authors have. */
export function knownNames(
  names: ReadonlySet<string>,
  regular: ReadonlySet<string> = new Set(),
): KnownNames {
  if (names.size === 0) return nobodyKnown;
  const persons = new Map<string, boolean>();
  const people = new Set([...names].flatMap((name) => keysOf(name)));
  return {
    has: (name) => names.has(name),
    atStart: (text) => knownAtStart(text, names),
    isRegular: (text) => keysOf(text, true).some((key) => regular.has(key)),
    isPerson(text) {
      const before = persons.get(text);
      if (before !== undefined) return before;
      const is = keysOf(text, true).some((key) => people.has(key));
      persons.set(text, is);
      return is;
    },
  };
}

/** What people are told by who stand in the lists of several entries. */
export function regularIn(lists: readonly (readonly string[])[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const regular = new Set<string>();
  for (const names of lists) {
    const own = new Set(names.flatMap((name) => keysOf(name)));
    for (const key of own) (seen.has(key) ? regular : seen).add(key);
  }
  return regular;
}

/** What a name is told by: its words in whatever order, its first letter and its last word; as if turned, too, where it may be. */
function keysOf(name: string, mayBeTurned = false): readonly string[] {
  const words = wordsOf(name);
  const turned = mayBeTurned ? [...words.slice(1), words[0] ?? ''] : [];
  return [unordered(name), shortOf(words), shortOf(turned)].filter((key) => key !== '');
}

function wordsOf(name: string): readonly string[] {
  return name.toLowerCase().match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? [];
}

/** The words of a name in an order that says nothing. */
function unordered(name: string): string {
  return [...wordsOf(name)].sort().join(' ');
}

/** The first letter of a name and its last word: `a. lovelace`. */
function shortOf(words: readonly string[]): string {
  return words.length < 2 || words.length > 4 ? '' : `${words[0]![0]}. ${words.at(-1)!}`;
}

function knownAtStart(text: string, known: ReadonlySet<string>): number {
  let at = 0;
  for (let words = 1; words <= 4; words += 1) {
    at = text.indexOf(' ', at + 1);
    if (at === -1) return 0;
    if (words >= 2 && known.has(bareName(text.slice(0, at)))) return at;
  }
  return 0;
}

/** Names that remember what was asked of them. */
export interface AskedNames extends KnownNames {
  /** From now on, others answer; false where they would have answered otherwise before. */
  become(others: KnownNames): boolean;
}

/** Remembers what the known names are asked for. */
export function askedOf(first: KnownNames): AskedNames {
  let known = first;
  const names = new Map<string, boolean>();
  const starts = new Map<string, number>();
  const people = new Map<string, boolean>();
  return {
    has(name) {
      const is = known.has(name);
      names.set(name, is);
      return is;
    },
    atStart(text) {
      const length = known.atStart(text);
      starts.set(text, length);
      return length;
    },
    isPerson(text) {
      const is = known.isPerson(text);
      people.set(text, is);
      return is;
    },
    isRegular: (name) => known.isRegular(name),
    become(others) {
      if (others === known) return true;
      known = others;
      return (
        [...names].every(([name, is]) => known.has(name) === is) &&
        [...starts].every(([text, length]) => known.atStart(text) === length) &&
        [...people].every(([text, is]) => known.isPerson(text) === is)
      );
    },
  };
}
