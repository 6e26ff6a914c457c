import { nameIn, type FontFace } from './face.ts';
import { Bytes, assembleFont } from './sfnt-write.ts';
import { Table, type Tables } from './sfnt.ts';

/** Tables that are kept as they are: outlines may need the programs, renderers the metrics. */
const kept = ['OS/2', 'cvt ', 'fpgm', 'prep', 'gasp'] as const;
/** Bits of a component of a composite glyph (OpenType, "glyf"). */
const wordArguments = 0x0001;
const oneScale = 0x0008;
const moreComponents = 0x0020;
const twoScales = 0x0040;
const matrix = 0x0080;

/**
 * A TrueType font with only the glyphs that some characters need: same bytes
 * for the same set of characters. Layout tables (kerning, ligatures) are left
 * out, as pictures do not use them. Null where the face has no TrueType
 * outlines or covers none of the characters.
 */
export function subsetFace(face: FontFace, codePoints: Iterable<number>): Uint8Array | null {
  const { tables } = face;
  const loca = tables.get('loca');
  const glyf = tables.get('glyf');
  if (!loca || !glyf || !tables.has('OS/2')) return null;
  const characters = [...new Set(codePoints)]
    .filter((codePoint) => face.glyphOf(codePoint) !== 0)
    .sort((a, b) => a - b);
  if (characters.length === 0) return null;

  const count = tables.get('maxp')!.u16(4);
  const long = tables.get('head')!.u16(50) === 1;
  const offset = (glyph: number) => (long ? loca.u32(glyph * 4) : loca.u16(glyph * 2) * 2);
  const outlineOf = (glyph: number) => glyf.slice(offset(glyph), offset(glyph + 1));

  // Glyphs in the order in which they are met; the list grows by the parts of composites.
  const glyphs = [0, ...characters.map(face.glyphOf)];
  const renumbered = new Map<number, number>();
  for (let i = 0; i < glyphs.length; i += 1) {
    const glyph = glyphs[i]!;
    if (renumbered.has(glyph)) continue;
    renumbered.set(glyph, renumbered.size);
    for (const at of componentsOf(outlineOf(glyph))) {
      const part = outlineOf(glyph).u16(at + 2);
      if (part < count) glyphs.push(part);
    }
  }

  const order = [...renumbered.keys()];
  const outlines = order.map((glyph) => renumber(outlineOf(glyph), renumbered));
  return assembleFont([
    ...kept.flatMap((tag): [string, Uint8Array][] => {
      const table = tables.get(tag);
      return table ? [[tag, table.bytes]] : [];
    }),
    ['cmap', cmapOf(characters.map((one) => [one, renumbered.get(face.glyphOf(one))!]))],
    ...outlineTables(outlines),
    ...metricTables(tables, order),
    ['name', nameTable(face)],
    ['post', new Bytes().u32(0x00030000).zeros(28).done()],
  ]);
}

/** Where the components of a composite glyph start; none for a simple one. */
function componentsOf(outline: Table): number[] {
  if (outline.i16(0) >= 0) return [];
  const starts: number[] = [];
  let at = 10;
  while (at + 4 <= outline.length) {
    const flags = outline.u16(at);
    starts.push(at);
    const scale = flags & oneScale ? 2 : flags & twoScales ? 4 : flags & matrix ? 8 : 0;
    at += 4 + (flags & wordArguments ? 4 : 2) + scale;
    if (!(flags & moreComponents)) break;
  }
  return starts;
}

/** A glyph that names its components by their new numbers. */
function renumber(outline: Table, renumbered: ReadonlyMap<number, number>): Uint8Array {
  const bytes = Uint8Array.from(outline.bytes);
  for (const at of componentsOf(outline)) {
    const part = renumbered.get(outline.u16(at + 2)) ?? 0;
    bytes[at + 2] = part >> 8;
    bytes[at + 3] = part & 255;
  }
  return bytes;
}

function outlineTables(outlines: readonly Uint8Array[]): [string, Uint8Array][] {
  const glyf = new Bytes();
  const loca = new Bytes().u32(0);
  for (const outline of outlines) {
    glyf.all(outline).pad(4);
    loca.u32(glyf.length);
  }
  // Some sanitisers refuse an empty table, as of a font of blanks alone.
  if (glyf.length === 0) glyf.u32(0);
  return [
    ['glyf', glyf.done()],
    ['loca', loca.done()],
  ];
}

