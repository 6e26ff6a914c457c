import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';

/** What the stage adds to sigma's own node data. */
export interface ShapedNode extends NodeDisplayData {
  /** 0 rounded square, 1 disc, 2 diamond: see `shapes` of marks.ts. */
  readonly shape: number;
  readonly outline: string;
  readonly outlineWidth: number;
  readonly alpha: number;
}

const uniforms = ['u_matrix', 'u_viewport', 'u_sizeRatio', 'u_pixelRatio'] as const;

const vertexShader = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_outline;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_outlineWidth;
attribute float a_alpha;
attribute vec2 a_corner;

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_sizeRatio;

varying vec4 v_color;
varying vec4 v_outline;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
varying float v_outlineWidth;

const float bias = 255.0 / 254.0;

void main() {
  v_radius = a_size / u_sizeRatio;
  v_shape = a_shape;
  v_outlineWidth = a_outlineWidth;
  // The quad is larger than the mark: corners of diamonds, outlines, soft edges.
  v_point = a_corner * (v_radius * 1.3 + a_outlineWidth + 1.5);
  vec2 centre = (u_matrix * vec3(a_position, 1.0)).xy;
  gl_Position = vec4(centre + v_point * 2.0 / u_viewport, 0.0, 1.0);
  #ifdef PICKING_MODE
  v_color = a_id;
  v_color.a *= bias;
  #else
  v_color = vec4(a_color.rgb, a_color.a * bias * a_alpha);
  v_outline = vec4(a_outline.rgb, a_outline.a * bias * a_alpha);
  #endif
}
`;

// Signed distances after Inigo Quilez, "2D distance functions".
const fragmentShader = /* glsl */ `
precision highp float;

varying vec4 v_color;
varying vec4 v_outline;
varying vec2 v_point;
varying float v_radius;
varying float v_shape;
varying float v_outlineWidth;

uniform float u_pixelRatio;

float distanceTo(vec2 p, float r) {
  if (v_shape < 0.5) {
    float corner = r * 0.28;
    vec2 q = abs(p) - vec2(r * 0.886 - corner);
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
  }
  if (v_shape < 1.5) return length(p) - r;
  return (abs(p.x) + abs(p.y) - r * 1.253) * 0.7071;
}

void main(void) {
  float d = distanceTo(v_point, v_radius);
  float soft = 0.75 / u_pixelRatio;
  float inside = 1.0 - smoothstep(-soft, soft, d - v_outlineWidth * 0.5);
  #ifdef PICKING_MODE
  if (inside < 0.5) discard;
  gl_FragColor = v_color;
  #else
  float ring = smoothstep(-soft, soft, d + v_outlineWidth * 0.5);
  vec4 mark = mix(v_color, v_outline, ring);
  float alpha = mark.a * inside;
  gl_FragColor = vec4(mark.rgb * alpha, alpha);
  #endif
}
`;

/** Discs, rounded squares and diamonds of equal area at equal size, with an outline. */
export class ShapeProgram extends NodeProgram<(typeof uniforms)[number]> {
  override getDefinition() {
    const { FLOAT, UNSIGNED_BYTE, TRIANGLE_STRIP } = WebGLRenderingContext;
    return {
      VERTICES: 4,
      VERTEX_SHADER_SOURCE: vertexShader,
      FRAGMENT_SHADER_SOURCE: fragmentShader,
      METHOD: TRIANGLE_STRIP as 5,
      UNIFORMS: uniforms,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_outlineWidth', size: 1, type: FLOAT },
        { name: 'a_alpha', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_outline', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
      CONSTANT_DATA: [
        [-1, -1],
        [1, -1],
        [-1, 1],
        [1, 1],
      ],
    };
  }

  override processVisibleItem(nodeIndex: number, start: number, data: NodeDisplayData): void {
    const node = data as ShapedNode;
    this.array.set(
      [
        node.x,
        node.y,
        node.size,
        node.shape,
        node.outlineWidth,
        node.alpha,
        floatColor(node.color),
        floatColor(node.outline),
        nodeIndex,
      ],
      start,
    );
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniformMatrix3fv(uniformLocations['u_matrix']!, false, params.matrix);
    gl.uniform2f(uniformLocations['u_viewport']!, params.width, params.height);
    gl.uniform1f(uniformLocations['u_sizeRatio']!, params.sizeRatio);
    gl.uniform1f(uniformLocations['u_pixelRatio']!, params.pixelRatio);
  }
}
