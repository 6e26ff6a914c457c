import { describe, expect, it } from 'vitest';
import { parseReference } from '#core/readers';

const title = 'Notes on the analytical engine';
const both = ['A. Lovelace', 'C. Babbage'];
const full = ['Ada Lovelace', 'Charles Babbage'];
const journal = { title, year: 1843, venue: 'Scientific Memoirs', volume: '3', page: '666' };

/** What the tests look at. */
function read(text: string) {
  const { authors, ...rest } = parseReference(text);
  return { ...rest, names: authors.map((one) => one.name) };
}

describe('one article in the styles that people write', () => {
  it.each([
    [
      'APA',
      'Lovelace, A., & Babbage, C. (1843). Notes on the analytical engine. Scientific Memoirs, 3(2), 666–731.',
      both,
    ],
    [
      'IEEE',
      '[1] A. Lovelace and C. Babbage, “Notes on the analytical engine,” Scientific Memoirs, vol. 3, no. 2, pp. 666–731, 1843.',
      both,
    ],
    [
      'ACM',
      'Ada Lovelace and Charles Babbage. 1843. Notes on the analytical engine. Scientific Memoirs 3, 2 (1843), 666–731.',
      full,
    ],
    [
      'Vancouver',
      '1. Lovelace A, Babbage C. Notes on the analytical engine. Scientific Memoirs. 1843;3(2):666-731.',
      both,
    ],
    [
      'MLA',
      'Lovelace, Ada, and Charles Babbage. "Notes on the analytical engine." Scientific Memoirs, vol. 3, no. 2, 1843, pp. 666-731.',
      full,
    ],
    [
      'Chicago, notes',
      'Lovelace, Ada, and Charles Babbage. “Notes on the analytical engine.” Scientific Memoirs 3, no. 2 (1843): 666–731.',
      full,
    ],
    [
      'Chicago, dates',
      'Lovelace, Ada, and Charles Babbage. 1843. “Notes on the analytical engine.” Scientific Memoirs 3 (2): 666–731.',
      full,
    ],
    [
      'Springer',
      '1. Lovelace, A., Babbage, C.: Notes on the analytical engine. Scientific Memoirs 3(2), 666–731 (1843)',
      both,
    ],
    [
      'Nature',
      '1. Lovelace, A. & Babbage, C. Notes on the analytical engine. Scientific Memoirs 3, 666–731 (1843).',
      both,
    ],
    [
      'Harvard',
      'Lovelace, A. and Babbage, C., 1843. Notes on the analytical engine. Scientific Memoirs, 3(2), pp.666-731.',
      both,
    ],
    [
      'Elsevier',
      'A. Lovelace, C. Babbage, Notes on the analytical engine, Scientific Memoirs 3 (2) (1843) 666–731.',
      both,
    ],
    [
      'plain BibTeX',
      '[LB43] Ada Lovelace and Charles Babbage. Notes on the analytical engine. Scientific Memoirs, 3(2):666–731, 1843.',
      full,
    ],
    [
      'title first',
      'Notes on the analytical engine. A. Lovelace, C. Babbage. Scientific Memoirs 3, 666–731 (1843)',
      both,
    ],
  ])('%s', (_, text, names) => {
    expect(read(text)).toMatchObject({ ...journal, names, type: 'article' });
  });
});

