import { describe, expect, it } from 'vitest';
import { namesOf, read } from '../structured.ts';

const before = '- title: Before\n  authors: Ada Lovelace\n  year: 2001\n';
const after = '- title: After\n  authors: Ada Lovelace\n  year: 2003\n';

describe('an item that is no valid YAML is read as it was meant, and told', () => {
  it.each([
    [
      'a colon in the title',
      '- title: Looms: a history\n  authors: Mary Shelley\n  year: 2002\n',
      'Looms: a history',
    ],
    [
      'stars of Markdown before a name',
      '- title: Looms\n  authors: **Mary Shelley**\n  year: 2002\n',
      'Looms',
    ],
    [
      'quotation marks around the first word alone',
      '- title: "Looms" and lace\n  authors: Mary Shelley\n  year: 2002\n',
      '"Looms" and lace',
    ],
    [
      'brackets around the first word alone',
      '- title: [Invited] Looms\n  authors: Mary Shelley\n  year: 2002\n',
      '[Invited] Looms',
    ],
    ['keys too far in', '- title: Looms\n     authors: Mary Shelley\n     year: 2002\n', 'Looms'],
    [
      'one key too far in, with a block below it',
      '- title: Looms\n  year: 2002\n    authors:\n      - Mary Shelley\n',
      'Looms',
    ],
  ])('%s', (_, text, title) => {
    const { drafts, diagnostics } = read(before + text + after, 'a.yml');
    expect(drafts.map((one) => [one.title, one.year, namesOf(one)])).toEqual([
      ['Before', 2001, ['Ada Lovelace']],
      [title, 2002, ['Mary Shelley']],
      ['After', 2003, ['Ada Lovelace']],
    ]);
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'syntax' }]);
    expect([4, 5, 6]).toContain(diagnostics[0]?.line);
  });

  it('front matter too', () => {
    const { drafts, diagnostics } = read(
      '---\ntitle: Looms: a history\nauthors: [Mary Shelley]\npublication: Silk Letters\ndate: 2002-01-01\n---\n',
      'a.md',
    );
    expect(drafts).toMatchObject([
      { title: 'Looms: a history', year: 2002, venue: 'Silk Letters' },
    ]);
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'front-matter', line: 2 }]);
  });
});

describe('items at wrong indents stay items', () => {
  const item = (indent: string, title: string, keys = `${indent}  `) =>
    `${indent}- title: ${title}\n${keys}authors: Ada Lovelace\n${keys}year: 2002\n`;
  it.each([
    [
      'one further out',
      `main:\n${item('  ', 'One')}${item(' ', 'Two', '    ')}${item('  ', 'Three')}`,
    ],
    ['one further in', `main:\n${item('  ', 'One')}${item('    ', 'Two')}${item('  ', 'Three')}`],
    ['keys beside the dash', `${item('', 'One', '')}${item('', 'Two', '')}${item('', 'Three')}`],
    ['tabs', `${item('', 'One', '\t')}${item('', 'Two', '\t')}${item('', 'Three')}`],
  ])('%s', (_, text) => {
    const { drafts } = read(text, 'a.yml');
    expect(drafts.map((one) => [one.title, one.year, namesOf(one)])).toEqual(
      ['One', 'Two', 'Three'].map((title) => [title, 2002, ['Ada Lovelace']]),
    );
  });

  it('a list of names below a key is no item', () => {
    const text =
      '- title: One\n  authors:\n  - name: Ada Lovelace\n  - name: Mary Shelley\n  year: 2002\n';
    expect(read(text, 'a.yml').drafts.map(namesOf)).toEqual([['Ada Lovelace', 'Mary Shelley']]);
  });
});
