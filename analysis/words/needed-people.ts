import type { ShownCell } from '#analysis/release.ts';
import { pairsNeeded } from '#analysis/sensitivity.ts';

/** (z.975 + z.80) and z.975^2 / 2, as in `pairsNeeded`. */
const zSum = 2.8015852181;
const smallSample = 1.92072941;

/** 97.5 % points of Student's t, for the cells of five to nine people that show no more than their interval. */
const tLimits: readonly (readonly [n: number, limit: number])[] = [
  [5, 2.776],
  [6, 2.571],
  [7, 2.447],
  [8, 2.365],
  [9, 2.306],
];

/**
 * About how many people would show the smallest change that matters, four times in five, with the spread of this
 * cell: `pairsNeeded`, up to the next five.
 *
 * It is worked out from what the cell shows already (what it could have shown, or its interval), so that it gives
 * away nothing new about anybody.
 *
 * @returns `null` where the spread cannot be told from what is shown, or where these people could have shown it already
 */
export function neededPeople(cell: ShownCell, sesoi: number): number | null {
  if ((cell.detail?.detectable ?? Infinity) <= sesoi) return null;
  const needed = pairsNeeded(spreadOf(cell), sesoi);
  return needed === null ? null : Math.ceil(needed / 5) * 5;
}

/** The standard deviation of the changes, roughly: from the smallest change that would have shown, or the interval. */
function spreadOf({ n, detail, interval95: [lower, upper] }: ShownCell): number | null {
  const detectable = detail?.detectable ?? null;
  if (detectable !== null) return (detectable * Math.sqrt(Math.max(1, n - smallSample))) / zSum;
  const limit = tLimits.find(([people]) => people === n)?.[1];
  return limit === undefined ? null : ((upper - lower) / 2 / limit) * Math.sqrt(n);
}
