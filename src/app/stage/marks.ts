import { crowdOf, type Crowd } from '#core/scene';
import { wholeEdgeWeights } from '#core/views';
import { gain, isLit, nearness } from './focus.ts';
import { Motion } from './motion.ts';
import { byLeast, scattered } from './order.ts';
import type { CrowdOfEdges, Drawing } from './painter.ts';
import type { StageInk, StagePicture } from './picture.ts';
import { edgesInSight } from './sight.ts';

/** A picture of more nodes or edges than this is a crowd: it jumps where a small one moves. */
const crowd = { nodes: 2500, edges: 5000 };

/** The picture as painters take it, and its way there from the one before. */
export class Marks {
  picture: StagePicture | null = null;
  readonly motion = new Motion();
  /** Whether it is still on its way. */
  moving = false;
  readonly drawing: Drawing = {
    ...{ rows: this.motion.shown, moves: 0, text: [0, 0, 0], ground: [0, 0, 0] },
    ...{ nodes: new Uint32Array(), edges: new Uint32Array() },
    ...{ fill: new Uint8Array(), outline: new Uint8Array(), lit: null, crowd: null },
  };
  /** How crowded the picture is. */
  crowd: Crowd | null = null;
  /** The lines of a crowd that were drawn last, as records. */
  lines: Uint32Array = new Uint32Array();
  /** The edges from the weakest to the strongest. */
  #order: Uint32Array = new Uint32Array();
  #isCrowd = false;

