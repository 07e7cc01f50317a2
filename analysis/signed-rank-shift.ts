import { completePairs, shortageOf } from './complete-pairs.ts';
import type { Estimated, IntervalOptions, Reason, Values } from './estimate.ts';
import { confidenceOf } from './estimate.ts';
import type { RankInterval } from './signed-rank-exact.ts';
import { exactInterval, exactP, signedRanks } from './signed-rank-exact.ts';
import { approximateInterval, approximateP, standingFrom } from './signed-rank-large.ts';
import { doubledRanks, tieTolerance } from './tied-ranks.ts';
import { hodgesLehmann } from './walsh-averages.ts';

export interface SignedRankShiftFields {
  /** People measured twice. */
  n: number;
  /** Sum of the ranks of |change| over the people who went up. */
  v: number;
  /** Two-sided. */
  p: number;
  /** Hodges-Lehmann: median of all Walsh averages, in scale points. */
  estimate: number;
  /** `null`, with `upper` and `achievedConfidence`, where no interval reaches the confidence asked for. */
  lower: number | null;
  upper: number | null;
  achievedConfidence: number | null;
  /** People without any change. */
  zeros: number;
  /** People whose change, up or down, is as large as that of somebody else (zeros not counted). */
  ties: number;
}

export type SignedRankShift = Estimated<SignedRankShiftFields, 'n'>;

/** From here on R goes over to the normal approximation. */
const largeSample = 50;

/**
 * Wilcoxon signed rank test with the Hodges-Lehmann estimate: the robustness line beside the mean change.
 *
 * As R >= 4.6 defines it (`wilcox.test(after - before, conf.int = TRUE)`): zeros are kept and ranked, the
 * distribution is exact given ties below n = 50, the estimate is the median of all Walsh averages (Hodges & Lehmann
 * 1963, Ann. Math. Statist. 34, 598-611), the limits turn the test around and the confidence they achieve is given;
 * there are none where so few people cannot reach it (95 %: under six pairs, as 2 / 2^5 = 0.0625).
 * With ties R counts the two tails unequally (P(V > v) below, P(V <= v) above); so do we, to agree. From 50 on
 * the normal approximation with continuity correction, zeros left out, its limits solved to the last digit where R
 * stops at 1e-4. It estimates the centre of the changes, not their mean, if they are skewed.
 *
 * Differences under 1e-12 of the largest score count as ties: means of items are not exact in binary.
 *
 * @param before one score a person, in scale points; `null` = missing
 * @param after the same people in the same order
 * @returns not estimable without pairs, or when none of 50 or more people changed
 * @example signedRankShift(sleepBefore, sleepAfter) // v 54, p 0.0039, estimate 1.3, 0.9 to 2.7 (95.4 %)
 */
export function signedRankShift(before: Values, after: Values, options?: IntervalOptions): SignedRankShift {
  const pairs = completePairs(before, after);
  const { n, changes } = pairs;
  if (n === 0) return without(n, shortageOf(before, after));
  const tolerance = tieTolerance([...pairs.before, ...pairs.after]);
  const confidence = confidenceOf(options);
  const test =
    n < largeSample
      ? exactTest(changes, confidence, tolerance)
      : approximateTest(changes, confidence, tolerance);
  if (test === null) return without(n, 'no-variance');
  const moved = changes.map(Math.abs).filter((size) => size > tolerance);
  return {
    status: 'ok',
    n,
    v: test.v,
    p: test.p,
    estimate: hodgesLehmann(changes),
    lower: test.interval?.lower ?? null,
    upper: test.interval?.upper ?? null,
    achievedConfidence: test.interval?.achievedConfidence ?? null,
    zeros: n - moved.length,
    ties: doubledRanks(moved, tolerance).groups.reduce((total, size) => total + (size > 1 ? size : 0), 0),
  };
}

interface RankTest {
  readonly v: number;
  readonly p: number;
  readonly interval: RankInterval | null;
}

function exactTest(changes: readonly number[], confidence: number, tolerance: number): RankTest {
  const { doubledV, nonZero, tied } = signedRanks(changes, tolerance);
  return {
    v: doubledV / 2,
    p: exactP(doubledV, nonZero),
    interval: exactInterval(changes, tied, 1 - confidence, tolerance),
  };
}

function approximateTest(changes: readonly number[], confidence: number, tolerance: number): RankTest | null {
  const standing = standingFrom(changes, 0, tolerance);
  if (standing.sd === 0) return null;
  return {
    v: standing.v,
    p: approximateP(standing),
    interval: approximateInterval(changes, confidence, tolerance),
  };
}

function without(n: number, reason: Reason): SignedRankShift {
  return {
    status: 'not-estimable',
    reason,
    n,
    v: null,
    p: null,
    estimate: null,
    lower: null,
    upper: null,
    achievedConfidence: null,
    zeros: null,
    ties: null,
  };
}
