import { describe, expect, it } from 'vitest';
import type { Draft, Reading } from '#core/model';
import { markdown } from '../../../src/core/readers/markdown/index.ts';

function read(text: string): Reading & { kind: 'drafts' } {
  const reading = markdown.read(text, 'list.md');
  if (reading.kind !== 'drafts') throw new Error('a Markdown reading holds drafts');
  return reading;
}

/** The only entry of a text; fails where there is another number of them. */
function only(text: string): Draft {
  const { drafts, diagnostics } = read(text);
  expect(diagnostics.filter((one) => one.severity === 'error' || one.severity === 'fatal')).toEqual([]);
  expect(drafts).toHaveLength(1);
  return drafts[0]!;
}

const names = (draft: Draft) => draft.authors.map((author) => author.name);
const equals = (draft: Draft) => draft.authors.filter((one) => one.equal).map((one) => one.name);

describe('the Markdown reader takes an entry however its lines are broken', () => {
  const plain = ['**On Engines**', 'Ada Lovelace, Charles Babbage', '*OSDI 2020 (oral)*', '[paper](https://a.example/p)'];
  const linked = (title: string) => [title, ...plain.slice(1)].join('  \n');
  it.each([
    ['two spaces', plain.join('  \n')],
    ['backslashes', plain.join('\\\n')],
    ['<br> and a new line', plain.join('<br>\n')],
    ['<br/> without a new line', plain.join(' <br/> ')],
    ['ends of line alone', plain.join('\n')],
    ['a bullet', `- ${plain.join('  \n  ')}`],
    ['a number', `1. ${plain.join('  \n   ')}`],
    ['four spaces of indentation', plain.map((line) => `    ${line}`).join('  \n')],
    ['underscores for bold', linked('__On Engines__')],
    ['<b> for bold', linked('<b>On Engines</b>')],
    ['<strong> for bold', linked('<strong>On Engines</strong>')],
    ['a bold span', linked('<span style="font-weight: bold">On Engines</span>')],
    ['spaces inside the bold marks', linked('** On Engines **')],
    ['a full stop after the title', linked('**On Engines.**')],
    ['quotation marks around the title', linked('**“On Engines,”**')],
    ['a number before the title', linked('[12] **On Engines**')],
    ['HTML alone', `<p><b>On Engines</b><br>Ada Lovelace, Charles Babbage<br><i>OSDI 2020 (oral)</i><br><a href="https://a.example/p">paper</a></p>`],
    ['a rule right under it', `${plain.join('  \n')}\n---`],
    ['CJK full stop and separators', linked('**On Engines**').replace('Lovelace, ', 'Lovelace、')],
  ])('%s', (_, text) => {
    const draft = only(text);
    expect(draft).toMatchObject({
      title: 'On Engines',
      venue: 'OSDI',
      year: 2020,
      notes: ['oral'],
      links: [{ label: 'paper', url: 'https://a.example/p' }],
    });
    expect(names(draft)).toEqual(['Ada Lovelace', 'Charles Babbage']);
  });

  it.each([
    ['[**On Engines**](https://a.example/t)'],
    ['**[On Engines](https://a.example/t)**'],
    ['<b>[On Engines](https://a.example/t)</b>'],
    ['<a href="https://a.example/t"><strong>On Engines</strong></a>'],
    ['[On Difference Engines](https://a.example/t)'],
  ])('%s gives the title its link', (title) => {
    const draft = only(`${title}  \nAda Lovelace, Charles Babbage  \n*OSDI 2020*`);
    expect(draft.title).toMatch(/^On (Difference )?Engines$/);
    expect(draft.links).toEqual([{ label: 'paper', url: 'https://a.example/t' }]);
  });

  it('reads entries that no blank line separates', () => {
    const one = '**On Engines**  \nAda Lovelace  \n*OSDI 2020*  \n[paper](https://a.example/1)  ';
    const two = '**On Looms**  \nCharles Babbage  \n*SOSP 2021*  \n[paper](https://a.example/2)  ';
    const { drafts } = read(`${one}\n${two}`);
    expect(drafts.map((draft) => [draft.title, draft.venue, draft.source.line])).toEqual([
      ['On Engines', 'OSDI', 1],
      ['On Looms', 'SOSP', 5],
    ]);
  });
});

