import type { Estimated, IntervalOptions, Reason, Values } from './estimate.ts';
import { confidenceOf, presentValues } from './estimate.ts';
import { hedgesFactor } from './gamma.ts';
import { mean, moments } from './statistics.ts';
import type { DifferenceFields } from './welch.ts';
import { noDifference, pooledSd, welchDifference } from './welch.ts';

export interface UnlinkedShiftFields extends DifferenceFields {
  nBefore: number;
  nAfter: number;
  meanBefore: number;
  meanAfter: number;
  /** Difference over the pooled standard deviation, without small-sample bias (J with n1 + n2 - 2 df). */
  hedgesG: number;
}

export type UnlinkedShift = Estimated<UnlinkedShiftFields, 'nBefore' | 'nAfter', 'meanBefore' | 'meanAfter'>;

/**
 * Difference between everyone before and everyone after, for people who could not be matched.
 *
 * Welch's t for two samples (R: `t.test(after, before)`) and Hedges' g. When the two waves do hold the same
 * people the interval is honest but about half as wide again as it need be (it covers 99 %); when other people
 * answered after than before, it shows that too. Never to be mixed with linked figures without saying so.
 *
 * @param before scores before, in scale points, in any order; `null` = missing
 * @param after scores after; the arrays need not be equally long
 * @returns not estimable under two people in either wave, or when nobody differs from anybody
 * @example unlinkedShift([3, 3.5, 4], [4, 4.5, 3.5, 5]) // estimate 0.75, df 4.96, -0.366 to 1.866
 */
export function unlinkedShift(before: Values, after: Values, options?: IntervalOptions): UnlinkedShift {
  const first = presentValues(before);
  const second = presentValues(after);
  const start = moments(first);
  const end = moments(second);
  if (start === null || end === null) {
    return without(first, second, first.length * second.length === 0 ? 'all-missing' : 'too-few-people');
  }
  const difference = welchDifference(start, end, confidenceOf(options));
  if (difference === null) return without(first, second, 'no-variance');
  const factor = hedgesFactor(start.n + end.n - 2) ?? 1;
  return {
    status: 'ok',
    nBefore: start.n,
    nAfter: end.n,
    meanBefore: start.mean,
    meanAfter: end.mean,
    ...difference,
    hedgesG: (factor * difference.estimate) / pooledSd(start, end),
  };
}

function without(first: readonly number[], second: readonly number[], reason: Reason): UnlinkedShift {
  return {
    status: 'not-estimable',
    reason,
    nBefore: first.length,
    nAfter: second.length,
    meanBefore: mean(first),
    meanAfter: mean(second),
    ...noDifference,
    hedgesG: null,
  };
}
