import { describe, expect, test } from 'vitest';
import { readCorpus } from '#core/clean';
import { mendedText } from '#core/decode';

/** Names whose letters, spoilt, hold what else stands for marks, soft hyphens and controls. */
const authors = [
  'Jörg Müller',
  'François Viète',
  'Ivo Kovač',
  'Ana Matić',
  'José García',
  'Łukasz Żak',
  'Ægir Þorsson',
  'Pål Ångström',
  'Émile Borel',
  'Søren Dürer',
];
const shapes: Readonly<Record<string, (name: string) => string>> = {
  'list.md': (name) =>
    `**Größe and Small Graphs**  \n**${name}**, Bob Jones  \n_ICML 2021_\n\n**Larger Graphs of Today**  \n**${name}**, Bob Jones  \n_ICML 2022_\n`,
  'bullets.md': (name) =>
    `- Bob Jones, ${name}. **Größe and Small Graphs.** ICML 2021.\n- ${name}, Bob Jones. **Larger Graphs of Today.** ICML 2022.\n`,
  'list.bib': (name) => {
    const [given, family] = name.split(' ');
    return `@article{a, title={Größe and Small Graphs}, author={${family}, ${given} and Jones, Bob}, journal={ICML}, year=2021}\n`;
  },
  'list.ris': (name) =>
    `TY  - JOUR\nTI  - Größe and Small Graphs\nAU  - ${name.split(' ').reverse().join(', ')}\nAU  - Jones, Bob\nPY  - 2021\nER  - \n`,
  'list.html': (name) =>
    `<!doctype html><html><body><h2>Publications</h2><ul><li>${name}, Bob Jones. <b>Größe and Small Graphs</b>. ICML 2021.</li><li>Bob Jones, ${name}. <b>Larger Graphs of Today</b>. ICML 2022.</li></ul></body></html>`,
};

/** Text as a program shows it that takes its UTF-8 for Latin-1. */
function spoilt(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}

function read(text: string, file: string) {
  const { corpus } = readCorpus([{ file, bytes: new TextEncoder().encode(text) }]);
  return corpus.works.map(({ title, authors, year }) => ({
    title,
    authors: authors.map(({ name }) => name),
    year,
  }));
}

describe.each(Object.entries(shapes))('%s', (file, shape) => {
  test.each(authors)('UTF-8 that was decoded as another encoding is mended: %s', (name) => {
    expect(read(spoilt(shape(name)), file)).toEqual(read(shape(name), file));
  });
});

test('what was mended is told once a paper, and can be seen as it was written', () => {
  const bytes = new TextEncoder().encode(spoilt(shapes['list.md']!('Jörg Müller')));
  const sources = [{ file: 'list.md', bytes }];
  const { corpus } = readCorpus(sources);
  const told = corpus.diagnostics.filter(({ code }) => code === 'mojibake');
  expect(told.map(({ message, line }) => [message.split(': ')[1], line])).toEqual([
    ['GrÃ¶ÃŸe is now Größe', 1],
    ['JÃ¶rg is now Jörg', 1],
    ['MÃ¼ller is now Müller', 1],
    ['JÃ¶rg is now Jörg', 5],
    ['MÃ¼ller is now Müller', 5],
  ]);
  const raw = readCorpus(sources, { without: ['mend'] }).corpus;
  expect(raw.works[0]).toMatchObject({
    title: 'GrÃ¶ÃŸe and Small Graphs',
    authors: [{ name: 'JÃ¶rg MÃ¼ller' }, { name: 'Bob Jones' }],
  });
  expect(raw.diagnostics.filter(({ code }) => code === 'mojibake')).toEqual([]);
});

test('a word that is spoilt in one paper and right in another is told of the one alone', () => {
  const right = shapes['list.md']!('Jörg Müller').split('\n\n');
  const bytes = new TextEncoder().encode(`${right[0]}\n\n${spoilt(right[1]!)}`);
  const sources = [{ file: 'list.md', bytes }];
  const { corpus } = readCorpus(sources);
  const told = corpus.diagnostics.filter(({ code }) => code === 'mojibake');
  expect(told.map(({ line }) => line)).toEqual([5, 5]);
  const raw = readCorpus(sources, { without: ['mend'] }).corpus;
  expect(raw.works.map(({ authors }) => authors[0]!.name)).toEqual([
    'Jörg Müller',
    'JÃ¶rg MÃ¼ller',
  ]);
});

test.each(['KARIÅ†', 'MAÇÃ\u00a0VERDE', 'São Paulo', 'CAFÉ”', 'RÃƒÂ©', 'Ré,RÃ'])(
  '%s is right, or not certain',
  (text) => {
    expect(mendedText(text)).toEqual({ text, mends: new Map() });
  },
);
