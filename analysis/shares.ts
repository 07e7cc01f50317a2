import { completePairs, shortageOf } from './complete-pairs.ts';
import type { Estimated, Reason, Value, Values } from './estimate.ts';
import { isPresent } from './estimate.ts';

export interface SharesFields {
  /** People measured twice. */
  n: number;
  /** How many people changed by the margin or more, upwards. */
  higher: number;
  /** How many changed by less than the margin. */
  same: number;
  /** How many changed by the margin or more, downwards. */
  lower: number;
  /** Share of people with any change upwards, those without any change counting half. */
  probabilityOfImprovement: number;
}

export type Shares = Estimated<SharesFields, 'n'>;

/** Scores are means of items and not exact in binary: 3.8 - 3.5 is a hair under 0.3 but counts as 0.3. */
const tolerance = 1e-9;

/**
 * How many people are higher, about the same and lower after, by the smallest change that matters.
 *
 * Counts, for a lay reader; a description of these people, without an interval. `probabilityOfImprovement` is the
 * paired probability of superiority (change > 0, ties half).
 *
 * @param before one score a person, in scale points; `null` = missing
 * @param after the same people in the same order
 * @param margin the smallest change that matters, in scale points, above 0
 * @returns not estimable without pairs, or without a margin
 * @example shares([3, 3, 3, 3], [3.5, 3.1, 3, 2], 0.3) // higher 1, same 2, lower 1, probability 0.625
 */
export function shares(before: Values, after: Values, margin: Value): Shares {
  const { n, changes } = completePairs(before, after);
  if (n === 0) return without(n, shortageOf(before, after));
  if (!isPresent(margin) || margin <= 0) return without(n, 'no-margin');
  const count = (holds: (change: number) => boolean): number => changes.filter(holds).length;
  // Never so far that no change at all would be as large as a tiny margin.
  const hair = Math.min(tolerance, margin / 2);
  const higher = count((change) => change >= margin - hair);
  const lower = count((change) => change <= hair - margin);
  const up = count((change) => change > tolerance);
  const equal = count((change) => Math.abs(change) <= tolerance);
  return {
    status: 'ok',
    n,
    higher,
    same: n - higher - lower,
    lower,
    probabilityOfImprovement: (up + equal / 2) / n,
  };
}

function without(n: number, reason: Reason): Shares {
  return {
    status: 'not-estimable',
    reason,
    n,
    higher: null,
    same: null,
    lower: null,
    probabilityOfImprovement: null,
  };
}
