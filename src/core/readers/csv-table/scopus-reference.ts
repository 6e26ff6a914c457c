import type { DraftReference } from '#core/model';
import { familyIn, idsOfDoi, plain } from '../text/index.ts';

/** One author at the start of a reference: `Liu F.`, `van der Berg J.-P.`, `Calin GA`. */
const author =
  /^[^,;]{1,60}?\s(?:(?:\p{Lu}\p{Ll}?\.[\s-]?){1,5}|\p{Lu}{1,3})(?:\s(?:Jr|Sr|I{2,3})\.?)?$/u;
const initials = /^(?:\p{Lu}\p{Ll}?\.[\s-]?){1,5}$/u;

/**
 * The fields of a reference as Scopus writes it: since 2022 `A B.; C D., Title,
 * Source, 12, 3, pp. 4-5, (2020)`, before that `A, B., C, D., Title (2020)
 * Source, 12 (3), pp. 4-5`. What does not fit stays in the text alone.
 */
export function fieldsOfReference(text: string): DraftReference {
  const doi = /\b(10\.\d{4,9}\/[^\s,;]+)/.exec(text)?.[1] ?? '';
  const years = [...text.matchAll(/\((\d{4})[a-z]?\)/g)];
  const last = years.at(-1);
  const late = last !== undefined && text.length - last.index <= last[0].length + 2;
  const parts = late || last === undefined ? newer(text) : older(text, last.index, last[0].length);
  const { title, venue, volume, page, first } = parts;
  return {
    text,
    ids: idsOfDoi(doi.replace(/[.)]+$/, '')),
    ...(title === '' ? {} : { title }),
    ...(first === '' ? {} : { firstAuthor: familyIn(first) }),
    ...(last === undefined ? {} : { year: Number(last[1]) }),
    ...(venue === '' ? {} : { venue }),
    ...(volume === '' ? {} : { volume }),
    ...(page === '' ? {} : { page }),
  };
}

interface Parts {
  readonly title: string;
  readonly venue: string;
  readonly volume: string;
  readonly page: string;
  readonly first: string;
}

function newer(text: string): Parts {
  const body = text.replace(/,?\s*\(\d{4}[a-z]?\)\s*$/, '');
  // All authors but the last have a semicolon behind them; a comma before it ends the list.
  const semicolon = body.slice(0, commaOf(body)).lastIndexOf(';');
  const first = plain(body.split(/[;,]/, 1)[0] ?? '');
  const items = body
    .slice(semicolon + 1)
    .split(/,\s+/)
    .map(plain)
    .filter((item) => item !== '');
  const named = items.length > 1 && (semicolon !== -1 || author.test(items[0]!));
  return { ...tail(named ? items.slice(1) : items, 1), first: named ? first : '' };
}

function commaOf(text: string): number {
  const comma = text.indexOf(',');
  return comma === -1 ? text.length : comma;
}

function older(text: string, year: number, length: number): Parts {
  const items = text.slice(0, year).split(/,\s+/).map(plain);
  let first = '';
  for (;;) {
    const [one = '', two = ''] = items;
    if (items.length > 2 && initials.test(two)) {
      first ||= `${one}, ${two}`;
      items.splice(0, 2);
    } else if (items.length > 1 && author.test(one)) {
      first ||= one;
      items.shift();
    } else break;
  }
  const behind = text
    .slice(year + length)
    .split(/,\s+/)
    .map(plain)
    .filter((item) => item !== '');
  const { venue, volume, page } = tail(['', ...behind], 0);
  return { title: plain(items.join(', ')), venue, volume, page, first };
}

/** Source, volume and pages from the end; `least` items in front of them are the title's. */
function tail(items: readonly string[], least: number): Omit<Parts, 'first'> {
  const rest = [...items];
  let page = '';
  let volume = '';
  const pages = rest.findIndex((item) => /^pp?\.\s*\S/.test(item));
  if (pages > 0) {
    page = /^pp?\.\s*([^\s–-]+)/u.exec(rest[pages]!)?.[1] ?? '';
    rest.splice(pages);
  }
  // Volume, and behind it the issue; also `12 (3)`.
  while (rest.length > least && /^[A-Z]?\d{1,5}(?:\s*\(.{1,12}\))?$/.test(rest.at(-1)!)) {
    volume = /^[A-Z]?\d+/.exec(rest.pop()!)?.[0] ?? '';
  }
  const venue = rest.length > 1 ? rest.pop()! : '';
  return { title: rest.join(', '), venue, volume, page };
}