describe('authors', () => {
  const entry = (authors: string) => `**On Engines**  \n${authors}  \n*OSDI 2020*`;
  it.each([
    ['Ada Lovelace \\*, Charles Babbage \\*, Mary Somerville', 'Ada Lovelace|Charles Babbage'],
    ['Ada Lovelace\\*, Charles Babbage\\*, Mary Somerville', 'Ada Lovelace|Charles Babbage'],
    ['Ada Lovelace\\ \\*, Charles Babbage \\*, Mary Somerville', 'Ada Lovelace|Charles Babbage'],
    ['Ada Lovelace*, Charles Babbage*, Mary Somerville', 'Ada Lovelace|Charles Babbage'],
    ['Ada Lovelace†, Charles Babbage†, Mary Somerville', 'Ada Lovelace|Charles Babbage'],
    ['Ada Lovelace‡, Charles Babbage ‡, Mary Somerville', 'Ada Lovelace|Charles Babbage'],
    ['Ada Lovelace#, Charles Babbage#, Mary Somerville', 'Ada Lovelace|Charles Babbage'],
    ['Ada Lovelace<sup>*</sup>, Charles Babbage<sup>*</sup>, Mary Somerville', 'Ada Lovelace|Charles Babbage'],
    ['**Ada Lovelace**<sup>1,\\*</sup>, Charles Babbage<sup>2,\\*</sup>, Mary Somerville<sup>2</sup>', 'Ada Lovelace|Charles Babbage'],
    ['Ada Lovelace\\*, Charles Babbage\\*, Mary Somerville (\\*equal contribution)', 'Ada Lovelace|Charles Babbage'],
    ['Ada Lovelace\\*, Charles Babbage\\*, Mary Somerville (\\*\\=equal contribution).', 'Ada Lovelace|Charles Babbage'],
    ['Ada Lovelace\\*, Charles Babbage\\*, Mary Somerville† (\\* equal contribution, † corresponding author)', 'Ada Lovelace|Charles Babbage'],
    ['Ada Lovelace\\*, Charles Babbage, Mary Somerville (\\*corresponding author)', ''],
    ['Ada Lovelace\\*, Charles Babbage, Mary Somerville', ''],
    ['Ada Lovelace, Charles Babbage and Mary Somerville', ''],
    ['Ada Lovelace, Charles Babbage, and Mary Somerville.', ''],
    ['Ada Lovelace, Charles Babbage & Mary Somerville', ''],
    ['Ada Lovelace; Charles Babbage; Mary Somerville', ''],
    ['Ada Lovelace,\u00a0Charles\u00a0Babbage, Mary\u200b Somer\u00adville', ''],
    ['[Ada Lovelace](https://ada.example/), Charles Babbage, Mary Somerville', ''],
    ['Ada Lovelace, Charles Babbage,\nMary Somerville', ''],
  ])('%s', (line, equal) => {
    const draft = only(entry(line));
    expect(names(draft)).toEqual(['Ada Lovelace', 'Charles Babbage', 'Mary Somerville']);
    expect(equals(draft).join('|')).toBe(equal);
    expect(draft.links).toEqual([]);
  });

  it.each([
    ['**Ada Lovelace**, Charles Babbage'],
    ['<b>Ada Lovelace</b>, Charles Babbage'],
    ['<u>Ada Lovelace</u>, Charles Babbage'],
    ['__Ada Lovelace__ \\*, Charles Babbage \\*'],
    ['**Ada Lovelace\\***, Charles Babbage\\*'],
    ['**<u>Ada Lovelace</u>**, Charles Babbage'],
  ])('%s sets the first author apart', (line) => {
    const { authors } = only(entry(line));
    expect(authors.map((author) => author.emphasised === true)).toEqual([true, false]);
  });

  it.each([
    ['Joseph E. Gonzalez, Daniel Y Fu', ['Joseph E. Gonzalez', 'Daniel Y Fu']],
    ['Henry Briggs, Jr., Ada Lovelace', ['Henry Briggs, Jr.', 'Ada Lovelace']],
    ["Conor O'Neill, Ameer Haj-Ali", ["Conor O'Neill", 'Ameer Haj-Ali']],
    ['Lovelace, A., Babbage, C.', ['A. Lovelace', 'C. Babbage']],
    ['佐藤 花子, 李 明', ['佐藤 花子', '李 明']],
    ['Øyvind Åse, Łukasz Żółw, Ngô Bảo Châu', ['Øyvind Åse', 'Łukasz Żółw', 'Ngô Bảo Châu']],
  ])('%s are written as they stand', (line, expected) => {
    expect(names(only(entry(line)))).toEqual(expected);
  });

  it('says that a list is cut short', () => {
    const { drafts, diagnostics } = read(entry('Ada Lovelace, Charles Babbage, et al.'));
    expect(names(drafts[0]!)).toEqual(['Ada Lovelace', 'Charles Babbage']);
    expect(diagnostics.map((one) => [one.severity, one.code, one.line])).toEqual([['warning', 'authors-cut', 1]]);
  });
});

