import fc from 'fast-check';

const word = fc.string({ unit: fc.constantFrom(...'abcdefgéüñłøżкж'), minLength: 2, maxLength: 8 });
const capital = word.map((text) => `Q${text}`);
const person = fc.record({
  family: fc.oneof(
    capital,
    capital.map((text) => `van der ${text}`),
  ),
  given: fc.oneof(capital, fc.constant('J. P.')),
});

/** What one record says, in all formats. */
export const record = fc.record({
  title: fc
    .array(fc.oneof(word, fc.constantFrom('a < b', 'R&D', '<record>', '&amp;', '--', ']]')), {
      minLength: 2,
      maxLength: 9,
    })
    .map((words) => ['On', ...words, 'end'].join(' ')),
  people: fc.uniqueArray(person, { minLength: 1, maxLength: 5, selector: (one) => one.family }),
  venue: fc.tuple(capital, word).map((words) => words.join(' ')),
  year: fc.integer({ min: 1500, max: 2100 }),
  number: fc.integer({ min: 1, max: 99_999 }),
});
export type Record = typeof record extends fc.Arbitrary<infer T> ? T : never;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const people = (one: Record, written: (family: string, given: string) => string) =>
  one.people.map(({ family, given }) => written(family, given)).join('\n');

/** A format, what stands around its records, and how it writes one. */
export const writers: readonly (readonly [
  string,
  readonly [string, string],
  (one: Record) => string,
])[] = [
  [
    'pubmed-xml',
    ['<PubmedArticleSet>\n', '</PubmedArticleSet>'],
    (one) =>
      [
        '<PubmedArticle><MedlineCitation>',
        `<Article><Journal><JournalIssue><PubDate><Year>${one.year}</Year></PubDate></JournalIssue>`,
        `<Title>${one.venue}</Title></Journal>`,
        `<ArticleTitle>${escaped(one.title)}.</ArticleTitle>`,
        `<ELocationID EIdType="doi">10.1000/x${one.number}</ELocationID>`,
        '<AuthorList>',
        people(
          one,
          (family, given) =>
            `<Author><LastName>${family}</LastName><ForeName>${given}</ForeName></Author>`,
        ),
        '</AuthorList></Article></MedlineCitation>',
        '</PubmedArticle>\n',
      ].join('\n'),
  ],
  [
    'endnote-xml',
    ['<xml><records>\n', '</records></xml>'],
    (one) =>
      [
        '<record><ref-type name="Journal Article">17</ref-type>',
        '<contributors><authors>',
        people(one, (family, given) => `<author>${family}, ${given}</author>`),
        '</authors></contributors>',
        `<titles><title><style face="normal">${escaped(one.title)}</style></title></titles>`,
        `<periodical><full-title>${one.venue}</full-title></periodical>`,
        `<dates><year>${one.year}</year></dates>`,
        `<electronic-resource-num>10.1000/x${one.number}</electronic-resource-num>`,
        '</record>\n',
      ].join('\n'),
  ],
  [
    'dblp',
    ['<dblp>\n', '</dblp>'],
    (one) =>
      [
        `<article key="journals/q/X${one.number}">`,
        people(one, (family, given) => `<author>${given} ${family}</author>`),
        `<title>${escaped(one.title)}.</title>`,
        `<journal>${one.venue}</journal><year>${one.year}</year>`,
        `<ee>https://doi.org/10.1000/x${one.number}</ee>`,
        '</article>\n',
      ].join('\n'),
  ],
];
