import { partOf, type PersonId, type Progress, unheard } from '#core/model';
import type { State } from '../state.ts';
import type { Cluster } from './cluster.ts';
import { partHomonyms } from './homonyms.ts';
import { keptPeople } from './kept.ts';
import type { NameParts } from './names.ts';
import { createNamesakes, type Namesakes } from './namesakes.ts';
import { comparePlaces, fullestNames, type SamePlace, type SpelledThere } from './places.ts';
import { placeAuthors } from './placing.ts';
import { emptyRows, invertedRows, type Rows } from './rows.ts';
import { Spellings } from './spellings.ts';

/** The authors of each item as clusters, and all clusters in order of appearance. */
export interface Gathered {
  readonly clusters: readonly Cluster[];
  /** For each item its authors, by the clusters' numbers. */
  readonly authors: Rows;
  /** For each cluster the items they are an author of, ascending. */
  readonly works: Rows;
  /** For each corpus file, its people. */
  readonly known: readonly ReadonlyMap<PersonId, Cluster>[];
  /** Clusters that stand at one place of one work in two of its versions. */
  readonly samePlace: readonly SamePlace[];
  readonly namesakes: Namesakes;
  /** All names of the list by their spellings' numbers. */
  readonly names: readonly NameParts[];
  /** Spellings that stand at somebody's place in a version of a work alone. */
  readonly spelledThere: readonly SpelledThere[];
}

/**
 * Gathers spellings of the same name, whatever the case, accents, punctuation
 * and hyphens, and authors of the same identifier. A name that stands twice
 * among the authors of one work is two people, as are two people of one corpus
 * file, two identifiers of one kind, and two sides of a split by hand.
 */
export function gather(state: State, progress: Progress = unheard): Gathered {
  const spellings = new Spellings();
  const known = keptPeople(state, spellings);
  const clusters: Cluster[] = [...new Set(known.flatMap((people) => [...people.values()]))];
  const authors = emptyRows(state.items.map(({ draft }) => draft.authors.length));
  const names = fullestNames(state, spellings, authors);
  placeAuthors(state, clusters, known, authors, names, spellings, partOf(progress, 0, 0.5));
  const namesakes = createNamesakes(clusters);
  const parting = partOf(progress, 0.5, 1);
  partHomonyms(state, clusters, authors, names, spellings, namesakes, parting);
  const inOrder = numberedInOrder(clusters, authors);
  const works = invertedRows(authors, inOrder.length);
  const there = comparePlaces(state, names, authors, inOrder, spellings, namesakes);
  return { clusters: inOrder, authors, works, known, namesakes, names: spellings.parts, ...there };
}

/**
 * People of corpus files, then everybody as they appear, each with that place as
 * number, here and in `authors`. Who was parted is nobody any more.
 */
function numberedInOrder(clusters: readonly Cluster[], { of }: Rows): readonly Cluster[] {
  const places = new Int32Array(clusters.length).fill(-1);
  const inOrder: Cluster[] = [];
  const placeOf = (number: number): number => {
    if (places[number] === -1) places[number] = inOrder.push(clusters[number]!) - 1;
    return places[number]!;
  };
  for (const one of clusters) if (one.kept !== null) placeOf(one.number);
  for (let at = 0; at < of.length; at += 1) of[at] = placeOf(of[at]!);
  for (let i = 0; i < inOrder.length; i += 1) inOrder[i]!.number = i;
  return inOrder;
}
