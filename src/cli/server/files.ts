import { readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { SourcePath } from '../folders.ts';

/** What can be asked for: URL paths, decoded, to files. */
export type FileTable = ReadonlyMap<string, string>;

/**
 * The files of a folder, by their URL. Only what stands here is ever served, so
 * no spelling of a path can lead out of the folder. Throws where there is none.
 */
export function filesOf(folder: string): FileTable {
  const table = new Map<string, string>();
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    table.set(`/${relative(folder, file).split(sep).join('/')}`, file);
  }
  const index = table.get('/index.html');
  if (index !== undefined) table.set('/', index);
  return table;
}

/** A list that is served: what the explorer calls it, and where it is. */
export interface ServedList {
  readonly name: string;
  readonly path: string;
  /** The folder it was found in, as the explorer calls it. */
  readonly within?: string;
}

/** A list as the explorer is told of it; `url` is relative to the page. */
export interface ListEntry {
  readonly name: string;
  readonly url: string;
  readonly within?: string;
}

/** Lists by their file names, or as given where two share theirs; those of a folder from there on. */
export function namedLists(paths: readonly SourcePath[]): ServedList[] {
  const names = paths.map(({ path, within }) => {
    if (within === undefined) return basename(path);
    return `${basename(within)}/${relative(within, path).split(sep).join('/')}`;
  });
  return paths.map(({ path, within }, i) => {
    const own = names[i]!;
    const shared = names.indexOf(own) !== names.lastIndexOf(own);
    const name = shared ? path : own;
    if (within === undefined) return { name, path };
    return { name, path, within: shared ? within : basename(within) };
  });
}

/** Lists by URL, `/lists/<n>/<file name>`, and the entries of `/lists/index.json`. */
export function listsOf(lists: readonly ServedList[]): { table: FileTable; entries: ListEntry[] } {
  const table = new Map<string, string>();
  const entries = lists.map(({ name, path, within }, i): ListEntry => {
    const own = basename(path);
    table.set(`/lists/${i}/${own}`, path);
    const url = `lists/${i}/${encodeURIComponent(own)}`;
    return within === undefined ? { name, url } : { name, url, within };
  });
  return { table, entries };
}
