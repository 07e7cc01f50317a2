import type { Verdict } from './release.ts';

/**
 * What an interval says about a change, in one of six fixed words; the first that fits.
 *
 * One interval drives all words, so that anyone can check them against the limits shown. With a 95 % interval
 * "no change that matters" is an equivalence claim at 2.5 %. Without a smallest change that matters the words
 * that need it do not occur.
 *
 * @param lower lower limit of the change, in scale points
 * @param upper upper limit
 * @param sesoi the smallest change that matters, in scale points, fixed before data; `null` = none was fixed
 * @example verdict(0.1, 0.7, 0.3) // 'higher, possibly small'
 */
export function verdict(lower: number, upper: number, sesoi: number | null): Verdict {
  const margin = sesoi !== null && sesoi > 0 ? sesoi : Infinity;
  if (lower > margin) return 'clearly higher';
  if (upper < -margin) return 'clearly lower';
  if (lower > 0) return 'higher, possibly small';
  if (upper < 0) return 'lower, possibly small';
  if (margin < Infinity && lower > -margin && upper < margin) return 'no change that matters';
  return 'too few people to tell';
}
