import { contained, mistyped, type QueryWord } from './closeness.ts';
import { sourceRange, tokenise, type Token } from './tokens.ts';

/** A range of a text: start inside, end outside, in UTF-16 code units. */
export type Mark = readonly [start: number, end: number];

/** Where the words of a query stand in a text: sorted, apart from each other, best fits only. */
export function marksIn(text: string, words: readonly QueryWord[], typos: boolean): Mark[] {
  const tokenised = tokenise(text);
  const ranges: [number, number][] = [];
  for (const word of words) {
    const fits = tokenised.tokens.map((token) => fitOf(word, token, typos));
    const best = Math.max(0, ...fits.map((fit) => fit.value));
    if (best === 0) continue;
    const fitting = fits.filter((fit) => fit.value === best);
    // A compound holds whatever begins its first word; it is meant only where no word fits as well.
    const simple = fitting.filter((fit) => fit.simple);
    for (const { from, to } of simple.length > 0 ? simple : fitting) {
      ranges.push(sourceRange(tokenised, from, to));
    }
  }
  return joined(ranges);
}

/** How well a token fits, and which part of it the word covers. */
function fitOf(
  word: QueryWord,
  token: Token,
  typos: boolean,
): { value: number; from: number; to: number; simple: boolean } {
  const { from, to, simple } = token;
  const value = contained(word, token.term);
  if (value > 0) {
    // A token with an apostrophe, and a compound, is longer than its term: marked whole.
    if (to - from !== token.term.length) return { value, from, to, simple };
    const start = from + token.term.indexOf(word.text);
    return { value, from: start, to: start + word.text.length, simple };
  }
  const others = token.aliases.map((alias) => contained(word, alias));
  const slips = typos ? [token.term, ...token.aliases].map((term) => mistyped(word, term)) : [];
  return { value: Math.max(0, ...others, ...slips), from, to, simple };
}

function joined(ranges: [number, number][]): Mark[] {
  const marks: [number, number][] = [];
  for (const [start, end] of ranges.sort((one, other) => one[0] - other[0] || one[1] - other[1])) {
    const last = marks[marks.length - 1];
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else marks.push([start, end]);
  }
  return marks;
}
