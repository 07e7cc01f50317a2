import { tReach } from './distributions.ts';
import type { Estimated, IntervalOptions, Reason, Value } from './estimate.ts';
import { confidenceOf, isPresent } from './estimate.ts';
import { findRoot } from './find-root.ts';
import { noncentralTCdf } from './noncentral-t.ts';

export interface DetectableShiftFields {
  /** People measured twice. */
  n: number;
  /** True mean change over the SD of the changes that a t test of this size finds with the power asked for. */
  dZ: number;
}

export type DetectableShift = Estimated<DetectableShiftFields, 'n'>;

export interface PowerOptions extends IntervalOptions {
  /** Chance of finding the change, between 0 and 1; 0.8 when left out or out of bounds. */
  readonly power?: number | undefined;
}

/**
 * What a group of this size could have shown: the standardized change that a paired t test finds with 80 % power.
 *
 * Solves P(T(n - 1, sqrt(n) d_z) > t limit) = power for d_z, as R's
 * `power.t.test(n, power = 0.8, type = "paired", strict = FALSE)`. It depends on the planned size only, never on
 * what was observed; times the SD of the changes it is in scale points.
 *
 * @param n people measured twice, from 2
 * @returns not estimable under two pairs; 0 when the power asked for is that of no change at all
 * @example detectableShift(12) // dZ 0.8886551
 */
export function detectableShift(n: Value, options?: PowerOptions): DetectableShift {
  if (!isPresent(n)) return without(0, 'all-missing');
  if (n < 2) return without(n, 'too-few-pairs');
  const asked = options?.power;
  const power = asked !== undefined && asked > 0 && asked < 1 ? asked : 0.8;
  const df = n - 1;
  const limit = tReach(confidenceOf(options), df);
  // By the chance of missing it, which keeps its digits where the power is all but 1.
  const excess = (shift: number): number => 1 - power - noncentralTCdf(limit, df, shift);
  let far = limit + 2;
  while (excess(far) < 0) far *= 2;
  // Where no change at all has the power already, the sign never changes, and nought lies nearest.
  const shift = findRoot({ f: excess, from: 0, to: far });
  return { status: 'ok', n, dZ: shift / Math.sqrt(n) };
}

function without(n: number, reason: Reason): DetectableShift {
  return { status: 'not-estimable', reason, n, dZ: null };
}
