import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3';
import { randomFrom } from '#core/metrics';
import { plainLayout } from '#core/params';
import { grouped } from './multilevel/grouped.ts';
import { tiesOf } from './multilevel/ties.ts';
import type { Layout, LayoutProblem, LayoutRun } from './types.ts';

/** Steps from start to rest. */
const steps = 300;
/** Cooling a step, so that alpha falls from 1 to 0.001: 1 − 0.001^(1/300). A literal, since engines differ in `pow`. */
const cooling = 0.02276277904418933;
/** Positions are rounded to this part of a unit: what is left below is noise. */
const quantum = 16;
/** Where a dragged graph is warmed to. */
const warm = 0.3;
/** How strongly a held node is drawn home, beside its ties. */
const home = 0.4;

const round = (value: number) => Math.round(value * quantum) / quantum;

interface Body extends SimulationNodeDatum {
  readonly node: number;
  readonly radius: number;
  /** Where it is drawn to: the middle, or where a held node stood. */
  readonly homeX: number;
  readonly homeY: number;
  x: number;
  y: number;
}
interface Spring extends SimulationLinkDatum<Body> {
  readonly weight: number;
}

/**
 * Springs and charges (d3-force), stepped by hand. The arithmetic is + − × ÷
 * and square roots from a seed, so every engine gives the same bytes.
 */
export const springs = {
  id: 'springs',
  create(problem: LayoutProblem): LayoutRun {
    const random = randomFrom(problem.seed);
    const positions = Float32Array.from(problem.start);
    const { spread: room, group } = problem.settings ?? plainLayout;
    const spread = 24 * room * Math.sqrt(problem.nodeCount + 1);
    const bodies: Body[] = [];
    const bodyOf = new Map<number, Body>();
    let known = 0;
    for (let node = 0; node < problem.nodeCount; node += 1) {
      // Drawn for every node, so that who is absent does not move the others' start.
      const x = (random() - 0.5) * spread;
      const y = (random() - 0.5) * spread;
      const startX = problem.start[2 * node]!;
      const startY = problem.start[2 * node + 1]!;
      if (problem.present[node] === 0) {
        positions[2 * node] = round(startX === startX ? startX : x);
        positions[2 * node + 1] = round(startY === startY ? startY : y);
        continue;
      }
      if (startX === startX) known += 1;
      const anchor = problem.anchorX[node]!;
      const body: Body = {
        node,
        radius: problem.radius[node]!,
        homeX: problem.held && startX === startX ? startX : 0,
        homeY: problem.held && startY === startY ? startY : 0,
        x: startX === startX ? startX : x,
        y: startY === startY ? startY : y,
      };
      if (anchor === anchor) body.fx = body.x = anchor;
      if (problem.pinned[node] !== 0 && startX === startX) {
        body.fx = anchor === anchor ? anchor : startX;
        body.fy = startY;
      }
      bodies.push(body);
      bodyOf.set(node, body);
    }

    const links: Spring[] = [];
    const degree = new Float64Array(problem.nodeCount);
    const ties = new Float64Array(problem.nodeCount);
    const rows = tiesOf(problem);
    const weights = grouped(rows, group);
    for (const [node, source] of bodyOf) {
      for (let e = rows.offset[node]!; e < rows.offset[node + 1]!; e += 1) {
        const weight = weights[e]!;
        degree[node]! += weight;
        ties[node]! += 1;
        const target = bodyOf.get(rows.neighbour[e]!)!;
        if (target.node > node) links.push({ source, target, weight });
      }
    }
    const anchored = bodies.some(
      (body) => problem.anchorX[body.node] === problem.anchorX[body.node],
    );
    const ends = (link: Spring) => [link.source as Body, link.target as Body] as const;

    const simulation = forceSimulation(bodies)
      .randomSource(random)
      .stop()
      // A graph that already has its places is eased into new ones, not thrown about.
      .alpha(problem.held ? warm : known > bodies.length / 2 ? 0.6 : 1)
      .alphaDecay(cooling)
      .alphaMin(0.001)
      .velocityDecay(0.4)
      .force(
        'link',
        forceLink<Body, Spring>(links)
          .distance((link) => {
            const [a, b] = ends(link);
            return room * (26 + 1.2 * (a.radius + b.radius));
          })
          // Weight over the lesser end's total: a tie counts by its share of that node's ties.
          .strength((link) => {
            const [a, b] = ends(link);
            return (
              (anchored ? 0.1 : 1) * (link.weight / Math.min(degree[a.node]!, degree[b.node]!))
            );
          }),
      )
      .force(
        'charge',
        forceManyBody<Body>()
          .strength(
            (body) => room * room * (-60 - 34 * Math.sqrt(ties[body.node]!) - 6 * body.radius),
          )
          .distanceMax(900 * room),
      )
      .force('collide', forceCollide<Body>((body) => body.radius + 7).iterations(2))
      // Towards the middle, flatter than wide like the pages it is drawn on; or home.
      .force('x', forceX<Body>((body) => body.homeX).strength(problem.held ? home : 0.03))
      .force(
        'y',
        forceY<Body>((body) => body.homeY).strength(problem.held ? home : anchored ? 0.03 : 0.075),
      );

    const write = () => {
      for (const body of bodies) {
        positions[2 * body.node] = round(body.x);
        positions[2 * body.node + 1] = round(body.y);
      }
    };
    write();
    let taken = 0;

    return {
      positions,
      get progress() {
        return Math.min(1, taken / steps);
      },
      step() {
        if (simulation.alpha() < simulation.alphaMin() || bodies.length === 0) {
          taken = steps;
          return true;
        }
        simulation.tick();
        write();
        const isSettled = simulation.alpha() < simulation.alphaMin();
        // What begins warm comes to rest in fewer.
        taken = isSettled ? steps : taken + 1;
        return isSettled;
      },
      pin(node, x, y) {
        const body = bodyOf.get(node);
        if (!body) return;
        const anchor = problem.anchorX[node]!;
        body.fx = anchor === anchor ? anchor : x;
        body.fy = y;
      },
      release(node) {
        const body = bodyOf.get(node);
        if (!body) return;
        body.fy = null;
        const anchor = problem.anchorX[node]!;
        body.fx = anchor === anchor ? anchor : null;
      },
      reheat() {
        simulation.alpha(Math.max(simulation.alpha(), warm));
        taken = Math.min(taken, steps / 2);
      },
    };
  },
} as const satisfies Layout;
