import { Gunzip, Inflate } from 'fflate';

/** Bytes that were taken out, or why they were not; for programs and in words. */
export type Inflated =
  | { readonly bytes: Uint8Array }
  | { readonly bytes: null; readonly code: string; readonly message: string };

/** Compressed bytes that are taken at a time: they may become a thousand times as many. */
const stride = 4096;

/** Text never shrinks to less than a hundredth; below so many bytes nobody minds. */
const ratioLimit = 100;
const ratioFree = 2 * 1024 * 1024;

/** How many bytes so many packed ones may become without being a bomb. */
export function honestSize(packed: number): number {
  return Math.max(ratioFree, packed * ratioLimit);
}

/**
 * Takes deflated (`raw`) or gzipped bytes out, piece by piece, so that a bomb is
 * left as soon as it shows: at `most` bytes or at a hundred times what went in.
 */
export function inflate(packed: Uint8Array, kind: 'raw' | 'gzip', most: number): Inflated {
  const stream = kind === 'raw' ? new Inflate() : new Gunzip();
  const pieces: Uint8Array[] = [];
  let size = 0;
  stream.ondata = (piece) => {
    size += piece.length;
    if (size <= most) pieces.push(piece);
  };
  try {
    for (let at = 0; at < packed.length; at += stride) {
      const end = Math.min(at + stride, packed.length);
      stream.push(packed.subarray(at, end), end === packed.length);
      if (size > most) {
        const message = `it would take more than ${Math.round(most / 1024 / 1024)} MB unpacked`;
        return { bytes: null, code: 'too-large', message };
      }
      if (size > honestSize(end)) {
        const message = `it unpacks to more than ${ratioLimit} times its size, as no list does`;
        return { bytes: null, code: 'too-large', message };
      }
    }
  } catch {
    const message = 'it is damaged or cut short; pack or download it again';
    return { bytes: null, code: 'damaged-archive', message };
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return { bytes };
}
