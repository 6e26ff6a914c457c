import { describe, expect, it } from 'vitest';
import { entriesIn, read, told } from './told.ts';

const salt = 'Salt in old marshes of the coast';
const people = 'Mara Lind, Rui Abe';

describe('what the other entries of a page tell of one', () => {
  it('where they appeared: a title of two sentences ends before that', () => {
    const entry = (title: string, year: number, number: number) =>
      `- Lind, M. and Abe, R. (${year}). ${title}. Marsh Working Paper #${number}. [DOI](https://doi.org/10.1000/${number})\n`;
    const text = `# Papers\n\n${entry('Weaving reeds by night', 2020, 3)}${entry('Drying salt by day', 2021, 5)}${entry('Tides on the rise. The marsh indicator in Q1 2022', 2022, 7)}`;
    expect(entriesIn(text).map(([title, , venue]) => [title, venue])).toEqual([
      ['Weaving reeds by night', 'Marsh Working Paper #3'],
      ['Drying salt by day', 'Marsh Working Paper #5'],
      ['Tides on the rise. The marsh indicator in Q1 2022', 'Marsh Working Paper #7'],
    ]);
  });

  it('nothing where each appeared elsewhere', () => {
    const text = `# Papers\n\n- Lind, M. and Abe, R. (2020). ${salt}. Marsh Letters. Second series.\n`;
    expect(entriesIn(text)[0]?.[0]).toBe(salt);
  });
});

it('a title that looks like a name is one where the others stand as it does', () => {
  const entry = (title: string, venue: string) =>
    `- Lind M, Abe R. (2017). ${title}. ***${venue}***. Reed & Sons, Ltd.\n`;
  const text = `## Papers\n\n${entry(salt, 'Marsh Letters')}${entry('Drying salt by day', 'Reeds')}${entry('Weaving reeds by night', 'Reeds')}${entry('Tides and who counts them', 'Marsh Letters')}${entry('Marsh Stochasticity', 'Encyclopedia of Salt')}`;
  expect(entriesIn(text)[4]).toEqual([
    'Marsh Stochasticity',
    'M Lind, R Abe',
    'Encyclopedia of Salt',
    2017,
  ]);
});

describe('a plain title', () => {
  it.each([
    [
      'ends before a venue that a comma parts, and its year',
      `- Lind, M., & Abe, R., ${salt}, Reed Security Documentation, 2018.`,
      [salt, 'M. Lind, R. Abe', 'Reed Security Documentation', 2018],
    ],
    [
      'ends before a workshop with its short name',
      `- Mara Lind & Rui Abe, ${salt}, SaltML Workshop on Reeds and Tides (oral), 2018.`,
      [salt, people, 'SaltML Workshop on Reeds and Tides', 2018],
    ],
    [
      'ends before a venue and a bare identifier',
      `1. Mara Lind & Rui Abe (2024) ${salt}, Reed and Marsh Management, DOI: 10.1000/1.`,
      [salt, people, 'Reed and Marsh Management', 2024],
    ],
    [
      'names a work with its year, behind the year of the entry',
      '- Lind, M., & Abe, R. (2020). Drying salt by wind: A comment on Ox, Stern & Cho (2019). Reeds, Tides and Marshes, 35(9), 11-12.',
      [
        'Drying salt by wind: A comment on Ox, Stern & Cho (2019)',
        'M. Lind, R. Abe',
        'Reeds, Tides and Marshes',
        2020,
      ],
    ],
  ])('%s', (_, item, entry) => {
    expect(entriesIn(`## Publications\n\n${item}\n`)).toEqual([entry]);
  });

  it('ends within a link that is of all of the entry', () => {
    const text = `## Papers\n\n- M. Lind, R. Abe (2022). [${salt}. Marsh Letters, 944, A36. doi:10.1000/1](https://doi.org/10.1000/1)\n`;
    expect(entriesIn(text)).toEqual([[salt, 'M. Lind, R. Abe', 'Marsh Letters', 2022]]);
  });

  it('is never the key of a reference beside it', () => {
    const row = (key: string, title: string) =>
      `<tr><td><font size=1>${key}</font><td>Mara Lind and Rui Abe<br><em>${title}</em><br>Marsh Letters <b>283</b>, 186 (2009)</tr>`;
    const text = `<table><tbody>${row('LindML08', salt)}${row('LindML09', 'Drying Salt')}</tbody></table>`;
    expect(told(text, 'a.html')).toEqual([
      `${salt} / Mara Lind; Rui Abe / Marsh Letters / 2009`,
      'Drying Salt / Mara Lind; Rui Abe / Marsh Letters / 2009',
    ]);
  });
});

