import { Table } from './sfnt.ts';

/** Bytes under construction, big-endian; every call returns the same object. */
export class Bytes {
  private bytes: number[] = [];

  get length(): number {
    return this.bytes.length;
  }

  u16(value: number): this {
    this.bytes.push((value >>> 8) & 255, value & 255);
    return this;
  }

  u32(value: number): this {
    return this.u16(value >>> 16).u16(value & 0xffff);
  }

  all(bytes: Uint8Array): this {
    for (const byte of bytes) this.bytes.push(byte);
    return this;
  }

  zeros(count: number): this {
    for (let i = 0; i < count; i += 1) this.bytes.push(0);
    return this;
  }

  /** Zeros up to the next multiple. */
  pad(multiple: number): this {
    return this.zeros((multiple - (this.length % multiple)) % multiple);
  }

  done(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

/** What the checksum of a whole font must add up to (OpenType, "head"). */
const magic = 0xb1b0afba;

/** A TrueType file of some tables: directory, checksums, padding. `head` must have its adjustment at 0. */
export function assembleFont(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  let power = 1;
  while (power * 2 <= sorted.length) power *= 2;
  const font = new Bytes().u32(0x00010000).u16(sorted.length);
  font
    .u16(power * 16)
    .u16(31 - Math.clz32(power))
    .u16((sorted.length - power) * 16);

  let offset = 12 + sorted.length * 16;
  let head = 0;
  for (const [tag, bytes] of sorted) {
    if (tag === 'head') head = offset;
    for (const char of tag) font.all(Uint8Array.of(char.charCodeAt(0)));
    font.u32(checksum(bytes)).u32(offset).u32(bytes.length);
    offset += Math.ceil(bytes.length / 4) * 4;
  }
  for (const [, bytes] of sorted) font.all(bytes).pad(4);

  const file = font.done();
  const adjustment = new Bytes().u32((magic - checksum(file)) >>> 0).done();
  file.set(adjustment, head + 8);
  return file;
}

/** The sum of the 32-bit words, modulo 2³². */
function checksum(bytes: Uint8Array): number {
  const table = new Table(bytes);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + table.u32(at)) % 0x100000000;
  return sum;
}
