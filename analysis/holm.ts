import type { Value, Values } from './estimate.ts';
import { isPresent } from './estimate.ts';

/**
 * Holm's correction for several tests: p-values that keep the chance of any false finding under the level.
 *
 * The smallest p times m, the next times m - 1, and so on, never falling and at most 1 (Holm 1979, Scand. J.
 * Statistics 6, 65-70; R: `p.adjust(p, "holm")`). Missing p-values stay missing and do not count in m.
 *
 * @param pValues p-values of one family, in any order
 * @returns the adjusted ones in the given order
 * @example holm([0.01, 0.04, 0.03]) // [0.03, 0.06, 0.06]
 */
export function holm(pValues: Values): (number | null)[] {
  const ascending = pValues
    .flatMap((p: Value, place) => (isPresent(p) ? [{ p, place }] : []))
    .sort((a, b) => a.p - b.p);
  const adjusted: (number | null)[] = pValues.map(() => null);
  let least = 0;
  ascending.forEach(({ p, place }, rank) => {
    least = Math.min(1, Math.max(least, (ascending.length - rank) * p));
    adjusted[place] = least;
  });
  return adjusted;
}
