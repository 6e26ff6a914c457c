import { pairsOf, type Relations, rowCount, rowOf, rowsOf } from '#core/graph';
import { nodeKinds, partOf, type Progress, unheard } from '#core/model';
import type { Shape } from '#core/views';
import { communitiesOf } from './communities.ts';
import { degreeOf, type Ties, tiesOf } from './ties.ts';

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
 *
 * @param progress hears how far it is
 */
export function groupsOf(graph: Relations, progress: Progress = unheard): Groups {
  const { owner, authors, worksOfPerson } = graph;
  const ties = coauthorTies(graph);
  progress(0.3, 0);
  const communities = communitiesOf(ties, 1, partOf(progress, 0.3, 0.9));
  const ranked = rankedCommunities(communities, (person) => degreeOf(ties, person) > 0);

  const ofPerson = new Uint8Array(rowCount(worksOfPerson)).fill(otherGroup);
  if (owner >= 0) ofPerson[owner] = noGroup;
  ranked.slice(0, colouredGroups).forEach((people, group) => {
    for (const person of people) ofPerson[person] = group;
  });
  const papers = (person: number) => rowOf(worksOfPerson, person).length;
  const ofWork = new Uint8Array(rowCount(authors));
  for (let work = 0; work < ofWork.length; work += 1) {
    ofWork[work] = commonest(rowOf(authors, work), ofPerson);
  }
  return {
    ofPerson,
    ofWork,
    groups: ranked.slice(0, colouredGroups).map((people) => ({
      size: people.length,
      leader: people.reduce((best, one) => (papers(one) > papers(best) ? one : best)),
    })),
  };
}

/**
 * The members of each community, largest first; of equal ones that whose first
 * member comes first: the order of the list, not of a hash.
 */
export function rankedCommunities(
  of: Uint32Array,
  isMember: (node: number) => boolean,
): readonly (readonly number[])[] {
  const members: number[][] = [];
  of.forEach((community, node) => {
    if (isMember(node)) (members[community] ??= []).push(node);
  });
  return members
    .filter((list) => list !== undefined)
    .sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}

/** Who published with whom, without the owner; a tie weighs what its papers share out to it. */
function coauthorTies({ owner, authors, worksOfPerson }: Relations): Ties {
  const others = rowsOf(rowCount(authors), (work, add) => {
    const all = rowOf(authors, work);
    if (all.length > mostAuthors) return;
    for (const person of all) if (person !== owner) add(person);
  });
  const { count, low, high, start, work } = pairsOf(others);
  const weight = new Float64Array(count);
  for (let pair = 0; pair < count; pair += 1) {
    for (let at = start[pair]!; at < start[pair + 1]!; at += 1) {
      weight[pair]! += 1 / (rowOf(authors, work[at]!).length - 1);
    }
  }
  return tiesOf(rowCount(worksOfPerson), low, high, weight);
}

function commonest(people: Uint32Array, ofPerson: Uint8Array): number {
  const counts = new Uint32Array(colouredGroups + 1);
  for (const person of people) {
    const group = ofPerson[person]!;
    if (group !== noGroup) counts[group]! += 1;
  }
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
export function circlesOf(graph: Relations, groups: Groups, works: Uint8Array): Circle[] {
  const { start, item } = graph.worksOfPerson;
  const found = groups.groups.map((_, group) => ({ group, size: 0, leader: -1, most: 0 }));
  groups.ofPerson.forEach((group, person) => {
    const circle = found[group];
    if (circle === undefined) return;
    let papers = 0;
    for (let at = start[person]!; at < start[person + 1]!; at += 1) papers += works[item[at]!]!;
    if (papers === 0) return;
    circle.size += 1;
    if (papers > circle.most) [circle.leader, circle.most] = [person, papers];
  });
  return found.flatMap(({ group, size, leader }) => (size === 0 ? [] : [{ group, size, leader }]));
}

/** The group of each node of a view; `noGroup` for venues and the owner. */
export function groupOfNodes({ nodes }: Shape, groups: Groups): Uint8Array {
  const of = new Uint8Array(nodes.count).fill(noGroup);
  const [work, person] = [nodeKinds.indexOf('work'), nodeKinds.indexOf('person')];
  for (let i = 0; i < nodes.count; i += 1) {
    if (nodes.kind[i] === work) of[i] = groups.ofWork[nodes.item[i]!]!;
    else if (nodes.kind[i] === person) of[i] = groups.ofPerson[nodes.item[i]!]!;
  }
  return of;
}
