import type { StagePicture } from './picture.ts';

/** What of a node moves: x, y, radius, alpha. */
const fields = 4;

/**
 * Takes the shown state towards the wanted one. Nodes that two pictures share
 * start from where they stand, new ones appear in place; everything eases out.
 */
export class Motion {
  /** Rows of x, y, radius, alpha, one a node. */
  shown = new Float32Array();
  /** Alpha of each edge. */
  edgeAlpha = new Float32Array();
  #wanted = new Float32Array();
  #wantedEdge = new Float32Array();
  #indexOf = new Map<string, number>();

  /** Sets where to go. With `jump`, it is there at once. */
  aim(picture: StagePicture, sameColumns: boolean, jump: boolean): void {
    const { nodes, positions, columns } = picture;
    const count = columns.nodes.count;
    const wanted = new Float32Array(count * fields);
    for (let i = 0; i < count; i += 1) {
      const shows = nodes.radius[i]! > 0;
      wanted[i * fields] = positions[2 * i]!;
      wanted[i * fields + 1] = positions[2 * i + 1]!;
      // What leaves fades at its size; it does not shrink to a point.
      wanted[i * fields + 2] = shows ? nodes.radius[i]! : (this.#wanted[i * fields + 2] ?? 0);
      wanted[i * fields + 3] = shows ? nodes.alpha[i]! : 0;
    }
    const wantedEdge = Float32Array.from(picture.edges.alpha, (alpha, e) =>
      picture.edges.width[e]! > 0 ? alpha : 0,
    );
    if (!sameColumns) {
      const shown = new Float32Array(wanted.length);
      columns.nodes.id.forEach((id, i) => {
        const before = this.#indexOf.get(id);
        const row = wanted.subarray(i * fields, (i + 1) * fields);
        shown.set(row, i * fields);
        if (before === undefined) shown[i * fields + 3] = 0;
        else shown.set(this.shown.subarray(before * fields, (before + 1) * fields), i * fields);
      });
      this.shown = shown;
      this.edgeAlpha = new Float32Array(wantedEdge.length);
      this.#indexOf = new Map(columns.nodes.id.map((id, i) => [id, i]));
    }
    this.#wanted = wanted;
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
    const part = 1 - Math.exp(-elapsed / 70);
    const rest = approach(this.shown, this.#wanted, part);
    const restOfEdges = approach(this.edgeAlpha, this.#wantedEdge, part);
    return rest && restOfEdges;
  }
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
