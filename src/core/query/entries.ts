import { type CorpusGraph, rowCount, rowOf, type Rows, startsOf } from '#core/graph';
import type { Network, NodeId, NodeKind, Person, Venue, Work } from '#core/model';
import type { Texts } from './text-index.ts';

/** Facts shown beside a hit; no words, the interface makes the sentence. */
export type HitDetail =
  | {
      readonly kind: 'work';
      readonly year: number | null;
      /** The venue's name. */
      readonly venue: string | null;
      readonly authors: number;
      /** Citations within the corpus. */
      readonly cited: number;
    }
  | {
      readonly kind: 'person' | 'venue';
      readonly papers: number;
      /** First and last year; null when no work has one. */
      readonly from: number | null;
      readonly to: number | null;
    }
  | {
      readonly kind: 'node';
      /** How many ties it has. */
      readonly ties: number;
    };

/** Something that can be found; put into words when it is read and when it is a hit. */
export interface Entry extends Texts {
  readonly id: NodeId;
  readonly kind: NodeKind;
  /** Made when the entry is shown. */
  detail(): HitDetail;
}

/** All that can be found, by number. */
export interface Entries {
  readonly count: number;
  at(entry: number): Entry;
  /** Breaks ties: papers of a person or venue, citations of a work, ties of a node. */
  readonly weight: Uint32Array;
  /** The kinds in their order, and the number of the first entry past each. */
  readonly kinds: readonly (readonly [kind: NodeKind, end: number])[];
  idOf(entry: number): NodeId;
}

/**
 * What can be found in a corpus: people, works, venues, each in the corpus's order.
 *
 * @param placesOf where a person worked; whoever asks it of everybody knows a faster way
 */
export function corpusEntries(
  graph: CorpusGraph,
  placesOf: (person: number) => Iterable<string> = (person) => affiliationsOf(graph, person),
): Entries {
  const { works, people, venues } = graph.corpus;
  const cited = startsOf(graph.cited, works.length);
  const [lastPerson, lastWork] = [people.length, people.length + works.length];
  const count = lastWork + venues.length;
  const weight = new Uint32Array(count);
  weight.set(sizesOf(graph.worksOfPerson));
  for (let i = 0; i < works.length; i += 1) weight[lastPerson + i] = cited[i + 1]! - cited[i]!;
  weight.set(sizesOf(graph.worksOfVenue), lastWork);
  return {
    count,
    weight,
    kinds: [
      ['person', lastPerson],
      ['work', lastWork],
      ['venue', count],
    ],
    idOf(entry) {
      if (entry < lastPerson) return people[entry]!.id;
      return entry < lastWork ? works[entry - lastPerson]!.id : venues[entry - lastWork]!.id;
    },
    at(entry) {
      if (entry < lastPerson) {
        const person = people[entry]!;
        const orcid = person.ids?.orcid;
        const factsOf = () => [...placesOf(entry), ...(orcid ? [orcid] : [])];
        return named('person', person, factsOf, graph, rowOf(graph.worksOfPerson, entry));
      }
      if (entry < lastWork) {
        const at = entry - lastPerson;
        return workEntry(works[at]!, venues[graph.venue[at]!], weight[entry]!);
      }
      const at = entry - lastWork;
      return named('venue', venues[at]!, () => [], graph, rowOf(graph.worksOfVenue, at));
    },
  };
}

function sizesOf(rows: Rows): Uint32Array {
  return Uint32Array.from(
    { length: rowCount(rows) },
    (_, i) => rows.start[i + 1]! - rows.start[i]!,
  );
}

function named(
  kind: 'person' | 'venue',
  { id, name, names }: Person | Venue,
  factsOf: () => readonly string[],
  { year }: CorpusGraph,
  works: Uint32Array,
): Entry {
  return {
    ...{ id, kind },
    names:
      names.length === 1 && names[0] === name
        ? names
        : [name, ...names.filter((one) => one !== name)],
    get facts() {
      return factsOf();
    },
    detail() {
      let [from, to] = [Infinity, -Infinity];
      for (const work of works) {
        if (year[work] === 0) continue;
        from = Math.min(from, year[work]!);
        to = Math.max(to, year[work]!);
      }
      const dated = from <= to;
      return { kind, papers: works.length, from: dated ? from : null, to: dated ? to : null };
    },
  };
}

function workEntry(work: Work, venue: Venue | undefined, cited: number): Entry {
  const { arxiv, doi, pmid } = work.ids;
  // Of a long list each paper comes here: one list is made, and a fact may be in it twice.
  const facts: string[] = [];
  if (venue !== undefined) facts.push(venue.name);
  for (const name of venue?.names ?? []) if (name !== venue!.name) facts.push(name);
  if (work.year !== null) facts.push(String(work.year));
  for (const id of [arxiv, doi, pmid]) if (id !== undefined) facts.push(id);
  if (work.keywords !== undefined) facts.push(...work.keywords);
  return {
    id: work.id,
    kind: 'work',
    names: [work.title],
    facts,
    detail: () => ({
      kind: 'work',
      year: work.year,
      venue: venue?.name ?? null,
      authors: work.authors.length,
      cited,
    }),
  };
}

/** The places of work of a person, each once, as the papers write them. */
function affiliationsOf({ corpus, worksOfPerson }: CorpusGraph, person: number): Set<string> {
  const { id } = corpus.people[person]!;
  const places = new Set<string>();
  for (const work of rowOf(worksOfPerson, person)) {
    for (const author of corpus.works[work]!.authors) {
      if (author.person === id) author.affiliations?.forEach((one) => places.add(one));
    }
  }
  return places;
}

/** The same of everybody: a paper of thousands is looked through once. */
export function affiliationsIn({
  corpus,
  personOf,
}: CorpusGraph): (person: number) => Iterable<string> {
  const places = new Map<number, Set<string>>();
  for (const { authors } of corpus.works) {
    for (const { person, affiliations } of authors) {
      if (affiliations === undefined || affiliations.length === 0) continue;
      const at = personOf.get(person) ?? -1;
      const known = places.get(at) ?? new Set<string>();
      for (const one of affiliations) known.add(one);
      places.set(at, known);
    }
  }
  return (person) => places.get(person) ?? [];
}

/** The nodes of a network in its order. */
export function networkEntries({ nodes, edges }: Network): Entries {
  const weight = new Uint32Array(nodes.length);
  for (const { source, target } of edges) {
    weight[source]! += 1;
    weight[target]! += 1;
  }
  return {
    count: nodes.length,
    weight,
    kinds: [['node', nodes.length]],
    idOf: (entry) => nodes[entry]!.id,
    at(entry) {
      const { id, label } = nodes[entry]!;
      return {
        ...{ id, kind: 'node', names: [label], facts: [id.slice(2)] },
        detail: () => ({ kind: 'node', ties: weight[entry]! }),
      };
    },
  };
}
