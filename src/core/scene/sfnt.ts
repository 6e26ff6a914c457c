/**
 * The outer shape of TrueType and OpenType files: a directory of tables, all
 * numbers big-endian (OpenType specification 1.9, "OpenType font file").
 */

/** Bytes that can be read anywhere: past the end everything is 0, so a torn font cannot throw. */
export class Table {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  get length(): number {
    return this.bytes.length;
  }

  u8(at: number): number {
    return this.bytes[at] ?? 0;
  }

  u16(at: number): number {
    return this.u8(at) * 256 + this.u8(at + 1);
  }

  i16(at: number): number {
    const value = this.u16(at);
    return value < 0x8000 ? value : value - 0x10000;
  }

  u32(at: number): number {
    return this.u16(at) * 0x10000 + this.u16(at + 2);
  }

  /** A part, cut at the end of the table. */
  slice(start: number, end: number): Table {
    return new Table(this.bytes.subarray(start, Math.max(start, end)));
  }
}

/** The tables of a font by tag, e.g. `cmap`. */
export type Tables = ReadonlyMap<string, Table>;

/** What a font without its numbers cannot do without. */
const required = ['head', 'hhea', 'hmtx', 'maxp', 'cmap'] as const;
/** TrueType outlines, the same on old Macs, and CFF outlines. */
const versions = [0x00010000, 0x74727565, 0x4f54544f];
const collection = 0x74746366;
const mostTables = 256;

/** The tables of a font file (the first face of a collection), or what is wrong with it. */
export function readTables(bytes: Uint8Array): { tables: Tables } | { problem: string } {
  // A plain view: some hosts hand in a subclass whose `slice` shares what it should copy.
  const file = new Table(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const base = file.u32(0) === collection ? file.u32(12) : 0;
  const version = file.u32(base);
  if (!versions.includes(version)) {
    return { problem: 'not a TrueType or OpenType font (WOFF files must be unpacked first)' };
  }
  const count = file.u16(base + 4);
  if (count > mostTables) return { problem: `too many tables: ${count}` };

  const tables = new Map<string, Table>();
  for (let i = 0; i < count; i += 1) {
    const at = base + 12 + i * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((j) => file.u8(at + j)));
    const start = file.u32(at + 8);
    const length = file.u32(at + 12);
    if (start + length > file.length) return { problem: `table ${tag} is cut off` };
    if (!tables.has(tag)) tables.set(tag, file.slice(start, start + length));
  }
  const missing = required.find((tag) => !tables.has(tag));
  return missing === undefined ? { tables } : { problem: `table ${missing} is missing` };
}
