import type { CorpusGraph } from '#core/graph';
import type { PersonId, VenueId, Work, WorkId } from '#core/model';

/** Something said on several papers, and on how many. */
export interface Told {
  readonly name: string;
  readonly papers: number;
}

/** What is known of somebody from some of their works: evidence of who they are. */
export interface Side {
  /** The newest first. */
  readonly works: readonly Work[];
  /** First and last. */
  readonly years: readonly [number, number] | null;
  /** The most frequent first, as are the others. */
  readonly coauthors: readonly (Told & { readonly id: PersonId })[];
  readonly venues: readonly (Told & { readonly id: VenueId })[];
  /** As these works write the name. */
  readonly spellings: readonly Told[];
  readonly affiliations: readonly Told[];
}

/** What these works say of one of their authors. */
export function sideOf(graph: CorpusGraph, id: PersonId, works: readonly Work[]): Side {
  const { people, venues } = graph.corpus;
  const coauthors = new Map<PersonId, number>();
  const places = new Map<VenueId, number>();
  const spellings = new Map<string, number>();
  const affiliations = new Map<string, number>();
  for (const { authors, venue } of works) {
    if (venue !== null) count(places, venue);
    for (const author of authors) {
      if (author.person !== id) count(coauthors, author.person);
      else {
        count(spellings, author.name);
        for (const one of author.affiliations ?? []) count(affiliations, one);
      }
    }
  }
  const years = works.flatMap(({ year }) => year ?? []);
  const nameOf = new Map(venues.map((venue) => [venue.id, venue.name]));
  return {
    works: [...works].sort((a, b) => (b.year ?? -1) - (a.year ?? -1)),
    years: years.length === 0 ? null : [least(years), -least(years.map((year) => -year))],
    coauthors: told(coauthors, (one) => people[graph.personOf.get(one)!]!.name),
    venues: told(places, (one) => nameOf.get(one) ?? ''),
    spellings: told(spellings, (one) => one),
    affiliations: told(affiliations, (one) => one),
  };
}

/**
 * The works of a person as circles: works that share a co-author, straight or
 * over others, are in one. The largest first; a person of two circles may be
 * two people.
 */
export function circlesOf(id: PersonId, works: readonly Work[]): readonly (readonly Work[])[] {
  const circleOf = new Map<WorkId, Work[]>();
  const byCoauthor = new Map<PersonId, Work>();
  for (const work of works) {
    circleOf.set(work.id, [work]);
    for (const { person } of work.authors) {
      if (person === id) continue;
      const other = byCoauthor.get(person);
      if (other === undefined) byCoauthor.set(person, work);
      else unite(circleOf, circleOf.get(work.id)!, circleOf.get(other.id)!);
    }
  }
  const circles = [...new Set(circleOf.values())].sort((a, b) => b.length - a.length);
  const at = new Map(works.map(({ id: work }, i) => [work, i]));
  return circles.map((circle) => circle.sort((a, b) => at.get(a.id)! - at.get(b.id)!));
}

function unite(circleOf: Map<WorkId, Work[]>, one: Work[], other: Work[]): void {
  if (one === other) return;
  const [large, small] = one.length > other.length ? [one, other] : [other, one];
  for (const work of small) {
    large.push(work);
    circleOf.set(work.id, large);
  }
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function told<Id extends string>(counts: ReadonlyMap<Id, number>, name: (id: Id) => string) {
  return [...counts]
    .map(([id, papers]) => ({ id, name: name(id), papers }))
    .sort((a, b) => b.papers - a.papers);
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b));
}
