import { createProgram, shared, type Program } from './program.ts';

const head = /* glsl */ `
${shared}
layout(location = 0) in uvec2 a_record;
flat out vec4 v_fill;
`;

const markVertex = /* glsl */ `
${head}
uniform vec3 u_text;
flat out vec4 v_outline;
flat out float v_radius;
flat out float v_thickness;
flat out float v_clear;
flat out uint v_shape;
out vec2 v_point;

void main() {
  vec4 row = rowOf(a_record.x);
  if (row.w < 0.01) {
    gl_Position = nowhere;
    return;
  }
  uint look = a_record.y;
  v_radius = row.z * u_growth;
  v_shape = (look >> 8u) & 255u;
  v_thickness = (look & 0x10000u) == 0u ? min(1.2, v_radius * 0.3) : 3.0;
  v_clear = max(min(1.4, v_radius * 0.35), v_thickness * 0.5 + 0.3);
  v_fill = colourOf(look & 255u, 0) * vec4(vec3(1.0), row.w);
  v_outline = colourOf(look & 255u, 1) * vec4(vec3(1.0), row.w);
  if ((look & 0x20000u) != 0u) v_outline.rgb = u_text;
  // The quad is larger than the mark: corners of diamonds, outlines, the clear ring.
  vec2 corner = vec2(gl_VertexID & 1, gl_VertexID >> 1) * 2.0 - 1.0;
  v_point = corner * (v_radius * 1.3 + v_thickness + 2.5);
  gl_Position = toClip(toPixels(row.xy) + v_point);
}
`;

// Signed distances after Inigo Quilez, "2D distance functions".
const markFragment = /* glsl */ `
uniform float u_density;
uniform vec3 u_ground;
flat in vec4 v_fill;
flat in vec4 v_outline;
flat in float v_radius;
flat in float v_thickness;
flat in float v_clear;
flat in uint v_shape;
in vec2 v_point;
out vec4 colour;

float distanceTo(vec2 p, float r) {
  if (v_shape == 0u) {
    float corner = r * 0.28;
    vec2 q = abs(p) - vec2(r * 0.886 - corner);
    return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
  }
  if (v_shape == 1u) return length(p) - r;
  return (abs(p.x) + abs(p.y) - r * 1.253) * 0.7071;
}

void main() {
  float d = distanceTo(v_point, v_radius);
  float soft = 0.75 / u_density;
  // A ring of ground keeps a node apart from the lines that pass beneath it.
  float clear = 1.0 - smoothstep(-soft, soft, d - v_clear);
  float inside = 1.0 - smoothstep(-soft, soft, d - v_thickness * 0.5);
  float ring = smoothstep(-soft, soft, d + v_thickness * 0.5);
  vec3 mark = mix(u_ground, mix(v_fill.rgb, v_outline.rgb, ring), inside);
  float alpha = v_fill.a * clear;
  colour = vec4(mark * alpha, alpha);
}
`;

const pointVertex = /* glsl */ `
${head}
flat out float v_half;

void main() {
  vec4 row = rowOf(a_record.x);
  if (row.w < 0.01) {
    gl_Position = nowhere;
    return;
  }
  float radius = row.z * u_growth * u_density;
  gl_Position = toClip(toPixels(row.xy));
  gl_PointSize = ceil(radius * 2.0 + 1.0);
  v_half = radius / gl_PointSize;
  // What is smaller than a pixel is fainter, so that its ink stays in proportion.
  float small = min(1.0, radius / 0.6);
  v_fill = colourOf(a_record.y & 255u, 0) * vec4(vec3(1.0), row.w * small * small);
}
`;

const pointFragment = /* glsl */ `
flat in vec4 v_fill;
flat in float v_half;
out vec4 colour;

void main() {
  float soft = 0.5 * v_half;
  float inside = 1.0 - smoothstep(v_half - soft, v_half + soft, length(gl_PointCoord - 0.5));
  float alpha = v_fill.a * inside;
  colour = vec4(v_fill.rgb * alpha, alpha);
}
`;

/** Discs, rounded squares and diamonds of equal area at equal size, with an outline. */
export function createMarkProgram(gl: WebGL2RenderingContext): Program {
  return createProgram(gl, markVertex, markFragment);
}

/** Dots: what marks are when they are too small to have a shape. */
export function createPointProgram(gl: WebGL2RenderingContext): Program {
  return createProgram(gl, pointVertex, pointFragment);
}
