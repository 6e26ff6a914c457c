// `npm start`: builds what is stale, then serves it. Arguments go to `coterie serve`.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cliPath, isFresh, root } from './freshness.mjs';

if (!isFresh()) {
  console.log('building the explorer …');
  const { buildAll } = await import('./build.mjs');
  await buildAll({ quiet: true });
}

// In this very process, so that Ctrl+C and signals reach the server on every system.
const cli = join(root, cliPath);
process.argv.splice(1, process.argv.length, cli, 'serve', ...process.argv.slice(2));
await import(pathToFileURL(cli).href);
