import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../structured.ts';

const shown = (title: string) =>
  read(JSON.stringify([{ id: 'a', type: 'book', title }])).drafts[0]?.title;

describe('what is surely TeX in a title of another format is printed', () => {
  it.each([
    ['M{\\"u}ller and G{\\"{o}}del', 'Müller and Gödel'],
    ['M\\"uller, Poincar\\\'e, Erd\\H{o}s, \\v{S}ik', 'Müller, Poincaré, Erdős, Šik'],
    ['Stra{\\ss}e, {\\O}re, {\\ae}ther', 'Straße, Øre, æther'],
    ['{\\c c}a and fa\\c{c}ade', 'ça and façade'],
    ['On \\emph{all} of \\textbf{\\textit{them}}', 'On all of them'],
    ['{\\em In vivo} and {\\it vitro}', 'In vivo and vitro'],
    ['$\\alpha$-synuclein and $\\beta$', 'α-synuclein and β'],
    ['\\alpha-synuclein', 'α-synuclein'],
    ['Ca$^{2+}$ in H$_2$O', 'Ca²⁺ in H₂O'],
    ['$k$-means in $O(n)$', 'k-means in O(n)'],
    ['When $p<q$', 'When p<q'],
    ['{BERT} and {GPU}s for {New York}', 'BERT and GPUs for New York'],
    ['R\\&D at 100\\%', 'R&D at 100%'],
    ["On ``engines'' here", 'On “engines” here'],
    ['<i>{\\"U}ber</i> &amp; $\\alpha$', 'Über & α'],
  ])('%s', (title, plain) => {
    expect(shown(title)).toBe(plain);
  });
});

describe('what only looks like TeX stays', () => {
  it.each([
    'Making $5 and $6 go further',
    'From $1M to $5M in 100 days',
    'A$AP and Ke$ha: US$ and A$',
    'Lists at $100 a piece, or $200',
    'Make $$$ fast',
    '100% of it',
    'C:\\nu\\alpha and \\\\host\\share',
    'A back\\slash',
    'The \\"universal\\" thing',
    "Don\\'t, O\\'Brien, l\\'eau and d\\'or",
    'Sets {a, b} and {0,1}-matrices of {x}',
    'f{x} = {y',
    'a_b and a^b',
    'rock --- paper -- scissors ~ stone',
    '`quoted\' and "quoted"',
    'import os; os.path.join(\\d+)',
  ])('%s', (title) => {
    expect(shown(title)).toBe(title);
  });

  it('however long it is, in good time', () => {
    for (const run of ['$', '{', '\\', '``', '\\"', '{A', '$a', '\\emph{', '$x ', "\\'e"]) {
      expect(shown(`On ${run.repeat(100_000)}`)).toBeDefined();
    }
  }, 3000);

  it('and nothing is printed twice', () => {
    const piece = fc.constantFrom('$', '\\', '{', '}', '"', 'a', 'B', ' ', "'", '`', '^', 'emph');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(typeof shown(`On ${pieces.join('')} end`)).toBe('string');
      }),
    );
  });
});

it.each([
  ['RIS', 'TY  - JOUR\nTI  - On {\\"U}ber and $\\alpha$\nAU  - M{\\"u}ller, A.\nER  - '],
  ['PubMed', 'PMID- 1\nTI  - On {\\"U}ber and $\\alpha$.\nFAU - M{\\"u}ller, A'],
  ['Web of Science', 'PT J\nAF M{\\"u}ller, A.\nTI On {\\"U}ber and $\\alpha$\nER\n'],
  ['EndNote', '%0 Book\n%A M{\\"u}ller, A.\n%T On {\\"U}ber and $\\alpha$'],
  ['CSV', 'title,authors,year\n"On {\\""U}ber and $\\alpha$","M{\\""u}ller, A.",1843'],
])('%s may hold TeX as well', (_, text) => {
  expect(read(text).drafts).toMatchObject([
    { title: 'On Über and α', authors: [{ name: 'A. Müller', family: 'Müller' }] },
  ]);
});
