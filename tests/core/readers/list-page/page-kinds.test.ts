import { describe, expect, it } from 'vitest';
import { entriesIn, read } from './told.ts';

describe('a page of its own kind', () => {
  it('markup between lines of tildes is read as markup, with its line', () => {
    const reading = read(
      [
        '## Contents',
        '',
        'Salt **Talks**: [[2019]](#a) [[2018]](#b)',
        '',
        '## Papers',
        '',
        '~~~',
        '<ul>',
        '  <li>',
        '    Mara Lind and Rui Abe. <strong>Salt in Old Marshes</strong>. <em>Marsh Letters</em>, 2019.',
        '  </li>',
        '  <li>',
        '    Mara Lind, Kim Cho. <strong>Reeds and Brine</strong>. <em>Marsh Letters</em>, 2018.',
        '  </li>',
        '</ul>',
        '~~~',
      ].join('\n'),
    );
    expect(reading).toMatchObject({
      drafts: [
        { title: 'Salt in Old Marshes', year: 2019, source: { line: 10 } },
        { title: 'Reeds and Brine', year: 2018, source: { line: 13 } },
      ],
    });
  });

  it('two breaks in a row part entries of one paragraph, and none of an item', () => {
    const lines = [
      '**Mara Lind**, Rui Abe (2019) [Salt in old marshes of',
      'the coast.](http://a.example/1) Marsh Letters 42 (5),',
      '876-886 <span class="x"></span> <br><br> Rui Abe, **Mara Lind**, Kim',
      'Cho (2018) [Reeds and brine of the north.](http://a.example/2) Marsh Letters 41 (5),',
      '861-875 <br><br> Kim Cho, **Mara Lind** (2017) [Tides by night.](http://a.example/3) Marsh Letters 40, 852-860',
    ];
    expect(entriesIn(lines.join('\n'))).toEqual([
      ['Salt in old marshes of the coast', 'Mara Lind, Rui Abe', 'Marsh Letters', 2019],
      ['Reeds and brine of the north', 'Rui Abe, Mara Lind, Kim Cho', 'Marsh Letters', 2018],
      ['Tides by night', 'Kim Cho, Mara Lind', 'Marsh Letters', 2017],
    ]);
    const item = '- **Salt in Old Marshes**<br><br>Mara Lind, Rui Abe<br><br>*Marsh Letters*, 2019';
    expect(entriesIn(item)).toEqual([
      ['Salt in Old Marshes', 'Mara Lind, Rui Abe', 'Marsh Letters', 2019],
    ]);
  });

  it('papers that are shown as BibTeX alone are read from that, with their lines', () => {
    const entry = (key: string, title: string) =>
      `# ${title}\n\n> Incomplete\n\n\`\`\`\n@article{${key},\n  author = {Lind, Mara and Abe, Rui},\n  title = {${title}},\n  year = 2017,\n}\n\`\`\`\n\n`;
    expect(read(entry('a', 'Salt in Old Marshes') + entry('b', 'Reeds and Brine'))).toMatchObject({
      drafts: [
        { title: 'Salt in Old Marshes', authors: [{ name: 'Mara Lind' }, { name: 'Rui Abe' }] },
        { title: 'Reeds and Brine', year: 2017, source: { line: 18 } },
      ],
    });
  });

  it('BibTeX beside entries of the page is how to cite them', () => {
    const page =
      '- Mara Lind and Rui Abe. **Salt in Old Marshes**. *Marsh Letters*, 2019.\n\n```\n@article{a,\n  title = {Salt in Old Marshes},\n  author = {Lind, Mara},\n}\n```\n';
    expect(entriesIn(page)).toEqual([
      ['Salt in Old Marshes', 'Mara Lind, Rui Abe', 'Marsh Letters', 2019],
    ]);
  });

  it('between tildes with a language, or without markup, stands code', () => {
    const entry = 'Mara Lind and Rui Abe. **Salt in Old Marshes**. *Marsh Letters*, 2019.';
    expect(entriesIn(`~~~\n${entry}\n~~~`)).toEqual([]);
    expect(entriesIn(`~~~html\n<p>${entry}</p>\n~~~`)).toEqual([]);
  });
});
