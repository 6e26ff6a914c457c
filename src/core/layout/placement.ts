import type { CorpusGraph } from '#core/graph';
import type { NodeId, NodeKind } from '#core/model';
import { nodeKinds } from '#core/model';
import { viewOf, weigh, type Columns, type ViewId } from '#core/views';
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
  /** Nodes put by hand, with their x and y. */
  readonly pins: ReadonlyMap<NodeId, readonly [number, number]>;
  /** Positions of the view's nodes to go on from, as after a drag; null to place afresh. */
  readonly from: Float32Array | null;
  /** Radius of a node in layout units. */
  readonly radiusOf: (kind: NodeKind, weight: number, view: ViewId) => number;
}

interface Stage {
  readonly columns: Columns;
  create(before: { columns: Columns; positions: Float32Array } | null): LayoutRun;
}

/**
 * Places a view. A view starts from the places of the one before it (co-authors
 * from everything, the picture without the owner from the one with them), so
 * that a node keeps its neighbourhood when the view changes; each is laid out
 * from the seed alone, so that a link or another machine gives the same picture.
 *
 * The node indices of the run are those of the view's columns.
 */
export function placementOf(graph: CorpusGraph, options: PlacementOptions): LayoutRun {
  const stages = stagesOf(graph, options);
  const first = stages[0]!;
  let run = first.create(options.from ? { columns: first.columns, positions: options.from } : null);
  // The stages before the last are means, not pictures: they run at once.
  stages.slice(1).forEach((stage, i) => {
    run = stage.create({ columns: stages[i]!.columns, positions: settle(run) });
  });
  return run;
}

function stagesOf(graph: CorpusGraph, options: PlacementOptions): Stage[] {
  const { view, hideOwner } = options;
  const stage = (id: ViewId, withoutOwner: boolean, final: boolean): Stage => {
    // Counted fractionally whatever is shown: a change of counting moves nothing.
    const columns = viewOf(id).project(graph, {
      counting: 'fractional',
      outside: options.outside ?? 0,
    });
    return {
      columns,
      create: (before) => {
        const wish = { ...options, view: id };
        const problem = problemOf(graph, columns, wish, withoutOwner, before, final);
        return layoutFor(problem).create(problem);
      },
    };
  };
  const chain: [ViewId, boolean][] = [['everything', false]];
  if (view !== 'everything') chain.push([view, false]);
  if (hideOwner && view !== 'citations') chain.push([view, true]);
  if (options.from) chain.splice(0, chain.length - 1);
  return chain.map(([id, without], i) => stage(id, without, i === chain.length - 1));
}

function problemOf(
  graph: CorpusGraph,
  columns: Columns,
  options: PlacementOptions,
  withoutOwner: boolean,
  before: { columns: Columns; positions: Float32Array } | null,
  final: boolean,
): LayoutProblem {
  const { nodes, edges } = columns;
  const ownerId = graph.owner < 0 ? null : graph.corpus.people[graph.owner]!.id;
  const owner = ownerId === null ? -1 : nodes.id.indexOf(ownerId);
  const hidden = new Set(withoutOwner && owner >= 0 ? [owner] : []);
  const weights = weigh(columns, new Uint8Array(graph.corpus.works.length).fill(1), hidden);

  const start = new Float32Array(2 * nodes.count).fill(Number.NaN);
  const pinned = new Uint8Array(nodes.count);
  const places = new Map(before?.columns.nodes.id.map((id, i) => [id, i]));
  nodes.id.forEach((id, i) => {
    const pin = final ? options.pins.get(id) : undefined;
    const place = places.get(id);
    if (pin) {
      start.set(pin, 2 * i);
      pinned[i] = 1;
    } else if (before && place !== undefined) {
      start[2 * i] = before.positions[2 * place]!;
      start[2 * i + 1] = before.positions[2 * place + 1]!;
    }
  });

  const present = Array.from({ length: edges.count }, (_, e) => e).filter(
    (e) => weights.edge[e]! > 0,
  );
  return {
    nodeCount: nodes.count,
    radius: Float32Array.from(nodes.id, (_, i) =>
      options.radiusOf(nodeKinds[nodes.kind[i]!]!, weights.node[i]!, options.view),
    ),
    source: Uint32Array.from(present, (e) => edges.source[e]!),
    target: Uint32Array.from(present, (e) => edges.target[e]!),
    weight: Float32Array.from(present, (e) => weights.edge[e]!),
    anchorX: nodes.anchorX,
    start,
    present: Uint8Array.from(weights.node, (weight) => (weight > 0 ? 1 : 0)),
    pinned,
    held: options.from !== null,
    seed: options.seed,
  };
}

/** Steps a run until it has settled and gives its positions; `report` hears the progress, 0 … 1. */
export function settle(run: LayoutRun, report?: (progress: number) => void): Float32Array {
  while (!run.step()) report?.(run.progress);
  return run.positions;
}
