import { yearsLine } from '#core';
import { drawScene, sceneToSvg } from '#core/exporters';
import {
  buildScene,
  pictureFrame,
  type Faces,
  type Frame,
  type Scene,
  type Theme,
} from '#core/scene';
import { words } from '#core/words';
import type { Stage } from '../../stage/stage.ts';
import type { Session } from '../../state/session.svelte.ts';

/** What a picture shows and how, as the dialog has it. */
export interface PictureChoice {
  readonly what: 'stage' | 'whole';
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly transparent: boolean;
  readonly legend: boolean;
  /** Whether the range of years is written. */
  readonly years: boolean;
  readonly title: string | null;
}

/** The marks of a picture of what is open; null while there is nothing. */
export function sceneOf(
  session: Session,
  stage: Stage | null,
  choice: PictureChoice,
): Scene | null {
  const { columns, weights, shown, list, placement, lens, faces } = session;
  // What is on the stage is drawn as it stands there; a whole view as it was laid out.
  const positions = choice.what === 'stage' ? session.places : placement.positions;
  if (!columns || !weights || !shown.grouping || !positions) return null;
  const owner = shown.owner === null ? -1 : columns.nodes.id.indexOf(shown.owner);
  const written = choice.years && !shown.network ? list.corpus : null;
  const input = {
    ...choice,
    columns,
    weights,
    positions,
    view: shown.view,
    groups: shown.grouping,
    ...(shown.sizeText === null ? {} : { sizeText: shown.sizeText }),
    subtitle: written && yearsLine(written, lens.years),
    faces,
    words,
    owner: owner < 0 ? null : owner,
    highlight:
      choice.what === 'stage' && session.selected >= 0
        ? new Set(session.neighbours(session.selected))
        : null,
  };
  const frame =
    choice.what === 'stage' && stage
      ? stageFrame(stage)
      : pictureFrame(input, choice.width, choice.height);
  return buildScene({ ...input, frame });
}

function stageFrame({ camera, size }: Stage): Frame {
  return {
    ...size,
    scale: camera.scale,
    offsetX: size.width / 2 - camera.x * camera.scale,
    offsetY: size.height / 2 - camera.y * camera.scale,
  };
}

/** The picture as vectors with live text, its letters embedded. */
export function toSvg(scene: Scene, faces: Faces, title: string | null, description: string): Blob {
  const svg = sceneToSvg(scene, {
    title: title ?? words.app.name,
    description,
    faces,
    embedFonts: true,
  });
  return new Blob([svg], { type: 'image/svg+xml' });
}

/** More than this many pixels a side, or in all, browsers draw as nothing at all. */
const most = { side: 16_384, area: 268_000_000 };

/**
 * Draws the scene anew at a scale: never a copy of the WebGL stage.
 *
 * @param canvas where to draw; a new one by default
 * @throws RangeError where the browser cannot draw so many pixels
 */
export async function toPng(
  scene: Scene,
  faces: Faces,
  scale: number,
  canvas: HTMLCanvasElement = document.createElement('canvas'),
): Promise<Blob> {
  const width = Math.round(scene.width * scale);
  const height = Math.round(scene.height * scale);
  if (Math.max(width, height) > most.side || width * height > most.area) {
    throw new RangeError(`too many pixels: ${width} × ${height}`);
  }
  await Promise.all(
    ['400', '600'].map((weight) => document.fonts.load(`${weight} 16px ${faces.families[0]}`)),
  );
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new RangeError('no canvas of that size');
  drawScene(scene, faces, context, scale);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new RangeError('the canvas gave no picture');
  return blob;
}

/** Whether this browser can take pictures into its clipboard. */
export const canCopy = typeof ClipboardItem !== 'undefined' && 'clipboard' in navigator;

/** Puts a PNG into the clipboard. The promise goes in whole: the click still counts as the person's. */
export function copyPng(png: Promise<Blob>): Promise<void> {
  return navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}
