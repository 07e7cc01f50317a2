import { toTenth } from './disclosure/rounding.ts';
import type { ShownCell } from './release.ts';

/**
 * The mean change of those who answered before only at which the change of everybody would be nought, to a tenth.
 *
 * -(people x change) / leavers, from the three figures that the release holds itself: anyone can work it out, so that it
 * tells of nobody what was not told (R6). `attrition` gives it of the unrounded change.
 *
 * @returns `null` where the release tells of no leavers
 */
export function tippingPointOf({
  n,
  change,
  leavers,
}: Pick<ShownCell, 'n' | 'change' | 'leavers'>): number | null {
  return leavers === undefined ? null : toTenth((-n * change) / leavers.n);
}
