import type { Table } from './sfnt.ts';

/** From a code point to a glyph; 0 where the font has none. */
export type GlyphOf = (codePoint: number) => number;

/** Unicode subtables as (platform, encoding), best first: full range, then the basic plane. */
const preferred = [
  [3, 10],
  [0, 6],
  [0, 4],
  [3, 1],
  [0, 3],
  [0, 2],
  [0, 1],
  [0, 0],
] as const;

/** The best Unicode mapping of a `cmap` table in format 4 or 12, or null (OpenType, "cmap"). */
export function readCmap(cmap: Table): GlyphOf | null {
  const count = Math.min(cmap.u16(2), 256);
  for (const [platform, encoding] of preferred) {
    for (let i = 0; i < count; i += 1) {
      const at = 4 + i * 8;
      if (cmap.u16(at) !== platform || cmap.u16(at + 2) !== encoding) continue;
      const subtable = cmap.slice(cmap.u32(at + 4), cmap.length);
      if (subtable.u16(0) === 12) return format12(subtable);
      if (subtable.u16(0) === 4) return format4(subtable);
    }
  }
  return null;
}

/** Sorted groups (first, last, glyph of the first), searched by halves. */
function format12(table: Table): GlyphOf {
  const count = Math.min(table.u32(12), Math.floor(Math.max(0, table.length - 16) / 12));
  return (codePoint) => {
    const i = firstWhere(count, (one) => table.u32(16 + one * 12 + 4) >= codePoint);
    const first = table.u32(16 + i * 12);
    if (i === count || first > codePoint) return 0;
    return table.u32(16 + i * 12 + 8) + (codePoint - first);
  };
}

/** Sorted segments, each with a shift or a list of glyphs. */
function format4(table: Table): GlyphOf {
  const count = Math.min(table.u16(6) >> 1, Math.floor(Math.max(0, table.length - 16) / 8));
  const ends = 14;
  const starts = ends + count * 2 + 2;
  const deltas = starts + count * 2;
  const offsets = deltas + count * 2;
  return (codePoint) => {
    if (codePoint > 0xffff) return 0;
    const i = firstWhere(count, (one) => table.u16(ends + one * 2) >= codePoint);
    const first = table.u16(starts + i * 2);
    if (i === count || first > codePoint) return 0;
    const delta = table.u16(deltas + i * 2);
    const at = offsets + i * 2;
    const offset = table.u16(at);
    if (offset === 0) return (codePoint + delta) & 0xffff;
    const glyph = table.u16(at + offset + (codePoint - first) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}

/** The least i in 0 … count for which the sorted question is true; count where none is. */
function firstWhere(count: number, question: (i: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (question(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
