import { readSource } from '#core/readers';
import { works } from '../../list-page/mixes/works.ts';
import type { Card } from './dimensions.ts';
import { venueIn, written } from './written.ts';

/** What of a page of cards was read, and what was wrong with it. */
export interface Mark {
  readonly card: Card;
  /** Works found, of six, and the fields of those that are right. */
  readonly found: number;
  readonly titles: number;
  readonly authors: number;
  readonly years: number;
  readonly venues: number;
  readonly invented: number;
  readonly wrong: readonly string[];
}

const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Reads a page of cards and marks it. */
export function markOf(card: Card): Mark {
  const reading = readSource(new TextEncoder().encode(written(card)), 'list.html');
  const drafts = reading.kind === 'drafts' ? [...reading.drafts] : [];
  const count = { found: 0, titles: 0, authors: 0, years: 0, venues: 0 };
  const wrong: string[] = [];
  for (const work of works) {
    const title = folded(work.title);
    const at = drafts.findIndex((draft) => {
      const own = folded(draft.title);
      return own === title || (own.length > 8 && (own.includes(title) || title.includes(own)));
    });
    if (at === -1) {
      wrong.push(`missed: ${work.title}`);
      continue;
    }
    const [draft] = drafts.splice(at, 1);
    count.found += 1;
    const check = (field: Exclude<keyof typeof count, 'found'>, own: string, right: string) => {
      if (own === right) count[field] += 1;
      else wrong.push(`${field}: ${own}; right is: ${right}`);
    };
    check('titles', folded(draft!.title), title);
    check(
      'authors',
      draft!.authors.map((one) => one.name).join(', '),
      work.people.map((one) => `${one.given} ${one.family}`).join(', '),
    );
    check('years', String(draft!.year), String(work.year));
    check('venues', draft!.venue ?? '', venueIn(work, card));
  }
  for (const draft of drafts) wrong.push(`invented: ${draft.title}`);
  return { card, ...count, invented: drafts.length, wrong };
}
