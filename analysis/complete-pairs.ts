import type { Reason, Values } from './estimate.ts';
import { isPresent } from './estimate.ts';

/** The people measured twice: equally long arrays, one place a person. */
export interface Pairs {
  readonly n: number;
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** After minus before, in scale points: above 0 is higher after. */
  readonly changes: readonly number[];
}

/** Keeps who has both values; arrays of unequal length miss their tail. */
export function completePairs(before: Values, after: Values): Pairs {
  const starts: number[] = [];
  const ends: number[] = [];
  const changes: number[] = [];
  for (const [person, start] of before.entries()) {
    const end = after[person];
    if (!isPresent(start) || !isPresent(end)) continue;
    starts.push(start);
    ends.push(end);
    changes.push(end - start);
  }
  return { n: changes.length, before: starts, after: ends, changes };
}

/** Which reason fits when there are fewer pairs than a method needs; `null` when there are enough. */
export function pairShortage(before: Values, after: Values, pairs: number, needed: number): Reason | null {
  if (!before.some(isPresent) || !after.some(isPresent)) return 'all-missing';
  return pairs < needed ? 'too-few-pairs' : null;
}
