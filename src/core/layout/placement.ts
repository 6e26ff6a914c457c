import { rowCount, type Relations } from '#core/graph';
import { type NodeKind, nodeKinds } from '#core/model';
import { plainLayout, type LayoutSettings } from '#core/params';
import { nodesOfKind, type Shape, viewOf, type ViewId, weigh } from '#core/views';
import { layoutFor } from './layouts.ts';
import {
  carried,
  type HandPlaces,
  type PlacementMemory,
  type Rest,
  type Stage,
  StagedRun,
} from './staged-run.ts';
import type { LayoutProblem, LayoutRun } from './types.ts';

/** What is to be placed. The same wishes give the same bytes, wherever they are carried out. */
export interface PlacementOptions {
  readonly view: ViewId;
  /** Whether the owner of the list is taken out. */
  readonly hideOwner: boolean;
  readonly seed: number;
  /** As `ViewOptions` has it. */
  readonly outside?: number;
  /** Nodes of the view put by hand, with their x and y. */
  readonly pins: HandPlaces;
  /** Positions of the view's nodes to go on from, as after a drag; null to place afresh. */
  readonly from: Float32Array | null;
  /** Radius of a node in layout units. */
  readonly radiusOf: (kind: NodeKind, weight: number, view: ViewId) => number;
  /** At their defaults where they are left out. */
  readonly settings?: LayoutSettings;
}

/** A view as it is laid out. */
interface Picture {
  readonly view: ViewId;
  readonly shape: Shape;
  readonly withoutOwner: boolean;
}

/**
 * Places a view. A view starts from the places of the one before it (co-authors
 * from everything, the picture without the owner from the one with them), so
 * that a node keeps its neighbourhood when the view changes; each is laid out
 * from the seed alone, so that a link or another machine gives the same picture.
 *
 * The node indices of the run are those of the view's columns.
 *
 * @param memory what other placements of the same relations found on their way; this one adds to it
 */
export function placementOf(
  relations: Relations,
  options: PlacementOptions,
  memory: PlacementMemory | null = null,
): LayoutRun {
  const pictures = picturesOf(relations, options);
  const { seed, outside = 0, settings = plainLayout, from } = options;
  const stages = pictures.map((picture): Stage => {
    const { view, shape, withoutOwner } = picture;
    return {
      shape,
      key: JSON.stringify([view, withoutOwner, seed, outside, settings]),
      begin(before, pins) {
        const problem = problemOf(relations, picture, options, before, pins);
        return layoutFor(problem).create(problem);
      },
    };
  });
  const start = from && { shape: stages[0]!.shape, positions: from };
  return new StagedRun(stages, options.pins, start, memory);
}

/** The pictures on the way to the one that is asked for, which is the last. */
function picturesOf(relations: Relations, options: PlacementOptions): readonly Picture[] {
  const { view, hideOwner, outside = 0 } = options;
  const chain: [ViewId, boolean][] = [['everything', false]];
  if (view !== 'everything') chain.push([view, false]);
  if (hideOwner && view !== 'citations') chain.push([view, true]);
  if (options.from) chain.splice(0, chain.length - 1);
  const shapes = new Map<ViewId, Shape>();
  return chain.map(([id, withoutOwner]) => {
    // Counted fractionally whatever is shown: a change of counting moves nothing.
    const shape =
      shapes.get(id) ?? viewOf(id).shape(relations, { counting: 'fractional', outside });
    shapes.set(id, shape);
    return { view: id, shape, withoutOwner };
  });
}

function problemOf(
  relations: Relations,
  { view, shape, withoutOwner }: Picture,
  options: PlacementOptions,
  before: Rest | null,
  pins: HandPlaces,
): LayoutProblem {
  const { nodes, edges } = shape;
  const people = nodesOfKind(shape, nodeKinds.indexOf('person'));
  const owner = withoutOwner ? (people[relations.owner] ?? -1) : -1;
  const works = new Uint8Array(rowCount(relations.authors)).fill(1);
  const weights = weigh(shape, works, new Set(owner < 0 ? [] : [owner]));

  const start = before ? carried(shape, before) : unplaced(nodes.count);
  const pinned = new Uint8Array(nodes.count);
  for (const [node, place] of pins) {
    start.set(place, 2 * node);
    pinned[node] = 1;
  }
  const radius = new Float32Array(nodes.count);
  const present = new Uint8Array(nodes.count);
  for (let i = 0; i < nodes.count; i += 1) {
    const weight = weights.node[i]!;
    radius[i] = options.radiusOf(nodeKinds[nodes.kind[i]!]!, weight, view);
    present[i] = weight > 0 ? 1 : 0;
  }
  return {
    nodeCount: nodes.count,
    radius,
    ...visibleEdges(edges, weights.edge),
    anchorX: nodes.anchorX,
    start,
    present,
    pinned,
    held: options.from !== null,
    seed: options.seed,
    settings: options.settings ?? plainLayout,
  };
}

function visibleEdges(
  { count, source, target }: Shape['edges'],
  weights: Float32Array,
): Pick<LayoutProblem, 'source' | 'target' | 'weight'> {
  const visible = {
    source: new Uint32Array(count),
    target: new Uint32Array(count),
    weight: new Float32Array(count),
  };
  let at = 0;
  for (let e = 0; e < count; e += 1) {
    if (!(weights[e]! > 0)) continue;
    visible.source[at] = source[e]!;
    visible.target[at] = target[e]!;
    visible.weight[at] = weights[e]!;
    at += 1;
  }
  return {
    source: visible.source.subarray(0, at),
    target: visible.target.subarray(0, at),
    weight: visible.weight.subarray(0, at),
  };
}

const unplaced = (count: number) => new Float32Array(2 * count).fill(Number.NaN);

/** Steps a run until it has settled and gives its positions; `report` hears the progress, 0 … 1. */
export function settle(run: LayoutRun, report?: (progress: number) => void): Float32Array {
  while (!run.step()) report?.(run.progress);
  return run.positions;
}
