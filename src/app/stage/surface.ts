import type { Painter, Drawing, Sight } from './painter.ts';
import { createGlPainter } from './gl/painter.ts';

/** The canvas nodes and edges are drawn on, whatever draws there. */
export interface Surface {
  draw(drawing: Drawing, sight: Sight): void;
  destroy(): void;
}

/**
 * Makes the canvas and what draws on it. A context that is lost takes all it
 * held with it: once it is back everything is made anew from the same arrays.
 *
 * @param again asks for another frame
 */
export function createSurface(container: HTMLElement, again: () => void): Surface {
  const canvas = document.createElement('canvas');
  canvas.className = 'graph';
  container.append(canvas);
  const gl = canvas.getContext('webgl2', { antialias: false, premultipliedAlpha: true });
  if (!gl) {
    canvas.remove();
    throw new Error('no WebGL2');
  }
  let painter: Painter | null = createGlPainter(gl);
  const lost = (event: Event) => {
    event.preventDefault();
    painter = null;
  };
  const restored = () => {
    painter = createGlPainter(gl);
    again();
  };
  canvas.addEventListener('webglcontextlost', lost);
  canvas.addEventListener('webglcontextrestored', restored);
  return {
    draw(drawing, sight) {
      const width = Math.round(sight.size.width * sight.density);
      const height = Math.round(sight.size.height * sight.density);
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
      }
      painter?.draw(drawing, sight);
    },
    destroy() {
      canvas.removeEventListener('webglcontextlost', lost);
      canvas.removeEventListener('webglcontextrestored', restored);
      painter?.destroy();
      // Browsers allow a page some sixteen contexts: this one is not to wait for the collector.
      gl.getExtension('WEBGL_lose_context')?.loseContext();
      canvas.remove();
    },
  };
}
