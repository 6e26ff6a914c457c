import { mendedIn, type Mends } from '#core/decode';
import type { Draft, PaperReading } from '#core/model';

/**
 * Drafts of a text that was mended, each with the words of its own that were: the
 * same word may be right in another. A draft goes as far as the next one begins.
 */
export function withMends(
  reading: PaperReading & { readonly kind: 'drafts' },
  mends: Mends,
): PaperReading {
  const begins = [...new Set(reading.drafts.map(({ source }) => source.line))];
  begins.sort((a, b) => a - b);
  const ends = new Map(begins.map((line, i) => [line, begins[i + 1] ?? Infinity]));
  const drafts = reading.drafts.map((draft) => {
    const { line } = draft.source;
    const mended = mendedIn(wordsOf(draft), mends, line, ends.get(line)!);
    return mended.length === 0 ? draft : { ...draft, mended };
  });
  return { ...reading, drafts };
}

function wordsOf({ title, authors, venue, notes, links }: Draft): string {
  const names = authors.map(({ name }) => name);
  return [title, ...names, venue ?? '', ...notes, ...links.map(({ label }) => label)].join('\n');
}