  /**
   * Takes up another picture.
   *
   * @returns whether nodes may have moved, come or gone
   */
  update(next: StagePicture, jump: boolean): boolean {
    const before = this.picture;
    this.picture = next;
    const { drawing, motion } = this;
    const same = before?.columns === next.columns;
    const { nodes, edges } = next.columns;
    this.#isCrowd = nodes.count > crowd.nodes || edges.count > crowd.edges;
    const changed = <Part extends keyof StagePicture>(part: Part) => before?.[part] !== next[part];
    const moved = !same || changed('positions') || changed('looks');
    if (moved || (changed('focus') && !this.#isCrowd) || jump) {
      motion.aim(next, same, jump, this.#isCrowd);
      drawing.rows = motion.shown;
      drawing.moves += 1;
      this.moving = !this.#isCrowd;
    }
    if (!this.#isCrowd) {
      if (!same || changed('weights')) this.#order = byLeast(next.weights.edge);
    } else if (!same) {
      // Ranked once, by what they weigh in the whole list. Of equal ones none
      // comes first because it comes first in the list.
      this.#order = byLeast(wholeEdgeWeights(next.columns), scattered(edges.count));
    }
    if (moved) this.crowd = crowdIn(next);
    const outlined = !this.#isCrowd && (changed('strong') || changed('owner'));
    if (!same || changed('looks') || changed('paint') || outlined) {
      drawing.nodes = nodeRecords(next, !this.#isCrowd);
    }
    if (moved || changed('paint') || !this.#isCrowd) this.#recordEdges();
    if (changed('paint')) this.#colour(next.paint.ink);
    if (!this.#isCrowd) drawing.lit = null;
    else if (!same || changed('focus') || changed('looks') || changed('strong')) {
      drawing.lit = litOf(next);
    }
    return moved;
  }

  /** Goes on for some milliseconds; true when there. */
  step(elapsed: number): boolean {
    if (!this.moving) return true;
    this.moving = !this.motion.step(elapsed);
    this.drawing.moves += 1;
    this.#recordEdges();
    return !this.moving;
  }

  #recordEdges(): void {
    const { edgeAlpha } = this.motion;
    this.drawing.crowd = edgeAlpha === null ? this.#crowdOfEdges() : null;
    if (edgeAlpha !== null) {
      this.drawing.edges = edgeRecords(this.picture!, this.#order, (e) => edgeAlpha[e]! * 255);
    }
  }

  #crowdOfEdges(): CrowdOfEdges {
    const picture = { ...this.picture!, focus: null };
    const [rows, order] = [this.motion.shown, this.#order];
    return {
      count: this.crowd!.edges,
      inSight: (sight, most) => (this.lines = edgesInSight(picture, order, rows, sight, most)),
    };
  }

  #colour(ink: StageInk): void {
    const { fill, outline } = this.picture!.paint;
    Object.assign(this.drawing, { fill, outline });
    this.drawing.text = channels(ink.text);
    this.drawing.ground = channels(ink.halo);
  }
}

function crowdIn({ columns: { edges }, positions, looks }: StagePicture): Crowd {
  const inkOf = (e: number) => {
    const look = looks.edgeAt(e);
    return ((look & 255) / 64) * ((look >> 8) / 255);
  };
  return crowdOf(positions, looks.radius, { source: edges.source, target: edges.target, inkOf });
}

/** What of a crowd is meant, as records; null where nothing is. */
function litOf(picture: StagePicture): Drawing['lit'] {
  const { focus, columns, looks } = picture;
  if (focus === null) return null;
  const radius = looks.radius.map((own, i) => (focus.near[i] === nearness.back ? 0 : own));
  const { source, target } = columns.edges;
  let count = 0;
  const lit = new Uint32Array(columns.edges.count);
  for (let e = 0; e < lit.length; e += 1) {
    if (!isLit(focus, e, source[e]!, target[e]!) || looks.edgeAt(e) === 0) continue;
    lit[count] = e;
    count += 1;
  }
  const order = lit.subarray(0, count);
  const alphaOf = (_: number, own: number) => Math.min(gain.most, own + gain.alpha);
  return {
    nodes: nodeRecords({ ...picture, looks: { ...looks, radius } }, false),
    edges: edgeRecords(picture, order, alphaOf),
  };
}

/** `#rrggbb` as three numbers from 0 to 1. */
function channels(colour: string): [number, number, number] {
  const value = parseInt(colour.slice(1), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

/**
 * The shape of each kind of node: 0 rounded square, 1 disc, 2 diamond. A node of
 * a network is a disc, as a person is; a work outside the list a square, as a
 * paper is.
 */
export const shapes = [0, 1, 2, 1, 0] as const;

/** The bit of a node's second word that says its outline is heavy, and that it is in the colour of text. */
export const heavy = 1 << 16;
export const chosen = 1 << 17;

/**
 * Nodes in drawing order, two words each: the index; then colour, shape and
 * `heavy` or `chosen`. The largest come first, so that no small one is hidden.
 *
 * @param leaving whether those that are not shown take part, for they may be fading
 */
export function nodeRecords(picture: StagePicture, leaving: boolean): Uint32Array {
  const { columns, looks, paint, strong, owner } = picture;
  const order = byLeast(looks.radius);
  const records = new Uint32Array(2 * order.length);
  let at = 0;
  for (let k = order.length - 1; k >= 0; k -= 1) {
    const i = order[k]!;
    if (!leaving && looks.radius[i] === 0) break;
    const shape = shapes[columns.nodes.kind[i]!]!;
    const outline = strong.size > 0 && strong.has(i) ? heavy | chosen : i === owner ? heavy : 0;
    records[at] = i;
    records[at + 1] = paint.node[i]! | (shape << 8) | outline;
    at += 2;
  }
  return records.subarray(0, at);
}

/**
 * Edges in drawing order, three words each: source; target; then colour, width
 * in 64ths of a pixel, alpha in 255ths and kind, a byte each. The lightest come
 * first, so that strong ties lie on top.
 *
 * @param order the indices of the edges, as `byLeast` gives them
 * @param alphaOf the opacity of an edge in 255ths; what its looks say is handed in
 */
export function edgeRecords(
  { columns: { edges }, looks, paint, focus }: StagePicture,
  order: Uint32Array,
  alphaOf: (edge: number, own: number) => number,
): Uint32Array {
  const records = new Uint32Array(3 * order.length);
  let at = 0;
  for (let k = 0; k < order.length; k += 1) {
    const e = order[k]!;
    const look = looks.edgeAt(e);
    const alpha = Math.round(alphaOf(e, look >> 8));
    if (alpha === 0) continue;
    const [source, target] = [edges.source[e]!, edges.target[e]!];
    // What leaves has no width any more and fades as a thin line.
    const own = look & 255 || 64;
    const lit = focus !== null && isLit(focus, e, source, target);
    const width = lit ? Math.min(255, own + gain.width) : own;
    records[at] = source;
    records[at + 1] = target;
    records[at + 2] = paint.edge[e]! | (width << 8) | (alpha << 16) | (edges.kind[e]! << 24);
    at += 3;
  }
  return records.subarray(0, at);
}
