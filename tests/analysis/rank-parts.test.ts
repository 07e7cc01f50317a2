import { describe, expect, it } from 'vitest';
import { seededBits, storedBytes } from '#analysis/random-bits.ts';
import { makeSignFlipTest, signFlipTest } from '#analysis/sign-flip-test.ts';
import { patternCounts, signedRankAbove, signedRankAtOrBelow } from '#analysis/signed-rank-distribution.ts';
import { exactInterval, exactP, firstAccepted, signedRanks } from '#analysis/signed-rank-exact.ts';
import { approximateInterval, approximateP, standingFrom } from '#analysis/signed-rank-large.ts';
import { signedRankShift } from '#analysis/signed-rank-shift.ts';
import { doubledRanks, tieTolerance } from '#analysis/tied-ranks.ts';
import { hodgesLehmann, walshAverages, walshOrderStatistic } from '#analysis/walsh-averages.ts';
import { simulation } from './simulate.ts';

/** Every pattern of signs of a few ranks, written out. */
function everySum(ranks: readonly number[]): number[] {
  return ranks.reduce<number[]>((sums, rank) => sums.flatMap((sum) => [sum, sum + rank]), [0]);
}

/** Every average of two values or of one with itself, ascending. */
function everyAverage(values: readonly number[]): number[] {
  return values.flatMap((x, i) => values.slice(i).map((y) => (x + y) / 2 + 0)).sort((a, b) => a - b);
}

describe('The distribution of a sum of ranks', () => {
  it.each([[[1, 2, 3, 4]], [[3, 3, 6, 8, 11]], [[2]], [[5, 5, 5]]])(
    'of %j is that of all patterns',
    (ranks) => {
      const sums = everySum(ranks);
      const largest = ranks.reduce((a, b) => a + b, 0);
      for (let v = -1; v <= largest + 1; v += 0.5) {
        expect(signedRankAtOrBelow(ranks, v)).toBe(sums.filter((sum) => sum <= v).length / sums.length);
        expect(signedRankAbove(ranks, v)).toBe(sums.filter((sum) => sum > v).length / sums.length);
      }
      const counts = [...patternCounts(ranks, largest)];
      expect(counts).toEqual(counts.map((_, v) => sums.filter((sum) => sum === v).length));
      expect([...patternCounts(ranks, 3)]).toEqual(counts.concat(0, 0, 0).slice(0, 4));
    },
  );
});

describe('Ranks', () => {
  it('are doubled, shared by what ties within the tolerance, and in the order of the values given', () => {
    expect(doubledRanks([10, 20, 20], 0)).toEqual({ ranks: [2, 5, 5], groups: [1, 2] });
    expect(doubledRanks([3, 1, 2, 1], 0)).toEqual({ ranks: [8, 3, 6, 3], groups: [2, 1, 1] });
    expect(doubledRanks([1, 1 + 1e-13, 2], 1e-12)).toEqual({ ranks: [3, 3, 6], groups: [2, 1] });
    expect(doubledRanks([1, 1.5], 0.5).groups).toEqual([2]);
    expect(doubledRanks([], 0)).toEqual({ ranks: [], groups: [] });
    expect(tieTolerance([3, -8, 2])).toBeCloseTo(8e-12, 20);
    expect(tieTolerance([])).toBe(0);
  });

  it('with signs: the sum upwards, the ranks of who changed, and whether any tied or stayed', () => {
    expect(signedRanks([1, -2, 3], 0)).toEqual({ doubledV: 8, nonZero: [2, 4, 6], tied: false });
    expect(signedRanks([1, -1, 3], 0)).toEqual({ doubledV: 9, nonZero: [3, 3, 6], tied: true });
    expect(signedRanks([0, -2, 3], 0)).toEqual({ doubledV: 6, nonZero: [4, 6], tied: true });
    expect(signedRanks([1e-13, -2, 3], 1e-12)).toEqual({ doubledV: 6, nonZero: [4, 6], tied: true });
    expect(exactP(12, [2, 4, 6])).toBe(0.25);
    expect(exactP(0, [2, 4, 6])).toBe(0.25);
    expect(exactP(6, [2, 4, 6])).toBe(1);
    expect(exactP(10, [2, 4, 6])).toBe(0.5);
  });
});

