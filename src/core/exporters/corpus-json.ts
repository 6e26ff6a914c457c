import type { Corpus } from '#core/model';

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
    'source',
  ],
  authorship: ['person', 'name', 'equal'],
  link: ['label', 'url'],
  ids: ['arxiv', 'doi'],
  source: ['file', 'line'],
  named: ['id', 'name', 'names'],
  citation: ['citing', 'cited', 'evidence'],
  evidence: ['level', 'text'],
  join: ['person', 'names', 'evidence'],
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
      people: each(corpus.people, order.named),
      venues: each(corpus.venues, order.named),
      citations,
      ...(corpus.joins === undefined ? {} : { joins: each(corpus.joins, order.join) }),
      diagnostics: each(corpus.diagnostics, order.diagnostic),
    },
    order.corpus,
  );
  return `${JSON.stringify(file, null, 2)}\n`;
}

function ordered(item: object, keys: readonly string[]): Record<string, unknown> {
  const source = new Map<string, unknown>(Object.entries(item));
  const entries: [string, unknown][] = [];
  for (const key of keys) if (source.has(key)) entries.push([key, source.get(key)]);
  for (const [key, value] of source) if (!keys.includes(key)) entries.push([key, value]);
  return Object.fromEntries(entries);
}
