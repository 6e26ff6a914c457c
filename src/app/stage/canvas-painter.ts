import { bendOf, isArrow, upright } from '#core/scene';
import { edgeKinds } from '#core/views';
import { back } from './focus.ts';
import { chosen, heavy } from './marks.ts';
import type { Drawing, Painter, Sight } from './painter.ts';
import { shapedNodes } from './sight.ts';

/** So many lines of a crowd are drawn while the camera moves, and once it rests. */
const most = { moving: 1500, resting: 12_000 };
/** Marks of a smaller radius are dots, in pixels. */
const leastShape = 1.6;

const bends = edgeKinds.map((kind) => ({ lying: bendOf(kind, 1, 0), upright: bendOf(kind, 0, 1) }));
const arrows = edgeKinds.map(isArrow);

/**
 * Draws with a canvas where there is no WebGL2: from the same records, by the
 * same rules as the programs in `gl/`. Some thousand marks are drawn at once;
 * of more, as many lines as a frame has time for.
 */
export function createCanvasPainter(context: CanvasRenderingContext2D): Painter {
  return {
    draw(drawing, sight) {
      const { size, density, resting, lines } = sight;
      context.setTransform(density, 0, 0, density, 0, 0);
      context.clearRect(0, 0, size.width, size.height);
      const pen = new Pen(context, drawing, sight);
      if (drawing.crowd === null) {
        pen.lines(drawing.edges, 1);
        pen.marks(drawing.nodes, 1);
        return false;
      }
      const enough = Math.min(
        lines.share * drawing.crowd.count,
        resting ? most.resting : most.moving,
      );
      const dim = drawing.lit === null ? 1 : back.node;
      pen.lines(drawing.crowd.inSight(sight, enough), dim);
      pen.marks(drawing.nodes, dim);
      if (drawing.lit !== null) {
        pen.lines(drawing.lit.edges, 1);
        pen.marks(drawing.lit.nodes, 1);
      }
      return false;
    },
    destroy: () => undefined,
  };
}

/** Draws records of one drawing, seen from one place. */
class Pen {
  readonly #context: CanvasRenderingContext2D;
  readonly #drawing: Drawing;
  readonly #sight: Sight;
  readonly #left: number;
  readonly #top: number;

  constructor(context: CanvasRenderingContext2D, drawing: Drawing, sight: Sight) {
    this.#context = context;
    this.#drawing = drawing;
    this.#sight = sight;
    const { camera, size } = sight;
    this.#left = size.width / 2 - camera.x * camera.scale;
    this.#top = size.height / 2 - camera.y * camera.scale;
  }

  lines(records: Uint32Array, dim: number): void {
    const context = this.#context;
    const { rows, fill } = this.#drawing;
    const { lines, growth } = this.#sight;
    for (let at = 0; at < records.length; at += 3) {
      const [from, to, look] = [4 * records[at]!, 4 * records[at + 1]!, records[at + 2]!];
      const kind = look >>> 24;
      const [x1, y1] = this.#pixels(rows[from]!, rows[from + 1]!);
      const [x2, y2] = this.#pixels(rows[to]!, rows[to + 1]!);
      const [dx, dy] = [x2 - x1, y2 - y1];
      const span = Math.max(0.001, Math.hypot(dx, dy));
      const { lying, upright: standing } = bends[kind]!;
      const bend = Math.abs(dx) * upright < Math.abs(dy) ? standing : lying;
      const [bx, by] = [(x1 + x2) / 2 + dy * bend, (y1 + y2) / 2 - dx * bend];
      const width = Math.max(0.7, ((look >>> 8) & 255) / 64);
      const alpha = (((look >>> 16) & 255) / 255) * lines.fade * Math.min(1, lines.long / span);
      context.globalAlpha = alpha * dim;
      context.strokeStyle = context.fillStyle = colourAt(fill, look & 255);
      context.lineWidth = width;
      context.beginPath();
      context.moveTo(x1, y1);
      if (bend === 0) context.lineTo(x2, y2);
      else context.quadraticCurveTo(bx, by, x2, y2);
      context.stroke();
      if (arrows[kind]) {
        const length = Math.min(5 + 2.2 * width, span * 0.4);
        this.#head(x2 - bx, y2 - by, x2, y2, rows[to + 2]! * growth + 1.5, length, 2.2 + width);
      }
    }
  }