describe('the venue line', () => {
  const entry = (line: string) => `**On Engines**  \nAda Lovelace, Charles Babbage  \n${line}`;
  it.each([
    ['<span style="color:green; font-style:italic">NeurIPS 2023 (Datasets and Benchmarks Track)</span>', 'NeurIPS', 2023, ['Datasets and Benchmarks Track']],
    ['<span style="color:green; font-style:italic">IEEE Micro 2019 (Best paper award)</span>', 'IEEE Micro', 2019, ['Best paper award']],
    ['<span style="color:green; font-style:italic">Preprint 2023/span>', 'Preprint', 2023, []],
    ['<span>Preprint 2023<span>', 'Preprint', 2023, []],
    ['*ICML 2021 (long talk)*', 'ICML', 2021, ['long talk']],
    ['ICML 2021 (oral, best paper award)', 'ICML', 2021, ['oral', 'best paper award']],
    ['ICML 2021, spotlight', 'ICML', 2021, ['spotlight']],
    ['ICML 2021 [oral]', 'ICML', 2021, ['oral']],
    ["_OSDI'22_", 'OSDI', 2022, []],
    ['_In Proceedings of the 2015 Conference on Engines (CE), 2015._', 'Proceedings of the 2015 Conference on Engines (CE)', 2015, []],
    ['*Journal of Engines, vol. 12, no. 3, pp. 1000–1010, 2019*', 'Journal of Engines', 2019, []],
    ['*Journal of Engines, 12(3):45-60, 2019*', 'Journal of Engines', 2019, []],
    ['*Journal of Engines (2019)*', 'Journal of Engines', 2019, []],
    ['2019 Engine Symposium', 'Engine Symposium', 2019, []],
    ['*Journal of Engines, in press*', 'Journal of Engines', null, ['in press']],
    ['*Journal of Engines*, 10000', 'Journal of Engines', null, []],
    ['*Under review*', 'Under review', null, []],
  ])('%s', (line, venue, year, notes) => {
    expect(only(entry(line))).toMatchObject({ venue, year, notes });
  });

  it('stands after the authors, in italics', () => {
    const text = '<b>[On Engines](https://arxiv.org/abs/1802.08077)</b> <br>\n<b>Ada Lovelace</b>, Charles Babbage. <i>Notes on Engines (NE), 2018.</i>';
    expect(only(text)).toMatchObject({
      venue: 'Notes on Engines (NE)',
      year: 2018,
      ids: { arxiv: '1802.08077' },
      authors: [{ name: 'Ada Lovelace', emphasised: true }, { name: 'Charles Babbage' }],
    });
  });

  it('is not needed where a heading names the year', () => {
    const text = '## 2018\n\n**On Engines** <br>\n**Ada Lovelace**, Charles Babbage.\n\n## Talks\n\nNone.\n\n# Older\n\n**On Looms**  \nAda Lovelace, Charles Babbage';
    const { drafts } = read(text);
    expect(drafts.map((draft) => [draft.title, draft.year, draft.venue])).toEqual([
      ['On Engines', 2018, null],
      ['On Looms', null, null],
    ]);
  });
});

