import { describe, expect, it } from 'vitest';
import {
  ancovaShift,
  attrition,
  clusteredDifference,
  cronbachAlpha,
  detectableShift,
  differenceInDifferences,
  ends,
  equivalence,
  holm,
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
import degenerate from '#tests/reference/degenerate.json' with { type: 'json' };

/** Names of the fields that are there and not null. */
function given(result: object): string[] {
  return Object.entries(result).flatMap(([field, value]) => (value === null ? [] : [field]));
}

const nobody: readonly number[] = [];
const row = (person: string | null, wave: 'before' | 'after', value: number | null) => ({
  person,
  wave,
  value,
});

describe('A change that cannot be estimated', () => {
  const { data, expected } = degenerate;
  const cases = [
    { name: 'n0', reason: 'all-missing' },
    { name: 'n1', reason: 'too-few-pairs' },
    { name: 'n2_equal_change', reason: 'no-variance' },
    { name: 'zero_change', reason: 'no-variance' },
    { name: 'constant_change', reason: 'no-variance' },
    { name: 'all_missing_post', reason: 'all-missing' },
    { name: 'one_complete_pair', reason: 'too-few-pairs' },
    { name: 'all_at_ceiling', reason: 'no-variance' },
  ] as const;

  it.each(cases)('$name says $reason and keeps the number of pairs', ({ name, reason }) => {
    const { pre, post } = data[name];
    expect(pairedShift(pre, post)).toMatchObject({
      status: 'not-estimable',
      reason,
      n: expected[name].n_complete,
    });
  });

  it.each(['n2', 'zero_var_pre', 'two_values', 'n3'] as const)(
    'but %s is estimable, as it is in R',
    (name) => {
      const { pre, post } = data[name];
      const { mean, t, df, p, ci } = expected[name].t_test;
      const result = pairedShift(pre, post);
      expect(result.status).toBe('ok');
      expect(result.estimate).toBeCloseTo(mean, 12);
      expect(result.t).toBeCloseTo(t, 12);
      expect(result.df).toBe(df);
      expect(result.p).toBeCloseTo(p, 12);
      expect(result.lower).toBeCloseTo(ci[0] ?? NaN, 12);
      expect(result.upper).toBeCloseTo(ci[1] ?? NaN, 12);
    },
  );

  it('keeps the means of one pair and nothing else', () => {
    const result = pairedShift([3, null, 2], [4, 5, null]);
    expect(result).toMatchObject({ n: 1, meanBefore: 3, meanAfter: 4 });
    expect(given(result)).toEqual(['status', 'reason', 'n', 'meanBefore', 'meanAfter']);
  });

  it('takes values that are not finite as missing', () => {
    const clean = pairedShift([3, 4, null, 2], [4, 4, 3, 3.5]);
    expect(pairedShift([3, 4, NaN, 2], [4, 4, 3, 3.5])).toEqual(clean);
    expect(pairedShift([3, 4, 1e300, 2, 3], [4, 4, 3, 3.5, Infinity])).toEqual(clean);
    expect(pairedShift([3, 4, undefined, 2, 7], [4, 4, 3, 3.5])).toEqual(clean);
  });

  it('sees that all changed alike although the changes differ in the last digit', () => {
    const before = [23, 21, 20, 18].map((sum) => sum / 6);
    const after = [25, 23, 22, 20].map((sum) => sum / 6);
    expect(new Set(after.map((value, i) => value - (before[i] ?? 0))).size).toBeGreaterThan(1);
    expect(pairedShift(before, after)).toMatchObject({ status: 'not-estimable', reason: 'no-variance' });
  });

  it('takes a change that differs from person to person as such, however small against the scores', () => {
    const before = [2 ** 20, 2 ** 20, 2 ** 20];
    const after = before.map((score, person) => score + (person - 1) * 2 ** -28);
    const result = pairedShift(before, after);
    expect(result).toMatchObject({ status: 'ok', estimate: 0, p: 1 });
    expect(standardizedShift([3, 4, 5], [3 + 2 ** -40, 4, 5]).dZ).toBeCloseTo(1 / Math.sqrt(3), 12);
  });

  it('has no correlation where nobody differed before', () => {
    expect(pairedShift([4, 4, 4], [4, 5, 3]).correlation).toBeNull();
    expect(pairedShift([1, 2, 3], [4, 4, 4]).correlation).toBeNull();
  });
});

describe('Other figures that cannot be given', () => {
  it('standardized: two pairs have no unbiased form, equal changes no d_z, equal people nothing', () => {
    expect(standardizedShift([3, 4], [3.5, 4.2])).toMatchObject({ status: 'ok', gAv: null, gZ: null });
    expect(standardizedShift([3, 4, 2], [3.5, 4.5, 2.5])).toMatchObject({ status: 'ok', dZ: null, gZ: null });
    expect(standardizedShift([3, 3, 3], [4, 4, 4])).toMatchObject({ reason: 'no-variance', n: 3 });
    expect(standardizedShift([3, 4, 2], [3, 4, 2])).toMatchObject({ reason: 'no-variance', n: 3 });
    expect(standardizedShift([3], [4])).toMatchObject({ reason: 'too-few-pairs', n: 1, dAv: null });
    expect(standardizedShift([], [])).toMatchObject({ reason: 'all-missing', n: 0 });
  });

  it('signed rank: no limits under six pairs, and no test where none of many changed', () => {
    expect(signedRankShift([1], [2])).toMatchObject({ status: 'ok', v: 1, p: 1, estimate: 1, lower: null });
    const five = signedRankShift([0, 0, 0, 0, 0], [1, 2, 3, 4, 5]);
    expect(five).toMatchObject({
      p: 0.0625,
      estimate: 3,
      lower: null,
      upper: null,
      achievedConfidence: null,
    });
    const many = Array.from({ length: 50 }, () => 3);
    expect(signedRankShift(many, many)).toMatchObject({
      status: 'not-estimable',
      reason: 'no-variance',
      n: 50,
    });
    expect(signedRankShift(many.slice(1), many.slice(1))).toMatchObject({
      status: 'ok',
      v: 0,
      p: 1,
      zeros: 49,
    });
    // Five pairs cannot reach 95 %, but they can reach 90.
    expect(signedRankShift([0, 0, 0, 0, 0], [1, 2, 3, 4, 5], { confidence: 0.9 })).toMatchObject({
      lower: 1,
      upper: 5,
      achievedConfidence: 0.9375,
    });
    expect(signedRankShift([null], [3])).toMatchObject({ reason: 'all-missing', n: 0 });
    expect(signedRankShift([null, 1], [3, null])).toMatchObject({ reason: 'too-few-pairs', n: 0 });
  });

  it('sign flip: one pair proves nothing, no pair is no test', () => {
    expect(signFlipTest([1], [2])).toEqual({ status: 'ok', n: 1, p: 1, exact: true });
    expect(signFlipTest([1, 1], [1, 1])).toMatchObject({ status: 'ok', p: 1 });
    expect(signFlipTest([], [])).toEqual({
      status: 'not-estimable',
      reason: 'all-missing',
      n: 0,
      p: null,
      exact: null,
    });
  });

  it('unlinked: two people in each wave are needed, and somebody who differs', () => {
    expect(unlinkedShift([], [3, 4])).toMatchObject({
      reason: 'all-missing',
      nBefore: 0,
      nAfter: 2,
      meanAfter: 3.5,
    });
    expect(unlinkedShift([3], [3, 4])).toMatchObject({ reason: 'too-few-people', nBefore: 1, meanBefore: 3 });
    expect(unlinkedShift([3, 3], [4, 4])).toMatchObject({
      reason: 'no-variance',
      meanBefore: 3,
      estimate: null,
    });
    expect(unlinkedShift([3, 3], [4, 5]).status).toBe('ok');
  });

  it('mixed: two pairs are needed that do not change alike; rows without a person stand alone', () => {
    expect(mixedShift([])).toMatchObject({ reason: 'all-missing', observations: 0, persons: 0, pairs: 0 });
    expect(mixedShift([row('a', 'before', 3)])).toMatchObject({ reason: 'all-missing', persons: 1 });
    const loose = [
      row(null, 'before', 3),
      row(null, 'after', 4),
      row(null, 'before', 2),
      row('', 'after', 2),
    ];
    expect(mixedShift(loose)).toMatchObject({
      reason: 'too-few-pairs',
      persons: 4,
      pairs: 0,
      observations: 4,
    });
    const alike = ['a', 'b', 'c'].flatMap((p, i) => [row(p, 'before', i), row(p, 'after', i + 0.5)]);
    expect(mixedShift([...alike, row(null, 'after', 9)])).toMatchObject({ reason: 'no-variance', pairs: 3 });
  });

  it('pooled: two pilots are needed, with people who differ', () => {
    expect(poolShifts([], [])).toMatchObject({ reason: 'all-missing', k: 0 });
    expect(poolShifts([0.3, null], [0.02, 0.1])).toMatchObject({
      reason: 'too-few-pilots',
      k: 1,
      weights: null,
    });
    expect(poolShifts([0.3, 0.4], [0, 0])).toMatchObject({ reason: 'no-variance', k: 0 });
    expect(poolShifts([0.3, 0.3, 0.3], [0.02, 0.02, 0.03])).toMatchObject({
      status: 'ok',
      tau2: 0,
      q: 0,
      qP: 1,
    });
  });

  it('alpha: two complete rows of two items are needed, whose sums differ', () => {
    expect(cronbachAlpha([])).toMatchObject({ reason: 'all-missing', n: 0, k: 0 });
    expect(cronbachAlpha([[null, null]])).toMatchObject({ reason: 'all-missing', n: 0, k: 2 });
    expect(
      cronbachAlpha([
        [1, 2],
        [3, null],
      ]),
    ).toMatchObject({ reason: 'too-few-people', n: 1, k: 2 });
    expect(cronbachAlpha([[1], [3]])).toMatchObject({ reason: 'too-few-items', n: 2, k: 1 });
    expect(
      cronbachAlpha([
        [1, 5],
        [3, 3],
        [5, 1],
      ]),
    ).toMatchObject({ reason: 'no-variance', alpha: null });
    const fixed = cronbachAlpha([
      [1, 2, 4],
      [3, 2, 4],
      [5, 5, 4],
    ]);
    expect(fixed.itemRest?.[2]).toBeNull();
    expect(fixed.alphaIfDeleted).toHaveLength(3);
    expect(
      cronbachAlpha([
        [1, 1],
        [3, 3],
        [4, 4],
      ]),
    ).toMatchObject({ alpha: 1, lower: 1, upper: 1 });
  });
});

describe('Figures that need more than scores', () => {
  it('equivalence and shares: a margin is needed, once there are people', () => {
    const [before, after] = [
      [3, 4, 2],
      [3.5, 4, 3],
    ];
    for (const margin of [null, undefined, 0, -1, NaN]) {
      expect(equivalence(before, after, margin)).toMatchObject({ reason: 'no-margin', n: 3, p: null });
      expect(shares(before, after, margin)).toMatchObject({ reason: 'no-margin', n: 3, higher: null });
    }
    expect(equivalence([3], [4], null)).toMatchObject({ reason: 'too-few-pairs', n: 1 });
    expect(shares(nobody, nobody, null)).toMatchObject({ reason: 'all-missing', n: 0 });
    expect(shares([3], [4], 0.3)).toMatchObject({ status: 'ok', higher: 1 });
  });

  it('comparisons: pairs are needed in both arms, and two clusters in each', () => {
    const arm = { before: [3, 4, 2], after: [3.5, 4, 3] };
    const few = { before: [3], after: [4] };
    const none = { before: nobody, after: nobody };
    expect(differenceInDifferences(arm, none)).toMatchObject({
      reason: 'all-missing',
      nTrained: 3,
      nComparison: 0,
    });
    expect(differenceInDifferences(arm, few)).toMatchObject({ reason: 'too-few-pairs', nComparison: 1 });
    const equal = { before: [1, 2], after: [2, 3] };
    expect(differenceInDifferences(equal, equal)).toMatchObject({ reason: 'no-variance', estimate: null });
    expect(ancovaShift(few, few)).toMatchObject({ reason: 'too-few-pairs', slope: null });
    expect(ancovaShift(arm, none)).toMatchObject({ reason: 'all-missing' });
    expect(ancovaShift(equal, equal)).toMatchObject({ reason: 'no-variance' });
    expect(ancovaShift({ before: [3, 3], after: [4, 5] }, { before: [2, 2], after: [4, 3] })).toMatchObject({
      reason: 'no-variance',
    });
    // As lm does: who started equal need no adjusting, and a start that tells the arms apart leaves nothing to compare.
    const flat = [
      { before: [3, 3, 3], after: [4, 5, 4.5] },
      { before: [3, 3], after: [4, 3] },
    ] as const;
    const unadjusted = ancovaShift(...flat);
    expect(unadjusted).toMatchObject({ status: 'ok', slope: null, estimate: 1, df: 3, nTrained: 3 });
    expect(ancovaShift({ before: [4, 4, 4], after: [4, 5, 4.5] }, flat[1])).toMatchObject({
      reason: 'no-variance',
      estimate: null,
    });
    expect(ancovaShift({ before: [3, 4], after: [4, 5] }, { before: [2], after: [4] })).toMatchObject({
      reason: 'too-few-pairs',
    });
    expect(clusteredDifference([0.3], [0.1, 0.2])).toMatchObject({
      reason: 'too-few-pilots',
      clustersTrained: 1,
    });
    expect(clusteredDifference([null], [0.1])).toMatchObject({ reason: 'all-missing' });
    expect(clusteredDifference([1, 1], [2, 2])).toMatchObject({ reason: 'no-variance' });
  });

  it('attrition: leavers and stayers stay counted, with their means, when they cannot be compared', () => {
    expect(attrition([3, 4, null], [3, 5, 2])).toEqual({
      status: 'not-estimable',
      reason: 'too-few-people',
      before: 2,
      after: 3,
      pairs: 2,
      leaversMean: null,
      stayersMean: 3.5,
      g: null,
      lower: null,
      upper: null,
      tippingPoint: null,
    });
    expect(attrition([3, 3, 3, 3], [3, 5, null, null])).toMatchObject({
      reason: 'no-variance',
      leaversMean: 3,
    });
    expect(attrition([null], [3])).toMatchObject({ reason: 'all-missing', before: 0, after: 1 });
    expect(attrition([3, 4], [null, null])).toMatchObject({
      reason: 'all-missing',
      before: 2,
      after: 0,
      leaversMean: 3.5,
      stayersMean: null,
    });
  });

  it('reliable change: a spread and a reliability are needed', () => {
    const one = [[3], [4]] as const;
    expect(reliableChange(...one, { sd: null, reliability: 0.8 })).toMatchObject({
      reason: 'no-variance',
      n: 1,
    });
    expect(reliableChange(...one, { sd: 0, reliability: 0.8 })).toMatchObject({ reason: 'no-variance' });
    expect(reliableChange(...one, { sd: 1, reliability: 1.2 })).toMatchObject({ reason: 'no-variance' });
    expect(reliableChange(nobody, nobody, { sd: 1, reliability: 0.8 })).toMatchObject({
      reason: 'all-missing',
    });
    expect(reliableChange(...one, { sd: 1, reliability: 1 })).toMatchObject({ mdc95: 0, improved: 1 });
  });

  it('power: two pairs are needed; ends: scores and a range', () => {
    expect(detectableShift(1)).toEqual({ status: 'not-estimable', reason: 'too-few-pairs', n: 1, dZ: null });
    expect(detectableShift(null)).toMatchObject({ reason: 'all-missing', n: 0 });
    expect(detectableShift(10, { power: 0.01 })).toMatchObject({ status: 'ok', dZ: 0 });
    expect(ends([], [1, 5])).toMatchObject({ reason: 'all-missing', n: 0 });
    expect(ends([1, 2], undefined)).toMatchObject({ reason: 'no-margin', n: 2, atLowest: null });
  });

  it('Holm keeps missing p-values missing', () => {
    expect(holm([0.01, null, 0.04, NaN])).toEqual([0.02, null, 0.04, null]);
    expect(holm([])).toEqual([]);
  });

  it('an impossible confidence or power is read as the usual one', () => {
    const [before, after] = [
      [3, 4, 2],
      [3.5, 4, 3],
    ];
    for (const confidence of [0, 1, -1, 2, NaN]) {
      expect(pairedShift(before, after, { confidence })).toEqual(pairedShift(before, after));
    }
    expect(detectableShift(10, { power: 2 })).toEqual(detectableShift(10));
    expect(signFlipTest(before, after, { resamples: -3 })).toEqual(signFlipTest(before, after));
  });
});
