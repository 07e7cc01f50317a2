import { describe, expect, it } from 'vitest';
import {
  ancovaShift,
  attrition,
  cronbachAlpha,
  detectableShift,
  differenceInDifferences,
  ends,
  mixedShift,
  pairedShift,
  reliableChange,
  scoreScale,
  shares,
  signFlipTest,
  unlinkedShift,
  verdict,
} from '#analysis/index.ts';
import { seededBits, xoshiro128 } from '#analysis/random-bits.ts';
import { correlation, covariance, mean, median, moments } from '#analysis/statistics.ts';
import { hodgesLehmann } from '#analysis/walsh-averages.ts';
import { withinVariance } from '#analysis/within-variance.ts';

describe('The word for a change follows from its limits and the smallest change that matters', () => {
  it.each([
    [0.31, 0.9, 'clearly higher'],
    [0.3, 0.9, 'higher, possibly small'],
    [0.01, 0.2, 'higher, possibly small'],
    [-0.9, -0.31, 'clearly lower'],
    [-0.9, -0.3, 'lower, possibly small'],
    [-0.2, -0.01, 'lower, possibly small'],
    [-0.29, 0.29, 'no change that matters'],
    [0, 0.29, 'no change that matters'],
    [-0.3, 0.2, 'too few people to tell'],
    [-0.2, 0.3, 'too few people to tell'],
    [-1, 1, 'too few people to tell'],
  ])('%f to %f is "%s"', (lower, upper, word) => {
    expect(verdict(lower, upper, 0.3)).toBe(word);
  });

  it('without a smallest change that matters only the direction is said', () => {
    expect(verdict(0.5, 0.9, null)).toBe('higher, possibly small');
    expect(verdict(-0.9, -0.5, null)).toBe('lower, possibly small');
    expect(verdict(-0.01, 0.01, null)).toBe('too few people to tell');
    expect(verdict(0.5, 0.9, 0)).toBe('higher, possibly small');
  });
});

describe('Counts of people', () => {
  it('take a change of exactly the margin as a change, although means of items are not exact in binary', () => {
    expect(3.8 - 3.5).toBeLessThan(0.3);
    const before = [3.5, 3.8, 3.5, 3.5, 3];
    const after = [3.8, 3.5, 3.7, 3.5, 2.1];
    expect(shares(before, after, 0.3)).toEqual({
      status: 'ok',
      n: 5,
      higher: 1,
      same: 2,
      lower: 2,
      probabilityOfImprovement: 0.5,
    });
  });

  it('take only a change beyond the measurement error as reliable', () => {
    const result = reliableChange([3, 3, 3, 3], [4.5, 3.2, 1, 3], { sd: 0.8, reliability: 0.86 });
    expect(result).toMatchObject({ n: 4, improved: 1, unchanged: 2, deteriorated: 1 });
    expect(result.sem).toBeCloseTo(0.8 * Math.sqrt(0.14), 14);
    expect(result.sDiff).toBeCloseTo(Math.SQRT2 * 0.8 * Math.sqrt(0.14), 14);
    expect(result.mdc95).toBeCloseTo(0.8297076, 7);
    const bound = reliableChange([0, 0], [1.96, -1.96], { sd: Math.SQRT1_2, reliability: 0 });
    expect(bound).toMatchObject({ improved: 0, unchanged: 2, deteriorated: 0 });
  });

  it('say which share sits at either end of the scale', () => {
    expect(ends([1, 5, 5, 3, null], [1, 5])).toEqual({ status: 'ok', n: 4, atLowest: 0.25, atHighest: 0.5 });
    expect(ends([0.1 + 0.2, 0.9], [0.3, 0.9])).toMatchObject({ atLowest: 0.5, atHighest: 0.5 });
  });
});

describe('Who left', () => {
  it('is compared with who stayed, with the change that would undo the finding', () => {
    const before = [2, 2.5, 3, 3.5, 4, 4.5];
    const after = [null, null, 3.5, 4, 4, 5.5];
    const result = attrition(before, after);
    expect(result).toMatchObject({ before: 6, after: 4, pairs: 4, leaversMean: 2.25, stayersMean: 3.75 });
    expect(result.tippingPoint).toBeCloseTo(-1, 14);
    expect(result.g).toBeLessThan(0);
    const all = [-1, -1, 0.5, 0.5, 0, 1];
    expect(all.reduce((total, change) => total + change, 0)).toBe(0);
  });
});

