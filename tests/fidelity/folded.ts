/**
 * Text as fidelity compares it: width and ligatures (NFKC), case, punctuation
 * and spaces are gone; letters, digits and accents stay.
 */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

/** A person's name as it is compared: `J. A. Doe` and `JA Doe` differ in points and spaces alone. */
export function foldedName(name: string): string {
  return folded(name).replace(/(?<=^| )\p{L}(?: \p{L})+(?= |$)/gu, (initials) =>
    initials.replaceAll(' ', ''),
  );
}

/** An address as it is compared: how it is fetched and how it ends do not matter. */
export function foldedUrl(url: string): string {
  return folded(url.replace(/^https?:\/\/(?:www\.)?/i, ''));
}
