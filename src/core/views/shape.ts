import type { Relations, Rows } from '#core/graph';
import { nodeKinds, type NodeKind } from '#core/model';
import {
  edgeKinds,
  type Causes,
  type EdgeColumns,
  type EdgeKind,
  type NodeShape,
} from './columns.ts';

/** Nodes of one kind: some of the items of a list of the corpus, and the works that cause each. */
export interface NodePart {
  readonly kind: NodeKind;
  /** Indices into the kind's list. */
  readonly item: Uint32Array;
  /** One row a node; each work adds 1. */
  readonly causes: Rows;
  /** Of each node; none where it is not said. */
  readonly year?: Int32Array;
  readonly anchorX?: Float32Array;
}

/** 0, 1, 2 … */
export function upTo(count: number): Uint32Array {
  const all = new Uint32Array(count);
  for (let i = 0; i < count; i += 1) all[i] = i;
  return all;
}

/** The nodes of several parts, one part after another. */
export function nodesOf(parts: readonly NodePart[]): NodeShape {
  const count = parts.reduce((sum, { item }) => sum + item.length, 0);
  const nodes = {
    count,
    kind: new Uint8Array(count),
    item: new Uint32Array(count),
    work: new Int32Array(count).fill(-1),
    year: new Int16Array(count),
    anchorX: new Float32Array(count).fill(Number.NaN),
    causes: joined(parts.map(({ causes }) => causes)),
  };
  let at = 0;
  for (const { kind, item, year, anchorX } of parts) {
    nodes.kind.fill(nodeKinds.indexOf(kind), at, at + item.length);
    nodes.item.set(item, at);
    if (kind === 'work') nodes.work.set(item, at);
    if (year) nodes.year.set(year, at);
    if (anchorX) nodes.anchorX.set(anchorX, at);
    at += item.length;
  }
  return nodes;
}

function joined(parts: readonly Rows[]): Causes {
  const rows = parts.reduce((sum, { start }) => sum + start.length - 1, 0);
  const items = parts.reduce((sum, { item }) => sum + item.length, 0);
  const start = new Uint32Array(rows + 1);
  const work = new Uint32Array(items);
  let [row, at] = [0, 0];
  for (const part of parts) {
    for (let i = 1; i < part.start.length; i += 1) start[row + i] = at + part.start[i]!;
    work.set(part.item, at);
    row += part.start.length - 1;
    at += part.item.length;
  }
  return { start, work, share: new Float32Array(items).fill(1), unit: true };
}

/** Edges that one work each causes, written down one after another: as many as are announced. */
export class EdgeWriter {
  readonly #source: Uint32Array;
  readonly #target: Uint32Array;
  readonly #kind: Uint8Array;
  readonly #work: Uint32Array;
  #at = 0;

  constructor(count: number) {
    this.#source = new Uint32Array(count);
    this.#target = new Uint32Array(count);
    this.#kind = new Uint8Array(count);
    this.#work = new Uint32Array(count);
  }

  /** @param kind index into `edgeKinds` */
  add(source: number, target: number, kind: number, work: number): void {
    this.#source[this.#at] = source;
    this.#target[this.#at] = target;
    this.#kind[this.#at] = kind;
    this.#work[this.#at] = work;
    this.#at += 1;
  }

  /** What was written. */
  finish(): EdgeColumns {
    const count = this.#at;
    return {
      count,
      source: this.#source.slice(0, count),
      target: this.#target.slice(0, count),
      kind: this.#kind.slice(0, count),
      causes: {
        start: upTo(count + 1),
        work: this.#work.slice(0, count),
        share: new Float32Array(count).fill(1),
        single: true,
        unit: true,
      },
    };
  }
}

/** The number of a kind of edge. */
export function edgeNumber(kind: EdgeKind): number {
  return edgeKinds.indexOf(kind);
}

/** Adds the citations, from citing to cited; work i must be node i. */
export function addCitations(edges: EdgeWriter, { citing, cited }: Relations): void {
  const kind = edgeNumber('cites');
  for (let i = 0; i < citing.length; i += 1) edges.add(citing[i]!, cited[i]!, kind, citing[i]!);
}
