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
  let draft = first;
  const also = first.authors.map(() => new Set<string>());
  for (const other of others) {
    const authors = mergeAuthors(draft.authors, other.authors, also);
    const references = longer(draft.references, other.references);
    const keywords = [...new Set([...(draft.keywords ?? []), ...(other.keywords ?? [])])];
    const type = draft.type ?? other.type;
    draft = {
      ...draft,
      authors,
      year: draft.year ?? other.year,
      venue: draft.venue ?? other.venue,
      notes: [...new Set([...draft.notes, ...other.notes])],
      links: [
        ...draft.links,
        ...other.links.filter((link) => !draft.links.some(({ url }) => url === link.url)),
      ],
      ids: { ...other.ids, ...draft.ids },
      ...(type === undefined ? {} : { type }),
      ...(references === undefined ? {} : { references }),
      ...(keywords.length > 0 ? { keywords } : {}),
    };
  }
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
