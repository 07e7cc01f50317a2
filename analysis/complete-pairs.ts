import type { Reason, Values } from './estimate.ts';
import { isPresent } from './estimate.ts';
import type { Moments } from './statistics.ts';
import { isConstant, moments } from './statistics.ts';

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

/** Why there are too few pairs: nobody answered in a wave, or not enough people answered in both. */
export function shortageOf(before: Values, after: Values): Reason {
  return before.some(isPresent) && after.some(isPresent) ? 'too-few-pairs' : 'all-missing';
}

/** How the people measured twice stood before and after, and how they changed. */
export interface PairMoments {
  readonly start: Moments;
  readonly end: Moments;
  readonly change: Moments;
}

/** Means and spread of pairs; `null` under two of them. */
export function pairMoments({ before, after, changes }: Pairs): PairMoments | null {
  const [start, end, change] = [moments(before), moments(after), moments(changes)];
  return start === null || end === null || change === null ? null : { start, end, change };
}

/** Two rounded scores and their difference are off by up to this many machine epsilons of the scores together. */
const roundingOfAChange = 4;

/**
 * True when everyone changed by the same amount, but for rounding.
 *
 * So it is where R's `t.test` stops ("data are essentially constant": a standard error under ten machine epsilons of
 * the mean change), and where the changes lie so near to each other that scores which are not exact in binary explain
 * it: 3.8333 - 3.5 and 4.1667 - 3.8333 are both one third.
 */
export function changedAlike({ before, after, changes }: Pairs, change: Moments): boolean {
  if (isConstant(change)) return true;
  const largest = [...before, ...after].reduce((most, score) => Math.max(most, Math.abs(score)), 0);
  const highest = changes.reduce((most, each) => Math.max(most, each), -Infinity);
  const lowest = changes.reduce((least, each) => Math.min(least, each), Infinity);
  return highest - lowest <= roundingOfAChange * Number.EPSILON * largest;
}