describe('names', () => {
  it.each([
    [
      'a hyphen parted from its initial',
      'M. Lind, W. -C. Abe, K. Cho.',
      'M. Lind, W.-C. Abe, K. Cho',
    ],
    [
      'an article before the family name',
      'Al Lind, Sinaa, Rui Abe, and Kim Cho.',
      'Sinaa Al Lind, Rui Abe, Kim Cho',
    ],
  ])('%s', (_, names, expected) => {
    const text = `## Papers\n\n- ${names} "${salt}." *Marsh Letters*, 2017.\n`;
    expect(entriesIn(text)).toEqual([[salt, expected, 'Marsh Letters', 2017]]);
  });

  it('end where a dash parts them from the venue, though the page calls all of it authors', () => {
    const card = (title: string) =>
      `<div class="card"><div class="pub-title">${title}</div><div class="pub-authors">Lind M., Abe R.P., Cho K. — <em>Marsh Letters</em>, 641, 917.</div></div>`;
    const text = `<!doctype html><html><body><h2>2025</h2>${card(salt)}${card('Drying salt in reeds')}</body></html>`;
    expect(told(text, 'a.html')).toEqual([
      `${salt} / M Lind; R. P. Abe; K Cho / Marsh Letters / 2025`,
      'Drying salt in reeds / M Lind; R. P. Abe; K Cho / Marsh Letters / 2025',
    ]);
  });
});

describe('sections of other things', () => {
  const item = `Mara Lind, Rui Abe. *${salt}*. Marsh Conference, 2024.`;
  it.each([
    ['underlined with dashes', `Talks\n------\n\n- ${item}\n`],
    ['parted by kinds of meetings', `## Talks\n\n#### Conferences\n\n- ${item}\n`],
    [
      'in a cell that is called a header',
      `<table><tr><td class="subHeader"><p>Selected Recent Presentations:</p></td></tr><tr><td>${item}</td></tr></table>`,
    ],
  ])('%s hold no entries', (_, section) => {
    expect(entriesIn(`## Papers\n\n- ${item.replace('old', 'new')}\n\n${section}`)).toHaveLength(1);
  });

  it('a line of dashes under an entry is a rule', () => {
    expect(
      entriesIn(`## Papers\n\n${item}\n------\n\n${item.replace('old', 'new')}\n`),
    ).toHaveLength(2);
  });
});

describe('Markdown as kramdown takes it', () => {
  it('has addresses with spaces in them', () => {
    const text = `## Papers\n\n[*${salt}*](/papers/Lind - On Salt.pdf) Mara Lind, Rui Abe. Marsh Letters, 2020.\n`;
    expect(entriesIn(text)).toEqual([[salt, people, 'Marsh Letters', 2020]]);
  });

  it('has its contents in the place of a list that says so', () => {
    const text = `## Papers\n\n1. this list will be replaced by the contents\n{:toc .wide}\n\n1. **${salt}**. Mara Lind, Rui Abe. *Marsh Letters*, 2020.\n`;
    expect([entriesIn(text), read(text).diagnostics]).toEqual([
      [[salt, people, 'Marsh Letters', 2020]],
      [],
    ]);
  });

  it('has tables without a head, whose cells are one entry a row, whoever wrote it', () => {
    const row = (kind: string, title: string, names: string, where: string) =>
      `|<font color="#00b">${kind}</font>| [*${title}*](https://a.example/${kind}) | ${names} | ${where} | [bib](a.bib)|  \n`;
    const text = `### 2018\n\n${row('Article', salt, '**M. Lind**, R. Abe.', 'Marsh Letters (pp. 1-35).')}${row('Thesis', 'Drying salt in old marshes', '**M. Lind**.', 'Ph.D. Thesis. Marsh University. 2018.')}`;
    expect(entriesIn(text)).toEqual([
      [salt, 'M. Lind, R. Abe', 'Marsh Letters', 2018],
      ['Drying salt in old marshes', 'M. Lind', null, 2018],
    ]);
  });
});

