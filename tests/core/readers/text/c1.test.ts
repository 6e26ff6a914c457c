import { describe, expect, it } from 'vitest';
import { readSource } from '#core/readers';

const titleIn = (text: string, file: string) => {
  const reading = readSource(new TextEncoder().encode(text), file);
  return reading.kind === 'drafts' ? reading.drafts[0]?.title : reading.kind;
};

describe('controls that stand for characters of Windows-1252', () => {
  const csl = (title: string) => `[{"id":"a","type":"book","title":"${title}"}]`;
  it.each([
    ['in JSON, escaped', csl('Rivers 1\\u00962 and \\u0093lakes\\u0094'), 'a.json'],
    ['in JSON, as they are', csl('Rivers 1\u00962 and \u0093lakes\u0094'), 'a.json'],
    ['in BibTeX', '@book{a, title = {Rivers 1\u00962 and \u0093lakes\u0094}, year = 1}', 'a.bib'],
    ['in RIS', 'TY  - BOOK\nTI  - Rivers 1\u00962 and \u0093lakes\u0094\nER  - \n', 'a.ris'],
  ])('are those characters %s', (_, text, file) => {
    expect(titleIn(text, file)).toBe('Rivers 1–2 and “lakes”');
  });

  it('are left out where it has none', () => {
    expect(titleIn(csl('Rivers\\u0081 and lakes'), 'a.json')).toBe('Rivers and lakes');
  });
});
