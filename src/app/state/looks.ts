import { colouredGroups } from '#core/metrics';
import { nodeKinds } from '#core/model';
import { edgeStyle, radiusOf, type Theme } from '#core/scene';
import { edgeKinds, type Columns, type LateWeights, type ShownView } from '#core/views';
import type { StageLooks } from '../stage/picture.ts';

/** Roots of weights from 0 to 4 in so many steps; past 4 an edge looks no heavier. */
const steps = 512;
const mostRoot = 4;

/** How edges of a kind look by the root of their weight: as `edgeAt` has it. */
function looksOf(kind: number, isGrouped: boolean, theme: Theme): Uint16Array {
  return Uint16Array.from({ length: steps + 1 }, (_, i) => {
    const weight = ((i / steps) * mostRoot) ** 2;
    const style = edgeStyle(edgeKinds[kind]!, weight, isGrouped ? 0 : 255, theme);
    const width = Math.min(255, Math.round(style.width * 64));
    return width | (Math.round(style.opacity * 255) << 8);
  });
}

/** The kind of each edge, twice, and one more where both of its ends are in one coloured group. */
export function edgeTraitsOf({ edges }: Columns, group: Uint8Array): Uint8Array {
  const traits = new Uint8Array(edges.count);
  for (let e = 0; e < traits.length; e += 1) {
    const own = group[edges.source[e]!]!;
    const isGrouped = own < colouredGroups && own === group[edges.target[e]!];
    traits[e] = 2 * edges.kind[e]! + (isGrouped ? 1 : 0);
  }
  return traits;
}

/** Radii of whole weights are told from a table. */
const wholes = 256;

/**
 * The sizes of a view's marks by what weighs how much now. The style functions
 * of pictures are asked for tables, not for each of a million edges; and edges
 * are looked up one by one, for in a crowd few are drawn.
 *
 * @param traits as `edgeTraitsOf` gives them
 */
export function stageLooksOf(
  { nodes }: Columns,
  weights: LateWeights,
  traits: Uint8Array,
  view: ShownView,
  theme: Theme,
): StageLooks {
  const radius = new Float32Array(nodes.count);
  const { kind } = nodes;
  const radii = nodeKinds.map((one) =>
    Float32Array.from({ length: wholes }, (_, weight) => radiusOf(one, weight, view)),
  );
  for (let i = 0; i < radius.length; i += 1) {
    const weight = weights.node[i]!;
    if (!(weight > 0)) continue;
    radius[i] =
      weight < wholes && weight === Math.floor(weight)
        ? radii[kind[i]!]![weight]!
        : radiusOf(nodeKinds[kind[i]!]!, weight, view);
  }
  const tables: (Uint16Array | undefined)[] = new Array<undefined>(2 * edgeKinds.length);
  const perStep = steps / mostRoot;
  return {
    radius,
    edgeAt(edge) {
      const weight = weights.edgeAt(edge);
      if (!(weight > 0)) return 0;
      const trait = traits[edge]!;
      const table = (tables[trait] ??= looksOf(trait >> 1, (trait & 1) === 1, theme));
      return table[Math.min(steps, Math.round(Math.sqrt(weight) * perStep))]!;
    },
  };
}
