// Reads a BibTeX file with the rivals, and says how many seconds of CPU each takes in each of three runs.
import { readFileSync } from 'node:fs';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse } from '@retorquere/bibtex-parser';

const text = readFileSync(process.argv[2], 'utf8');
const rivals = {
  '@retorquere/bibtex-parser': () => parse(text),
  '@citation-js': () => plugins.input.chain(text),
};
for (const [name, run] of Object.entries(rivals)) {
  const seconds = [0, 1, 2].map(() => {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  });
  console.log([name, ...seconds].join('\t'));
}
