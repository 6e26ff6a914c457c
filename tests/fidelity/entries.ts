import type { Corpus, Identifiers } from '#core/model';

/** One work of a corpus as fidelity compares it. */
export interface Entry {
  readonly title: string;
  /** In order. */
  readonly authors: readonly { readonly name: string; readonly person: string }[];
  readonly year: number | null;
  /** Every name of its venue; none where it has no venue. */
  readonly venues: readonly string[];
  readonly links: readonly string[];
  /** Identifiers, each with its kind before it. */
  readonly ids: readonly string[];
  /** Line in the input, from 1; 0 where it is not known. */
  readonly line: number;
}

/** What of a corpus fidelity needs; a truth file may leave the rest out. */
export interface TruthCorpus {
  readonly works: readonly TruthWork[];
  readonly venues?: Corpus['venues'];
}

interface TruthWork {
  readonly title: string;
  readonly year?: number | null;
  readonly venue?: string | null;
  readonly authors?: readonly { readonly person?: string; readonly name: string }[];
  readonly links?: readonly { readonly url: string }[];
  readonly ids?: Readonly<Partial<Record<keyof Identifiers, string>>>;
  readonly source?: { readonly line?: number };
}

/** The works of a corpus, or of a file of truth, in order. */
export function entriesOf({ works, venues = [] }: TruthCorpus): readonly Entry[] {
  const names = new Map<string, readonly string[]>(
    venues.map(({ id, name, names }) => [id, [name, ...(names ?? [])]]),
  );
  return works.map(({ title, year, venue, authors, links, ids, source }) => ({
    title,
    authors: (authors ?? []).map(({ name, person }) => ({ name, person: person ?? name })),
    year: year ?? null,
    venues: venue ? (names.get(venue) ?? [venue]) : [],
    links: (links ?? []).map(({ url }) => url),
    ids: Object.entries(ids ?? {}).map(([kind, id]) => `${kind}:${id.toLowerCase()}`),
    line: source?.line ?? 0,
  }));
}

/**
 * A file of truth. Throws, naming the file, where it is no JSON or has no list
 * of works: a measure of nothing must not look like one.
 */
export function truthOf(json: string, file: string): TruthCorpus {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    throw new Error(`${file} is no JSON; a truth file holds the corpus that a right reading gives`);
  }
  const works = (data as { works?: unknown } | null)?.works;
  if (!Array.isArray(works)) throw new Error(`${file} has no list of works`);
  const bad = works.findIndex((work) => typeof (work as TruthWork | null)?.title !== 'string');
  if (bad >= 0) throw new Error(`${file}: work ${bad + 1} has no title`);
  return data as TruthCorpus;
}
