import { bendOf, isArrow, upright } from '#core/scene';
import { edgeKinds } from '#core/views';
import type { Drawing, Painter, Sight } from '../painter.ts';
import { createCurveProgram, createLineProgram, curveCorners, lineCorners } from './edges.ts';
import { createMarkProgram, createPointProgram } from './nodes.ts';
import { rowLength, type Program } from './program.ts';

/** More edges than this are straight. */
const mostCurves = 6000;

const bends = new Float32Array(16);
const arrows = new Float32Array(8);
edgeKinds.forEach((kind, i) => {
  bends.set([bendOf(kind, 1, 0), bendOf(kind, 0, 1)], 2 * i);
  arrows[i] = isArrow(kind) ? 1 : 0;
});

/** Draws by WebGL2 from typed arrays: rows of nodes in a texture, records of marks as instances. */
export function createGlPainter(gl: WebGL2RenderingContext): Painter {
  const marks = createMarkProgram(gl);
  const points = createPointProgram(gl);
  const curves = createCurveProgram(gl, upright);
  const lines = createLineProgram(gl);
  const rows = texture(gl, 0);
  const colours = texture(gl, 1);
  const nodes = instances(gl, 2);
  const edges = instances(gl, 3);
  let held: Partial<Drawing> = {};

  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);

  function take(drawing: Drawing): void {
    if (held.rows !== drawing.rows || held.moves !== drawing.moves) {
      uploadRows(gl, rows, drawing.rows);
    }
    if (held.fill !== drawing.fill) {
      gl.activeTexture(gl.TEXTURE1);
      gl.bindTexture(gl.TEXTURE_2D, colours);
      const both = new Uint8Array(2048);
      both.set(drawing.fill);
      both.set(drawing.outline, 1024);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, 256, 2, 0, gl.RGBA, gl.UNSIGNED_BYTE, both);
    }
    if (held.nodes !== drawing.nodes) nodes.fill(drawing.nodes);
    if (held.edges !== drawing.edges) edges.fill(drawing.edges);
    held = { ...drawing };
  }

  function use({ program, at }: Program, { camera, size, density, growth }: Sight): void {
    gl.useProgram(program);
    gl.uniform1i(at('u_rows'), 0);
    gl.uniform1i(at('u_colours'), 1);
    gl.uniform3f(at('u_camera'), camera.x, camera.y, camera.scale);
    gl.uniform2f(at('u_size'), size.width, size.height);
    gl.uniform1f(at('u_density'), density);
    gl.uniform1f(at('u_growth'), growth);
  }

  return {
    draw(drawing, sight) {
      take(drawing);
      const { width, height } = gl.canvas;
      gl.viewport(0, 0, width, height);
      gl.clearColor(0, 0, 0, 0);
      gl.clear(gl.COLOR_BUFFER_BIT);
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, rows);
      gl.activeTexture(gl.TEXTURE1);
      gl.bindTexture(gl.TEXTURE_2D, colours);

      const areCurves = edges.count <= mostCurves;
      const strokes = areCurves ? curves : lines;
      use(strokes, sight);
      gl.uniform1f(strokes.at('u_fade'), 1);
      if (areCurves) {
        gl.uniform2fv(strokes.at('u_bends'), bends);
        gl.uniform1fv(strokes.at('u_arrows'), arrows);
      } else gl.uniform1f(strokes.at('u_long'), 1e9);
      edges.draw(areCurves ? curveCorners : lineCorners, 0, edges.count);

      use(marks, sight);
      gl.uniform3fv(marks.at('u_text'), drawing.text);
      gl.uniform3fv(marks.at('u_ground'), drawing.ground);
      nodes.draw(4, 0, nodes.count);
    },
    destroy() {
      for (const { program } of [marks, points, curves, lines]) gl.deleteProgram(program);
      for (const one of [rows, colours]) gl.deleteTexture(one);
      nodes.destroy();
      edges.destroy();
    },
  };
}

function texture(gl: WebGL2RenderingContext, unit: number): WebGLTexture {
  const made = gl.createTexture();
  gl.activeTexture(gl.TEXTURE0 + unit);
  gl.bindTexture(gl.TEXTURE_2D, made);
  for (const side of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
    gl.texParameteri(gl.TEXTURE_2D, side, gl.NEAREST);
  }
  return made;
}

/** The rows go into a texture as they lie: whole lines of it, then the rest. */
function uploadRows(gl: WebGL2RenderingContext, into: WebGLTexture, rows: Float32Array): void {
  const count = rows.length / 4;
  const whole = Math.floor(count / rowLength);
  const lines = Math.max(1, Math.ceil(count / rowLength));
  gl.activeTexture(gl.TEXTURE0);
  gl.bindTexture(gl.TEXTURE_2D, into);
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, rowLength, lines, 0, gl.RGBA, gl.FLOAT, null);
  const put = (line: number, width: number, height: number) => {
    if (width === 0 || height === 0) return;
    const part = rows.subarray(line * rowLength * 4);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, line, width, height, gl.RGBA, gl.FLOAT, part);
  };
  put(0, rowLength, whole);
  put(whole, count - whole * rowLength, 1);
}

/** A buffer of records of some words, one an instance. */
function instances(gl: WebGL2RenderingContext, words: number) {
  const buffer = gl.createBuffer();
  const layout = gl.createVertexArray();
  return {
    count: 0,
    fill(records: Uint32Array) {
      this.count = records.length / words;
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.bufferData(gl.ARRAY_BUFFER, records, gl.DYNAMIC_DRAW);
    },
    draw(corners: number, first: number, count: number) {
      if (count <= 0) return;
      gl.bindVertexArray(layout);
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.enableVertexAttribArray(0);
      gl.vertexAttribIPointer(0, words, gl.UNSIGNED_INT, 4 * words, first * 4 * words);
      gl.vertexAttribDivisor(0, 1);
      gl.drawArraysInstanced(gl.TRIANGLE_STRIP, 0, corners, count);
      gl.bindVertexArray(null);
    },
    destroy() {
      gl.deleteBuffer(buffer);
      gl.deleteVertexArray(layout);
    },
  };
}
