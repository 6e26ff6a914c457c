import type { DraftAuthor, DraftReference, Identifiers } from '#core/model';
import {
  authorFrom,
  authorOf,
  familyIn,
  idsOfDoi,
  idsOfIsbn,
  orcidIn,
  yearsIn,
} from '../text/index.ts';
import { at, isObject, type JsonObject, listOf, rawOf, textOf, textsOf, yearOf } from './value.ts';

/*
 * The parts that CSL-JSON and Crossref's works share: both write people, dates
 * and cited references alike. Source: the CSL 1.0.2 data schema and Crossref's
 * description of its REST API.
 */

/** An author as either writes them: parts, `literal` or `name`, or a bare string. */
export function authorOfCsl(value: unknown): DraftAuthor | null {
  if (typeof value === 'string') return authorOf(textOf(value));
  if (!isObject(value)) return null;
  const part = (key: string) => textOf(at(value, key));
  const whole = part('literal') || part('name');
  const author =
    authorFrom({
      given: part('given'),
      family: part('family'),
      particle: part('non-dropping-particle'),
      dropping: part('dropping-particle'),
      suffix: part('suffix'),
    }) ?? (whole === '' ? null : { name: whole });
  if (author === null) return null;
  const orcid = orcidIn(rawOf(at(value, 'ORCID')) || rawOf(at(value, 'orcid')));
  const affiliations = listOf(at(value, 'affiliation'))
    .map((one) => textOf(isObject(one) ? at(one, 'name') : one))
    .filter((text) => text !== '');
  return {
    ...author,
    ...(orcid === null ? {} : { ids: { orcid } }),
    ...(affiliations.length > 0 ? { affiliations } : {}),
  };
}

/**
 * The authors of an object as either writes them; of a book or proceedings that
 * names none, the editors.
 */
export function authorsOfCsl(item: JsonObject, type: string): readonly (DraftAuthor | null)[] {
  const authors = listOf(at(item, 'author')).map(authorOfCsl);
  const isEdited = /(?:^|-)(?:book|proceedings|collection|monograph)$/.test(type);
  return authors.length === 0 && isEdited ? listOf(at(item, 'editor')).map(authorOfCsl) : authors;
}

/** The year of a date in any of its shapes: `date-parts`, `raw`, `literal`, `year`, text, number. */
export function yearOfCsl(value: unknown): number | null {
  const date = Array.isArray(value) ? (value[0] as unknown) : value;
  if (!isObject(date)) return yearOf(date) ?? yearIn(textOf(date));
  const parts = listOf(at(date, 'date-parts'))[0];
  const first = Array.isArray(parts) ? (parts[0] as unknown) : parts;
  for (const one of [first, at(date, 'year')]) {
    const year = yearOf(one);
    if (year !== null) return year;
  }
  for (const key of ['raw', 'literal', 'date-time', 'value']) {
    const year = yearIn(textOf(at(date, key)));
    if (year !== null) return year;
  }
  return null;
}

function yearIn(text: string): number | null {
  // Extended dates mark doubt (`2019~`, `2004-06?`) and write ranges as `2004/2005`.
  const first = text
    .slice(0, 200)
    .replace(/[~?%]|T\d.*$/g, '')
    .replace(/^(\d{4}[\d-]{0,6})\/.*$/, '$1');
  return yearsIn(first)[0]?.year ?? null;
}

/** A cited reference as Crossref deposits have it. */
export function referenceOfCrossref(value: unknown): DraftReference | null {
  if (typeof value === 'string') return withText(textOf(value));
  if (!isObject(value)) return null;
  const part = (...keys: string[]) => keys.map((key) => textOf(at(value, key))).find(Boolean) ?? '';
  const ids: Identifiers = {
    ...idsOfDoi(rawOf(at(value, 'DOI'))),
    ...idsOfIsbn(rawOf(at(value, 'ISBN'))),
  };
  const title = part('article-title', 'volume-title');
  const venue =
    part('journal-title', 'series-title') || (part('article-title') && part('volume-title'));
  const author = part('author');
  const year = yearOf(part('year').slice(0, 4));
  const reference: DraftReference = {
    text: part('unstructured'),
    ids,
    ...(title === '' ? {} : { title }),
    ...(author === '' ? {} : { firstAuthor: familyIn(author) }),
    ...(year === null ? {} : { year }),
    ...(venue === '' ? {} : { venue }),
    ...(part('volume') === '' ? {} : { volume: part('volume') }),
    ...(part('first-page') === '' ? {} : { page: part('first-page') }),
  };
  const known = Object.keys(reference).length > 2 || Object.keys(ids).length > 0;
  return known || reference.text !== '' ? reference : null;
}

function withText(text: string): DraftReference | null {
  return /\p{L}{2}/u.test(text) ? { text, ids: {} } : null;
}

/** Keywords from a list or from one text that commas or semicolons part. */
export function keywordsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return textsOf(value);
  const text = textOf(value);
  const mark = text.includes(';') ? ';' : ',';
  return text
    .split(mark)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
