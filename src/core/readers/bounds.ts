import type { Diagnostic, Draft, Reading } from '#core/model';

/** No title, name or venue has more characters: what does was never closed, or is none. */
export const longest = { title: 2000, name: 500 } as const;

/**
 * A reading whose titles, names and venues are of a length that a page can show:
 * longer ones are cut, and it is told.
 */
export function withinBounds(reading: Reading): Reading {
  if (reading.kind !== 'drafts' || !reading.drafts.some(isTooLong)) return reading;
  const told: Diagnostic[] = [];
  const drafts = reading.drafts.map((draft) => {
    if (!isTooLong(draft)) return draft;
    const message = `a title, name or venue of this entry goes on for more than ${longest.title} characters and was cut; see that it ends where it should`;
    told.push({ severity: 'warning', code: 'too-long', message, ...draft.source });
    return cut(draft);
  });
  return { ...reading, drafts, diagnostics: [...reading.diagnostics, ...told] };
}

function isTooLong({ title, authors, venue }: Draft): boolean {
  return (
    title.length > longest.title ||
    (venue?.length ?? 0) > longest.title ||
    authors.some(({ name }) => name.length > longest.name)
  );
}

function cut(draft: Draft): Draft {
  const { title, authors, venue } = draft;
  return {
    ...draft,
    title: shortened(title, longest.title),
    authors: authors.map((author) =>
      author.name.length > longest.name ? { name: shortened(author.name, longest.name) } : author,
    ),
    venue: venue === null ? null : shortened(venue, longest.title),
  };
}

/** Cut between letters, with a sign that it goes on. */
function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text
    .slice(0, most - 1)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd()}…`;
}
