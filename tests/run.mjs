// `npm test`: everything that holds the project, on a fresh machine. Each step
// runs even where one before it failed; the last line says `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { countPlaywright, countVitest } from './counts.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'coterie-test-'));
const require = createRequire(import.meta.url);

/** The script behind a package's command: npm's own wrappers differ from system to system. */
function bin(name, file) {
  return join(dirname(require.resolve(`${name}/package.json`)), ...file.split('/'));
}

const eslint = bin('eslint', 'bin/eslint.js');
const prettier = bin('prettier', 'bin/prettier.cjs');
const tsc = bin('typescript', 'bin/tsc');
const vitest = bin('vitest', 'vitest.mjs');
const playwright = bin('@playwright/test', 'cli.js');

function node(args, env = {}) {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  return status === 0;
}

/** A step that either holds or does not: one test. */
function whole(name, ...args) {
  return { name, run: () => (node(args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }) };
}

/** A step whose own report says how many tests it ran; without a report it is one failure. */
function counted(name, args, report, count, env = {}) {
  return {
    name,
    run: () => {
      const ended = node(args, env);
      try {
        const { passed, failed } = count(JSON.parse(readFileSync(report, 'utf8')));
        // A runner that failed beside its tests (an unhandled error, no test at all) failed.
        return { passed, failed: ended ? failed : Math.max(1, failed) };
      } catch {
        return { passed: 0, failed: 1 };
      }
    },
  };
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const unitReport = join(scratch, 'unit.json');
const e2eReport = join(scratch, 'e2e.json');

const steps = [
  whole('lint: eslint', eslint, '.', '--max-warnings', '0'),
  whole('lint: prettier', prettier, '--check', '--log-level', 'warn', '.'),
  whole('types: everything', tsc, '-p', 'tsconfig.json'),
  whole('types: core without DOM and Node', tsc, '-p', 'src/core/tsconfig.json'),
  whole('types: components', 'tests/svelte-types.mjs'),
  // Before the unit tests: those of the command line run what was built.
  whole('build', 'src/build/build.mjs'),
  counted(
    'unit',
    [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
    unitReport,
    countVitest,
  ),
  counted(
    'e2e',
    [playwright, 'test', '-c', 'tests/e2e/playwright.config.ts', '--reporter=list,json'],
    e2eReport,
    countPlaywright,
    { PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport, COTERIE_TEST_PORT: String(await freePort()) },
  ),
];

const total = { passed: 0, failed: 0 };
const lines = [];
for (const step of steps) {
  console.log(`\n── ${step.name}`);
  const start = performance.now();
  const { passed, failed } = step.run();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const line = `${failed === 0 ? 'ok    ' : 'FAILED'} ${step.name}: ${passed} passed, ${failed} failed (${seconds} s)`;
  console.log(line);
  lines.push(line);
  total.passed += passed;
  total.failed += failed;
}
rmSync(scratch, { recursive: true, force: true });

console.log(`\n${lines.join('\n')}\n`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
