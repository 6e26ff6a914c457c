import { cleanDrafts } from '#core/clean';
import { readSource } from '#core/readers';
import { initials, json, type List, names, textOf } from './papers.ts';
import { tagged } from './tagged-lists.ts';

/** Our own file of the five papers, its works one by one. */
function corpus(): List {
  const reading = readSource(new TextEncoder().encode(textOf(tagged.bibtex)), tagged.bibtex.file);
  const { works, ...rest } = cleanDrafts([reading]);
  const [head, tail] = JSON.stringify({ ...rest, works: ['here'] }, null, 2).split('"here"');
  const entries = works.map((work) => JSON.stringify(work, null, 2));
  return { file: 'a.json', head: head!.trimEnd() + '\n', entries, between: ',\n', tail: tail! };
}

/** Lists in JSON. */
export const inJson = {
  coterie: corpus(),
  decisions: json(
    'a.json',
    '{"format": "coterie-decisions",\n"version": 1,\n"works": [],\n"people": [\n',
    (one) => ({
      kind: 'join',
      people: [{ name: names(one, ' ') }, { name: names(one, ' ', initials) }],
    }),
    '\n]}\n',
  ),
  openalex: json(
    'a.json',
    '{"meta": {"count": 5}, "results": [\n',
    (one) => ({
      id: `https://openalex.org/W${one.n}`,
      doi: `https://doi.org/${one.doi}`,
      title: one.title,
      publication_year: one.year,
      authorships: one.people.map(([family, given], i) => ({
        author: { id: `https://openalex.org/A${one.n}${i}`, display_name: `${given} ${family}` },
      })),
      primary_location: { source: { display_name: one.venue, type: 'journal' } },
    }),
    '\n]}\n',
  ),
  crossref: json(
    'a.json',
    '{"status": "ok", "message-type": "work-list", "message": {"items": [\n',
    (one) => ({
      DOI: one.doi,
      type: 'journal-article',
      title: [one.title],
      'container-title': [one.venue],
      author: one.people.map(([family, given]) => ({ given, family, sequence: 'first' })),
      issued: { 'date-parts': [[one.year, 5]] },
    }),
    '\n]}}\n',
  ),
  'semantic-scholar': json(
    'a.json',
    '{"offset": 0, "data": [\n',
    (one) => ({
      paperId: String(one.n).repeat(40),
      title: one.title,
      year: one.year,
      externalIds: { DOI: one.doi },
      venue: one.venue,
      authors: one.people.map(([family, given], i) => ({
        authorId: `${one.n}${i}`,
        name: `${given} ${family}`,
      })),
    }),
    '\n]}\n',
  ),
  datacite: json(
    'a.json',
    '{"data": [\n',
    (one) => ({
      id: one.doi,
      type: 'dois',
      attributes: {
        doi: one.doi,
        titles: [{ title: one.title }],
        creators: one.people.map(([family, given]) => ({
          name: `${family}, ${given}`,
          givenName: given,
          familyName: family,
        })),
        publicationYear: one.year,
        publisher: one.venue,
        types: { resourceTypeGeneral: 'Text' },
      },
    }),
    '\n]}\n',
  ),
  'csl-json': json(
    'a.json',
    '[\n',
    (one) => ({
      id: `k${one.n}`,
      type: 'article-journal',
      title: one.title,
      author: one.people.map(([family, given]) => ({ family, given })),
      'container-title': one.venue,
      issued: { 'date-parts': [[one.year]] },
      DOI: one.doi,
    }),
    '\n]\n',
  ),
} as const satisfies Readonly<Record<string, List>>;
