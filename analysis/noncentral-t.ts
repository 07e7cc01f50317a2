import { chiSquareCdf, chiSquareTail, normalCdf } from './distributions.ts';

/** Where the chi-based scale of t is integrated, on a logarithmic axis u = log(s). */
interface Grid {
  readonly from: number;
  readonly to: number;
  readonly step: number;
}

/**
 * Share of the noncentral t distribution beyond t: the power of a t test whose limit is t.
 *
 * T = (Z + shift) / S with Z standard normal and S = sqrt(chi-square(df) / df), so that
 * P(T > t) = mean of normalCdf(shift - t s) over S. Its density is smooth and dies out quickly on the axis log(s),
 * where the trapezoid rule converges exponentially (relative error under 1e-13 against 40-digit arithmetic); every
 * term is positive, so that small tails keep their digits.
 *
 * @param t limit of the test
 * @param df degrees of freedom, above 0
 * @param shift noncentrality: true change over its standard error
 * @example noncentralTTail(2.2621571627409915, 9, 1.5811388300841898) // 0.2928286, power at d_z = 0.5, n = 10
 */
export function noncentralTTail(t: number, df: number, shift: number): number {
  if (df > manyDegrees) return normalCdf(nearlyNormal(t, df, shift));
  if (isSteep(t, shift)) return overNormal((z) => chiSquareCdf(df * ((shift + z) / t) ** 2, df));
  return overScale(df, steepness(t, shift), (s) => normalCdf(shift - t * s));
}

/** Share of the noncentral t distribution at or below t. @example noncentralTCdf(2, 7, 0.5) // 0.8994 */
export function noncentralTCdf(t: number, df: number, shift: number): number {
  if (df > manyDegrees) return normalCdf(-nearlyNormal(t, df, shift));
  if (isSteep(t, shift)) return overNormal((z) => chiSquareTail(df * ((shift + z) / t) ** 2, df));
  return overScale(df, steepness(t, shift), (s) => normalCdf(t * s - shift));
}

/**
 * From here on the scale of t is so near to 1 that the normal curve is exact enough, and the integral neither: P(T > t)
 * = normalCdf((shift - t (1 - c)) / sqrt(1 + 2 c t^2)), c = 1 / (4 df) (Abramowitz & Stegun 26.7.10, as R's `pt`).
 */
const manyDegrees = 4e5;

function nearlyNormal(t: number, df: number, shift: number): number {
  const c = 1 / (4 * df);
  return (shift - t * (1 - c)) / Math.sqrt(1 + 2 * c * t * t);
}

/**
 * With a limit and a shift this far out (few people, very high confidence) the normal curve is a step on the axis of
 * S; the other way round, integrated over Z, everything is smooth: P(T > t) = E[P(S < (shift + Z) / t)].
 */
function isSteep(t: number, shift: number): boolean {
  return t > 40 && shift > 30;
}

/** How fast normalCdf(shift - t exp(u)) can change with u: by t s, and not beyond the s where it is nought. */
function steepness(t: number, shift: number): number {
  return Math.min(Math.abs(t), Math.abs(shift) + 9);
}

/** The mean of a function over a standard normal Z. Weights that are divided by their own sum need no constant. */
function overNormal(given: (z: number) => number): number {
  let [total, weight] = [0, 0];
  for (let z = -9; z <= 9; z += 0.25) {
    const density = Math.exp((-z * z) / 2);
    weight += density;
    total += density * given(z);
  }
  return total / weight;
}

/** The mean of a function over S; the density of u = log(S) is in proportion to exp(df (u - S^2 / 2)). */
function overScale(df: number, slope: number, given: (s: number) => number): number {
  const { from, to, step } = gridFor(df, slope);
  let [total, weight] = [0, 0];
  for (let u = from; u < to; u += step) {
    // Less its top, which is at u = 0: so that many degrees of freedom cost no digits.
    const density = Math.exp(df * (u - Math.expm1(2 * u) / 2));
    weight += density;
    total += density * given(Math.exp(u));
  }
  return total / weight;
}

/**
 * The density of u falls as exp(df u) to the left and as exp(-df s^2 / 2) to the right; at the ends it is under
 * 1e-17 of its top, also where only a small s leads beyond a far limit. The step resolves both the density and the
 * slope of the normal curve in it.
 */
function gridFor(df: number, slope: number): Grid {
  const spread = 1 / Math.sqrt(2 * df);
  return {
    from: -Math.max(13 * spread, 40 / df + Math.log(1 + slope)),
    to: Math.log(1 + 9 * spread + Math.sqrt(2 / df)),
    step: Math.min(spread, 0.4, 2 / (slope + 1)) / 4,
  };
}
