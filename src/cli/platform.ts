import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { type SourceBytes, sizeLimit } from '#core/decode';
import { expanded, type SourcePath } from './folders.ts';
import { causeOf, Refusal } from './refusal.ts';

/** The package's own folder, found from here upwards, so that it holds before and after the build. */
export function packageRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    try {
      const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      if (manifest && typeof manifest === 'object' && 'name' in manifest) {
        if (manifest.name === 'coterie') return folder;
      }
    } catch {
      // No manifest here: one folder up.
    }
    if (folder === dirname(folder)) throw new Error('the package has no package.json');
  }
}

/** The package's version. */
export function packageVersion(): string {
  const manifest = JSON.parse(readFileSync(join(packageRoot(), 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

/** The table of common venues that comes with the package. */
export function commonVenues(): string {
  return readFileSync(join(packageRoot(), 'data', 'venues.csv'), 'utf8');
}

/** Bytes of a file. Refuses what is missing, a folder, a device or too large, naming it as given. */
export function readBytes(file: string): Uint8Array {
  try {
    const stat = statSync(file);
    if (stat.isDirectory()) throw new Refusal(`cannot read ${file}: it is a folder`, 1);
    // A pipe is fine (a shell's process substitution); a device may never end.
    if (!stat.isFile() && !stat.isFIFO()) throw new Refusal(`cannot read ${file}: not a file`, 1);
    if (stat.size > sizeLimit) {
      throw new Refusal(`cannot read ${file}: larger than ${sizeLimit / 1024 / 1024} MB`, 1);
    }
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`cannot read ${file}: ${causeOf(error)}`, 1);
  }
}

/** Every source in the order given, for a folder the files in it. Refuses as `readBytes` does. */
export function readSources(files: readonly string[]): SourceBytes[] {
  return expanded(files).map(sourceAt);
}

function sourceAt({ path, within }: SourcePath): SourceBytes {
  if (within === undefined) return { file: path, bytes: readBytes(path) };
  // One file among many costs nobody the others: its size alone has it refused.
  const tooLarge = statSync(path).size > sizeLimit;
  const bytes = tooLarge ? new Uint8Array(sizeLimit + 1) : readBytes(path);
  return { file: path, bytes, within };
}

/** The path with its links resolved, where it exists. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}

/** Refuses to write over one of the sources. */
export function refuseOverwriting(output: string, sources: readonly string[]): void {
  if (output === '-') return;
  const target = realPath(output);
  if (sources.some((source) => realPath(source) === target)) {
    throw new Refusal(`${output} is both read and written; name another output`, 2);
  }
}

/**
 * Writes a file whole or not at all: beside its place first, then moved there.
 * A link is followed, so that the file it names is replaced and not the link.
 */
export function writeWhole(output: string, data: string | Uint8Array): void {
  const target = realPath(output);
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const existing = statSync(target, { throwIfNoEntry: false });
    if (existing?.isDirectory()) throw new Refusal(`cannot write ${output}: it is a folder`, 1);
    writeFileSync(temporary, data, { flag: 'wx', mode: (existing?.mode ?? 0o666) & 0o777 });
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    if (error instanceof Refusal) throw error;
    const noFolder = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    const cause = noFolder ? `no folder ${dirname(output)}` : causeOf(error);
    throw new Refusal(`cannot write ${output}: ${cause}`, 1);
  }
}

/** Files of the faces that pictures are set in: regular, then semibold. */
export function embeddedFaces(): readonly [string, string] {
  const { resolve: pathOf } = createRequire(import.meta.url);
  const inter = '@expo-google-fonts/inter';
  return [
    pathOf(`${inter}/400Regular/Inter_400Regular.ttf`),
    pathOf(`${inter}/600SemiBold/Inter_600SemiBold.ttf`),
  ];
}

/**
 * An SVG as PNG bytes, `scale` pixels for each of its own. Only the given font
 * files are used, never the system's, so the same picture comes out everywhere.
 */
export function rasterise(svg: string, scale: number, fontFiles: readonly string[]): Uint8Array {
  const picture = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false, fontFiles: [...fontFiles] },
  });
  return picture.render().asPng();
}
