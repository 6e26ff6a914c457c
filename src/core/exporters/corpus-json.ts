import type { Corpus, Version } from '#core/model';

/** The keys of each kind of object in the order of the contract; others follow in their own order. */
const order = {
  corpus: [
    'format',
    'version',
    'owner',
    'works',
    'people',
    'venues',
    'citations',
    'joins',
    'questions',
    'outside',
    'diagnostics',
  ],
  work: [
    'id',
    'title',
    'year',
    'venue',
    'type',
    'authors',
    'awards',
    'track',
    'links',
    'ids',
    'keywords',
    'versions',
    'corrections',
    'source',
  ],
  authorship: ['person', 'name', 'equal', 'corresponding', 'affiliations'],
  link: ['label', 'url'],
  ids: ['arxiv', 'doi', 'pmid', 'openalex', 's2', 'dblp', 'isbn'],
  version: ['title', 'year', 'venue', 'ids', 'links', 'source'],
  correction: ['field', 'was'],
  source: ['file', 'line'],
  named: ['id', 'name', 'names', 'kind', 'ids'],
  personIds: ['orcid', 'openalex', 'dblp', 's2', 'scopus'],
  citation: ['citing', 'cited', 'evidence'],
  evidence: ['level', 'text'],
  join: ['person', 'names', 'evidence'],
  outside: ['id', 'text', 'title', 'firstAuthor', 'year', 'ids', 'citedBy'],
  question: ['a', 'b', 'score', 'evidence', 'against'],
  diagnostic: ['severity', 'code', 'message', 'file', 'line'],
} as const;

/**
 * The corpus as the text of a corpus file: the keys in the contract's order and
 * unknown keys after them, indented by two spaces, a newline at the end. The
 * same corpus gives the same bytes, and reading them back gives the corpus.
 */
export function corpusToJson(corpus: Corpus): string {
  const each = (items: readonly object[], keys: readonly string[]) =>
    items.map((item) => ordered(item, keys));
  const works = corpus.works.map((work) =>
    ordered(
      {
        ...work,
        authors: each(work.authors, order.authorship),
        links: each(work.links, order.link),
        ids: ordered(work.ids, order.ids),
        ...(work.versions === undefined ? {} : { versions: work.versions.map(versionOf) }),
        ...(work.corrections === undefined
          ? {}
          : { corrections: each(work.corrections, order.correction) }),
        source: ordered(work.source, order.source),
      },
      order.work,
    ),
  );
  const citations = corpus.citations.map((citation) =>
    ordered({ ...citation, evidence: each(citation.evidence, order.evidence) }, order.citation),
  );
  const file = ordered(
    {
      ...corpus,
      works,
      people: corpus.people.map((person) =>
        ordered(
          { ...person, ...(person.ids ? { ids: ordered(person.ids, order.personIds) } : {}) },
          order.named,
        ),
      ),
      venues: each(corpus.venues, order.named),
      citations,
      ...(corpus.joins === undefined ? {} : { joins: each(corpus.joins, order.join) }),
      ...(corpus.questions === undefined
        ? {}
        : { questions: each(corpus.questions, order.question) }),
      ...(corpus.outside === undefined
        ? {}
        : {
            outside: corpus.outside.map((one) =>
              ordered({ ...one, ids: ordered(one.ids, order.ids) }, order.outside),
            ),
          }),
      diagnostics: each(corpus.diagnostics, order.diagnostic),
    },
    order.corpus,
  );
  return `${JSON.stringify(file, null, 2)}\n`;
}

function versionOf(version: Version): Record<string, unknown> {
  const { ids, links, source } = version;
  return ordered(
    {
      ...version,
      ids: ordered(ids, order.ids),
      ...(links === undefined ? {} : { links: links.map((one) => ordered(one, order.link)) }),
      source: ordered(source, order.source),
    },
    order.version,
  );
}

function ordered(item: object, keys: readonly string[]): Record<string, unknown> {
  const source = new Map<string, unknown>(Object.entries(item));
  const entries: [string, unknown][] = [];
  for (const key of keys) if (source.has(key)) entries.push([key, source.get(key)]);
  for (const [key, value] of source) if (!keys.includes(key)) entries.push([key, value]);
  return Object.fromEntries(entries);
}
