import { tCdf } from './distributions.ts';
import type { Estimated, Reason, Value, Values } from './estimate.ts';
import { isPresent } from './estimate.ts';
import { pairedShift } from './paired-shift.ts';

export interface EquivalenceFields {
  /** People measured twice. */
  n: number;
  /** Mean change in scale points. */
  estimate: number;
  /** One-sided p against a change of -margin or lower. */
  pLower: number;
  /** One-sided p against a change of +margin or higher. */
  pUpper: number;
  /** The larger of the two. */
  p: number;
  lower90: number;
  upper90: number;
  /** True when the 90 % interval lies within (-margin, margin). */
  equivalent: boolean;
}

export type Equivalence = Estimated<EquivalenceFields, 'n'>;

/**
 * Two one-sided t tests (TOST): can a change that matters be ruled out, in either direction?
 *
 * t = (estimate +- margin) / se with n - 1 df; equivalent at 5 % exactly when the 90 % interval lies within the
 * margins (Schuirmann 1987, J. Pharmacokin. Biopharm. 15, 657-680). For the analyst: the words of a release are
 * stricter. Needs about 40 people for a margin of 0.3 points and 90 for 0.2.
 *
 * @param before one score a person, in scale points; `null` = missing
 * @param after the same people in the same order
 * @param margin the smallest change that matters, in scale points, above 0
 * @returns not estimable where `pairedShift` is not, or without a margin
 */
export function equivalence(before: Values, after: Values, margin: Value): Equivalence {
  const shift = pairedShift(before, after, { confidence: 0.9 });
  if (shift.status !== 'ok') return without(shift.n, shift.reason);
  if (!isPresent(margin) || margin <= 0) return without(shift.n, 'no-margin');
  const { n, estimate, se, df, lower, upper } = shift;
  const pLower = tCdf(-(estimate + margin) / se, df);
  const pUpper = tCdf((estimate - margin) / se, df);
  return {
    status: 'ok',
    n,
    estimate,
    pLower,
    pUpper,
    p: Math.max(pLower, pUpper),
    lower90: lower,
    upper90: upper,
    equivalent: lower > -margin && upper < margin,
  };
}

function without(n: number, reason: Reason): Equivalence {
  return {
    status: 'not-estimable',
    reason,
    n,
    estimate: null,
    pLower: null,
    pUpper: null,
    p: null,
    lower90: null,
    upper90: null,
    equivalent: null,
  };
}
