import { processConsole } from './console.ts';
import { run } from './program.ts';

// A reader that went away, as `| head` does, ends the program without a word.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

// The code is set, not exited with, so that what was written to a pipe arrives whole.
process.exitCode = await run(process.argv.slice(2), processConsole());
