// `npm run build`: the page into dist/app and the command line into dist/cli,
// unless the sources are those of the last build. `--force` builds all the same.
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { cliPath, isFresh, markFresh, markStale, root, sourceHash } from './freshness.mjs';

/** Builds what is stale. `quiet` says only what goes wrong. */
export async function buildAll({ force = false, quiet = false } = {}) {
  if (!force && isFresh()) {
    if (!quiet) console.log('dist is up to date');
    return;
  }
  const sources = sourceHash();
  const logLevel = quiet ? 'warn' : 'info';
  markStale();
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel });
  await build({ root, configFile: join(root, 'src', 'build', 'cli.config.mjs'), logLevel });
  // Windows has no such bit; there npm's own wrapper starts the file.
  chmodSync(join(root, cliPath), 0o755);
  markFresh(sources);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await buildAll({ force: process.argv.includes('--force') });
}
