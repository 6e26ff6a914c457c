import type { Progress } from '#core/model';
import type { State } from '../state.ts';
import {
  add,
  apartInTime,
  type Circle,
  createCircles,
  fewer,
  Friends,
  Notebook,
} from './circles.ts';
import { insert } from './ascending.ts';
import { closeCircles, mostCircles } from './close-circles.ts';
import { type Cluster, newCluster, withOne } from './cluster.ts';
import { type Namesakes, someNamesakes } from './namesakes.ts';
import { authorRows } from './rows.ts';
import type { Spelling } from './spellings.ts';

/** A co-author with as many namesakes says little. */
const toldByName = 0.5;
/** So many works of one name are compared; more stay as they are, as do more circles. */
const mostWorks = 1000;
/** Of whoever has written with more people than this, anybody is a friend. */
const mostFriends = 40;

/**
 * Parts people who share a common name. Works with two co-authors in common are one
 * person's; so are circles of works, the more works the more co-authors have to
 * lead across, or friends of theirs. Where nobody does, they are two people's if
 * many namesakes are to be expected for as many works. People with identifiers and
 * people of corpus files are left as they are.
 *
 * @param authors for each item its authors; those parted are put in
 * @param names for each item the names its authors go by
 * @returns all clusters, those parted in the place of the one they were
 */
