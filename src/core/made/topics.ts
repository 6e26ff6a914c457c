import { power } from './arithmetic.ts';
import type { Chance } from './chance.ts';

/** What papers are about: topics, and the broader fields they belong to. */
export interface Topics {
  readonly count: number;
  /** One of the topics of the same field as this one, itself included. */
  nearby(topic: number, chance: Chance): number;
  /** A topic, larger ones more often. */
  pick(chance: Chance): number;
}

/** About as many topics as a field of that many papers has; their sizes follow Zipf's law. */
export function topicsOf(papers: number): Topics {
  const count = Math.max(4, Math.round(2.2 * power(papers, 0.42)));
  const fields = Math.max(2, Math.round(Math.sqrt(count) / 1.6));
  const upTo = new Float64Array(count);
  let whole = 0;
  for (let topic = 0; topic < count; topic += 1) {
    whole += 1 / power(topic + 3, 0.8);
    upTo[topic] = whole;
  }
  const inField = Array.from({ length: fields }, (_, field) =>
    Array.from({ length: count }, (__, topic) => topic).filter((one) => one % fields === field),
  );
  return {
    count,
    nearby(topic, chance) {
      const own = inField[topic % fields]!;
      return own[chance.below(own.length)]!;
    },
    pick(chance) {
      const at = chance.unit() * whole;
      let [low, high] = [0, count - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (upTo[middle]! < at) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}
