/** A shader program with its uniforms by name. */
export interface Program {
  readonly program: WebGLProgram;
  at(uniform: string): WebGLUniformLocation | null;
}

/**
 * Compiles and links.
 *
 * @throws Error with the log of the compiler: a mistake in a shader; not where the context is lost
 */
export function createProgram(
  gl: WebGL2RenderingContext,
  vertex: string,
  fragment: string,
): Program {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    // Null once the context is lost: all calls are then without effect.
    if (!shader) continue;
    gl.shaderSource(
      shader,
      `#version 300 es\nprecision highp float;\nprecision highp int;\n${source}`,
    );
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    const logs = (gl.getAttachedShaders(program) ?? []).map((one) => gl.getShaderInfoLog(one));
    throw new Error([gl.getProgramInfoLog(program), ...logs].join('\n'));
  }
  const known = new Map<string, WebGLUniformLocation | null>();
  return {
    program,
    at(uniform) {
      let location = known.get(uniform);
      if (location === undefined) {
        location = gl.getUniformLocation(program, uniform);
        known.set(uniform, location);
      }
      return location;
    },
  };
}

/** Texels a row of a texture that holds rows of nodes. */
export const rowLength = 1024;

/** What both programs read: rows of nodes, colours, where the stage looks. */
export const shared = /* glsl */ `
uniform sampler2D u_rows;
uniform sampler2D u_colours;
/** The middle of the stage in layout units, and pixels a unit. */
uniform vec3 u_camera;
/** Pixels of the stage. */
uniform vec2 u_size;
/** Device pixels a pixel. */
uniform float u_density;
/** Pixels a unit of a radius. */
uniform float u_growth;

vec4 rowOf(uint node) {
  return texelFetch(u_rows, ivec2(int(node & 1023u), int(node >> 10u)), 0);
}
/** 0 what a mark is filled with, 1 its outline. */
vec4 colourOf(uint index, int part) {
  return texelFetch(u_colours, ivec2(int(index), part), 0);
}
vec2 toPixels(vec2 place) {
  return (place - u_camera.xy) * u_camera.z;
}
vec4 toClip(vec2 pixels) {
  return vec4(pixels * vec2(2.0, -2.0) / u_size, 0.0, 1.0);
}
const vec4 nowhere = vec4(2.0, 2.0, 2.0, 1.0);
`;
