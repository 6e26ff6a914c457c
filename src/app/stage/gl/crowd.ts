import { back } from '../focus.ts';
import type { Drawing, Painter, Sight } from '../painter.ts';
import { shapedNodes } from '../sight.ts';
import type { Inks } from './inks.ts';
import { createLayingProgram, createSheet, type Sheet } from './sheet.ts';

/** So many lines are drawn at most, and so many of them in one frame. */
const mostLines = 60_000;
const linesAFrame = 8000;
/** Marks of a smaller radius are dots, in pixels. */
const leastShape = 2;
/** What is meant has so many pixels a unit of its radius at the least. */
const leastLit = 0.2;
/** A moving camera leaves the sheets as they are until they are so far off: in scale, in parts of the stage. */
const farScale = 1.6;
const farWay = 0.35;

/**
 * Draws a crowd little by little, on two sheets: lines below, marks above. What
 * the sheets hold is moved and stretched with the camera and drawn anew when it
 * rests; what is meant is drawn over them, dimmed. So a hundred thousand nodes
 * can be dragged about though drawing them takes a second.
 *
 * The strongest lines are drawn first, each later one beneath those before it.
 */
export function createCrowdPainter(gl: WebGL2RenderingContext, inks: Inks): Painter {
  const laying = createLayingProgram(gl);
  const nodes = inks.instances(2);
  const lines = inks.instances(3);
  const litNodes = inks.instances(2);
  const litLines = inks.instances(3);
  let sheets: { below: Sheet; above: Sheet; width: number; height: number } | null = null;
  /** What the sheets show, and from where. */
  let shown: { drawing: Drawing; sight: Sight } | null = null;
  let drawn = 0;
  let lit: Drawing['lit'] = null;

  function sheetsNow() {
    const { width, height } = gl.canvas;
    if (sheets?.width === width && sheets.height === height) return sheets;
    sheets?.below.destroy();
    sheets?.above.destroy();
    shown = null;
    const below = createSheet(gl, width, height);
    sheets = { below, above: createSheet(gl, width, height), width, height };
    return sheets;
  }

  function begin(drawing: Drawing, sight: Sight): void {
    const { below, above } = sheetsNow();
    if (shown?.drawing.nodes !== drawing.nodes) nodes.fill(drawing.nodes);
    const { count, inSight } = drawing.crowd!;
    lines.fill(inSight(sight, Math.min(mostLines, sight.lines.share * count)));
    drawn = 0;
    below.begin();
    above.begin();
    const shaped = shapedNodes(drawing.nodes, drawing.rows, leastShape / sight.growth);
    inks.points(nodes, sight, shaped, nodes.count - shaped);
    inks.marks(nodes, sight, 0, shaped);
    shown = { drawing: { ...drawing }, sight };
  }

  function goOn(): void {
    const count = Math.min(linesAFrame, lines.count - drawn);
    if (count <= 0) return;
    sheets!.below.resume();
    gl.blendFunc(gl.ONE_MINUS_DST_ALPHA, gl.ONE);
    inks.edges(lines, shown!.sight, drawn, count);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    drawn += count;
  }

  function lay(drawing: Drawing, sight: Sight): void {
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.useProgram(laying.program);
    gl.activeTexture(gl.TEXTURE2);
    gl.bindTexture(gl.TEXTURE_2D, sheets!.below.texture);
    gl.activeTexture(gl.TEXTURE3);
    gl.bindTexture(gl.TEXTURE_2D, sheets!.above.texture);
    gl.uniform1i(laying.at('u_below'), 2);
    gl.uniform1i(laying.at('u_above'), 3);
    const { zoom, x, y } = wayFrom(shown!.sight, sight);
    // From the middle of the canvas; y points up there.
    gl.uniform4f(laying.at('u_way'), zoom, zoom, 0.5 + x - zoom / 2, 0.5 - y - zoom / 2);
    const dim = drawing.lit === null ? 1 : back.node;
    gl.uniform2f(laying.at('u_dim'), dim, dim);
    gl.drawArrays(gl.TRIANGLE_STRIP, 0, 4);
    if (drawing.lit === null) return;
    if (lit !== drawing.lit) {
      litNodes.fill(drawing.lit.nodes);
      litLines.fill(drawing.lit.edges);
      lit = drawing.lit;
    }
    const whole = { fade: 1, long: Infinity, share: 1 };
    inks.edges(litLines, { ...sight, lines: whole });
    // What is meant is never too small to be seen.
    inks.marks(litNodes, { ...sight, growth: Math.max(sight.growth, leastLit) });
  }

  return {
    draw(drawing, sight) {
      sheetsNow();
      const isOther =
        shown === null ||
        (['rows', 'moves', 'nodes', 'crowd', 'fill'] as const).some(
          (part) => shown!.drawing[part] !== drawing[part],
        );
      if (isOther || isFar(shown!.sight, sight)) begin(drawing, sight);
      if (sight.resting || drawn === 0) goOn();
      lay(drawing, sight);
      return drawn < lines.count;
    },
    destroy() {
      for (const one of [nodes, lines, litNodes, litLines]) one.destroy();
      sheets?.below.destroy();
      sheets?.above.destroy();
      gl.deleteProgram(laying.program);
    },
  };
}

/** Where on what was seen from `before` lies what is seen from `now`, in parts of the stage. */
function wayFrom(before: Sight, { camera, size }: Sight) {
  const { x, y, scale } = before.camera;
  return {
    zoom: scale / camera.scale,
    x: ((camera.x - x) * scale) / size.width,
    y: ((camera.y - y) * scale) / size.height,
  };
}

/** Whether the sheets have to be drawn anew. */
function isFar(before: Sight, now: Sight): boolean {
  const { zoom, x, y } = wayFrom(before, now);
  if (now.resting) return zoom !== 1 || x !== 0 || y !== 0 || before.growth !== now.growth;
  return zoom > farScale || zoom < 1 / farScale || Math.abs(x) > farWay || Math.abs(y) > farWay;
}
