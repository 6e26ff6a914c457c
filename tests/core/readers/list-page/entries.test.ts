import { describe, expect, it } from 'vitest';
import { readSource } from '#core/readers';

/** What a page gives: title, authors, venue, year, addresses. */
function entriesOf(text: string, file: string) {
  const reading = readSource(new TextEncoder().encode(text), file);
  if (reading.kind !== 'drafts') return [];
  return reading.drafts.map(({ title, authors, venue, year, links }) => [
    title,
    authors.map((author) => author.name).join('; '),
    venue,
    year,
    ...(links.length === 0 ? [] : [links.map((link) => link.url).join(' ')]),
  ]);
}

const looms = 'On the Weaving of Looms';
const cards = 'Punched Cards Considered Helpful';

describe('an entry in Markdown is read right', () => {
  it.each<[quirk: string, text: string, entries: readonly (readonly unknown[])[]]>([
    [
      'names in the order of an index, the first alone with its given name',
      `- Lovelace, Ada, Charles Babbage, and Mary Somerville. 2020. "${looms}." *Journal of Engines*, 1–19.\n- Lovelace, Ada. 2018. "${cards}." *Annals of Engines* 5 (3): 1-7.`,
      [
        [looms, 'Ada Lovelace; Charles Babbage; Mary Somerville', 'Journal of Engines', 2020],
        [cards, 'Ada Lovelace', 'Annals of Engines', 2018],
      ],
    ],
    [
      'a title in quotation marks that could be a list of names',
      '- Lovelace, Ada. 2018. "Loom Costs, Domestic Weaving and Steam Engines." *Annals of Engines* 5 (3): 1-7.',
      [
        [
          'Loom Costs, Domestic Weaving and Steam Engines',
          'Ada Lovelace',
          'Annals of Engines',
          2018,
        ],
      ],
    ],
    [
      '"in press" where the year is',
      `- Lovelace, A., **Babbage, C.,** Somerville, M., in press. ${looms}. Ambix.\n- **Babbage, C.,** Lovelace, A., 2020. ${cards}. Engine Letters 70:101723.`,
      [
        [looms, 'A. Lovelace; C. Babbage; M. Somerville', 'Ambix', null],
        [cards, 'C. Babbage; A. Lovelace', 'Engine Letters', 2020],
      ],
    ],
    [
      'a short family name after an initial',
      `- **${looms}**  \n  S. Israel, L. Fu, J. Sanchez  \n  *Journal of Engines*, 2020`,
      [[looms, 'S. Israel; L. Fu; J. Sanchez', 'Journal of Engines', 2020]],
    ],
    [
      'one family name for all',
      `- **${looms}**, Lovelace et al., *Engines*, 2020`,
      [[looms, 'Lovelace', 'Engines', 2020]],
    ],
    [
      'the year, and then with whom',
      `- [${looms}](https://a.example/1), 2018, with Charles Babbage (Turin School of Engines).`,
      [[looms, 'Charles Babbage', null, 2018, 'https://a.example/1']],
    ],
    [
      'authors behind the venue',
      `- **${looms}** \\[[PAPER](https://a.example/1)\\] <br>TOE, Transactions on Engines, 2024. <br>***Ada Lovelace***, Charles Babbage, Mary Somerville.`,
      [
        [
          looms,
          'Ada Lovelace; Charles Babbage; Mary Somerville',
          'Transactions on Engines (TOE)',
          2024,
          'https://a.example/1',
        ],
      ],
    ],
    [
      'a title that is called as a section might be',
      '#### **Review Networks for Weaving Machines**\n\nAda Lovelace, **Charles Babbage**, Mary Somerville\n\n**NIPS 2016** \\| [[pdf]](https://a.example/1)',
      [
        [
          'Review Networks for Weaving Machines',
          'Ada Lovelace; Charles Babbage; Mary Somerville',
          'NIPS',
          2016,
          'https://a.example/1',
        ],
      ],
    ],
    [
      'a word behind a title in italics',
      `- *${looms}* Preprint\\\n  Ada Lovelace, [Charles Babbage](https://b.example/) and Mary Somerville, arXiv Preprint.\\\n  [[arXiv]](https://arxiv.org/abs/2405.19809)`,
      [
        [
          looms,
          'Ada Lovelace; Charles Babbage; Mary Somerville',
          'arXiv Preprint',
          null,
          'https://arxiv.org/abs/2405.19809',
        ],
      ],
    ],
  ])('%s', (_, text, entries) => {
    expect(entriesOf(`# Publications\n\n${text}\n`, 'list.md')).toEqual(entries);
  });
});

