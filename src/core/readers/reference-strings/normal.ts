import { plain, withoutMarkup } from '../text/index.ts';

/** References longer than this, in characters, are cut; none is as long. */
export const longest = 8000;

const hyphenated = /(\p{Ll}{2})[-‐¬] (?=\p{Ll}{2})(?!(?:and|or|und|et|bzw|to)\b)/gu;

/**
 * A reference on one line as it was meant: markup gone, words joined that the
 * end of a line cut (`Confer- ence`), ranges closed (`12 – 15`), issues
 * set beside their volume (`51 (1)`).
 */
export function normal(text: string): string {
  return plain(withoutMarkup(text.slice(0, longest)))
    .replace(/[ﬀ-ﬆ]/g, (ligature) => ligature.normalize('NFKD'))
    .replace(/(\d) \((\d{1,3})\)/g, '$1($2)')
    .replace(hyphenated, '$1')
    .replace(/(\d) ?([-–—‐−]{1,2}) ?(?=\d)/g, '$1$2')
    .replace(/(^|[\s("“])(\*{1,3}|_{1,3})(?=\S)([^*_]{1,400}?\S)\2(?=$|[\s).,;:”"])/g, '$1$3');
}
