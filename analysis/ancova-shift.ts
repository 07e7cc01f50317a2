import type { Pairs } from './complete-pairs.ts';
import { completePairs } from './complete-pairs.ts';
import { armShortage } from './difference-in-differences.ts';
import type { Arm, Estimated, IntervalOptions, Reason } from './estimate.ts';
import { confidenceOf } from './estimate.ts';
import { isRoundingNoise, mean, sum } from './statistics.ts';
import type { DifferenceFields } from './welch.ts';
import { noDifference, tInterval } from './welch.ts';

export interface AncovaShiftFields extends DifferenceFields {
  nTrained: number;
  nComparison: number;
  /** Points after per point before, within the arms. */
  slope: number;
}

export type AncovaShift = Estimated<AncovaShiftFields, 'nTrained' | 'nComparison'>;

/**
 * Difference after between people who started equal: analysis of covariance, as a sensitivity analysis.
 *
 * Least squares of after on before and arm (R: `lm(after ~ before + arm)`), in closed form through the pooled
 * within-arm slope; n - 3 degrees of freedom. With arms that existed already it can contradict the difference of
 * changes, which is usually the less biased of the two there (van Breukelen 2013, Multivariate Behavioral Research
 * 48, 895-922): shown beside it, never instead.
 *
 * @param trained scores before and after, one a person, in scale points; `null` = missing
 * @param comparison the same of the comparison people
 * @returns estimate = adjusted mean after, trained minus comparison; not estimable without a pair in either arm,
 *   under four pairs, when nobody differs before within the arms, or when the fit is perfect
 */
export function ancovaShift(trained: Arm, comparison: Arm, options?: IntervalOptions): AncovaShift {
  const second = completePairs(trained.before, trained.after);
  const first = completePairs(comparison.before, comparison.after);
  const counts = { nTrained: second.n, nComparison: first.n };
  const df = first.n + second.n - 3;
  const shortage = armShortage(trained, comparison, 1) ?? (df < 1 ? 'too-few-pairs' : null);
  const a = centre(first);
  const b = centre(second);
  if (shortage !== null || a === null || b === null) return without(counts, shortage ?? 'too-few-pairs');

  const x = [...a.before, ...b.before];
  const y = [...a.after, ...b.after];
  const spread = sum(x.map((value) => value ** 2));
  const noise = Math.sqrt(spread / x.length / x.length);
  if (isRoundingNoise(noise, Math.max(Math.abs(a.meanBefore), Math.abs(b.meanBefore)))) {
    return without(counts, 'no-variance');
  }
  const slope = sum(x.map((value, i) => value * (y[i] ?? 0))) / spread;
  const gap = b.meanBefore - a.meanBefore;
  const estimate = b.meanAfter - a.meanAfter - slope * gap;
  const residual = sum(y.map((value, i) => (value - slope * (x[i] ?? 0)) ** 2)) / df;
  const se = Math.sqrt(residual * (1 / first.n + 1 / second.n + (gap / spread) * gap));
  if (isRoundingNoise(se, Math.max(Math.abs(a.meanAfter), Math.abs(b.meanAfter))))
    return without(counts, 'no-variance');
  return { status: 'ok', ...counts, ...tInterval(estimate, se, df, confidenceOf(options)), slope };
}

interface Centred {
  readonly meanBefore: number;
  readonly meanAfter: number;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** An arm's scores around its own means; `null` of nobody. */
function centre({ before, after }: Pairs): Centred | null {
  const meanBefore = mean(before);
  const meanAfter = mean(after);
  if (meanBefore === null || meanAfter === null) return null;
  return {
    meanBefore,
    meanAfter,
    before: before.map((value) => value - meanBefore),
    after: after.map((value) => value - meanAfter),
  };
}

function without(counts: Pick<AncovaShiftFields, 'nTrained' | 'nComparison'>, reason: Reason): AncovaShift {
  return { status: 'not-estimable', reason, ...counts, ...noDifference, slope: null };
}
