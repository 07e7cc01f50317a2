import type { Estimated, IntervalOptions, Values } from './estimate.ts';
import { confidenceOf, presentValues } from './estimate.ts';
import { moments } from './statistics.ts';
import type { DifferenceFields } from './welch.ts';
import { noDifference, welchDifference } from './welch.ts';

export interface ClusteredDifferenceFields extends DifferenceFields {
  /** Pilots or groups in either arm. */
  clustersTrained: number;
  clustersComparison: number;
}

export type ClusteredDifference = Estimated<
  ClusteredDifferenceFields,
  'clustersTrained' | 'clustersComparison'
>;

/**
 * How much more the trained pilots (or groups) changed than those of the comparison, cluster by cluster.
 *
 * Welch's t on one mean change a cluster, because people of one group move together and groups, not people, were
 * trained (Hayes & Moulton 2017, Cluster Randomised Trials, ch. 10). Honest from two clusters in each arm, though
 * wide with few.
 *
 * @param trainedChanges one mean change a trained cluster, in scale points
 * @param comparisonChanges the same of the comparison
 * @returns estimate = trained minus comparison; not estimable under two clusters in an arm
 */
export function clusteredDifference(
  trainedChanges: Values,
  comparisonChanges: Values,
  options?: IntervalOptions,
): ClusteredDifference {
  const trained = presentValues(trainedChanges);
  const comparison = presentValues(comparisonChanges);
  const counts = { clustersTrained: trained.length, clustersComparison: comparison.length };
  const first = moments(comparison);
  const second = moments(trained);
  if (first === null || second === null) {
    const reason = trained.length * comparison.length === 0 ? 'all-missing' : 'too-few-pilots';
    return { status: 'not-estimable', reason, ...counts, ...noDifference };
  }
  const difference = welchDifference(first, second, confidenceOf(options));
  return difference === null
    ? { status: 'not-estimable', reason: 'no-variance', ...counts, ...noDifference }
    : { status: 'ok', ...counts, ...difference };
}
