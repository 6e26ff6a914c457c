import { decodeWindows1252 } from './windows-1252.ts';

/** A file of an archive, still packed. */
export interface ArchiveEntry {
  /** Its path with forward slashes; never used as a place on a disk. */
  readonly name: string;
  readonly packed: Uint8Array;
  /** 0 stored, 8 deflated; others are not unpacked. */
  readonly method: number;
  readonly encrypted: boolean;
}

/** The path of an entry, without steps that lead out of the archive; it ends in a slash for a folder. */
export function entryName(bytes: Uint8Array, isUtf8 = false): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch {
    name = decodeWindows1252(bytes);
  }
  const steps = name
    .slice(0, 500)
    .replaceAll('\\', '/')
    .replace(/\p{Cc}/gu, '')
    .split('/');
  return steps.filter((step, i) => !/^\.{0,2}$/.test(step) || i === steps.length - 1).join('/');
}
