import type { Corpus, Network, NodeId, NodeKind, PersonId, VenueId, WorkId } from '#core/model';

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

/** Something that can be found: its shown text first, then what else it answers to. */
export interface Entry {
  readonly id: NodeId;
  readonly kind: NodeKind;
  /** The title or name as shown. */
  readonly text: string;
  /** Other spellings, as good as the shown one. */
  readonly spellings: readonly string[];
  /** Facts that also lead here, less surely: venue, year, keywords of a work, places of work of a person, identifiers. */
  readonly facts: readonly string[];
  /** Breaks ties: papers of a person or venue, citations of a work, ties of a node. */
  readonly weight: number;
  readonly detail: HitDetail;
}

interface Tally {
  papers: number;
  from: number | null;
  to: number | null;
}

/** Lists what can be found in a corpus: people, works, venues, each in the corpus's order. */
export function entriesOf(corpus: Corpus): Entry[] {
  const people = new Map<PersonId, Tally>();
  const venues = new Map<VenueId, Tally>();
  for (const { authors, venue, year } of corpus.works) {
    for (const person of new Set(authors.map((author) => author.person)))
      count(people, person, year);
    if (venue !== null) count(venues, venue, year);
  }
  const places = affiliationsIn(corpus);
  return [
    ...corpus.people.map((person) => ({
      ...named('person', person, people.get(person.id)),
      facts: [...(places.get(person.id) ?? []), ...(person.ids?.orcid ? [person.ids.orcid] : [])],
    })),
    ...worksOf(corpus),
    ...corpus.venues.map((venue) => named('venue', venue, venues.get(venue.id))),
  ];
}

function count<Id>(tallies: Map<Id, Tally>, id: Id, year: number | null): void {
  const tally = tallies.get(id) ?? { papers: 0, from: null, to: null };
  tally.papers++;
  if (year !== null) {
    tally.from = Math.min(tally.from ?? year, year);
    tally.to = Math.max(tally.to ?? year, year);
  }
  tallies.set(id, tally);
}

function named(
  kind: 'person' | 'venue',
  node: {
    readonly id: PersonId | VenueId;
    readonly name: string;
    readonly names: readonly string[];
  },
  tally: Tally = { papers: 0, from: null, to: null },
): Entry {
  return {
    id: node.id,
    kind,
    text: node.name,
    spellings: node.names.filter((name) => name !== node.name),
    facts: [],
    weight: tally.papers,
    detail: { kind, ...tally },
  };
}

/** Lists the nodes of a network in its order. */
export function networkEntries({ nodes, edges }: Network): Entry[] {
  const ties = new Uint32Array(nodes.length);
  for (const { source, target } of edges) {
    ties[source]! += 1;
    ties[target]! += 1;
  }
  return nodes.map(({ id, label }, i) => ({
    id,
    kind: 'node',
    text: label,
    spellings: [],
    facts: [id.slice(2)],
    weight: ties[i]!,
    detail: { kind: 'node', ties: ties[i]! },
  }));
}

/** The places of work of each person, each once, as their papers write them. */
function affiliationsIn(corpus: Corpus): ReadonlyMap<PersonId, ReadonlySet<string>> {
  const places = new Map<PersonId, Set<string>>();
  for (const { person, affiliations = [] } of corpus.works.flatMap(({ authors }) => authors)) {
    if (affiliations.length === 0) continue;
    const known = places.get(person) ?? new Set<string>();
    for (const one of affiliations) known.add(one);
    places.set(person, known);
  }
  return places;
}

function worksOf(corpus: Corpus): Entry[] {
  const venues = new Map(corpus.venues.map((venue) => [venue.id, venue]));
  const cited = new Map<WorkId, number>();
  for (const citation of corpus.citations) {
    cited.set(citation.cited, (cited.get(citation.cited) ?? 0) + 1);
  }
  return corpus.works.map((work) => {
    const venue = work.venue === null ? undefined : venues.get(work.venue);
    const citations = cited.get(work.id) ?? 0;
    const facts = [
      ...(venue === undefined ? [] : [venue.name, ...venue.names]),
      ...(work.year === null ? [] : [String(work.year)]),
      ...[work.ids.arxiv, work.ids.doi, work.ids.pmid].filter((id) => id !== undefined),
      ...(work.keywords ?? []),
    ];
    return {
      id: work.id,
      kind: 'work',
      text: work.title,
      spellings: [],
      facts: [...new Set(facts)],
      weight: citations,
      detail: {
        kind: 'work',
        year: work.year,
        venue: venue?.name ?? null,
        authors: work.authors.length,
        cited: citations,
      },
    };
  });
}
