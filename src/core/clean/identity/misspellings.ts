import type { Cluster } from './cluster.ts';
import type { Gathered } from './clusters.ts';
import type { NameParts } from './names.ts';
import type { Numbers } from './numbers.ts';
import type { Rows } from './rows.ts';

/** So many works of a co-author, and so many authors of a work, are looked through. */
const mostWorks = 50;
const mostAuthors = 20;
/** Instead of a name's number. */
const several = -1;

/**
 * A name with few works may be a misspelling of a co-author's co-author: hands
 * over each such pair that shares its first or its family name and no work.
 * Linear in the people: what is looked through for each of them is bounded.
 */
export function misspellings(
  { clusters, names: spelled }: Gathered,
  { authors, works, first, family, spelling, isSeveral }: Numbers,
  consider: (a: number, b: number) => void,
): void {
  // For whom somebody, or a work, was met last: sets would be made and filled for everybody.
  const besideOf = new Int32Array(clusters.length).fill(-1);
  const metBy = new Int32Array(clusters.length).fill(-1);
  const count = authors.start.length - 1;
  const readFor = new Int32Array(count).fill(-1);
  const asked = new Uint8Array(clusters.length);
  /** First and family name side by side; no first name where there are several names. */
  const names = new Int32Array(clusters.length * 2);
  for (let i = 0; i < clusters.length; i += 1) {
    names[i * 2] = isSeveral[i] === 1 ? several : first[i]!;
    names[i * 2 + 1] = family[i]!;
  }
  const isWhole = Uint8Array.from(spelled, ({ first: own }) => (own.length > 1 ? 1 : 0));
  const areNear = createNearness(spelled);
  const mayName = createSigns(authors, names);

  for (let item = 0; item < count; item += 1) {
    for (let i = authors.start[item]!; i < authors.start[item + 1]!; i += 1) {
      const one = authors.of[i]!;
      if (asked[one] === 1 || works.start[one + 1]! - works.start[one]! > 2) continue;
      asked[one] = 1;
      if (isWhole[spelling[one]!] === 1) look(one);
    }
  }

  function look(me: number): void {
    const own = first[me]!;
    const ownFamily = family[me]!;
    const beside: number[] = [];
    for (let i = works.start[me]!; i < works.start[me + 1]!; i += 1) {
      const item = works.of[i]!;
      const end = endOf(authors, item, mostAuthors);
      for (let j = authors.start[item]!; j < end; j += 1) {
        const coauthor = authors.of[j]!;
        if (besideOf[coauthor] === me) continue;
        besideOf[coauthor] = me;
        beside.push(coauthor);
      }
    }
    for (const coauthor of beside) {
      const last = endOf(works, coauthor, mostWorks);
      for (let i = works.start[coauthor]!; i < last; i += 1) {
        const item = works.of[i]!;
        if (readFor[item] === me) continue;
        readFor[item] = me;
        if (!mayName(item, own, ownFamily)) continue;
        const end = endOf(authors, item, mostAuthors);
        for (let j = authors.start[item]!; j < end; j += 1) {
          const other = authors.of[j]!;
          const name = names[other * 2]!;
          const isRelated = names[other * 2 + 1] === ownFamily;
          if (name !== own && !isRelated && name !== several) continue;
          if (metBy[other] === me || besideOf[other] === me) continue;
          metBy[other] = me;
          // Most of those who share a first name have quite another family name.
          if (name === several) {
            if (sharesHalf(clusters[me]!, clusters[other]!)) consider(me, other);
          } else if (isRelated || isSeveral[me] === 1 || areNear(spelling[me]!, spelling[other]!)) {
            consider(me, other);
          }
        }
      }
    }
  }
}

/** Tells quickly that two family names differ in more than a letter; by the numbers of their spellings. */
function createNearness(names: readonly NameParts[]): (a: number, b: number) => boolean {
  const lengths = Int32Array.from(names, ({ family }) => family.length);
  /** Which letters a name has: a bit each, a few letters share one. */
  const letters = Int32Array.from(names, ({ family }) => {
    let bits = 0;
    for (let i = 0; i < family.length; i += 1) bits |= 1 << (family.charCodeAt(i) & 31);
    return bits;
  });
  return (a, b) => {
    if (Math.abs(lengths[a]! - lengths[b]!) > 1) return false;
    // One letter wrong puts one bit in the place of another.
    let different = letters[a]! ^ letters[b]!;
    different &= different - 1;
    different &= different - 1;
    return different === 0;
  };
}

/**
 * Tells quickly that no author of a work has a first or a family name: 64 bits a
 * work for either, a bit a name, which several names may share.
 */
function createSigns(
  authors: Rows,
  names: Int32Array,
): (item: number, first: number, family: number) => boolean {
  const bits = new Int32Array((authors.start.length - 1) * 4);
  for (let item = 0; item < authors.start.length - 1; item += 1) {
    const end = endOf(authors, item, mostAuthors);
    for (let i = authors.start[item]!; i < end; i += 1) {
      const first = names[authors.of[i]! * 2]!;
      const place = placeOf(names[authors.of[i]! * 2 + 1]!);
      bits[item * 4 + 2 + (place >>> 5)]! |= 1 << (place & 31);
      if (first === several) bits.fill(-1, item * 4, item * 4 + 2);
      else bits[item * 4 + (placeOf(first) >>> 5)]! |= 1 << (placeOf(first) & 31);
    }
  }
  return (item, first, family) => {
    const [one, other] = [placeOf(first), placeOf(family)];
    return (
      ((bits[item * 4 + (one >>> 5)]! >>> (one & 31)) & 1) === 1 ||
      ((bits[item * 4 + 2 + (other >>> 5)]! >>> (other & 31)) & 1) === 1
    );
  };
}

/** One of 64 places for a number. */
function placeOf(number: number): number {
  return Math.imul(number, 0x9e3779b1) >>> 26;
}

function sharesHalf({ parts: [own] }: Cluster, { parts }: Cluster): boolean {
  return parts.some((name) => name.first === own!.first || name.family === own!.family);
}

function endOf({ start }: Rows, row: number, most: number): number {
  return Math.min(start[row + 1]!, start[row]! + most);
}
