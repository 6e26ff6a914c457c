import type { Corpus } from '#core/model';
import { rowsOf, transposed, type Rows } from './rows.ts';

/**
 * Every relation of a corpus as indices, in both directions: works, people,
 * venues and outside works are named by their place in the corpus. Plain data:
 * it can be posted, and all that is projected and laid out follows from it.
 */
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
  /** The year of each work; 0 where there is none. */
  readonly year: Int32Array;
  /** The venue of each work; -1 where there is none. */
  readonly venue: Int32Array;
  /** The year of each outside work; 0 where it is not known. */
  readonly outsideYear: Int32Array;
  /** Index of the owner of the list; -1 where nobody is. */
  readonly owner: number;
}

/** The place of each id in its list. */
export interface Places {
  readonly workOf: ReadonlyMap<string, number>;
  readonly personOf: ReadonlyMap<string, number>;
  readonly venueOf: ReadonlyMap<string, number>;
}

/** Resolves the references of a corpus. What refers to nothing is left out: reading has reported it. */
export function relationsIn(corpus: Corpus, places: Places): Relations {
  const { workOf, personOf, venueOf } = places;
  const { works, outside = [] } = corpus;
  const authors = authorsIn(corpus, personOf);
  const venue = Int32Array.from(works, (work) =>
    work.venue === null ? -1 : (venueOf.get(work.venue) ?? -1),
  );
  const alone = rowsOf(works.length, (work, add) => {
    if (venue[work]! >= 0) add(venue[work]!);
  });
  return {
    authors,
    worksOfPerson: transposed(authors, corpus.people.length),
    worksOfVenue: transposed(alone, corpus.venues.length),
    worksOfOutside: rowsOf(outside.length, (i, add) => {
      for (const id of new Set(outside[i]!.citedBy)) {
        const work = workOf.get(id);
        if (work !== undefined) add(work);
      }
    }),
    ...citationsIn(corpus, workOf),
    year: Int32Array.from(works, ({ year }) => year ?? 0),
    venue,
    outsideYear: Int32Array.from(outside, ({ year }) => year ?? 0),
    owner: corpus.owner === null ? -1 : (personOf.get(corpus.owner) ?? -1),
  };
}

function authorsIn({ works, people }: Corpus, personOf: Places['personOf']): Rows {
  // The work that a person was last met in: each counts once a work.
  const last = new Int32Array(people.length).fill(-1);
  return rowsOf(works.length, (i, add) => {
    for (const { person } of works[i]!.authors) {
      const index = personOf.get(person);
      if (index === undefined || last[index] === i) continue;
      last[index] = i;
      add(index);
    }
  });
}

function citationsIn(
  { citations }: Corpus,
  workOf: Places['workOf'],
): Pick<Relations, 'citing' | 'cited'> {
  const citing = new Uint32Array(citations.length);
  const cited = new Uint32Array(citations.length);
  let count = 0;
  for (const citation of citations) {
    const from = workOf.get(citation.citing);
    const to = workOf.get(citation.cited);
    if (from === undefined || to === undefined || from === to) continue;
    citing[count] = from;
    cited[count] = to;
    count += 1;
  }
  return { citing: citing.slice(0, count), cited: cited.slice(0, count) };
}
