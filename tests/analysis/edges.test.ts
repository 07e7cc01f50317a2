import { describe, expect, it } from 'vitest';
import { changedAlike, completePairs } from '#analysis/complete-pairs.ts';
import type { Values } from '#analysis/estimate.ts';
import {
  ancovaShift,
  attrition,
  clusteredDifference,
  cronbachAlpha,
  detectableShift,
  differenceInDifferences,
  ends,
  equivalence,
  mixedShift,
  pairedShift,
  poolShifts,
  reliableChange,
  shares,
  signedRankShift,
  signFlipTest,
  standardizedShift,
  unlinkedShift,
} from '#analysis/index.ts';
import { correlation, covariance, isConstant, isRoundingNoise, moments } from '#analysis/statistics.ts';
import { welchDifference } from '#analysis/welch.ts';

const before = [3, 4, 2, 3.5, 4.5];
const after = [3.5, 4, 3, 4.5, 4];
const arm = { before, after };
const nobody = { before: [], after: [] };

const rows = (start: Values, end: Values) =>
  start.flatMap((value, person) => [
    { person, wave: 'before' as const, value },
    { person, wave: 'after' as const, value: end[person] },
  ]);

describe('Every result says whether it could be computed', () => {
  const table = [
    [1, 2, 2],
    [2, 2, 3],
    [4, 5, 4],
  ];
  const few = { before: [3], after: [4] };
  const back = { before: after, after: before };
  const known = { sd: 1, reliability: 0.8 };
  /** Each function with people enough, and with none; called in the test, not while the file is loaded. */
  type Made = () => { status: string; reason?: string };
  const results: readonly (readonly [string, Made, Made])[] = [
    ['pairedShift', () => pairedShift(before, after), () => pairedShift([], [])],
    ['standardizedShift', () => standardizedShift(before, after), () => standardizedShift([], [])],
    ['signedRankShift', () => signedRankShift(before, after), () => signedRankShift([], [])],
    ['signFlipTest', () => signFlipTest(before, after), () => signFlipTest([], [])],
    ['unlinkedShift', () => unlinkedShift(before, after), () => unlinkedShift([], [])],
    ['mixedShift', () => mixedShift(rows(before, after)), () => mixedShift([])],
    ['poolShifts', () => poolShifts([0.2, 0.4, 0.5], [0.02, 0.03, 0.01]), () => poolShifts([], [])],
    ['cronbachAlpha', () => cronbachAlpha(table), () => cronbachAlpha([])],
    ['equivalence', () => equivalence(before, after, 0.3), () => equivalence([], [], 0.3)],
    [
      'differenceInDifferences',
      () => differenceInDifferences(arm, back),
      () => differenceInDifferences(arm, nobody),
    ],
    [
      'clusteredDifference',
      () => clusteredDifference([0.3, 0.4], [0.1, 0.3]),
      () => clusteredDifference([], []),
    ],
    ['ancovaShift', () => ancovaShift(arm, back), () => ancovaShift(nobody, few)],
    ['reliableChange', () => reliableChange(before, after, known), () => reliableChange([], [], known)],
    ['detectableShift', () => detectableShift(12), () => detectableShift(null)],
    ['shares', () => shares(before, after, 0.3), () => shares([], [], 0.3)],
    ['attrition', () => attrition([3, 4, 2, 5], [null, null, 3, 4]), () => attrition([], [])],
    ['ends', () => ends(before, [1, 5]), () => ends([], [1, 5])],
  ];

  it.each(results)('%s', (_, good, none) => {
    expect(good().status).toBe('ok');
    expect(none()).toMatchObject({ status: 'not-estimable', reason: 'all-missing' });
  });

  it('and so it does when something else is lacking', () => {
    expect(ends(before, null)).toMatchObject({ status: 'not-estimable', reason: 'no-margin' });
    expect(unlinkedShift([3], [4])).toMatchObject({ status: 'not-estimable', reason: 'too-few-people' });
    expect(unlinkedShift([3, 4], [4])).toMatchObject({ status: 'not-estimable', reason: 'too-few-people' });
    expect(unlinkedShift([3, 4], [])).toMatchObject({
      reason: 'all-missing',
      meanBefore: 3.5,
      meanAfter: null,
    });
    expect(clusteredDifference([1], [2])).toMatchObject({
      status: 'not-estimable',
      reason: 'too-few-pilots',
    });
    expect(clusteredDifference([1, 2], [])).toMatchObject({ reason: 'all-missing', clustersTrained: 2 });
    expect(clusteredDifference([1, 2], [2])).toMatchObject({
      reason: 'too-few-pilots',
      clustersComparison: 1,
    });
    expect(clusteredDifference([1, 1], [2, 2])).toMatchObject({
      status: 'not-estimable',
      reason: 'no-variance',
    });
    expect(clusteredDifference([1, 3], [1, 2])).toMatchObject({ status: 'ok', estimate: 0.5 });
  });
});

