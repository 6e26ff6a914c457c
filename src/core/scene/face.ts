import { readCmap, type GlyphOf } from './cmap.ts';
import { Table, readTables, type Tables } from './sfnt.ts';
import type { Face } from './types.ts';

/** A face with what the subsetter wants beside its widths. */
export interface FontFace extends Face {
  readonly tables: Tables;
  /** 0 where the face has no glyph. */
  glyphOf: GlyphOf;
  /** Advance width of a code point in ems, or null where the face has no glyph. */
  advanceOf(codePoint: number): number | null;
}

/** A face, or why the file cannot be one. */
export type FaceResult = { readonly face: FontFace } | { readonly problem: string };

/**
 * A face from the bytes of a TrueType or OpenType file. Advances come from
 * `hmtx`, without kerning or ligatures: writers of pictures turn both off, so
 * that text is as wide as measured.
 *
 * @param family null for the name in the file
 * @param weight null for the weight in the file
 */
export function createFace(
  bytes: Uint8Array,
  family: string | null = null,
  weight: number | null = null,
): FaceResult {
  const read = readTables(bytes);
  if ('problem' in read) return read;
  const { tables } = read;
  const unitsPerEm = tables.get('head')!.u16(18);
  if (unitsPerEm < 16 || unitsPerEm > 16384) return { problem: `units per em: ${unitsPerEm}` };
  const lookUp = readCmap(tables.get('cmap')!);
  if (!lookUp) return { problem: 'no Unicode character map of format 4 or 12' };
  const glyphs = tables.get('maxp')!.u16(4);
  const hmtx = tables.get('hmtx')!;
  const metrics = Math.min(tables.get('hhea')!.u16(34), hmtx.length >> 2, glyphs);
  if (metrics === 0) return { problem: 'no glyph widths' };

  const glyphOf = (codePoint: number) => {
    const glyph = lookUp(codePoint);
    return glyph < glyphs ? glyph : 0;
  };
  const advanceOf = (codePoint: number) => {
    const glyph = glyphOf(codePoint);
    return glyph === 0 ? null : hmtx.u16(Math.min(glyph, metrics - 1) * 4) / unitsPerEm;
  };
  return {
    face: {
      family: family ?? familyIn(tables) ?? 'Unnamed',
      weight: weight ?? (tables.get('OS/2')?.u16(4) || 400),
      tables,
      glyphOf,
      advanceOf,
      covers: (text) => Array.from(text).every((char) => glyphOf(char.codePointAt(0)!) !== 0),
      widthOf: (text, size) =>
        size *
        Array.from(text).reduce((sum, char) => sum + (advanceOf(char.codePointAt(0)!) ?? 0), 0),
    },
  };
}

/** The typographic family (name 16), else the family (name 1), as Windows records have them. */
function familyIn(tables: Tables): string | null {
  const name = tables.get('name') ?? new Table(new Uint8Array());
  return nameIn(name, 16) ?? nameIn(name, 1);
}

/** A record of a `name` table in UTF-16 for Windows, or null. */
export function nameIn(name: Table, id: number): string | null {
  const count = Math.min(name.u16(2), 4096);
  const storage = name.u16(4);
  for (let i = 0; i < count; i += 1) {
    const at = 6 + i * 12;
    if (name.u16(at) !== 3 || name.u16(at + 6) !== id) continue;
    const start = storage + name.u16(at + 10);
    const units: number[] = [];
    for (let j = 0; j + 1 < name.u16(at + 8); j += 2) units.push(name.u16(start + j));
    const text = units.map((unit) => String.fromCharCode(unit)).join('');
    if (text !== '') return text;
  }
  return null;
}
