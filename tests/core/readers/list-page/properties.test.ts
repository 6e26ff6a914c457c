import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSource } from '#core/readers';

const folder = new URL('../../../fixtures/list-page/', import.meta.url);
const pages = readdirSync(folder).map(
  (file) => [file, readFileSync(new URL(file, folder), 'utf8')] as const,
);
const bytes = (text: string) => new TextEncoder().encode(text);
const given = ['Ada', 'Émilie', 'Jürgen', 'Wei', 'Noor'];
const family = ['Lovelace', 'Châtelet', 'O’Neill', 'van der Berg', 'Łukasz-Nowak', 'Zhang'];
const name = fc
  .tuple(fc.constantFrom(...given), fc.constantFrom('', ' E.', ' J.'), fc.constantFrom(...family))
  .map(([a, b, c]) => `${a}${b} ${c}`);
const word = fc.constantFrom('weaving', 'looms', 'steam', 'engines', 'tides', 'cards', 'motion');
const entry = fc.record({
  title: fc.array(word, { minLength: 2, maxLength: 6 }).map((words) => `On the ${words.join(' ')}`),
  names: fc.uniqueArray(name, { minLength: 2, maxLength: 5 }),
  venue: fc.constantFrom('OSDI', 'Journal of Engines', 'Symposium on Engines (SoE)'),
  year: fc.integer({ min: 1990, max: 2030 }),
});
type Entry = typeof entry extends fc.Arbitrary<infer T> ? T : never;

/** Ways in which people write an entry down; each takes its place in a list. */
const ways: Readonly<Record<string, (one: Entry) => string>> = {
  'HTML, title first': ({ title, names, venue, year }) =>
    `<li><b>${title}</b><br>${names.join(', ')}<br><i>${venue}</i>, ${year}</li>`,
  'HTML, authors first': ({ title, names, venue, year }) =>
    `<li>${names.join(', ')}. <a href="https://a.example/p">${title}</a>. In <em>${venue}</em>, ${year}.</li>`,
  'HTML, classes': ({ title, names, venue, year }) =>
    `<li><div class="title">${title}</div><div class="author">${names.join(', ')}</div><div class="periodical">${venue}, ${year}</div></li>`,
  'HTML, a row': ({ title, names, venue, year }) =>
    `<tr><td>${year}</td><td>${names.join(', ')}. <b>${title}</b>. <i>${venue}</i>.</td></tr>`,
  'Markdown, quoted': ({ title, names, venue, year }) =>
    `- ${names.join(', ')}, "${title}," *${venue}*, ${year}.`,
  'Markdown, linked': ({ title, names, venue, year }) =>
    `- [${title}](https://a.example/p), ${names.join(', ')}, *${venue}*, ${year}`,
  'Markdown, plain': ({ title, names, venue, year }) =>
    `1. ${names.join(', ')}. ${title}. *${venue}*, ${year}.`,
};

describe('a list written in one of the ways is read back', () => {
  it.each(Object.entries(ways))('%s', (way, write) => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), (entries) => {
        const items = entries.map(write).join('\n');
        const text = way.startsWith('HTML')
          ? `<html><body><h2>Publications</h2>${way.endsWith('row') ? `<table>${items}</table>` : `<ul>${items}</ul>`}</body></html>`
          : `# Publications\n\n${items}\n`;
        const reading = readSource(bytes(text), 'list');
        const drafts = reading.kind === 'drafts' ? reading.drafts : [];
        expect(
          drafts.map(({ title, authors, venue, year }) => ({
            title,
            names: authors.map((author) => author.name),
            venue,
            year,
          })),
        ).toEqual(entries);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a damaged page', () => {
  it('never makes a reader throw, and keeps to its time', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '<!--',
      '-->',
      '"',
      '</li>',
      '<li>',
      '<table>',
      '</div>',
      '<div>',
      '**',
      '[',
      '](',
      '\n',
      '\n\n',
      '&',
      '\u0000',
      '<script>',
      '| ',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...pages),
        fc.nat(),
        fc.nat(40),
        pieces,
        ([file, text], at, cut, piece) => {
          const from = at % text.length;
          const damaged = text.slice(0, from) + piece + text.slice(from + cut);
          expect(() => readSource(bytes(damaged), file)).not.toThrow();
        },
      ),
      { numRuns: 300 },
    );
  });

  it('keeps the entries before and after an item that was never closed', () => {
    const item = (title: string) =>
      `<li>Ada Lovelace, Charles Babbage. <b>${title}</b>. <i>OSDI</i>, 2021`;
    const text = `<html><ul>${item('On the First of Looms')}<li><b><i><a href="x"><span>${item('On the Last of Looms')}</ul></html>`;
    const reading = readSource(bytes(text), 'a.html');
    expect(reading).toMatchObject({
      drafts: [{ title: 'On the First of Looms' }, { title: 'On the Last of Looms' }],
    });
  });
});
