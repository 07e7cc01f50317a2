import type { Moments } from './moments.ts';

/** Covariances within pilots, pooled, with their degrees of freedom. */
export interface Covariance {
  readonly df: number;
  readonly matrix: readonly (readonly number[])[];
}

/**
 * The covariance within pilots: the sums of squares and products of each pilot about its own means, added and divided by
 * the number of people minus the number of pilots. Between pilots people may differ for reasons that are no matter of the
 * questionnaire, and that would make items look more alike than they are.
 *
 * @returns null when there is nothing left to divide by
 */
export function withinCovariance(pilots: readonly Moments[]): Covariance | null {
  const filled = pilots.filter(({ n }) => n > 0);
  const width = filled[0]?.sums.length ?? 0;
  const df = filled.reduce((sum, { n }) => sum + n - 1, 0);
  if (df < 1 || width === 0) return null;
  const places = Array.from({ length: width }, (_, place) => place);
  return {
    df,
    matrix: places.map((i) => places.map((j) => filled.reduce((sum, one) => sum + about(one, i, j), 0) / df)),
  };
}

/** The sum of products of two columns about the means of a pilot. */
function about({ n, sums, products }: Moments, i: number, j: number): number {
  return (products[i]?.[j] ?? 0) - ((sums[i] ?? 0) * (sums[j] ?? 0)) / n;
}

/** The correlation of two columns; null where one does not vary. */
export function correlationIn({ matrix }: Covariance, i: number, j: number): number | null {
  const [a, b] = [matrix[i]?.[i] ?? 0, matrix[j]?.[j] ?? 0];
  if (!(a > 1e-12) || !(b > 1e-12)) return null;
  return (matrix[i]?.[j] ?? 0) / Math.sqrt(a * b);
}
