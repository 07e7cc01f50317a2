import chiSquareCdfOf from '@stdlib/stats-base-dists-chisquare-cdf';
import chiSquareQuantileOf from '@stdlib/stats-base-dists-chisquare-quantile';
import fCdfOf from '@stdlib/stats-base-dists-f-cdf';
import fQuantileOf from '@stdlib/stats-base-dists-f-quantile';
import normalCdfOf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantileOf from '@stdlib/stats-base-dists-normal-quantile';
import tCdfOf from '@stdlib/stats-base-dists-t-cdf';
import tQuantileOf from '@stdlib/stats-base-dists-t-quantile';
import { findRoot } from './find-root.ts';
import { upperGamma } from './gamma.ts';

/**
 * The distributions that intervals and p-values need; the only file that uses @stdlib.
 *
 * Checked against 60-digit arithmetic: relative error under 1e-9 in the usual range and 1e-6 in far tails.
 * Upper tails are computed as such: one minus a probability near 1 has lost the digits that matter.
 */

/** Share of a standard normal distribution at or below z. @example normalCdf(1.959963984540054) // 0.975 */
export function normalCdf(z: number): number {
  return normalCdfOf(z, 0, 1);
}

/** The z with this share at or below it. @example normalQuantile(0.975) // 1.959963984540054 */
export function normalQuantile(p: number): number {
  if (p > 0.5) return -normalQuantile(1 - p);
  // Below this @stdlib goes through 1 - 2p, which has no digits left.
  if (p > 1e-10 || p <= 0) return normalQuantileOf(p, 0, 1);
  return findRoot({ f: (z) => Math.log(normalCdf(z)) - Math.log(p), from: -38, to: -6 });
}

/**
 * How far a two-sided normal interval reaches, in standard errors. From the lower tail, which keeps its digits however
 * near the confidence is to 1. @example normalReach(0.95) // 1.959963984540054
 */
export function normalReach(confidence: number): number {
  return -normalQuantile((1 - confidence) / 2);
}

/** Share of Student's t with df degrees of freedom at or below t. @example tCdf(0, 9) // 0.5 */
export function tCdf(t: number, df: number): number {
  return tCdfOf(t, df);
}

/** More degrees of freedom change no digit of t, and @stdlib answers 0 where it no longer sees them. */
const allDegrees = 1e15;

/** The t with this share at or below it. @example tQuantile(0.975, 9) // 2.2621571627409915 */
export function tQuantile(p: number, df: number): number {
  return tQuantileOf(p, Math.min(df, allDegrees));
}

/** How far a two-sided t interval reaches, in standard errors. @example tReach(0.95, 9) // 2.2621571627409915 */
export function tReach(confidence: number, df: number): number {
  return -tQuantile((1 - confidence) / 2, df);
}

/** Two-sided p-value of a t statistic. @example twoSidedP(2.2621571627409915, 9) // 0.05 */
export function twoSidedP(t: number, df: number): number {
  return Math.min(1, 2 * tCdf(-Math.abs(t), df));
}

/** Share of chi-square with df degrees of freedom at or below x. @example chiSquareCdf(3.841458820694124, 1) // 0.95 */
export function chiSquareCdf(x: number, df: number): number {
  return chiSquareCdfOf(x, df);
}

/** Share of chi-square beyond x: the p-value of a chi-square test. @example chiSquareTail(3.841458820694124, 1) // 0.05 */
export function chiSquareTail(x: number, df: number): number {
  return upperGamma(df / 2, x / 2);
}

/** The x with this share of chi-square at or below it. @example chiSquareQuantile(0.95, 1) // 3.841458820694124 */
export function chiSquareQuantile(p: number, df: number): number {
  return chiSquareQuantileOf(p, df);
}

/** Share of F(df1, df2) at or below x. @example fCdf(1, 5, 5) // 0.5 */
export function fCdf(x: number, df1: number, df2: number): number {
  return fCdfOf(x, df1, df2);
}

/** Share of F(df1, df2) beyond x, through the reciprocal, which is F(df2, df1). @example fTail(1, 5, 5) // 0.5 */
export function fTail(x: number, df1: number, df2: number): number {
  return x > 0 ? fCdf(1 / x, df2, df1) : 1;
}

/** The x with this share of F(df1, df2) at or below it. @example fQuantile(0.95, 1, 9) // 5.117355029199227 */
export function fQuantile(p: number, df1: number, df2: number): number {
  return fQuantileOf(p, df1, df2);
}