describe('a web page', () => {
  const page = (body: string) =>
    `<!doctype html><html><body><h1>Publications</h1>${body}</body></html>`;

  it('shows the lines of preformatted text as they stand', () => {
    const text = page(
      `<pre>\n<strong> Papers of Mara Lind</strong>\n\n  1. Mara Lind and Rui Abe, "<a href="a.pdf">${salt}</a>", Reeds, to appear.\n\n  2. Mara Lind, "Drying salt by day", Australas. J. Marsh. 39 (2007),\n     129-134\n</pre>`,
    );
    expect(told(text, 'a.html')).toEqual([
      `${salt} / Mara Lind; Rui Abe / Reeds / -`,
      'Drying salt by day / Mara Lind / Australas. J. Marsh. / 2007',
    ]);
  });

  it('may call after the venue what begins with the authors', () => {
    const item = (title: string, names: string) =>
      `<li><span class="pub-year">2025</span> <span class="pub-title">${title}</span><br><span class="pub-venue"><strong>Lind, M.</strong>${names}\n<em>Marsh Letters</em>, 111–136, 2025.</span></li>`;
    expect(
      told(
        page(`<ul>${item(salt, ' &amp; Abe-Cho, R.')}${item('Drying salt', '')}</ul>`),
        'a.html',
      ),
    ).toEqual([
      `${salt} / M. Lind; R. Abe-Cho / Marsh Letters / 2025`,
      'Drying salt / M. Lind / Marsh Letters / 2025',
    ]);
  });

  it('names a venue and a year in a heading beside, with where it leads', () => {
    const row = `<div class="row"><div><h3><strong>SALT 2016</strong><br><small><a href="https://a.example">(link)</a></small></h3></div><div><h2>${salt}</h2><p>Mara Lind, Rui Abe<br><br><strong>Additional information:</strong> a video of the marsh</p></div></div>`;
    expect(told(page(row), 'a.html')).toEqual([`${salt} / Mara Lind; Rui Abe / SALT / 2016`]);
  });

  it('names a book twice, which is where nothing appeared', () => {
    const card = `<div class="card"><h3 class="item-title"><a href="https://a.example">${salt}</a></h3><p><strong>Lind, M.</strong> (2013). <em>${salt}</em>. Barcelona: Reed.</p></div>`;
    expect(told(page(card), 'a.html')).toEqual([`${salt} / M. Lind / - / 2013`]);
  });

  it('shows markup in a block of code that says so', () => {
    const list = `<ul><li>Mara Lind and Rui Abe. (2014) "${salt}." <em>Reeds</em></li></ul>`;
    expect(entriesIn(`### 2014\n\n\`\`\`{=html}\n${list}\n\`\`\`\n`)).toEqual([
      [salt, 'Mara Lind, Rui Abe', 'Reeds', 2014],
    ]);
  });

  it('has years in boxes whose class calls them headings', () => {
    const card = `<div class="pub-card"><div class="pub-title"><a href="https://a.example">${salt}</a></div><div class="pub-authors"><strong>Mara Lind</strong>, Rui Abe</div><div class="pub-venue">Reeds</div></div>`;
    const years = ['2016', '2015'].map(
      (year) => `<div class="pub-year-heading">${year}</div>${card}`,
    );
    expect(told(page(years.join('')), 'a.html')).toEqual([
      `${salt} / Mara Lind; Rui Abe / Reeds / 2016`,
      `${salt} / Mara Lind; Rui Abe / Reeds / 2015`,
    ]);
  });

  it('has cards with badges and names above the title, and a foot that is none of them', () => {
    const card = (title: string, venue: string) =>
      `<article class="publication"><div class="entry-meta"><span class="badge">Published</span><span class="grade">A2</span><span>M. Lind, R. Abe, K. Cho</span></div><h3>${title}</h3><div class="citation"><div><em>${venue}</em>, Vol. 4, pp. 97–99 · 2019</div></div></article>`;
    const foot =
      '<footer><div><strong>Mara Lind</strong><p>Department of Salt · Turin, Italy</p></div></footer>';
    const cards = `${card(salt, 'Reeds')}${card('Drying salt by day', 'Marsh Letters')}`;
    expect(told(page(`<h2>Articles</h2>${cards}${foot}`), 'a.html')).toEqual([
      `${salt} / M. Lind; R. Abe; K. Cho / Reeds / 2019`,
      'Drying salt by day / M. Lind; R. Abe; K. Cho / Marsh Letters / 2019',
    ]);
  });

  it('has a picture that leads to a larger one, and no words of the list', () => {
    const owner =
      '<table><tr><td><a href="me.jpg"><img src="s.jpg" alt="Have some salt. It is on me."></a></td><td><p><b>Mara C. Lind</b><br>Associate Professor</p></td></tr></table>';
    const reading = read(
      page(`${owner}<p>Mara C. Lind, Rui Abe. <i>${salt}</i>. Reeds, 2020.</p>`),
      'a.html',
    );
    expect(reading).toMatchObject({ drafts: [{ title: salt }] });
  });
});
