import { describe, expect, it } from 'vitest';
import { readSource } from '#core/readers';
import { told } from './told.ts';

const looms = 'On the Weaving of Looms';

describe('names as lists write them', () => {
  it.each([
    ['Byron, A., C. Babbage, and **M. Somerville**, 2014:', 'A. Byron; C. Babbage; M. Somerville'],
    [
      'Wu, X., Reed, K. A., **Byron, G.**,Bachman, S. D., & Bryan, F. O. (2014).',
      'X. Wu; K. A. Reed; G. Byron; S. D. Bachman; F. O. Bryan',
    ],
    [
      '**Byron, A.**, L. Stone, S. R. Springer, and T. Öz, 2014:',
      'A. Byron; L. Stone; S. R. Springer; T. Öz',
    ],
    ['**Byron, AK**, CM Babbage, C Li, and G Stone. 2014.', 'AK Byron; CM Babbage; C Li; G Stone'],
    ['**Byron, JR**, CM Babbage. 2014.', 'JR Byron; CM Babbage'],
    ['Byron, A., Babbage, C., … Stone, V. (2014).', 'A. Byron; C. Babbage; V. Stone'],
    [
      'Byron, A., H. M. English, V. Bejarano Alegre, et al. (2014).',
      'A. Byron; H. M. English; V. Bejarano Alegre',
    ],
    ['Byron A. and C. Babbage. 2014.', 'A. Byron; C. Babbage'],
    [
      'Ivimey‐Cook, E. R., J. L. Stone, K. R. Bairos‐Novak, et al. (2014).',
      'E. R. Ivimey‐Cook; J. L. Stone; K. R. Bairos‐Novak',
    ],
  ])('%s', (names, expected) => {
    const text = `# Papers\n\n${names} ${looms} and Engines. *Journal of Looms*, 41, 1247–1254.\n`;
    expect(told(text, 'a.md')).toEqual([
      `${looms} and Engines / ${expected} / Journal of Looms / 2014`,
    ]);
  });

  it.each([
    ['Byron A, Stone K-J, Babbage CMet al.', 'A Byron; K-J Stone; CM Babbage'],
    [
      'Lovelace, Ada and García Byron, Alberto and Stone, Jo M.',
      'Ada Lovelace; Alberto García Byron; Jo M. Stone',
    ],
    ['García Byron, Alberto', 'Alberto García Byron'],
  ])('on a line of their own: %s', (names, expected) => {
    const text = `# Papers\n\n**${names}**\n*${looms} and Engines*\nLoom Letters (2014)\n[DOI](https://doi.org/10.1000/1)\n`;
    expect(told(text, 'a.md')).toEqual([
      `${looms} and Engines / ${expected} / Loom Letters / 2014`,
    ]);
  });
});

describe('titles that are not set apart', () => {
  it.each([
    [
      'end where the venue in italics begins',
      '**Byron, A.** (2015). Looms in contexts. Kinds, uses, troubles. *Loom Studies* 9(1), p. 48--60.',
      'Looms in contexts. Kinds, uses, troubles / A. Byron / Loom Studies / 2015',
    ],
    [
      'go on behind a name in italics',
      '**Byron, AK**, CM Stone. 2019. The dynamics of *Bombyx* on looms and cards. *Silk* 11:396.',
      'The dynamics of Bombyx on looms and cards / AK Byron; CM Stone / Silk / 2019',
    ],
    [
      'follow the last initials with nothing between',
      '2025: **Byron, A.**, Stone, B., Kübler, S. Looms in Online Discourse. [*Proceedings of the 5th Workshop on Looms*](https://a.example/1)',
      'Looms in Online Discourse / A. Byron; B. Stone; S. Kübler / Proceedings of the 5th Workshop on Looms / 2025',
    ],
    [
      'have a day in them',
      '2026: Stone, B., **Byron, A.** Looms before 7. Oktober 2023. Eine Analyse. [*Journal of Looms*](https://a.example/1).',
      'Looms before 7. Oktober 2023. Eine Analyse / B. Stone; A. Byron / Journal of Looms / 2026',
    ],
    [
      'end before the meeting that is named in full',
      '**Ada Byron**,Bo Stone. Deriving Looms by Graph Weaving, The 33rd Symposium on Applied Looms ,Short Paper(SAL 2018).',
      'Deriving Looms by Graph Weaving / Ada Byron; Bo Stone / The 33rd Symposium on Applied Looms / 2018',
    ],
    [
      'and their state is none of them',
      'Byron, A., **Stone, B.** (accepted with revisions). Looms and Their Uses. *Loom Studies*.',
      'Looms and Their Uses / A. Byron; B. Stone / Loom Studies / -',
    ],
  ])('%s', (_, entry, expected) => {
    expect(told(`# Papers\n\n${entry}\n`, 'a.md')).toEqual([expected]);
  });
});

