// `npm run fidelity -- DIR...`: how right the inputs of folders are read, beside
// what a right reading gives. The scoring is TypeScript on the core: Vite loads it.
import { join } from 'node:path';
import { runnerImport } from 'vite';

const { module } = await runnerImport(join(import.meta.dirname, 'main.ts'), {
  configFile: false,
  logLevel: 'error',
});
process.exitCode = await module.main(process.argv.slice(2));
