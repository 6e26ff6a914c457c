import { createCanvasPainter } from './canvas-painter.ts';
import { createGlPainter } from './gl/painter.ts';
import type { Drawing, Painter, Sight } from './painter.ts';

/** The canvas nodes and edges are drawn on, whatever draws there. */
export interface Surface {
  /** True while there is more to come. */
  draw(drawing: Drawing, sight: Sight): boolean;
  destroy(): void;
}

/** A context that is lost and not given back within so many milliseconds is given up for the time being. */
const patience = 1500;

/** A canvas and what draws on it. */
interface Easel {
  readonly canvas: HTMLCanvasElement;
  painter: Painter | null;
}

/**
 * Makes the canvas and what draws on it: WebGL2, or a plain canvas where there
 * is none. A context that is lost takes all it held with it: once it is back
 * everything is made anew from the same arrays; until then, if it takes long, a
 * plain canvas stands in.
 *
 * @param again asks for another frame
 * @param plain told whether a plain canvas draws
 * @throws Error where not even that can be had
 */
export function createSurface(
  container: HTMLElement,
  again: () => void,
  plain: (isPlain: boolean) => void,
): Surface {
  const canvas = canvasIn(container);
  const gl = canvas.getContext('webgl2', { antialias: false, premultipliedAlpha: true });
  let timer = 0;
  let standIn: Easel | null = null;
  const easel: Easel = { canvas, painter: gl && createGlPainter(gl) };
  if (!gl) {
    easel.painter = plainPainter(canvas);
    plain(true);
  }
  const lost = (event: Event) => {
    event.preventDefault();
    easel.painter = null;
    timer = window.setTimeout(() => {
      const other = canvasIn(container, canvas);
      standIn = { canvas: other, painter: plainPainter(other) };
      plain(true);
      again();
    }, patience);
  };
  const restored = () => {
    clearTimeout(timer);
    if (standIn) plain(false);
    standIn?.canvas.remove();
    standIn = null;
    easel.painter = createGlPainter(gl!);
    again();
  };
  canvas.addEventListener('webglcontextlost', lost);
  canvas.addEventListener('webglcontextrestored', restored);
  return {
    draw(drawing, sight) {
      const { canvas: drawn, painter } = standIn ?? easel;
      const width = Math.round(sight.size.width * sight.density);
      const height = Math.round(sight.size.height * sight.density);
      if (drawn.width !== width || drawn.height !== height) {
        drawn.width = width;
        drawn.height = height;
      }
      return painter?.draw(drawing, sight) ?? false;
    },
    destroy() {
      clearTimeout(timer);
      canvas.removeEventListener('webglcontextlost', lost);
      canvas.removeEventListener('webglcontextrestored', restored);
      easel.painter?.destroy();
      // Browsers allow a page some sixteen contexts: this one is not to wait for the collector.
      gl?.getExtension('WEBGL_lose_context')?.loseContext();
      standIn?.canvas.remove();
      canvas.remove();
    },
  };
}

function canvasIn(container: HTMLElement, after?: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = 'graph';
  if (after) after.after(canvas);
  else container.append(canvas);
  return canvas;
}

function plainPainter(canvas: HTMLCanvasElement): Painter {
  const context = canvas.getContext('2d');
  if (context) return createCanvasPainter(context);
  canvas.remove();
  throw new Error('neither WebGL2 nor a canvas');
}
