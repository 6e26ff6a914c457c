import { bibtexOf } from './bibtex.ts';
import type { MadePerson, MadeRecord } from './records.ts';

/** The records in one format: what a file of it is called, and its text. */
export interface MadeFormat {
  readonly id: string;
  readonly file: string;
  write(records: readonly MadeRecord[]): string;
}

const shown = ({ given, family }: MadePerson) => `${given} ${family}`;
const indexed = ({ given, family }: MadePerson) => `${family}, ${given}`;
const initials = ({ given }: MadePerson) =>
  given
    .split(' ')
    .map((word) => word[0]!)
    .join('');
const short = (person: MadePerson) => `${person.family} ${initials(person)}`;
const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** A work that an earlier paper of the list is, as one that cites it names it. */
const cited = (records: readonly MadeRecord[], i: number, count: number) =>
  Array.from({ length: Math.min(count, i) }, (_, n) => records[(i * 7 + n * 31) % i]!);

function ris(records: readonly MadeRecord[]): string {
  return records
    .map((one) =>
      [
        `TY  - ${one.isArticle ? 'JOUR' : 'CONF'}`,
        ...one.authors.map((author) => `AU  - ${indexed(author)}`),
        `TI  - ${one.title}`,
        `T2  - ${one.venue}`,
        `PY  - ${one.year}`,
        `VL  - ${one.volume}`,
        `IS  - ${one.number}`,
        `SP  - ${one.firstPage}`,
        `EP  - ${one.lastPage}`,
        `DO  - ${one.doi}`,
        `UR  - https://doi.org/${one.doi}`,
        ...one.keywords.map((word) => `KW  - ${word}`),
        'ER  - ',
        '',
      ].join('\n'),
    )
    .join('\n');
}

function csv(records: readonly MadeRecord[]): string {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const rows = records.map((one) =>
    [
      one.authors.map((author) => `${author.family} ${initials(author)}.`).join('; '),
      one.title,
      String(one.year),
      one.venue,
      String(one.volume),
      `${one.firstPage}-${one.lastPage}`,
      one.doi,
      one.keywords.join('; '),
      one.isArticle ? 'Article' : 'Conference paper',
    ]
      .map(quoted)
      .join(','),
  );
  const header = 'Authors,Title,Year,Source title,Volume,Pages,DOI,Author Keywords,Document Type';
  return [header, ...rows, ''].join('\n');
}

function nbib(records: readonly MadeRecord[]): string {
  return records
    .map((one, i) =>
      [
        `PMID- ${30_000_000 + i}`,
        'OWN - NLM',
        `DP  - ${one.year} Dec`,
        `TI  - ${one.title}.`,
        `LID - ${one.doi} [doi]`,
        ...one.authors.flatMap((author) => [`FAU - ${indexed(author)}`, `AU  - ${short(author)}`]),
        'LA  - eng',
        'PT  - Journal Article',
        `JT  - ${one.venue}`,
        `VI  - ${one.volume}`,
        `PG  - ${one.firstPage}-${one.lastPage}`,
        ...one.keywords.map((word) => `OT  - ${word}`),
        '',
      ].join('\n'),
    )
    .join('\n');
}

function webOfScience(records: readonly MadeRecord[]): string {
  const entries = records.map((one, i) =>
    [
      'PT J',
      `AU ${one.authors.map((author) => `${author.family}, ${initials(author)}`).join('\n   ')}`,
      `AF ${one.authors.map(indexed).join('\n   ')}`,
      `TI ${one.title}`,
      `SO ${one.venue.toUpperCase()}`,
      `DT ${one.isArticle ? 'Article' : 'Proceedings Paper'}`,
      ...(one.keywords.length > 0 ? [`DE ${one.keywords.join('; ')}`] : []),
      ...(i === 0 ? [] : [`CR ${cited(records, i, 8).map(reference).join('\n   ')}`]),
      `PY ${one.year}`,
      `VL ${one.volume}`,
      `BP ${one.firstPage}`,
      `EP ${one.lastPage}`,
      `DI ${one.doi}`,
      `UT WOS:${String(i).padStart(15, '0')}`,
      'ER',
      '',
    ].join('\n'),
  );
  return `FN Clarivate Analytics Web of Science\nVR 1.0\n${entries.join('\n')}\nEF\n`;

  function reference(one: MadeRecord): string {
    const [first] = one.authors;
    return `${short(first!).toUpperCase()}, ${one.year}, ${one.venue.toUpperCase()}, V${one.volume}, P${one.firstPage}`;
  }
}

