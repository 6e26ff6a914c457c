import { describe, expect, it } from 'vitest';
import { names, only, read } from './reading.ts';

describe('what is no entry', () => {
  const good =
    '**On Engines**  \nAda Lovelace, Charles Babbage  \n*OSDI 2020*  \n[paper](https://a.example/p)';
  it.each([
    ['an introduction', 'See a full list on [Google Scholar](https://scholar.google.com/x).'],
    ['an introduction in bold', '**Selected publications**'],
    ['a script', '<script async src="https://a.example/b.js">var a = "**T**";</script>'],
    [
      'a comment',
      '<!--\n**On Looms**  \nAda Lovelace  \n*OSDI 2021*\n\n**On Cards**  \nAda Lovelace  \n*OSDI 2022*\n-->',
    ],
    ['a rule', '---'],
    ['a contact block', '**Ada Lovelace**  \nRoom 5, London  \nada@a.example'],
    [
      'bullets of another section',
      '## Service\n\n- Reviewer, OSDI 2020, 2021\n- Ada Lovelace, Charles Babbage, panel on [The Weaving of Looms](https://a.example/l), 2019\n- Talk at **The Royal Society of London**, 2019',
    ],
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
  const good =
    '**On Engines**  \nAda Lovelace, Charles Babbage  \n*OSDI 2020*  \n[paper](https://a.example/p)';
  it.each([
    [
      'no authors',
      '**On the Weaving of Looms**  \n*OSDI 2021*  \n[paper](https://a.example/l)',
      'no-authors',
    ],
    [
      'no authors, links alone',
      '**On the Weaving of Looms**  \n[paper](https://a.example/l)',
      'no-authors',
    ],
    ['a title by itself', '**On the Weaving of Looms**', 'no-authors'],
    [
      'no title',
      'Ada Lovelace, Charles Babbage  \n*OSDI 2021*  \n[paper](https://a.example/l)',
      'no-title',
    ],
    [
      'a sentence of names and no title',
      '- Ada Lovelace, Charles Babbage, with a [link](https://a.example/l) and the year 2021',
      'unknown-shape',
    ],
  ])('%s', (_, bad, code) => {
    for (const [text, line] of [
      [`${good}\n\n${bad}\n\n${good}`, 6],
      [`${good}\n\n${good}\n\n${bad}`, 11],
    ] as const) {
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

describe('what was refused as another shape once is read', () => {
  it.each([
    [
      'title and authors apart',
      '# 2022\n\n### SP 22\n**On the Weaving of Looms**\n\n**Ada Lovelace**, Charles Babbage.\n*The Symposium on Looms*.',
    ],
    [
      'a bullet',
      '- Ada Lovelace, **Charles Babbage**, [On the Weaving of Looms](https://a.example/l)',
    ],
    ['a title as heading', '## On the Weaving of Looms\n\nAda Lovelace, Charles Babbage'],
    [
      'a table',
      '| Title | Authors |\n|---|---|\n| On the Weaving of Looms | Ada Lovelace, Charles Babbage |',
    ],
    [
      'running sentences',
      'Ada Lovelace, Charles Babbage. On the Weaving of Looms. Notes on Engines, 1843.',
    ],
  ])('%s', (_, text) => {
    const draft = only(text);
    expect([draft.title, names(draft)]).toEqual([
      'On the Weaving of Looms',
      ['Ada Lovelace', 'Charles Babbage'],
    ]);
  });
});

describe('a document of another kind is refused by name', () => {
  it.each([
    [
      'YAML, a file for each',
      '---\ntitle: On Looms\nauthors: [Ada Lovelace]\n---\n\nAbstract.',
      /YAML/,
    ],
    ['TOML', '+++\ntitle = "On Looms"\n+++\n', /TOML/],
    ['HTML', '<!DOCTYPE html>\n<html><body><b>On Looms</b></body></html>', /HTML/],
  ])('%s', (_, text, word) => {
    const { drafts, diagnostics } = read(text);
    expect(drafts).toEqual([]);
    expect(diagnostics).toMatchObject([
      { severity: 'fatal', code: 'unknown-shape', file: 'list.md' },
    ]);
    expect(diagnostics[0]!.message).toMatch(word);
  });
});
