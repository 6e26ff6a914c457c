import { describe, expect, it } from 'vitest';
import { linesOf, namesOf, readFixture, readText, told } from './reading.ts';

describe('RIS is read', () => {
  it.each([
    [
      'old-tags.ris',
      ['On engines; A. A. Lovelace, Anna van der Berg; Journal of Tests; 1996; article'],
      [],
    ],
    ['both-author-tags.ris', ['On engines; Ada Lovelace, Y. Wang, Y. Wang; -; 2019; article'], []],
    [
      'editors.ris',
      ['Engines; Ada Lovelace, Charles Babbage; Lecture Notes on Engines; 2019; book'],
      [],
    ],
    [
      'no-er.ris',
      [
        'On engines; Ada Lovelace; -; 2019; article',
        'On tables; Charles Babbage; -; 2020; article',
      ],
      ['warning unclosed-entry 1'],
    ],
    [
      'no-ty.ris',
      ['On engines; Ada Lovelace; -; 2019; article', 'On tables; Charles Babbage; -; 2020; -'],
      [],
    ],
    [
      'both-lost.ris',
      ['On engines; Ada Lovelace; -; 2019; article', 'On tables; Charles Babbage; -; 2020; -'],
      ['warning unclosed-entry 1'],
    ],
    ['paragraphs.ris', ['On engines of every kind; Ada Lovelace; -; 2019; article'], []],
    ['small-letters.ris', ['On engines; Ada Lovelace; -; 2019; article'], []],
    ['tight.ris', ['On engines; Ada Lovelace; -; 2019; article'], []],
    [
      'preface.ris',
      [
        'On engines; Ada Lovelace; Proceedings of the Conference on Engines; 2019; conference-paper',
      ],
      [],
    ],
    [
      'preprint.ris',
      ['On engines; Ada Lovelace; arXiv preprint arXiv:2001.00001; 2020; preprint'],
      [],
    ],
    [
      'no-title.ris',
      [
        'On engines; Ada Lovelace; -; 2019; article',
        'On tables; Charles Babbage; -; 2019; article',
      ],
      ['error no-title 6'],
    ],
  ])('%s', (file, lines, diagnostics) => {
    const reading = readFixture(`ris/${file}`);
    expect(linesOf(reading)).toEqual(lines);
    expect(told(reading)).toEqual(diagnostics);
  });

  it('with names in every order, and what tells family from given', () => {
    const { drafts } = readFixture('ris/names.ris');
    expect(drafts[0]?.authors).toEqual([
      { name: 'Guy L. Steele Jr.', family: 'Steele', given: 'Guy L.' },
      { name: 'Guy L. Steele Jr.', family: 'Steele', given: 'Guy L.' },
      { name: 'D. E. Knuth', family: 'Knuth', given: 'D. E.' },
      { name: 'Ludwig van Beethoven', family: 'van Beethoven', given: 'Ludwig' },
      { name: 'World Health Organization' },
      { name: 'Ada Lovelace' },
      { name: 'J. Smith', family: 'Smith', given: 'J.' },
      { name: 'K. Doe', family: 'Doe', given: 'K.' },
      { name: 'J.-P. Sartre', family: 'Sartre', given: 'J.-P.' },
    ]);
  });

  it.each([
    ['Looms A.B.', ['A. B. Looms']],
    ['Looms A.B. | van Berg C.', ['A. B. Looms', 'C. van Berg']],
    [
      'Looms A. | Berg C. | Weaver D. | Loom Trial Group',
      ['A. Looms', 'C. Berg', 'D. Weaver', 'Loom Trial Group'],
    ],
    ['Ada Lovelace | Bo L.', ['Ada Lovelace', 'Bo L.']],
  ])('with the names %s, that have no comma', (names, shown) => {
    const fields = names.split(' | ').map((name) => `A1  - ${name}\n`);
    const { drafts } = readText(`TY  - JOUR\nT1  - x\n${fields.join('')}ER  - \n`);
    expect(namesOf(drafts[0])).toEqual(shown);
  });

  it('with separators of lines and paragraphs inside a value', () => {
    const reading = readText('TY  - JOUR\nT1  - On engines:\u2028a study\nY1  - 2014\nER  -\n');
    expect(linesOf(reading)).toEqual(['On engines: a study; ; -; 2014; article']);
  });

  it('with links and identifiers, and without files on a disk', () => {
    const reading = readFixture('ris/identifiers.ris');
    expect(reading.drafts[0]).toMatchObject({
      ids: { doi: '10.1000/abc(1)', arxiv: '2001.00001', pmid: '12345' },
      links: [
        { label: 'paper', url: 'https://example.org/a' },
        { label: 'paper', url: 'https://example.org/b' },
        { label: 'paper', url: 'http://www.example.org/c' },
        { label: 'paper', url: 'https://arxiv.org/abs/2001.00001v2' },
        { label: 'pdf', url: 'https://example.org/a.pdf' },
      ],
    });
    expect(told(reading)).toEqual([]);
    expect(readFixture('ris/preprint.ris').drafts[0]?.ids).toEqual({ arxiv: '2001.00001' });
  });

  it('with the number of a book for the book alone', () => {
    expect(readFixture('ris/editors.ris').drafts[0]?.ids).toEqual({ isbn: '9780306406157' });
    const chapter = 'TY  - CHAP\nTI  - One\nSN  - 978-0-306-40615-7\nER  - \n';
    expect(readText(chapter).drafts[0]?.ids).toEqual({});
  });

  it('with keywords apart, and subject headings whole', () => {
    const { drafts } = readFixture('ris/keywords.ris');
    expect(drafts.map((draft) => draft.keywords)).toEqual([
      ['engines', 'Looms', 'Crystallography, X-Ray', 'first line', 'second line'],
      ['tables', 'logarithms'],
    ]);
  });

  it('without the markup of titles and names', () => {
    const { drafts } = readFixture('ris/markup.ris');
    expect(drafts[0]?.title).toBe('In vitro CO2 & Vec<T>: p < 0.05, bold');
    expect(namesOf(drafts[0])).toEqual(['J. Müller']);
  });

  it('with places of work only where it is certain whose they are', () => {
    const { drafts } = readFixture('ris/addresses.ris');
    expect(drafts.map((one) => one.authors.map((author) => author.affiliations))).toEqual([
      [['Engine House, London'], ['Cambridge']],
      [undefined, undefined],
    ]);
  });

  it.each([
    ['2019///', 2019],
    ['2019/13/45/', 2019],
    ['/2019', 2019],
    ['Spring 2019', 2019],
    ['20190709', 2019],
    ['31.12.2019', 2019],
    ['2019-2020', 2019],
    ['19', null],
    ['120190', null],
    ['n.d.', null],
  ])('with the year of %s', (date, year) => {
    const reading = readText(`TY  - JOUR\nAU  - A, B\nTI  - x\nPY  - ${date}\nER  - \n`);
    expect(reading.drafts[0]?.year).toBe(year);
    expect(told(reading)).toEqual(year === null ? ['warning no-year 1'] : []);
  });

  it('with a warning where two titles have one DOI', () => {
    const entry = (title: string, doi: string) =>
      `TY  - JOUR\nAU  - A, B\nPY  - 2019\nTI  - ${title}\nDO  - ${doi}\nER  - \n`;
    const reading = readText(entry('One', '10.1000/a') + entry('Two', '10.1000/A'));
    expect(told(reading)).toEqual(['warning shared-doi 7']);
    expect(told(readText(entry('One', '10.1000/a') + entry('ONE', '10.1000/A')))).toEqual([]);
  });

  it('with lines of an abstract that begin like tags', () => {
    const abstract = 'AB  - It follows that\nTI-based and\nER - positive and\nKW-1 engines work.\n';
    const { drafts } = readText(`TY  - JOUR\n${abstract}AU  - A, B\nTI  - x\nPY  - 2000\nER  - \n`);
    expect(drafts).toHaveLength(1);
    expect(drafts[0]).toMatchObject({ title: 'x', authors: [{ name: 'B. A' }] });
    expect(drafts[0]).not.toHaveProperty('keywords');
  });

  it('with no place of work where several addresses follow several authors', () => {
    const two = 'AU  - A, B\nAU  - C, D\nAD  - London\nAD  - Paris\n';
    const { drafts } = readText(`TY  - JOUR\n${two}TI  - x\nER  - \n`);
    expect(drafts[0]?.authors.map((author) => author.affiliations)).toEqual([undefined, undefined]);
  });

  it.each([
    ['DO', '(10.1000/ABC).', '10.1000/abc'],
    ['DO', '10.1000/a[1]', '10.1000/a[1]'],
    ['N1', 'See (doi: 10.1000/a(1)), and 10.1000/b', '10.1000/a(1)'],
    ['M3', '10.1000/a', '10.1000/a'],
    ['UR', 'https://dx.doi.org/10.1000/a', '10.1000/a'],
    ['UR', 'doi:10.1000/a', '10.1000/a'],
  ])('with the DOI in %s  - %s', (tag, value, doi) => {
    const { drafts } = readText(`TY  - JOUR\nTI  - x\n${tag}  - ${value}\nER  - \n`);
    expect(drafts[0]?.ids).toEqual({ doi });
  });

  it('and refused where nothing in it can be kept', () => {
    const reading = readText('TY  - JOUR\nAU  - A, B\nER  - \n');
    expect(told(reading)).toEqual(['error no-title 1', 'fatal no-papers -']);
  });
});
