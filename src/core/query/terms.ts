import { tokenise } from './tokens.ts';

/** What a text is found by. */
export interface Terms {
  /** Its words; each is found by `shortened` too. */
  readonly words: readonly string[];
  /** Other ways to write them, and compounds. */
  readonly others: readonly string[];
}

const plain = /^[\0-\x7f]*$/;
/** What a character below 128 is to a word. */
const parts = { other: 0, letter: 1, digit: 2, joiner: 3, apostrophe: 4 } as const;
const partOf = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[a-z]/.test(character)) return parts.letter;
  if (/\d/.test(character)) return parts.digit;
  if (/[-./:_+&]/.test(character)) return parts.joiner;
  return character === "'" ? parts.apostrophe : parts.other;
});

/**
 * The terms of a text, as `tokenise` finds them. Most texts of a long list are plain
 * letters, and of these a tenth of the time is enough: their places are not asked for.
 */
export function termsOf(text: string): Terms {
  return plain.test(text) ? plainTerms(text.toLowerCase()) : tokenisedTerms(text);
}

function tokenisedTerms(text: string): Terms {
  const { tokens } = tokenise(text);
  const words = tokens.filter(({ simple }) => simple);
  const compounds = tokens.filter(({ simple }) => !simple);
  return {
    words: words.map(({ term }) => term),
    others: [
      ...words.flatMap(({ aliases }) => aliases),
      ...compounds.flatMap(({ term, aliases }) => [term, ...aliases]),
    ],
  };
}

function plainTerms(text: string): Terms {
  const words: string[] = [];
  const others: string[] = [];
  const apostrophes = text.includes("'");
  /** The words that a joiner alone parts, so far. */
  let chain = '';
  let links = 0;
  const close = () => {
    if (links > 1) others.push(chain);
    chain = '';
    links = 0;
  };
  let before = 0;
  for (let at = nextWord(text, 0); at < text.length; at = nextWord(text, before)) {
    if (!(links > 0 && at === before + 1 && partAt(text, before) === parts.joiner)) close();
    const end = endOfWord(text, at);
    const word = text.slice(at, end);
    const term = apostrophes ? word.replaceAll("'", '') : word;
    words.push(term);
    chain = links === 0 ? term : chain + term;
    links += 1;
    before = end;
  }
  close();
  return { words, others };
}

function partAt(text: string, at: number): number {
  return at < text.length ? partOf[text.charCodeAt(at)]! : parts.other;
}

function isInWord(part: number): boolean {
  return part === parts.letter || part === parts.digit;
}

function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isInWord(partAt(text, at))) at += 1;
  return at;
}

/** A word goes on past an apostrophe between two letters. */
function endOfWord(text: string, from: number): number {
  let at = from;
  for (;;) {
    while (isInWord(partAt(text, at))) at += 1;
    const between =
      partAt(text, at) === parts.apostrophe &&
      partAt(text, at - 1) === parts.letter &&
      partAt(text, at + 1) === parts.letter;
    if (!between) return at;
    at += 1;
  }
}

/** `mueller` is also written `muller`; null where there is no shorter way. */
export function shortened(word: string): string | null {
  if (!/[aou]e/.test(word)) return null;
  const short = word.replace(/([aou])e/g, '$1');
  return short.length > 1 ? short : null;
}