describe('where a work appeared', () => {
  it.each([
    [
      'a thesis appeared nowhere',
      '**Byron, A.** 2024 - [On Looms and Their Uses](https://a.example/1) - PhD thesis, University of Turin',
      'On Looms and Their Uses / A. Byron / - / 2024',
    ],
    [
      'what was submitted neither',
      'Byron, A., **Stone, B.** (submitted). Looms and Their Uses. Loom Studies.',
      'Looms and Their Uses / A. Byron; B. Stone / - / -',
    ],
    [
      'a book is named, not its publisher',
      'Byron, A., B. Stone. 2022. [Looms and Their Uses](https://a.example/1). Book chapter in "The Four Looms: Cards, Wheels, and Cogs". Wiley.',
      'Looms and Their Uses / A. Byron; B. Stone / The Four Looms: Cards, Wheels, and Cogs / 2022',
    ],
    [
      'a journal that is called as a remark',
      'Byron, A., B. Stone. 2024. [Looms and Their Uses](https://a.example/1). *Findings*. ~ Open access',
      'Looms and Their Uses / A. Byron; B. Stone / Findings / 2024',
    ],
    [
      'a prize in italics is no venue',
      "Ada Byron, Bo Stone. __Looms and Their Uses__. In Proceedings of the 31st Conference on Looms (COL'20), volume 171 of Loom Notes, Vienna, Austria, September 2020. _Received Best Paper Award (COL 2020)_",
      "Looms and Their Uses / Ada Byron; Bo Stone / Proceedings of the 31st Conference on Looms (COL'20) / 2020",
    ],
  ])('%s', (_, entry, expected) => {
    expect(told(`# Papers\n\n${entry}\n`, 'a.md')).toEqual([expected]);
  });
});

describe('pages of web sites', () => {
  it('title, authors and venue in headings of two levels', () => {
    const entry = (title: string) =>
      `<h5><a href="https://a.example/1"><b>${title}</b></a></h5><h6>Ada Byron.</h6><h6>In <i>Loom Connect </i>, June 15, 2019.</h6><hr/>`;
    expect(
      told(
        `<html><div><h4>Publications</h4></div><div>${entry(looms)}${entry('Will You Take a Loom in 2019?')}</div></html>`,
        'a.html',
      ),
    ).toEqual([
      `${looms} / Ada Byron / Loom Connect / 2019`,
      'Will You Take a Loom in 2019? / Ada Byron / Loom Connect / 2019',
    ]);
  });

  it('a list that is shown on a click', () => {
    const list = `<li>Ada Byron, Bo Stone. <b>${looms}</b>. <i>OSDI</i>, 2021</li>`;
    const page = `<html><h1>Ada Byron</h1><div style="display:none;"><h2>Publications</h2><ul>${list}</ul></div></html>`;
    expect(told(page, 'a.html')).toEqual([`${looms} / Ada Byron; Bo Stone / OSDI / 2021`]);
  });

  it('cards that name nobody, where classes tell title and venue', () => {
    const card = (title: string) =>
      `<div class="card"><span class="pub-venue">COL 2026</span><h3 class="pub-title">${title}</h3><div><a href="https://a.example/1">Paper</a> <a href="https://b.example/1">Repo</a></div></div>`;
    const page = `<html><h1 class="section-title">THE HALL OF PAPERS</h1><div>${card(looms)}${card('Cards Considered Helpful Again')}</div></html>`;
    expect(told(page, 'a.html')).toEqual([
      `${looms} /  / COL / 2026`,
      'Cards Considered Helpful Again /  / COL / 2026',
    ]);
    const { diagnostics } = readSource(new TextEncoder().encode(page), 'a.html');
    expect(diagnostics.map((one) => one.code)).toEqual(['no-authors', 'no-authors']);
  });

  it('a badge whose class says that it is a venue', () => {
    const page = `<html><div><div><span class="paper-tag journal">PR 2026</span> <strong>C. Byron, H. Stone</strong>, "${looms}"</div></div></html>`;
    expect(told(page, 'a.html')).toEqual([`${looms} / C. Byron; H. Stone / PR / 2026`]);
  });
});

it('a talk that somebody was invited to is no entry', () => {
  const text = `### "${looms}"\nAda Byron, Bo Stone  \nCOL 2020, Aspen, Colorado  \n\n---\n### "Cards Considered Helpful Again"\nAda Byron  \n[Loom Symposium](https://a.example/1) Mountain View, California  \nInvited Talk  \n`;
  expect(told(text, 'a.md')).toEqual([`${looms} / Ada Byron; Bo Stone / COL / 2020`]);
});

