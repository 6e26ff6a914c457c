import { isPlace } from '../venue-text/index.ts';

/** `On looms, Oxford`: where a book came out is no part of its title. */
export function withoutPlace(title: string): string {
  const cut = title.lastIndexOf(', ');
  const open = title.slice(0, cut).lastIndexOf('(') > title.slice(0, cut).lastIndexOf(')');
  return cut > 15 && !open && isPlace(title.slice(cut + 2)) ? title.slice(0, cut) : title;
}

/** A title without the bracket behind it that calls the work a thesis, and what that says. */
export function withoutThesis(title: string): readonly [title: string, notes: readonly string[]] {
  const found = /[\s,]*\(((?:[^()]{0,60}\s)?(?:thesis|dissertation)(?:,[^()]{1,60})?)\)\.?$/i.exec(
    title,
  );
  if (found === null || found.index < 10) return [title, []];
  return [title.slice(0, found.index), [found[1]!]];
}

/** What Chinese lists say of a work behind its title: `[J]` a journal, `[M]` a book, `[EB/OL]` a page. */
const kindMark =
  /(?:\s?\[[JMCDR](?:\/OL)?\]|(?<=\S)\[(?:[SPZNAGK]|DB|CP|EB)(?:\/(?:OL|CD|MT|DK))?\])$/;

/** A number of the list that stands within the title: `[J4] On Looms`. */
const listNumber = /^\[\p{L}{0,3}[-.]?\d{1,3}\][.:]?\s+(?=\S)/u;

/** A title without the remark in brackets behind it, `(best paper award)`, and what that says. */
export function withoutRemark(title: string): readonly [title: string, notes: readonly string[]] {
  const found =
    /\s*[([]((?:highlighted|featured|oral|spotlight|best|runner|award|winner|finalist|honou?rable|cover)\b[^()[\]]{0,60})[)\]]\.?$/i.exec(
      title,
    );
  if (found === null || found.index < 10) return [title, []];
  return [title.slice(0, found.index), [found[1]!]];
}

/** A title without the number of a book or report in brackets behind it, or the mark of its kind. */
export function unnumbered(source: string): string {
  const title = source.replace(kindMark, '').replace(listNumber, '');
  const found = /\s*\((?:ISBN|ISSN|No\.|Nr\.|Report No)[^()]{3,60}\)\.?$/i.exec(title);
  return found === null || found.index < 5 ? title : title.slice(0, found.index);
}

/** A title without the year that stands before its first word, and that year. */
export function withoutYear(title: string): readonly [title: string, year: number | null] {
  const found = /^((?:19|20)\d\d)\s+(?=\p{Lu}[\p{L}'’-]*\s)/u.exec(title);
  return found === null ? [title, null] : [title.slice(found[0].length), Number(found[1])];
}

/** A title without the date in brackets behind it, and its year: `On Looms (04/2015)`. */
export function undated(title: string): readonly [title: string, year: number | null] {
  const found = /[\s,.]*[([](?:\d{1,2}[/.]|\p{L}{3,9}\.?,?\s)?((?:19|20)\d\d)[)\]]\.?$/u.exec(
    title,
  );
  if (found === null || found.index === 0) return [title, null];
  return [title.slice(0, found.index), Number(found[1])];
}
