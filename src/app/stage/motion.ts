import { back, gain, isLit } from './focus.ts';
import type { StagePicture } from './picture.ts';

/** What of a node moves: x, y, radius, alpha. */
export const fields = 4;

/**
 * Takes the shown state towards the wanted one. Nodes that two pictures share
 * start from where they stand, new ones appear in place; everything eases out.
 * A crowd is there at once: each frame between would draw all of it.
 */
export class Motion {
  /** Rows of x, y, radius, alpha, one a node. */
  shown: Float32Array = new Float32Array();
  /** Alpha of each edge, 0 to 1; null in a crowd, whose edges are as their picture has them. */
  edgeAlpha: Float32Array | null = null;
  #wanted: Float32Array = new Float32Array();
  #wantedEdge: Float32Array = new Float32Array();
  #indexOf = new Map<string, number>();

  /**
   * Sets where to go.
   *
   * @param jump it is there at once
   * @param crowd it is there at once, and edges are left alone
   */
  aim(picture: StagePicture, sameColumns: boolean, jump: boolean, crowd = false): void {
    const { columns } = picture;
    if (crowd) {
      if (!sameColumns || this.edgeAlpha !== null) this.shown = new Float32Array();
      this.shown = rowsOf({ ...picture, focus: null }, this.shown, this.shown);
      this.#wanted = this.shown;
      this.edgeAlpha = null;
      this.#indexOf = new Map();
      return;
    }
    const wanted = rowsOf(picture, this.#wanted);
    this.#wanted = wanted;
    const wantedEdge = edgeAlphasOf(picture);
    if (!sameColumns) {
      const shown = wanted.slice();
      columns.nodes.id.forEach((id, i) => {
        const before = this.#indexOf.get(id);
        if (before === undefined) shown[i * fields + 3] = 0;
        else shown.set(this.shown.subarray(before * fields, (before + 1) * fields), i * fields);
      });
      this.shown = shown;
      this.edgeAlpha = new Float32Array(wantedEdge.length);
      this.#indexOf = new Map(columns.nodes.id.map((id, i) => [id, i]));
    }
    this.#wantedEdge = wantedEdge;
    if (jump) {
      this.shown = wanted.slice();
      this.edgeAlpha = wantedEdge.slice();
    }
  }

  /**
   * Goes on for `elapsed` milliseconds; true when there. Exponential easing: it
   * can be interrupted at any moment without a jerk.
   */
  step(elapsed: number): boolean {
    if (this.edgeAlpha === null) return true;
    const part = 1 - Math.exp(-elapsed / 70);
    const rest = approach(this.shown, this.#wanted, part);
    const restOfEdges = approach(this.edgeAlpha, this.#wantedEdge, part);
    return rest && restOfEdges;
  }
}

/**
 * @param before the rows of the picture before: what leaves fades at its size
 * @param into what is written over, where it has the room
 */
function rowsOf(
  { columns, looks, positions, focus }: StagePicture,
  before: Float32Array,
  into?: Float32Array,
): Float32Array {
  const { count } = columns.nodes;
  const { radius } = looks;
  const rows = into?.length === count * fields ? into : new Float32Array(count * fields);
  for (let i = 0; i < count; i += 1) {
    const row = i * fields;
    const own = radius[i]!;
    rows[row] = positions[2 * i]!;
    rows[row + 1] = positions[2 * i + 1]!;
    rows[row + 2] = own > 0 ? own : (before[row + 2] ?? 0);
    rows[row + 3] = own > 0 ? (focus?.near[i] === 0 ? back.node : 1) : 0;
  }
  return rows;
}

function edgeAlphasOf({ columns: { edges }, looks, focus }: StagePicture): Float32Array {
  const alphas = new Float32Array(edges.count);
  for (let e = 0; e < edges.count; e += 1) {
    const own = looks.edgeAt(e) >> 8;
    if (own === 0) continue;
    if (!focus) alphas[e] = own / 255;
    else if (isLit(focus, e, edges.source[e]!, edges.target[e]!)) {
      alphas[e] = Math.min(gain.most, own + gain.alpha) / 255;
    } else alphas[e] = back.edge / 255;
  }
  return alphas;
}

function approach(shown: Float32Array, wanted: Float32Array, part: number): boolean {
  let there = true;
  for (let i = 0; i < shown.length; i += 1) {
    const gap = wanted[i]! - shown[i]!;
    if (Math.abs(gap) < 0.004) shown[i] = wanted[i]!;
    else {
      shown[i] = shown[i]! + gap * part;
      there = false;
    }
  }
  return there;
}
