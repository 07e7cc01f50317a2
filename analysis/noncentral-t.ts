import { normalCdf } from './distributions.ts';
import { logGamma } from './gamma.ts';

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
 * P(T > t) = integral of normalCdf(shift - t s) over the density of S. The density is smooth and dies out
 * quickly on the axis log(s), where the trapezoid rule converges exponentially (relative error under 1e-12
 * against 60-digit arithmetic); every term is positive, so that small tails keep their digits.
 *
 * @param t limit of the test
 * @param df degrees of freedom, above 0
 * @param shift noncentrality: true change over its standard error
 * @example noncentralTTail(2.2621571627409915, 9, 1.5811388300841898) // 0.2928286, power at d_z = 0.5, n = 10
 */
export function noncentralTTail(t: number, df: number, shift: number): number {
  return integrate(df, Math.abs(t), (s) => normalCdf(shift - t * s));
}

/** Share of the noncentral t distribution at or below t. @example noncentralTCdf(2, 7, 0.5) // 0.8994 */
export function noncentralTCdf(t: number, df: number, shift: number): number {
  return integrate(df, Math.abs(t), (s) => normalCdf(t * s - shift));
}

function integrate(df: number, slope: number, given: (s: number) => number): number {
  const logConstant = Math.log(2) + (df / 2) * Math.log(df / 2) - logGamma(df / 2);
  const { from, to, step } = gridFor(df, slope);
  const points = Math.ceil((to - from) / step);
  let total = 0;
  for (let i = 0; i <= points; i += 1) {
    const u = from + i * step;
    const s = Math.exp(u);
    total += Math.exp(logConstant + df * (u - (s * s) / 2)) * given(s);
  }
  return Math.min(1, total * step);
}

/**
 * The density of u falls as exp(df u) to the left and as exp(-df s^2 / 2) to the right; at the ends it is under
 * 1e-17 of its top. The step resolves both the density and the slope of the normal curve in it.
 */
function gridFor(df: number, slope: number): Grid {
  const spread = 1 / Math.sqrt(2 * df);
  return {
    from: -Math.max(13 * spread, 40 / df),
    to: Math.log(1 + 9 * spread + Math.sqrt(2 / df)),
    step: Math.min(spread, 0.4, 2 / (slope + 1)) / 4,
  };
}
