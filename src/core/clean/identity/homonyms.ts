import type { Progress } from '#core/model';
import type { State } from '../state.ts';
import { Across } from './across.ts';
import { add, apartInTime, type Circle, createCircles, fewer } from './circles.ts';
import { closeCircles, mostCircles } from './close-circles.ts';
import { Cluster } from './cluster.ts';
import { Friends } from './friends.ts';
import { type Namesakes, someNamesakes } from './namesakes.ts';
import { Notebook } from './notebook.ts';
import type { Named } from './places.ts';
import { invertedRows, type Rows } from './rows.ts';
import type { Spellings } from './spellings.ts';
import { createVenueLikeness } from './venue-likeness.ts';

/** A co-author with as many namesakes says little. */
const toldByName = 0.5;
/** So many works of one name are compared; more stay as they are, as do more circles. */
const mostWorks = 1000;
/** With fewer namesakes to be expected an initial tells who somebody is, nearly. */
const hardlyCommon = 0.05;
/** A larger share of all works than this is somebody's own list. */
const nearlyAll = 0.8;
/** With fewer namesakes than this, two works of a name that nobody leads across are one person's. */
const usualOneness = 0.17;

/**
 * Parts people who share a common name. Works with two co-authors in common are one
 * person's; so are circles of works, the more works the more co-authors have to
 * lead across, or friends of theirs. Where nobody does, they are two people's if
 * many namesakes are to be expected, the sooner the more of their works appeared at
 * one time and in other venues. People with identifiers and
 * people of corpus files are left as they are.
 *
 * @param clusters everybody by number; those who somebody was parted into are added
 * @param authors each item's authors; those parted are put in
 * @param names what the authors go by
 */
export function partHomonyms(
  state: State,
  clusters: Cluster[],
  authors: Rows,
  names: Named,
  spellings: Spellings,
  namesakes: Namesakes,
  progress: Progress,
): void {
  const { length: count } = clusters;
  const works = invertedRows(authors, count);
  // Each work of a name makes one part of it at the most.
  const most = count + authors.of.length;
  const notebook = new Notebook(most);
  const isRare = createRareness(clusters, namesakes, most);
  const { circleOf, isPlaced } = createCircles(state, authors, notebook);
  /** The works of those who somebody was parted into, by their numbers from `count` on. */
  const worksOfParts: (readonly number[])[] = [];
  const worksOf = (person: number): Iterable<number> =>
    person < count
      ? works.of.subarray(works.start[person], works.start[person + 1])
      : worksOfParts[person - count]!;
  const byVenues = createVenueLikeness(state.items);
  const across = new Across(new Friends(authors, worksOf, notebook), isRare.of, most);

  for (let number = 0; number < count; number += 1) {
    progress(works.start[number]! / most, 0);
    const cluster = clusters[number]!;
    const length = works.start[number + 1]! - works.start[number]!;
    if (length < 2 || length > mostWorks) continue;
    if (cluster.kept !== null || cluster.ids.size > 0) continue;
    const common = isRare.commonness(cluster);
    if (common * (length / 2) ** 2 < someNamesakes) continue;
    // A list of somebody's own: whoever they write with, it is theirs.
    if (common < hardlyCommon && length > state.items.length * nearlyAll) continue;
    const all: Circle[] = [];
    for (let i = works.start[number]!; i < works.start[number + 1]!; i += 1) {
      all.push(circleOf(number, works.of[i]!));
    }
    const close = closeCircles(all, isRare.of, notebook);
    if (close.length > mostCircles) continue;
    const met = joined(close, notebook, (a) => {
      const leadTo = across.from(a);
      return (b) => {
        const leading = leadTo(b);
        return leading >= needed(fewer(a, b), cluster, common) ? leading : 0;
      };
    });
    const found = joined(met, notebook, (a) => (b) => {
      const oneness = (usualOneness * byTime(a, b) * byVenues(a, b)) / common;
      return oneness > 1 ? oneness : 0;
    });
    if (found.length > 1) found.forEach((circle, rank) => part(cluster, circle, rank));
  }

  /** Makes a circle of somebody's works a person of their own. */
  function part({ number, sides }: Cluster, { items }: Circle, rank: number): void {
    const made = new Cluster(clusters.length, sides, rank);
    clusters.push(made);
    worksOfParts.push(items);
    for (const item of items) {
      const at = authors.of.indexOf(number, authors.start[item]);
      authors.of[at] = made.number;
      made.spell(spellings.at(names.spellings[at]!), names.writtenOut.has(at) ? 0 : 1);
      if (isPlaced[item] === 0) continue;
      const { affiliations = [] } = state.items[item]!.draft.authors[at - authors.start[item]!]!;
      for (const place of affiliations) made.addAffiliation(place);
    }
  }
}

/**
 * Tells how common people's names are, each looked up once.
 *
 * @param most how many people there may come to be
 */
function createRareness(clusters: readonly Cluster[], namesakes: Namesakes, most: number) {
  /** By the number of the first spelling: who bears no other name is as common as it is. */
  const known: (number | undefined)[] = [];
  /** By number: 1 for a rare name, 2 for another. */
  const rare = new Uint8Array(most);
  const commonness = ({ parts, spelling }: Cluster): number => {
    const first = (known[spelling] ??= namesakes.anywhere(parts[0]!));
    return parts.length === 1 ? first : Math.max(first, ...parts.map(namesakes.anywhere));
  };
  const of = (one: number): boolean => {
    if (rare[one] === 0) rare[one] = commonness(clusters[one]!) < toldByName ? 1 : 2;
    return rare[one] === 1;
  };
  return { commonness, of };
}

/**
 * How many have to lead from some works of a name to others of it; more where an
 * initial is all there is of a common one.
 *
 * @param common how many namesakes are to be expected
 */
function needed(works: number, { parts }: Cluster, common: number): number {
  if (works <= 2) {
    const isTold =
      works === 1 || common < hardlyCommon || parts.some(({ first }) => first.length > 1);
    return isTold ? 1 : 1.5;
  }
  return works <= 5 ? 2 : 3;
}

/**
 * How much likelier times like these are where two circles are one person's: who
 * moves on leaves a circle behind, two people are there at one time. The more works
 * both have, the more that says.
 */
function byTime(a: Circle, b: Circle): number {
  if (a.years.length === 0 || b.years.length === 0) return 1;
  const apart = apartInTime(a, b);
  return fewer(a, b) ** (apart - 4 * (1 - apart));
}

/**
 * Joins circles, the largest first, each with the one that it fits best, until
 * none fits another. Puts the works of some into others.
 *
 * @param fitsOf looks at a circle; the answer is 0 for those that it is not to be joined with
 */
function joined(
  circles: readonly Circle[],
  notebook: Notebook,
  fitsOf: (circle: Circle) => (other: Circle) => number,
): readonly Circle[] {
  const [first, ...smaller] = [...circles].sort((a, b) => b.items.length - a.items.length);
  if (first === undefined || smaller.length === 0) return circles;
  const done = [first];
  for (const circle of smaller) {
    const fitOf = fitsOf(circle);
    let home: Circle | undefined;
    let most = 0;
    for (const other of done) {
      const fit = fitOf(other);
      if (fit > most) [home, most] = [other, fit];
    }
    if (home === undefined) done.push(circle);
    else add(home, circle, notebook);
  }
  return done.length < circles.length ? joined(done, notebook, fitsOf) : done;
}
