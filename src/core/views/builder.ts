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
  readonly #ids: NodeId[] = [];
  readonly #labels: string[] = [];
  readonly #nodeKinds: number[] = [];
  readonly #works: number[] = [];
  readonly #years: number[] = [];
  readonly #anchors: number[] = [];
  readonly #nodeCauses = new CausesBuilder();
  readonly #sources: number[] = [];
  readonly #targets: number[] = [];
  readonly #edgeKinds: number[] = [];
  readonly #edgeCauses = new CausesBuilder();

  /** Adds a node and gives its index. */
  node(row: NodeRow): number {
    this.#labels.push(row.label);
    this.#nodeKinds.push(nodeKinds.indexOf(row.kind));
    this.#works.push(row.work ?? -1);
    this.#years.push(row.year ?? 0);
    this.#anchors.push(row.anchorX ?? Number.NaN);
    this.#nodeCauses.add(row.causes);
    return this.#ids.push(row.id) - 1;
  }

  edge(row: EdgeRow): void {
    this.#sources.push(row.source);
    this.#targets.push(row.target);
    this.#edgeKinds.push(edgeKinds.indexOf(row.kind));
    this.#edgeCauses.add(row.causes);
  }

  finish(axis: Columns['axis'] = null): Columns {
    return {
      nodes: {
        count: this.#ids.length,
        id: this.#ids,
        kind: new Uint8Array(this.#nodeKinds),
        label: this.#labels,
        work: new Int32Array(this.#works),
        year: new Int16Array(this.#years),
        anchorX: new Float32Array(this.#anchors),
        causes: this.#nodeCauses.finish(),
      },
      edges: {
        count: this.#sources.length,
        source: new Uint32Array(this.#sources),
        target: new Uint32Array(this.#targets),
        kind: new Uint8Array(this.#edgeKinds),
        causes: this.#edgeCauses.finish(),
      },
      axis,
    };
  }
}

/** The causes of rows, written down one after another: a list of lists would be copied at the end. */
class CausesBuilder {
  readonly #start = [0];
  readonly #work: number[] = [];
  readonly #share: number[] = [];

  add(causes: readonly Cause[]): void {
    for (const { work, share } of causes) {
      this.#work.push(work);
      this.#share.push(share);
    }
    this.#start.push(this.#work.length);
  }

  finish(): Causes {
    return {
      start: new Uint32Array(this.#start),
      work: new Uint32Array(this.#work),
      share: new Float32Array(this.#share),
    };
  }
}
