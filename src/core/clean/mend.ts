import { mayBeSpoilt, type Mend, mendMojibake } from '#core/decode';
import type { Diagnostic, Draft } from '#core/model';
import { plain } from '#core/readers';
import type { Pass } from './state.ts';

/**
 * Mends UTF-8 that was read as Windows-1252 in names, titles, venues, notes and
 * labels, where it is certain, and says so. What a corpus file holds is left as
 * it is: it was mended when it was made.
 */
export const mend: Pass<'mend'> = {
  id: 'mend',
  effort: 4,
  run(state) {
    const diagnostics: Diagnostic[] = [];
    const items = state.items.map((item) => {
      const { source, mended: mendedBefore = [] } = item.draft;
      const tell = ({ before, after }: Mend) => {
        const message = `spoilt letters were mended: ${plain(before)} is now ${after}`;
        diagnostics.push({ severity: 'info', code: 'mojibake', message, ...source });
      };
      mendedBefore.forEach(tell);
      if (item.kept !== null || !mayNeedMending(item.draft)) return item;
      const fix = (text: string): string => {
        const mended = mendMojibake(text);
        mended.mends.forEach(tell);
        return mended.text;
      };
      return { ...item, draft: mendDraft(item.draft, fix) };
    });
    return { ...state, items, diagnostics: [...state.diagnostics, ...diagnostics] };
  },
  off(state) {
    const items = state.items.map((item) => {
      const { mended } = item.draft;
      if (mended === undefined) return item;
      const asWritten = (text: string) =>
        mended.reduce((all, { before, after }) => all.replaceAll(after, plain(before)), text);
      return { ...item, draft: mendDraft(item.draft, asWritten) };
    });
    return { ...state, items };
  },
  changes: (before, after) => after.diagnostics.length - before.diagnostics.length,
};

/** Whether there is anything in a draft to look at closely. */
function mayNeedMending({ title, authors, venue, notes, links }: Draft): boolean {
  return (
    mayBeSpoilt(title) ||
    (venue !== null && mayBeSpoilt(venue)) ||
    authors.some(({ name }) => mayBeSpoilt(name)) ||
    notes.some(mayBeSpoilt) ||
    links.some(({ label }) => mayBeSpoilt(label))
  );
}

function mendDraft(draft: Draft, fix: (text: string) => string): Draft {
  return {
    ...draft,
    title: fix(draft.title),
    authors: draft.authors.map((author) => ({ ...author, name: fix(author.name) })),
    venue: draft.venue === null ? null : fix(draft.venue),
    notes: draft.notes.map(fix),
    links: draft.links.map((link) => ({ ...link, label: fix(link.label) })),
  };
}
