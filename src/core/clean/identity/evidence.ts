import { fold } from '#core/model';
import type { State } from '../state.ts';
import type { Cluster } from './cluster.ts';
import type { Gathered } from './clusters.ts';
import { likenessOf } from './likeness.ts';
import { reduced } from './names.ts';

/** What two people have in common beside their names. */
export interface Evidence {
  /** Co-authors who are one person, by their shown names. */
  readonly shared: readonly string[];
  /** Pairs of co-authors whose names could be one person's, `A. Kumar` and `Amit Kumar`. */
  readonly alike: readonly string[];
  /** Co-authors who are on nearly every work, as the owner of a list is. */
  readonly everywhere: readonly string[];
  readonly venues: readonly string[];
  readonly affiliations: readonly string[];
  /** Years between the works of one and of the other; 0 where they overlap, null where unknown. */
  readonly gap: number | null;
}

/** Answers what two clusters have in common, given who is held for one person. */
export type EvidenceOf = (a: Cluster, b: Cluster) => Evidence;

/** A part of an address that names a place of work rather than a town. */
const place =
  /univ|instit|college|school|laborator|\blabs?\b|hospital|cent(?:er|re)|academ|research|faculty|department|\binc\b|corp|gmbh|\bltd\b|ucla|\bmit\b|eth z|epfl|cnrs|inria|google|microsoft/;

/**
 * Weighs what speaks for two names being one person.
 *
 * @param root who is held for one person so far; two clusters of one person have one root
 */
export function createEvidence(
  { items }: State,
  { authors, clusters }: Gathered,
  root: (cluster: Cluster) => Cluster,
): EvidenceOf {
  const everywhere = ubiquitous(authors, clusters);
  const coauthors = (cluster: Cluster) =>
    new Set([...cluster.items].flatMap((item) => authors[item]!).map(root));
  return (a, b) => {
    const [ours, theirs] = [coauthors(a), coauthors(b)];
    for (const own of [root(a), root(b)]) {
      ours.delete(own);
      theirs.delete(own);
    }
    const both = [...ours].filter((one) => theirs.has(one));
    const alike = both.length > 20 ? [] : alikeOf(ours, theirs);
    return {
      shared: both.filter((one) => !everywhere.has(one)).map(firstName),
      alike,
      everywhere: both.filter((one) => everywhere.has(one)).map(firstName),
      venues: common(venuesOf(a), venuesOf(b)),
      affiliations: common(placesOf(a), placesOf(b)),
      gap: gapOf(yearsOf(a), yearsOf(b)),
    };
  };

  function venuesOf({ items: own }: Cluster): Map<string, string> {
    return new Map(
      [...own].flatMap((item) => {
        const { venue } = items[item]!.draft;
        return venue === null ? [] : [[fold(venue), venue] as const];
      }),
    );
  }

  function yearsOf({ items: own }: Cluster): readonly number[] {
    return [...own].flatMap((item) => items[item]!.draft.year ?? []);
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

/** The first spelling of someone. */
export function firstName({ spellings }: Cluster): string {
  return [...spellings.keys()][0]!;
}

function alikeOf(ours: ReadonlySet<Cluster>, theirs: ReadonlySet<Cluster>): readonly string[] {
  const byFamily = new Map<string, Cluster[]>();
  for (const one of theirs) {
    if (ours.has(one)) continue;
    for (const { family } of one.parts) {
      byFamily.set(reduced(family), [...(byFamily.get(reduced(family)) ?? []), one]);
    }
  }
  const found: string[] = [];
  for (const one of ours) {
    if (theirs.has(one)) continue;
    const match = one.parts
      .flatMap((x) => (byFamily.get(reduced(x.family)) ?? []).map((other) => [x, other] as const))
      .find(([x, other]) =>
        other.parts.some((y) => {
          const likeness = likenessOf(x, y);
          return likeness !== null && likeness !== 'typo';
        }),
      );
    if (match !== undefined) found.push(`${firstName(one)} / ${firstName(match[1])}`);
  }
  return found;
}

function placesOf({ affiliations }: Cluster): Map<string, string> {
  return new Map(
    [...affiliations]
      .flatMap((text) => text.split(/[,;]/))
      .map((part) => [fold(part).trim(), part.trim()] as const)
      .filter(([key]) => key.length > 2 && place.test(key)),
  );
}

function common(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): readonly string[] {
  return [...a].flatMap(([key, shown]) => (b.has(key) ? [shown] : []));
}

function gapOf(a: readonly number[], b: readonly number[]): number | null {
  if (a.length === 0 || b.length === 0) return null;
  const [fromA, toA] = extent(a);
  const [fromB, toB] = extent(b);
  return Math.max(0, fromB - toA, fromA - toB);
}

function extent(years: readonly number[]): readonly [number, number] {
  return years.reduce(([low, high], year) => [Math.min(low, year), Math.max(high, year)] as const, [
    Infinity,
    -Infinity,
  ] as const);
}