function dblp(records: readonly MadeRecord[]): string {
  const entries = records.map((one) => {
    const name = one.isArticle ? 'article' : 'inproceedings';
    const place = one.isArticle ? 'journal' : 'booktitle';
    return [
      `<${name} key="${one.isArticle ? 'journals' : 'conf'}/made/${one.key}" mdate="2024-01-01">`,
      ...one.authors.map((author) => `<author>${xml(shown(author))}</author>`),
      `<title>${xml(one.title)}.</title>`,
      `<pages>${one.firstPage}-${one.lastPage}</pages><year>${one.year}</year>`,
      `<volume>${one.volume}</volume><${place}>${xml(one.venue)}</${place}>`,
      `<ee>https://doi.org/${one.doi}</ee>`,
      `</${name}>`,
    ].join('\n');
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<dblp>\n${entries.join('\n')}\n</dblp>\n`;
}

function openalex(records: readonly MadeRecord[]): string {
  const results = records.map((one, i) => ({
    id: `https://openalex.org/W${1_000_000 + i}`,
    doi: `https://doi.org/${one.doi}`,
    title: one.title,
    publication_year: one.year,
    type: 'article',
    primary_location: {
      landing_page_url: `https://doi.org/${one.doi}`,
      source: { display_name: one.venue, type: one.isArticle ? 'journal' : 'conference' },
    },
    authorships: one.authors.map((author) => ({
      author: { id: null, display_name: shown(author), orcid: null },
      is_corresponding: false,
      raw_affiliation_strings: ['University of Made Things, Nowhere'],
    })),
    keywords: one.keywords.map((word) => ({ display_name: word })),
    referenced_works: cited(records, i, 8).map(
      (_, n) => `https://openalex.org/W${1_000_000 + ((i * 7 + n * 31) % i)}`,
    ),
  }));
  return JSON.stringify({ meta: { count: results.length }, results });
}

function crossref(records: readonly MadeRecord[]): string {
  const items = records.map((one, i) => ({
    DOI: one.doi,
    type: one.isArticle ? 'journal-article' : 'proceedings-article',
    title: [one.title],
    'container-title': [one.venue],
    volume: String(one.volume),
    page: `${one.firstPage}-${one.lastPage}`,
    author: one.authors.map(({ given, family }) => ({ given, family, affiliation: [] })),
    issued: { 'date-parts': [[one.year, 5]] },
    URL: `http://dx.doi.org/${one.doi}`,
    reference: cited(records, i, 8).map((work, n) => ({
      key: String(n),
      DOI: work.doi,
      author: work.authors[0]!.family,
      year: String(work.year),
      'article-title': work.title,
    })),
  }));
  return JSON.stringify({ status: 'ok', message: { items } });
}

function markdown(records: readonly MadeRecord[]): string {
  const entries = records.map(
    (one) =>
      `**${one.title}**  \n${one.authors.map(shown).join(', ')}  \n*${one.venue} ${one.year}*  \n| [paper](https://doi.org/${one.doi}) |\n`,
  );
  return ['# Publications\n', ...entries].join('\n');
}

function references(records: readonly MadeRecord[]): string {
  return records
    .map((one, i) => {
      const authors = one.authors.map(({ given, family }) => `${given[0]!}. ${family}`).join(', ');
      return `[${i + 1}] ${authors}. ${one.title}. ${one.venue}, ${one.volume}(${one.number}):${one.firstPage}–${one.lastPage}, ${one.year}.\n`;
    })
    .join('');
}

/** Every format that the records can be written in. */
export const madeFormats: readonly MadeFormat[] = [
  { id: 'bibtex', file: 'made.bib', write: (records) => bibtexOf(records, 2) },
  { id: 'ris', file: 'made.ris', write: ris },
  { id: 'csv-table', file: 'made.csv', write: csv },
  { id: 'nbib', file: 'made.nbib', write: nbib },
  { id: 'web-of-science', file: 'savedrecs.txt', write: webOfScience },
  { id: 'dblp', file: 'made.xml', write: dblp },
  { id: 'openalex', file: 'openalex.json', write: openalex },
  { id: 'crossref', file: 'crossref.json', write: crossref },
  { id: 'markdown', file: 'made.md', write: markdown },
  { id: 'reference-strings', file: 'references.txt', write: references },
];
