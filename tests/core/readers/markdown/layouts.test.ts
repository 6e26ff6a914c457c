import { describe, expect, it } from 'vitest';
import { names, only, read } from './reading.ts';

describe('the Markdown reader takes an entry however its lines are broken', () => {
  const plain = [
    '**On Engines**',
    'Ada Lovelace, Charles Babbage',
    '*OSDI 2020 (oral)*',
    '[paper](https://a.example/p)',
  ];
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
    [
      'HTML alone',
      `<p><b>On Engines</b><br>Ada Lovelace, Charles Babbage<br><i>OSDI 2020 (oral)</i><br><a href="https://a.example/p">paper</a></p>`,
    ],
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

  it('takes a venue without a year after <br> for no author, and leaves its place', () => {
    const text =
      '**On Engines**<br>\nAda Lovelace, Charles Babbage<br>\nJournal of Engines, London<br>\n[paper](https://a.example/p)';
    const draft = only(text);
    expect([names(draft), draft.venue]).toEqual([
      ['Ada Lovelace', 'Charles Babbage'],
      'Journal of Engines',
    ]);
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