  /** A head whose tip lies `off` pixels before a place, pointing along a direction. */
  #head(dx: number, dy: number, x: number, y: number, off: number, length: number, half: number) {
    const context = this.#context;
    const way = Math.max(0.001, Math.hypot(dx, dy));
    const [ux, uy] = [dx / way, dy / way];
    const [tipX, tipY] = [x - ux * off, y - uy * off];
    const [baseX, baseY] = [tipX - ux * length, tipY - uy * length];
    context.beginPath();
    context.moveTo(tipX, tipY);
    context.lineTo(baseX - uy * half, baseY + ux * half);
    context.lineTo(baseX + uy * half, baseY - ux * half);
    context.fill();
  }

  marks(records: Uint32Array, dim: number): void {
    const context = this.#context;
    const { rows, fill, outline, text, ground, crowd } = this.#drawing;
    const { growth, size } = this.#sight;
    const all = records.length / 2;
    const shaped = crowd ? shapedNodes(records, rows, leastShape / growth) : all;
    const groundColour = colourOf(ground);
    // Dots first: in a crowd the few that have a shape are those to be seen.
    for (const [first, last, isShaped] of [
      [shaped, all, false],
      [0, shaped, true],
    ] as const) {
      for (let k = first; k < last; k += 1) {
        const row = 4 * records[2 * k]!;
        const look = records[2 * k + 1]!;
        const alpha = rows[row + 3]! * dim;
        const r = rows[row + 2]! * growth;
        const [x, y] = this.#pixels(rows[row]!, rows[row + 1]!);
        if (alpha < 0.01 || x < -r || y < -r || x > size.width + r || y > size.height + r) continue;
        context.globalAlpha = alpha;
        if (!isShaped) {
          context.fillStyle = colourAt(fill, look & 255);
          const side = Math.max(0.8, 2 * r);
          context.fillRect(x - side / 2, y - side / 2, side, side);
          continue;
        }
        const shape = (look >>> 8) & 255;
        const thickness = look & heavy ? 3 : Math.min(1.2, 0.3 * r);
        context.fillStyle = groundColour;
        this.#shape(shape, x, y, r + Math.min(1.4, 0.35 * r));
        context.fill();
        context.fillStyle = colourAt(fill, look & 255);
        context.strokeStyle = look & chosen ? colourOf(text) : colourAt(outline, look & 255);
        context.lineWidth = thickness;
        this.#shape(shape, x, y, r);
        context.fill();
        context.stroke();
      }
    }
    context.globalAlpha = 1;
  }

  /** A disc, or a square or diamond as large as a disc of that radius. */
  #shape(shape: number, x: number, y: number, r: number): void {
    const context = this.#context;
    context.beginPath();
    if (shape === 1) context.arc(x, y, r, 0, 2 * Math.PI);
    else if (shape === 0) {
      const half = r * 0.886;
      context.roundRect(x - half, y - half, 2 * half, 2 * half, r * 0.28);
    } else {
      const half = r * 1.253;
      context.moveTo(x, y - half);
      context.lineTo(x + half, y);
      context.lineTo(x, y + half);
      context.lineTo(x - half, y);
      context.closePath();
    }
  }

  #pixels(x: number, y: number): [number, number] {
    const { scale } = this.#sight.camera;
    return [x * scale + this.#left, y * scale + this.#top];
  }
}

function colourAt(colours: Uint8Array, index: number): string {
  return `rgb(${colours[4 * index]} ${colours[4 * index + 1]} ${colours[4 * index + 2]})`;
}

function colourOf(channels: readonly number[]): string {
  return `rgb(${channels.map((one) => Math.round(one * 255)).join(' ')})`;
}
