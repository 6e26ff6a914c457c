import { type Draft, type DraftAuthor, fold, type Identifiers, type Source } from '#core/model';
import type { Report } from '../report.ts';
import {
  arxivIn,
  authorOf,
  draftOf,
  idsOfDoi,
  idsOfIsbn,
  idsOfPmid,
  openalexIn,
  orcidIn,
  type Row,
  titleText,
  workTypeOf,
  yearsIn,
} from '../text/index.ts';
import { affiliationsOf } from './affiliations.ts';
import { authorsIn, listIn, placesIn } from './authors.ts';
import type { Columns } from './columns.ts';
import type { Field } from './headers.ts';
import { referencesIn } from './references.ts';

/** What spreadsheets and programs write where they have nothing. */
const nothing = /^(?:n\/?a|nan|null|none|undefined|-|–|#n\/a)$/i;

/** The draft of one row; null where it was given up, which is reported. */
export function draftOfRow(
  row: Row,
  columns: Columns,
  source: Source,
  report: Report,
): Draft | null {
  /** The first cell of the field that holds anything. */
  const raw = (field: Field): string => {
    for (const i of columns.get(field) ?? []) {
      const cell = row.cells[i]?.trim() ?? '';
      if (cell !== '' && (field === 'title' || !nothing.test(cell))) return cell;
    }
    return '';
  };
  const venue = titleText(raw('venue')) || (columns.has('venue') ? '' : titleText(raw('source')));
  const references = referencesIn(raw('references'));
  return draftOf(
    {
      title: titleText(raw('title')),
      authors: authorsOf(row, columns, raw),
      venue,
      year: yearIn(raw('year')),
      ids: idsOf(raw),
      links: [
        ['paper', raw('link')],
        ['pdf', raw('pdf')],
      ],
      volume: [raw('volume')],
      page: (columns.get('page') ?? []).map((i) => row.cells[i]?.trim() ?? ''),
      keywords: keywordsOf(raw('keywords')),
      references,
      type: workTypeOf(raw('type')),
    },
    source,
    report,
  );
}

type Raw = (field: Field) => string;

function authorsOf(row: Row, columns: Columns, raw: Raw): readonly DraftAuthor[] {
  const authors = authorsIn(titleCell(raw('authors')));
  const aligned = (field: Field): readonly string[] => {
    const list = placesIn(raw(field));
    return list.length === authors.length ? list : [];
  };
  const orcids = aligned('orcids');
  const named = orcidsByName(raw('orcids'));
  const corresponding = new Set(listIn(raw('corresponding')).map((id) => openalexIn(id, 'A')));
  const flags = aligned('corresponding');
  const openalex = aligned('openalexAuthors');
  const scopus = aligned('scopusAuthors');
  // Scopus names people in its affiliations as in its column of short names.
  const spellings = (columns.get('authors') ?? []).map((i) => listIn(row.cells[i] ?? ''));
  const affiliations = affiliationsOf(raw('affiliations'), spellings, authors.length);
  return authors.map((author, i) => {
    const orcid = named === null ? orcidIn(orcids[i] ?? '') : (named.get(shortKey(author)) ?? null);
    const id = openalexIn(openalex[i] ?? '', 'A');
    const number = /^\d{6,12}$/.exec(scopus[i] ?? '')?.[0];
    const ids = {
      ...(orcid === null ? {} : { orcid }),
      ...(id === null ? {} : { openalex: id }),
      ...(number === undefined ? {} : { scopus: number }),
    };
    const places = affiliations[i] ?? [];
    const isCorresponding =
      (id !== null && corresponding.has(id)) || /^true$/i.test(flags[i] ?? '');
    return {
      ...author,
      ...(isCorresponding ? { corresponding: true } : {}),
      ...(Object.keys(ids).length > 0 ? { ids } : {}),
      ...(places.length > 0 ? { affiliations: places } : {}),
    };
  });
}

/**
 * ORCIDs in a cell that names whose they are, `Doe, Jane/0000-…; …`, as Web of
 * Science has it; where two share family name and initial neither is told. Null
 * for a cell that names nobody.
 */
function orcidsByName(cell: string): ReadonlyMap<string, string> | null {
  const pieces = listIn(cell).filter((piece) => /^[^/:]*\p{L}[^/:]*\/\d{4}-/u.test(piece));
  if (pieces.length === 0) return null;
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const piece of pieces) {
    const author = authorOf(piece.slice(0, piece.indexOf('/')));
    const orcid = orcidIn(piece);
    if (author === null || orcid === null) continue;
    const key = shortKey(author);
    if (found.has(key) && found.get(key) !== orcid) twice.add(key);
    found.set(key, orcid);
  }
  for (const key of twice) found.delete(key);
  return found;
}

function shortKey({ name, family = name, given = '' }: DraftAuthor): string {
  return `${fold(family)}|${fold(given).slice(0, 1)}`;
}

/** A cell of names with its markup reduced, its line ends kept: they part names. */
function titleCell(cell: string): string {
  return cell.includes('\n') ? cell.split('\n').map(titleText).join('\n').trim() : titleText(cell);
}

function yearIn(cell: string): number | null {
  const text = cell.slice(0, 100).replace(/^(\d{4})\.0$/, '$1');
  // Dates without dashes or with slashes: 20190504, 5/4/2019.
  const compact = /^(\d{4})(?:0[1-9]|1[0-2])[0-3]\d$/.exec(text)?.[1];
  const slashed = /^\d{1,2}[/.]\d{1,2}[/.](\d{4})$/.exec(text)?.[1];
  const first = /^(\d{4})\//.exec(text)?.[1];
  return yearsIn(compact ?? slashed ?? first ?? text)[0]?.year ?? null;
}

function idsOf(raw: Raw): Identifiers {
  const arxiv = arxivIn(raw('arxiv'));
  const openalex = openalexIn(raw('openalex'), 'W');
  return {
    ...(arxiv === null ? {} : { arxiv }),
    ...idsOfDoi(raw('doi')),
    ...idsOfPmid(raw('pmid')),
    ...(openalex === null ? {} : { openalex }),
    ...idsOfIsbn(raw('isbn')),
  };
}

function keywordsOf(cell: string): readonly string[] {
  const list = /[|;\n]/.test(cell) ? listIn(cell) : cell.split(',');
  return list.map(titleText);
}
