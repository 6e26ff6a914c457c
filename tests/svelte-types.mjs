// Checks the types of every Svelte component, and that the check itself is
// awake: the planted error must be among what it reports, and nothing else.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const planted = 'tests/planted/Planted.svelte';

/**
 * What is wrong, one line a finding, with a report of svelte-check in its
 * `machine-verbose` form; empty where the planted error alone was found.
 */
export function judge(report) {
  const findings = report
    .split(/\r?\n/)
    .map((line) => /^\d+ (\{.*\})$/.exec(line)?.[1])
    .filter((json) => json !== undefined)
    .map((json) => JSON.parse(json))
    .map((one) => ({ ...one, file: one.filename.replaceAll('\\', '/') }));
  const isPlanted = (one) => one.file.endsWith(planted);
  const wrong = findings
    .filter((one) => !isPlanted(one))
    .map((one) => `${one.file}:${one.start.line + 1}: ${one.message}`);
  const found = findings.some((one) => isPlanted(one) && one.code === 2322);
  if (!found) wrong.push(`svelte-check did not report the type error planted in ${planted}`);
  if (!/^\d+ COMPLETED /m.test(report)) wrong.push('svelte-check did not finish');
  return wrong;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const manifest = createRequire(import.meta.url).resolve('svelte-check/package.json');
  const bin = join(dirname(manifest), 'bin', 'svelte-check');
  const args = [bin, '--tsconfig', './tsconfig.json', '--output', 'machine-verbose'];
  const { stdout } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const wrong = judge(stdout ?? '');
  for (const line of wrong) console.error(line);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
