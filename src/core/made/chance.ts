import { randomFrom } from '#core/model';
import { log } from './arithmetic.ts';

/** Chance from a seed, the same in every engine. */
export interface Chance {
  /** In [0, 1). */
  unit(): number;
  /** A whole number from 0 up to, not including, n. */
  below(n: number): number;
  /** Of the standard normal distribution. */
  normal(): number;
}

/** Chance from a seed. Normal deviates by the polar method (Marsaglia and Bray 1964, doi:10.1137/1006063). */
export function chanceFrom(seed: number): Chance {
  const unit = randomFrom(seed);
  return {
    unit,
    below: (n) => Math.floor(unit() * n),
    normal() {
      for (;;) {
        const x = 2 * unit() - 1;
        const y = 2 * unit() - 1;
        const square = x * x + y * y;
        if (square > 0 && square < 1) return x * Math.sqrt((-2 * log(square)) / square);
      }
    },
  };
}
