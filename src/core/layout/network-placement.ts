import type { Network } from '#core/model';
import { plainLayout } from '#core/params';
import { networkColumns, networkCounts, weigh } from '#core/views';
import type { PlacementOptions } from './placement.ts';
import { layoutFor } from './layouts.ts';
import { still } from './still.ts';
import type { LayoutProblem, LayoutRun } from './types.ts';

/** The seed that keeps the places of the file; any other lays out anew. */
export const firstSeed = 1;

/** As wide and high is the room of a node, in layout units: what the springs give it too. */
const room = 62;
/** Fewer nodes than these get more room, as many would have together: their names need it. */
const few = 30;

/**
 * Places a network: where its file puts the nodes, if it does, and by springs
 * what it leaves open. Node i of the run is node i of the network.
 */
export function networkPlacementOf(
  network: Network,
  options: Pick<PlacementOptions, 'seed' | 'pins' | 'from' | 'settings'> & {
    readonly radiusOf: (kind: 'node', weight: number, view: 'network') => number;
  },
): LayoutRun {
  const { seed, pins, from } = options;
  const places = seed === firstSeed ? placesIn(network) : null;
  const start = from?.slice() ?? places ?? unplaced(network.nodes.length);
  const pinned = new Uint8Array(network.nodes.length);
  network.nodes.forEach((_, i) => {
    const pin = pins.get(i);
    if (pin) start.set(pin, 2 * i);
    const isPlaced = from === null && start[2 * i] === start[2 * i];
    if (pin || isPlaced) pinned[i] = 1;
  });
  if (from === null && pinned.every((one) => one === 1)) return still(start);

  const columns = networkColumns(network);
  const { nodes, edges } = columns;
  const weights = weigh(columns, networkCounts);
  const problem: LayoutProblem = {
    nodeCount: nodes.count,
    radius: weights.node.map((weight) => options.radiusOf('node', weight, 'network')),
    source: edges.source,
    target: edges.target,
    weight: weights.edge,
    anchorX: nodes.anchorX,
    start,
    present: new Uint8Array(nodes.count).fill(1),
    pinned,
    held: from !== null,
    seed,
    settings: options.settings ?? plainLayout,
  };
  return layoutFor(problem).create(problem);
}

const unplaced = (count: number) => new Float32Array(2 * count).fill(Number.NaN);

/** The file's places in layout units, NaN where it has none; null where they tell no two nodes apart. */
function placesIn({ nodes }: Network): Float32Array | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  let count = 0;
  for (const { place } of nodes) {
    if (!place) continue;
    const [x, y] = place;
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    count += 1;
  }
  const [width, height] = [right - left, bottom - top];
  const longer = Math.max(width, height);
  if (count < 2 || !(longer > 0)) return null;
  // A row of nodes has no area, yet it needs room.
  const area = longer * Math.max(Math.min(width, height), longer / 10);
  const scale = room * Math.sqrt(Math.max(count, few) / area);
  const positions = unplaced(nodes.length);
  nodes.forEach(({ place }, i) => {
    if (!place) return;
    positions[2 * i] = (place[0] - (left + right) / 2) * scale;
    positions[2 * i + 1] = (place[1] - (top + bottom) / 2) * scale;
  });
  return positions;
}
