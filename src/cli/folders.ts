import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isNoise } from '#core/decode';
import { causeOf, Refusal } from './refusal.ts';

/** A file to be read, and the folder it was found in where one was named. */
export interface SourcePath {
  readonly path: string;
  readonly within?: string;
}

/** More files than this are no folder of lists but somebody's disk. */
const mostFiles = 10_000;
const deepest = 40;

/** The paths with each folder replaced by the files in it; what does not exist stays to be refused. */
export function expanded(paths: readonly string[]): readonly SourcePath[] {
  return paths.flatMap((path): readonly SourcePath[] =>
    isFolder(path) ? filesIn(path) : [{ path }],
  );
}

/**
 * The files of a folder and all below it, sorted by path, so that every machine
 * reads them in one order. Hidden files, images and other files that are no
 * lists by their kind are passed over, and links to folders are not followed.
 * Refuses a folder without any file, and one with too many.
 */
export function filesIn(folder: string): readonly SourcePath[] {
  const found: SourcePath[] = [];
  const open: { readonly path: string; readonly below: string; readonly depth: number }[] = [
    { path: folder, below: '', depth: 0 },
  ];
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    const folders: typeof open = [];
    for (const entry of entriesOf(here.path)) {
      const path = join(here.path, entry.name);
      const below = `${here.below}${entry.name}`;
      if (isNoise(below)) continue;
      if (entry.isDirectory()) {
        if (here.depth < deepest) folders.push({ path, below: `${below}/`, depth: here.depth + 1 });
      } else if (entry.isFile() || leadsToFile(entry, path)) {
        found.push({ path: path.split(sep).join('/'), within: folder });
      }
      if (found.length > mostFiles) {
        throw new Refusal(`cannot read ${folder}: it holds more than ${mostFiles} files`, 1);
      }
    }
    open.push(...folders.reverse());
  }
  if (found.length === 0) throw new Refusal(`cannot read ${folder}: no list is in it`, 1);
  return found;
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    // Whoever reads it will say what is wrong.
    return false;
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  } catch (error) {
    throw new Refusal(`cannot read ${folder}: ${causeOf(error)}`, 1);
  }
}

function leadsToFile(entry: Dirent, path: string): boolean {
  return entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
