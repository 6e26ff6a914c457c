import { type List, list } from './papers.ts';

/** Lists in XML. */
export const xml = {
  'endnote-xml': list(
    'a.xml',
    '<?xml version="1.0" encoding="UTF-8"?>\n<xml><records>\n',
    (one) =>
      [
        `<record><rec-number>${one.n}</rec-number><ref-type name="Journal Article">17</ref-type>`,
        `<contributors><authors>${one.people
          .map(([family, given]) => `<author>${family}, ${given}</author>`)
          .join('')}</authors></contributors>`,
        `<titles><title>${one.title}</title><secondary-title>${one.venue}</secondary-title></titles>`,
        `<dates><year>${one.year}</year></dates>`,
        `<electronic-resource-num>${one.doi}</electronic-resource-num></record>`,
      ].join('\n'),
    '\n',
    '\n</records></xml>\n',
  ),
  'pubmed-xml': list(
    'a.xml',
    '<?xml version="1.0"?>\n<PubmedArticleSet>\n',
    (one) =>
      [
        '<PubmedArticle><MedlineCitation>',
        `<PMID Version="1">${1000 + one.n}</PMID><Article>`,
        `<Journal><JournalIssue><PubDate><Year>${one.year}</Year></PubDate></JournalIssue>`,
        `<Title>${one.venue}</Title></Journal><ArticleTitle>${one.title}.</ArticleTitle>`,
        `<AuthorList>${one.people
          .map(
            ([family, given]) =>
              `<Author><LastName>${family}</LastName><ForeName>${given}</ForeName></Author>`,
          )
          .join('')}</AuthorList>`,
        `<ELocationID EIdType="doi">${one.doi}</ELocationID></Article>`,
        '</MedlineCitation></PubmedArticle>',
      ].join('\n'),
    '\n',
    '\n</PubmedArticleSet>\n',
  ),
  dblp: list(
    'a.xml',
    '<?xml version="1.0"?>\n<dblpperson name="Ada Muster" n="5">\n',
    (one) =>
      [
        `<r><article key="journals/x/M${one.n}" mdate="2020-01-01">`,
        ...one.people.map(([family, given]) => `<author>${given} ${family}</author>`),
        `<title>${one.title}.</title>`,
        `<year>${one.year}</year><journal>${one.venue}</journal>`,
        `<ee>https://doi.org/${one.doi}</ee>`,
        '</article></r>',
      ].join('\n'),
    '\n',
    '\n</dblpperson>\n',
  ),
} as const satisfies Readonly<Record<string, List>>;
