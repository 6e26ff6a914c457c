import { boxOf, outlinesOf, overlap, type Box, type Faces } from '#core/scene';
import { toPixels } from './camera.ts';
import type { LayerSight } from './layers.ts';
import { fits, type Ground } from './names.ts';
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

/** Past so many members in all, outlines are taken from the scale before where it is near. */
const costly = 3000;
const near = 1.5;

/** Outlines of the groups of a picture, in pixels with the origin at that of the layout; found again where nodes move. */
export class Outlines {
  #of: readonly StageRegion[] = [];
  #moves = -1;
  #scale = 1;
  #found: readonly number[][][] = [];

  at({ picture, rows, moves, camera: { scale }, growth }: LayerSight): readonly number[][][] {
    const { regions } = picture;
    const isSame = this.#of === regions && this.#moves === moves;
    const factor = scale / this.#scale;
    if (isSame && factor === 1) return this.#found;
    const members = regions.reduce((sum, region) => sum + region.members.length, 0);
    if (isSame && members > costly && factor < near && factor > 1 / near) {
      return this.#found.map((rings) => rings.map((ring) => ring.map((at) => at * factor)));
    }
    const groups = regions.map((region) =>
      region.members.map((i) => {
        const [x, y] = [rows[4 * i]! * scale, rows[4 * i + 1]! * scale];
        return { x, y, r: rows[4 * i + 2]! * growth };
      }),
    );
    this.#found = outlinesOf(groups, border);
    [this.#of, this.#moves, this.#scale] = [regions, moves, scale];
    return this.#found;
  }
}

/** Places the names of groups above or below their grounds, where nothing else stands. */
export function nameRegions(
  picture: StagePicture,
  outlines: readonly number[][][],
  { scale }: StageCamera,
  faces: Faces,
  ground: Ground,
  names: readonly Box[],
): RegionName[] {
  const taken: Box[] = [...names];
  for (const { x, y, r } of ground.discs) {
    taken.push({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });
  }
  return picture.regions.flatMap((region, index): RegionName[] => {
    const outline = outlines[index]![0];
    if (!outline) return [];
    const ys = outline.filter((_, i) => i % 2 === 1);
    const xs = outline.filter((_, i) => i % 2 === 0);
    const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
    const x = (Math.min(...xs) + Math.max(...xs)) / 2;
    const width = faces.widthOf(region.name, size, 600);
    for (const y of [top - 5, bottom + size + 2, top + size + 3, bottom - 7]) {
      const box = boxOf(x, y, 'middle', width, size);
      if (!fits(box, ground) || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      return [{ region: index, x: x / scale, y: y / scale }];
    }
    return [];
  });
}

/** Draws the grounds of groups and their names. */
export function drawRegions(
  context: CanvasRenderingContext2D,
  { picture, camera, size: stage }: LayerSight,
  outlines: readonly number[][][],
  names: readonly RegionName[],
): void {
  const left = stage.width / 2 - camera.x * camera.scale;
  const top = stage.height / 2 - camera.y * camera.scale;
  const dim = picture.focus ? 0.5 : 1;
  picture.regions.forEach((region, index) => {
    context.beginPath();
    for (const ring of outlines[index]!) {
      context.moveTo(ring[0]! + left, ring[1]! + top);
      for (let i = 2; i < ring.length; i += 2) {
        context.lineTo(ring[i]! + left, ring[i + 1]! + top);
      }
      context.closePath();
    }
    context.globalAlpha = region.alpha * dim;
    context.fillStyle = region.color;
    context.fill();
  });
  context.globalAlpha = 1;
  context.font = `600 ${size}px Inter, sans-serif`;
  context.textAlign = 'center';
  for (const name of names) {
    const region = picture.regions[name.region];
    if (!region) continue;
    const at = toPixels(camera, stage, name.x, name.y);
    context.fillStyle = region.ink;
    context.fillText(region.name, at.x, at.y);
  }
}
