import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftCitation } from '#core/model';
import { readSource } from '#core/readers';
import { parseCsv } from '../../../src/core/readers/text/csv.ts';

function read(text: string) {
  const reading = readSource(new TextEncoder().encode(text), 'table.csv');
  if (reading.kind !== 'drafts') throw new Error('a table gives drafts');
  return reading;
}
const header = 'citing_arxiv,cited_arxiv,level,evidence';
const pair = (one: DraftCitation | undefined) => [one?.citing, one?.cited, one?.level, one?.text];

describe('a table of citations', () => {
  it.each([
    ['commas', `${header}\n2309.06180,2302.11665,full,"entry 28, of 64"\n`],
    ['CRLF', `${header}\r\n2309.06180,2302.11665,full,"entry 28, of 64"\r\n`],
    ['a byte order mark', `\ufeff${header}\n2309.06180,2302.11665,full,"entry 28, of 64"`],
    ['tabs', `${header.replaceAll(',', '\t')}\n2309.06180\t2302.11665\tfull\tentry 28, of 64\n`],
    ['semicolons', `${header.replaceAll(',', ';')}\n2309.06180;2302.11665;full;entry 28, of 64\n`],
    [
      'columns in another order',
      'evidence,cited_arxiv,note,citing_arxiv,level\n"entry 28, of 64",2302.11665,x,2309.06180,full',
    ],
    [
      'capitals in the header',
      `Citing_arXiv,Cited_arXiv,Level,Evidence\n2309.06180,2302.11665,full,"entry 28, of 64"`,
    ],
    ['versions and prefixes', `${header}\narXiv:2309.06180v2,2302.11665v1,full,"entry 28, of 64"`],
    ['empty lines', `${header}\n\n2309.06180,2302.11665,full,"entry 28, of 64"\n\n,,,\n`],
  ])('with %s', (_, text) => {
    const { citations, diagnostics, drafts } = read(text);
    expect(drafts).toEqual([]);
    expect(diagnostics).toEqual([]);
    expect(citations).toHaveLength(1);
    expect(pair(citations[0])).toEqual([
      { arxiv: '2309.06180' },
      { arxiv: '2302.11665' },
      'full',
      'entry 28, of 64',
    ]);
  });

  it('names works by DOI as well', () => {
    const { citations } = read(
      'citing_doi,cited_arxiv,cited_doi\nhttps://doi.org/10.1145/ABC,2302.11665,doi:10.1145/x',
    );
    expect(pair(citations[0])).toEqual([
      { doi: '10.1145/abc' },
      { arxiv: '2302.11665', doi: '10.1145/x' },
      '',
      '',
    ]);
  });

  it('knows the line of each row, across cells of several lines', () => {
    const { citations } = read(
      `${header}\n2309.06180,2302.11665,full,"one\ntwo"\n2309.06180,2303.06865,full,x`,
    );
    expect(citations.map((one) => [one.source.line, one.text])).toEqual([
      [2, 'one two'],
      [4, 'x'],
    ]);
  });

  it.each([
    ['no citing paper', ',2302.11665,full,x', 'bad-citation', /no citing paper/],
    ['no cited paper', '2309.06180', 'bad-citation', /no cited paper/],
    ['an id that is none', '2309.06180,see above,full,x', 'bad-citation', /no cited paper/],
    [
      'a quote that never closes',
      '2309.06180,2302.11665,full,"x',
      'unclosed-quote',
      /never closed/,
    ],
  ])('warns of %s with its line, and keeps the other rows', (_, row, code, message) => {
    const { citations, diagnostics } = read(`${header}\n2309.06180,2303.06865,full,x\n${row}`);
    expect(citations[0]?.cited).toEqual({ arxiv: '2303.06865' });
    expect(diagnostics).toMatchObject([{ severity: 'warning', code, line: 3, file: 'table.csv' }]);
    expect(diagnostics[0]?.message).toMatch(message);
  });

  it('is refused without a column for one side', () => {
    const { diagnostics } = read('citing_arxiv,level\n2309.06180,full');
    expect(diagnostics).toMatchObject([{ severity: 'fatal', code: 'missing-column' }]);
    expect(diagnostics[0]?.message).toMatch(/cited_arxiv/);
  });
});

it('parses back any rows that are written as RFC 4180 says', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', ' ', '"', ',', '\n', 'é', ';'),
    maxLength: 6,
  });
  const rows = fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(rows, (table) => {
      const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = `a,b,c,d\n${table.map((row) => row.map(quote).join(',')).join('\n')}\n`;
      const parsed = parseCsv(text);
      expect(parsed.rows.slice(1).map((row) => row.cells)).toEqual(table);
      const lineOf = (i: number) =>
        2 + table.slice(0, i).reduce((sum, row) => sum + row.join('').split('\n').length, 0);
      expect(parsed.rows.slice(1).map((row) => row.line)).toEqual(table.map((_, i) => lineOf(i)));
      expect(parsed.unclosed).toBeNull();
    }),
  );
});