describe('an entry of a web page is read right', () => {
  it.each<[quirk: string, text: string, entries: readonly (readonly unknown[])[]]>([
    [
      'a venue in the words of a link',
      `<p>${looms} <br /><em>A. Lovelace, C. Babbage, and M. Somerville</em><br /><a href="https://a.example/1">IEEE Trans. Looms, vol. 36, issue 6, pp. 1209-1220 (June 2017)</a></p>` +
        `<p>${cards} <br /><em>Lin, A. Lovelace, and M. Somerville</em><br /><a href="https://a.example/2">Optics of Looms, vol. 21, pp. 32340-32348 (December 2013)</a></p>`,
      [
        [
          looms,
          'A. Lovelace; C. Babbage; M. Somerville',
          'IEEE Trans. Looms',
          2017,
          'https://a.example/1',
        ],
        [cards, 'Lin; A. Lovelace; M. Somerville', 'Optics of Looms', 2013, 'https://a.example/2'],
      ],
    ],
    [
      'bars between the parts, a date behind the title, an address broken over two lines',
      `<ul><li> <a href="https://a.example/1">On the Weaving\n      of Looms</a> (08/2010) |\n      Lovelace, Ada; Babbage, Charles E.;\n      Somerville, Mary |\n      The Engine Journal, Volume 718, Issue 2, pp. 683-694 |\n     (<a href="https://a.example/nph?bibcode=2010...\n718L&type=BIBTEX">bibtex</a>)</li></ul>`,
      [
        [
          looms,
          'Ada Lovelace; Charles E. Babbage; Mary Somerville',
          'The Engine Journal',
          2010,
          'https://a.example/1 https://a.example/nph?bibcode=2010...718L&type=BIBTEX',
        ],
      ],
    ],
    [
      'a citation that is one link, its abstract and what goes with it in paragraphs of their own',
      `<p><a href="https://a.example/1">Lovelace, Ada. 2020. "${looms}." <i>Journal of Engines</i>, 1–19.</a></p>` +
        `<p>This paper discusses the weaving of looms and shows that Ada Lovelace and Charles Babbage were right about it in every respect that matters.</p>` +
        `<p><a href="https://a.example/code.zip">Replication code</a></p>` +
        `<p><a href="https://a.example/2">Lovelace, Ada. 2018. "${cards}." <i>Annals of Engines</i> 5 (3): 1-7.</a></p>`,
      [
        [
          looms,
          'Ada Lovelace',
          'Journal of Engines',
          2020,
          'https://a.example/1 https://a.example/code.zip',
        ],
        [cards, 'Ada Lovelace', 'Annals of Engines', 2018, 'https://a.example/2'],
      ],
    ],
    [
      'cards that can be filtered: the year in a class, the abstract between title and authors',
      [looms, cards]
        .map(
          (title, i) =>
            `<div class="isotope-item year-202${i}"><div class="media-body"><div class="article-title"><a href="/p/${i}/">${title}</a></div><a href="/p/${i}/"><div class="article-style">We study the weaving of looms by Ada Byron and others, with data of 1999.</div></a><div class="article-metadata"><div><span>Ada Lovelace</span>, <span>Charles Babbage</span></div></div></div></div>`,
        )
        .join(''),
      [
        [looms, 'Ada Lovelace; Charles Babbage', null, 2020],
        [cards, 'Ada Lovelace; Charles Babbage', null, 2021],
      ],
    ],
    [
      'links below, each with who has it',
      `<ul><li><div>${looms}</div><div>with Charles Babbage. <em>Review of Engines</em>, 2021, 34(8): 3572–3607.</div><div>Press: <a href="https://n.example/1">The Weaver</a></div></li></ul>`,
      [[looms, 'Charles Babbage', 'Review of Engines', 2021, 'https://n.example/1']],
    ],
  ])('%s', (_, text, entries) => {
    expect(
      entriesOf(`<html><body><h2>Publications</h2>${text}</body></html>`, 'list.html'),
    ).toEqual(entries);
  });

  it('no menu, no affiliation and no list of talks is an entry or a part of one', () => {
    const menu =
      '<p><a href="a.html">Top Page</a> | <a href="b.html">Research Projects</a> | <a href="c.html">Papers</a> | <a href="d.html">Statistical Programs</a></p>';
    const head = '<h1>Ada Lovelace website</h1><p>Université de Turin<br>Turin, Italy</p>';
    const entry = `<ul><li><a href="https://a.example/1">${looms}</a>, 2018, with Charles Babbage.</li></ul>`;
    const talks =
      '<p>Presented at</p><ul><li>European Meeting of Looms in Cologne (2018)</li><li>Midwest Loom Meetings (2018)</li></ul>';
    expect(entriesOf(`<html><body>${menu}${head}${entry}${talks}</body></html>`, 'a.html')).toEqual(
      [[looms, 'Charles Babbage', null, 2018, 'https://a.example/1']],
    );
  });
});
