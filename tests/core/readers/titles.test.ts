import { describe, expect, it } from 'vitest';
import { namesOf, read } from './structured.ts';

describe('a title is plain text, whatever it was written in', () => {
  it.each([
    ['The <i>BRCA1</i> <sup>+</sup> gene', 'The BRCA1 + gene'],
    ['<jats:italic>E. coli</jats:italic>\n  in   rows', 'E. coli in rows'],
    ['When p<q and r>s', 'When p<q and r>s'],
    ['Lists of <string> in C++', 'Lists of <string> in C++'],
    ['R&amp;D', 'R&D'],
    ['R&amp;amp;D', 'R&D'],
    ['&lt;i&gt;E. coli&lt;/i&gt; twice', 'E. coli twice'],
    ['One<br/>two', 'One two'],
    ['Of <tex-math>$x$</tex-math><mml:math><mml:mi>x</mml:mi></mml:math>', 'Of x'],
    ['AT&T & co', 'AT&T & co'],
  ])('%j', (title, plain) => {
    const { drafts } = read(JSON.stringify([{ id: 'a', type: 'book', title }]));
    expect(drafts[0]?.title).toBe(plain);
  });

  it.each([
    [{ family: 'Tucker' }, 'Tucker'],
    [{ given: 'Tom' }, 'Tom'],
    [{ literal: 'R &amp; D Group' }, 'R & D Group'],
    [{ given: '철수', family: '김' }, '김철수'],
  ])('and so is the name of %j', (author, name) => {
    const { drafts } = read(
      JSON.stringify([{ id: 'a', type: 'book', title: 'T', author: [author] }]),
    );
    expect(namesOf(drafts[0])).toEqual([name]);
  });
});
