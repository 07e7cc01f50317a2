import * as fc from 'fast-check';
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
  verdict,
} from '#analysis/index.ts';
import { firstBroken } from './first-broken.ts';

/** Anything a caller could hand over as one person's value: scores with ties, missing values, nonsense. */
const anyValue = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 6, max: 30 }).map((sum) => sum / 6) },
  { weight: 2, arbitrary: fc.constant(5) },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.double() },
  {
    weight: 1,
    arbitrary: fc.constantFrom(NaN, Infinity, -Infinity, undefined, 0, -0, 1e-300, 1e74, 1e149, -1e150),
  },
);
const anyValues = fc.array(anyValue, { maxLength: 30 });
const anyOptions = fc.record({ confidence: fc.oneof(fc.constant(0.95), fc.double()) });
const anyArm = fc.record({ before: anyValues, after: anyValues });

describe('Whatever is handed over, no figure is NaN or infinite and nothing is thrown', () => {
  // The number of inputs is the work of fuzz.test.ts; what fails here is shrunk to the smallest case.
  it('in changes of one group', () => {
    fc.assert(
      fc.property(
        anyValues,
        anyValues,
        anyValue,
        anyOptions,
        fc.integer(),
        (before, after, margin, options, seed) => {
          const results = [
            pairedShift(before, after, options),
            standardizedShift(before, after, options),
            signedRankShift(before, after, options),
            signFlipTest(before, after, { seed, resamples: 50 }),
            unlinkedShift(before, after, options),
            equivalence(before, after, margin),
            shares(before, after, margin),
            attrition(before, after, options),
            reliableChange(before, after, { sd: margin, reliability: 0.8 }),
            reliableChange(before, after, { sd: 0.7, reliability: margin }),
            detectableShift(margin, options),
            ends(before, [1, 5]),
            holm(before),
          ];
          expect(results.map((result) => firstBroken(result))).toEqual(results.map(() => null));
        },
      ),
    );
  });

  it('in models of many rows', () => {
    const row = fc.record({
      person: fc.oneof(fc.integer({ min: 1, max: 8 }), fc.constantFrom(null, undefined, '')),
      wave: fc.constantFrom<'before' | 'after'>('before', 'after'),
      value: anyValue,
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 40 }), anyOptions, (rows, options) => {
        expect(firstBroken(mixedShift(rows, options))).toBeNull();
      }),
    );
  });

  it('in pools, comparisons and reliability', () => {
    fc.assert(
      fc.property(
        anyArm,
        anyArm,
        fc.array(fc.array(anyValue, { maxLength: 5 })),
        anyOptions,
        (a, b, items, options) => {
          const results = [
            poolShifts(a.before, a.after, options),
            differenceInDifferences(a, b, options),
            clusteredDifference(a.before, b.before, options),
            ancovaShift(a, b, options),
            cronbachAlpha(items, options),
          ];
          expect(results.map((result) => firstBroken(result))).toEqual(results.map(() => null));
        },
      ),
    );
  });
});

describe('A figure that is not estimable is null, its counts stay', () => {
  it('in every field but counts and means', () => {
    const stays =
      /^(?:status|reason|n|k|n[A-Z].*|mean[A-Z].*|.*Mean|before|after|pairs|observations|persons|clusters.*)$/;
    fc.assert(
      fc.property(anyValues, anyValues, (before, after) => {
        const results = [
          pairedShift(before, after),
          standardizedShift(before, after),
          unlinkedShift(before, after),
          attrition(before, after),
          shares(before, after, null),
        ];
        for (const result of results.filter(({ status }) => status === 'not-estimable')) {
          const others = Object.entries(result).filter(([field]) => !stays.test(field));
          expect(others.every(([, value]) => value === null)).toBe(true);
        }
      }),
    );
  });
});

/** Five-point means of six items, with missing answers; at least some pairs. */
const score = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 6, max: 30 }).map((sum) => sum / 6) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const people = fc.array(fc.tuple(score, score), { minLength: 3, maxLength: 25 });
const split = (pairs: readonly (readonly [number | null, number | null])[]) => ({
  before: pairs.map(([start]) => start),
  after: pairs.map(([, end]) => end),
});