/** Widths, and the three tables that count glyphs or say how they are stored. */
function metricTables(tables: Tables, order: readonly number[]): [string, Uint8Array][] {
  const source = tables.get('hmtx')!;
  const metrics = Math.min(tables.get('hhea')!.u16(34), source.length >> 2);
  const hmtx = new Bytes();
  for (const glyph of order) {
    const last = Math.min(glyph, metrics - 1);
    const bearing = glyph < metrics ? glyph * 4 + 2 : metrics * 4 + (glyph - metrics) * 2;
    hmtx.u16(source.u16(last * 4)).u16(source.u16(bearing));
  }
  const head = Uint8Array.from(tables.get('head')!.bytes);
  head.set([0, 0, 0, 0], 8);
  head.set([0, 1], 50);
  const hhea = Uint8Array.from(tables.get('hhea')!.bytes);
  hhea.set([order.length >> 8, order.length & 255], 34);
  const maxp = Uint8Array.from(tables.get('maxp')!.bytes);
  maxp.set([order.length >> 8, order.length & 255], 4);
  return [
    ['head', head],
    ['hhea', hhea],
    ['hmtx', hmtx.done()],
    ['maxp', maxp],
  ];
}

/** A map in format 4 for old readers and one in format 12 for the whole of Unicode. */
function cmapOf(pairs: readonly (readonly [number, number])[]): Uint8Array {
  const basic = pairs.filter(([codePoint]) => codePoint < 0xffff);
  const segments = basic.length + 1;
  let power = 1;
  while (power * 2 <= segments) power *= 2;
  const selector = 31 - Math.clz32(power);
  const four = new Bytes();
  four
    .u16(4)
    .u16(16 + segments * 8)
    .u16(0);
  four
    .u16(segments * 2)
    .u16(power * 2)
    .u16(selector)
    .u16((segments - power) * 2);
  for (const [codePoint] of basic) four.u16(codePoint);
  four.u16(0xffff).u16(0);
  for (const [codePoint] of basic) four.u16(codePoint);
  four.u16(0xffff);
  for (const [codePoint, glyph] of basic) four.u16((glyph - codePoint) & 0xffff);
  four.u16(1);
  for (let i = 0; i < segments; i += 1) four.u16(0);

  const twelve = new Bytes();
  twelve
    .u16(12)
    .u16(0)
    .u32(16 + pairs.length * 12)
    .u32(0)
    .u32(pairs.length);
  for (const [codePoint, glyph] of pairs) twelve.u32(codePoint).u32(codePoint).u32(glyph);

  const table = new Bytes().u16(0).u16(2);
  table.u16(3).u16(1).u32(20);
  table
    .u16(3)
    .u16(10)
    .u32(20 + four.length);
  return table.all(four.done()).all(twelve.done()).done();
}

/** Copyright and licence as they were, and the names a renderer asks for. */
function nameTable(face: FontFace): Uint8Array {
  const source = face.tables.get('name') ?? new Table(new Uint8Array());
  const style = face.weight >= 600 ? 'Bold' : 'Regular';
  const names: [number, string][] = [
    [0, nameIn(source, 0) ?? ''],
    [1, face.family],
    [2, style],
    [4, `${face.family} ${style}`],
    [6, `${face.family}-${style}`.replace(/[^\x21-\x7e]|[[\](){}<>/%]/g, '')],
    [13, nameIn(source, 13) ?? ''],
    [14, nameIn(source, 14) ?? ''],
  ];
  const present = names.filter(([, text]) => text !== '');
  const records = new Bytes()
    .u16(0)
    .u16(present.length)
    .u16(6 + present.length * 12);
  const storage = new Bytes();
  for (const [id, text] of present) {
    records
      .u16(3)
      .u16(1)
      .u16(0x409)
      .u16(id)
      .u16(text.length * 2)
      .u16(storage.length);
    for (let i = 0; i < text.length; i += 1) storage.u16(text.charCodeAt(i));
  }
  return records.all(storage.done()).done();
}
