import { describe, expect, it } from 'vitest';
import { looksLikeReference, readerOf } from '#core/readers';
import { read } from '../structured.ts';

const engines =
  'Lovelace, A., & Babbage, C. (1843). Notes on the analytical engine. Scientific Memoirs, 3, 666–731.';
const looms =
  'Menabrea, L. (1842). A sketch of weaving looms. Bibliothèque de Genève, 41(82), 352–376.';
const cards = 'Jacquard, J. M. (1804). On punched cards for weaving. Annals of Silk, 7, 1–9.';
const titles = [
  'Notes on the analytical engine',
  'A sketch of weaving looms',
  'On punched cards for weaving',
];

/** A reference cut into lines after so many words, the later ones behind an indent. */
function wrapped(text: string, words = 8, indent = ''): string {
  const all = text.split(' ');
  const lines: string[] = [];
  for (let i = 0; i < all.length; i += words) lines.push(all.slice(i, i + words).join(' '));
  return lines.join(`\n${indent}`);
}

const three = [engines, looms, cards];

describe('references are told apart', () => {
  it.each([
    ['one a line', three.join('\n'), [1, 2, 3]],
    ['one a paragraph', three.join('\n\n'), [1, 3, 5]],
    ['wrapped paragraphs', three.map((one) => wrapped(one)).join('\n\n'), [1, 4, 7]],
    ['numbers in brackets', three.map((one, i) => `[${i + 1}] ${one}`).join('\n'), [1, 2, 3]],
    ['numbers, wrapped', three.map((one, i) => `${i + 1}. ${wrapped(one)}`).join('\n'), [1, 3, 5]],
    ['numbers in parentheses', three.map((one, i) => `(${i + 1}) ${one}`).join('\n\n'), [1, 3, 5]],
    [
      'one a line, one of them numbered',
      three.map((one, i) => (i === 1 ? `[7] ${one}` : one)).join('\n'),
      [1, 2, 3],
    ],
    [
      'one a line, two of them numbered',
      three.map((one, i) => (i > 0 ? `[${i}] ${one}` : one)).join('\n'),
      [1, 2, 3],
    ],
    ['bullets', three.map((one) => `• ${one}`).join('\n'), [1, 2, 3]],
    ['dashes', three.map((one) => `- ${wrapped(one, 9, '  ')}`).join('\n'), [1, 3, 5]],
    ['hanging indents', three.map((one) => wrapped(one, 8, '    ')).join('\n'), [1, 3, 5]],
    ['wrapped without a sign', three.map((one) => wrapped(one, 9)).join('\n'), [1, 3, 5]],
    ['under a heading', `References\n\n${three.join('\n')}`, [3, 4, 5]],
    ['under years', `1843\n${engines}\n\n1842\n${looms}\n\n1804\n${cards}`, [2, 5, 8]],
    ['between rules', three.join('\n-----\n'), [1, 3, 5]],
    ['after Windows line ends', three.join('\r\n\r\n'), [1, 3, 5]],
  ])('%s', (_, text, lines) => {
    const { drafts, diagnostics } = read(text, 'list.txt');
    expect(drafts.map((draft) => draft.title)).toEqual(titles);
    expect(drafts.map((draft) => draft.authors.length)).toEqual([2, 1, 1]);
    expect(diagnostics).toEqual([]);
    if (!text.includes('Genève,\n') && !/wrapped/.test(_)) {
      expect(drafts.map((draft) => draft.source.line)).toEqual(lines);
    }
  });

  it('joins a word that the end of a line cut', () => {
    const { drafts } = read(three.join('\n\n').replace('analytical', 'analyti-\ncal'), 'a.txt');
    expect(drafts[0]?.title).toBe(titles[0]);
  });

  it('gives the authors of the reference before for a dash', () => {
    const text = `${engines}\n———. (1844). On poetical science and looms. Annals of Silk, 9, 1–2.`;
    const { drafts } = read(text, 'a.txt');
    expect(drafts[1]).toMatchObject({ title: 'On poetical science and looms', year: 1844 });
    expect(drafts[1]?.authors).toEqual(drafts[0]?.authors);
  });

  it('takes the year of the heading where the reference has none', () => {
    const text = `${engines}\n\n1850\n\nLovelace, A., Babbage, C. On poetical science and looms. Annals of Silk, vol. 9, pp. 1–2.\n\n${looms}`;
    const { drafts } = read(text, 'a.txt');
    expect(drafts.map((draft) => draft.year)).toEqual([1843, 1850, 1842]);
  });
});

