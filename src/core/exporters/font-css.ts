import { subsetFace, type Faces, type FontFace, type Scene, type TextWeight } from '#core/scene';
import { toBase64 } from './base64.ts';

/**
 * Style rules that carry the glyphs a picture uses, so that it looks the same
 * where the fonts are not installed. Each character is carried by the first
 * face of its stack that covers it; a face that cannot be cut (no TrueType
 * outlines) is left to the viewer's own fonts.
 */
export function fontCss(scene: Scene, faces: Faces): string {
  const wanted = new Map<FontFace, Set<number>>();
  for (const weight of [400, 600] as const) {
    for (const codePoint of usedCharacters(scene, weight)) {
      const face = faces.stackOf(weight).find((one) => one.glyphOf(codePoint) !== 0);
      if (!face) continue;
      const set = wanted.get(face);
      if (set) set.add(codePoint);
      else wanted.set(face, new Set([codePoint]));
    }
  }
  const rules: string[] = [];
  for (const [face, characters] of wanted) {
    const subset = subsetFace(face, characters);
    if (!subset) continue;
    const family = quoteFamily(face.family);
    const source = `url(data:font/ttf;base64,${toBase64(subset)}) format("truetype")`;
    rules.push(`@font-face{font-family:${family};font-weight:${face.weight};src:${source}}`);
  }
  return rules.join('\n');
}

function usedCharacters(scene: Scene, weight: TextWeight): number[] {
  const text = scene.marks
    .flatMap((mark) => (mark.type === 'label' && mark.weight === weight ? [mark.text] : []))
    .join('');
  return [...new Set(Array.from(text, (char) => char.codePointAt(0)!))].sort((a, b) => a - b);
}

/** A family as a CSS string that can hold no quote, markup or escape. */
export function quoteFamily(family: string): string {
  return `"${family.replace(/[^\p{L}\p{M}\p{N} _.-]/gu, '')}"`;
}
