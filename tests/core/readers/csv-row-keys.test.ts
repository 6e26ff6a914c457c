import { describe, expect, it } from 'vitest';
import { read } from './structured.ts';

const table = (...rows: string[]) =>
  ['title,authors,year,key,number,citations', ...rows].join('\n');

/** The title each row cites, of a table of four papers. */
function citedIn(...cells: readonly [string, string, string, string]) {
  const text = table(
    `On Looms,Ada Loom,2001,loom_01,700001,"${cells[0]}"`,
    `On Engines,Bo Engine,2002,engine_02,700002,"${cells[1]}"`,
    `On Cards,Cy Card,2003,card_03,700003,"${cells[2]}"`,
    `On Wheels,Di Wheel,2004,wheel_04,700004,"${cells[3]}"`,
  );
  const { drafts, diagnostics } = read(text, 'made.csv');
  const cited = drafts.map(({ references = [] }) => references.map(({ title }) => title));
  return { cited, codes: diagnostics.map(({ code }) => code) };
}

describe('citations that a table gives by its own keys', () => {
  it.each([
    ['commas', 'loom_01,engine_02,'],
    ['semicolons', 'loom_01; engine_02'],
    ['bars', 'loom_01|engine_02'],
    ['numbers of another column', '700001;700002'],
    ['both kinds', 'loom_01,700002'],
  ])('%s part them', (_, cell) => {
    const { cited, codes } = citedIn('', 'loom_01', '', cell);
    expect(cited).toEqual([[], ['On Looms'], [], ['On Looms', 'On Engines']]);
    expect(codes).toEqual([]);
  });

  it('a row cites itself in no case, and another once', () => {
    expect(citedIn('loom_01', 'loom_01,loom_01', '', '').cited).toEqual([[], ['On Looms'], [], []]);
  });

  it('what names no row is counted and left out', () => {
    const { cited, codes } = citedIn('', 'loom_01', 'loom_01,lost_99', '');
    expect(cited).toEqual([[], ['On Looms'], ['On Looms'], []]);
    expect(codes).toEqual(['unknown-key']);
  });

  it.each<[string, [string, string, string, string]]>([
    ['counts of citations', ['3', '700', '12', '0']],
    ['counts that are years or numbers of rows', ['2001', '1', '2002', '2']],
    ['counts too large for a key to be a year, of no row', ['81234', '91234', '', '']],
  ])('%s name nobody', (_, cells) => {
    expect(citedIn(...cells).cited.flat()).toEqual([]);
  });

  it('a key that two rows have names neither', () => {
    const text = table(
      'On Looms,Ada Loom,2001,same_1,700001,',
      'On Engines,Bo Engine,2002,same_1,700002,',
      'On Cards,Cy Card,2003,card_03,700003,"same_1,700001,700002"',
    );
    const { drafts, diagnostics } = read(text, 'made.csv');
    expect(drafts[2]!.references?.map(({ title }) => title)).toEqual(['On Looms', 'On Engines']);
    expect(diagnostics.map(({ code }) => code)).toEqual(['unknown-key']);
  });
});
