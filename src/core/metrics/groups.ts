import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import { rowOf, type CorpusGraph } from '#core/graph';
import { type PersonId, randomFrom } from '#core/model';
import type { Columns } from '#core/views';

/** Groups with a colour of their own; the smaller ones share `otherGroup`. */
export const colouredGroups = 7;
/** The group of those in a small group. */
export const otherGroup = colouredGroups;
/** The group of what belongs to none: the owner of the list, venues. */
export const noGroup = 255;

/** Papers of more authors tell nothing of circles, and their pairs grow with the square. */
const mostAuthors = 100;

/** Circles of people who publish together. */
export interface Groups {
  /** Group of each person, in the order of `corpus.people`. */
  readonly ofPerson: Uint8Array;
  /** Group of each work: the one most of its authors are in. */
  readonly ofWork: Uint8Array;
  /** The coloured groups, largest first: how many people, and who has most papers. */
  readonly groups: readonly { readonly size: number; readonly leader: number }[];
}

/**
 * Finds the groups of the co-author network without the owner of the list, on
 * whom everyone hangs, by modularity (Blondel et al. 2008,
 * doi:10.1088/1742-5468/2008/10/P10008) with fractional counting. They depend on
 * the corpus alone: filtering the years never recolours the picture.
 */
export function groupsOf(graph: CorpusGraph): Groups {
  const { corpus, owner } = graph;
  const network = coauthorsOf(graph);
  const community: Record<string, number> =
    network.size === 0 ? {} : louvain(network, { rng: randomFrom(1), resolution: 1 });

  const members = new Map<number, number[]>();
  corpus.people.forEach((person, i) => {
    const key = community[person.id];
    if (key === undefined || network.degree(person.id) === 0) return;
    const list = members.get(key);
    if (list) list.push(i);
    else members.set(key, [i]);
  });
  // Ties go to the earlier person: the order of the list, not of a hash.
  const ranked = [...members.values()].sort((a, b) => b.length - a.length || a[0]! - b[0]!);

  const ofPerson = new Uint8Array(corpus.people.length).fill(otherGroup);
  if (owner >= 0) ofPerson[owner] = noGroup;
  ranked.slice(0, colouredGroups).forEach((people, group) => {
    for (const person of people) ofPerson[person] = group;
  });
  const papers = (person: number) => rowOf(graph.worksOfPerson, person).length;
  return {
    ofPerson,
    ofWork: Uint8Array.from(corpus.works, (_, work) =>
      commonest(Array.from(rowOf(graph.authors, work), (person) => ofPerson[person]!)),
    ),
    groups: ranked.slice(0, colouredGroups).map((people) => ({
      size: people.length,
      leader: people.reduce((best, one) => (papers(one) > papers(best) ? one : best)),
    })),
  };
}

/** Who published with whom, without the owner; a tie weighs what its papers share out to it. */
function coauthorsOf({ corpus, owner, authors: rows }: CorpusGraph): Graph {
  const network = new Graph({ type: 'undirected' });
  const ids = corpus.people.map(({ id }) => id);
  ids.forEach((id, i) => {
    if (i !== owner) network.addNode(id);
  });
  // Pairs keyed as one number, in the order they are met.
  const weights = new Map<number, number>();
  corpus.works.forEach((_, work) => {
    const authors = rowOf(rows, work);
    if (authors.length > mostAuthors) return;
    const share = 1 / (authors.length - 1);
    for (let i = 0; i < authors.length; i += 1) {
      const one = authors[i]!;
      if (one === owner) continue;
      for (let j = i + 1; j < authors.length; j += 1) {
        const other = authors[j]!;
        if (other === owner) continue;
        const key = one < other ? one * ids.length + other : other * ids.length + one;
        weights.set(key, (weights.get(key) ?? 0) + share);
      }
    }
  });
  let edge = 0;
  for (const [key, weight] of weights) {
    const low = Math.floor(key / ids.length);
    network.addEdgeWithKey(String(edge), ids[low]!, ids[key - low * ids.length]!, { weight });
    edge += 1;
  }
  return network;
}

function commonest(groups: readonly number[]): number {
  const counts = new Uint32Array(colouredGroups + 1);
  for (const group of groups) if (group !== noGroup) counts[group]! += 1;
  const best = counts.indexOf(counts.reduce((most, count) => Math.max(most, count), 0));
  return counts[best] === 0 ? noGroup : best;
}

/** A group as it is while only some works count. */
export interface Circle {
  /** Index of the group. */
  readonly group: number;
  /** How many of its members have a work that counts. */
  readonly size: number;
  /** Who of them has most works that count, as an index into `corpus.people`. */
  readonly leader: number;
}

/**
 * The coloured groups that have a member now, largest group first.
 *
 * @param works one entry a work of the corpus, 1 where it counts
 */
export function circlesOf(graph: CorpusGraph, groups: Groups, works: Uint8Array): Circle[] {
  return groups.groups.flatMap((_, group): Circle[] => {
    let [size, leader, most] = [0, -1, 0];
    groups.ofPerson.forEach((own, person) => {
      if (own !== group) return;
      const papers = rowOf(graph.worksOfPerson, person).filter((work) => works[work] === 1).length;
      if (papers === 0) return;
      size += 1;
      if (papers > most) [leader, most] = [person, papers];
    });
    return size === 0 ? [] : [{ group, size, leader }];
  });
}

/** The group of each node of a view; `noGroup` for venues and the owner. */
export function groupOfNodes(columns: Columns, graph: CorpusGraph, groups: Groups): Uint8Array {
  return Uint8Array.from(columns.nodes.id, (id, i) => {
    const work = columns.nodes.work[i]!;
    if (work >= 0) return groups.ofWork[work]!;
    const person = graph.personOf.get(id as PersonId);
    return person === undefined ? noGroup : groups.ofPerson[person]!;
  });
}
