/**
 * The year of a date in a field of its own: `2019`, `2019/12/31/`, `1996 Jul 9`,
 * `31.12.2019`, `Spring 2019`, `20191231`. The first of a range; null where no
 * year from 1000 to 2200 stands in it.
 */
export function yearOfDate(text: string): number | null {
  const found = /(?<!\d)([12]\d{3})(?:(?!\d)|(?=(?:0[0-9]|1[0-2])[0-3]\d(?!\d)))/.exec(
    text.slice(0, 200),
  )?.[1];
  const year = Number(found);
  return found !== undefined && year <= 2200 ? year : null;
}
