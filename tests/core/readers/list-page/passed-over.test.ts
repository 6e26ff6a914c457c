import { describe, expect, it } from 'vitest';
import { read } from './told.ts';

const steam = 'Ada Byron, Bo Ox. “On looms and engines by steam.” Journal of Looms 12, 2019.';
const reed = '**Reeds in old rivers.** Ada Byron, Cy Crane. *Loom Letters*, 2020.';

/** The lines of a list whose entries were read, and of those that were passed over. */
function linesOf(text: string, file: string) {
  const reading = read(text, file);
  const drafts = reading.kind === 'drafts' ? reading.drafts : [];
  return {
    read: drafts.map(({ source }) => source.line),
    told: reading.diagnostics.map(({ line }) => line),
  };
}

describe('an item of a list of works that is no entry is told by its line', () => {
  it.each([
    [
      'beside a quoted title, in a numbered list of a page without headings',
      `<html><body><ol>\n<li>${steam}</li>\n<li>Weaving without a pattern in small towns. In preparation.</li>\n</ol></body></html>`,
      'list.html',
      { read: [2], told: [3] },
    ],
    [
      'under a heading of works, though most others are none either',
      `# Publications\n\n- ${reed}\n- Weaving without a pattern in small towns\n- Towns that weave without one\n`,
      'list.md',
      { read: [3], told: [4, 5] },
    ],
    [
      'in a row of a table',
      `<table>\n<tr><td>1</td><td>${steam}</td></tr>\n<tr><td>2</td><td>Weaving without a pattern in small towns</td></tr>\n<tr><td>3</td><td>${steam.replace('On', 'Of')}</td></tr>\n</table>`,
      'list.html',
      { read: [2, 4], told: [3] },
    ],
  ])('%s', (_, text, file, expected) => {
    expect(linesOf(text, file)).toEqual(expected);
  });

  it.each([
    ['a label', 'Selected works'],
    ['what leads elsewhere', 'See also my full list of publications on Google Scholar'],
    ['links alone', '[Code](https://a.example/c), [Data](https://a.example/d)'],
  ])('but not %s', (_, item) => {
    const text = `# Publications\n\n- ${reed}\n- ${item}\n`;
    expect(linesOf(text, 'list.md')).toEqual({ read: [3], told: [] });
  });

  it('nor the items of a list of other things', () => {
    const text = `# Publications\n\n- ${reed}\n\n# Teaching\n\n- Weaving without a pattern in small towns\n`;
    expect(linesOf(text, 'list.md')).toEqual({ read: [3], told: [] });
  });
});