it('an address that is written out is a link, and a title that is one link is told once', () => {
  const text = `# Papers\n\nByron, A., & Stone, B. (2025). ${looms}. *Journal of Looms*.\nhttps://doi.org/10.1000/1 (see https://a.example/b).\n`;
  const reading = readSource(new TextEncoder().encode(text), 'a.md');
  expect(reading).toMatchObject({
    drafts: [{ links: [{ url: 'https://doi.org/10.1000/1' }, { url: 'https://a.example/b' }] }],
  });
});

it('TeX that somebody pasted is read as it prints', () => {
  const text = `# Papers\n\nByron, A., & Stone, B. (2025). Energy balance and Alfv\\'en numbers of looms. \\textit{Journal of Looms}.\n`;
  expect(told(text, 'a.md')).toEqual([
    'Energy balance and Alfvén numbers of looms / A. Byron; B. Stone / Journal of Looms / 2025',
  ]);
});

describe('a list of names ends', () => {
  const venue = 'Journal of Looms';
  const four = 'Stone M., Cole Reed F., **Byron A.**';
  it.each([
    [
      'at the full stop of initials that stand behind the names',
      `${four}, Hale Cross W. Sharing ${looms} and Cards. ${venue} 3: 35, 2019.`,
      `Sharing ${looms} and Cards / M Stone; F Cole Reed; A Byron; W Hale Cross / ${venue} / 2019`,
    ],
    [
      'and not within a name',
      'Stone M., Reed F., Cole P., Ada B. Byron, Hale W. Unity of Looms and Cards. *Journal of Looms*, 2019.',
      'Unity of Looms and Cards / M Stone; F Reed; P Cole; Ada B. Byron; W Hale / Journal of Looms / 2019',
    ],
    [
      'where nothing but initials part the last from the title',
      `Stone M, Reed FL, Cole W, **Byron A**, Hale P Unity in Looms: On Cards and Wheels. ${venue} 4: 59. 2020`,
      `Unity in Looms: On Cards and Wheels / M Stone; FL Reed; W Cole; A Byron; P Hale / ${venue} / 2020`,
    ],
    [
      'with a last pair behind an "and" where semicolons part pairs',
      `Stone-Reed, Mara; Cole, Fay; **Byron, Ada** and Hale, Clara: Extending ${looms} with Cards. ${venue}, 2018`,
      `Extending ${looms} with Cards / Mara Stone-Reed; Fay Cole; Ada Byron; Clara Hale / ${venue} / 2018`,
    ],
    [
      'with its line in the source',
      `- [${looms}](https://a.example/1) Ada Byron, Mara Stone, Fay Cole\n  Transactions of the Loom Society, 26(4), pages 3-4, 2021.`,
      `${looms} / Ada Byron; Mara Stone; Fay Cole / Transactions of the Loom Society / 2021`,
    ],
    [
      'with its line where a venue begins the next',
      `[${looms}](https://a.example/1)\n\nMara Stone, Fay R Cole, **Ada D Byron**\nBioRXiv (2021)`,
      `${looms} / Mara Stone; Fay R Cole; Ada D Byron / BioRXiv / 2021`,
    ],
    [
      'with its line where a shortened venue begins the next',
      `## ${looms}\n\nM. Stone, F. Cole, A. Byron\nEur. Loom J. C 81, 577 (2021)`,
      `${looms} / M. Stone; F. Cole; A. Byron / Eur. Loom J. C / 2021`,
    ],
    [
      'where italics begin that go on behind what looks like names',
      `"${looms}", with A. Byron and M. Stone, *Woven Engines: Theory and Cards (**WETC**)* 4 (1995), 119-136.`,
      `${looms} / A. Byron; M. Stone / Woven Engines: Theory and Cards (WETC) / 1995`,
    ],
    [
      'behind five initials',
      `### ${looms}\nStone, N. S. A. D. A., Reed, F. I., & **Byron, A.**  \n*${venue}*, 8(01), 45–58, 2025`,
      `${looms} / N. S. A. D. A. Stone; F. I. Reed; A. Byron / ${venue} / 2025`,
    ],
  ])('%s', (_, entry, expected) => {
    expect(told(`# Papers\n\n${entry}\n`, 'a.md')).toEqual([expected]);
  });
});

it('a place at the end of a line that is all title belongs to it', () => {
  const text = `# Papers\n\n### Looms and Cards in the Mills of the Upper River, Austria\nStone, M., & **Byron, A.**  \n*Journal of Looms*, 2025\n`;
  expect(told(text, 'a.md')).toEqual([
    'Looms and Cards in the Mills of the Upper River, Austria / M. Stone; A. Byron / Journal of Looms / 2025',
  ]);
});