describe('Walsh averages', () => {
  const { normal } = simulation(12);
  const fine = Array.from({ length: 17 }, () => normal());
  const coarse = Array.from({ length: 24 }, () => Math.round(3 * normal()) / 4);

  it.each([{ values: fine }, { values: coarse }, { values: [2] }, { values: [1, 5] }])(
    'have their places and their median ($values.length values)',
    ({ values }) => {
      const every = everyAverage(values);
      const sorted = values.toSorted((a, b) => a - b);
      expect(every.map((_, place) => walshOrderStatistic(sorted, place + 1))).toEqual(every);
      const [low, high] = [
        every[Math.ceil(every.length / 2) - 1] ?? 0,
        every[Math.floor(every.length / 2)] ?? 0,
      ];
      expect(hodgesLehmann(values)).toBe((low + high) / 2);
      const distinct = walshAverages(values, 1e-12);
      expect(distinct.map(({ value }) => value)).toEqual([...new Set(every)]);
      expect(distinct.map(({ count }) => count)).toEqual(
        distinct.map(({ value }) => every.filter((other) => other === value).length),
      );
    },
  );

  it('within the tolerance are one', () => {
    expect(walshAverages([1, 1 + 1e-13], 1e-12)).toEqual([{ value: 1, count: 3 }]);
    expect(walshAverages([1, 2], 0.5)).toEqual([{ value: 1, count: 3 }]);
  });
});

/** Limits by trying the test at every candidate centre, one after another, from the outside. */
function limitsByTrying(changes: readonly number[], alpha: number): [number, number] | null {
  const distinct = [...new Set(everyAverage(changes))];
  const accepts = (centre: number, side: 'low' | 'high'): boolean => {
    const shifted = changes.map((change) => change - centre);
    const { ranks } = doubledRanks(shifted.map(Math.abs), 0);
    const v = ranks.reduce((total, rank, i) => total + ((shifted[i] ?? 0) > 0 ? rank : 0), 0);
    const sums = everySum(ranks);
    const tail = sums.filter((sum) => (side === 'low' ? sum > v : sum <= v)).length / sums.length;
    return tail > alpha / 2 + 1e-14;
  };
  const walk = (values: readonly number[], side: 'low' | 'high'): number | null => {
    for (const [place, value] of values.entries()) {
      const next = values[place + 1];
      const isShared = everyAverage(changes).filter((other) => other === value).length > 1;
      if (isShared && accepts(value, side)) return value;
      if (next !== undefined && accepts((value + next) / 2, side)) return value;
    }
    return values.at(-1) ?? null;
  };
  const [lower, upper] = [walk(distinct, 'low'), walk(distinct.toReversed(), 'high')];
  return lower === null || upper === null || 2 ** -changes.length > alpha / 2 + 1e-14 ? null : [lower, upper];
}

