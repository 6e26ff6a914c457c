import { bestLabels } from './decode.ts';
import { evidenceOf } from './evidence.ts';
import type { Label } from './grammar.ts';
import { type Word, wordsOf } from './words.ts';

/** Neighbouring words of one label. */
export interface Segment {
  readonly label: Label;
  readonly words: readonly Word[];
  readonly text: string;
}

/** A reference cut into its parts, in order; every word is in one. */
export function segmentsOf(text: string): readonly Segment[] {
  const words = wordsOf(text);
  const found = bestLabels(
    evidenceOf(words),
    words.map((word) => word.gap),
  );
  const segments: Segment[] = [];
  let start = 0;
  for (let i = 1; i <= words.length; i += 1) {
    if (i < words.length && found[i] === found[start]) continue;
    const own = words.slice(start, i);
    const from = own[0]!.start;
    segments.push({ label: found[start]!, words: own, text: text.slice(from, own.at(-1)!.end) });
    start = i;
  }
  return segments;
}
