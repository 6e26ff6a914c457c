import type { Draft, Link } from '#core/model';
import { looksLikeReference, parseReference } from '../reference-strings/index.ts';
import { identifiersOf } from '../text/index.ts';
import { isTalk } from './asides.ts';
import { textOf } from './lines.ts';
import { linksOf } from './links.ts';
import type { Piece } from './page.ts';

/** A title of fewer words may be a label or a name. */
const fewestWords = 4;

/** People at its start: `Byron, A. L.,` or, behind a number, `[2] Byron, A.`. */
const opening =
  /^(?:\[?\d{1,3}[\].]\s*)*\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?, ?(?:\p{Lu}\.[ -]?)+[,;&]/u;

/**
 * A piece that no shape of the page fits, read as a bare reference: `Byron, A., Ox, B.
 * (2021). On looms. Journal of Engines, 3.` Null where it is none.
 */
export function bareReference({ lines, place, listed }: Piece, file: string): Draft | null {
  const runs = lines.flatMap((line) => [...line.runs]);
  const text = textOf(runs.filter((run) => run.href === null || !isLabel(run.text)))
    .replace(/\s+/g, ' ')
    .trim();
  // A paragraph may be prose: it has to begin as references do.
  if ((!listed && !opening.test(text)) || isTalk(text) || !looksLikeReference(text)) return null;
  const {
    title = '',
    authors: people,
    venue,
    year,
    ids,
    volume,
    page,
    type,
    links,
  } = parseReference(text);
  const authors = people.map((one) => ({ ...one, name: one.name.replace(/\s+et al\.?$/, '') }));
  if (!/^[\p{Lu}\p{Lo}\p{N}"“«‘'(¿¡]/u.test(title)) return null;
  if (title.split(' ').length < fewestWords || authors.length === 0) return null;
  const found = linksOf(runs, null).links;
  const own = links.filter((link) => !found.some((one) => one.url === link.url));
  const all: readonly Link[] = [...found, ...own];
  return {
    title,
    authors,
    venue: venue ?? null,
    year: year ?? place.year,
    notes: [],
    links: all,
    ids: { ...identifiersOf(all.map((link) => link.url)), ...ids },
    ...(volume === undefined ? {} : { volume }),
    ...(page === undefined ? {} : { page }),
    ...(type === undefined ? {} : { type }),
    source: { file, line: lines[0]!.line },
  };
}

/** Words that lead somewhere and are no part of a reference: `DOI link`, `[pdf]`, `[27]`. */
function isLabel(text: string): boolean {
  const words = text.replace(/[[\]()]/g, ' ').trim();
  return /^\d{0,3}$/.test(words) || (words.split(/\s+/).length <= 2 && !/\d{4}|[,.]/.test(words));
}
