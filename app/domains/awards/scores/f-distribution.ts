/**
 * The F distribution, from the regularised incomplete beta function (NIST DLMF §8.17: continued fraction 8.17.22, symmetry
 * 8.17.4; the distribution as in Abramowitz and Stegun 1964, 26.6.2). Degrees of freedom need not be whole.
 */

/** P(F ≤ f) with `upper` and `lower` degrees of freedom, both above zero. */
export function fDistribution(f: number, upper: number, lower: number): number {
  if (f <= 0) return 0;
  const x = (upper * f) / (upper * f + lower);
  return regularisedBeta(x, upper / 2, lower / 2);
}

/** The f with P(F ≤ f) = p, for 0 < p < 1. @throws RangeError for another p. */
export function fQuantile(p: number, upper: number, lower: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError(`no quantile of ${p}`);
  // Near 1 the difference to 1 is what tells: the other tail of the turned distribution has it.
  if (regularisedBeta(0.5, upper / 2, lower / 2) < p) {
    const x = lowBetaQuantile(1 - p, lower / 2, upper / 2);
    return (lower * (1 - x)) / (upper * x);
  }
  const x = lowBetaQuantile(p, upper / 2, lower / 2);
  return (lower * x) / (upper * (1 - x));
}

/** The x with I_x(a, b) = p, where it is not above a half. */
function lowBetaQuantile(p: number, a: number, b: number): number {
  let [low, high] = [0, 0.5];
  // Halved until two neighbouring doubles are left; so near to zero that takes the whole range of exponents.
  for (let i = 0; i < 1_100; i++) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (regularisedBeta(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return high;
}

/** I_x(a, b) for 0 ≤ x ≤ 1 and a, b above zero. */
export function regularisedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast below this x, and above it for the turned function.
  if (x > (a + 1) / (a + b + 2)) return 1 - regularisedBeta(1 - x, b, a);
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b));
  return (front * betaFraction(x, a, b)) / a;
}

const TINY = 1e-300;
const MOST_TERMS = 10_000;

/** DLMF 8.17.22 evaluated forwards (Lentz 1976, with the terms of Thompson and Barnett 1986 where one is zero). */
function betaFraction(x: number, a: number, b: number): number {
  const notZero = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / notZero(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / notZero(1 + even * d);
    c = notZero(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / notZero(1 + odd * d);
    c = notZero(1 + odd / c);
    value *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return value;
}

const HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2;

/** ln Γ(x) for x above zero: Stirling's series (DLMF 5.11.1) from 15 on, brought there by Γ(x + 1) = x Γ(x). */
function logGamma(x: number): number {
  let product = 1;
  let z = x;
  for (; z < 15; z++) product *= z;
  const r = 1 / (z * z);
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188))))) / z;
  return (z - 0.5) * Math.log(z) - z + HALF_LOG_TWO_PI + series - Math.log(product);
}
