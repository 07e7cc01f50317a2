import { normalQuantile } from './distributions.ts';
import { patternCounts, signedRankAbove, signedRankAtOrBelow } from './signed-rank-distribution.ts';
import { doubledRanks } from './tied-ranks.ts';
import type { WalshAverage } from './walsh-averages.ts';
import { walshAverages } from './walsh-averages.ts';

/** An interval whose confidence is the nearest at or above the one asked for; `null` if none is high enough. */
export interface RankInterval {
  readonly lower: number;
  readonly upper: number;
  readonly achievedConfidence: number;
}

/** Sum of the doubled ranks of |change| over the changes upwards, and the ranks of those that are not zero. */
export function signedRanks(
  changes: readonly number[],
  tolerance: number,
): { doubledV: number; nonZero: readonly number[]; tied: boolean } {
  const { ranks, groups } = doubledRanks(changes.map(Math.abs), tolerance);
  const isZero = (change: number | undefined): boolean => Math.abs(change ?? 0) <= tolerance;
  return {
    doubledV: sumUpwards(changes, ranks, tolerance),
    nonZero: ranks.filter((_, i) => !isZero(changes[i])),
    tied: groups.some((size) => size > 1) || changes.some(isZero),
  };
}

function sumUpwards(changes: readonly number[], ranks: readonly number[], tolerance: number): number {
  return ranks.reduce((total, rank, i) => total + ((changes[i] ?? 0) > tolerance ? rank : 0), 0);
}

/** Two-sided p of the signed rank sum, given the ranks: twice the smaller tail (R 4.6, exact). */
export function exactP(doubledV: number, ranks: readonly number[]): number {
  const centre = ranks.reduce((total, rank) => total + rank, 0) / 2;
  const tail =
    doubledV > centre ? signedRankAbove(ranks, doubledV - 0.5) : signedRankAtOrBelow(ranks, doubledV);
  return Math.min(1, 2 * tail);
}

/** Rounding slack on a tail probability, as in R. */
const slack = 10 * Number.EPSILON;

/**
 * Limits between which the centre of the changes lies, by turning the exact test around (R 4.6).
 *
 * Without ties: two order statistics of the Walsh averages. With ties or zeros the test is repeated at every
 * candidate centre, with the ranks that the changes have from there.
 */
export function exactInterval(
  changes: readonly number[],
  tied: boolean,
  alpha: number,
  tolerance: number,
): RankInterval | null {
  const averages = walshAverages(changes, tolerance);
  return tied
    ? tiedInterval(changes, averages, alpha, tolerance)
    : untiedInterval(changes.length, averages, alpha);
}

function untiedInterval(n: number, averages: readonly WalshAverage[], alpha: number): RankInterval | null {
  const ranks = Array.from({ length: n }, (_, i) => i + 1);
  const patterns = patternCounts(ranks, Math.floor((n * (n + 1)) / 4));
  const few = (alpha / 2 + slack) * 2 ** n;
  let [place, below] = [0, 0];
  while (place < patterns.length && below + (patterns[place] ?? 0) <= few) {
    below += patterns[place] ?? 0;
    place += 1;
  }
  const sorted = averages.flatMap(({ value, count }) => Array.from({ length: count }, () => value));
  const lower = sorted[place - 1];
  const upper = sorted[sorted.length - place];
  if (lower === undefined || upper === undefined) return null;
  return { lower, upper, achievedConfidence: 1 - (2 * below) / 2 ** n };
}

function tiedInterval(
  changes: readonly number[],
  averages: readonly WalshAverage[],
  alpha: number,
  tolerance: number,
): RankInterval | null {
  type Tail = (ranks: readonly number[], doubledV: number) => number;
  // In order: then their distances from any centre are two runs, which are ranked at once.
  const ordered = changes.toSorted((a, b) => a - b);
  const tailAt = (tail: Tail) => (centre: number) => {
    const shifted = ordered.map((change) => change - centre);
    const { ranks } = doubledRanks(shifted.map(Math.abs), tolerance);
    return tail(ranks, sumUpwards(shifted, ranks, tolerance));
  };
  const beyond = alpha / 2 + slack;
  const below = firstAccepted(averages, beyond, tailAt(signedRankAbove));
  const above = firstAccepted(averages.toReversed(), beyond, tailAt(signedRankAtOrBelow));
  // From beyond all changes every sign is a minus: one pattern of all.
  if (below === null || above === null || 2 ** -changes.length > beyond) return null;
  return { lower: below.limit, upper: above.limit, achievedConfidence: 1 - below.tail - above.tail };
}

/** The tail of a sum of weighted fair signs is at most so many times a normal one (3.178). */
const heaviestTail = 3.18;

/**
 * Walks inward until the tail exceeds its share; the limit is the last Walsh average passed.
 *
 * The averages beyond a centre are the rank sum seen from it. Where these alone bound the tail under its share
 * (Bentkus & Dzindzalieta 2015, Bernoulli 21, 1231-1237; the standard deviation is half the root of
 * the sum of squared ranks, and ties make the squares smaller) nothing is computed: that is most of the way.
 */
export function firstAccepted(
  averages: readonly WalshAverage[],
  beyond: number,
  tailAt: (centre: number) => number,
): { limit: number; tail: number } | null {
  const total = averages.reduce((sum, { count }) => sum + count, 0);
  const n = (Math.sqrt(8 * total + 1) - 1) / 2;
  const squares = (total * (2 * n + 1)) / 3;
  const reach = -normalQuantile(beyond / heaviestTail);
  const certain = total / 2 + (reach * Math.sqrt(squares)) / 2 + 1;
  let remaining = total;
  let passed: number | null = null;
  let behind: number | null = null;
  for (const [place, { value, count }] of averages.entries()) {
    remaining -= count;
    const next = averages[place + 1];
    const middle = next === undefined ? null : (value + next.value) / 2;
    if (remaining > certain) {
      behind = middle;
      continue;
    }
    for (const centre of [...(count > 1 ? [value] : []), ...(middle === null ? [] : [middle])]) {
      const tail = tailAt(centre);
      if (tail > beyond) return { limit: value, tail: passed ?? (behind === null ? 0 : tailAt(behind)) };
      passed = tail;
    }
  }
  const last = averages.at(-1);
  return last === undefined ? null : { limit: last.value, tail: passed ?? 0 };
}
