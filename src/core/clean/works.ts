import type {
  Authorship,
  Draft,
  DraftAuthor,
  PersonId,
  Source,
  Version,
  Work,
  WorkId,
} from '#core/model';
import { createIds } from './slug.ts';
import type { Item, Pass } from './state.ts';

/**
 * Makes the works, each with an id from its title. A work of a corpus file keeps
 * its id and every key it has; of two files that use one id for different works
 * the second gets a new one.
 */
export const works: Pass<'works'> = {
  id: 'works',
  effort: 17,
  run(state, progress) {
    const ids = workIdsOf(state.items);
    progress(0.5, 0);
    const made = state.items.map((item, i) => {
      progress(0.5 + (0.5 * i) / state.items.length, 0);
      const id = ids[i]!;
      return item.kept === null ? newWork(item, id) : keptWork(item, item.kept.work, id);
    });
    return { ...state, works: made };
  },
  changes: (_, after) => after.works.length,
};

/** The ids of the works that the items become, in their order. */
export function workIdsOf(items: readonly Item[]): readonly WorkId[] {
  const reserved = items.flatMap(({ kept }) => (kept === null ? [] : [kept.work.id]));
  const newId = createIds<WorkId>('w:', reserved);
  const used = new Set<WorkId>();
  return items.map((item) => {
    const own = item.kept?.work.id;
    const id = own === undefined || used.has(own) ? newId(titleRead(item)) : own;
    used.add(id);
    return id;
  });
}

/** The title before corrections: a work keeps its id, and with it its place and links. */
function titleRead({ draft, corrections }: Item): string {
  return corrections.find(({ field }) => field === 'title')?.was ?? draft.title;
}

/** A work of a corpus file, with what was corrected and what other entries of it add. */
function keptWork(item: Item, work: Work, id: WorkId): Work {
  const isCorrected = item.corrections.length > 0;
  if (!isCorrected && item.versions.length === 1) {
    const authors = work.authors.map((author, i) => ({ ...author, person: item.people[i]! }));
    return { ...work, id, venue: item.venue, authors };
  }
  const now = newWork(item, id);
  const known = new Map(work.authors.map((author) => [author.name, author]));
  const authors = now.authors.map((author, i) => {
    const own = work.authors[i]?.name === author.name ? work.authors[i] : known.get(author.name);
    return { ...own, ...author };
  });
  const versions = withVersions(work, now.versions ?? []);
  return {
    ...work,
    id,
    venue: item.venue,
    authors,
    links: now.links,
    ids: { ...now.ids, ...work.ids },
    ...(versions.length > 0 ? { versions } : {}),
    ...(isCorrected
      ? {
          title: now.title,
          year: now.year,
          corrections: [...(work.corrections ?? []), ...item.corrections],
        }
      : {}),
  };
}

/** The versions of a work with others that it has not: what it was read from itself is none. */
function withVersions(work: Work, others: readonly Version[]): readonly Version[] {
  const place = ({ source }: { readonly source: Source }) => `${source.file}\n${source.line}`;
  const own = work.versions ?? [];
  const known = new Set([place(work), ...own.map(place)]);
  return [...own, ...others.filter((one) => !known.has(place(one)))];
}

const none: readonly never[] = [];

function newWork(item: Item, id: WorkId): Work {
  const { draft, awards, track, corrections } = item;
  const versions = item.versions.length > 1 ? item.versions.slice(1).map(versionOf) : none;
  const { keywords = [] } = draft;
  return {
    id,
    title: draft.title,
    year: draft.year,
    venue: item.venue,
    type: item.type,
    authors: draft.authors.map((author, i) => authorshipOf(author, item.people[i]!)),
    ...(awards.length > 0 ? { awards } : {}),
    ...(track === null ? {} : { track }),
    links: draft.links,
    ids: draft.ids,
    ...(keywords.length > 0 ? { keywords } : {}),
    ...(versions.length > 0 ? { versions } : {}),
    ...(corrections.length > 0 ? { corrections } : {}),
    source: draft.source,
  };
}

function authorshipOf(author: DraftAuthor, person: PersonId): Authorship {
  const { name, equal, corresponding, affiliations } = author;
  const made: { -readonly [Key in keyof Authorship]: Authorship[Key] } = { person, name };
  if (equal === true) made.equal = true;
  if (corresponding === true) made.corresponding = true;
  if (affiliations !== undefined && affiliations.length > 0) made.affiliations = affiliations;
  return made;
}

function versionOf({ title, year, venue, ids, links, source }: Draft): Version {
  return { title, year, venue, ids, ...(links.length > 0 ? { links } : {}), source };
}
