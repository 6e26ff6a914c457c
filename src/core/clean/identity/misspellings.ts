import type { Cluster } from './cluster.ts';
import type { Gathered } from './clusters.ts';
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
  { clusters, authors: lists }: Gathered,
  { authors, works, first, family }: Numbers,
  consider: (a: Cluster, b: Cluster) => void,
): void {
  // For whom somebody, or a work, was met last: sets would be made and filled for everybody.
  const besideOf = new Int32Array(clusters.length).fill(-1);
  const metBy = new Int32Array(clusters.length).fill(-1);
  const readFor = new Int32Array(lists.length).fill(-1);
  const asked = new Uint8Array(clusters.length);
  /** First and family name side by side; no first name where there are several names. */
  const names = new Int32Array(clusters.length * 2);
  clusters.forEach(({ parts }, i) => {
    names[i * 2] = parts.length > 1 ? several : first[i]!;
    names[i * 2 + 1] = family[i]!;
  });

  for (const list of lists) {
    for (const { number, items, parts } of list) {
      if (asked[number] === 1 || items.length > 2) continue;
      asked[number] = 1;
      if (parts[0]!.first.length > 1) look(number);
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
        const end = endOf(authors, item, mostAuthors);
        for (let j = authors.start[item]!; j < end; j += 1) {
          const other = authors.of[j]!;
          const name = names[other * 2]!;
          if (name !== own && names[other * 2 + 1] !== ownFamily && name !== several) continue;
          if (metBy[other] === me || besideOf[other] === me) continue;
          metBy[other] = me;
          if (name !== several || sharesHalf(clusters[me]!, clusters[other]!)) {
            consider(clusters[me]!, clusters[other]!);
          }
        }
      }
    }
  }
}

function sharesHalf({ parts: [own] }: Cluster, { parts }: Cluster): boolean {
  return parts.some((name) => name.first === own!.first || name.family === own!.family);
}

function endOf({ start }: Rows, row: number, most: number): number {
  return Math.min(start[row + 1]!, start[row]! + most);
}
