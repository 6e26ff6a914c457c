import { type Diagnostic, type Draft, fold } from '#core/model';
import type { Item, Pass } from './state.ts';

/**
 * Joins entries that are the same work: the same title, and the same identifier
 * or else the same year, venue and authors. The first keeps its place and takes
 * the links and identifiers of the others. A preprint and the paper it became
 * differ in venue or year and stay two works unless an identifier joins them.
 */
export const duplicates: Pass = {
  id: 'duplicates',
  run(state) {
    const items: Item[] = [];
    const diagnostics: Diagnostic[] = [];
    const byTitle = new Map<string, number[]>();
    for (const item of state.items) {
      const key = fold(item.draft.title)
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
      const places = byTitle.get(key) ?? [];
      const found = places.find((place) => isSame(items[place]!, item));
      if (found === undefined || key === '') {
        byTitle.set(key, [...places, items.length]);
        items.push(item);
        continue;
      }
      const first = items[found]!;
      items[found] =
        first.kept === null ? { ...first, draft: merged(first.draft, item.draft) } : first;
      const { file, line } = first.draft.source;
      const message = `"${item.draft.title}" is listed twice; it was joined with the entry in ${file}, line ${line}`;
      diagnostics.push({ severity: 'info', code: 'duplicate-work', message, ...item.draft.source });
    }
    return { ...state, items, diagnostics: [...state.diagnostics, ...diagnostics] };
  },
};

function isSame(a: Item, b: Item): boolean {
  // What one corpus file keeps apart stays apart.
  if (a.kept !== null && b.kept !== null && a.kept.corpus === b.kept.corpus) return false;
  const [x, y] = [a.draft, b.draft];
  if (x.ids.doi !== undefined && y.ids.doi !== undefined) return x.ids.doi === y.ids.doi;
  if (x.ids.arxiv !== undefined && x.ids.arxiv === y.ids.arxiv) return true;
  return x.year === y.year && fold(x.venue ?? '') === fold(y.venue ?? '') && names(x) === names(y);
}

function names(draft: Draft): string {
  return draft.authors.map((author) => fold(author.name).replace(/[^\p{L}]+/gu, ' ')).join('|');
}

function merged(first: Draft, second: Draft): Draft {
  const links = [...first.links];
  for (const link of second.links) if (!links.some((one) => one.url === link.url)) links.push(link);
  return {
    ...first,
    year: first.year ?? second.year,
    venue: first.venue ?? second.venue,
    notes: [...new Set([...first.notes, ...second.notes])],
    links,
    ids: { ...second.ids, ...first.ids },
  };
}
