import type { SignedRankDistribution } from './signed-rank-distribution.ts';
import { signedRankDistribution } from './signed-rank-distribution.ts';
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
  const isUp = (change: number | undefined): boolean => (change ?? 0) > tolerance;
  const isZero = (change: number | undefined): boolean => Math.abs(change ?? 0) <= tolerance;
  return {
    doubledV: ranks.reduce((total, rank, i) => total + (isUp(changes[i]) ? rank : 0), 0),
    nonZero: ranks.filter((_, i) => !isZero(changes[i])),
    tied: groups.some((size) => size > 1) || changes.some(isZero),
  };
}

/** Two-sided p of the signed rank sum, given the ranks: twice the smaller tail (R 4.6, exact). */
export function exactP(doubledV: number, ranks: readonly number[]): number {
  const { atOrBelow, above } = signedRankDistribution(ranks);
  const centre = ranks.reduce((total, rank) => total + rank, 0) / 2;
  return Math.min(1, 2 * (doubledV > centre ? above(doubledV - 0.5) : atOrBelow(doubledV)));
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
  const interval = tied
    ? tiedInterval(changes, averages, alpha, tolerance)
    : untiedInterval(changes.length, averages, alpha);
  return interval;
}

function untiedInterval(n: number, averages: readonly WalshAverage[], alpha: number): RankInterval | null {
  const distribution = signedRankDistribution(Array.from({ length: n }, (_, i) => 2 * (i + 1)));
  let place = 0;
  while (distribution.atOrBelow(2 * place) < alpha / 2 - slack) place += 1;
  if (distribution.atOrBelow(2 * place) <= alpha / 2 + slack) place += 1;
  if (place === 0) return null;
  const sorted = averages.flatMap(({ value, count }) => Array.from({ length: count }, () => value));
  const lower = sorted[place - 1];
  const upper = sorted[sorted.length - place];
  if (lower === undefined || upper === undefined) return null;
  return { lower, upper, achievedConfidence: 1 - 2 * distribution.atOrBelow(2 * (place - 1)) };
}

function tiedInterval(
  changes: readonly number[],
  averages: readonly WalshAverage[],
  alpha: number,
  tolerance: number,
): RankInterval | null {
  const tail = (centre: number, pick: (d: SignedRankDistribution, doubledV: number) => number): number => {
    const shifted = changes.map((change) => change - centre);
    const { ranks } = doubledRanks(shifted.map(Math.abs), tolerance);
    const { doubledV } = signedRanks(shifted, tolerance);
    return pick(signedRankDistribution(ranks), doubledV);
  };
  const beyond = alpha / 2 + slack;
  const below = firstAccepted(averages, beyond, (centre) => tail(centre, (d, v) => d.above(v)));
  const largest = averages.at(-1);
  const isReachable = largest !== undefined && tail(largest.value + 1, (d, v) => d.atOrBelow(v)) <= beyond;
  const above = firstAccepted(averages.toReversed(), beyond, (centre) =>
    tail(centre, (d, v) => d.atOrBelow(v)),
  );
  if (below === null || above === null || !isReachable) return null;
  return { lower: below.limit, upper: above.limit, achievedConfidence: 1 - below.tail - above.tail };
}

/** Walks inward until the tail exceeds its share; the limit is the last Walsh average passed. */
function firstAccepted(
  averages: readonly WalshAverage[],
  beyond: number,
  tailAt: (centre: number) => number,
): { limit: number; tail: number } | null {
  let passed = 0;
  for (const [place, { value, count }] of averages.entries()) {
    const next = averages[place + 1];
    const centres = [
      ...(count > 1 ? [value] : []),
      ...(next === undefined ? [] : [(value + next.value) / 2]),
    ];
    for (const centre of centres) {
      const tail = tailAt(centre);
      if (tail > beyond) return { limit: value, tail: passed };
      passed = tail;
    }
  }
  const last = averages.at(-1);
  return last === undefined ? null : { limit: last.value, tail: passed };
}
