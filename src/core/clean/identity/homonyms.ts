import type { State } from '../state.ts';
import { type Cluster, memoised, newCluster, withOne } from './cluster.ts';
import { placesIn } from './evidence.ts';
import { partsOf } from './names.ts';
import { type Namesakes, someNamesakes } from './namesakes.ts';

/** Works of one name that are held to be one person's. Joining adds to the collections. */
interface Circle {
  readonly items: Set<number>;
  /** With whom they were written. */
  readonly beside: Set<Cluster>;
  /** Where they worked, as the sources say. */
  readonly places: Set<string>;
  /** First and last year; the first is later where none is known. */
  from: number;
  to: number;
}

/** A co-author with as many namesakes says little. */
const toldByName = 0.5;
/** So many works of one name are compared, and so many circles; more stay as they are. */
const mostWorks = 1000;
const mostCircles = 60;
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
  names: readonly (readonly string[])[],
  namesakes: Namesakes,
): readonly Cluster[] {
  const commonness = ({ parts }: Cluster) => Math.max(...parts.map(namesakes.expected));
  const isRare = memoised((one) => commonness(one) < toldByName);
  const friendsOf = memoised(({ items }) => new Set([...items].flatMap((item) => authors[item]!)));

  return clusters.flatMap((cluster) => {
    const { kept, ids, items } = cluster;
    const common = commonness(cluster);
    if (kept !== null || ids.size > 0 || items.size < 2) return [cluster];
    if (common * (items.size / 2) < someNamesakes || items.size > mostWorks) return [cluster];
    const close = closeCircles([...items].map((item) => circleOf(state, cluster, item, authors)));
    if (close.length > mostCircles) return [cluster];
    const known = joined(close, (a, b) => leadsAcross(a, b) >= needed(fewer(a, b)));
    const found = joined(known, (a, b) => {
      // Who moves on leaves circles behind; two people are there at one time.
      const weight = a.from < b.to && b.from < a.to ? fewer(a, b) : 1;
      return common * weight < someNamesakes * Math.sqrt(Math.max(a.items.size, b.items.size));
    });
    return found.length < 2
      ? [cluster]
      : found.map((part, rank) => partOf(state, cluster, part, rank, authors, names));
  });

  /** Works with two co-authors in common together; one whose name is common counts half. */
  function closeCircles(circles: readonly Circle[]): readonly Circle[] {
    const home = new Map(circles.map((circle) => [circle, circle]));
    const homeOf = (circle: Circle): Circle => {
      let at = circle;
      while (home.get(at) !== at) at = home.get(at)!;
      home.set(circle, at);
      return at;
    };
    const withThem = new Map<Cluster, Circle[]>();
    for (const circle of circles) {
      const shared = new Map<Circle, number>();
      for (const coauthor of circle.beside) {
        const weight = isRare(coauthor) ? 1 : 0.5;
        const before = withThem.get(coauthor) ?? [];
        for (const other of before) shared.set(other, (shared.get(other) ?? 0) + weight);
        withThem.set(coauthor, [...before.slice(-mostCircles), circle]);
      }
      for (const [other, weight] of shared) {
        if (weight >= 2) home.set(homeOf(other), homeOf(circle));
      }
    }
    const whole = new Map<Circle, Circle>();
    for (const circle of circles) {
      const at = homeOf(circle);
      const found = whole.get(at);
      if (found === undefined) whole.set(at, copyOf(circle));
      else add(found, circle);
    }
    return [...whole.values()];
  }

  /** Co-authors in common; half for each two who have written with each other elsewhere, of two at the most; two for a place of work. */
  function leadsAcross(a: Circle, b: Circle): number {
    let [shared, friends] = [0, 0];
    for (const one of a.beside) {
      if (b.beside.has(one)) {
        shared += isRare(one) ? 1 : 0.5;
        continue;
      }
      if (friends > 1 || !isRare(one)) continue;
      const known = friendsOf(one);
      if (known.size > mostFriends) continue;
      for (const other of known) {
        if (b.beside.has(other) && !a.beside.has(other) && isRare(other)) friends += 1;
      }
    }
    const place = [...a.places].some((one) => b.places.has(one)) ? 2 : 0;
    return shared + Math.min(friends, 2) / 2 + place;
  }
}

function circleOf(
  { items }: State,
  cluster: Cluster,
  item: number,
  authors: readonly (readonly Cluster[])[],
): Circle {
  const { draft } = items[item]!;
  const here = authors[item]!;
  const { affiliations = [] } = draft.authors[here.indexOf(cluster)]!;
  return {
    items: new Set([item]),
    beside: new Set(here.filter((one) => one !== cluster)),
    places: new Set(placesIn(affiliations).keys()),
    from: draft.year ?? Infinity,
    to: draft.year ?? -Infinity,
  };
}

function copyOf({ items, beside, places, from, to }: Circle): Circle {
  return { items: new Set(items), beside: new Set(beside), places: new Set(places), from, to };
}

/** Puts the works of a circle into another. */
function add(home: Circle, { items, beside, places, from, to }: Circle): void {
  for (const item of items) home.items.add(item);
  for (const coauthor of beside) home.beside.add(coauthor);
  for (const place of places) home.places.add(place);
  home.from = Math.min(home.from, from);
  home.to = Math.max(home.to, to);
}

/** The works of the smaller one. */
function fewer(a: Circle, b: Circle): number {
  return Math.min(a.items.size, b.items.size);
}

/** How many have to lead from some works of a name to others of it. */
function needed(works: number): number {
  return works <= 2 ? 1 : works <= 5 ? 2 : 3;
}

/** Joins circles, the largest first, until none can be joined to another. */
function joined(
  circles: readonly Circle[],
  areOne: (a: Circle, b: Circle) => boolean,
): readonly Circle[] {
  const done: Circle[] = [];
  for (const circle of [...circles].sort((a, b) => b.items.size - a.items.size)) {
    const home = done.find((other) => areOne(circle, other));
    if (home === undefined) done.push(copyOf(circle));
    else add(home, circle);
  }
  return done.length < circles.length && done.length > 1 ? joined(done, areOne) : done;
}

/** The part of a cluster on some of its works; it takes the cluster's place there. */
function partOf(
  { items }: State,
  cluster: Cluster,
  circle: Circle,
  rank: number,
  authors: Cluster[][],
  names: readonly (readonly string[])[],
): Cluster {
  const part = newCluster(null, cluster.sides, rank);
  for (const item of circle.items) {
    const position = authors[item]!.indexOf(cluster);
    const { name: shown, affiliations = [] } = items[item]!.draft.authors[position]!;
    const name = names[item]![position]!;
    authors[item]![position] = part;
    part.items.add(item);
    part.spellings.add(name, name === shown ? 1 : 0);
    const parts = partsOf(name);
    if (!part.parts.some(({ key }) => key === parts.key)) part.parts = [...part.parts, parts];
    for (const place of affiliations) part.affiliations = withOne(part.affiliations, place);
  }
  return part;
}