/** Arms in which people start around 3, this far apart. */
const startsApart = (step: number) => ({ before: [3, 3 + step, 3 - step, 3], after: [3, 4, 3.5, 5] });
const startsBelow = (step: number) => ({ before: [3 - step, 3, 3 + step], after: [3, 2, 2.5] });

/** An arm in which people start around a score. */
const startsNear = (by: number, at: number, end: Values) => ({
  before: [at, at + by, at - by, at],
  after: end,
});

describe('Both arms of a comparison need people', () => {
  const few = { before: [3, null], after: [4, 5] };
  const apart = { before: [3, null], after: [null, 5] };

  it('person by person: a wave that is empty goes before too few pairs, in either arm', () => {
    expect(differenceInDifferences(few, nobody)).toMatchObject({ reason: 'all-missing', nTrained: 1 });
    expect(differenceInDifferences(nobody, few)).toMatchObject({ reason: 'all-missing', nComparison: 1 });
    expect(differenceInDifferences(few, arm)).toMatchObject({ reason: 'too-few-pairs', nTrained: 1 });
    expect(differenceInDifferences(arm, few)).toMatchObject({ reason: 'too-few-pairs', nTrained: 5 });
    expect(differenceInDifferences(arm, apart)).toMatchObject({ reason: 'too-few-pairs', nComparison: 0 });
    expect(differenceInDifferences(arm, { before: [1, 2], after: [1.5, 2.5] })).toMatchObject({
      status: 'ok',
      nComparison: 2,
    });
  });

  it('adjusted: one pair in an arm is enough, none is not', () => {
    expect(ancovaShift(arm, few)).toMatchObject({ status: 'ok', nComparison: 1, df: 3 });
    expect(ancovaShift(apart, arm)).toMatchObject({
      status: 'not-estimable',
      reason: 'too-few-pairs',
      nTrained: 0,
    });
    expect(ancovaShift(arm, apart)).toMatchObject({ reason: 'too-few-pairs', nTrained: 5 });
    expect(ancovaShift({ before: [3, 4], after: [4, 4] }, { before: [2], after: [3] })).toMatchObject({
      reason: 'too-few-pairs',
    });
  });

  it('adjusted: a start that hardly differs is left out as lm leaves it out, at a ten-millionth', () => {
    expect(ancovaShift(startsApart(1e-7), startsBelow(1e-7))).toMatchObject({
      status: 'ok',
      slope: null,
      df: 5,
    });
    expect(ancovaShift(startsApart(1e-6), startsBelow(1e-6))).toMatchObject({ status: 'ok', df: 4 });
    expect(ancovaShift(startsApart(1e-6), startsBelow(1e-6)).slope).not.toBeNull();
    // The same a hundred times as far from nought, where a hundred times as much is needed.
    const far = (each: ReturnType<typeof startsApart>) => ({
      ...each,
      before: each.before.map((score) => score + 297),
    });
    expect(ancovaShift(far(startsApart(1e-5)), far(startsBelow(1e-5))).slope).toBeNull();
    expect(ancovaShift(far(startsApart(1e-4)), far(startsBelow(1e-4))).slope).not.toBeNull();
  });

  it('adjusted: a start that all but tells the arms apart leaves nothing to compare', () => {
    const [up, down] = [
      [3, 4, 3.5, 5],
      [3, 2, 2.5, 3],
    ];
    expect(ancovaShift(startsNear(1e-8, 4, up), startsNear(1e-8, 2, down))).toMatchObject({
      reason: 'no-variance',
    });
    expect(ancovaShift(startsNear(1e-5, 4, up), startsNear(1e-5, 2, down))).toMatchObject({
      status: 'ok',
      df: 5,
    });
    expect(ancovaShift(startsNear(1e-4, 4004, up), startsNear(1e-4, 2, down))).toMatchObject({
      reason: 'no-variance',
    });
  });

  it('adjusted: a fit without any error cannot be judged, one with a little can', () => {
    const line = { before: [1, 2, 3], after: [2.1, 4.1, 6.1] };
    const other = { before: [1, 2, 4], after: [2.4, 4.4, 8.4] };
    expect(ancovaShift(line, other)).toMatchObject({ reason: 'no-variance' });
    const off = ancovaShift({ before: [1, 2, 3], after: [2.1, 4.1, 6.1 + 1e-10] }, other);
    expect(off).toMatchObject({ status: 'ok' });
    expect(off.estimate).toBeCloseTo(-0.3, 8);
    expect(
      ancovaShift({ before: [1, 2, 3], after: [0, 0, 0] }, { before: [2, 3, 3], after: [0, 0, 0] }),
    ).toMatchObject({
      reason: 'no-variance',
    });
  });
});

