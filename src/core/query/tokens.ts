import { fold } from '#core/model';
import { foldWithMap } from './fold-map.ts';

/** A word of a text: what it is looked up by and where it stands. */
export interface Token {
  readonly term: string;
  /** Start and end in the folded text. */
  readonly from: number;
  readonly to: number;
  /** Other ways to write the word, e.g. `mueller` for `Müller`. */
  readonly aliases: readonly string[];
  /** False for a compound made of neighbours (`mtbench` of `MT-Bench`). */
  readonly simple: boolean;
}

/** A text cut into words, with the way back from its folded form to the source. */
export interface Tokens {
  readonly text: string;
  /** For each code unit of the folded text, the index in `text` it comes from. */
  readonly map: ArrayLike<number>;
  readonly tokens: readonly Token[];
}

/** Scripts written without spaces: their runs are cut into overlapping pairs of characters. */
const unspaced = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー';
const wordPattern = new RegExp(
  `[${unspaced}]+|(?:(?![${unspaced}])[\\p{L}\\p{M}\\p{N}]|(?<=\\p{L})['’](?=\\p{L}))+`,
  'gu',
);
const unspacedStart = new RegExp(`^[${unspaced}]`, 'u');
/** Apostrophes, those that Unicode calls letters included: `O'Brien` is found as `obrien`. */
const apostrophes = /['’ʼʻ]/g;
/** What joins two words into a compound when it alone stands between them. */
const joiner = /^[-‐‑./:_+&]$/u;

/** Cuts a text into words, folded: accents, case and width do not matter. */
export function tokenise(text: string): Tokens {
  const { folded, map } = foldWithMap(text);
  const words: Token[] = [];
  for (const match of folded.matchAll(wordPattern)) {
    const from = match.index;
    const to = from + match[0].length;
    if (unspacedStart.test(match[0])) {
      words.push(...pairs(match[0], from));
      continue;
    }
    const term = match[0].replace(apostrophes, '');
    if (term === '') continue;
    const [start, end] = sourceRange({ text, map }, from, to);
    words.push({ term, from, to, aliases: aliasesOf(text.slice(start, end), term), simple: true });
  }
  return { text, map, tokens: [...words, ...compounds(words, folded)] };
}

/** The range of `text` that a range of its folded form comes from; never empty, never half a character. */
export function sourceRange(
  { text, map }: Pick<Tokens, 'text' | 'map'>,
  from: number,
  to: number,
): [start: number, end: number] {
  const last = map[to - 1] ?? 0;
  let next = to;
  while (next < map.length && map[next] === last) next++;
  return [map[from] ?? 0, map[next] ?? text.length];
}

function pairs(run: string, from: number): Token[] {
  const characters = [...run];
  const tokens: Token[] = [];
  let at = from;
  characters.forEach((character, index) => {
    const follower = characters[index + 1] ?? '';
    if (follower !== '' || index === 0) {
      const term = character + follower;
      tokens.push({ term, from: at, to: at + term.length, aliases: [], simple: true });
    }
    at += character.length;
  });
  return tokens;
}

const spelledOut: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ø', 'oe'],
  ['å', 'aa'],
]);

/** German and Nordic spellings: `Müller` is also `mueller`, `Mueller` also `muller`. */
function aliasesOf(source: string, term: string): string[] {
  const plain = /^[\0-\x7f]*$/.test(source);
  if (plain && !/[aou]e/.test(term)) return [];
  const composed = source.normalize('NFC').toLowerCase();
  const long = fold(composed.replace(/[äöüøå]/g, (letter) => spelledOut.get(letter) ?? letter));
  const short = term.replace(/([aou])e/g, '$1');
  return [...new Set([long.replace(apostrophes, ''), short])].filter(
    (alias) => alias !== term && alias.length > 1,
  );
}

function compounds(words: readonly Token[], folded: string): Token[] {
  const found: Token[] = [];
  let chain: Token[] = [];
  const close = () => {
    const [first, last] = [chain[0], chain[chain.length - 1]];
    if (first !== undefined && last !== undefined && first !== last) {
      const term = chain.map((word) => word.term).join('');
      found.push({ term, from: first.from, to: last.to, aliases: [], simple: false });
    }
    chain = [];
  };
  for (const word of words) {
    const previous = chain[chain.length - 1];
    if (previous && !joiner.test(folded.slice(previous.to, word.from))) close();
    chain.push(word);
  }
  close();
  return found;
}
