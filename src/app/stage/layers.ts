import type { Box, Faces, TextWeight } from '#core/scene';
import { toPixels, type Size } from './camera.ts';
import { boxOfName, groundOf, placeNames, type Name } from './names.ts';
import type { StageCamera, StagePicture } from './picture.ts';
import { drawRegions, nameRegions, Outlines, type RegionName } from './regions.ts';

/** What of the stage the layers are drawn for. */
export interface LayerSight {
  readonly picture: StagePicture;
  /** Rows of x, y, radius, alpha. */
  readonly rows: Float32Array;
  /** Counts the changes within the rows. */
  readonly moves: number;
  readonly camera: StageCamera;
  readonly size: Size;
  /** Device pixels a pixel. */
  readonly density: number;
  /** Pixels a unit of a radius. */
  readonly growth: number;
  /** What lies over the stage. */
  readonly covers: readonly Box[];
  /** Pixels at the foot that something else covers. */
  readonly bottom: number;
}

/** What is drawn beside the graph itself: grounds and years below it, names above. */
export interface Layers {
  draw(sight: LayerSight): void;
  /** The picture is another, or what lies over it: names are placed again. */
  changed(): void;
  /** While nodes move, names stay with their nodes and are placed again now and then. */
  moving: boolean;
  destroy(): void;
}

/** Names are placed this often while nodes move or a crowd is zoomed, in milliseconds. */
const pace = 160;
/** So long the camera must rest before names are placed for where it is, in milliseconds. */
const rest = 90;
/** In a picture of more nodes than this, placing takes longer than a frame has. */
const crowd = 3000;
/** Pixels a year's number needs for itself. */
const yearRoom = 40;

/** Makes the two canvases, one below and one above the graph's. */
export function createLayers(container: HTMLElement, faces: Faces, again: () => void): Layers {
  const below = canvasIn(container, 'below');
  const above = canvasIn(container, 'above');
  container.prepend(below.canvas);
  let names: Name[] = [];
  let groups: RegionName[] = [];
  let placed = { camera: null as StageCamera | null, time: 0, stale: true };
  let timer = 0;
  const outlines = new Outlines();
  const outlinesOf = (sight: LayerSight) => outlines.at(sight);

  function place(sight: LayerSight, before: readonly Name[]): void {
    const { picture, rows, camera, size, growth } = sight;
    const ground = groundOf(picture, rows, camera, size, growth, sight.covers);
    names = placeNames(picture, rows, camera, size, growth, ground, faces, before);
    const taken = names.map((name) => boxOfName(name, rows, camera.scale));
    groups = nameRegions(picture, outlinesOf(sight), camera, faces, ground, taken);
  }

  const layers: Layers = {
    moving: false,
    changed() {
      placed.stale = true;
    },
    draw(sight) {
      const now = performance.now();
      const { camera } = sight;
      const before = placed.camera;
      const zoomed = before === null || Math.abs(camera.scale / before.scale - 1) > 0.002;
      const isCrowd = sight.picture.columns.nodes.count > crowd;
      const due = now - placed.time > pace || !(layers.moving || (isCrowd && !placed.stale));
      if ((placed.stale || zoomed || layers.moving) && due) {
        place(sight, []);
        placed = { camera, time: performance.now(), stale: layers.moving };
      }
      const shifted = before !== null && (before.x !== camera.x || before.y !== camera.y);
      if (placed.camera !== camera && (shifted || zoomed)) {
        // Once the camera rests, what has come into sight is named; the others stay.
        clearTimeout(timer);
        timer = window.setTimeout(() => {
          if (placed.camera !== camera) settle(sight);
          again();
        }, rest);
      }
      paint(sight);
    },
    destroy() {
      clearTimeout(timer);
      below.canvas.remove();
      above.canvas.remove();
    },
  };

  function settle(sight: LayerSight): void {
    const isSameScale = placed.camera?.scale === sight.camera.scale;
    place(sight, isSameScale && !placed.stale ? names : []);
    placed = { camera: sight.camera, time: performance.now(), stale: false };
  }

  function paint(sight: LayerSight): void {
    const { picture } = sight;
    // A canvas that is only cleared may go on showing what it held: out of sight with it.
    below.canvas.hidden = picture.regions.length === 0 && !picture.columns.axis;
    if (!below.canvas.hidden) {
      const under = below.begin(sight);
      drawRegions(under, sight, outlinesOf(sight), groups);
      drawAxis(under, sight);
    }
    drawNames(above.begin(sight), sight, names, faces);
  }
  return layers;
}

function canvasIn(container: HTMLElement, name: string) {
  const canvas = document.createElement('canvas');
  canvas.className = `layer ${name}`;
  container.append(canvas);
  return {
    canvas,
    /** Clears, at the size and density the stage has now. */
    begin({ size, density }: LayerSight): CanvasRenderingContext2D {
      const [width, height] = [Math.round(size.width * density), Math.round(size.height * density)];
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
      }
      const context = canvas.getContext('2d')!;
      context.setTransform(density, 0, 0, density, 0, 0);
      context.clearRect(0, 0, size.width, size.height);
      return context;
    },
  };
}

function fontOf(faces: Faces, size: number, weight: TextWeight): string {
  return `${weight} ${size}px ${faces.families.map((family) => `"${family}"`).join(', ')}, sans-serif`;
}

function drawNames(
  context: CanvasRenderingContext2D,
  { picture, rows, camera, size: stage }: LayerSight,
  names: readonly Name[],
  faces: Faces,
): void {
  const { ink } = picture.paint;
  context.lineJoin = 'round';
  context.textBaseline = 'alphabetic';
  context.fontKerning = 'none';
  context.strokeStyle = ink.halo;
  context.fillStyle = ink.text;
  for (const { node, text, size, weight, anchor, dx, dy } of names) {
    const alpha = rows[4 * node + 3] ?? 0;
    if (alpha < 0.05) continue;
    const at = toPixels(camera, stage, rows[4 * node]!, rows[4 * node + 1]!);
    context.globalAlpha = Math.min(1, alpha);
    context.font = fontOf(faces, size, weight);
    context.textAlign = anchor === 'middle' ? 'center' : anchor;
    context.lineWidth = Math.max(3, size * 0.24);
    context.strokeText(text, at.x + dx, at.y + dy);
    context.fillText(text, at.x + dx, at.y + dy);
  }
  context.globalAlpha = 1;
}

function drawAxis(
  context: CanvasRenderingContext2D,
  { picture, camera, size, bottom }: LayerSight,
): void {
  const { axis } = picture.columns;
  const { ink } = picture.paint;
  if (!axis) return;
  context.strokeStyle = ink.rule;
  context.fillStyle = ink.muted;
  context.font = '400 12px Inter, sans-serif';
  context.textAlign = 'center';
  context.lineWidth = 1;
  let last = -Infinity;
  for (const { year, x } of axis) {
    const at = toPixels(camera, size, x, 0).x;
    context.beginPath();
    context.moveTo(at, 0);
    context.lineTo(at, size.height);
    context.stroke();
    if (at - last < yearRoom) continue;
    context.fillText(String(year), at, size.height - bottom + 8);
    last = at;
  }
}
