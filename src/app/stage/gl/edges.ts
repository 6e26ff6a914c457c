import { createProgram, shared, type Program } from './program.ts';

/** Corners of a curve of some pieces with its arrow head, and of a straight line. */
export const curveCorners = (pieces: number) => 2 * (pieces + 1) + 4;
export const lineCorners = 4;

const head = /* glsl */ `
${shared}
layout(location = 0) in uvec3 a_record;
/** How far the middle of each kind of edge bows out, where it lies and where it stands upright. */
uniform vec2 u_bends[8];
/** 1 for the kinds that point somewhere. */
uniform float u_arrows[8];
/** What all of it is faded to. */
uniform float u_fade;
/** Pixels from which on a line fades, so that a long one takes no more ink than one of this length. */
uniform float u_long;
flat out vec4 v_colour;
out float v_half;
out float v_across;

vec4 strokeOf(uint look) {
  vec4 stroke = colourOf(look & 255u, 0);
  stroke.a = float((look >> 16u) & 255u) / 255.0 * u_fade;
  return stroke;
}
float widthOf(uint look) {
  return max(0.7, float((look >> 8u) & 255u) / 64.0);
}
`;

const curveVertex = /* glsl */ `
${head}
/** How many pieces a curve is drawn in. */
uniform float u_pieces;

vec2 curve(vec2 a, vec2 b, vec2 c, float t) {
  return mix(mix(a, b, t), mix(b, c, t), t);
}

void main() {
  uint look = a_record.z;
  vec4 from = rowOf(a_record.x);
  vec4 to = rowOf(a_record.y);
  uint kind = look >> 24u;
  float arrow = u_arrows[kind];
  vec2 way = to.xy - from.xy;
  bool upright = abs(way.x) * UPRIGHT < abs(way.y);
  float bend = upright ? u_bends[kind].y : u_bends[kind].x;

  // All in pixels: a line is as thick as it should be at any zoom.
  vec2 a = toPixels(from.xy);
  vec2 c = toPixels(to.xy);
  vec2 along = c - a;
  float span = max(length(along), 0.001);
  vec2 b = (a + c) * 0.5 + vec2(along.y, -along.x) * bend;

  float thickness = widthOf(look);
  float tip = arrow * min(5.0 + 2.2 * thickness, span * 0.4);
  float end = 1.0 - arrow * min(0.5, (to.z * u_growth + 1.5) / span);
  float neck = end - tip / span;
  // Along the line from 0 to 1, then the head from 2 to 3.
  int step_ = gl_VertexID >> 1;
  float place = step_ <= int(u_pieces) ? float(step_) / u_pieces : float(step_) - u_pieces + 1.0;
  float t = place <= 1.0 ? place * neck : mix(neck, end, place - 2.0);
  float half_ = place <= 1.0 ? thickness * 0.5 : (3.0 - place) * (2.2 + thickness);
  if (arrow < 0.5) {
    t = min(place, 1.0);
    half_ = thickness * 0.5;
  }

  vec2 point = curve(a, b, c, t);
  vec2 tangent = normalize(mix(b - a, c - b, t) + vec2(0.00001));
  float side = float(gl_VertexID & 1) * 2.0 - 1.0;
  float reach = half_ + 0.8;
  gl_Position = toClip(point + vec2(-tangent.y, tangent.x) * side * reach);
  v_across = side * reach;
  v_half = half_;
  v_colour = strokeOf(look);
  v_colour.a *= min(1.0, u_long / span);
}
`;

const lineVertex = /* glsl */ `
${head}
void main() {
  uint look = a_record.z;
  vec2 a = toPixels(rowOf(a_record.x).xy);
  vec2 c = toPixels(rowOf(a_record.y).xy);
  vec2 along = c - a;
  float span = max(length(along), 0.001);
  vec2 across = vec2(-along.y, along.x) / span;
  float half_ = widthOf(look) * 0.5;
  float side = float(gl_VertexID & 1) * 2.0 - 1.0;
  float reach = half_ + 0.8;
  gl_Position = toClip((gl_VertexID < 2 ? a : c) + across * side * reach);
  v_across = side * reach;
  v_half = half_;
  v_colour = strokeOf(look);
  v_colour.a *= min(1.0, u_long / span);
}
`;

const fragment = /* glsl */ `
flat in vec4 v_colour;
in float v_half;
in float v_across;
out vec4 colour;

void main() {
  float cover = 1.0 - smoothstep(v_half - 0.6, v_half + 0.6, abs(v_across));
  float alpha = v_colour.a * cover;
  colour = vec4(v_colour.rgb * alpha, alpha);
}
`;

/**
 * Quadratic curves as strips of triangles, so that only the line itself is filled; optional arrow heads.
 *
 * @param upright an edge so many times taller than wide stands upright
 */
export function createCurveProgram(gl: WebGL2RenderingContext, upright: number): Program {
  return createProgram(gl, curveVertex.replace('UPRIGHT', upright.toFixed(3)), fragment);
}

/** Straight lines of four corners, for thousands. */
export function createLineProgram(gl: WebGL2RenderingContext): Program {
  return createProgram(gl, lineVertex, fragment);
}
