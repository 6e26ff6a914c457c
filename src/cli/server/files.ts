import { readdirSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

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
}

/** A list as the explorer is told of it; `url` is relative to the page. */
export interface ListEntry {
  readonly name: string;
  readonly url: string;
}

/** Lists by their file names, or as given where two share theirs. */
export function namedLists(paths: readonly string[]): ServedList[] {
  const names = paths.map((path) => basename(path));
  return paths.map((path, i) => {
    const own = names[i]!;
    const shared = names.indexOf(own) !== names.lastIndexOf(own);
    return { name: shared ? path : own, path };
  });
}

/** Lists by URL, `/lists/<n>/<file name>`, and the entries of `/lists/index.json`. */
export function listsOf(lists: readonly ServedList[]): { table: FileTable; entries: ListEntry[] } {
  const table = new Map<string, string>();
  const entries = lists.map(({ name, path }, i) => {
    const own = basename(path);
    table.set(`/lists/${i}/${own}`, path);
    return { name, url: `lists/${i}/${encodeURIComponent(own)}` };
  });
  return { table, entries };
}