describe('Limits of the centre of the changes', () => {
  const { normal, whole } = simulation(41);
  const sets = Array.from({ length: 40 }, () =>
    Array.from({ length: whole(3, 11) }, () => Math.round(4 * (normal() + 0.4)) / 4),
  );

  it.each([0.05, 0.1, 0.5])('with ties are those of the test tried at every centre (alpha %f)', (alpha) => {
    for (const changes of sets) {
      const interval = exactInterval(changes, true, alpha, 1e-12);
      const expected = limitsByTrying(changes, alpha);
      expect(interval === null ? null : [interval.lower, interval.upper]).toEqual(expected);
      expect(interval?.achievedConfidence ?? 1).toBeGreaterThanOrEqual(1 - alpha - 1e-12);
    }
  });

  it.each([20, 30, 40, 48])('of %i people with ties are found by trying near the limit only', (n) => {
    const changes = Array.from({ length: n }, () => Math.round(8 * (normal() + 0.4)) / 8);
    const averages = walshAverages(changes, 1e-12);
    for (const alpha of [0.05, 0.01]) {
      const tried: number[] = [];
      const found = firstAccepted(averages, alpha / 2, (centre) => {
        tried.push(centre);
        const shifted = changes.map((change) => change - centre);
        const { doubledV } = signedRanks(shifted, 1e-12);
        return signedRankAbove(doubledRanks(shifted.map(Math.abs), 1e-12).ranks, doubledV);
      });
      expect(found?.limit).toBe(exactInterval(changes, true, alpha, 1e-12)?.lower);
      // From the outside there are fifteen to thirty averages to the limit, most of them shared: two centres each.
      expect(tried.length).toBeLessThanOrEqual(8);
    }
  });

  it('close on the centre where hardly any confidence is asked', () => {
    expect(exactInterval([1, 3], false, 1, 0)).toEqual({ lower: 2, upper: 2, achievedConfidence: 0 });
    expect(exactInterval([1, 2.5, 6], false, 1 - 1e-9, 0)).toMatchObject({ lower: 2.5, upper: 3.5 });
  });

  it('without ties are order statistics, with the confidence they reach', () => {
    const changes = [1, 2.1, 3.3, 4.6, 6.2, 8.1];
    const every = everyAverage(changes);
    const wide = exactInterval(changes, false, 0.05, 0);
    expect(wide).toEqual({ lower: every[0], upper: every.at(-1), achievedConfidence: 1 - 2 / 64 });
    const narrow = exactInterval(changes, false, 0.25, 0);
    expect(narrow).toEqual({ lower: every[4], upper: every.at(-5), achievedConfidence: 1 - 2 * (7 / 64) });
    expect(exactInterval(changes, false, 0.01, 0)).toBeNull();
    expect(exactInterval(changes, false, 2 / 64, 0)?.lower).toBe(every[0]);
    expect(exactInterval([1, 2.1], false, 1 - 1e-9, 0)?.achievedConfidence).toBeLessThan(0.6);
  });

  it('from fifty people on are the averages at which the approximate test turns', () => {
    const changes = Array.from({ length: 60 }, () => Math.round(8 * (normal() + 0.3)) / 8);
    const interval = approximateInterval(changes, 0.95, 1e-12);
    const every = everyAverage(changes);
    const p = (centre: number): number => approximateP(standingFrom(changes, centre, 1e-12));
    for (const limit of [interval?.lower ?? NaN, interval?.upper ?? NaN]) {
      expect(every).toContain(limit);
      const sides = [p(limit - 1e-6), p(limit + 1e-6)].sort((a, b) => a - b);
      expect(sides[0]).toBeLessThan(0.05);
      expect(sides[1]).toBeGreaterThanOrEqual(0.05);
    }
    expect(approximateInterval([0, 0, 0, 1], 0.95, 1e-12)).toBeNull();
  });

  it('stand from a centre with zeros left out and ties taken off the variance', () => {
    expect(standingFrom([1, 2, -3, 0], 0, 0)).toEqual({ v: 3, excess: 0, sd: Math.sqrt(3.5) });
    expect(standingFrom([1, 1, -1], 0, 0)).toEqual({ v: 4, excess: 1, sd: Math.sqrt(3.5 - 0.5) });
    expect(standingFrom([3, 4, 5], 2, 0)).toEqual({ v: 6, excess: 3, sd: Math.sqrt(3.5) });
    expect(approximateP({ v: 3, excess: 0, sd: 2 })).toBe(1);
    expect(approximateP({ v: 3, excess: 2.5, sd: 1 })).toBeCloseTo(0.04550026389635842, 12);
    expect(approximateP({ v: 3, excess: -2.5, sd: 1 })).toBeCloseTo(0.04550026389635842, 12);
  });

  it('count as ties only people who changed', () => {
    const zero = [0, 0, 0, 0, 0, 0, 0];
    expect(signedRankShift(zero, [0, 0, 1, -1, 2, 3, 3])).toMatchObject({ zeros: 2, ties: 4, v: 21.5 });
    expect(signedRankShift(zero, [1, 2, 3, 4, 5, 6, 7])).toMatchObject({
      zeros: 0,
      ties: 0,
      v: 28,
      lower: 2,
    });
  });
});

