import { before, first, type Label, labels, last, steps } from './grammar.ts';
import { type Gap, gaps } from './gaps.ts';

const gapNumbers: ReadonlyMap<Gap, number> = new Map(gaps.map((gap, i) => [gap, i]));

/** `before` laid flat: those of label `i` stand from `starts[i]` up to `starts[i + 1]`. */
const sources = Uint8Array.from(before.flat());
const starts = Uint16Array.from({ length: labels.length + 1 }, (_, i) =>
  before.slice(0, i).reduce((sum, one) => sum + one.length, 0),
);

/**
 * The sequence of labels with the highest sum of evidence and steps (Viterbi
 * 1967). `evidence` holds a row of `labels.length` scores for each word. Linear
 * in the number of words.
 */
export function bestLabels(evidence: Float64Array, between: readonly Gap[]): readonly Label[] {
  const n = labels.length;
  const length = between.length;
  if (length === 0) return [];
  /** Scores of the word before and of this one, by turns. */
  let old = new Float64Array(n);
  let now = new Float64Array(n);
  const back = new Uint8Array(length * n);
  for (let to = 0; to < n; to += 1) now[to] = first[to]! + evidence[to]!;
  for (let i = 1; i < length; i += 1) {
    const gap = gapNumbers.get(between[i]!)! * n;
    const row = i * n;
    [old, now] = [now, old];
    for (let to = 0; to < n; to += 1) {
      let best = -Infinity;
      let at = 0;
      const cell = (gap + to) * n;
      for (let k = starts[to]!; k < starts[to + 1]!; k += 1) {
        const from = sources[k]!;
        const sum = old[from]! + steps[cell + from]!;
        if (sum > best) {
          best = sum;
          at = from;
        }
      }
      now[to] = best + evidence[row + to]!;
      back[row + to] = at;
    }
  }
  let label = 0;
  for (let to = 1; to < n; to += 1) {
    if (now[to]! + last[to]! > now[label]! + last[label]!) label = to;
  }
  const found: Label[] = new Array<Label>(length);
  for (let i = length - 1; i >= 0; i -= 1) {
    found[i] = labels[label]!;
    label = back[i * n + label]!;
  }
  return found;
}
