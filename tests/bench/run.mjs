// `npm run bench [-- PART …] [--json]`: measures, then prints one table, ours beside
// each rival's of the same run. PART names a file of figures: layout, stage, read …
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { tableOf } from './table.mjs';

const json = process.argv.includes('--json');
const parts = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const folder = mkdtempSync(join(tmpdir(), 'coterie-figures-'));
const file = join(folder, 'figures.jsonl');
const vitest = join(
  dirname(createRequire(import.meta.url).resolve('vitest/package.json')),
  'vitest.mjs',
);

writeFileSync(file, '');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '-c', 'tests/bench/vitest.config.ts', ...parts.map((one) => `/${one}.figures`)],
  {
    // With --json nothing but JSON goes to the standard output.
    stdio: ['ignore', json ? 2 : 'inherit', 'inherit'],
    env: { ...process.env, COTERIE_FIGURES: file },
  },
);
const figures = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));
rmSync(folder, { recursive: true });

const machine = { cpu: cpus()[0]?.model ?? '', cores: cpus().length, node: process.version };
if (json) console.log(JSON.stringify({ machine, figures }, null, 1));
else if (figures.length > 0) {
  console.log(`\n${machine.cores} cores (${machine.cpu}), Node ${machine.node}\n`);
  console.log(tableOf(figures));
}
if (!existsSync('tests/bench/rivals/node_modules')) {
  console.error('\nrivals of reading and searching: npm --prefix tests/bench/rivals install');
}
process.exitCode = status ?? 1;
