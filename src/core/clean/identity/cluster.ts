import type { Person } from '#core/model';
import type { NameParts } from './names.ts';
import type { Spelling } from './spellings.ts';

/** What is known of few people beside their names. */
interface Known {
  readonly kept: { readonly person: Person; readonly corpus: number } | null;
  corpora: ReadonlySet<number>;
  ids: ReadonlySet<string>;
  affiliations: ReadonlySet<string>;
  readonly sides: ReadonlySet<string>;
}

/** What most people have none of; it is never added to. */
const none: ReadonlySet<never> = new Set();
const noParts: readonly NameParts[] = [];
const unknown: Known = { kept: null, corpora: none, ids: none, affiliations: none, sides: none };

/**
 * The spellings that are held to be one person. There are very many: whatever
 * few of them have is apart, and their works are in rows, by their numbers.
 */
export class Cluster {
  /** Its place among all clusters. */
  number: number;
  /** Which they are, from 0, of people of one name who were parted. */
  readonly namesake: number;
  /** The spelling that stood first, and its number; -1 until there is one. */
  firstName = '';
  spelling = -1;
  /** One for each different key among the spellings. */
  parts: readonly NameParts[] = noParts;
  /** The authorship they were given last, by its place among all; -1 for none. */
  last = -1;
  #times = 0;
  /** How often each other spelling stands. */
  #others: Map<string, number> | null = null;
  #known: Known;

  /**
   * Somebody without spellings and works yet.
   *
   * @param sides which side of which split by hand they are on
   */
  constructor(
    number: number,
    sides: ReadonlySet<string> = none,
    namesake = 0,
    kept: Known['kept'] = null,
  ) {
    this.number = number;
    this.namesake = namesake;
    this.#known = kept === null && sides.size === 0 ? unknown : { ...unknown, sides, kept };
  }

  /** The person as a corpus file has them, and which of the files. */
  get kept(): Known['kept'] {
    return this.#known.kept;
  }

  /** The files of the corpus files that know them. */
  get corpora(): ReadonlySet<number> {
    return this.#known.corpora;
  }

  /** Identifiers, as `orcid:0000-0002-1825-0097`. */
  get ids(): ReadonlySet<string> {
    return this.#known.ids;
  }

  get affiliations(): ReadonlySet<string> {
    return this.#known.affiliations;
  }

  get sides(): ReadonlySet<string> {
    return this.#known.sides;
  }

  /** How many spellings there are. */
  get spellings(): number {
    return this.spelling === -1 ? 0 : 1 + (this.#others?.size ?? 0);
  }

  /** The spellings in order of appearance. */
  names(): string[] {
    if (this.spelling === -1) return [];
    return this.#others === null ? [this.firstName] : [this.firstName, ...this.#others.keys()];
  }

  /** In how many entries a spelling of theirs stands. */
  timesOf(name: string): number {
    return name === this.firstName ? this.#times : (this.#others?.get(name) ?? 0);
  }

  /** They go by a spelling, in so many entries more. */
  spell({ name, parts, alone, number }: Spelling, times: number): void {
    if (this.spelling === -1) {
      this.firstName = name;
      this.spelling = number;
      this.parts = alone;
    } else if (this.parts[0] !== parts && !this.parts.some(({ key }) => key === parts.key)) {
      this.parts = [...this.parts, parts];
    }
    if (name === this.firstName) this.#times += times;
    else {
      this.#others ??= new Map();
      this.#others.set(name, (this.#others.get(name) ?? 0) + times);
    }
  }

  /** A corpus file knows them. */
  addCorpus(file: number): void {
    this.#own.corpora = withOne(this.corpora, file);
  }

  addId(id: string): void {
    this.#own.ids = withOne(this.ids, id);
  }

  addAffiliation(place: string): void {
    this.#own.affiliations = withOne(this.affiliations, place);
  }

  /** What is known of them alone, to be added to. */
  get #own(): Known {
    if (this.#known === unknown) this.#known = { ...unknown };
    return this.#known;
  }
}

/** A look-up that works each answer out once. */
export function memoised<T>(of: (cluster: Cluster) => T): (cluster: Cluster) => T {
  const known = new Map<Cluster, T>();
  return (cluster) => {
    const found = known.get(cluster);
    if (found !== undefined) return found;
    const made = of(cluster);
    known.set(cluster, made);
    return made;
  };
}

/** The set with one more; the set itself where it is one's own already. */
function withOne<T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> {
  if (set === none) return new Set<T>([one]);
  (set as Set<T>).add(one);
  return set;
}