describe('other works', () => {
  it.each([
    [
      'a meeting, with editors',
      'Menabrea, L.: On cards. In: Lovelace, A., Babbage, C. (eds.) Proceedings of the Symposium on Looms. LNCS, vol. 9, pp. 1–12. Springer, Heidelberg (1845). https://doi.org/10.1007/978-3-319-1_1',
      {
        title: 'On cards',
        names: ['L. Menabrea'],
        year: 1845,
        venue: 'Proceedings of the Symposium on Looms',
        type: 'conference-paper',
        ids: { doi: '10.1007/978-3-319-1_1' },
      },
    ],
    [
      'a meeting in short',
      'Ada Lovelace*, Charles Babbage, Luigi Menabrea. Looms: Weaving Numbers at Scale. OSDI 2022.',
      {
        title: 'Looms: Weaving Numbers at Scale',
        names: ['Ada Lovelace', 'Charles Babbage', 'Luigi Menabrea'],
        year: 2022,
        venue: 'OSDI',
      },
    ],
    [
      'a chapter',
      'Lovelace, A. (1843). On poetical science. In C. Babbage & L. Menabrea (Eds.), Handbook of engines (pp. 12–30). London: Taylor.',
      {
        title: 'On poetical science',
        year: 1843,
        venue: 'Handbook of engines',
        page: '12',
        type: 'chapter',
      },
    ],
    [
      'a book',
      'Lovelace A. The Art of Engines. 3rd ed. London: Academic Press; 1844.',
      { title: 'The Art of Engines', names: ['A. Lovelace'], year: 1844, type: 'book' },
    ],
    [
      'a thesis',
      'Lovelace, Ada K. Deep Looms for Numbers. PhD thesis, University of London, 2015.',
      { title: 'Deep Looms for Numbers', names: ['Ada K. Lovelace'], year: 2015, type: 'thesis' },
    ],
    [
      'a preprint',
      'Ada Lovelace and Charles Babbage. Looms for all: Weaving of numbers. arXiv preprint arXiv:2001.00001, 2020.',
      {
        title: 'Looms for all: Weaving of numbers',
        names: full,
        year: 2020,
        type: 'preprint',
        ids: { arxiv: '2001.00001' },
      },
    ],
    [
      'a report of a body',
      'World Health Organization. (2020). Global report on looms. Geneva: WHO.',
      { title: 'Global report on looms', names: ['World Health Organization'], year: 2020 },
    ],
    [
      'a number of PubMed and an address',
      'Lovelace A, et al. On the health of weavers. Lancet. 1843;3:12-15. PMID: 1234567. https://a.example/p',
      {
        ids: { pmid: '1234567' },
        authorsCut: true,
        names: ['A. Lovelace'],
        links: [{ label: 'link', url: 'https://a.example/p' }],
      },
    ],
    [
      'one who stands for others, with no comma between',
      'Lovelace, A. et al. (1843). On the health of weavers. Lancet, 3, 12-15.',
      { title: 'On the health of weavers', authorsCut: true, names: ['A. Lovelace'], year: 1843 },
    ],
    [
      'a reference in Chinese',
      '王小明, 李华. 织机的艺术[J]. 计算机学报, 2019, 42(3): 1-20.',
      {
        title: '织机的艺术',
        names: ['王小明', '李华'],
        year: 2019,
        venue: '计算机学报',
        volume: '42',
      },
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toMatchObject(expected);
  });
});

describe('authors come in display order, however they are written', () => {
  const tail = ' (1843). On engines and looms. Scientific Memoirs, 3, 1–2.';
  it.each([
    [
      'van der Berg, J., de Vries, P. and Steele, G. L., Jr.',
      ['J. van der Berg', 'P. de Vries', 'G. L. Steele Jr.'],
    ],
    ['Lovelace AK, van der Berg J-P', ['A. K. Lovelace', 'J.-P. van der Berg']],
    [
      'Lovelace, Ada; Babbage, Charles; Menabrea, Luigi',
      ['Ada Lovelace', 'Charles Babbage', 'Luigi Menabrea'],
    ],
    [
      'Lovelace, Ada, Babbage, Charles, & Menabrea, Luigi',
      ['Ada Lovelace', 'Charles Babbage', 'Luigi Menabrea'],
    ],
    ['Lovelace, Ada, Babbage, Bo, & Menabrea, Cy.', ['Ada Lovelace', 'Bo Babbage', 'Cy Menabrea']],
    [
      'Lovelace, Ada K., Babbage, C., & Menabrea, Cy',
      ['Ada K. Lovelace', 'C. Babbage', 'Cy Menabrea'],
    ],
    [
      'Lovelace, Ada K., Charles Babbage, and Luigi Menabrea',
      ['Ada K. Lovelace', 'Charles Babbage', 'Luigi Menabrea'],
    ],
    [
      'A. K. Lovelace, J.-P. van der Berg & L. Menabrea',
      ['A. K. Lovelace', 'J.-P. van der Berg', 'L. Menabrea'],
    ],
    ['Lovelace A., Babbage C.', ['A. Lovelace', 'C. Babbage']],
    ['José Ortega y Gasset, Ada Lovelace', ['José Ortega y Gasset', 'Ada Lovelace']],
  ])('%s', (authors, names) => {
    expect(read(authors + tail).names).toEqual(names);
  });

  it('keeps family and given names apart where the reference does', () => {
    const { authors, firstAuthor } = parseReference(`van der Berg, J. P.${tail}`);
    expect(authors).toEqual([
      { name: 'J. P. van der Berg', family: 'van der Berg', given: 'J. P.' },
    ]);
    expect(firstAuthor).toBe('van der Berg');
  });
});

describe('a broken or hostile reference', () => {
  it.each([
    [''],
    ['.'],
    ['[1]'],
    ['“'.repeat(5000)],
    ['A. '.repeat(4000)],
    [', and '.repeat(3000)],
    ['('.repeat(9000)],
    ['10.1000/'.repeat(2000)],
    ['\ud800\udc00 \ud800 (2001).'],
    ['__proto__, C. (2001). constructor. toString, 3, 1-2.'],
  ])('%.20s is read without harm', (text) => {
    expect(() => parseReference(text)).not.toThrow();
  });
});
