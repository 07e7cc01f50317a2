import type { PeopleSet } from './people-set.ts';
import { isWithin, remainder } from './people-set.ts';

/** R3: the children of a published total that are not shown themselves are together nobody, or at least k people. */
export function hidesAmongSiblings(
  total: PeopleSet,
  shown: readonly PeopleSet[],
  threshold: number,
): boolean {
  return isNobodyOrMany(remainder(total, shown).length, threshold);
}

/** R4: of any two published sets of which one lies inside the other, the difference is nobody, or at least k people. */
export function differSafely(published: readonly PeopleSet[], threshold: number): boolean {
  return published.every((outer) =>
    published
      .filter((inner) => isWithin(inner, outer))
      .every((inner) => isNobodyOrMany(remainder(outer, [inner]).length, threshold)),
  );
}

/** What subtraction leaves is safe: nobody, or at least k people. */
export function isNobodyOrMany(n: number, threshold: number): boolean {
  return n === 0 || n >= threshold;
}
