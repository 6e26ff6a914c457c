import type { DraftReference, Identifiers } from '#core/model';
import { familyIn, idsOfDoi, openalexIn, plain } from '../text/index.ts';
import { referenceOf } from '../web-of-science/references.ts';
import { fieldsOfReference } from './scopus-reference.ts';

/** No cell lists more references than this. */
const most = 20_000;

/** The cited references in a cell, whichever way the table writes them. */
export function referencesIn(cell: string): readonly DraftReference[] {
  if (cell.trim() === '') return [];
  const listed = cell.trimStart().startsWith('[') ? dimensions(cell) : null;
  const pieces = listed ?? identified(cell) ?? written(cell);
  return pieces.slice(0, most);
}

/** Identifiers alone: `10.1109/…;10.1109/…`, `https://openalex.org/W1|…`. */
function identified(cell: string): readonly DraftReference[] | null {
  const pieces = cell.split(/[|;\n]|,\s+/).map((one) => one.trim());
  const found = pieces.map(idsIn);
  const known = found.filter((ids) => ids !== null);
  // The identifiers of Lens lead nowhere: a list of them is no list of references.
  if (pieces.every((one) => /^(?:\d{3}-){4}\d{2}[\dxX]$|^$/.test(one))) return [];
  const filled = pieces.filter((one) => one !== '').length;
  return known.length * 2 > filled ? known.map((ids) => ({ text: '', ids })) : null;
}

function idsIn(text: string): Identifiers | null {
  const openalex = openalexIn(text, 'W');
  if (openalex !== null) return { openalex };
  const ids = idsOfDoi(text);
  return Object.keys(ids).length === 0 ? null : ids;
}

/** Dimensions: `[authors|…|source|year|volume|issue|pages|DOI|id|cited];[…`. */
function dimensions(cell: string): readonly DraftReference[] {
  return cell.split(/(?<=\])\s*;\s*(?=\[)/).flatMap((piece) => {
    const fields = piece
      .replace(/^\s*\[|\]\s*$/g, '')
      .split('|')
      .map(plain);
    if (fields.length < 4) return [];
    const doi = fields.map((field) => idsOfDoi(field)).find((ids) => Object.keys(ids).length > 0);
    const at = fields.findIndex((field) => /^(?:1[5-9]|20|21)\d\d$/.test(field));
    const author = fields[0]!.replace(/^\[+/, '').split(';')[0]!;
    const reference: DraftReference = {
      text: fields.filter((field) => field !== '').join(', '),
      ids: doi ?? {},
      ...(author === '' ? {} : { firstAuthor: familyIn(author) }),
      ...(at === -1 ? {} : { year: Number(fields[at]) }),
      ...(at > 0 && fields[at - 1] !== '' ? { venue: fields[at - 1]! } : {}),
      ...(at === -1 || !fields[at + 1] ? {} : { volume: fields[at + 1]! }),
    };
    return [reference];
  });
}

/** References in words: Web of Science's short ones, or Scopus's. */
function written(cell: string): readonly DraftReference[] {
  const pieces: string[] = [];
  let before = '';
  for (const one of cell.split(/;\s+|\n|;$/)) {
    const text = plain(one);
    if (text === '') continue;
    // Scopus parts the authors of one reference as it parts references: `Liu F.; Li C., Title, …`.
    const whole = before === '' ? text : `${before}; ${text}`;
    if (!text.includes(',') && !/\(\d{4}\)/.test(text)) {
      before = whole;
      continue;
    }
    pieces.push(whole);
    before = '';
  }
  if (before !== '') pieces.push(before);
  return pieces.map((text) => fieldsOfShort(text) ?? fieldsOfReference(text));
}

/** `Tucker T, 2009, AM J HUM GENET, V85, P142, DOI 10.1016/…`, as Web of Science has it. */
function fieldsOfShort(text: string): DraftReference | null {
  return /^[^,;]{2,80}, \d{4}, [^,]+/.test(text) ? referenceOf(text) : null;
}
