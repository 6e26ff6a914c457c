import { bareName } from './person-look.ts';

/** The names that other entries of a page give, as they are asked for. */
export interface KnownNames {
  has(name: string): boolean;
  /** The length of the known name of two words or more that a text begins with; 0 where there is none. */
  atStart(text: string): number;
}

/** No name is known. */
export const nobodyKnown: KnownNames = { has: () => false, atStart: () => 0 };

/** Names that are known, of which those that entries with several authors have. */
export function knownNames(names: ReadonlySet<string>): KnownNames {
  return names.size === 0
    ? nobodyKnown
    : { has: (name) => names.has(name), atStart: (text) => knownAtStart(text, names) };
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
    become(others) {
      if (others === known) return true;
      known = others;
      return (
        [...names].every(([name, is]) => known.has(name) === is) &&
        [...starts].every(([text, length]) => known.atStart(text) === length)
      );
    },
  };
}
