import { moments, sum } from './statistics.ts';

/**
 * Variance of the changes within groups (or pilots), pooled over them: squared deviations from each group's own
 * mean over their degrees of freedom.
 *
 * One value for all, as the one-way model has it: with 8 to 30 people the variances of single groups are so
 * uncertain that weighing by them costs more than it brings. In the unit of the changes squared.
 *
 * @returns `null` when no group has two people
 * @example withinVariance([[1, 3], [5], [2, 2, 5]]) // 2.667, (2 + 0 + 6) / (1 + 0 + 2)
 */
export function withinVariance(groups: readonly (readonly number[])[]): number | null {
  const spreads = groups.map(moments).filter((group) => group !== null);
  const df = sum(spreads.map(({ n }) => n - 1));
  return df === 0 ? null : sum(spreads.map(({ n, variance }) => (n - 1) * variance)) / df;
}
