import type { Diagnostic } from '#core/model';
import type { ArchiveEntry } from './archive-entry.ts';
import { sizeLimit } from './decode.ts';
import { honestSize, inflate, type Inflated } from './inflate.ts';
import { isNoise, type SourceBytes } from './sources.ts';
import { isTar, tarEntries } from './tar.ts';
import { zipEntries } from './zip.ts';

/** More than this is not unpacked from all sources together. */
export const unpackLimits = {
  /** Bytes of all files unpacked. */
  bytes: 256 * 1024 * 1024,
  /** Files. */
  entries: 10_000,
  /** An archive may stand in a folder's or another archive's place, but not deeper. */
  depth: 2,
} as const;

/** What came out of the archives among the sources, and what there is to say about them. */
export interface Unpacked {
  readonly sources: readonly SourceBytes[];
  readonly diagnostics: readonly Diagnostic[];
}

/** So many files of one archive may turn out too large before it is left. */
const mostBombs = 3;

type Say = (severity: Diagnostic['severity'], code: string, message: string, file: string) => void;

/** What is left of the limits, which all sources share. */
interface Budget {
  bytes: number;
  entries: number;
}

/**
 * The sources with gzip, zip and tar archives replaced by the files in them, in
 * order: `a.zip/b.bib`; a gzipped file keeps its name. Archives are known by
 * their bytes, whatever their names. Encrypted files and what goes beyond the
 * limits are left out with a diagnostic, files that are no lists by their kind in
 * silence; an archive without any file that was let in is a fatal one.
 */
export function unpack(sources: readonly SourceBytes[]): Unpacked {
  const diagnostics: Diagnostic[] = [];
  const say: Say = (severity, code, message, file) => {
    diagnostics.push({ severity, code, message, file, line: null });
  };
  const budget: Budget = { bytes: unpackLimits.bytes, entries: unpackLimits.entries };
  const opened = sources.flatMap((source) => open(source, 0, budget, say));
  return { sources: opened, diagnostics };
}

function open(
  source: SourceBytes,
  depth: number,
  budget: Budget,
  say: Say,
): readonly SourceBytes[] {
  const kind = kindOf(source.bytes);
  if (kind === null) return [source];
  // A refusal of something that stands in something else is no refusal of the whole.
  const lose = (code: string, message: string): readonly SourceBytes[] => {
    say(source.within === undefined ? 'fatal' : 'warning', code, message, source.file);
    return [];
  };
  if (depth >= unpackLimits.depth) {
    return lose('nested-archive', 'archives inside of archives inside of archives are not opened');
  }
  if (source.bytes.length > sizeLimit) {
    return lose('too-large', 'this archive is larger than 64 MB; unpack it yourself');
  }
  if (kind === 'gzip') {
    const out = inflate(source.bytes, 'gzip', left(budget));
    if (out.bytes === null) return lose(out.code, `this archive was not opened: ${out.message}`);
    budget.bytes -= out.bytes.length;
    // A packed tar archive is one archive.
    const below = isTar(out.bytes) ? depth : depth + 1;
    return open({ ...source, bytes: out.bytes }, below, budget, say);
  }
  const { entries, whole } =
    kind === 'tar' ? tarEntries(source.bytes, budget.entries) : zipped(source.bytes, budget);
  if (!whole) {
    const message = `this ${kind} archive is cut short; pack or download it again`;
    if (entries.length === 0) return lose('damaged-archive', message);
    say('warning', 'damaged-archive', message, source.file);
  }
  if (kind === 'zip' && isOffice(entries)) {
    const message = 'this is a document of an office program; export the list as text or CSV';
    return lose('not-recognised', message);
  }
  const found = filesOf(source, entries, depth, budget, say);
  return found.length === 0 && source.within === undefined
    ? lose('no-papers', 'this archive holds no file that could be a list')
    : found;
}

/** The files of a zip archive, whose list stands at its end: cut short it has none. */
function zipped(bytes: Uint8Array, budget: Budget) {
  const entries = zipEntries(bytes, budget.entries);
  return { entries: entries ?? [], whole: entries !== null };
}

function filesOf(
  archive: SourceBytes,
  entries: readonly ArchiveEntry[],
  depth: number,
  budget: Budget,
  say: Say,
): readonly SourceBytes[] {
  const found: SourceBytes[] = [];
  // Entries may share bytes: what each alone may become, all together may not.
  let own = honestSize(archive.bytes.length);
  let bombs = 0;
  for (const entry of entries) {
    if (isNoise(entry.name)) continue;
    if (budget.entries === 0 || budget.bytes === 0 || own === 0 || bombs >= mostBombs) {
      const message = 'this archive unpacks to more than is opened; the rest of it was left out';
      say('warning', 'too-large', message, archive.file);
      break;
    }
    budget.entries -= 1;
    const file = `${archive.file}/${entry.name}`;
    const out = contentOf(entry, Math.min(left(budget), own));
    if (out.bytes === null) {
      say('warning', out.code, `it was left out: ${out.message}`, file);
      if (out.code === 'too-large') bombs += 1;
      continue;
    }
    own -= out.bytes.length;
    const within = archive.within ?? archive.file;
    budget.bytes -= out.bytes.length;
    const source = { file, bytes: out.bytes, within };
    for (const one of open(source, depth + 1, budget, say)) found.push(one);
  }
  return found;
}

function contentOf(entry: ArchiveEntry, most: number): Inflated {
  if (entry.encrypted) {
    const message = 'it is locked with a password; unpack it yourself and give the file';
    return { bytes: null, code: 'encrypted', message };
  }
  if (entry.method === 8) return inflate(entry.packed, 'raw', most);
  if (entry.method !== 0) {
    const message = 'it is packed in a way that is not known; unpack it yourself and give the file';
    return { bytes: null, code: 'unsupported', message };
  }
  if (entry.packed.length <= most) return { bytes: entry.packed };
  const message = `it takes more than ${Math.round(most / 1024 / 1024)} MB`;
  return { bytes: null, code: 'too-large', message };
}

/** How many bytes one more file may take. */
function left(budget: Budget): number {
  return Math.min(sizeLimit, budget.bytes);
}

function kindOf(bytes: Uint8Array): 'zip' | 'gzip' | 'tar' | null {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8) return 'gzip';
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
    ? 'zip'
    : isTar(bytes)
      ? 'tar'
      : null;
}

/** Word, Excel, OpenDocument and EPUB files are zip archives of XML that nobody means. */
function isOffice(entries: readonly ArchiveEntry[]): boolean {
  return entries.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype');
}
