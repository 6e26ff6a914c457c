import { type DraftAuthor, fold } from '#core/model';
import { authorOf, authorOfInitials } from '../text/index.ts';
import { type Entry, linesOf, placeOf, valueOf } from '../tagged-lines/index.ts';

/**
 * The authors of a Web of Science entry: full names (`AF`) where they are given,
 * else short ones (`AU`), then those of books, then groups; with the places of
 * work that `C1` ascribes and the ORCIDs of `OI`.
 */
export function authorsOf(entry: Entry): readonly DraftAuthor[] {
  const full = longerOf(linesOf(entry, ['AF']), linesOf(entry, ['AU']));
  const book = longerOf(linesOf(entry, ['BF']), linesOf(entry, ['BA']));
  const names = full.length > 0 ? full : book;
  const short = new Set(linesOf(entry, ['AU', 'BA']));
  const authors: { key: string; author: DraftAuthor }[] = [];
  for (const name of names) {
    const author = short.has(name) ? ofShort(name) : authorOf(name);
    if (author !== null) authors.push({ key: fold(name), author });
  }
  for (const name of linesOf(entry, ['CA', 'GP'])) {
    authors.push({ key: fold(name), author: { name } });
  }
  const places = placesOf(entry, authors);
  const orcids = orcidsOf(entry);
  return authors.map(({ key, author }) => {
    const orcid = orcids.get(nameKey(author.family ?? author.name, author.given ?? ''));
    const affiliations = places.get(key) ?? [];
    return {
      ...author,
      ...(orcid === undefined || orcid === '' ? {} : { ids: { orcid } }),
      ...(affiliations.length > 0 ? { affiliations } : {}),
    };
  });
}

/** The full names, unless short ones stand for more people. */
function longerOf(full: readonly string[], short: readonly string[]): readonly string[] {
  return full.length >= short.length ? full : short;
}

/** `Smith, JM`: what follows the comma is initials, in names all in capitals too. */
function ofShort(name: string): DraftAuthor | null {
  const [family, given, ...more] = name.split(/,\s*/);
  const isInitials = given !== undefined && /^\p{Lu}{1,5}(?: (?:Jr|Sr|II|III))?$/iu.test(given);
  // In names all in capitals three letters with a vowel may be a name: LI, WEI.
  const isName =
    !/\p{Ll}/u.test(name) && /^\p{Lu}{3,}$/u.test(given ?? '') && /[AEIOU]/.test(given ?? '');
  const bare = isInitials && !isName && given === given.toUpperCase();
  return bare && more.length === 0 ? authorOfInitials(family ?? '', given) : authorOf(name);
}

/**
 * Who works where, by the folded name. `[Lovelace, Ada; Babbage, C.] Univ …`
 * says it; a list without brackets does only for a single author or address.
 */
function placesOf(
  entry: Entry,
  authors: readonly { readonly key: string }[],
): ReadonlyMap<string, readonly string[]> {
  const places = new Map<string, string[]>();
  const give = (key: string, place: string) => {
    const known = places.get(key);
    if (known === undefined) places.set(key, [place]);
    else if (!known.includes(place)) known.push(place);
  };
  const lines = bracketed(linesOf(entry, ['C1']));
  for (const line of lines) {
    const close = line.startsWith('[') ? line.indexOf(']') : -1;
    const place = placeOf(line.slice(close + 1).trim());
    if (place === '') continue;
    if (close !== -1) {
      for (const name of line.slice(1, close).split(/;\s*/)) give(fold(name.trim()), place);
    } else if (authors.length === 1 || lines.length === 1) {
      for (const { key } of authors) give(key, place);
    }
  }
  return places;
}

/** Joins the lines of a bracket that is open at a line's end. */
function bracketed(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let open: string[] = [];
  for (const line of lines) {
    open.push(line);
    if (open[0]!.startsWith('[') && !line.includes(']')) continue;
    joined.push(open.join(' '));
    open = [];
  }
  return joined;
}

/** ORCIDs by family name and first initial; empty where two people share those. */
function orcidsOf(entry: Entry): ReadonlyMap<string, string> {
  const orcids = new Map<string, string>();
  for (const field of entry.fields.filter(({ tag }) => tag === 'OI')) {
    for (const one of valueOf(field).split(/;\s*/)) {
      const match = /^([^,/]+),?([^/]*)\/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])$/i.exec(one.trim());
      if (match === null) continue;
      const key = nameKey(match[1]!, match[2]!);
      orcids.set(key, orcids.has(key) ? '' : match[3]!.toUpperCase());
    }
  }
  return orcids;
}

function nameKey(family: string, given: string): string {
  return `${fold(family.trim())}|${fold(given.trim()).slice(0, 1)}`;
}
