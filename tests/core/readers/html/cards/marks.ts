import { type Compared, compared } from '../../list-page/mixes/compared.ts';
import { works } from '../../list-page/mixes/works.ts';
import type { Card } from './dimensions.ts';
import { venueIn, written } from './written.ts';

/** What of a page of cards was read, and what was wrong with it. */
export interface Mark extends Compared {
  readonly card: Card;
}

/** Reads a page of cards and marks it. */
export function markOf(card: Card): Mark {
  const rights = works.map((work) => ({
    ...work,
    authors: work.people.map((one) => `${one.given} ${one.family}`),
    venue: venueIn(work, card),
  }));
  return { card, ...compared(written(card), 'list.html', rights) };
}
