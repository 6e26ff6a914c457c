import { describe, expect, it } from 'vitest';
import { readBib } from './reading.ts';

const good = '@article{good, title = {Good}, year = 2020}';
const titles = (text: string) => readBib(text).drafts.map((draft) => draft.title);
const codes = (text: string) =>
  readBib(text).diagnostics.map((one) => `${one.severity} ${one.code} ${one.line}`);

describe('strings and cross-references are filled in', () => {
  it('strings, joined and nested, and the months', () => {
    const { drafts } = readBib(
      '@STRING{a = "Trans. "}\n@string(ab = a # {on } # "Engines")\n' +
        '@article{x, title = {A}, journal = AB # { } # 12, month = mar # "~1", year = 2020}',
    );
    expect(drafts).toMatchObject([{ venue: 'Trans. on Engines 12' }]);
  });

  it('strings that grow without end cost the entry that uses them', () => {
    const bomb = [...'bcdefghij'].map(
      (name, i) => `@string{${name} = ${Array(10).fill('abcdefghi'[i]).join(' # ')}}`,
    );
    const text = `@string{a = "xxxxxxxxxx"}\n${bomb.join('\n')}\n@misc{z, title = j}\n${good}`;
    expect(titles(text)).toEqual(['Good']);
    expect(codes(text)).toEqual(['error expansion-limit 11']);
  });

  it('so do strings used too often', () => {
    const one = `@string{s = {${'x'.repeat(15_000)}}}\n`;
    const many = '@misc{a, title={A}, abstract=s}\n'.repeat(5000);
    const { drafts, diagnostics } = readBib(one + many);
    expect(drafts.length).toBeLessThan(300);
    expect(diagnostics.some((each) => each.code === 'expansion-limit')).toBe(true);
  });

  it('crossref gives a part its book, and no identifier', () => {
    const { drafts } = readBib(
      '@incollection{p, title={Part}, author={Doe, J.}, crossref={C}}\n' +
        '@collection{c, title={Proc. of X}, year=2019, editor={Roe, R.}, doi={10.1000/c}, isbn={9783161484100}}',
    );
    expect(drafts).toMatchObject([
      { title: 'Part', venue: 'Proc. of X', year: 2019, ids: {}, authors: [{ name: 'J. Doe' }] },
      { title: 'Proc. of X', authors: [{ name: 'R. Roe' }], ids: { doi: '10.1000/c' } },
    ]);
  });

  it('proceedings that a paper refers to are no work, and that is told; others are one', () => {
    const { drafts, diagnostics } = readBib(
      '@inproceedings{p, title={Part}, author={Doe, J.}, crossref={C}}\n' +
        '@proceedings{c, title={Proc. of X}, year=2019, editor={Roe, R.}, doi={10.1000/c}}\n' +
        '@proceedings{d, title={Proc. of Y}, year=2020, editor={Roe, R.}}',
    );
    expect(drafts).toMatchObject([
      { title: 'Part', venue: 'Proc. of X', year: 2019, ids: {}, authors: [{ name: 'J. Doe' }] },
      { title: 'Proc. of Y', year: 2020, authors: [{ name: 'R. Roe' }] },
    ]);
    expect(diagnostics).toMatchObject([{ severity: 'info', code: 'volume', line: 2 }]);
  });

  it('a year of its own is never replaced', () => {
    const { drafts } = readBib(
      '@misc{a, title={A}, year=2018, crossref={b}}\n@misc{b, title={B}, date={2019}}',
    );
    expect(drafts[0]?.year).toBe(2018);
  });

  it('xdata gives all, through further xdata too', () => {
    const { drafts } = readBib(
      '@article{a, title={A}, xdata={x, y}}\n@xdata{x, xdata={z}, year=2019}\n' +
        '@xdata{y, journal={J}, year=1999}\n@xdata{z, author={Doe, J.}}',
    );
    expect(drafts).toMatchObject([{ year: 2019, venue: 'J', authors: [{ name: 'J. Doe' }] }]);
  });

  it('circles are cut', () => {
    const text = '@misc{a, title={A}, crossref={b}}\n@misc{b, title={B}, crossref={a}, xdata={b}}';
    expect(titles(text)).toEqual(['A', 'B']);
    expect(codes(text)).toContain('warning crossref-cycle 2');
  });

  it('a chain of any length is followed', () => {
    const chain = Array.from(
      { length: 20_000 },
      (_, i) => `@misc{k${i}, title={T${i}}, crossref={k${i + 1}}}`,
    );
    const { drafts } = readBib(`${chain.join('\n')}\n@misc{k20000, title={T}, year=1999}`);
    expect(drafts[0]?.year).toBe(1999);
  });
});
