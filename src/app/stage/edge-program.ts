import { EdgeProgram, type ProgramInfo } from 'sigma/rendering';
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

/** What the stage adds to sigma's own edge data. */
export interface CurvedEdge extends EdgeDisplayData {
  readonly alpha: number;
  /** How far the middle bows out, as a part of the length. */
  readonly bend: number;
  /** 1 with an arrow head at the target, 0 without. */
  readonly arrow: number;
}

/** Pieces a curve is drawn in; the last two are the arrow head. */
const pieces = 14;

const uniforms = ['u_matrix', 'u_viewport', 'u_sizeRatio'] as const;

const vertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_source;
attribute vec2 a_target;
attribute float a_targetSize;
attribute float a_thickness;
attribute float a_bend;
attribute float a_arrow;
attribute float a_alpha;
attribute vec2 a_place;

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_sizeRatio;

varying vec4 v_color;
varying float v_across;
varying float v_half;

const float bias = 255.0 / 254.0;

vec2 curve(vec2 a, vec2 b, vec2 c, float t) {
  return mix(mix(a, b, t), mix(b, c, t), t);
}

void main() {
  // All in pixels: a line is as thick as it should be at any zoom.
  vec2 a = (u_matrix * vec3(a_source, 1.0)).xy * u_viewport * 0.5;
  vec2 c = (u_matrix * vec3(a_target, 1.0)).xy * u_viewport * 0.5;
  vec2 along = c - a;
  float span = max(length(along), 0.001);
  vec2 b = (a + c) * 0.5 + vec2(-along.y, along.x) * a_bend;

  float thickness = max(a_thickness, 0.7);
  float head = a_arrow * min(5.0 + 2.2 * thickness, span * 0.4);
  float end = 1.0 - a_arrow * min(0.5, (a_targetSize / u_sizeRatio + 1.5) / span);
  float neck = end - head / span;
  float t = a_place.x <= 1.0 ? a_place.x * neck : mix(neck, end, a_place.x - 2.0);
  float half_ = a_place.x <= 1.0 ? thickness * 0.5 : (3.0 - a_place.x) * (2.2 + thickness);
  if (a_arrow < 0.5) {
    t = min(a_place.x, 1.0);
    half_ = thickness * 0.5;
  }

  vec2 point = curve(a, b, c, t);
  vec2 tangent = normalize(mix(b - a, c - b, t) + vec2(0.00001));
  float reach = half_ + 0.8;
  vec2 place = point + vec2(-tangent.y, tangent.x) * a_place.y * reach;
  gl_Position = vec4(place * 2.0 / u_viewport, 0.0, 1.0);
  v_across = a_place.y * reach;
  v_half = half_;
  #ifdef PICKING_MODE
  v_color = a_id;
  v_color.a *= bias;
  #else
  v_color = vec4(a_color.rgb, a_color.a * bias * a_alpha);
  #endif
}
`;

const fragmentShader = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying float v_across;
varying float v_half;

void main(void) {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float cover = 1.0 - smoothstep(v_half - 0.6, v_half + 0.6, abs(v_across));
  float alpha = v_color.a * cover;
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
  #endif
}
`;

/** Places along the line (0 to 1, then 2 to 3 for the head) with a side each. */
function strip(): number[][] {
  const places: number[][] = [];
  for (let i = 0; i <= pieces; i += 1) places.push([i / pieces, -1], [i / pieces, 1]);
  places.push([2, -1], [2, 1], [3, -1], [3, 1]);
  return places;
}

/** Quadratic curves as strips of triangles, so that only the line itself is filled; optional arrow heads. */
export class CurveProgram extends EdgeProgram<(typeof uniforms)[number]> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
    const places = strip();
    return {
      VERTICES: places.length,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLE_STRIP as 5,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_source', size: 2, type: FLOAT },
        { name: 'a_target', size: 2, type: FLOAT },
        { name: 'a_targetSize', size: 1, type: FLOAT },
        { name: 'a_thickness', size: 1, type: FLOAT },
        { name: 'a_bend', size: 1, type: FLOAT },
        { name: 'a_arrow', size: 1, type: FLOAT },
        { name: 'a_alpha', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_place', size: 2, type: FLOAT }],
      CONSTANT_DATA: places,
    };
  }

  override processVisibleItem(
    edgeIndex: number,
    start: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData,
  ): void {
    const edge = data as CurvedEdge;
    this.array.set(
      [
        source.x,
        source.y,
        target.x,
        target.y,
        target.size,
        edge.size,
        edge.bend,
        edge.arrow,
        edge.alpha,
        floatColor(edge.color),
        edgeIndex,
      ],
      start,
    );
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations['u_matrix']!, false, params.matrix);
    gl.uniform2f(uniformLocations['u_viewport']!, params.width, params.height);
    gl.uniform1f(uniformLocations['u_sizeRatio']!, params.sizeRatio);
  }
}
