import type { Work, WorkId } from '#core/model';
import { createIds } from './slug.ts';
import type { Item, Pass } from './state.ts';

/**
 * Makes the works, each with an id from its title. A work of a corpus file keeps
 * its id and every key it has; of two files that use one id for different works
 * the second gets a new one.
 */
export const works: Pass = {
  id: 'works',
  run(state) {
    const reserved = state.items.flatMap(({ kept }) => (kept === null ? [] : [kept.work.id]));
    const newId = createIds<WorkId>('w:', reserved);
    const used = new Set<WorkId>();
    const made = state.items.map((item) => {
      const kept = item.kept?.work.id;
      const id = kept === undefined || used.has(kept) ? newId(item.draft.title) : kept;
      used.add(id);
      return item.kept === null ? newWork(item, id) : keptWork(item, item.kept.work, id);
    });
    return { ...state, works: made };
  },
};

function keptWork(item: Item, work: Work, id: WorkId): Work {
  return {
    ...work,
    id,
    venue: item.venue,
    authors: work.authors.map((author, i) => ({ ...author, person: item.people[i]! })),
  };
}

function newWork(item: Item, id: WorkId): Work {
  const { draft, awards, track } = item;
  return {
    id,
    title: draft.title,
    year: draft.year,
    venue: item.venue,
    type: item.type,
    authors: draft.authors.map(({ name, equal }, i) => ({
      person: item.people[i]!,
      name,
      ...(equal === true ? { equal } : {}),
    })),
    ...(awards.length > 0 ? { awards } : {}),
    ...(track === null ? {} : { track }),
    links: draft.links,
    ids: draft.ids,
    source: draft.source,
  };
}
