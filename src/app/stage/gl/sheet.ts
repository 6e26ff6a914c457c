import { createProgram, type Program } from './program.ts';

/** Something to draw on that is not seen by itself: a texture as large as the canvas. */
export interface Sheet {
  readonly texture: WebGLTexture;
  /** Draws on it from now on, on nothing. */
  begin(): void;
  /** Draws on it from now on, on what it holds. */
  resume(): void;
  destroy(): void;
}

/** Makes a sheet of some device pixels. */
export function createSheet(gl: WebGL2RenderingContext, width: number, height: number): Sheet {
  const texture = gl.createTexture();
  const frame = gl.createFramebuffer();
  gl.activeTexture(gl.TEXTURE2);
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA8, width, height);
  for (const side of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) {
    gl.texParameteri(gl.TEXTURE_2D, side, gl.LINEAR);
  }
  for (const way of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) {
    gl.texParameteri(gl.TEXTURE_2D, way, gl.CLAMP_TO_EDGE);
  }
  gl.bindFramebuffer(gl.FRAMEBUFFER, frame);
  gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0, gl.TEXTURE_2D, texture, 0);
  gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  const resume = () => gl.bindFramebuffer(gl.FRAMEBUFFER, frame);
  return {
    texture,
    begin() {
      resume();
      gl.clear(gl.COLOR_BUFFER_BIT);
    },
    resume,
    destroy() {
      gl.deleteFramebuffer(frame);
      gl.deleteTexture(texture);
    },
  };
}

const vertex = /* glsl */ `
out vec2 v_place;

void main() {
  v_place = vec2(gl_VertexID & 1, gl_VertexID >> 1);
  gl_Position = vec4(v_place * 2.0 - 1.0, 0.0, 1.0);
}
`;

const fragment = /* glsl */ `
uniform sampler2D u_below;
uniform sampler2D u_above;
/** Where on the sheets a place of the canvas is: times xx, plus zw. */
uniform vec4 u_way;
/** What edges and nodes are dimmed to. */
uniform vec2 u_dim;
in vec2 v_place;
out vec4 colour;

void main() {
  vec2 at = v_place * u_way.xy + u_way.zw;
  if (any(lessThan(at, vec2(0.0))) || any(greaterThan(at, vec2(1.0)))) {
    colour = vec4(0.0);
    return;
  }
  vec4 below = texture(u_below, at) * u_dim.x;
  vec4 above = texture(u_above, at) * u_dim.y;
  colour = above + below * (1.0 - above.a);
}
`;

/** Lays one sheet over the other. */
export function createLayingProgram(gl: WebGL2RenderingContext): Program {
  return createProgram(gl, vertex, fragment);
}
