import { randomFrom } from '#core/metrics';

/** Chance from a seed, in the shapes a made-up community needs. */
export interface Chance {
  /** Whether something happens that does so often, 0 … 1. */
  often(share: number): boolean;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  /** One of several, each as likely. */
  oneOf<T>(some: readonly T[]): T;
  /**
   * One of several, the first ones likelier: the k-th, from 0, is 1/(k + flatness) as
   * likely. Family names in China are about so at 6: the commonest has one in thirteen.
   */
  commonOf<T>(some: readonly T[], flatness: number): T;
  /** So many different ones of several, or all of them. */
  someOf<T>(some: readonly T[], count: number): readonly T[];
}

/** The same seed gives the same chance. */
export function chanceFrom(seed: number): Chance {
  const random = randomFrom(seed);
  const oneOf = <T>(some: readonly T[]): T => some[Math.floor(random() * some.length)]!;
  return {
    often: (share) => random() < share,
    between: (low, high) => low + Math.floor(random() * (high - low + 1)),
    oneOf,
    commonOf(some, flatness) {
      let left = random() * some.reduce((sum, _, i) => sum + 1 / (i + flatness), 0);
      return some.find((_, i) => (left -= 1 / (i + flatness)) <= 0) ?? some[0]!;
    },
    someOf<T>(some: readonly T[], count: number) {
      const rest = [...some];
      const taken: T[] = [];
      while (taken.length < count && rest.length > 0) {
        taken.push(...rest.splice(Math.floor(random() * rest.length), 1));
      }
      return taken;
    },
  };
}
