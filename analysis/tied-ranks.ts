/**
 * Ranks that are safe against rounding: scores are means of items and not exact in binary, so that
 * 3.8333 - 3.5 and 4.1667 - 3.8333 differ in the last digit although both are 1/3. Numbers nearer to each other
 * than the tolerance are one value.
 */

/** Ranks doubled, so that a midrank is a whole number; and whether any two values shared one. */
export interface DoubledRanks {
  readonly ranks: readonly number[];
  /** How many values share each distinct rank, in ascending order of value. */
  readonly groups: readonly number[];
}

/** What counts as equal: far above rounding noise of the data, far below any difference people can make. */
export function tieTolerance(values: readonly number[]): number {
  return 1e-12 * values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0);
}

/**
 * Doubled midranks, 1-based: the smallest of n untied values has 2, the largest 2n.
 *
 * @example doubledRanks([10, 20, 20], 0).ranks // [2, 5, 5]
 */
export function doubledRanks(values: readonly number[], tolerance: number): DoubledRanks {
  const ascending = [...values].sort((a, b) => a - b);
  const shared = values.map(() => 0);
  const groups: number[] = [];
  let start = 0;
  for (let place = 0; place < ascending.length; place += 1) {
    const step = (ascending[place + 1] ?? Infinity) - (ascending[place] ?? 0);
    if (step <= tolerance) continue;
    shared.fill(start + place + 2, start, place + 1);
    groups.push(place + 1 - start);
    start = place + 1;
  }
  return { ranks: values.map((value) => shared[placeOf(ascending, value)] ?? 0), groups };
}

/** How many of ascending values lie under a bound. */
export function placeOf(ascending: Float64Array | readonly number[], bound: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? Infinity) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
