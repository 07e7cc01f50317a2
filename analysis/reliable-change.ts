import { completePairs, shortageOf } from './complete-pairs.ts';
import type { Estimated, Reason, Value, Values } from './estimate.ts';
import { isPresent } from './estimate.ts';

/** What the scale can tell apart, from pooled data rather than from the own group. */
export interface Reliability {
  /** Standard deviation of the scores before, in scale points. */
  readonly sd: Value;
  /** Reliability of the scale, such as alpha; at most 1. */
  readonly reliability: Value;
}

export interface ReliableChangeFields {
  /** People measured twice. */
  n: number;
  /** Standard error of measurement of one score. */
  sem: number;
  /** Standard error of the difference of two scores. */
  sDiff: number;
  /** Minimal detectable change: a person's change beyond it is unlikely to be measurement error alone. */
  mdc95: number;
  /** How many people fell, stayed within, rose beyond it. */
  deteriorated: number;
  unchanged: number;
  improved: number;
}

export type ReliableChange = Estimated<ReliableChangeFields, 'n'>;

/** A change of exactly the bound is not beyond it, whatever the rounding of means of items. */
const tolerance = 1e-9;

/**
 * How many people changed by more than measurement error would explain.
 *
 * Jacobson & Truax (1991, J. Consulting and Clinical Psychology 59, 12-19): sem = sd sqrt(1 - reliability), sDiff =
 * sqrt(2) sem, mdc95 = 1.96 sDiff, strictly beyond. Higher is better. Counts for a group only, never a person's
 * label; with sd and reliability of a small group the bound is off by 15 to 25 %, so they are pooled over pilots.
 *
 * @param before one score a person, in scale points; `null` = missing
 * @param after the same people in the same order
 * @returns not estimable without pairs, or without a usable sd and reliability
 * @example reliableChange([3, 3], [4.5, 3.2], { sd: 0.8, reliability: 0.86 }) // mdc95 0.83, improved 1
 */
export function reliableChange(
  before: Values,
  after: Values,
  { sd, reliability }: Reliability,
): ReliableChange {
  const { n, changes } = completePairs(before, after);
  if (n === 0) return without(n, shortageOf(before, after));
  if (!isPresent(sd) || !isPresent(reliability) || sd <= 0 || reliability > 1)
    return without(n, 'no-variance');
  const sem = sd * Math.sqrt(1 - reliability);
  const sDiff = Math.SQRT2 * sem;
  const mdc95 = 1.96 * sDiff;
  const improved = changes.filter((change) => change > mdc95 + tolerance).length;
  const deteriorated = changes.filter((change) => change < -mdc95 - tolerance).length;
  return {
    status: 'ok',
    n,
    sem,
    sDiff,
    mdc95,
    deteriorated,
    unchanged: n - improved - deteriorated,
    improved,
  };
}

function without(n: number, reason: Reason): ReliableChange {
  return {
    status: 'not-estimable',
    reason,
    n,
    sem: null,
    sDiff: null,
    mdc95: null,
    deteriorated: null,
    unchanged: null,
    improved: null,
  };
}
