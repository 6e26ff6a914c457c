import type { CorpusGraph, Relations, Rows } from '#core/graph';
import {
  kindOf,
  type NodeId,
  type NodeKind,
  type OutsideId,
  type PersonId,
  type VenueId,
  type WorkId,
} from '#core/model';

/** Some of the nodes there are. */
export interface NodesIn {
  has(id: NodeId): boolean;
  /** How many of each kind. */
  readonly counts: Readonly<Partial<Record<NodeKind, number>>>;
}

/**
 * The works under a mask of `worksIn`, and the people, venues and outside works
 * they bring along. It keeps a byte a node: a long list has too many ids to make
 * a set of them at each step of the timeline.
 */
export function nodesIn(graph: CorpusGraph, mask: Uint8Array): NodesIn {
  const people = broughtAlong(graph.worksOfPerson, mask);
  const venues = broughtAlong(graph.worksOfVenue, mask);
  const outside = broughtAlong(graph.worksOfOutside, mask);
  const isIn = (marks: Uint8Array, at: number | undefined) => at !== undefined && marks[at] === 1;
  return {
    has(id) {
      switch (kindOf(id)) {
        case 'work':
          return isIn(mask, graph.workOf.get(id as WorkId));
        case 'person':
          return isIn(people, graph.personOf.get(id as PersonId));
        case 'venue':
          return isIn(venues, graph.venueOf.get(id as VenueId));
        case 'outside':
          return isIn(outside, graph.outsideOf.get(id as OutsideId));
        default:
          return false;
      }
    },
    counts: {
      work: countOf(mask),
      person: countOf(people),
      venue: countOf(venues),
      outside: countOf(outside),
    },
  };
}

/** How many citations lead from one work under a mask of `worksIn` to another. */
export function citationsIn({ citing, cited }: Relations, mask: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < citing.length; i += 1) count += mask[citing[i]!]! & mask[cited[i]!]!;
  return count;
}

/** One byte a row: whether one of its works is under the mask. */
function broughtAlong(rows: Rows, mask: Uint8Array): Uint8Array {
  const { start, item } = rows;
  const marks = new Uint8Array(start.length - 1);
  for (let i = 0; i < marks.length; i += 1) {
    const end = start[i + 1]!;
    for (let at = start[i]!; at < end; at += 1) {
      if (mask[item[at]!] === 0) continue;
      marks[i] = 1;
      break;
    }
  }
  return marks;
}

function countOf(marks: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < marks.length; i += 1) count += marks[i]!;
  return count;
}
