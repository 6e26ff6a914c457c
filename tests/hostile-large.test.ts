import { describe, expect, it } from 'vitest';
import { cleanReadings } from '#core/clean';
import { readSource } from '#core/readers';

/*
 * Inputs that are large, a part of what their kind comes to. Nothing here is
 * timed: what takes time in the square of its input takes minutes, and the
 * patience of the test ends.
 */

const times = (n: number, write: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => write(i)).join('');
const bib = (n: number, author: (i: number) => string, more = '') =>
  times(n, (i) => `@article{k${i},title={Thing ${i}},author={${author(i)}},year={2019}${more}}\n`);
const csl = (n: number, people: number) =>
  JSON.stringify(
    Array.from({ length: n }, (_, id) => ({
      id,
      title: `Collaboration ${id}`,
      author: Array.from({ length: people }, (_, j) => ({ family: `Fam${j}`, given: 'G.' })),
    })),
  );
/** A name that no other has. */
const letters = (i: number) =>
  i.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!);
const works = (n: number, refers: (i: number) => readonly number[]) =>
  `{"results":[${Array.from({ length: n }, (_, i) =>
    JSON.stringify({
      id: `https://openalex.org/W${i}`,
      display_name: `Chain ${i}`,
      publication_year: 1900 + (i % 120),
      authorships: [],
      referenced_works: refers(i).map((one) => `https://openalex.org/W${one}`),
    }),
  ).join(',')}]}`;

describe('papers by the ten thousand are all read, and their people told apart', () => {
  it.each<[what: string, file: string, text: string, papers: number]>([
    ['one name in all of them', 'a.bib', bib(20_000, () => 'Wang, Wei'), 20_000],
    ['names a letter apart', 'a.bib', bib(10_000, (i) => `Katz${letters(i)}, Ada`), 10_000],
    ['three thousand authors a paper', 'a.json', csl(30, 3000), 30],
    [
      'a chain of crossrefs',
      'a.bib',
      times(
        10_000,
        (i) => `@inproceedings{k${i},title={C ${i}},crossref={k${i + 1}},year={2019}}\n`,
      ),
      10_000,
    ],
    ['a chain of citations', 'a.json', works(10_000, (i) => [i + 1]), 10_000],
    [
      'each citing all before it',
      'a.json',
      works(300, (i) => Array.from({ length: i }, (_, j) => j)),
      300,
    ],
    [
      'rows of two cells',
      'a.csv',
      `title,year\n${times(30_000, (i) => `Row ${i},2019\n`)}`,
      30_000,
    ],
    [
      'bullets',
      'a.md',
      times(
        300,
        (i) =>
          `- Ada Muster, Bo Exempel. **On the Many Engines of Part ${i}**. Journal of Tests, 2019.\n`,
      ),
      300,
    ],
    [
      'one of a hundred thousand authors',
      'a.ris',
      `TY  - JOUR\nTI  - Many\n${times(100_000, (i) => `AU  - N${i}, A\n`)}ER  - \n`,
      1,
    ],
  ])('%s', (_, file, text, papers) => {
    const reading = readSource(new TextEncoder().encode(text), file);
    expect(reading.kind === 'drafts' && reading.drafts.length).toBe(papers);
    const { corpus } = cleanReadings([reading]);
    expect(corpus.works).toHaveLength(papers);
  });
});

describe('what is large without measure is read, cut or refused', () => {
  it.each<[what: string, file: string, text: string, codes: readonly string[]]>([
    [
      'a macro ten times in each of many titles',
      'a.bib',
      `@string{a="${'x'.repeat(50_000)}"}\n${bib(2000, () => 'A, B', ', note = a # a # a # a # a')}`,
      ['expansion-limit'],
    ],
    [
      'one field',
      'a.bib',
      `@article{a,year={2019},title={${'x '.repeat(2_000_000)}}}`,
      ['too-long'],
    ],
    ['one line', 'a.md', `# List\n\n- **${'word '.repeat(500_000)}**`, ['too-long-line']],
    ['brackets of Markdown', 'a.md', `# [a](b)\n\n${'['.repeat(500_000)}`, ['no-papers']],
    ['links that never close', 'a.md', `# List\n\n${'[a](<b'.repeat(20_000)}`, ['no-papers']],
    ['emphasis that never closes', 'a.md', `# List\n\n${'*a_ '.repeat(20_000)}`, ['no-papers']],
    [
      'comments that never close',
      'a.md',
      `# **List**\n\n${'a <!-- '.repeat(20_000)}`,
      ['unclosed-comment', 'no-papers'],
    ],
    [
      'backticks of every length',
      'a.md',
      `# **List** [a](b)\n\n${times(1000, (i) => `e${'`'.repeat(i)}`)}`,
      ['no-papers'],
    ],
    [
      'lists in lists',
      'a.md',
      `# **List** [a](b)\n\n${times(700, (i) => `${' '.repeat(i * 2)}- a\n`)}`,
      ['no-papers'],
    ],
    [
      'misnested tags',
      'a.html',
      `<ul><li>a</ul>${times(3000, (i) => `<b id=${i}><p>`)}`,
      ['no-papers'],
    ],
    ['boxes in boxes', 'a.html', `<html>${'<div>'.repeat(100_000)}`, ['no-papers']],
    ['empty lines', 'a.html', `<html><ul><li>a${'\n'.repeat(500_000)}b</ul>`, ['no-papers']],
    [
      'an entity used many times',
      'a.gexf',
      `<!DOCTYPE gexf [<!ENTITY a "${'x'.repeat(50_000)}">]><gexf>${'&a;'.repeat(20_000)}</gexf>`,
      ['xml-entity'],
    ],
    [
      'characters by number',
      'a.gexf',
      `<gexf><graph><nodes><node id="a" label="${'&#x41;'.repeat(300_000)}"/></nodes></graph></gexf>`,
      [],
    ],
    [
      'nodes',
      'a.gexf',
      `<gexf><graph><nodes>${times(200_010, (i) => `<node id="${i}"/>`)}</nodes></graph></gexf>`,
      ['too-many'],
    ],
    [
      'brackets of JSON',
      'a.json',
      '['.repeat(1_000_000) + ']'.repeat(1_000_000),
      ['not-recognised'],
    ],
    [
      'keys',
      'a.json',
      `[{"id":"a","type":"book","title":"On Keys"${times(200_000, (i) => `,"k${i}":0`)}}]`,
      [],
    ],
  ])('%s', (_, file, text, codes) => {
    const { diagnostics } = readSource(new TextEncoder().encode(text), file);
    const told = diagnostics.filter((one) => one.severity !== 'info').map((one) => one.code);
    expect([...new Set(told)]).toEqual(codes);
  });
});
