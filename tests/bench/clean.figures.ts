import { expect, test } from 'vitest';
import { readCorpus } from '#core/clean';
import { tell } from './figures.ts';
import { madeBibtex } from './made/bibtex.ts';

// In a file of its own, and so in a process of its own: what it takes at most is read off at the end.
test('100,000 entries from bytes to a cleaned corpus', () => {
  const bytes = new TextEncoder().encode(madeBibtex(100_000, 3));
  const before = process.cpuUsage();
  const people = readCorpus([{ file: 'made.bib', bytes }]).corpus.people.length;
  const { user, system } = process.cpuUsage(before);
  expect(people).toBeGreaterThan(1000);
  const resident = process.resourceUsage().maxRSS / 1e3;
  const row = { part: 'reading and cleaning', size: 100_000 } as const;
  tell({ ...row, what: 'BibTeX', unit: 's', ours: [(user + system) / 1e6], goal: '≤ 10' });
  tell({ ...row, what: 'memory', unit: 'MB', ours: [resident], goal: '≤ 1000' });
}, 600_000);