/** Where two results differ by more than rounding, in words; null when nowhere. */
function difference(a: unknown, b: unknown, path = 'result'): string | null {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= 1e-7 * Math.max(1, Math.abs(b)) ? null : `${path}: ${a} and ${b}`;
  }
  if (typeof a !== 'object' || a === null || typeof b !== 'object' || b === null) {
    return a === b ? null : `${path}: ${String(a)} and ${String(b)}`;
  }
  const other = new Map<string, unknown>(Object.entries(b));
  const parts = Object.entries(a).map(([key, value]) => difference(value, other.get(key), `${path}.${key}`));
  return parts.find((part) => part !== null) ?? null;
}

const negative = (value: number | null): number | null => (value === null ? null : 0 - value);

describe('Going back instead of forward', () => {
  it('turns the sign of the mean change and its limits, to the last digit', () => {
    fc.assert(
      fc.property(people, (pairs) => {
        const { before, after } = split(pairs);
        const there = pairedShift(before, after);
        const back = pairedShift(after, before);
        expect(back.status).toBe(there.status);
        expect([back.estimate, back.lower, back.upper, back.t]).toEqual(
          [there.estimate, there.upper, there.lower, there.t].map(negative),
        );
        expect([back.se, back.p, back.correlation]).toEqual([there.se, there.p, there.correlation]);
      }),
    );
  });

  it('turns every other measure of change too', () => {
    fc.assert(
      fc.property(people, (pairs) => {
        const { before, after } = split(pairs);
        const standardized = [standardizedShift(before, after), standardizedShift(after, before)] as const;
        expect(standardized[1].gAv).toEqual(negative(standardized[0].gAv));
        const unlinked = [unlinkedShift(before, after), unlinkedShift(after, before)] as const;
        expect(unlinked[1].estimate).toEqual(negative(unlinked[0].estimate));
        expect(signFlipTest(after, before).p).toBe(signFlipTest(before, after).p);
        const ranks = [signedRankShift(before, after), signedRankShift(after, before)] as const;
        expect(difference(ranks[1].estimate, negative(ranks[0].estimate))).toBeNull();
        expect(ranks[1].p).toBe(ranks[0].p);
        const counted = [shares(before, after, 0.3), shares(after, before, 0.3)] as const;
        expect([counted[1].higher, counted[1].lower]).toEqual([counted[0].lower, counted[0].higher]);
      }),
    );
  });
});

/** Every figure of a group that does not depend on where the scale begins. */
function everything(before: readonly (number | null)[], after: readonly (number | null)[]) {
  return {
    standardized: standardizedShift(before, after),
    ranks: signedRankShift(before, after),
    flip: signFlipTest(before, after),
    equivalence: equivalence(before, after, 0.31),
    shares: shares(before, after, 0.31),
    mixed: mixedShift(
      before.flatMap((value, person) => [
        { person, wave: 'before' as const, value },
        { person, wave: 'after' as const, value: after[person] },
      ]),
    ),
  };
}

const twice = (value: number | null): number | null => (value === null ? null : 2 * value);

describe('What should not matter does not', () => {
  it('a constant added to every score leaves the change alone', () => {
    fc.assert(
      fc.property(people, fc.constantFrom(1, -3, 0.5, 20), (pairs, constant) => {
        const { before, after } = split(pairs);
        const plus = (value: number | null): number | null => (value === null ? null : value + constant);
        expect(
          difference(everything(before.map(plus), after.map(plus)), everything(before, after)),
        ).toBeNull();
      }),
    );
  });

  it('the order of the people is irrelevant', () => {
    const keyed = fc.array(fc.tuple(fc.tuple(score, score), fc.integer()), { minLength: 3, maxLength: 25 });
    fc.assert(
      fc.property(keyed, (rows) => {
        const one = split(rows.map(([pair]) => pair));
        const other = split([...rows].sort((a, b) => a[1] - b[1]).map(([pair]) => pair));
        const figures = ({ before, after }: typeof one) => ({
          ...everything(before, after),
          paired: pairedShift(before, after),
          attrition: attrition(before, after),
        });
        expect(difference(figures(other), figures(one))).toBeNull();
      }),
    );
  });

  it('a person who never answered changes nothing', () => {
    fc.assert(
      fc.property(people, (pairs) => {
        const { before, after } = split(pairs);
        expect(everything([...before, null], [...after, null])).toEqual(everything(before, after));
      }),
    );
  });

  it('another unit of measurement changes the points and not the standardized change', () => {
    fc.assert(
      fc.property(people, (pairs) => {
        const { before, after } = split(pairs);
        const points = pairedShift(before, after);
        const doubled = pairedShift(before.map(twice), after.map(twice));
        expect(
          difference([doubled.estimate, doubled.lower], [twice(points.estimate), twice(points.lower)]),
        ).toBeNull();
        expect(
          difference(
            standardizedShift(before.map(twice), after.map(twice)),
            standardizedShift(before, after),
          ),
        ).toBeNull();
      }),
    );
  });

  it('the same people twice give a narrower interval around the same change', () => {
    fc.assert(
      fc.property(people, (pairs) => {
        const once = split(pairs);
        const double = split([...pairs, ...pairs]);
        const narrow = pairedShift(double.before, double.after);
        const wide = pairedShift(once.before, once.after);
        fc.pre(wide.status === 'ok' && narrow.status === 'ok');
        expect(difference(narrow.estimate, wide.estimate)).toBeNull();
        expect(narrow.upper - narrow.lower).toBeLessThan(wide.upper - wide.lower);
      }),
    );
  });
});

