import type { Draft, DraftAuthor } from '#core/model';
import { likenessOf } from '../identity/likeness.ts';
import { partsOf } from '../identity/names.ts';

/** One entry from several of the same work. */
export interface Merged {
  readonly draft: Draft;
  /** For each author, how other versions spell the same place. */
  readonly also: readonly (readonly string[])[];
}

/**
 * The first entry with what it lacks taken from the others, in order: links,
 * identifiers, keywords, the longer list of references, marks of authors.
 */
export function mergeDrafts(first: Draft, others: readonly Draft[]): Merged {
  const also = first.authors.map(() => new Set<string>());
  let { authors, references, year, venue, ids, type } = first;
  const keywords = new Set(first.keywords);
  const notes = new Set(first.notes);
  const links = [...first.links];
  const urls = new Set(links.map(({ url }) => url));
  for (const other of others) {
    authors = mergeAuthors(authors, other.authors, also);
    references = longer(references, other.references);
    for (const word of other.keywords ?? []) keywords.add(word);
    for (const note of other.notes) notes.add(note);
    for (const link of other.links) if (!urls.has(link.url)) links.push(link);
    for (const { url } of other.links) urls.add(url);
    type ??= other.type;
    year ??= other.year;
    venue ??= other.venue;
    ids = { ...other.ids, ...ids };
  }
  const draft: Draft = {
    ...first,
    authors,
    year,
    venue,
    notes: [...notes],
    links,
    ids,
    ...(type === undefined ? {} : { type }),
    ...(references === undefined ? {} : { references }),
    ...(keywords.size > 0 ? { keywords: [...keywords] } : {}),
  };
  return { draft, also: also.map((names) => [...names]) };
}

function longer<T>(a: readonly T[] | undefined, b: readonly T[] | undefined) {
  return (b?.length ?? 0) > (a?.length ?? 0) ? b : a;
}

/** Authors place by place; a list that the other continues (cut at "et al.") is continued. */
function mergeAuthors(
  ours: readonly DraftAuthor[],
  theirs: readonly DraftAuthor[],
  also: Set<string>[],
): readonly DraftAuthor[] {
  const aligned = ours.every((author, i) => {
    const other = theirs[i];
    return other === undefined || likenessOf(partsOf(author.name), partsOf(other.name)) !== null;
  });
  if (!aligned) return ours;
  const merged = ours.map((author, i) => {
    const other = theirs[i];
    if (other === undefined) return author;
    if (other.name !== author.name) also[i]!.add(other.name);
    return { ...other, ...author, ...(other.ids ? { ids: { ...other.ids, ...author.ids } } : {}) };
  });
  const rest = ours.length === 0 ? [] : theirs.slice(ours.length);
  for (let i = 0; i < rest.length; i += 1) also.push(new Set());
  return [...merged, ...rest];
}
