import { authorOf, plain } from '#core/readers';

/**
 * The names in a text that was typed or pasted, in display order: one a line,
 * apart by semicolons, or by commas and `and` where every part is a whole name.
 */
export function namesIn(text: string): readonly string[] {
  const rows = text.split(/[\n\r;\t]+/).flatMap((row) => {
    const parts = plain(row)
      .split(/,\s*(?:and|&)\s+|\s+(?:and|&)\s+|,\s*/)
      .filter((part) => part !== '');
    return parts.length > 1 && parts.every((part) => /^\S.*\s\S/.test(part)) ? parts : [row];
  });
  return rows.flatMap((row) => authorOf(row)?.name ?? []);
}
