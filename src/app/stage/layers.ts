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

/** Names are placed this often while nodes move or a crowd changes, in milliseconds. */
const pace = 160;
/** So long nothing may have changed before names are placed for how it is, in milliseconds. */
const rest = 90;
/** In a picture of more nodes than this, placing takes longer than a frame has. */
const crowd = 3000;
/** Pixels a year's number needs for itself. */
const yearRoom = 40;

/**
 * Makes the two canvases, one below and one above the graph's.
 *
 * Names belong to nodes: they go with them, and with them they go out of sight.
 * So they need not be placed again with each change. A small picture does so all
 * the same; in a crowd those that remain do until nothing changes any more.
 */
export function createLayers(container: HTMLElement, faces: Faces, again: () => void): Layers {
  const below = canvasIn(container, 'below');
  const above = canvasIn(container, 'above');
  container.prepend(below.canvas);
  let names: Name[] = [];
  let groups: RegionName[] = [];
  /** What names were placed for, and whether the picture has changed since. */
  let placed: { sight: LayerSight | null; time: number; stale: boolean } = {
    ...{ sight: null, time: 0, stale: true },
  };
  /** Since when they do not fit what is seen; null while they do. */
  let since: number | null = null;
  let isDue = false;
  let timer = 0;
  let painted: LayerSight | null = null;
  const outlines = new Outlines();
  const outlinesOf = (sight: LayerSight) => outlines.at(sight);

  function place(sight: LayerSight): void {
    const { picture, rows, camera } = sight;
    const stays = !placed.stale && placed.sight?.camera.scale === camera.scale ? names : [];
    const ground = groundOf(sight);
    names = placeNames(sight, ground, faces, stays);
    const taken = names.map((name) => boxOfName(name, rows, camera.scale));
    groups = nameRegions(picture, outlinesOf(sight), camera, faces, ground, taken);
    placed = { sight, time: performance.now(), stale: layers.moving };
    [since, isDue, painted] = [null, false, null];
    clearTimeout(timer);
  }

  /** Whether names are to be placed in this frame. */
  function isTime(sight: LayerSight, now: number): boolean {
    const before = placed.sight;
    // Other nodes, or other nodes that are meant: what is named has to change at once.
    if (before === null || before.picture.columns !== sight.picture.columns) return true;
    if (before.picture.focus !== sight.picture.focus) return true;
    const { x, y, scale } = before.camera;
    const isZoomed = Math.abs(sight.camera.scale / scale - 1) > 0.002;
    const isOther = placed.stale || isZoomed || layers.moving;
    if (!isOther && sight.camera.x === x && sight.camera.y === y) return false;
    since ??= now;
    if (isDue) return true;
    if (painted === null || !isSame(painted, sight)) {
      clearTimeout(timer);
      timer = window.setTimeout(() => {
        isDue = true;
        again();
      }, rest);
    }
    if (sight.picture.columns.nodes.count > crowd) return isOther && now - since > pace;
    return isOther && (!layers.moving || now - placed.time > pace);
  }

  const layers: Layers = {
    moving: false,
    changed() {
      placed.stale = true;
    },
    draw(sight) {
      if (isTime(sight, performance.now())) place(sight);
      if (painted && isSame(painted, sight)) return;
      painted = sight;
      paint(sight);
    },
    destroy() {
      clearTimeout(timer);
      below.canvas.remove();
      above.canvas.remove();
    },
  };

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

/** Whether a layer looks the same: frames in which lines alone go on are many. */
function isSame(one: LayerSight, other: LayerSight): boolean {
  return (Object.keys(one) as (keyof LayerSight)[]).every((part) => one[part] === other[part]);
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
