import { bendOf, isArrow, upright } from '#core/scene';
import { edgeKinds } from '#core/views';
import { mostCurves, type Drawing, type Sight } from '../painter.ts';
import { createCurveProgram, createLineProgram, curveCorners, lineCorners } from './edges.ts';
import { createMarkProgram, createPointProgram } from './nodes.ts';
import { rowLength, type Program } from './program.ts';

/** Curves are drawn in so many pieces, in fewer where they are many. */
const pieces = { few: 14, many: 7, fromMany: 1500 };

const bends = new Float32Array(16);
const arrows = new Float32Array(8);
edgeKinds.forEach((kind, i) => {
  bends.set([bendOf(kind, 1, 0), bendOf(kind, 0, 1)], 2 * i);
  arrows[i] = isArrow(kind) ? 1 : 0;
});

/** A buffer of records of some words, one an instance. */
export interface Instances {
  readonly count: number;
  fill(records: Uint32Array): void;
  draw(mode: number, corners: number, first: number, count: number): void;
  destroy(): void;
}

/** Draws marks and lines with what was last taken. */
export interface Inks {
  /** Takes over rows and colours. */
  take(drawing: Drawing): void;
  instances(words: 2 | 3): Instances;
  edges(edges: Instances, sight: Sight, first?: number, count?: number): void;
  marks(nodes: Instances, sight: Sight, first?: number, count?: number): void;
  points(nodes: Instances, sight: Sight, first: number, count: number): void;
  destroy(): void;
}

/** Compiles the programs and makes the textures that they read. */
export function createInks(gl: WebGL2RenderingContext): Inks {
  const marks = createMarkProgram(gl);
  const points = createPointProgram(gl);
  const curves = createCurveProgram(gl, upright);
  const lines = createLineProgram(gl);
  const rows = texture(gl, 0);
  const colours = texture(gl, 1);
  let held: Partial<Drawing> = {};

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
    take(drawing) {
      gl.activeTexture(gl.TEXTURE0);
      gl.bindTexture(gl.TEXTURE_2D, rows);
      if (held.rows !== drawing.rows || held.moves !== drawing.moves) uploadRows(gl, drawing.rows);
      gl.activeTexture(gl.TEXTURE1);
      gl.bindTexture(gl.TEXTURE_2D, colours);
      if (held.fill !== drawing.fill) {
        const both = new Uint8Array(2048);
        both.set(drawing.fill);
        both.set(drawing.outline, 1024);
        gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, 256, 2, 0, gl.RGBA, gl.UNSIGNED_BYTE, both);
      }
      held = { ...drawing };
    },
    instances: (words) => instances(gl, words),
    edges(edges, sight, first = 0, count = edges.count) {
      const areCurves = edges.count <= mostCurves;
      const strokes = areCurves ? curves : lines;
      use(strokes, sight);
      gl.uniform1f(strokes.at('u_fade'), sight.lines.fade);
      gl.uniform1f(strokes.at('u_long'), Math.min(1e9, sight.lines.long));
      const inPieces = edges.count < pieces.fromMany ? pieces.few : pieces.many;
      if (areCurves) {
        gl.uniform1f(strokes.at('u_pieces'), inPieces);
        gl.uniform2fv(strokes.at('u_bends'), bends);
        gl.uniform1fv(strokes.at('u_arrows'), arrows);
      }
      edges.draw(gl.TRIANGLE_STRIP, areCurves ? curveCorners(inPieces) : lineCorners, first, count);
    },
    marks(nodes, sight, first = 0, count = nodes.count) {
      use(marks, sight);
      gl.uniform3fv(marks.at('u_text'), held.text!);
      gl.uniform3fv(marks.at('u_ground'), held.ground!);
      nodes.draw(gl.TRIANGLE_STRIP, 4, first, count);
    },
    points(nodes, sight, first, count) {
      use(points, sight);
      nodes.draw(gl.POINTS, 1, first, count);
    },
    destroy() {
      for (const { program } of [marks, points, curves, lines]) gl.deleteProgram(program);
      for (const one of [rows, colours]) gl.deleteTexture(one);
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

/** The rows go into the bound texture as they lie: whole lines of it, then the rest. */
function uploadRows(gl: WebGL2RenderingContext, rows: Float32Array): void {
  const count = rows.length / 4;
  const whole = Math.floor(count / rowLength);
  const lines = Math.max(1, Math.ceil(count / rowLength));
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, rowLength, lines, 0, gl.RGBA, gl.FLOAT, null);
  const put = (line: number, width: number, height: number) => {
    if (width === 0 || height === 0) return;
    const part = rows.subarray(line * rowLength * 4);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, line, width, height, gl.RGBA, gl.FLOAT, part);
  };
  put(0, rowLength, whole);
  put(whole, count - whole * rowLength, 1);
}

function instances(gl: WebGL2RenderingContext, words: number): Instances {
  const buffer = gl.createBuffer();
  const layout = gl.createVertexArray();
  let held = 0;
  return {
    get count() {
      return held;
    },
    fill(records) {
      held = records.length / words;
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.bufferData(gl.ARRAY_BUFFER, records, gl.DYNAMIC_DRAW);
    },
    draw(mode, corners, first, count) {
      if (count <= 0) return;
      gl.bindVertexArray(layout);
      gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
      gl.enableVertexAttribArray(0);
      gl.vertexAttribIPointer(0, words, gl.UNSIGNED_INT, 4 * words, first * 4 * words);
      // A point is a vertex by itself, not an instance of one.
      gl.vertexAttribDivisor(0, mode === gl.POINTS ? 0 : 1);
      if (mode === gl.POINTS) gl.drawArrays(mode, 0, count);
      else gl.drawArraysInstanced(mode, 0, corners, count);
      gl.bindVertexArray(null);
    },
    destroy() {
      gl.deleteBuffer(buffer);
      gl.deleteVertexArray(layout);
    },
  };
}
