import { tokenise } from './tokens.ts';
import { longer, Vocabulary } from './vocabulary.ts';

const plain = /^[\0-\x7f]*$/;
/** What a character below 128 is: from `digit` on it is part of a word, as its small letter. */
const [between, joiner, apostrophe, digit, letter] = [0, 1, 39, 48, 97];
const partOf = Uint8Array.from({ length: 128 }, (_, code) => {
  const small = String.fromCharCode(code).toLowerCase();
  if (/[a-z\d']/.test(small)) return small.charCodeAt(0);
  return /[-./:_+&]/.test(small) ? joiner : between;
});

/** A shorter way to write a word that was not looked for yet, and one that is not there. */
const [unknown, none] = [-2, -1];

/**
 * Reads texts as the numbers of their terms: words, other ways to write them, and
 * compounds, as `tokenise` finds them. Most texts of a long list are plain letters,
 * and of these a tenth of the time is enough: no word becomes a string.
 */
export class TermReader {
  readonly vocabulary = new Vocabulary();
  /** The terms of the text that was read last; the next one changes them. */
  readonly terms: number[] = [];
  /** The number of each term's shorter way to write it. */
  #short = new Int32Array(1024).fill(unknown);
  /** The letters of the words that joiners alone part. */
  #chain = new Uint16Array(256);

  /** Finds the terms of a text, and tells how many words it has. */
  read(text: string): number {
    this.terms.length = 0;
    return plain.test(text) ? this.#readPlain(text) : this.#readAny(text);
  }

  #readPlain(text: string): number {
    if (text.length > this.#chain.length) this.#chain = new Uint16Array(2 * text.length);
    let words = 0;
    // The words of the chain, and where the one that is being read begins and ends in it.
    let [links, from, to] = [0, 0, 0];
    for (let at = 0; at <= text.length; at += 1) {
      const part = partAt(text, at);
      if (part >= digit) {
        this.#chain[to] = part;
        to += 1;
        continue;
      }
      // A word goes on past an apostrophe between two letters.
      if (to === from || (part === apostrophe && isBetweenLetters(text, at))) continue;
      this.#addWord(this.vocabulary.numberIn(this.#chain, from, to));
      words += 1;
      links += 1;
      from = to;
      if (part === joiner && partAt(text, at + 1) >= digit) continue;
      if (links > 1) this.terms.push(this.vocabulary.numberIn(this.#chain, 0, to));
      [links, from, to] = [0, 0, 0];
    }
    return words;
  }

  #readAny(text: string): number {
    let words = 0;
    for (const { term, aliases, simple } of tokenise(text).tokens) {
      const number = this.vocabulary.numberOf(term);
      if (simple) {
        this.#addWord(number);
        words += 1;
      } else this.terms.push(number);
      for (const alias of aliases) this.terms.push(this.vocabulary.numberOf(alias));
    }
    return words;
  }

  /** A word is found by its shorter way to write it too. */
  #addWord(number: number): void {
    this.terms.push(number);
    if (number >= this.#short.length) {
      const { length } = this.#short;
      this.#short = longer(this.#short, 2 * number).fill(unknown, length);
    }
    if (this.#short[number] === unknown) {
      const short = shortened(this.vocabulary.wordOf(number));
      this.#short[number] = short === null ? none : this.vocabulary.numberOf(short);
    }
    if (this.#short[number] !== none) this.terms.push(this.#short[number]!);
  }
}

function partAt(text: string, at: number): number {
  return at < text.length ? partOf[text.charCodeAt(at)]! : between;
}

function isBetweenLetters(text: string, at: number): boolean {
  return partAt(text, at - 1) >= letter && partAt(text, at + 1) >= letter;
}

/** `mueller` is also written `muller`; null where there is no shorter way. */
function shortened(word: string): string | null {
  if (!/[aou]e/.test(word)) return null;
  const short = word.replace(/([aou])e/g, '$1');
  return short.length > 1 ? short : null;
}
