import type { NodeId, NodeKind } from '#core/model';
import { nodeKinds } from '#core/model';
import { edgeKinds, type Causes, type Columns, type EdgeKind } from './columns.ts';

/** A cause of a node or an edge: a work and what it adds to the weight. */
export interface Cause {
  readonly work: number;
  readonly share: number;
}

interface NodeRow {
  readonly id: NodeId;
  readonly kind: NodeKind;
  readonly label: string;
  readonly work?: number;
  readonly year?: number | null;
  readonly anchorX?: number;
  readonly causes: readonly Cause[];
}

interface EdgeRow {
  readonly source: number;
  readonly target: number;
  readonly kind: EdgeKind;
  readonly causes: readonly Cause[];
}

/** Collects rows and turns them into columns. Mutable while a view is projected, then dropped. */
export class ColumnsBuilder {
  readonly #nodes: NodeRow[] = [];
  readonly #edges: EdgeRow[] = [];

  /** Adds a node and gives its index. */
  node(row: NodeRow): number {
    return this.#nodes.push(row) - 1;
  }

  edge(row: EdgeRow): void {
    this.#edges.push(row);
  }

  finish(axis: Columns['axis'] = null): Columns {
    const nodes = this.#nodes;
    const edges = this.#edges;
    return {
      nodes: {
        count: nodes.length,
        id: nodes.map((row) => row.id),
        kind: Uint8Array.from(nodes, (row) => nodeKinds.indexOf(row.kind)),
        label: nodes.map((row) => row.label),
        work: Int32Array.from(nodes, (row) => row.work ?? -1),
        year: Int16Array.from(nodes, (row) => row.year ?? 0),
        anchorX: Float32Array.from(nodes, (row) => row.anchorX ?? Number.NaN),
        causes: toCauses(nodes.map((row) => row.causes)),
      },
      edges: {
        count: edges.length,
        source: Uint32Array.from(edges, (row) => row.source),
        target: Uint32Array.from(edges, (row) => row.target),
        kind: Uint8Array.from(edges, (row) => edgeKinds.indexOf(row.kind)),
        causes: toCauses(edges.map((row) => row.causes)),
      },
      axis,
    };
  }
}

function toCauses(lists: readonly (readonly Cause[])[]): Causes {
  const start = new Uint32Array(lists.length + 1);
  lists.forEach((list, i) => {
    start[i + 1] = start[i]! + list.length;
  });
  const work = new Uint32Array(start[lists.length]!);
  const share = new Float32Array(work.length);
  let next = 0;
  for (const list of lists) {
    for (const cause of list) {
      work[next] = cause.work;
      share[next] = cause.share;
      next += 1;
    }
  }
  return { start, work, share };
}