/** Share of all patterns of signs whose sum is as far from zero, written out. */
function flippedByHand(changes: readonly number[]): number {
  const sums = changes.reduce<number[]>((all, size) => all.flatMap((sum) => [sum - size, sum + size]), [0]);
  const observed = Math.abs(changes.reduce((a, b) => a + b, 0));
  return sums.filter((sum) => Math.abs(sum) >= observed - 1e-9).length / sums.length;
}

describe('The sign flip', () => {
  const { normal, whole } = simulation(5);

  it('to twenty people counts every pattern', () => {
    for (let n = 1; n <= 11; n += 1) {
      const changes = Array.from({ length: n }, () => whole(-4, 8) / 4);
      expect(
        signFlipTest(
          changes.map(() => 0),
          changes,
        ),
      ).toEqual({
        status: 'ok',
        n,
        p: flippedByHand(changes),
        exact: true,
      });
    }
  });

  it('beyond draws signs as written down: the largest change first, the lowest bit first, 32 people a number', () => {
    const changes = Array.from({ length: 43 }, () => normal() + 0.25);
    const sizes = changes.map(Math.abs).sort((a, b) => b - a);
    const bits = seededBits(7);
    let extreme = 0;
    for (let draw = 0; draw < 500; draw += 1) {
      const words = [bits(), bits()];
      const sum = sizes.reduce((total, size, i) => {
        const isUp = (((words[i >> 5] ?? 0) >>> (i & 31)) & 1) === 1;
        return total + (isUp ? size : -size);
      }, 0);
      if (Math.abs(sum) >= Math.abs(changes.reduce((a, b) => a + b, 0)) - 1e-9) extreme += 1;
    }
    const result = signFlipTest(
      changes.map(() => 0),
      changes,
      { seed: 7, resamples: 500 },
    );
    expect(result).toEqual({ status: 'ok', n: 43, p: (extreme + 1) / 501, exact: false });
    expect(extreme).toBeGreaterThan(5);
  });

  it('draws 9999 times from seed 1 where nothing is asked for', () => {
    const changes = Array.from({ length: 21 }, (_, i) => (i % 3) - 0.8);
    const zero = changes.map(() => 0);
    const usual = signFlipTest(zero, changes);
    expect(usual.exact).toBe(false);
    expect(usual).toEqual(signFlipTest(zero, changes, { seed: 1, resamples: 9999 }));
    expect(signFlipTest(zero, changes, { resamples: 1.5 })).toEqual(usual);
    expect(signFlipTest(zero, changes, { resamples: 0 })).toEqual(usual);
    expect(signFlipTest(zero.slice(1), changes.slice(1)).exact).toBe(true);
  });

  it('reads every number as four bytes, the lowest first', () => {
    const plain = seededBits(3);
    const bytes = [...storedBytes(3)(400)];
    const numbers = Array.from({ length: 100 }, () => plain());
    expect(bytes).toEqual(
      numbers.flatMap((number) => [0, 8, 16, 24].map((shift) => (number >>> shift) & 255)),
    );
    expect(new Set(bytes).size).toBeGreaterThan(150);
  });

  it('remembers what was drawn, and draws on where more is asked for', () => {
    const stored = storedBytes(3);
    const few = [...stored(18)];
    expect(few).toHaveLength(20);
    expect([...stored(3)]).toEqual(few);
    expect([...stored(48)].slice(0, 20)).toEqual(few);
    expect([...stored(48)]).toEqual([...storedBytes(3)(48)]);
  });

  it('gives a group the same p whether its signs were drawn for it alone or before', () => {
    const source = simulation(64);
    const test = makeSignFlipTest({ seed: 5, resamples: 500 });
    for (const n of [70, 21, 40, 33, 64, 65, 32, 22]) {
      const changes = Array.from({ length: n }, () => source.whole(-5, 7) / 6);
      const zero = changes.map(() => 0);
      expect(test(zero, changes)).toEqual(signFlipTest(zero, changes, { seed: 5, resamples: 500 }));
    }
  });
});
