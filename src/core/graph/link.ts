import type { Corpus, NodeId, OutsideId, PersonId, VenueId, WorkId } from '#core/model';
import { rowOf, toRows, type Rows } from './rows.ts';

/** Every relation of a corpus as indices, in both directions. Plain data: it can be posted. */
export interface Relations {
  /** Authors of each work in order, each once. */
  readonly authors: Rows;
  /** Works of each person, in the list's order. */
  readonly worksOfPerson: Rows;
  /** Works of each venue, in the list's order. */
  readonly worksOfVenue: Rows;
  /** Works that cite each outside work, each once; outside work i is `corpus.outside[i]`. */
  readonly worksOfOutside: Rows;
  /** Citations as pairs of work indices, in the corpus's order. */
  readonly citing: Uint32Array;
  readonly cited: Uint32Array;
  /** Index of the owner of the list; -1 where nobody is. */
  readonly owner: number;
}

/** The place of each id in its list. */
interface Places {
  readonly workOf: ReadonlyMap<WorkId, number>;
  readonly personOf: ReadonlyMap<PersonId, number>;
  readonly venueOf: ReadonlyMap<VenueId, number>;
  readonly outsideOf: ReadonlyMap<OutsideId, number>;
}

/**
 * The corpus with every relation resolved to indices. Works, people and venues
 * are named by their place in `corpus.works`, `corpus.people` and `corpus.venues`.
 */
export interface CorpusGraph extends Relations, Places {
  readonly corpus: Corpus;
}

/** The works an id stands on: itself for a work, theirs for a person or a venue, for an outside work those that cite it. */
export function worksOf(graph: CorpusGraph, id: NodeId): Uint32Array {
  const work = graph.workOf.get(id as WorkId);
  if (work !== undefined) return Uint32Array.of(work);
  const person = graph.personOf.get(id as PersonId);
  if (person !== undefined) return rowOf(graph.worksOfPerson, person);
  const venue = graph.venueOf.get(id as VenueId);
  if (venue !== undefined) return rowOf(graph.worksOfVenue, venue);
  const outside = graph.outsideOf.get(id as OutsideId);
  return outside === undefined ? new Uint32Array() : rowOf(graph.worksOfOutside, outside);
}

/** Resolves the references of a corpus. What refers to nothing is left out: reading has reported it. */
export function linkCorpus(corpus: Corpus): CorpusGraph {
  const places = placesIn(corpus);
  return { corpus, ...places, ...relationsIn(corpus, places) };
}

/** The same of a corpus whose relations are known already. */
export function graphOf(corpus: Corpus, relations: Relations): CorpusGraph {
  return { corpus, ...placesIn(corpus), ...relations };
}

/** The relations of a graph by themselves. */
export function relationsOf(graph: CorpusGraph): Relations {
  const { authors, worksOfPerson, worksOfVenue, worksOfOutside, citing, cited, owner } = graph;
  return { authors, worksOfPerson, worksOfVenue, worksOfOutside, citing, cited, owner };
}

function placesIn({ works, people, venues, outside = [] }: Corpus): Places {
  return {
    workOf: placesOf(works),
    personOf: placesOf(people),
    venueOf: placesOf(venues),
    outsideOf: placesOf(outside),
  };
}

/** In place: pairs for all of a long list are slow to make. */
function placesOf<Id>(list: readonly { readonly id: Id }[]): ReadonlyMap<Id, number> {
  const places = new Map<Id, number>();
  for (let i = 0; i < list.length; i += 1) places.set(list[i]!.id, i);
  return places;
}

function relationsIn(corpus: Corpus, { workOf, personOf, venueOf }: Places): Relations {
  const outside = corpus.outside ?? [];
  const worksOfPerson: number[][] = corpus.people.map(() => []);
  const worksOfVenue: number[][] = corpus.venues.map(() => []);
  const authors = corpus.works.map((work, i) => {
    const venue = work.venue === null ? undefined : venueOf.get(work.venue);
    if (venue !== undefined) worksOfVenue[venue]!.push(i);
    const people = new Set<number>();
    for (const { person } of work.authors) {
      const index = personOf.get(person);
      if (index !== undefined) people.add(index);
    }
    for (const person of people) worksOfPerson[person]!.push(i);
    return [...people];
  });

  const citing: number[] = [];
  const cited: number[] = [];
  for (const citation of corpus.citations) {
    const from = workOf.get(citation.citing);
    const to = workOf.get(citation.cited);
    if (from === undefined || to === undefined || from === to) continue;
    citing.push(from);
    cited.push(to);
  }

  return {
    authors: toRows(authors),
    worksOfPerson: toRows(worksOfPerson),
    worksOfVenue: toRows(worksOfVenue),
    worksOfOutside: toRows(
      outside.map(({ citedBy }) => [...new Set(citedBy.flatMap((id) => workOf.get(id) ?? []))]),
    ),
    citing: Uint32Array.from(citing),
    cited: Uint32Array.from(cited),
    owner: corpus.owner === null ? -1 : (personOf.get(corpus.owner) ?? -1),
  };
}
