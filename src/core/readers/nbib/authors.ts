import type { DraftAuthor } from '#core/model';
import { authorOf, authorOfIndexName, orcidIn, plain, withoutMarkup } from '../text/index.ts';
import { type Entry, placeOf, valueOf } from '../tagged-lines/index.ts';

/**
 * The authors of a PubMed entry. A full name (`FAU`) is followed by the same in
 * short (`AU`), its identifiers (`AUID`) and places of work (`AD`); groups
 * (`CN`) stand among them.
 */
export function authorsOf(entry: Entry): readonly DraftAuthor[] {
  const authors: { author: DraftAuthor; orcid: string | null; places: string[] }[] = [];
  let fullBefore = false;
  for (const field of entry.fields) {
    const { tag } = field;
    const last = authors.at(-1);
    if (tag === 'FAU' || tag === 'CN' || (tag === 'AU' && !fullBefore)) {
      const author = namedBy(tag, valueOf(field));
      if (author !== null) authors.push({ author, orcid: null, places: [] });
    } else if (last !== undefined && tag === 'AUID') {
      last.orcid ??= orcidIn(valueOf(field));
    } else if (last !== undefined && tag === 'AD') {
      last.places.push(placeOf(valueOf(field)));
    }
    fullBefore = tag === 'FAU' || (fullBefore && tag !== 'AU');
  }
  return authors.map(({ author, orcid, places }) => {
    const affiliations = [...new Set(places)].filter((place) => place !== '');
    return {
      ...author,
      ...(orcid === null ? {} : { ids: { orcid } }),
      ...(affiliations.length > 0 ? { affiliations } : {}),
    };
  });
}

function namedBy(tag: string, value: string): DraftAuthor | null {
  if (tag === 'CN') return groupOf(value);
  return tag === 'FAU' ? authorOf(value) : authorOfIndexName(value);
}

/** A group is one author whatever commas its name holds. */
function groupOf(value: string): DraftAuthor | null {
  const name = plain(withoutMarkup(value));
  return /\p{L}/u.test(name) ? { name } : null;
}