/** Four people around 3. */
const spreadOf = (sd: number) => ({ n: 4, mean: 3, variance: sd * sd, sd });

/** Four people who differ in the fourteenth digit. */
const almostAlike = (mean: number) => ({ n: 4, mean, variance: 4e-28, sd: 2e-14 });

/** Whether people with these scores changed alike, each by a step more than the one before. */
const alike = (scores: readonly number[], step: number): boolean => {
  const pairs = completePairs(
    scores,
    scores.map((score, person) => score + person * step),
  );
  const change = moments(pairs.changes);
  if (change === null) throw new Error('two people are needed');
  return changedAlike(pairs, change);
};

describe('Rounding is not variance', () => {
  it('under ten machine epsilons of the mean, as in R', () => {
    expect([isRoundingNoise(0, 0), isRoundingNoise(0, 5), isRoundingNoise(1e-300, 0)]).toEqual([
      true,
      true,
      false,
    ]);
    const bound = 10 * Number.EPSILON * 3;
    expect([
      isRoundingNoise(bound * 0.999, -3),
      isRoundingNoise(bound, -3),
      isRoundingNoise(bound * 1.001, 3),
    ]).toEqual([true, false, false]);
    expect([isConstant(spreadOf(1.9 * bound)), isConstant(spreadOf(2.1 * bound))]).toEqual([true, false]);
  });

  it('in a difference of two means by the larger of them', () => {
    expect(welchDifference(almostAlike(0), almostAlike(1), 0.95)).not.toBeNull();
    expect(welchDifference(almostAlike(0), almostAlike(100), 0.95)).toBeNull();
    expect(welchDifference(almostAlike(-100), almostAlike(0), 0.95)).toBeNull();
  });

  it('in changes up to four machine epsilons of the largest score', () => {
    const ulp = 2 ** -50;
    expect(alike([4, 4, 4], 2 * ulp)).toBe(true);
    expect(alike([4, 4, 4], 3 * ulp)).toBe(false);
    expect(alike([4, 4], 4 * ulp)).toBe(true);
    expect(alike([4, 4], 5 * ulp)).toBe(false);
    expect(alike([-4, -4], 4 * ulp)).toBe(true);
    expect(alike([4, -64], 16 * ulp)).toBe(true);
    expect(alike([0.25, 0.25], 4 * ulp)).toBe(false);
    expect(alike([3, 4, 2], 0)).toBe(true);
  });

  it('among leavers and stayers by the larger mean, among people by their number', () => {
    const start = [1000, 1000, 0, 1e-13];
    expect(attrition(start, [5, 5, null, null])).toMatchObject({ reason: 'no-variance', leaversMean: 5e-14 });
    expect(attrition([1000, 1000, 0, 1e-10], [5, 5, null, null])).toMatchObject({ status: 'ok' });
    expect(attrition([0, 1e-13, 1000, 1000], [5, 5, null, null])).toMatchObject({ reason: 'no-variance' });
  });

  it('leaves a standardized change where either wave varies', () => {
    expect(standardizedShift([3, 3, 3], [4, 5, 3])).toMatchObject({ status: 'ok', n: 3 });
    expect(standardizedShift([4, 5, 3], [3, 3, 3])).toMatchObject({ status: 'ok', n: 3 });
    expect(standardizedShift([4], [3])).toMatchObject({ status: 'not-estimable', dAv: null });
  });
});

