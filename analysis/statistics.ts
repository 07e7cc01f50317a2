import { sum as compensatedSum, quantileSorted } from 'simple-statistics';

/**
 * The only file that uses simple-statistics, behind guards. Its `tTest`, `standardDeviation` and `variance`
 * divide by n, its normal table has four digits, `mean([])` throws and `median` is silently wrong on missing
 * values: none of those is used. Everything here takes finite numbers only (see `presentValues`) and answers
 * `null` where the figure does not exist.
 */

/** The library asks for a mutable array and changes none: as a method it may be given one that is read-only. */
const library: { sum(values: readonly number[]): number } = { sum: compensatedSum };

/** Sum with Kahan-Neumaier compensation: correct to the last digit or two whatever the order. */
export function sum(values: readonly number[]): number {
  return library.sum(values);
}

/** Arithmetic mean, in the unit of the values; `null` of nothing. */
export function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

/** Mean and spread of a sample of at least two values. */
export interface Moments {
  readonly n: number;
  readonly mean: number;
  /** Sample variance: squared deviations over n - 1. */
  readonly variance: number;
  readonly sd: number;
}

/**
 * Mean, sample variance (n - 1) and standard deviation; `null` under two values.
 *
 * Two passes: the mean first, then the deviations from it, so that a large mean costs no digits.
 *
 * @example moments([1, 2, 3, 4]) // { n: 4, mean: 2.5, variance: 1.6667, sd: 1.291 }
 */
export function moments(values: readonly number[]): Moments | null {
  if (values.length < 2) return null;
  const average = sum(values) / values.length;
  const variance = squaresAround(values, average) / (values.length - 1);
  return { n: values.length, mean: average, variance, sd: Math.sqrt(variance) };
}

/** Sum of the squared deviations from a centre. */
export function squaresAround(values: readonly number[], centre: number): number {
  return sum(
    values.map((value) => {
      const deviation = value - centre;
      return deviation * deviation;
    }),
  );
}

/**
 * Sample covariance (n - 1) of two variables over the same people, at least two of them.
 *
 * @example covariance([1, 2, 3], [2, 4, 6]) // 2
 */
export function covariance(x: readonly number[], y: readonly number[]): number {
  return covarianceAround(x, y, [sum(x) / x.length, sum(y) / x.length]);
}

function covarianceAround(
  x: readonly number[],
  y: readonly number[],
  [meanX, meanY]: readonly [number, number],
): number {
  return sum(x.map((value, i) => (value - meanX) * ((y[i] ?? 0) - meanY))) / (x.length - 1);
}

/**
 * Pearson correlation; `null` where one of the variables does not vary (R gives NA), else within [-1, 1].
 *
 * @example correlation([1, 2, 3], [2, 4, 7]) // 0.9933992677987828
 */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
  return correlationOf([x, moments(x)], [y, moments(y)]);
}

/** A variable, and its moments where they were worked out already. */
export type Described = readonly [values: readonly number[], moments: Moments | null];

/** The same where the moments are known. */
export function correlationOf([x, a]: Described, [y, b]: Described): number | null {
  if (a === null || b === null || isConstant(a) || isConstant(b)) return null;
  const shared = covarianceAround(x, y, [a.mean, b.mean]);
  // The larger first, so that swapping the variables changes no digit.
  return Math.max(-1, Math.min(1, shared / Math.max(a.sd, b.sd) / Math.min(a.sd, b.sd)));
}

/**
 * Median: the middle value, or halfway the middle two; `null` of nothing.
 *
 * @example median([3, 1, 2, 10]) // 2.5
 */
export function median(values: readonly number[]): number | null {
  return values.length === 0
    ? null
    : quantileSorted(
        [...values].sort((a, b) => a - b),
        0.5,
      );
}

/**
 * True when a standard error is nothing but rounding noise of numbers of this magnitude.
 *
 * The bound is that of R's `t.test`: "data are essentially constant" under 10 machine epsilons.
 */
export function isRoundingNoise(standardError: number, magnitude: number): boolean {
  return standardError === 0 || standardError < 10 * Number.EPSILON * Math.abs(magnitude);
}

/** True when the values of a sample differ by rounding noise at most. */
export function isConstant({ n, mean: average, sd }: Moments): boolean {
  return isRoundingNoise(sd / Math.sqrt(n), average);
}
