import { type ArchiveEntry, entryName } from './archive-entry.ts';

/** What a tar archive holds. */
export interface TarEntries {
  /** Its files, in order; folders, links and devices left out. */
  readonly entries: readonly ArchiveEntry[];
  /** False where it ends in the middle of a file, or in what is no header. */
  readonly whole: boolean;
}

const block = 512;
/** Where the fields of a header stand: from, and how many bytes. */
const fields = {
  name: [0, 100],
  size: [124, 12],
  checksum: [148, 8],
  magic: [257, 5],
  prefix: [345, 155],
} as const;
const kindAt = 156;
/** Kinds of entries: a file (three ways), and what only says something of the next. */
const files = '0\0' + '7';
const [paxHeader, longName] = ['x', 'L'];

/** Whether bytes begin with the header of a tar archive, by its checksum. */
export function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= block && isHeader(bytes.subarray(0, block));
}

/**
 * The files of a tar archive: ustar with the long names of pax and GNU, and the
 * older form. Source: POSIX.1-2017, `pax`.
 */
export function tarEntries(bytes: Uint8Array, most: number): TarEntries {
  const entries: ArchiveEntry[] = [];
  let long: Uint8Array | null = null;
  let at = 0;
  while (at + block <= bytes.length && entries.length <= most) {
    const header = bytes.subarray(at, at + block);
    // Empty blocks end it.
    if (header.every((byte) => byte === 0)) return { entries, whole: true };
    const size = isHeader(header) ? sizeOf(header) : -1;
    const start = at + block;
    if (size < 0 || start + size > bytes.length) return { entries, whole: false };
    const data = bytes.subarray(start, start + size);
    const kind = String.fromCharCode(header[kindAt]!);
    if (kind === paxHeader) long = pathIn(data) ?? long;
    else if (kind === longName) long = untilNul(data);
    else {
      const name = entryName(long ?? ownName(header));
      if (files.includes(kind) && name !== '' && !name.endsWith('/')) {
        entries.push({ name, packed: data, method: 0, encrypted: false });
      }
      long = null;
    }
    at = start + Math.ceil(size / block) * block;
  }
  return { entries, whole: true };
}

function field(header: Uint8Array, name: keyof typeof fields): Uint8Array {
  const [from, length] = fields[name];
  return header.subarray(from, from + length);
}

/** The sum of a header's bytes, its own field taken for spaces. */
function isHeader(header: Uint8Array): boolean {
  const [from, length] = fields.checksum;
  const sum = header.reduce((all, byte, i) => {
    return all + (i >= from && i < from + length ? 0x20 : byte);
  }, 0);
  return octal(field(header, 'checksum')) === sum;
}

function sizeOf(header: Uint8Array): number {
  const bytes = field(header, 'size');
  // Of more than eight gigabytes it is written otherwise: it cannot be in here.
  return (bytes[0]! & 0x80) === 0 ? octal(bytes) : -1;
}

/** A number in octal digits; -1 where it is none. */
function octal(bytes: Uint8Array): number {
  const digits = /^[ \0]*([0-7]+)[ \0]*/.exec(String.fromCharCode(...bytes))?.[1];
  return digits === undefined ? -1 : Number.parseInt(digits, 8);
}

function untilNul(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  return end === -1 ? bytes : bytes.subarray(0, end);
}

/** The name in a header, behind the folder that long ones have apart. */
function ownName(header: Uint8Array): Uint8Array {
  const name = untilNul(field(header, 'name'));
  const isUstar = String.fromCharCode(...field(header, 'magic')) === 'ustar';
  const prefix = isUstar ? untilNul(field(header, 'prefix')) : new Uint8Array();
  if (prefix.length === 0) return name;
  return Uint8Array.from([...prefix, 0x2f, ...name]);
}

/** The path in records such as `20 path=a/long/one` of a pax header; null where there is none. */
function pathIn(data: Uint8Array): Uint8Array | null {
  const key = [...'path='].map((letter) => letter.charCodeAt(0));
  for (let at = 0; at < data.length;) {
    const space = data.indexOf(0x20, at);
    const length = Number(String.fromCharCode(...data.subarray(at, Math.min(space, at + 12))));
    if (space < 0 || !(length > space - at)) return null;
    const record = data.subarray(space + 1, at + length - 1);
    if (key.every((letter, i) => record[i] === letter)) return record.subarray(key.length);
    at += length;
  }
  return null;
}