export function partHomonyms(
  state: State,
  clusters: readonly Cluster[],
  authors: Cluster[][],
  names: readonly (readonly Spelling[])[],
  namesakes: Namesakes,
  progress: Progress,
): readonly Cluster[] {
  /** Everybody by number, those parted at the end. */
  const everybody = [...clusters];
  everybody.forEach((one, number) => (one.number = number));
  // Each work of a name makes one part of it at the most.
  const most = authors.reduce((sum, { length }) => sum + length, clusters.length);
  const { items } = state;
  const [ours, theirs, notebook] = [new Notebook(most), new Notebook(most), new Notebook(most)];
  /** By the number of the first spelling: who bears no other name is as common as it is. */
  const known: (number | undefined)[] = [];
  const commonness = ({ parts, spelling }: Cluster): number => {
    const first = (known[spelling] ??= namesakes.anywhere(parts[0]!));
    return parts.length === 1 ? first : Math.max(first, ...parts.map(namesakes.anywhere));
  };
  /** By number: 1 for a rare name, 2 for another. */
  const rare = new Uint8Array(most);
  const isRare = (one: number): boolean => {
    if (rare[one] === 0) rare[one] = commonness(everybody[one]!) < toldByName ? 1 : 2;
    return rare[one] === 1;
  };
  const rows = authorRows(authors);
  const { circleOf, isPlaced } = createCircles(state, rows, notebook);
  const friends = new Friends(most);

  let done = 0;
  return clusters.flatMap((cluster) => {
    progress(done / most, 0);
    done += cluster.items.length;
    const { kept, ids, items: own } = cluster;
    const { length } = own;
    if (kept !== null || ids.size > 0 || length < 2 || length > mostWorks) return [cluster];
    const common = commonness(cluster);
    if (common * (length / 2) ** 2 < someNamesakes) return [cluster];
    const close = closeCircles(
      own.map((item) => circleOf(cluster.number, item)),
      isRare,
      notebook,
    );
    if (close.length > mostCircles) return [cluster];
    const met = joined(close, notebook, (a, b) => {
      const across = leadsAcross(a, b);
      return across >= needed(fewer(a, b)) ? across : 0;
    });
    const found = joined(met, notebook, (a, b) => {
      // Who moves on leaves circles behind; two people are there at one time.
      const meanwhile = isMeanwhile(a, b) ? fewer(a, b) ** 2 * (1 - apartInTime(a, b)) : 1;
      const guests = Math.max(a.items.length, b.items.length) ** 0.25;
      const room = (someNamesakes * guests) / (common * Math.max(1, meanwhile));
      return room > 1 ? room : 0;
    });
    return found.length < 2
      ? [cluster]
      : found.map((circle, rank) => {
          const part = newCluster(null, cluster.sides, rank);
          part.number = everybody.push(part) - 1;
          for (const item of circle.items) {
            const start = rows.start[item]!;
            const at = rows.of.indexOf(cluster.number, start);
            rows.of[at] = part.number;
            takePlace(part, item, at - start);
          }
          return part;
        });
  });

  /** Makes a part of somebody an author of a work in their place. */
  function takePlace(part: Cluster, item: number, position: number): void {
    const { name, parts, number } = names[item]![position]!;
    authors[item]![position] = part;
    insert(part.items, item);
    const { draft, also } = items[item]!;
    part.spellings.add(name, also.length === 0 || name === draft.authors[position]!.name ? 1 : 0);
    if (part.parts.length === 0) {
      part.parts = [parts];
      part.spelling = number;
    } else if (part.parts[0] !== parts && !part.parts.some(({ key }) => key === parts.key)) {
      part.parts = [...part.parts, parts];
    }
    if (isPlaced[item] === 0) return;
    const { affiliations = [] } = draft.authors[position]!;
    for (const place of affiliations) part.affiliations = withOne(part.affiliations, place);
  }

  /** Co-authors in common; half for each two who have written with each other elsewhere, of two at the most; two for a place of work. */
  function leadsAcross(a: Circle, b: Circle): number {
    let [shared, known] = [0, 0];
    ours.start(a.beside);
    theirs.start(b.beside);
    for (const one of a.beside) {
      if (theirs.has(one)) {
        shared += isRare(one) ? 1 : 0.5;
        continue;
      }
      if (known > 1 || !isRare(one)) continue;
      if (!friends.has(one)) friends.add(one, allBeside(everybody[one]!));
      for (let i = friends.from(one); i < friends.to(one); i += 1) {
        const other = friends.at(i);
        if (theirs.has(other) && !ours.has(other) && isRare(other)) known += 1;
      }
    }
    const { places } = b;
    const place = places !== null && [...(a.places ?? [])].some((one) => places.has(one)) ? 2 : 0;
    return shared + Math.min(known, 2) / 2 + place;
  }

  /** With whom somebody has written; nobody where there are too many to be friends. */
  function allBeside({ items }: Cluster): readonly number[] {
    const found: number[] = [];
    notebook.start(found);
    for (const item of items) {
      const end = rows.start[item + 1]!;
      for (let i = rows.start[item]!; i < end; i += 1) {
        if (notebook.note(rows.of[i]!)) found.push(rows.of[i]!);
      }
      if (found.length > mostFriends) return nobody;
    }
    return found;
  }
}

const nobody: readonly number[] = [];

/** How many have to lead from some works of a name to others of it. */
function needed(works: number): number {
  return works <= 2 ? 1 : works <= 5 ? 2 : 3;
}

/** Whether the years of each begin before those of the other end. */
function isMeanwhile(a: Circle, b: Circle): boolean {
  return a.from < b.to && b.from < a.to;
}

/**
 * Joins circles, the largest first, each with the one that it fits best, until
 * none fits another. Puts the works of some into others.
 *
 * @param fitOf 0 where two are not to be joined
 */
function joined(
  circles: readonly Circle[],
  notebook: Notebook,
  fitOf: (a: Circle, b: Circle) => number,
): readonly Circle[] {
  const done: Circle[] = [];
  for (const circle of [...circles].sort((a, b) => b.items.length - a.items.length)) {
    let home: Circle | undefined;
    let most = 0;
    for (const other of done) {
      const fit = fitOf(circle, other);
      if (fit > most) [home, most] = [other, fit];
    }
    if (home === undefined) done.push(circle);
    else add(home, circle, notebook);
  }
  return done.length < circles.length && done.length > 1 ? joined(done, notebook, fitOf) : done;
}
