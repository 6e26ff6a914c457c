import { fold } from '#core/model';
import type { State } from '../state.ts';
import { clusterLikeness } from './candidates.ts';
import { type Cluster, memoised } from './cluster.ts';
import type { Gathered } from './clusters.ts';
import { reduced } from './names.ts';

/** What two people have in common beside their names. */
export interface Evidence {
  /** Co-authors who are one person, by their shown names. */
  readonly shared: readonly string[];
  /** Pairs of co-authors whose names could be one person's, `A. Kumar` and `Amit Kumar`. */
  readonly alike: readonly string[];
  /** Co-authors who are on nearly every work, as the owner of a list is. */
  readonly everywhere: readonly string[];
  /** Which of the two is on nearly every other work of the lists that hold the other; null for neither. */
  readonly owner: string | null;
  readonly venues: readonly string[];
  readonly affiliations: readonly string[];
  /** Years between the works of one and of the other; 0 where they overlap, null where unknown. */
  readonly gap: number | null;
}

/** Among more co-authors some names are alike by chance. */
const mostCoauthors = 150;

/** Answers what two clusters have in common, given who is held for one person. */
export type EvidenceOf = (a: Cluster, b: Cluster) => Evidence;

/** A part of an address that names a place of work rather than a town. */
const place =
  /univ|instit|college|school|laborator|\blabs?\b|hospital|cent(?:er|re)|academ|research|faculty|department|\binc\b|corp|gmbh|\bltd\b|ucla|\bmit\b|eth z|epfl|cnrs|inria|google|microsoft/;

/**
 * Weighs what speaks for two names being one person, as long as nobody else is joined.
 *
 * @param root who is held for one person so far; two clusters of one person have one root
 */
export function createEvidence(
  { items }: State,
  { authors, clusters }: Gathered,
  root: (cluster: Cluster) => Cluster,
): EvidenceOf {
  const everywhere = ubiquitous(authors, clusters);
  const owners = ownersOf(items, authors);
  const coauthors = memoised(
    ({ items: own }) => new Set([...own].flatMap((item) => authors[item]!.map(root))),
  );
  const venuesOf = memoised(venuesAt);
  const yearsOf = memoised(({ items: own }) => extent([...own].flatMap(yearAt)));
  const placesOf = memoised(({ affiliations }) => placesIn(affiliations));
  return (a, b) => {
    const own = new Set([root(a), root(b)]);
    const [ours, theirs] = [coauthors(a), coauthors(b)];
    const both = [...ours].filter((one) => theirs.has(one) && !own.has(one));
    const isPlenty = both.length > 20 || Math.max(ours.size, theirs.size) > mostCoauthors;
    const alike = isPlenty ? [] : alikeOf(ours, theirs, own);
    return {
      shared: both.filter((one) => !everywhere.has(one)).map(firstName),
      alike,
      everywhere: both.filter((one) => everywhere.has(one)).map(firstName),
      owner: isOwnerBeside(a, b) ? firstName(a) : isOwnerBeside(b, a) ? firstName(b) : null,
      venues: common(venuesOf(a), venuesOf(b)),
      affiliations: common(placesOf(a), placesOf(b)),
      gap: gapOf(yearsOf(a), yearsOf(b)),
    };
  };

  function isOwnerBeside(owner: Cluster, other: Cluster): boolean {
    const files = new Set([...other.items].map((item) => items[item]!.draft.source.file));
    return files.size > 0 && [...files].every((file) => owners.get(file)?.has(owner) === true);
  }

  function venuesAt({ items: own }: Cluster): ReadonlyMap<string, string> {
    return new Map(
      [...own].flatMap((item) => {
        const { venue } = items[item]!.draft;
        return venue === null ? [] : [[fold(venue), venue] as const];
      }),
    );
  }

  function yearAt(item: number): readonly number[] {
    return [items[item]!.draft.year ?? []].flat();
  }
}

/** Whoever is on more than four of five works, where there are enough to say so. */
function ubiquitous(
  authors: readonly (readonly Cluster[])[],
  clusters: readonly Cluster[],
): ReadonlySet<Cluster> {
  if (authors.length < 3) return new Set();
  return new Set(clusters.filter((one) => one.items.size > authors.length * 0.8));
}

/** For each list of some works whoever is on more than four of five of them. */
function ownersOf(
  items: State['items'],
  authors: readonly (readonly Cluster[])[],
): ReadonlyMap<string, ReadonlySet<Cluster>> {
  const works = new Map<string, number>();
  const counts = new Map<string, Map<Cluster, number>>();
  items.forEach(({ draft }, i) => {
    const { file } = draft.source;
    works.set(file, (works.get(file) ?? 0) + 1);
    const here = counts.get(file) ?? new Map<Cluster, number>();
    counts.set(file, here);
    for (const one of authors[i]!) here.set(one, (here.get(one) ?? 0) + 1);
  });
  return new Map(
    [...counts].map(([file, here]) => {
      const all = works.get(file)!;
      const often = [...here].filter(([, count]) => all >= fewestWorks && count > all * 0.8);
      return [file, new Set(often.map(([one]) => one))];
    }),
  );
}

/** A list of fewer works does not say whose it is. */
const fewestWorks = 5;

/** The first spelling of someone. */
export function firstName({ spellings }: Cluster): string {
  return [...spellings.keys()][0]!;
}

function alikeOf(
  ours: ReadonlySet<Cluster>,
  theirs: ReadonlySet<Cluster>,
  own: ReadonlySet<Cluster>,
): readonly string[] {
  const byFamily = new Map<string, Cluster[]>();
  for (const one of theirs) {
    if (ours.has(one) || own.has(one)) continue;
    for (const { family } of one.parts) {
      byFamily.set(reduced(family), [...(byFamily.get(reduced(family)) ?? []), one]);
    }
  }
  const found: string[] = [];
  for (const one of ours) {
    if (theirs.has(one) || own.has(one)) continue;
    const near = one.parts.flatMap(({ family }) => byFamily.get(reduced(family)) ?? []);
    const match = near.find((other) => {
      const likeness = clusterLikeness(one, other);
      return likeness !== null && likeness !== 'typo';
    });
    if (match !== undefined) found.push(`${firstName(one)} / ${firstName(match)}`);
  }
  return found;
}

/** The places of work that addresses name, by what they are compared by. */
export function placesIn(addresses: Iterable<string>): ReadonlyMap<string, string> {
  return new Map(
    [...addresses]
      .flatMap((text) => text.split(/[,;]/))
      .map((part) => [fold(part).trim(), part.trim()] as const)
      .filter(([key]) => key.length > 2 && place.test(key)),
  );
}

function common(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] {
  return [...a].flatMap(([key, shown]) => (b.has(key) ? [shown] : []));
}

function gapOf([fromA, toA]: Years, [fromB, toB]: Years): number | null {
  if (fromA > toA || fromB > toB) return null;
  return Math.max(0, fromB - toA, fromA - toB);
}

/** First and last; the first is later where there is none. */
type Years = readonly [number, number];

function extent(years: readonly number[]): Years {
  return years.reduce(([low, high], year) => [Math.min(low, year), Math.max(high, year)] as const, [
    Infinity,
    -Infinity,
  ] as const);
}
