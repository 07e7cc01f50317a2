import { fQuantile } from '#analysis/distributions.ts';
import type { Covariance } from './within-covariance.ts';

/** Cronbach's alpha with its 95 % interval, and each item against the rest of its scale. */
export interface Reliability {
  readonly alpha: number;
  readonly lower: number;
  readonly upper: number;
  readonly itemRest: readonly (number | null)[];
}

/**
 * Reliability from covariances: alpha = k / (k - 1) (1 - trace / sum of all), the interval after Feldt (1965) with the
 * degrees of freedom of the covariances, and item-rest correlations without the item itself. For one pilot the same
 * figures as `cronbachAlpha`.
 *
 * @returns null for fewer than two items, or when the sums do not vary
 */
export function reliabilityOf({ matrix, df }: Covariance): Reliability | null {
  const k = matrix.length;
  const rows = matrix.map((row) => row.reduce((sum, value) => sum + value, 0));
  const total = rows.reduce((sum, row) => sum + row, 0);
  const trace = matrix.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
  if (k < 2 || !(total > 1e-12)) return null;
  const alpha = (k / (k - 1)) * (1 - trace / total);
  const [df1, df2] = [df, df * (k - 1)];
  return {
    alpha,
    lower: 1 - (1 - alpha) / fQuantile(0.025, df2, df1),
    upper: 1 - (1 - alpha) * fQuantile(0.025, df1, df2),
    itemRest: matrix.map((row, i) => {
      const own = row[i] ?? 0;
      const withRest = (rows[i] ?? 0) - own;
      const rest = total - 2 * (rows[i] ?? 0) + own;
      return own > 1e-12 && rest > 1e-12 ? withRest / Math.sqrt(own * rest) : null;
    }),
  };
}