describe('Relations between methods', () => {
  it('with everybody measured twice and people who differ, the mixed model is the paired t test', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hundredths(400), hundredths(50)), { minLength: 4 }), (pairs) => {
        const before = pairs.map(([level]) => level);
        const after = pairs.map(([level, change]) => level + change);
        const rows = pairs.flatMap((_, person) => [
          { person, wave: 'before' as const, value: before[person] },
          { person, wave: 'after' as const, value: after[person] },
        ]);
        const mixed = mixedShift(rows);
        const paired = pairedShift(before, after);
        fc.pre(mixed.status === 'ok' && paired.status === 'ok' && mixed.varianceBetween > 0);
        expect(difference(mixed.estimate, paired.estimate)).toBeNull();
        expect(difference(mixed.se / paired.se, 1)).toBeNull();
        expect(difference(mixed.varianceWithin / (paired.sd ** 2 / 2), 1)).toBeNull();
      }),
    );
  });

  it('a wider confidence gives a wider interval, in every method that has one', () => {
    fc.assert(
      fc.property(people, fc.double(range(0.5, 0.9)), (pairs, confidence) => {
        const { before, after } = split(pairs);
        for (const method of [pairedShift, standardizedShift, unlinkedShift, attrition, signedRankShift]) {
          const narrow = method(before, after, { confidence });
          const wide = method(before, after, { confidence: 0.99 });
          expect(wide.lower ?? -Infinity).toBeLessThanOrEqual(narrow.lower ?? Infinity);
          expect(wide.upper ?? Infinity).toBeGreaterThanOrEqual(narrow.upper ?? -Infinity);
        }
      }),
    );
  });

  it('a change that matters is never ruled out by the words while the equivalence test cannot', () => {
    fc.assert(
      fc.property(people, fc.double(range(0.1, 1)), (pairs, margin) => {
        const { before, after } = split(pairs);
        const paired = pairedShift(before, after);
        fc.pre(paired.status === 'ok');
        const word = verdict(paired.lower, paired.upper, margin);
        const { equivalent } = equivalence(before, after, margin);
        expect(word !== 'no change that matters' || equivalent).toBe(true);
      }),
    );
  });

  it('pooled weights sum to one, and every shrunken estimate lies between the own and the pooled one', () => {
    const pilot = fc.tuple(fc.double(range(-1, 1)), fc.double(range(0.001, 0.5)));
    fc.assert(
      fc.property(fc.array(pilot, { minLength: 2, maxLength: 15 }), (pilots) => {
        const pooled = poolShifts(
          pilots.map(([estimate]) => estimate),
          pilots.map(([, variance]) => variance),
        );
        fc.pre(pooled.status === 'ok');
        expect(
          difference(
            pooled.weights.reduce((total, weight) => total + weight, 0),
            1,
          ),
        ).toBeNull();
        pilots.forEach(([own], i) => {
          const shrunken = pooled.shrunken[i]?.estimate ?? NaN;
          expect(shrunken).toBeGreaterThanOrEqual(Math.min(own, pooled.estimate) - 1e-12);
          expect(shrunken).toBeLessThanOrEqual(Math.max(own, pooled.estimate) + 1e-12);
        });
        expect(pooled.predictionLower).toBeLessThanOrEqual(pooled.lower);
        expect(pooled.tau2Lower).toBeLessThanOrEqual(pooled.tau2Upper);
      }),
    );
  });
});

function hundredths(max: number) {
  return fc.integer({ min: 0, max }).map((value) => value / 100);
}

function range(min: number, max: number) {
  return { min, max, noNaN: true, noDefaultInfinity: true };
}