describe('links', () => {
  const entry = (line: string) => `**On Engines**  \nAda Lovelace, Charles Babbage  \n*OSDI 2020*  \n${line}`;
  it.each([
    ['| [paper](https://a.example/p)\n| [MT Blog](https://a.example/c) |'],
    ['[[paper]](https://a.example/p) [[MT Blog]](https://a.example/c)'],
    ['[[paper](https://a.example/p)] [[MT Blog](https://a.example/c)]'],
    ['[paper](https://a.example/p) / [MT Blog](https://a.example/c)'],
    ['Links: [paper](https://a.example/p), [MT Blog](https://a.example/c)'],
    ['<a href="https://a.example/p">paper</a> · <a href="https://a.example/c">MT Blog</a>'],
    ['[**paper**](https://a.example/p) [*MT* Blog](https://a.example/c)'],
    ['[paper](https://a.example/p)  \n[MT Blog](https://a.example/c)'],
  ])('%s', (line) => {
    expect(only(entry(line)).links).toEqual([
      { label: 'paper', url: 'https://a.example/p' },
      { label: 'MT Blog', url: 'https://a.example/c' },
    ]);
  });

  it.each([
    ['javascript:alert(1)'],
    ['JaVaScRiPt:alert(1)'],
    ['data:text/html,x'],
    ['vbscript:x'],
    ['file:///etc/passwd'],
    ['blob:https://a.example/x'],
    ['https://user:secret@a.example/'],
    ['mailto:a@b.example?attach=/etc/passwd'],
    ['/files/paper.pdf'],
    ['#top'],
  ])('%s is left out with a warning', (url) => {
    const { drafts, diagnostics } = read(entry(`[paper](${url}) [code](https://a.example/c)`));
    expect(drafts[0]!.links).toEqual([{ label: 'code', url: 'https://a.example/c' }]);
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'unsafe-link', line: 1 }]);
  });

  it.each([
    ['https://arxiv.org/abs/2312.07104', { arxiv: '2312.07104' }],
    ['https://arxiv.org/abs/2312.07104v3', { arxiv: '2312.07104' }],
    ['https://arxiv.org/pdf/2312.07104v1.pdf', { arxiv: '2312.07104' }],
    ['http://www.arxiv.org/pdf/2312.07104', { arxiv: '2312.07104' }],
    ['https://arxiv.org/html/2312.07104v1', { arxiv: '2312.07104' }],
    ['https://arxiv.org/abs/cs/0112017', { arxiv: 'cs/0112017' }],
    ['https://arxiv.org/abs/math.GT/0309136v1', { arxiv: 'math.GT/0309136' }],
    ['https://doi.org/10.1145/3600006.3613165', { doi: '10.1145/3600006.3613165' }],
    ['https://dx.doi.org/10.1145/ABC.1', { doi: '10.1145/abc.1' }],
    ['https://doi.org/10.48550/arXiv.2312.07104', { arxiv: '2312.07104' }],
    ['https://dl.acm.org/doi/abs/10.1145/3600006.3613165', { doi: '10.1145/3600006.3613165' }],
    ['https://notarxiv.org/abs/2312.07104', {}],
  ])('%s names its identifier', (url, ids) => {
    expect(only(entry(`[paper](${url})`)).ids).toEqual(ids);
  });
});

describe('what is no entry', () => {
  const good = '**On Engines**  \nAda Lovelace, Charles Babbage  \n*OSDI 2020*  \n[paper](https://a.example/p)';
  it.each([
    ['an introduction', 'See a full list on [Google Scholar](https://scholar.google.com/x).'],
    ['an introduction in bold', '**Selected publications**'],
    ['a script', '<script async src="https://a.example/b.js">var a = "**T**";</script>'],
    ['a comment', '<!--\n**On Looms**  \nAda Lovelace  \n*OSDI 2021*\n\n**On Cards**  \nAda Lovelace  \n*OSDI 2022*\n-->'],
    ['a rule', '---'],
    ['a contact block', '**Ada Lovelace**  \nRoom 5, London  \nada@a.example'],
    ['bullets of another section', '## Service\n\n- Reviewer, OSDI 2020, 2021\n- Talk at **The Royal Society of London**, 2019'],
    ['a picture', '![me](https://a.example/me.png)'],
    ['a code block', '```\n**On Looms**  \nAda Lovelace  \n*OSDI 2021*\n```'],
  ])('%s is neither an entry nor a diagnostic', (_, extra) => {
    const before = read(`${extra}\n\n${good}`);
    expect(before.drafts.map((draft) => draft.title)).toEqual(['On Engines']);
    expect(before.diagnostics).toEqual([]);
    const after = read(`${good}\n\n${extra}`);
    expect(after.drafts.map((draft) => draft.title)).toEqual(['On Engines']);
    expect(after.diagnostics).toEqual([]);
  });
});

