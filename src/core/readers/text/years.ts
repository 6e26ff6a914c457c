/** A year found in text and where it stands. */
export interface YearSpot {
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

const pattern =
  /(?<![\p{L}\p{N}.:/\u2013-])(\d{4})(?!(?!年)[\p{L}\p{N}/]|[.:]\d|[\u2013]\d)(?:-(\d+))?|(?<=\p{L}\s?)['\u2019](\d\d)(?!\p{N}|\p{L})/gu;

/**
 * The years 1000 … 2200 in running text, in order. Four digits count when they
 * stand alone: not in a longer number or word, a fraction, a version, an
 * identifier or a range of pages. `'22` counts after a venue's name
 * (`OSDI'22`): 00–49 is 20xx, 50–99 is 19xx.
 */
export function yearsIn(text: string): readonly YearSpot[] {
  if (!/\d\d/.test(text)) return [];
  const spots: YearSpot[] = [];
  for (const match of text.matchAll(pattern)) {
    const [whole, four, rest, two] = match;
    const year = two === undefined ? Number(four) : Number(two) + (Number(two) < 50 ? 2000 : 1900);
    // 2019-12-31 is a date; 1000-1010 is a range of pages.
    if (rest !== undefined && rest.length !== 2) continue;
    if (year < 1000 || year > 2200) continue;
    const end = match.index + (two === undefined ? 4 : whole.length);
    spots.push({ year, start: match.index, end });
  }
  return spots;
}
