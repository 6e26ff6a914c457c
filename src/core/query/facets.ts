import { fold, type Corpus, type NodeId } from '#core/model';

/** What works share beside people and venues. */
export const facetKinds = ['keyword', 'affiliation'] as const;
export type FacetKind = (typeof facetKinds)[number];

/** A keyword or a place of work, and what bears it. */
export interface Facet {
  readonly kind: FacetKind;
  /** As it is written most often. */
  readonly name: string;
  /** Indices into `corpus.works`, ascending. */
  readonly works: readonly number[];
  /** Who worked there, as indices into `corpus.people`, ascending; nobody for a keyword. */
  readonly people: readonly number[];
}

interface Bearer {
  readonly names: Map<string, number>;
  readonly works: Set<number>;
  readonly people: Set<number>;
}

/** Keywords and places of work as they are compared: case, accents and stops do not matter. */
export function facetKey(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}\p{M}+#]+/gu, ' ')
    .trim();
}

/** All that a corpus says of keywords and places of work, by kind and key. */
export type Facets = Readonly<Record<FacetKind, ReadonlyMap<string, Facet>>>;

/** Reads the keywords and places of work of a corpus once. */
export function facetsOf(corpus: Corpus): Facets {
  const keys = new Map<string, string>();
  const keyOf = (name: string) => {
    const known = keys.get(name);
    if (known !== undefined) return known;
    const key = facetKey(name);
    keys.set(name, key);
    return key;
  };
  const personOf = new Map(corpus.people.map(({ id }, i) => [id, i]));
  const keywords = new Map<string, Bearer>();
  const affiliations = new Map<string, Bearer>();
  corpus.works.forEach((work, w) => {
    for (const name of work.keywords ?? []) note(keywords, keyOf(name), name).works.add(w);
    for (const author of work.authors) {
      const person = personOf.get(author.person);
      for (const name of author.affiliations ?? []) {
        const bearer = note(affiliations, keyOf(name), name);
        bearer.works.add(w);
        if (person !== undefined) bearer.people.add(person);
      }
    }
  });
  return {
    keyword: finished('keyword', keywords),
    affiliation: finished('affiliation', affiliations),
  };
}

/** The ids of what bears a facet: its works and its people; for a keyword the works' authors. */
export function bearersOf(corpus: Corpus, { kind, works, people }: Facet): readonly NodeId[] {
  const bearers = works.map((w) => corpus.works[w]!);
  const who =
    kind === 'affiliation'
      ? people.map((p) => corpus.people[p]!.id)
      : bearers.flatMap(({ authors }) => authors.map(({ person }) => person));
  return [...bearers.map(({ id }) => id), ...new Set(who)];
}

function note(bearers: Map<string, Bearer>, key: string, name: string): Bearer {
  let bearer = bearers.get(key);
  if (bearer === undefined) {
    bearer = { names: new Map(), works: new Set(), people: new Set() };
    bearers.set(key, bearer);
  }
  bearer.names.set(name, (bearer.names.get(name) ?? 0) + 1);
  return bearer;
}

function finished(kind: FacetKind, bearers: ReadonlyMap<string, Bearer>): Map<string, Facet> {
  const ascending = (indices: ReadonlySet<number>) => [...indices].sort((a, b) => a - b);
  const facets = [...bearers].flatMap(([key, { names, works, people }]) => {
    if (key === '') return [];
    const [name] = [...names].reduce((best, one) => (one[1] > best[1] ? one : best));
    const facet: Facet = { kind, name, works: ascending(works), people: ascending(people) };
    return [[key, facet] as const];
  });
  return new Map(facets);
}

/** A place of work of a person and the years of the papers that name it. */
export interface Stay {
  readonly name: string;
  /** First and last year; null where no such paper has one. */
  readonly from: number | null;
  readonly to: number | null;
  readonly papers: number;
}

/** Where a person worked, by what their papers say: the latest first. */
export function staysOf(corpus: Corpus, person: NodeId): readonly Stay[] {
  const stays = new Map<string, Stay>();
  for (const { authors, year } of corpus.works) {
    const own = authors.filter((author) => author.person === person);
    for (const name of new Set(own.flatMap((author) => author.affiliations ?? []))) {
      const key = facetKey(name);
      if (key === '') continue;
      const { from, to, papers, ...known } = stays.get(key) ?? {
        ...{ name, from: year, to: year, papers: 0 },
      };
      stays.set(key, {
        ...known,
        from: year === null ? from : Math.min(from ?? year, year),
        to: year === null ? to : Math.max(to ?? year, year),
        papers: papers + 1,
      });
    }
  }
  return [...stays.values()].sort(
    (a, b) => (b.to ?? -1) - (a.to ?? -1) || (b.from ?? -1) - (a.from ?? -1) || b.papers - a.papers,
  );
}
