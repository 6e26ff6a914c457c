import type { FontFace } from './face.ts';

/** The two weights a picture is set in. */
export type TextWeight = 400 | 600;

/** The faces a picture is set in, and how wide text is in them. */
export interface Faces {
  /** Families for a style sheet, first choice first. */
  readonly families: readonly string[];
  /** Width of a text in pixels; every character counts, covered or not. */
  widthOf(text: string, size: number, weight: TextWeight): number;
  /** Whether each character has a glyph in one of the faces. */
  covers(text: string): boolean;
  /** The faces that set a weight, in the order in which they are asked. */
  stackOf(weight: TextWeight): readonly FontFace[];
}

/**
 * A stack of faces. Each character is as wide as in the first face that covers
 * it; one that no face covers is as wide as `fallbackAdvance` says.
 *
 * @param extra faces of any weight for what the first two lack, asked in order
 */
export function createFaces(
  regular: FontFace,
  semibold: FontFace,
  ...extra: readonly FontFace[]
): Faces {
  const stacks = { 400: [regular, ...extra], 600: [semibold, ...extra] };
  const advances = { 400: new Map<number, number>(), 600: new Map<number, number>() };
  const advanceOf = (codePoint: number, weight: TextWeight) => {
    const known = advances[weight].get(codePoint);
    if (known !== undefined) return known;
    const advance = advanceIn(stacks[weight], codePoint);
    advances[weight].set(codePoint, advance);
    return advance;
  };
  return {
    families: [...new Set([regular, semibold, ...extra].map((face) => face.family))],
    stackOf: (weight) => stacks[weight],
    covers: (text) =>
      Array.from(text).every((char) => stacks[400].some((face) => face.covers(char))),
    widthOf(text, size, weight) {
      let ems = 0;
      for (const char of text) ems += advanceOf(char.codePointAt(0)!, weight);
      return ems * size;
    },
  };
}

function advanceIn(stack: readonly FontFace[], codePoint: number): number {
  for (const face of stack) {
    const advance = face.advanceOf(codePoint);
    if (advance !== null) return advance;
  }
  return fallbackAdvance(codePoint);
}

/** Ranges that take no room: combining marks, zero-width characters, variation selectors. */
const zero = [
  [0x0300, 0x036f],
  [0x0483, 0x0489],
  [0x0591, 0x05bd],
  [0x0610, 0x061a],
  [0x064b, 0x065f],
  [0x06d6, 0x06dc],
  [0x0e31, 0x0e31],
  [0x0e34, 0x0e3a],
  [0x0e47, 0x0e4e],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
  [0xe0000, 0xe0fff],
] as const;

/** Ranges set in a full em: East Asian Wide and Fullwidth (Unicode Annex 11), and pictographs. */
const wide = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f000, 0x1faff],
  [0x20000, 0x3fffd],
] as const;

/** The width in ems of a character that no face covers: 0 for marks, 1 for wide ones, else 0.6. */
export function fallbackAdvance(codePoint: number): number {
  const within = (ranges: readonly (readonly [number, number])[]) =>
    ranges.some(([first, last]) => codePoint >= first && codePoint <= last);
  return within(zero) ? 0 : within(wide) ? 1 : 0.6;
}
