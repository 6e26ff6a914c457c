import { randomFrom } from '#core/metrics';
import iterate, { type ForceAtlasSettings } from 'graphology-layout-forceatlas2/iterate.js';
import type { Layout } from '../types.ts';
import { createForceRun } from './force-run.ts';
import { massOf } from './graph.ts';
import { grouped } from './grouped.ts';
import type { PartRun, PartStart } from './part.ts';
import { extentOf } from './refine.ts';
import type { Ties } from './ties.ts';

/** Iterations from places of chance, as peers run it, and from known ones. */
const iterations = { scratch: 200, known: 60 } as const;
/** Up to so many nodes every pair is reckoned; past it the far ones through a tree. */
const fewNodes = 2000;
/** A call reckons so many pairs of nodes at least. */
const pairsPerCall = 200_000;
/** Numbers a node and an edge have in the matrices of the kernel, and where the fixed ones stand. */
const perNode = 10;
const perEdge = 3;
const massAt = 6;

/** What graphology infers for a graph of so many nodes. */
const settingsFor = (count: number): ForceAtlasSettings => ({
  linLogMode: false,
  outboundAttractionDistribution: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
  scalingRatio: 10,
  strongGravityMode: true,
  gravity: 0.05,
  slowDown: 1 + Math.log(count),
  barnesHutOptimize: count > fewNodes,
  barnesHutTheta: 0.5,
});

/**
 * ForceAtlas2 (Jacomy and others 2014) as peers have it, with the settings that
 * graphology infers: all nodes at once, from places of chance; ties are weighed by
 * `group` as in the layout from coarse to fine, which has the same energy and takes
 * a fiftieth of the time and less.
 */
export const forceAtlas = {
  id: 'forceatlas2',
  create: (problem) => createForceRun(problem, createForceAtlas),
} as const satisfies Layout;

function createForceAtlas(ties: Ties, start: PartStart): PartRun {
  const { offset, neighbour } = ties;
  const count = offset.length - 1;
  const weight = grouped(ties, start.group);
  const mass = massOf(offset, weight);
  const reach = extentOf({ count, mass }) / 2;
  const random = randomFrom(start.seed);
  const x = new Float32Array(count);
  const y = new Float32Array(count);
  const nodes = new Float32Array(perNode * count);
  for (let i = 0; i < count; i += 1) {
    const [u, v] = [(random() - 0.5) * reach, (random() - 0.5) * reach];
    const [knownX, knownY] = [start.places?.x[i] ?? Number.NaN, start.places?.y[i] ?? Number.NaN];
    const anchor = start.anchorX?.[i] ?? Number.NaN;
    nodes[perNode * i] = anchor === anchor ? anchor : knownX === knownX ? knownX : u;
    nodes[perNode * i + 1] = knownY === knownY ? knownY : v;
    nodes[perNode * i + massAt] = mass[i]!;
    // What the kernel calls convergence, and the size it is not asked to heed.
    nodes.fill(1, perNode * i + massAt + 1, perNode * i + massAt + 3);
  }
  const edges = new Float32Array((perEdge * neighbour.length) / 2);
  let end = 0;
  for (let i = 0; i < count; i += 1) {
    for (let e = offset[i]!; e < offset[i + 1]!; e += 1) {
      const j = neighbour[e]!;
      if (j < i) continue;
      edges[end] = perNode * i;
      edges[end + 1] = perNode * j;
      edges[end + 2] = weight[e]!;
      end += perEdge;
    }
  }
  const settings = settingsFor(count);
  const all = start.places ? iterations.known : iterations.scratch;
  const pairs = count * Math.min(count, 100);
  let done = 0;
  return {
    get progress() {
      return done / all;
    },
    advance() {
      for (let reckoned = 0; done < all && reckoned < pairsPerCall; reckoned += pairs) {
        iterate(settings, nodes, edges);
        start.anchorX?.forEach((anchor, i) => {
          if (anchor === anchor) nodes[perNode * i] = anchor;
        });
        done += 1;
      }
      return done === all;
    },
    places() {
      for (let i = 0; i < count; i += 1) {
        x[i] = nodes[perNode * i]!;
        y[i] = nodes[perNode * i + 1]!;
      }
      return { x, y };
    },
  };
}
