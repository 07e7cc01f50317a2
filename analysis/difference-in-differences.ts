import { completePairs, shortageOf } from './complete-pairs.ts';
import type { Arm, Estimated, IntervalOptions, Reason } from './estimate.ts';
import { confidenceOf } from './estimate.ts';
import { moments } from './statistics.ts';
import type { DifferenceFields } from './welch.ts';
import { noDifference, welchDifference } from './welch.ts';

export interface DifferenceInDifferencesFields extends DifferenceFields {
  /** People measured twice in either arm. */
  nTrained: number;
  nComparison: number;
}

export type DifferenceInDifferences = Estimated<DifferenceInDifferencesFields, 'nTrained' | 'nComparison'>;

/**
 * How much more the trained people changed than the comparison people, person by person.
 *
 * Welch's t on the changes of the two arms (R: `t.test(changesTrained, changesComparison)`). It treats people as
 * independent: with whole groups in either arm it is too sure (at an intraclass correlation of .05 to .10 a 95 %
 * interval covers 62 to 74 %), so `clusteredDifference` comes first and this one serves when an arm is one group,
 * with the sentence that the group's own effect cannot be separated. Without drawing lots it says "more than in
 * the comparison group", not "because of".
 *
 * @param trained scores before and after, one a person, in scale points; `null` = missing
 * @param comparison the same of the comparison people
 * @returns estimate = mean change trained minus mean change comparison; not estimable under two pairs in an arm
 */
export function differenceInDifferences(
  trained: Arm,
  comparison: Arm,
  options?: IntervalOptions,
): DifferenceInDifferences {
  const first = completePairs(comparison.before, comparison.after);
  const second = completePairs(trained.before, trained.after);
  const counts = { nTrained: second.n, nComparison: first.n };
  const start = moments(first.changes);
  const end = moments(second.changes);
  if (start === null || end === null) return without(counts, armShortage(trained, comparison));
  const difference = welchDifference(start, end, confidenceOf(options));
  return difference === null ? without(counts, 'no-variance') : { status: 'ok', ...counts, ...difference };
}

/** Why there are too few pairs in an arm: a wave of one of them is empty, or not enough people answered in both. */
export function armShortage(...arms: readonly Arm[]): Reason {
  const reasons = arms.map(({ before, after }) => shortageOf(before, after));
  return reasons.includes('all-missing') ? 'all-missing' : 'too-few-pairs';
}

function without(
  counts: Pick<DifferenceInDifferencesFields, 'nTrained' | 'nComparison'>,
  reason: Reason,
): DifferenceInDifferences {
  return { status: 'not-estimable', reason, ...counts, ...noDifference };
}
