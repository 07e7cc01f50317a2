import { tReach, twoSidedP } from './distributions.ts';
import type { Moments } from './statistics.ts';
import { isRoundingNoise } from './statistics.ts';

/** A difference of two means with Student's t interval. */
export interface DifferenceFields {
  estimate: number;
  se: number;
  df: number;
  t: number;
  /** Two-sided. */
  p: number;
  lower: number;
  upper: number;
}

/** The fields of a difference that could not be computed. */
export const noDifference = {
  estimate: null,
  se: null,
  df: null,
  t: null,
  p: null,
  lower: null,
  upper: null,
} as const;

/** A t interval around an estimate whose standard error has df degrees of freedom. */
export function tInterval(estimate: number, se: number, df: number, confidence: number): DifferenceFields {
  const t = estimate / se;
  const reach = tReach(confidence, df) * se;
  return { estimate, se, df, t, p: twoSidedP(t, df), lower: estimate - reach, upper: estimate + reach };
}

/**
 * Difference of the means of two samples, `second` minus `first`, without assuming equal variances.
 *
 * Welch (1947, Biometrika 34, 28-35) with Satterthwaite's degrees of freedom; R: `t.test(second, first)`.
 *
 * @returns `null` where neither sample varies (R: "data are essentially constant")
 */
export function welchDifference(
  first: Moments,
  second: Moments,
  confidence: number,
): DifferenceFields | null {
  const a = first.sd / Math.sqrt(first.n);
  const b = second.sd / Math.sqrt(second.n);
  const se = Math.hypot(a, b);
  if (isRoundingNoise(se, Math.max(Math.abs(first.mean), Math.abs(second.mean)))) return null;
  const df = 1 / ((a / se) ** 4 / (first.n - 1) + (b / se) ** 4 / (second.n - 1));
  return tInterval(second.mean - first.mean, se, df, confidence);
}

/** Standard deviation pooled over two samples, (n1 - 1) and (n2 - 1) weighing their variances. */
export function pooledSd(first: Moments, second: Moments): number {
  const df = first.n + second.n - 2;
  return Math.sqrt(((first.n - 1) * first.variance + (second.n - 1) * second.variance) / df);
}
