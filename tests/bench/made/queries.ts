import { randomFrom, type Work } from '#core/model';

/** What somebody types who looks for a work, with a slip of the pen. */
export interface Query {
  readonly text: string;
  /** The work that is meant, by its place in the list. */
  readonly work: number;
}

/** Queries of two or three words of titles, in their order; one longer word has a slip. */
export function queriesOf(works: readonly Work[], count: number, seed: number): readonly Query[] {
  const random = randomFrom(seed);
  const below = (n: number) => Math.floor(random() * n);
  const queries: Query[] = [];
  while (queries.length < count) {
    const work = below(works.length);
    const words = works[work]!.title.toLowerCase().split(' ');
    const wanted = Math.min(words.length, 2 + below(2));
    const places = new Set<number>();
    while (places.size < wanted) places.add(below(words.length));
    const chosen = [...places].sort((a, b) => a - b).map((at) => words[at]!);
    const long = chosen.flatMap((word, i) => (word.length >= 5 ? [i] : []));
    if (long.length === 0) continue;
    const at = long[below(long.length)]!;
    chosen[at] = slipped(chosen[at]!, below);
    queries.push({ text: chosen.join(' '), work });
  }
  return queries;
}

/** A letter swapped with the next, replaced, left out or put in; never the first. */
function slipped(word: string, below: (n: number) => number): string {
  const at = 1 + below(word.length - 2);
  const letter = String.fromCharCode(97 + below(26));
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  switch (below(4)) {
    case 0:
      return before + word[at + 1]! + word[at]! + word.slice(at + 2);
    case 1:
      return before + letter + after;
    case 2:
      return before + after;
    default:
      return before + letter + word.slice(at);
  }
}
