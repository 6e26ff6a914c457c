const name = /^(?:(?:and|&)\s)?\p{Lu}[\p{L}\p{M}.'’-]*(?:[\s-]+[\p{L}\p{M}.'’-]+){1,5}[*†‡]*$/u;
const others = /^(?:and\s)?(?:others|et\.? al\.?)$/i;
const quoted = /'((?:\\.|[^'\\]){0,5000})'|"((?:\\.|[^"\\]){0,5000})"/g;
const holders = /^(?:title|aria-label|data-[a-z-]{1,40})$/;

/** What an element shows in the place of names until it is clicked or pointed at. */
const placeholder =
  /^[\s([+.…,;]*(?:and\s+|&\s+)?(?:\+?\s*\d+\s+)?(?:(?:more|other|additional|further|all|show|see|view)\b[\s\d]*)*(?:co-?)?(?:authors?|others?|more|et\.?\s?al\.?|…)?[\s.)\]…]*$/i;

/**
 * The names that an element keeps back: in what a click does (`'Ada Lovelace, …'`
 * in an `onclick`), or in what shows on pointing at it. Null where it has none.
 */
export function hiddenNames(attributes: ReadonlyMap<string, string>): string | null {
  for (const [key, value] of attributes) {
    if (holders.test(key) && areNames(value)) return value;
    if (key !== 'onclick' || !/more|author|other|et\.? al/i.test(value)) continue;
    const texts = [...value.slice(0, 20_000).matchAll(quoted)]
      .map((match) => (match[1] ?? match[2] ?? '').replace(/\\(?=['"])/g, ''))
      .filter(areNames);
    const longest = texts.sort((a, b) => b.length - a.length)[0];
    if (longest !== undefined) return longest;
  }
  return null;
}

/** Whether a text only stands for names that are not shown: `3 more authors`, `et al.`. */
export function isPlaceholder(text: string): boolean {
  return text.length <= 60 && /[\p{L}…+]/u.test(text) && placeholder.test(text);
}

function areNames(text: string): boolean {
  if (text.length > 5000) return false;
  const parts = text
    .split(/[,;]|\s(?:and|&)\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return (
    parts.some((part) => name.test(part)) && parts.every((p) => name.test(p) || others.test(p))
  );
}
