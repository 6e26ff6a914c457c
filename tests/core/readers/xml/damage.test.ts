import { describe, expect, it } from 'vitest';
import { read } from '../structured.ts';

const article = (title: string, more = '') =>
  `<article key="journals/a/X" mdate="2020-01-01">\n<author>Ada Doe</author>${more}<title>${title}</title><year>2020</year>\n</article>\n`;
const file = (...records: readonly string[]) =>
  `<?xml version="1.0"?>\n<dblp>\n${records.join('')}</dblp>\n`;
const titles = (text: string) => read(text).drafts.map((one) => one.title);
const told = (text: string) =>
  read(text).diagnostics.map(({ severity, code, line }) => [severity, code, line]);

describe('damage in one XML record costs that record alone', () => {
  it.each([
    ['an end tag that is missing', article('B').replace('</article>', ''), 'syntax'],
    ['an end tag inside it that is missing', article('B').replace('</author>', ''), 'syntax'],
    ['a start tag that is cut', article('B').replace('<title>', '<title'), 'syntax'],
    ['a comment that is never closed', article('B', '<!-- '), 'syntax'],
    ['CDATA that is never closed', article('B', '<![CDATA[ '), 'syntax'],
    ['an attribute twice', article('B', '<note a="1" a="2"/>'), 'syntax'],
    ['a < that is not escaped', article('a < b'), 'syntax'],
    ['too many levels', article('B', '<i>'.repeat(5000) + '</i>'.repeat(5000)), 'too-deep'],
    ['no title', article(''), 'no-title'],
  ])('%s', (_, broken, code) => {
    const text = file(article('A'), broken, article('C'));
    expect(titles(text)).toEqual(['A', 'C']);
    expect(told(text)).toEqual([['error', code, 6]]);
  });

  it('the end of the file in the middle of one', () => {
    const text = file(article('A'), article('B')).slice(0, -30);
    expect(titles(text)).toEqual(['A']);
    expect(told(text)).toEqual([['error', 'cut-short', 6]]);
  });

  it.each([
    ['an & that is not escaped', 'a & b', 'a & b'],
    ['a control character', 'a\u0008b', 'ab'],
    ['a reference to one', 'a&#8;b &#x1F600;', 'ab 😀'],
  ])('%s is mended and told', (_, title, shown) => {
    const text = file(article(title));
    const reading = read(text);
    expect(reading.drafts.map((one) => one.title)).toEqual([shown]);
    expect(told(text)).toEqual([['info', 'mended-xml', 3]]);
  });

  it('names of characters that only a DTD defines are known', () => {
    expect(titles(file(article('&Uuml;ber &eacute;t&eacute;s &lt; 5 &AMP; up')))).toEqual([
      'Über étés < 5 & up',
    ]);
    expect(told(file(article('&Uuml;ber')))).toEqual([]);
  });

  it('a record inside a comment, CDATA or an instruction is none', () => {
    const hidden = `<!-- ${article('X')} --><?x ${article('Y')}?>`;
    expect(titles(file(hidden, article('A', `<note><![CDATA[${article('Z')}]]></note>`)))).toEqual([
      'A',
    ]);
  });
});

describe('XML that could do harm is refused or taken as text', () => {
  it('entities of its own', () => {
    const bomb =
      '<?xml version="1.0"?><!DOCTYPE dblp [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]>' +
      `<dblp>${article('&b;')}</dblp>`;
    const { drafts, diagnostics } = read(bomb);
    expect(drafts).toEqual([]);
    expect(diagnostics).toMatchObject([{ severity: 'fatal', code: 'entities', line: null }]);
  });

  it('a DOCTYPE without any is fine, and nothing is fetched for it', () => {
    const text = file(article('A')).replace(
      '<dblp>',
      '<!DOCTYPE dblp SYSTEM "https://canary.invalid/dblp.dtd"><dblp>',
    );
    expect(titles(text)).toEqual(['A']);
    expect(told(text)).toEqual([]);
  });

  it('names as of properties of objects', () => {
    const text = file(
      article('A', '<__proto__ constructor="x">b</__proto__><toString/>&constructor;'),
    );
    expect(titles(text)).toEqual(['A']);
    expect(({} as { b?: unknown }).b).toBeUndefined();
  });

  it('the markup of a title', () => {
    expect(titles(file(article('&lt;img src=x onerror=alert(1)&gt; On <b>looms</b>')))).toEqual([
      'On looms',
    ]);
  });

  it.each([
    ['open tags', (n: number) => '<i>'.repeat(n)],
    ['record tags', (n: number) => '<article>'.repeat(n / 10)],
    ['comment openers', (n: number) => '<!--'.repeat(n)],
    ['CDATA openers', (n: number) => '<![CDATA['.repeat(n)],
    ['instruction openers', (n: number) => '<?'.repeat(n)],
    ['ampersands', (n: number) => '&'.repeat(n)],
    ['attributes', (n: number) => `<note ${'a="1" '.repeat(n / 10)}/>`],
    ['brackets', (n: number) => '<article <'.repeat(n / 10)],
  ])(
    'a run of %s, in good time',
    (_, run) => {
      const text = file(article('A'), article('B', run(200_000)), article('C'));
      const read = titles(text);
      expect(read[0]).toBe('A');
      expect(read.at(-1)).toBe('C');
    },
    2000,
  );
});
