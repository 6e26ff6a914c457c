import fc from 'fast-check';
import { multilevel, settle, type Layout, type LayoutProblem } from '#core/layout';
import { randomFrom } from '#core/metrics';

/** A problem of some ties, `[a, b]` or `[a, b, weight]`, with all else as plain as can be. */
export function problemOf(
  nodeCount: number,
  ties: readonly (readonly [number, number, number?])[],
  rest: Partial<LayoutProblem> = {},
): LayoutProblem {
  return {
    nodeCount,
    radius: new Float32Array(nodeCount).fill(5),
    source: Uint32Array.from(ties, ([a]) => a),
    target: Uint32Array.from(ties, ([, b]) => b),
    weight: Float32Array.from(ties, ([, , weight]) => weight ?? 1),
    anchorX: new Float32Array(nodeCount).fill(Number.NaN),
    start: new Float32Array(2 * nodeCount).fill(Number.NaN),
    present: new Uint8Array(nodeCount).fill(1),
    pinned: new Uint8Array(nodeCount),
    held: false,
    seed: 1,
    ...rest,
  };
}

/** Communities of 40 nodes, each with some ties within and, so often, to another. */
export function communities(nodeCount: number, out = 0.06, each = 4): [number, number][] {
  const random = randomFrom(1);
  const size = 40;
  const ties: [number, number][] = [];
  for (let i = 0; i < nodeCount; i += 1) {
    const first = i - (i % size);
    for (let k = 0; k < each; k += 1) {
      const isOut = random() < out;
      const j = isOut
        ? Math.floor(random() * nodeCount)
        : first + Math.floor(random() * Math.min(size, nodeCount - first));
      if (i !== j) ties.push([i, j]);
    }
  }
  return ties;
}

/** Any graph a layout may be asked to place: loops, many ties between two, nodes alone, hubs, whatever the weight. */
export const anyProblem: fc.Arbitrary<LayoutProblem> = fc
  .integer({ min: 0, max: 160 })
  .chain((nodeCount) => {
    const node = fc.integer({ min: 0, max: Math.max(0, nodeCount - 1) });
    const hubOr = fc.oneof(
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 3, arbitrary: node },
    );
    const weight = fc.oneof(
      fc.constantFrom(1, 1e-30, 1e30, 0.5),
      fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
    );
    const bits = fc.array(fc.integer({ min: 0, max: 1 }), {
      minLength: nodeCount,
      maxLength: nodeCount,
    });
    const place = fc.oneof(
      fc.constant(Number.NaN),
      fc.integer({ min: -900, max: 900 }),
      fc.constant(0),
    );
    return fc
      .record({
        ties:
          nodeCount === 0
            ? fc.constant([])
            : fc.array(fc.tuple(hubOr, node, weight), { maxLength: 400 }),
        radius: fc.array(fc.integer({ min: 1, max: 40 }), {
          minLength: nodeCount,
          maxLength: nodeCount,
        }),
        places: fc.array(place, { minLength: nodeCount, maxLength: nodeCount }),
        present: fc.oneof(fc.constant(null), bits),
        pinned: fc.oneof(fc.constant(null), bits),
        anchors: fc.oneof(fc.constant(null), bits),
        held: fc.boolean(),
        seed: fc.integer({ min: 0, max: 1000 }),
      })
      .map(({ ties, radius, places, present, pinned, anchors, held, seed }) =>
        problemOf(nodeCount, ties, {
          radius: Float32Array.from(radius),
          start: Float32Array.from(places.flatMap((x, i) => [x, x === x ? (37 * i) % 800 : x])),
          ...(present && { present: Uint8Array.from(present) }),
          ...(pinned && { pinned: Uint8Array.from(pinned) }),
          ...(anchors && {
            anchorX: Float32Array.from(anchors, (one, i) => (one ? NaN : 180 * (i % 5))),
          }),
          held,
          seed,
        }),
      );
  });

/** The pairs of nodes of a layout that lie on each other, neither of them put by hand. */
export function overlapsIn(
  { nodeCount, radius, present, pinned }: LayoutProblem,
  positions: Float32Array,
): [number, number][] {
  const found: [number, number][] = [];
  for (let a = 0; a < nodeCount; a += 1) {
    for (let b = 0; b < a; b += 1) {
      if (present[a] !== 1 || present[b] !== 1 || (pinned[a] === 1 && pinned[b] === 1)) continue;
      const dx = positions[2 * a]! - positions[2 * b]!;
      const dy = positions[2 * a + 1]! - positions[2 * b + 1]!;
      if (Math.hypot(dx, dy) < radius[a]! + radius[b]!) found.push([a, b]);
    }
  }
  return found;
}

/** Where a problem comes to rest, laid out from coarse to fine unless it is told otherwise. */
export const place = (problem: LayoutProblem, layout: Layout = multilevel) =>
  settle(layout.create(problem));

/** The x and y of a node. */
export const at = (positions: Float32Array, i: number) =>
  [positions[2 * i]!, positions[2 * i + 1]!] as const;

/** How far two nodes are from each other. */
export const distance = (positions: Float32Array, a: number, b: number) =>
  Math.hypot(positions[2 * a]! - positions[2 * b]!, positions[2 * a + 1]! - positions[2 * b + 1]!);