describe('Relations of two variables', () => {
  it('are taken around their means', () => {
    expect(covariance([1, 2, 3], [2, 4, 6])).toBe(2);
    expect(covariance([101, 102, 103], [-2, -4, -6])).toBe(-2);
    expect(correlation([1, 1 + 1e-15, 1], [1, 2, 3])).toBeNull();
    expect(correlation([1, 2, 3], [1, 1, 1])).toBeNull();
    expect(correlation([1, 2], [3, 5])).toBeCloseTo(1, 14);
    expect(correlation([], [])).toBeNull();
  });
});

describe('Bounds belong to one side', () => {
  it('a change of the margin counts as a change, a score at the end as at the end', () => {
    expect(shares([0, 0, 0, 0], [0.5, -0.5, 0.25, 0], 0.5)).toMatchObject({ higher: 1, same: 2, lower: 1 });
    expect(shares([0, 0], [1e-10, -1e-10], 0.5)).toMatchObject({ probabilityOfImprovement: 0.5 });
    expect(shares([0, 0], [1e-8, 1e-8], 0.5)).toMatchObject({ probabilityOfImprovement: 1 });
    expect(ends([1, 1 + 1e-10, 3, 5 - 1e-10], [1, 5])).toMatchObject({ atLowest: 0.5, atHighest: 0.25 });
    expect(ends([1.1, 4.9], [1, 5])).toMatchObject({ atLowest: 0, atHighest: 0 });
  });

  it('equivalence needs both limits within the margin', () => {
    const start = [3, 3, 3, 3, 3];
    const near = equivalence(start, [3.1, 2.9, 3, 3.1, 2.9], 0.3);
    expect(near).toMatchObject({ status: 'ok', equivalent: true });
    const up = equivalence(start, [3.4, 3.2, 3.3, 3.4, 3.2], 0.3);
    expect(up.lower90).toBeGreaterThan(-0.3);
    expect(up).toMatchObject({ equivalent: false });
    const down = equivalence(start, [2.6, 2.8, 2.7, 2.6, 2.8], 0.3);
    expect(down.upper90).toBeLessThan(0.3);
    expect(down).toMatchObject({ equivalent: false });
    expect(equivalence(start, [1, 5, 3, 2, 4], 0.3)).toMatchObject({ equivalent: false });
    // The limits themselves are not within.
    expect(equivalence(start, [3.1, 2.9, 3, 3.1, 2.9], near.upper90)).toMatchObject({ equivalent: false });
  });

  it('reliable change needs both a spread and a reliability', () => {
    for (const known of [
      { sd: 1, reliability: null },
      { sd: null, reliability: 0.8 },
      { sd: 1, reliability: 1e200 },
      { sd: -1, reliability: 0.8 },
    ]) {
      expect(reliableChange(before, after, known)).toMatchObject({
        status: 'not-estimable',
        reason: 'no-variance',
        n: 5,
      });
    }
  });

  it('a number is a measurement up to 1e150', () => {
    expect(pairedShift([1e150, 0], [0, 1e150])).toMatchObject({ status: 'ok', n: 2 });
    expect(pairedShift([1.1e150, 0], [0, 1])).toMatchObject({ n: 1 });
    expect(pairedShift([null, 1], [2, 2], { confidence: undefined })).toMatchObject({ n: 1 });
  });
});
