import { contained, mayBeMistyped, mistyped, type QueryWord } from './closeness.ts';
import { termAt, termCount, termOf, type TextIndex } from './text-index.ts';

/** The terms that a word of a query fits, and how well each. */
export interface Fits {
  readonly term: Uint32Array;
  /** See `closeness`. */
  readonly value: Uint8Array;
}

/** What fits the words of one query; each is looked for once. */
export class QueryFits {
  readonly #index: TextIndex;
  readonly #asTyped = new Map<QueryWord, Fits>();
  readonly #forgiven = new Map<QueryWord, Fits>();

  constructor(index: TextIndex) {
    this.#index = index;
  }

  /** The terms that hold the word; with `typos` also those it may be a slip of. */
  of(word: QueryWord, typos: boolean): Fits {
    let found = this.#asTyped.get(word);
    if (!found) {
      found = holding(this.#index, word);
      this.#asTyped.set(word, found);
    }
    if (!typos || word.edits === 0) return found;
    let forgiven = this.#forgiven.get(word);
    if (!forgiven) {
      forgiven = withSlips(this.#index, word, found);
      this.#forgiven.set(word, forgiven);
    }
    return forgiven;
  }
}

/** The terms that hold a word: found in all of them at once. */
function holding(index: TextIndex, word: QueryWord): Fits {
  const { joined, place } = index;
  const term: number[] = [];
  const value: number[] = [];
  // What counts at the start of a term alone is looked for behind a line end.
  const wanted = word.inside ? word.text : `\n${word.text}`;
  let at = joined.indexOf(wanted);
  while (at >= 0) {
    const found = termAt(index, word.inside ? at : at + 1);
    const fit = contained(word, termOf(index, found));
    if (fit > 0) {
      term.push(found);
      value.push(fit);
    }
    // Once a term is enough.
    at = joined.indexOf(wanted, place[found + 1]! - 1);
  }
  return { term: Uint32Array.from(term), value: Uint8Array.from(value) };
}

function withSlips(index: TextIndex, word: QueryWord, own: Fits): Fits {
  const { place, letters } = index;
  const term = Array.from(own.term);
  const value = Array.from(own.value);
  let next = 0;
  for (let i = 0; i < termCount(index); i += 1) {
    if (own.term[next] === i) {
      next += 1;
      continue;
    }
    const length = place[i + 1]! - place[i]! - 1;
    if (!mayBeMistyped(word, length, letters[i]!)) continue;
    const fit = mistyped(word, termOf(index, i), letters[i]!);
    if (fit === 0) continue;
    term.push(i);
    value.push(fit);
  }
  return { term: Uint32Array.from(term), value: Uint8Array.from(value) };
}
