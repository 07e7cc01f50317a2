import { findRoot } from './find-root.ts';

/** A criterion to be made as small as possible over a variance (ratio) from 0 upwards, and its derivative. */
export interface RatioSearch {
  readonly criterion: (ratio: number) => number;
  readonly slope: (ratio: number) => number;
  /** Smallest and largest ratio above zero that are looked at. */
  readonly from: number;
  readonly to: number;
}

const pointsADecade = 2;

/**
 * The ratio at which a restricted likelihood is highest: zero, or where its slope is zero.
 *
 * A logarithmic grid finds the right valley should there be two, the root of the analytic slope then gives all
 * digits (a minimum found by comparing values has only half of them).
 */
export function lowestRatio({ criterion, slope, from, to }: RatioSearch): number {
  const steps = Math.ceil(pointsADecade * Math.log10(to / from));
  const grid = [0, ...Array.from({ length: steps + 1 }, (_, i) => from * 10 ** (i / pointsADecade))];
  const heights = grid.map(criterion);
  const lowest = heights.reduce((best, height, i) => (height < (heights[best] ?? Infinity) ? i : best), 0);
  const left = grid[lowest - 1] ?? 0;
  const right = grid[lowest + 1] ?? to;
  return lowest === 0 && slope(0) >= 0 ? 0 : findRoot({ f: slope, from: left, to: right });
}
