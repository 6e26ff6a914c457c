import type { Drawing, Painter } from '../painter.ts';
import { createCrowdPainter } from './crowd.ts';
import { createInks } from './inks.ts';

/**
 * Draws by WebGL2 from typed arrays: rows of nodes in a texture, records of
 * marks and lines as instances. A small picture is drawn whole each time.
 */
export function createGlPainter(gl: WebGL2RenderingContext): Painter {
  const inks = createInks(gl);
  const nodes = inks.instances(2);
  const edges = inks.instances(3);
  const crowd = createCrowdPainter(gl, inks);
  let held: Partial<Drawing> = {};

  gl.enable(gl.BLEND);
  gl.clearColor(0, 0, 0, 0);
  return {
    draw(drawing, sight) {
      gl.viewport(0, 0, gl.canvas.width, gl.canvas.height);
      gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
      inks.take(drawing);
      if (drawing.crowd) return crowd.draw(drawing, sight);
      if (held.nodes !== drawing.nodes) nodes.fill(drawing.nodes);
      if (held.edges !== drawing.edges) edges.fill(drawing.edges);
      held = { ...drawing };
      gl.clear(gl.COLOR_BUFFER_BIT);
      inks.edges(edges, sight);
      inks.marks(nodes, sight);
      return false;
    },
    destroy() {
      crowd.destroy();
      nodes.destroy();
      edges.destroy();
      inks.destroy();
    },
  };
}
