import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SourceBytes } from '#core/decode';

const ending = '.truth.json';

/** An input and what a right reading of it gives. */
export interface Input {
  /** Its path. */
  readonly path: string;
  readonly truth: string;
}

/**
 * Every file or folder below a folder that has its truth beside it: `X` or
 * `X.bib`, and `X.truth.json`. Throws where a truth has nothing it is true of.
 */
export function inputsIn(folder: string): readonly Input[] {
  const found: Input[] = [];
  const names = readdirSync(folder).sort();
  for (const name of names) {
    const path = join(folder, name);
    if (name.endsWith(ending)) {
      const stem = name.slice(0, -ending.length);
      const input =
        names.find((one) => one === stem) ??
        names.find((one) => one.startsWith(`${stem}.`) && !one.endsWith(ending));
      if (input === undefined) throw new Error(`${path} has no input beside it`);
      found.push({ path: join(folder, input), truth: path });
    } else if (statSync(path).isDirectory() && !existsSync(`${path}${ending}`)) {
      found.push(...inputsIn(path));
    }
  }
  return found;
}

/** The bytes of a file, or of every file below a folder. */
export function sourcesOf(path: string): readonly SourceBytes[] {
  if (!statSync(path).isDirectory()) return [source(path, basename(path))];
  const within = basename(path);
  return filesIn(path).map((file) => ({
    ...source(file, file.slice(dirname(path).length + 1)),
    within,
  }));
}

function source(path: string, file: string): SourceBytes {
  return { file, bytes: new Uint8Array(readFileSync(path)) };
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesIn(path) : [path];
    });
}
