import type { DraftAuthor } from '#core/model';
import { authorsOfNames, namesIn, plain, withoutMarkup } from '../text/index.ts';
import { fieldsOf, linesOf, type Tags, valueOf } from './fields.ts';
import type { Entry, Field } from './grammar.ts';

/**
 * The authors in all fields of the tags. Where one tag's names are all under
 * another tag too, the file says the same thing twice and they count once.
 */
export function authorsUnder(entry: Entry, tags: Tags): readonly DraftAuthor[] {
  let fields = fieldsOf(entry, tags);
  const counts = new Map<string, Field[]>();
  for (const field of fields) {
    const same = counts.get(field.tag);
    if (same === undefined) counts.set(field.tag, [field]);
    else same.push(field);
  }
  if (counts.size > 1) {
    const [most = [], ...others] = [...counts.values()].sort((a, b) => b.length - a.length);
    const known = new Set(most.map(valueOf));
    if (others.every((list) => list.every((field) => known.has(valueOf(field))))) fields = most;
  }
  return authorsOfNames(fields.flatMap(namesOf));
}

function namesOf(field: Field): readonly string[] {
  // Lines that are whole names are an author each; others are one name that was wrapped.
  const whole = field.lines.every((line) => /,\s*\S/.test(line));
  const lines = whole ? field.lines : [valueOf(field)];
  return lines.flatMap(namesIn);
}

/**
 * Authors with the places of work that a format gives in fields of their own:
 * all of them where there is one author, one each where an address follows each
 * author. Anything else does not say who works where, and is left.
 */
export function withAffiliations(
  authors: readonly DraftAuthor[],
  entry: Entry,
  authorTags: Tags,
  addressTags: Tags,
): readonly DraftAuthor[] {
  const places = linesOf(entry, addressTags).map(placeOf);
  if (places.length === 0) return authors;
  if (authors.length === 1) return [{ ...authors[0]!, affiliations: places }];
  const both = fieldsOf(entry, [...authorTags, ...addressTags]);
  const inTurn =
    both.length === 2 * authors.length &&
    both.every(({ tag }, i) => (i % 2 === 0 ? authorTags : addressTags).includes(tag));
  if (!inTurn || places.length !== authors.length) return authors;
  return authors.map((author, i) => ({ ...author, affiliations: [places[i]!] }));
}

/** A place of work without its full stop and the e-mail address that some formats put after it. */
export function placeOf(text: string): string {
  return plain(withoutMarkup(text))
    .replace(/(?:[\s;,]*Electronic address:)?\s[^\s@]{1,100}@[^\s@]{1,200}$/i, '')
    .replace(/(?<=[\p{L}\p{N}]{2})[.,;]$/u, '');
}