describe('what there is to say', () => {
  it('warns of a list of authors that is cut short', () => {
    const { drafts, diagnostics } = read(
      `${looms}\nLovelace, A., et al. (1843). On engines and looms. Annals of Silk, 3, 1–2.`,
      'a.txt',
    );
    expect(drafts[1]?.authors).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'authors-cut', line: 2 }]);
  });

  it('gives up a numbered entry without a title, with its line, and keeps the others', () => {
    const { drafts, diagnostics } = read(`[1] ${engines}\n[2] 1843.\n[3] ${looms}`, 'a.txt');
    expect(drafts.map((draft) => draft.title)).toEqual(titles.slice(0, 2));
    expect(diagnostics).toMatchObject([{ severity: 'error', code: 'no-title', line: 2 }]);
  });

  it('passes over sentences between references', () => {
    const text = `These are the papers we have written so far.\n\n${engines}\n\n${looms}\n\nSee also our page for more.`;
    const { drafts, diagnostics } = read(text, 'a.txt');
    expect(drafts.map((draft) => draft.title)).toEqual(titles.slice(0, 2));
    expect(diagnostics).toEqual([]);
  });
});

describe('references are known by their content, whatever their name', () => {
  it.each([['refs.txt'], ['refs.md'], ['refs'], ['refs.json'], ['refs.csv'], ['refs.bib']])(
    '%s',
    (file) => {
      expect(readerOf(three.join('\n'), file)?.id).toBe('reference-strings');
      expect(readerOf(three.map((one, i) => `[${i + 1}] ${one}`).join('\n'), file)?.id).toBe(
        'reference-strings',
      );
    },
  );

  it('one reference alone, with its volume, is one', () => {
    expect(readerOf(engines, 'a.txt')?.id).toBe('reference-strings');
  });

  it.each([
    [
      'prose with years',
      'In 1843, Ada Lovelace wrote a long note. It was about the engine of Charles Babbage, which was never built.\n\nBy 1842, Menabrea had written his sketch. It was in French, and she put it into English.',
    ],
    [
      'a mail',
      'From: Ada Lovelace <ada@a.example>\nTo: Charles Babbage\nDate: Mon, 3 Jul 1843 10:00:00\nSubject: The engine\n\nDear Charles,\n\nthe note is done (1843).',
    ],
    [
      'a program',
      'import os, sys\n\ndef main(a, b):\n    # Copyright (c) 2020 Ada Lovelace, Charles Babbage.\n    return a + b\n',
    ],
    [
      'a diary',
      '1 July 1843. Wrote to Babbage.\n2 July 1843. No answer.\n3 July 1843. Wrote again.',
    ],
    [
      'a list of people',
      'Ada Lovelace, London, 1815\nCharles Babbage, London, 1791\nLuigi Menabrea, Chambéry, 1809',
    ],
    [
      'a licence',
      'Copyright (c) 2020 Ada Lovelace\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software, to deal in it without restriction.',
    ],
    ['a shopping list', '1. Bread, butter, and jam.\n2. Two loaves (2021).\n3. Ten eggs, please.'],
    [
      'a log',
      '2020-01-01 10:00:00 INFO started, pid 3\n2020-01-01 10:00:01 WARN slow. Retry 1, 2, 3.',
    ],
    ['a table without a head', 'Lovelace,Ada,1843,Notes\nBabbage,Charles,1842,Engines'],
  ])('%s is none', (_, text) => {
    for (const file of ['a.txt', 'a', 'a.md']) {
      expect(readerOf(text, file)?.id).not.toBe('reference-strings');
    }
  });

  it.each([
    [engines, true],
    ['A. Lovelace and C. Babbage, “Notes on the engine,” in Proc. SOE, 1843, pp. 1–2.', true],
    ['Zhuohan Li, Hao Zhang. Looms for Numbers at Scale. OSDI 2022.', true],
    ['Reviewer, OSDI 2020, 2021', false],
    ['Talk at the Royal Society of London, 2019', false],
    ['Best paper award, 2019', false],
    ['We thank A. Lovelace for her help in 1843.', false],
    ['', false],
  ])('an item of a list: %s', (text, expected) => {
    expect(looksLikeReference(text)).toBe(expected);
  });

  it('a list of references in other clothes stays what it is', () => {
    const bib = `@article{a, title = {x}, note = {${engines}}}`;
    expect(readerOf(bib, 'a.txt')?.id).toBe('bibtex');
    const marked = `# Papers\n\n**On Engines**  \nAda Lovelace, Charles Babbage  \n*OSDI 2020*\n\n${engines}`;
    expect(readerOf(marked, 'a.txt')?.id).toBe('markdown');
  });
});

describe('much text', () => {
  it('is read whole', () => {
    const text = `${three.join('\n')}\n`.repeat(3000);
    const { drafts } = read(text, 'a.txt');
    expect(drafts).toHaveLength(9000);
    expect(drafts.at(-1)?.source.line).toBe(9000);
  });
});
