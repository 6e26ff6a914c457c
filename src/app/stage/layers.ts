import {
  markScale,
  placeLabels,
  type Box,
  type Faces,
  type PlacedLabel,
  type TextWeight,
} from '#core/scene';
import type { Project } from './hit.ts';
import { drawRegions, nameRegions, type RegionName } from './regions.ts';
import type { StageCamera, StagePicture } from './picture.ts';

/** What is drawn beside the graph itself: grounds and years below it, names above. */
export interface Layers {
  /** @param bottom pixels at the foot that something else covers */
  draw(
    picture: StagePicture,
    shown: Float32Array,
    camera: StageCamera,
    project: Project,
    bottom: number,
  ): void;
  /** The picture is another: names are placed again. */
  changed(): void;
  /** While nodes move, names stay with their nodes and are placed again now and then. */
  moving: boolean;
  destroy(): void;
}

/** Names are placed this often while nodes move, in milliseconds. */
const pace = 160;
/** Pixels a year's number needs for itself. */
const yearRoom = 40;
/** How far names may stick out beyond the outermost nodes, in pixels. */
const overhang = 46;

/** A name relative to the middle of its node, so that it follows without being placed anew. */
interface Name extends PlacedLabel {
  readonly size: number;
  readonly dx: number;
  readonly dy: number;
}

/** Makes the two canvases, one below and one above sigma's. */
export function createLayers(container: HTMLElement, faces: Faces): Layers {
  const below = canvasIn(container, 'below');
  const above = canvasIn(container, 'above');
  container.prepend(below.canvas);
  let names: Name[] = [];
  let groups: RegionName[] = [];
  let placedAt = { scale: 0, time: 0, stale: true };

  const layers: Layers = {
    moving: false,
    changed() {
      placedAt.stale = true;
    },
    draw(picture, shown, camera, project, bottom) {
      const now = performance.now();
      const zoomed = Math.abs(camera.scale / placedAt.scale - 1) > 0.002;
      const due = !layers.moving || now - placedAt.time > pace;
      if ((placedAt.stale || zoomed || layers.moving) && due) {
        names = namesOf(picture, shown, camera, faces);
        groups = nameRegions(picture, shown, camera, faces, names);
        placedAt = { scale: camera.scale, time: now, stale: layers.moving };
      }
      // A canvas that is only cleared may go on showing what it held: out of sight with it.
      below.canvas.hidden = picture.regions.length === 0 && !picture.columns.axis;
      const under = below.begin();
      drawRegions(under, picture, shown, camera, project, groups);
      drawAxis(under, picture, project, container.clientHeight, bottom);
      drawNames(above.begin(), picture, shown, project, names, faces);
    },
    destroy() {
      below.canvas.remove();
      above.canvas.remove();
    },
  };
  return layers;
}

function canvasIn(container: HTMLElement, name: string) {
  const canvas = document.createElement('canvas');
  canvas.className = `layer ${name}`;
  container.append(canvas);
  return {
    canvas,
    /** Clears, at the size and density the stage has now. */
    begin(): CanvasRenderingContext2D {
      const ratio = devicePixelRatio;
      const [width, height] = [container.clientWidth * ratio, container.clientHeight * ratio];
      if (canvas.width !== Math.round(width) || canvas.height !== Math.round(height)) {
        canvas.width = width;
        canvas.height = height;
      }
      const context = canvas.getContext('2d')!;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, container.clientWidth, container.clientHeight);
      return context;
    },
  };
}

/**
 * Places names in pixels at the present scale with the origin at that of the
 * layout: panning changes nothing, so names do not flicker.
 */
function namesOf(
  picture: StagePicture,
  shown: Float32Array,
  { scale }: StageCamera,
  faces: Faces,
): Name[] {
  const growth = markScale({ scale });
  const disc = (i: number) => ({
    x: shown[4 * i]! * scale,
    y: shown[4 * i + 1]! * scale,
    r: shown[4 * i + 2]! * growth,
  });
  const discs = Array.from(picture.nodes.radius.keys())
    .filter((i) => picture.nodes.radius[i]! > 0)
    .map(disc);
  const candidates = picture.labels.map((label) => {
    const size = sizeAt(label.size, scale);
    const width = faces.widthOf(label.text, size, label.weight);
    return { ...disc(label.node), width, size, priority: label.priority };
  });
  // Names do not stick out far beyond the graph: what is fitted shows them whole.
  const bounds = boundsOf(discs, overhang);
  return placeLabels(candidates, { bounds, blocked: [], discs }).map((placed) => {
    const { x, y, size } = candidates[placed.index]!;
    return { ...placed, size, dx: placed.x - x, dy: placed.y - y };
  });
}

/** On small scales the large names come down towards the least size. */
function sizeAt(size: number, scale: number): number {
  return Math.max(11, Math.round(size * Math.min(1, 0.5 + 0.52 * scale) * 2) / 2);
}

function boundsOf(discs: readonly { x: number; y: number; r: number }[], margin: number): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, r } of discs) {
    left = Math.min(left, x - r);
    right = Math.max(right, x + r);
    top = Math.min(top, y - r);
    bottom = Math.max(bottom, y + r);
  }
  return {
    x: left - margin,
    y: top - margin,
    width: right - left + 2 * margin,
    height: bottom - top + 2 * margin,
  };
}

function fontOf(faces: Faces, size: number, weight: TextWeight): string {
  return `${weight} ${size}px ${faces.families.map((family) => `"${family}"`).join(', ')}, sans-serif`;
}

function drawNames(
  context: CanvasRenderingContext2D,
  picture: StagePicture,
  shown: Float32Array,
  project: Project,
  names: readonly Name[],
  faces: Faces,
): void {
  context.lineJoin = 'round';
  context.textBaseline = 'alphabetic';
  context.fontKerning = 'none';
  context.strokeStyle = picture.ink.halo;
  context.fillStyle = picture.ink.text;
  for (const name of names) {
    const label = picture.labels[name.index];
    const alpha = label === undefined ? 0 : shown[4 * label.node + 3]!;
    if (!label || alpha < 0.05) continue;
    const at = project(shown[4 * label.node]!, shown[4 * label.node + 1]!);
    context.globalAlpha = Math.min(1, alpha);
    context.font = fontOf(faces, name.size, label.weight);
    context.textAlign = name.anchor === 'middle' ? 'center' : name.anchor;
    context.lineWidth = Math.max(3, name.size * 0.24);
    context.strokeText(label.text, at.x + name.dx, at.y + name.dy);
    context.fillText(label.text, at.x + name.dx, at.y + name.dy);
  }
  context.globalAlpha = 1;
}

function drawAxis(
  context: CanvasRenderingContext2D,
  { columns, ink }: StagePicture,
  project: Project,
  height: number,
  bottom: number,
): void {
  if (!columns.axis) return;
  context.strokeStyle = ink.rule;
  context.fillStyle = ink.muted;
  context.font = '400 12px Inter, sans-serif';
  context.textAlign = 'center';
  context.lineWidth = 1;
  let last = -Infinity;
  for (const { year, x } of columns.axis) {
    const at = project(x, 0).x;
    context.beginPath();
    context.moveTo(at, 0);
    context.lineTo(at, height);
    context.stroke();
    if (at - last < yearRoom) continue;
    context.fillText(String(year), at, height - bottom + 8);
    last = at;
  }
}