describe('what cannot be read is told with its line', () => {
  const good = '**On Engines**  \nAda Lovelace, Charles Babbage  \n*OSDI 2020*  \n[paper](https://a.example/p)';
  it.each([
    ['no authors', '**On the Weaving of Looms**  \n*OSDI 2021*  \n[paper](https://a.example/l)', 'no-authors'],
    ['no authors, links alone', '**On the Weaving of Looms**  \n[paper](https://a.example/l)', 'no-authors'],
    ['a title by itself', '**On the Weaving of Looms**', 'no-authors'],
    ['no title', 'Ada Lovelace, Charles Babbage  \n*OSDI 2021*  \n[paper](https://a.example/l)', 'no-title'],
    ['authors in a paragraph of their own', '**On the Weaving of Looms**\n\nAda Lovelace, Charles Babbage.  \n*OSDI 2021*', 'unknown-shape'],
    ['a bullet of another shape', '- Ada Lovelace, Charles Babbage, [On the Weaving of Looms](https://a.example/l), OSDI 2021', 'unknown-shape'],
  ])('%s', (_, bad, code) => {
    for (const [text, line] of [[`${good}\n\n${bad}\n\n${good}`, 6], [`${good}\n\n${good}\n\n${bad}`, 11]] as const) {
      const { drafts, diagnostics } = read(text);
      expect(drafts.map((draft) => draft.title)).toEqual(['On Engines', 'On Engines']);
      expect(diagnostics).toMatchObject([{ severity: 'error', code, line, file: 'list.md' }]);
    }
  });

  it('warns of a comment that is never closed', () => {
    const { drafts, diagnostics } = read(`${good}\n\n<!--\n**On Looms**  \nAda Lovelace`);
    expect(drafts).toHaveLength(1);
    expect(diagnostics).toMatchObject([{ severity: 'warning', code: 'unclosed-comment', line: 6 }]);
  });

  it('keeps the list under front matter that is not YAML', () => {
    const { drafts, diagnostics } = read(`---\ntitle: "Publications\n\tx: [\n---\n\n${good}`);
    expect(drafts[0]).toMatchObject({ title: 'On Engines', source: { line: 6 } });
    expect(diagnostics).toMatchObject([{ severity: 'info', code: 'front-matter', line: 2 }]);
  });
});

describe('a document of another shape is refused by name', () => {
  it.each([
    ['title and authors apart', '# 2022\n\n### SP 22\n**On the Weaving of Looms**\n\n**Ada Lovelace**, Charles Babbage.\n*The Symposium on Looms*.', /separate paragraphs/],
    ['bullets', '- Ada Lovelace, **Charles Babbage**, [On the Weaving of Looms](https://a.example/l)\n- **Charles Babbage**, Ada Lovelace, *On Cards and Their Punching*, OSDI 2021', /bulleted list/],
    ['titles as headings', '## On the Weaving of Looms\n\nAda Lovelace, Charles Babbage', /heading/],
    ['a table', '| Title | Authors |\n|---|---|\n| On Looms | Ada Lovelace |', /table/],
    ['YAML, a file for each', '---\ntitle: On Looms\nauthors: [Ada Lovelace]\n---\n\nAbstract.', /YAML/],
    ['TOML', '+++\ntitle = "On Looms"\n+++\n', /TOML/],
    ['a template', '---\nlayout: archive\n---\n\n{% for post in site.publications %}\n{% include x.html %}\n{% endfor %}', /template/],
    ['HTML', '<!DOCTYPE html>\n<html><body><b>On Looms</b></body></html>', /HTML/],
    ['running sentences', 'Ada Lovelace, Charles Babbage. On the Weaving of Looms. Notes on Engines, 1843.', /sentence/],
  ])('%s', (_, text, word) => {
    const { drafts, diagnostics } = read(text);
    expect(drafts).toEqual([]);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ severity: 'fatal', code: 'unknown-shape', file: 'list.md' });
    expect(diagnostics[0]!.message).toMatch(word);
  });
});
