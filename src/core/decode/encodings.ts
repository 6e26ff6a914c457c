import { decodeWindows1252 } from './windows-1252.ts';

/** The encodings that are told apart. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How many bytes decide whether a file is text. */
const sample = 65_536;

/** Bytes as text. */
export interface Text {
  readonly encoding: Encoding;
  /** Without its byte order mark. */
  readonly text: string;
}

/** The text of the bytes in the encoding that they are in; null for a binary file. An empty file is UTF-8. */
export function textOf(bytes: Uint8Array): Text | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return utf8Or1252(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'utf-16be');
  const unmarked = utf16ByZeros(bytes);
  if (unmarked !== null) return utf16(bytes, unmarked);
  return isBinary(bytes) ? null : utf8Or1252(bytes);
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Text {
  const little = encoding === 'utf-16be' ? swapped(bytes) : bytes;
  return { encoding, text: new TextDecoder('utf-16le').decode(little) };
}

function utf8Or1252(bytes: Uint8Array): Text {
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { encoding: 'windows-1252', text: decodeWindows1252(bytes) };
  }
}

/** UTF-16 without a mark: the high bytes of Latin text are zero, and only those. */
function utf16ByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length, sample) & ~1;
  if (end < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < end; i += 2) {
    if (bytes[i] === 0) even += 1;
    if (bytes[i + 1] === 0) odd += 1;
  }
  const pairs = end / 2;
  if (odd > pairs * 0.4 && even < pairs * 0.05) return 'utf-16le';
  if (even > pairs * 0.4 && odd < pairs * 0.05) return 'utf-16be';
  return null;
}

/** Files whose first bytes give them away; the zip family covers office documents. */
const signatures: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46], // %PDF
  [0x50, 0x4b, 0x03, 0x04], // zip
  [0x1f, 0x8b], // gzip
  [0x89, 0x50, 0x4e, 0x47], // png
  [0xff, 0xd8, 0xff], // jpeg
  [0x47, 0x49, 0x46, 0x38], // gif
];

/** A known signature, or more control bytes than any text has. */
function isBinary(bytes: Uint8Array): boolean {
  if (signatures.some((signature) => signature.every((byte, i) => bytes[i] === byte))) return true;
  const end = Math.min(bytes.length, sample);
  let controls = 0;
  for (let i = 0; i < end; i += 1) {
    const byte = bytes[i]!;
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) controls += 1;
  }
  return controls > Math.max(8, end * 0.03);
}

function swapped(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length & ~1);
  for (let i = 0; i < out.length; i += 2) {
    out[i] = bytes[i + 1]!;
    out[i + 1] = bytes[i]!;
  }
  return out;
}
