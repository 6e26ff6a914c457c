/**
 * Exponential and logarithm by + − × ÷ alone. Engines differ in the last bit of
 * `Math.exp` and `Math.log`; these give the same bits everywhere, and are right
 * to about 14 digits.
 */

/** ln 2. */
const ln2 = 0.6931471805599453;

/** e to the power of x, for |x| up to some hundreds. */
export function exp(x: number): number {
  // e^x = 2^k · e^r with |r| ≤ ln 2 / 2, and e^r by its Taylor series.
  const k = Math.round(x / ln2);
  const r = x - k * ln2;
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= 14; n += 1) {
    term = (term * r) / n;
    sum += term;
  }
  return scaled(sum, k);
}

/** The natural logarithm of x > 0. */
export function log(x: number): number {
  // x = 2^k · m with m near 1, and ln m = 2 artanh((m − 1) / (m + 1)).
  let m = x;
  let k = 0;
  for (; m > 1.5; k += 1) m /= 2;
  for (; m < 0.75; k -= 1) m *= 2;
  const z = (m - 1) / (m + 1);
  const square = z * z;
  let power = z;
  let sum = 0;
  for (let n = 1; n <= 19; n += 2) {
    sum += power / n;
    power *= square;
  }
  return 2 * sum + k * ln2;
}

/** x > 0 to any power. */
export function power(x: number, exponent: number): number {
  return exp(exponent * log(x));
}

/** value · 2^k, doubled or halved step by step: exact. */
function scaled(value: number, k: number): number {
  let result = value;
  for (let n = 0; n < k; n += 1) result *= 2;
  for (let n = 0; n > k; n -= 1) result /= 2;
  return result;
}
