import type { Faces, Mark, Scene } from '#core/scene';
import { quoteFamily } from './font-css.ts';

/** The part of a canvas's 2D context that a scene is drawn with. */
export interface Canvas {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineJoin: string;
  globalAlpha: number;
  font: string;
  textAlign: string;
  textBaseline: string;
  fontKerning: string;
  textRendering: string;
  save(): void;
  restore(): void;
  scale(x: number, y: number): void;
  beginPath(): void;
  closePath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  quadraticCurveTo(cx: number, cy: number, x: number, y: number): void;
  arc(x: number, y: number, r: number, start: number, end: number): void;
  roundRect(x: number, y: number, width: number, height: number, radius: number): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  fill(): void;
  stroke(): void;
  fillText(text: string, x: number, y: number): void;
  strokeText(text: string, x: number, y: number): void;
}

type Label = Extract<Mark, { type: 'label' }>;
type Shape = Exclude<Mark, Label>;

/** Canvas words for the anchors of labels. */
const alignOf = { start: 'left', middle: 'center', end: 'right' } as const;

/**
 * Draws a scene on a canvas of `scene.width × scale` by `scene.height × scale`
 * pixels. The families of the faces must be loaded before, as canvases do not
 * wait for fonts. The context is left as it was found.
 */
export function drawScene(scene: Scene, faces: Faces, canvas: Canvas, scale: number): void {
  const family = [...faces.families.map(quoteFamily), 'system-ui', 'sans-serif'].join(', ');
  canvas.save();
  canvas.scale(scale, scale);
  canvas.lineJoin = 'round';
  canvas.textBaseline = 'alphabetic';
  if (scene.ground !== null) {
    canvas.fillStyle = scene.ground;
    canvas.fillRect(0, 0, scene.width, scene.height);
  }
  for (const mark of scene.marks) {
    if (mark.type === 'label') drawLabel(mark, family, canvas);
    else drawShape(mark, canvas);
  }
  canvas.restore();
}

function drawShape(mark: Shape, canvas: Canvas): void {
  canvas.globalAlpha = mark.opacity;
  canvas.beginPath();
  trace(mark, canvas);
  // SVG fades a shape as a whole, a canvas its fill and stroke one by one: the
  // difference is the inner half of a faint outline, under what an eye can see.
  if (mark.fill !== null) {
    canvas.fillStyle = mark.fill;
    canvas.fill();
  }
  if (mark.stroke !== null && mark.strokeWidth > 0) {
    canvas.strokeStyle = mark.stroke;
    canvas.lineWidth = mark.strokeWidth;
    canvas.stroke();
  }
}

function trace(mark: Shape, canvas: Canvas): void {
  switch (mark.type) {
    case 'disc':
      canvas.arc(mark.x, mark.y, mark.r, 0, 2 * Math.PI);
      return;
    case 'square':
      canvas.roundRect(mark.x - mark.r, mark.y - mark.r, 2 * mark.r, 2 * mark.r, mark.corner);
      return;
    case 'box':
      canvas.roundRect(mark.x, mark.y, mark.width, mark.height, mark.corner);
      return;
    case 'diamond': {
      const { x, y, r } = mark;
      tracePoints([x, y - r, x + r, y, x, y + r, x - r, y], canvas);
      canvas.closePath();
      return;
    }
    case 'polygon':
      tracePoints(mark.points, canvas);
      canvas.closePath();
      return;
    case 'line': {
      const [x1, y1, cx, cy, x2, y2] = mark.points as [
        number,
        number,
        number,
        number,
        number,
        number,
      ];
      if (mark.points.length !== 6) return tracePoints(mark.points, canvas);
      canvas.moveTo(x1, y1);
      canvas.quadraticCurveTo(cx, cy, x2, y2);
      return;
    }
    default:
      mark satisfies never;
  }
}

function tracePoints(points: readonly number[], canvas: Canvas): void {
  canvas.moveTo(points[0] ?? 0, points[1] ?? 0);
  for (let i = 2; i + 1 < points.length; i += 2) canvas.lineTo(points[i]!, points[i + 1]!);
}

function drawLabel(mark: Label, family: string, canvas: Canvas): void {
  canvas.globalAlpha = mark.opacity;
  canvas.font = `${mark.weight} ${mark.size}px ${family}`;
  canvas.fontKerning = 'none';
  canvas.textRendering = 'geometricPrecision';
  canvas.textAlign = alignOf[mark.anchor];
  if (mark.halo !== null) {
    canvas.strokeStyle = mark.halo;
    canvas.lineWidth = Math.max(2.5, mark.size * 0.24);
    canvas.strokeText(mark.text, mark.x, mark.y);
  }
  canvas.fillStyle = mark.fill;
  canvas.fillText(mark.text, mark.x, mark.y);
}
