import type { Verdict } from './release.ts';
import { verdict } from './verdict.ts';

/** An estimate of a change with its limits, in scale points. */
export interface ChangeEstimate {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * In what two estimates of the same change disagree.
 *
 * - `sign`: one says higher, the other lower
 * - `outside`: the estimate of one lies outside the interval of the other
 * - `verdict`: other words follow from the two intervals
 */
export type Disagreement = 'sign' | 'outside' | 'verdict';

/**
 * Compares the headline with a second estimate of the same change (other people, or another method).
 *
 * No test of their difference: both come from mostly the same people, so that a test would find next to nothing. It
 * asks what a reader would do: would somebody who had only seen the other estimate tell another story?
 *
 * @param sesoi the smallest change that matters; `null` = none was fixed
 * @returns in what they disagree, in a fixed order; empty when they agree
 */
export function disagreements(
  headline: ChangeEstimate,
  second: ChangeEstimate,
  sesoi: number | null,
): Disagreement[] {
  const found: [Disagreement, boolean][] = [
    ['sign', headline.estimate * second.estimate < 0],
    ['outside', !isInside(headline, second) || !isInside(second, headline)],
    ['verdict', wordOf(headline, sesoi) !== wordOf(second, sesoi)],
  ];
  return found.flatMap(([how, holds]) => (holds ? [how] : []));
}

function isInside({ estimate }: ChangeEstimate, { lower, upper }: ChangeEstimate): boolean {
  return estimate >= lower && estimate <= upper;
}

function wordOf({ lower, upper }: ChangeEstimate, sesoi: number | null): Verdict {
  return verdict(lower, upper, sesoi);
}

/**
 * How many people measured twice would show a change, with 80 % power: the smallest n of a two-sided paired t test at
 * 5 %.
 *
 * n = ((z.975 + z.80) sd / change)^2 + z.975^2 / 2 (Guenther 1981, Statistica Neerlandica 35, 243-244), rounded up:
 * within one person of R's `power.t.test` from 6 pairs on. A forecast for people who differ as much as these did, not
 * a promise.
 *
 * @param sd standard deviation of the changes, in scale points
 * @param change the true change to be found, in scale points, above 0
 * @returns `null` when either is not a positive number
 * @example pairsNeeded(0.65, 0.3) // 39
 */
export function pairsNeeded(sd: number | null, change: number | null): number | null {
  const [spread, size] = [sd ?? 0, change ?? 0];
  if (!(spread > 0 && size > 0)) return null;
  const people = ((zInterval + zPower) * (spread / size)) ** 2 + zInterval ** 2 / 2;
  return Number.isFinite(people) ? Math.ceil(people) : null;
}

/** Quantiles of the normal distribution at .975 and .80. */
const zInterval = 1.959963984540054;
const zPower = 0.8416212335729143;
