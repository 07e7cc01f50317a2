import type { Estimated, Values } from './estimate.ts';
import { presentValues } from './estimate.ts';

export interface EndsFields {
  /** People with a score. */
  n: number;
  /** Share of them (0 to 1) at the lowest and at the highest possible score. */
  atLowest: number;
  atHighest: number;
}

export type Ends = Estimated<EndsFields, 'n'>;

/** Scores are means of items and not exact in binary. */
const tolerance = 1e-9;

/**
 * Floor and ceiling: the share of people at either end of the scale, who cannot go further that way.
 *
 * Explains "no change" where many started at the top.
 *
 * @param values one score a person, in scale points; `null` = missing
 * @param range lowest and highest possible score
 * @returns not estimable without scores (`all-missing`) or without a range (`no-margin`)
 * @example ends([1, 5, 5, 3], [1, 5]) // n 4, atLowest 0.25, atHighest 0.5
 */
export function ends(values: Values, range: readonly [number, number] | null | undefined): Ends {
  const present = presentValues(values);
  const n = present.length;
  if (n === 0) return { status: 'not-estimable', reason: 'all-missing', n, atLowest: null, atHighest: null };
  if (!range) return { status: 'not-estimable', reason: 'no-margin', n, atLowest: null, atHighest: null };
  const [lowest, highest] = range;
  return {
    status: 'ok',
    n,
    atLowest: present.filter((value) => value <= lowest + tolerance).length / n,
    atHighest: present.filter((value) => value >= highest - tolerance).length / n,
  };
}