describe('The drawn sign flip', () => {
  const before = Array.from({ length: 24 }, (_, i) => ((i * 7) % 11) / 3);
  const after = before.map((value, i) => value + (((i * 5) % 7) - 2.2) / 3);

  it('gives the same p for the same seed and about the same for another', () => {
    const first = signFlipTest(before, after, { seed: 3 });
    expect(first).toEqual(signFlipTest(before, after, { seed: 3 }));
    expect(first).toMatchObject({ exact: false, n: 24 });
    const long = signFlipTest(before, after, { seed: 9, resamples: 200_000 });
    expect(Math.abs((first.p ?? 0) - (long.p ?? 0))).toBeLessThan(0.02);
  });

  it('counts the observed pattern among the drawn ones, so that p is never zero', () => {
    const up = before.map((value) => value + 1);
    expect(signFlipTest(before, up, { resamples: 99 }).p).toBe(0.01);
  });

  it('agrees with counting all patterns for the same changes', () => {
    const twenty = [before.slice(0, 20), after.slice(0, 20)] as const;
    const exact = signFlipTest(...twenty);
    expect(exact.exact).toBe(true);
    const padded = signFlipTest([...twenty[0], 1], [...twenty[1], 1], { resamples: 100_000 });
    expect(Math.abs((exact.p ?? 0) - (padded.p ?? 0))).toBeLessThan(0.01);
  });

  it('draws from the published generator', () => {
    const next = xoshiro128([1, 2, 3, 4]);
    const expected = [11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849];
    expect(expected.map(() => next())).toEqual(expected);
    const [one, same, other] = [seededBits(1), seededBits(1), seededBits(2)];
    expect(one()).toBe(same());
    expect(one()).not.toBe(other());
  });
});

describe('Confidence is passed on', () => {
  const [before, after] = [
    [3, 4, 2, 3.5, 3],
    [3.5, 4, 3, 4.5, 3],
  ];

  it('to t intervals', () => {
    const shift = pairedShift(before, after, { confidence: 0.9 });
    expect(shift.status === 'ok' && (shift.upper - shift.estimate) / shift.se).toBeCloseTo(
      2.131846786326649,
      9,
    );
    const rows = before.flatMap((value, person) => [
      { person, wave: 'before' as const, value },
      { person, wave: 'after' as const, value: after[person] },
    ]);
    const mixed = mixedShift(rows, { confidence: 0.9 });
    expect(mixed.status === 'ok' && (mixed.upper - mixed.estimate) / mixed.se).toBeCloseTo(
      2.131846786326649,
      9,
    );
    const arms = [
      { before, after },
      { before: after, after: before },
    ] as const;
    for (const method of [differenceInDifferences, ancovaShift]) {
      const [wide, narrow] = [method(...arms), method(...arms, { confidence: 0.5 })];
      expect(narrow.lower).toBeGreaterThan(wide.lower ?? Infinity);
    }
  });

  it('to the interval of alpha and to the power', () => {
    const items = [
      [1, 2, 2],
      [2, 2, 3],
      [4, 5, 4],
      [3, 3, 5],
    ];
    expect(cronbachAlpha(items, { confidence: 0.5 }).lower).toBeGreaterThan(cronbachAlpha(items).lower ?? 1);
    expect(detectableShift(12, { confidence: 0.99 }).dZ).toBeGreaterThan(detectableShift(12).dZ ?? Infinity);
  });
});

describe('Documented examples hold', () => {
  it('of the changes', () => {
    const shift = pairedShift([3, 4, 2], [3.5, 4, 3.5]);
    expect(shift.estimate).toBeCloseTo(0.667, 3);
    expect(shift.se).toBeCloseTo(0.441, 3);
    expect([shift.lower, shift.upper].map((limit) => limit?.toFixed(3))).toEqual(['-1.231', '2.564']);
    expect(unlinkedShift([3, 3.5, 4], [4, 4.5, 3.5, 5]).upper).toBeCloseTo(1.866, 3);
    expect(shares([3, 3, 3, 3], [3.5, 3.1, 3, 2], 0.3)).toMatchObject({ higher: 1, same: 2, lower: 1 });
    expect(
      cronbachAlpha([
        [1, 2],
        [2, 2],
        [4, 5],
      ]).alpha,
    ).toBeCloseTo(0.968, 3);
  });

  it('of the basics', () => {
    expect(moments([1, 2, 3, 4])).toMatchObject({ n: 4, mean: 2.5 });
    expect(moments([1, 2, 3, 4])?.variance).toBeCloseTo(5 / 3, 14);
    expect([mean([]), moments([1]), median([]), correlation([1], [2])]).toEqual([null, null, null, null]);
    expect(median([3, 1, 2, 10])).toBe(2.5);
    expect(covariance([1, 2, 3], [2, 4, 6])).toBe(2);
    expect(correlation([1, 2, 3], [2, 4, 7])).toBeCloseTo(0.9933992677987828, 14);
    expect(hodgesLehmann([1, 2, 6])).toBe(2.75);
    expect(withinVariance([[1, 3], [5], [2, 2, 5]])).toBeCloseTo(8 / 3, 14);
    expect(withinVariance([[1], [2]])).toBeNull();
    expect(scoreScale({ a: 4, b: 2 }, { id: 's', items: ['a', 'b'], reversed: ['b'], range: [1, 5] })).toBe(
      4,
    );
  });

  it('of a large sample of changes, whose centre is found without making all averages', () => {
    const changes = Array.from({ length: 3001 }, (_, i) => ((i * 7919) % 3001) / 1000);
    expect(hodgesLehmann(changes)).toBeCloseTo(1.5, 12);
  });
});
