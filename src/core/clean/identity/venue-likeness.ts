import type { VenueId } from '#core/model';
import type { State } from '../state.ts';
import type { Circle } from './circles.ts';

/** How much venues say: so much, in natural logarithms, where all are shared that would not be by chance. */
const weight = 1.5;

/**
 * How much likelier venues like these are where two circles of works are one
 * person's: above 1 where more works of the smaller one appeared in venues of the
 * other than of works that are neither's. In a list of one venue it says nothing.
 */
export function createVenueLikeness(items: State['items']): (a: Circle, b: Circle) => number {
  /** How many works appeared in each venue. */
  const counts = new Map<VenueId, number>();
  for (const { venue } of items)
    if (venue !== null) counts.set(venue, (counts.get(venue) ?? 0) + 1);
  return (a, b) => {
    const [few, many] = a.items.length <= b.items.length ? [a, b] : [b, a];
    const there = new Set<VenueId>();
    /** Works of others in these venues. */
    let others = 0;
    for (const item of many.items) {
      const { venue } = items[item]!;
      if (venue === null) continue;
      if (!there.has(venue)) others += counts.get(venue)!;
      others -= 1;
      there.add(venue);
    }
    let [known, shared] = [0, 0];
    for (const item of few.items) {
      const { venue } = items[item]!;
      if (venue === null) continue;
      known += 1;
      if (there.has(venue)) shared += 1;
    }
    if (known === 0 || there.size === 0) return 1;
    const rest = items.length - many.items.length - few.items.length;
    const byChance = rest === 0 ? shared / known : (others - shared) / rest;
    return Math.exp(weight * (shared / known - byChance));
  };
}
