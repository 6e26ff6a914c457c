import { nodeKinds } from '#core/model';
import { noGroup } from '#core/metrics';
import { edgeStyle, mix, paintOf, tokens, type Paint, type Theme } from '#core/scene';
import { edgeKinds, type Columns, type ShownView } from '#core/views';
import type { StagePaint } from '../stage/picture.ts';

/** So many ages have a colour of their own; where there are more years some share one. */
const mostAges = 120;
/** The age of what has no year. */
const ageless = mostAges + 1;

/** Colours by index, each once. */
class Colours {
  readonly fill = new Uint8Array(4 * 256);
  readonly outline = new Uint8Array(4 * 256);
  readonly #at = new Map<string, number>();

  indexOf({ fill, outline }: Paint): number {
    const key = fill + outline;
    const known = this.#at.get(key);
    if (known !== undefined) return known;
    const at = this.#at.size;
    this.#at.set(key, at);
    this.fill.set(rgba(fill), 4 * at);
    this.outline.set(rgba(outline), 4 * at);
    return at;
  }
}

function rgba(colour: string): [number, number, number, number] {
  const value = parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255, 255];
}

/**
 * The colour of each node and edge. What decides it are a few traits: each
 * combination is styled once, by the functions that style pictures.
 *
 * @param group the group of each node
 * @param owner the node of the owner of the list; -1 for none
 */
export function stagePaintOf(
  columns: Columns,
  group: Uint8Array,
  view: ShownView,
  owner: number,
  theme: Theme,
): StagePaint {
  const { nodes, edges } = columns;
  const colours = new Colours();
  const ageOf = agesOf(nodes.year);
  const known = new Int16Array(nodeKinds.length * 256 * (ageless + 1)).fill(-1);
  const node = new Uint8Array(nodes.count);
  for (let i = 0; i < nodes.count; i += 1) {
    const [kind, own] = [nodes.kind[i]!, group[i]!];
    const { step, age } = ageOf(nodes.year[i]!);
    const key = (kind * 256 + own) * (ageless + 1) + step;
    if (known[key]! < 0) {
      const traits = { kind: nodeKinds[kind]!, view, group: own, age };
      known[key] = colours.indexOf(paintOf(traits, theme));
    }
    node[i] = known[key]!;
  }
  const { text, muted, halo, rule, accent, ground } = tokens[theme];
  if (owner >= 0) {
    const fill = `#${hex(colours.fill, node[owner]!)}`;
    // The owner belongs to no group: among co-authors they take the accent, not the grey of the rest.
    const own = view === 'coauthors' ? mix(ground, accent, 0.3) : fill;
    node[owner] = colours.indexOf({ fill: own, outline: accent });
  }
  const strokes = new Int16Array(edgeKinds.length * 256).fill(-1);
  const edge = new Uint8Array(edges.count);
  for (let e = 0; e < edges.count; e += 1) {
    const a = group[edges.source[e]!]!;
    const shared = a === group[edges.target[e]!] ? a : noGroup;
    const key = edges.kind[e]! * 256 + shared;
    if (strokes[key]! < 0) {
      const { stroke } = edgeStyle(edgeKinds[edges.kind[e]!]!, 1, shared, theme);
      strokes[key] = colours.indexOf({ fill: stroke, outline: stroke });
    }
    edge[e] = strokes[key]!;
  }
  return {
    ...{ fill: colours.fill, outline: colours.outline, node, edge },
    ink: { text, muted, halo, rule },
  };
}

interface Age {
  readonly step: number;
  /** 0 for the oldest, 1 for the newest; null without a year. */
  readonly age: number | null;
}

/** The age of a year among some. */
function agesOf(years: Int16Array): (year: number) => Age {
  const { first, last } = spanOf(years);
  const steps = Math.min(mostAges, Math.max(0, last - first));
  const ages = Array.from({ length: steps + 1 }, (_, step): Age => {
    return { step, age: steps === 0 ? 1 : step / steps };
  });
  const none: Age = { step: ageless, age: null };
  return (year) =>
    year === 0
      ? none
      : ages[steps === 0 ? 0 : Math.round(((year - first) / (last - first)) * steps)]!;
}

/** A plain loop: it runs once, and long before it would be made fast. */
function spanOf(years: Int16Array): { readonly first: number; readonly last: number } {
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < years.length; i += 1) {
    const year = years[i]!;
    if (year === 0) continue;
    if (year < first) first = year;
    if (year > last) last = year;
  }
  return { first, last };
}

function hex(colours: Uint8Array, index: number): string {
  return Array.from(colours.subarray(4 * index, 4 * index + 3), (part) =>
    part.toString(16).padStart(2, '0'),
  ).join('');
}
