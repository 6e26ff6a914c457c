import { type ArchiveEntry, entryName } from './archive-entry.ts';

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;

/**
 * The files of a zip archive by its central directory, folders left out; null
 * where there is none, e.g. because the archive is cut short. Entries whose place
 * lies outside of the archive are left out. Source: PKWARE's APPNOTE.TXT.
 */
export function zipEntries(bytes: Uint8Array, most: number): readonly ArchiveEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const entries: ArchiveEntry[] = [];
  let at = view.getUint32(end + 16, true);
  while (at + 46 <= bytes.length && view.getUint32(at, true) === directoryEntry) {
    if (entries.length > most) break;
    const flags = view.getUint16(at + 8, true);
    const packedSize = view.getUint32(at + 20, true);
    const nameSize = view.getUint16(at + 28, true);
    const name = entryName(bytes.subarray(at + 46, at + 46 + nameSize), (flags & 0x800) !== 0);
    const start = dataStart(view, view.getUint32(at + 42, true));
    if (start !== null && start + packedSize <= bytes.length && !name.endsWith('/')) {
      entries.push({
        name,
        packed: bytes.subarray(start, start + packedSize),
        method: view.getUint16(at + 10, true),
        encrypted: (flags & 1) !== 0,
      });
    }
    at += 46 + nameSize + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The record at the end, before which a comment of up to 64 kB may stand. */
function endOf(view: DataView): number | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 65_535; at -= 1) {
    if (view.getUint32(at, true) === directoryEnd) return at;
  }
  return null;
}

/** Where an entry's bytes begin: behind its own header, whose sizes may differ from the directory's. */
function dataStart(view: DataView, at: number): number | null {
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== localEntry) return null;
  return at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
}
