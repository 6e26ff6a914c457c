import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { namesOf, read } from '../structured.ts';

const of = (text: string) => read(text).drafts[0];
const ris = (name: string) => of(`TY  - JOUR\nTI  - T\nAU  - ${name}\nER  - `);
const csl = (name: string) =>
  of(JSON.stringify([{ id: 'a', type: 'book', title: 'T', author: [name] }]));
const bib = (name: string) => of(`@article{a, title = {T}, author = {${name}}}`);
const short = (name: string) => of(`PMID- 1\nTI  - T\nAU  - ${name}\n`);
const parts = (draft: ReturnType<typeof of>) =>
  draft?.authors.map(({ name, family, given }) => [name, family ?? null, given ?? null]);

describe('a name is the same in every format that writes it so', () => {
  it.each<readonly string[]>([
    ['Ada Lovelace', 'Ada Lovelace'],
    ['Lovelace, Ada', 'Ada Lovelace', 'Lovelace', 'Ada'],
    ['Knuth, Donald E.', 'Donald E. Knuth', 'Knuth', 'Donald E.'],
    ['van der Berg, Anna M.', 'Anna M. van der Berg', 'van der Berg', 'Anna M.'],
    ['de la Cruz, José', 'José de la Cruz', 'de la Cruz', 'José'],
    ['Steele, Jr., Guy L.', 'Guy L. Steele Jr.', 'Steele', 'Guy L.'],
    ['Steele, Guy L., Jr.', 'Guy L. Steele Jr.', 'Steele', 'Guy L.'],
    ['Steele Jr., Guy L.', 'Guy L. Steele Jr.', 'Steele', 'Guy L.'],
    ['Gates, III, William H.', 'William H. Gates III', 'Gates', 'William H.'],
    ['ERDŐS, PÁL', 'PÁL ERDŐS', 'ERDŐS', 'PÁL'],
    ['Øre, Åse', 'Åse Øre', 'Øre', 'Åse'],
    ['王, 伟', '王伟', '王', '伟'],
    ['王伟', '王伟'],
    ['김, 철수', '김철수', '김', '철수'],
    ["O'Brien, Conor", "Conor O'Brien", "O'Brien", 'Conor'],
    ['García-Márquez, Gabriel', 'Gabriel García-Márquez', 'García-Márquez', 'Gabriel'],
    ['Smith, Iv', 'Iv Smith', 'Smith', 'Iv'],
  ])('%s', (written = '', name = '', family, given) => {
    const wanted = [[name, family ?? null, given ?? null]];
    expect(parts(ris(written))).toEqual(wanted);
    expect(parts(csl(written))).toEqual(wanted);
    const { authors = [] } = bib(written) ?? {};
    expect(authors.map((one) => one.name)).toEqual([name]);
    if (family !== undefined) expect(parts(bib(written))).toEqual(wanted);
  });

  it.each([
    ['Smith, JA', 'J. A. Smith'],
    ['Smith, J.A.', 'J. A. Smith'],
    ['Smith, J A', 'J. A. Smith'],
    ['SMITH, JA', 'J. A. SMITH'],
    ['Dupont, J-P', 'J-P Dupont'],
    ['Berg, Jan van der', 'Jan van der Berg'],
    ['World Health Organization,', 'World Health Organization'],
    ['University of London,, Department of Looms', 'University of London, Department of Looms'],
    ['Ministry of Looms, Department of Cloth', 'Ministry of Looms, Department of Cloth'],
    ['Doe, Jane, PhD', 'Jane Doe'],
    ['Wei Wang 0001', 'Wei Wang'],
    ['Wang, Wei 0001', 'Wei Wang'],
    ['Area 51 Group 2020', 'Area 51 Group 2020'],
  ])('%s, of catalogues', (written, name) => {
    expect(namesOf(ris(written))).toEqual([name]);
    expect(namesOf(csl(written))).toEqual([name]);
  });

  it.each([
    ['Smith JA', 'J. A. Smith', 'Smith'],
    ['SMITH JA', 'J. A. SMITH', 'SMITH'],
    ['ERDŐS P', 'P. ERDŐS', 'ERDŐS'],
    ['ÖZTÜRK ZŞ', 'Z. Ş. ÖZTÜRK', 'ÖZTÜRK'],
    ['LI W', 'W. LI', 'LI'],
    ['van Raaij MJ', 'M. J. van Raaij', 'van Raaij'],
    ['Steele GL Jr', 'G. L. Steele Jr', 'Steele'],
    ['Dupont J-P', 'J.-P. Dupont', 'Dupont'],
    ['de la Cruz JMPA', 'J. M. P. A. de la Cruz', 'de la Cruz'],
    ['Liu F.', 'F. Liu', 'Liu'],
    ['Liu F. Y.', 'F. Y. Liu', 'Liu'],
  ])('%s, of indexes', (written, name, family) => {
    expect(short(written)?.authors).toMatchObject([{ name, family }]);
  });

  it('an eastern name in display order begins with the family name', () => {
    expect(namesOf(ris('佐藤 花子'))).toEqual(['佐藤 花子']);
    expect(parts(bib('佐藤 花子'))).toEqual([['佐藤花子', '佐藤', '花子']]);
  });

  it.each(['et al.', 'Anonymous', 'No authors listed', '', '-'])(
    'nobody is called %j',
    (written) => {
      expect(namesOf(ris(written))).toEqual([]);
    },
  );

  it('the number of a namesake stays as evidence, in every format', () => {
    for (const read of [ris, csl, bib, short]) {
      expect(read('Wei Wang 0001')?.authors).toEqual([
        {
          name: 'Wei Wang',
          ...(read === bib ? { family: 'Wang', given: 'Wei' } : {}),
          ids: { dblp: 'homonym:Wei Wang 0001' },
        },
      ]);
    }
  });

  it('any text at all gives a name without a throw', () => {
    const piece = fc.constantFrom(
      ...['Ab', 'C.', ',', 'Jr.', 'van', ' ', 'III', '王', 'JA', '-', '0001', '.', 'of', '{', '}'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        for (const read of [ris, csl, bib, short]) {
          for (const { name } of read(`Q${pieces.join(' ')}`)?.authors ?? []) {
            expect(name.trim()).toBe(name);
            expect(name).not.toBe('');
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
