import { mendedIn } from '#core/decode';
import type { Draft, PaperReading } from '#core/model';

/** Drafts of a text that was mended, each with the words of its own that were. */
export function withMends(
  reading: PaperReading & { readonly kind: 'drafts' },
  mends: ReadonlyMap<string, string>,
): PaperReading {
  const drafts = reading.drafts.map((draft) => {
    const mended = mendedIn(wordsOf(draft), mends);
    return mended.length === 0 ? draft : { ...draft, mended };
  });
  return { ...reading, drafts };
}

function wordsOf({ title, authors, venue, notes, links }: Draft): string {
  const names = authors.map(({ name }) => name);
  return [title, ...names, venue ?? '', ...notes, ...links.map(({ label }) => label)].join('\n');
}
