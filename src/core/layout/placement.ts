import { rowCount, type Relations } from '#core/graph';
import { type NodeKind, nodeKinds } from '#core/model';
import { plainLayout, type LayoutSettings } from '#core/params';
import { nodesOfKind, type Shape, viewOf, type ViewId, weigh } from '#core/views';
import { layoutFor } from './layouts.ts';
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
  readonly pins: ReadonlyMap<number, readonly [number, number]>;
  /** Positions of the view's nodes to go on from, as after a drag; null to place afresh. */
  readonly from: Float32Array | null;
  /** Radius of a node in layout units. */
  readonly radiusOf: (kind: NodeKind, weight: number, view: ViewId) => number;
  /** At their defaults where they are left out. */
  readonly settings?: LayoutSettings;
}

/** A picture on the way to the one that is asked for. */
interface Stage {
  readonly view: ViewId;
  readonly shape: Shape;
  readonly withoutOwner: boolean;
}

/** Where the nodes of a picture are. */
interface Rest {
  readonly shape: Shape;
  readonly positions: Float32Array;
}

/**
 * Places a view. A view starts from the places of the one before it (co-authors
 * from everything, the picture without the owner from the one with them), so
 * that a node keeps its neighbourhood when the view changes; each is laid out
 * from the seed alone, so that a link or another machine gives the same picture.
 *
 * The node indices of the run are those of the view's columns.
 */
export function placementOf(relations: Relations, options: PlacementOptions): LayoutRun {
  const stages = stagesOf(relations, options);
  const first = stages[0]!;
  const from = options.from && { shape: first.shape, positions: options.from };
  const create = (stage: Stage, before: Rest | null) => {
    const problem = problemOf(relations, stage, options, before, stage === stages.at(-1));
    return layoutFor(problem).create(problem);
  };
  let run = create(first, from);
  // The stages before the last are means, not pictures: they run at once.
  stages.slice(1).forEach((stage, i) => {
    run = create(stage, { shape: stages[i]!.shape, positions: settle(run) });
  });
  return run;
}

function stagesOf(relations: Relations, options: PlacementOptions): readonly Stage[] {
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
  { view, shape, withoutOwner }: Stage,
  options: PlacementOptions,
  before: Rest | null,
  final: boolean,
): LayoutProblem {
  const { nodes, edges } = shape;
  const people = nodesOfKind(shape, nodeKinds.indexOf('person'));
  const owner = withoutOwner ? (people[relations.owner] ?? -1) : -1;
  const works = new Uint8Array(rowCount(relations.authors)).fill(1);
  const weights = weigh(shape, works, new Set(owner < 0 ? [] : [owner]));

  const start = before ? carried(before, shape) : unplaced(nodes.count);
  const pinned = new Uint8Array(nodes.count);
  if (final) {
    for (const [node, place] of options.pins) {
      start.set(place, 2 * node);
      pinned[node] = 1;
    }
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

/** The places that these nodes had in another picture; NaN for those that were not in it. */
function carried({ shape, positions }: Rest, { nodes }: Shape): Float32Array {
  const start = unplaced(nodes.count);
  const placeOf = nodeKinds.map((_, kind) => nodesOfKind(shape, kind));
  for (let i = 0; i < nodes.count; i += 1) {
    const at = placeOf[nodes.kind[i]!]![nodes.item[i]!];
    if (at === undefined || at < 0) continue;
    start[2 * i] = positions[2 * at]!;
    start[2 * i + 1] = positions[2 * at + 1]!;
  }
  return start;
}

/** Steps a run until it has settled and gives its positions; `report` hears the progress, 0 … 1. */
export function settle(run: LayoutRun, report?: (progress: number) => void): Float32Array {
  while (!run.step()) report?.(run.progress);
  return run.positions;
}
