// Whether what was built is still what the sources say. Plain JavaScript: it
// runs before anything is built, on every Node the package supports.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The built command line, relative to the checkout. */
export const cliPath = join('dist', 'cli', 'coterie.js');

const stampPath = join('dist', 'build.json');
const products = [cliPath, join('dist', 'app', 'index.html')];

/** All that decides what a build gives; whatever of it does not exist counts as absent. */
const inputs = [
  'src',
  // The page carries the example.
  'data',
  'public',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

/** Paths of the files under a path, sorted by code units, with forward slashes. */
function filesUnder(folder, path) {
  const whole = join(folder, path);
  if (!existsSync(whole)) return [];
  const entries = readdirSync(whole, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** A digest of every input's path and bytes. */
export function sourceHash(folder = root) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const isFile = /\.\w+$/.test(input);
    const files = isFile
      ? [input].filter((file) => existsSync(join(folder, file)))
      : filesUnder(folder, input);
    for (const file of files) {
      const bytes = readFileSync(join(folder, file));
      hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** Whether the last build finished and was made from these very sources. */
export function isFresh(folder = root) {
  try {
    if (!products.every((product) => existsSync(join(folder, product)))) return false;
    const stamp = JSON.parse(readFileSync(join(folder, stampPath), 'utf8'));
    return stamp.sources === sourceHash(folder);
  } catch {
    return false;
  }
}

/** Forgets the last build; called before a new one, so that half a build never looks whole. */
export function markStale(folder = root) {
  rmSync(join(folder, stampPath), { force: true });
}

/** Notes what a finished build was made from: the digest taken before it began. */
export function markFresh(sources, folder = root) {
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeFileSync(join(folder, stampPath), `${JSON.stringify({ sources })}\n`);
}
