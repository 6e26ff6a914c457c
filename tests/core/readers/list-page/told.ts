import { readSource } from '#core/readers';

/** Reads a list as the page and the command line do. */
export const read = (text: string, file = 'list.md') =>
  readSource(new TextEncoder().encode(text), file);

/** What a page gives, an entry a line: title / authors / venue / year. */
export function told(text: string, file: string): readonly string[] {
  const reading = read(text, file);
  if (reading.kind !== 'drafts') return [];
  return reading.drafts.map(({ title, authors, venue, year }) =>
    [title, authors.map((author) => author.name).join('; '), venue ?? '-', year ?? '-'].join(' / '),
  );
}

/** The same, an entry a row: title, authors, venue, year. */
export function entriesIn(text: string): readonly (readonly (string | number | null)[])[] {
  const reading = read(text);
  if (reading.kind !== 'drafts') return [];
  return reading.drafts.map(({ title, authors, venue, year }) => [
    title,
    authors.map((one) => one.name).join(', '),
    venue,
    year,
  ]);
}
