import { isNoise, sizeLimit } from '#core/decode';
import { words } from '#core/words';
import type { SourceBytes } from '#core/decode';

/** More than this is not taken from folders: the page holds all of it at once. */
const folderLimits = { files: 5000, megabytes: 256 } as const;
const deepest = 32;

/** What was chosen or dropped, or in words why it cannot be opened. */
export interface Given {
  readonly sources: readonly SourceBytes[];
  readonly refusal: string | null;
}

/** There is more in a folder than is taken. */
class TooMuch extends Error {}

/** A file and where it was found, before its bytes are asked for. */
interface Found {
  readonly file: File;
  /** From the folder on, `lists/mine.md`; the mere name of a file by itself. */
  readonly path: string;
}

/**
 * The bytes of chosen files, under their own names; those of a chosen folder
 * under their paths in it, without what is no list by its kind.
 */
export function sourcesOf(files: Iterable<File>): Promise<Given> {
  const found = Array.from(files, (file) => ({ file, path: file.webkitRelativePath || file.name }));
  return given(async () => found.filter(isWanted));
}

/**
 * The bytes of what was dropped: files, and folders with all below them. It
 * takes hold of everything dropped at once, while the event is handed out.
 */
export function droppedSources(transfer: DataTransfer): Promise<Given> {
  const items = Array.from(transfer.items).filter((item) => item.kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  // Where there are no entries (data that a program made), there are files.
  if (!entries.some((entry) => entry.isDirectory)) return sourcesOf(Array.from(transfer.files));
  return given(() => walk(entries));
}

async function given(find: () => Promise<readonly Found[]>): Promise<Given> {
  try {
    const sources = await bytesOf(await find());
    return { sources, refusal: sources.length === 0 ? words.sources.emptyFolder : null };
  } catch (error) {
    const { tooManyFiles, notAFile } = words.sources;
    const { files, megabytes } = folderLimits;
    const refusal = error instanceof TooMuch ? tooManyFiles(files, megabytes) : notAFile;
    return { sources: [], refusal };
  }
}

/** The wanted files of entries and of all folders below them, in the order of their paths. */
async function walk(roots: readonly FileSystemEntry[]): Promise<Found[]> {
  const found: Found[] = [];
  const open = roots.map((entry) => ({ entry, path: entry.name, depth: 0 })).reverse();
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    const { entry, path, depth } = here;
    if (depth > 0 && isNoise(below(path))) continue;
    if (isFile(entry)) {
      found.push({ file: await fileOf(entry), path });
      if (found.length > folderLimits.files) throw new TooMuch();
    } else if (isFolder(entry) && depth < deepest) {
      const inside = (await entriesOf(entry)).map((one) => ({
        entry: one,
        path: `${path}/${one.name}`,
        depth: depth + 1,
      }));
      open.push(...inside.reverse());
    }
  }
  return found;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** What is in a folder, sorted by name; a browser gives a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all.sort((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
    if (all.length > 10 * folderLimits.files) throw new TooMuch();
  }
}

/** The path below its first folder; empty for a file by itself. */
function below(path: string): string {
  const slash = path.indexOf('/');
  return slash === -1 ? '' : path.slice(slash + 1);
}

/** What was named itself is always wanted; what came with a folder only where it may be a list. */
function isWanted({ path }: Found): boolean {
  return below(path) === '' || !isNoise(below(path));
}

async function bytesOf(found: readonly Found[]): Promise<SourceBytes[]> {
  const ofFolders = found.filter(({ path }) => path.includes('/'));
  const size = ofFolders.reduce((sum, { file }) => sum + Math.min(file.size, sizeLimit), 0);
  if (ofFolders.length > folderLimits.files || size > folderLimits.megabytes * 1024 * 1024) {
    throw new TooMuch();
  }
  const sources = found.map(async ({ file, path }): Promise<SourceBytes> => {
    // Of a file that is too large no more is needed than that it is.
    const part = file.size > sizeLimit ? file.slice(0, sizeLimit + 1) : file;
    const bytes = new Uint8Array(await part.arrayBuffer());
    const slash = path.indexOf('/');
    return slash === -1
      ? { file: path, bytes }
      : { file: path, bytes, within: path.slice(0, slash) };
  });
  return Promise.all(sources);
}
