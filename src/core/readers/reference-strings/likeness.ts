import { nameMarks, namesAmong } from './name-marks.ts';
import { partsOfReference, type ReferenceParts } from './parse.ts';

/** What references hardly hold, and mail, programs and tables do. */
const foreign =
  /[{}<>\t|\\]|\S@\S+\.\S|\b(?:function|return|import|const|var|def|class)\b\s*[\w({]|==|&&|;\s*$|^\s*(?:dear|hi|hello|from|to|subject|date|sent)\b[:,\s]/i;

/**
 * How much a text looks like one reference, 0 … 1: it begins with people, has a
 * title and a year, and something behind the title. Prose, mail, headings and
 * programs are 0.
 */
export function likenessOf(text: string): number {
  if (text.length < 25 || text.length > 4000) return 0;
  // Addresses of the web may hold anything.
  if (foreign.test(text.replace(/<?https?:\/\/\S+/g, ''))) return 0;
  return likenessOfParts(partsOfReference(text));
}

/** The same of a reference that was parsed; `dated` where a heading gives its year. */
export function likenessOfParts({ reference, segments }: ReferenceParts, dated = false): number {
  const { title, authors, year, ids } = reference;
  if (title === undefined || title.split(' ').length > 60) return 0;
  const people = segments.filter((one) => one.label === 'author' || one.label === 'byline');
  const words = people.flatMap((one) => one.words);
  if (words.length === 0 || (authors.length === 0 && !reference.authorsRepeated)) return 0;
  // Sentences have small words where references have names.
  const small = words.filter(({ form }) => form.shape === 'l' && form.low !== 'al').length;
  if (small * 4 > words.length) return 0;
  const sure = namesAmong(words).filter((mark) => mark === nameMarks.sure).length;
  const identified = ids.doi !== undefined || ids.arxiv !== undefined;
  if (year === undefined && !dated) return identified ? 0.5 : 0;
  const behind = segments.some((one) =>
    /^(?:venue|volume|pages|imprint|kind|note)$/.test(one.label),
  );
  const named = sure >= 2 || authors.length >= 2 || reference.authorsRepeated;
  const cited = identified || reference.page !== undefined || reference.volume !== undefined;
  return (named ? 0.5 : 0.25) + (behind ? 0.25 : 0) + (cited ? 0.25 : 0);
}

/**
 * Whether a text, say an item of a list, is a bare reference: surer than not.
 * Titles alone, sentences and addresses are none.
 */
export function looksLikeReference(text: string): boolean {
  return likenessOf(text) >= 0.5;
}
