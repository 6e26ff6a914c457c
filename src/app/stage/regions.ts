import { boxOf, hullOf, markScale, overlap, type Box, type Faces } from '#core/scene';
import type { Project } from './hit.ts';
import type { StageCamera, StagePicture, StageRegion } from './picture.ts';

/** Between the members of a group and the border of its ground, in pixels. */
const border = 16;
/** Font size of a group's name. */
const size = 12;

/** The name of a group and where it stands, in layout units. */
export interface RegionName {
  readonly region: number;
  readonly x: number;
  readonly y: number;
}

function outlineOf(
  { members }: StageRegion,
  shown: Float32Array,
  growth: number,
  project: Project,
): number[] {
  return hullOf(
    members.map((i) => ({
      ...project(shown[4 * i]!, shown[4 * i + 1]!),
      r: shown[4 * i + 2]! * growth + border,
    })),
  );
}

/** Places the names of groups above or below their grounds, where nothing else stands. */
export function nameRegions(
  picture: StagePicture,
  shown: Float32Array,
  { scale }: StageCamera,
  faces: Faces,
  names: readonly { readonly box: Box }[],
): RegionName[] {
  const growth = markScale({ scale });
  const taken: Box[] = names.map(({ box }) => box);
  picture.nodes.radius.forEach((radius, i) => {
    const r = shown[4 * i + 2]! * growth;
    const [x, y] = [shown[4 * i]! * scale - r, shown[4 * i + 1]! * scale - r];
    if (radius > 0) taken.push({ x, y, width: 2 * r, height: 2 * r });
  });
  return picture.regions.flatMap((region, index): RegionName[] => {
    const outline = outlineOf(region, shown, growth, (x, y) => ({ x: x * scale, y: y * scale }));
    const ys = outline.filter((_, i) => i % 2 === 1);
    const xs = outline.filter((_, i) => i % 2 === 0);
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    const x = (Math.min(...xs) + Math.max(...xs)) / 2;
    const width = faces.widthOf(region.name, size, 600);
    for (const y of [top - 5, bottom + size + 2, top + size + 3, bottom - 7]) {
      const box = boxOf(x, y, 'middle', width, size);
      if (taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return [{ region: index, x: x / scale, y: y / scale }];
    }
    return [];
  });
}

/** Draws the grounds of groups and their names. */
export function drawRegions(
  context: CanvasRenderingContext2D,
  picture: StagePicture,
  shown: Float32Array,
  camera: StageCamera,
  project: Project,
  names: readonly RegionName[],
): void {
  const growth = markScale(camera);
  for (const region of picture.regions) {
    const points = outlineOf(region, shown, growth, project);
    context.beginPath();
    for (let i = 0; i < points.length; i += 2) context.lineTo(points[i]!, points[i + 1]!);
    context.closePath();
    context.globalAlpha = region.alpha;
    context.fillStyle = region.color;
    context.fill();
  }
  context.globalAlpha = 1;
  context.font = `600 ${size}px Inter, sans-serif`;
  context.textAlign = 'center';
  for (const name of names) {
    const region = picture.regions[name.region];
    if (!region) continue;
    const at = project(name.x, name.y);
    context.fillStyle = region.ink;
    context.fillText(region.name, at.x, at.y);
  }
}
