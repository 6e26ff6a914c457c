import {
  type Corpus,
  type NodeId,
  type OutsideId,
  type PersonId,
  type Progress,
  unheard,
  type VenueId,
  type WorkId,
} from '#core/model';
import { relationsIn, type Relations } from './relations.ts';
import { rowOf } from './rows.ts';

/**
 * The corpus with every relation resolved to indices. Works, people and venues
 * are named by their place in `corpus.works`, `corpus.people` and `corpus.venues`.
 */
export interface CorpusGraph extends Relations {
  readonly corpus: Corpus;
  /** The place of each id in its list; made when it is first asked for. */
  readonly workOf: ReadonlyMap<WorkId, number>;
  readonly personOf: ReadonlyMap<PersonId, number>;
  readonly venueOf: ReadonlyMap<VenueId, number>;
  readonly outsideOf: ReadonlyMap<OutsideId, number>;
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

/**
 * Resolves the references of a corpus. What refers to nothing is left out: reading
 * has reported it.
 *
 * @param progress hears how far it is, now and then
 */
export function linkCorpus(corpus: Corpus, progress: Progress = unheard): CorpusGraph {
  const workOf = placesOf(corpus.works);
  progress(0.15, 0);
  const personOf = placesOf(corpus.people);
  progress(0.4, 0);
  const places = { workOf, personOf, venueOf: placesOf(corpus.venues) };
  return graphOf(corpus, relationsIn(corpus, places));
}

/** The same of a corpus whose relations are known already: it takes no time until an id is looked up. */
export function graphOf(corpus: Corpus, relations: Relations): CorpusGraph {
  let workOf: ReadonlyMap<WorkId, number> | null = null;
  let personOf: ReadonlyMap<PersonId, number> | null = null;
  let venueOf: ReadonlyMap<VenueId, number> | null = null;
  let outsideOf: ReadonlyMap<OutsideId, number> | null = null;
  return {
    ...relations,
    corpus,
    get workOf() {
      return (workOf ??= placesOf(corpus.works));
    },
    get personOf() {
      return (personOf ??= placesOf(corpus.people));
    },
    get venueOf() {
      return (venueOf ??= placesOf(corpus.venues));
    },
    get outsideOf() {
      return (outsideOf ??= placesOf(corpus.outside ?? []));
    },
  };
}

/** The relations of a graph by themselves. */
export function relationsOf(graph: CorpusGraph): Relations {
  const { authors, worksOfPerson, worksOfVenue, worksOfOutside, ...rest } = graph;
  const { citing, cited, year, venue, outsideYear, owner } = rest;
  const rows = { authors, worksOfPerson, worksOfVenue, worksOfOutside };
  return { ...rows, citing, cited, year, venue, outsideYear, owner };
}

/** In place: pairs for all of a long list are slow to make. */
function placesOf<Id>(list: readonly { readonly id: Id }[]): ReadonlyMap<Id, number> {
  const places = new Map<Id, number>();
  for (let i = 0; i < list.length; i += 1) places.set(list[i]!.id, i);
  return places;
}
