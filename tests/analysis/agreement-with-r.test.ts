import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  ancovaShift,
  attrition,
  cronbachAlpha,
  detectableShift,
  differenceInDifferences,
  equivalence,
  holm,
  mixedShift,
  pairedShift,
  poolShifts,
  signedRankShift,
  standardizedShift,
  unlinkedShift,
} from '#analysis/index.ts';
import { disagreement, figures, readReference, values } from '#tests/reference/read-reference.ts';

const arm = z.object({ before: values, after: values });
const fromR = readReference(
  'from-r.json',
  z.object({
    pairs: z.array(
      arm.extend({
        paired: figures,
        standardized: figures,
        unlinked: figures,
        equivalence: figures,
        attrition: figures.nullable(),
        mixed: figures,
      }),
    ),
    pools: z.array(
      z.looseObject({
        i2: z.number(),
        estimates: values,
        variances: values,
        weights: z.array(z.number()),
        shrunken: z.array(z.number()),
        shrunkenSe: z.array(z.number()),
      }),
    ),
    alphas: z.array(
      z.looseObject({ items: z.array(values), itemRest: values, alphaIfDeleted: values.nullable() }),
    ),
    arms: z.array(z.object({ trained: arm, comparison: arm, difference: figures, ancova: figures })),
    powers: z.array(z.object({ n: z.number(), d80: z.number() })),
    holms: z.array(z.object({ p: values, holm: z.array(z.number()) })),
  }),
);

describe('Changes agree with R on made-up data with ties, ceiling and missing values', () => {
  it.each(fromR.pairs.map((data, number) => ({ number, ...data })))('data set $number', (data) => {
    const { before, after } = data;
    expect(disagreement(pairedShift(before, after), data.paired)).toBeNull();
    const { gAv, gZ, ...standardized } = data.standardized;
    // With one degree of freedom the correction of Hedges would be zero times an infinite bias: we give none.
    const unbiased = data.paired['df'] === 1 ? {} : { gAv, gZ };
    expect(disagreement(standardizedShift(before, after), { ...standardized, ...unbiased })).toBeNull();
    expect(disagreement(unlinkedShift(before, after), data.unlinked)).toBeNull();
    expect(disagreement(equivalence(before, after, 0.3), data.equivalence)).toBeNull();
    expect(disagreement(attrition(before, after), data.attrition ?? {})).toBeNull();
  });
});

describe('The mixed model agrees with lme4', () => {
  it.each(fromR.pairs.map((data, number) => ({ number, ...data })))(
    'data set $number',
    ({ before, after, mixed }) => {
      const rows = before.flatMap((value, person) => [
        { person, wave: 'before' as const, value },
        { person, wave: 'after' as const, value: after[person] },
      ]);
      const { varianceBetween, varianceWithin, estimate, se, ...exact } = mixed;
      const got = mixedShift(rows);
      // lme4 stops about 1e-7 from the optimum; the criterion there is flat, and agrees to all digits.
      expect(disagreement(got, exact, 1e-12)).toBeNull();
      expect(disagreement(got, { estimate, se }, 1e-6)).toBeNull();
      expect(disagreement(got, { varianceBetween, varianceWithin }, 1e-5)).toBeNull();
    },
  );
});

describe('Pooled pilots agree with metafor', () => {
  it.each(fromR.pools.map((data, number) => ({ number, ...data })))('data set $number', (data) => {
    const { number: _, i2, ...expected } = data;
    const pooled = poolShifts(data.estimates, data.variances);
    expect(disagreement(pooled, expected, 1e-9)).toBeNull();
    expect(disagreement(pooled, { i2 }, 1e-6)).toBeNull();
    data.weights.forEach((weight, pilot) => {
      expect(pooled.weights?.[pilot]).toBeCloseTo(weight, 10);
      expect(pooled.shrunken?.[pilot]?.estimate).toBeCloseTo(data.shrunken[pilot] ?? NaN, 10);
      expect(pooled.shrunken?.[pilot]?.se).toBeCloseTo(data.shrunkenSe[pilot] ?? NaN, 10);
    });
  });
});

describe('Reliability agrees with psych', () => {
  it.each(fromR.alphas.map((data, number) => ({ number, ...data })))('data set $number', (data) => {
    const { number: _, ...expected } = data;
    const reliability = cronbachAlpha(data.items);
    expect(disagreement(reliability, expected)).toBeNull();
    data.itemRest.forEach((r, item) => expect(reliability.itemRest?.[item]).toBeCloseTo(r ?? NaN, 10));
    data.alphaIfDeleted?.forEach((alpha, item) =>
      expect(reliability.alphaIfDeleted?.[item]).toBeCloseTo(alpha ?? NaN, 10),
    );
  });
});

describe('Comparison with people who were not trained agrees with R', () => {
  it.each(fromR.arms.map((data, number) => ({ number, ...data })))('data set $number', (data) => {
    expect(disagreement(differenceInDifferences(data.trained, data.comparison), data.difference)).toBeNull();
    expect(disagreement(ancovaShift(data.trained, data.comparison), data.ancova)).toBeNull();
  });
});

it('What a group could have shown agrees with power.t.test', () => {
  for (const { n, d80 } of fromR.powers)
    expect(disagreement(detectableShift(n), { dZ: d80 }, 1e-9)).toBeNull();
});

it('Holm agrees with p.adjust', () => {
  for (const { p, holm: expected } of fromR.holms) expect(holm(p)).toEqual(expected);
});

describe('The signed rank test agrees with R 4.6, zeros and ties included', () => {
  const { cases } = readReference(
    'signed-rank.json',
    z.object({
      cases: z.array(
        z.object({
          changes: z.array(z.number()),
          confidence: z.number(),
          v: z.number(),
          p: z.number(),
          estimate: z.number(),
          lower: z.number().nullable(),
          upper: z.number().nullable(),
          achieved: z.number(),
        }),
      ),
    }),
  );
  const numbered = cases.map((data, number) => ({ number, n: data.changes.length, ...data }));

  it.each(numbered)('data set $number, n = $n, confidence $confidence', (data) => {
    const { changes, confidence, v, p, estimate, lower, upper, achieved } = data;
    const zero = changes.map(() => 0);
    const result = signedRankShift(zero, changes, { confidence });
    const isReached = lower !== null && upper !== null && changes.length >= 6;
    // From 50 on R looks for roots of a step function to 1e-4 only.
    const digits = changes.length < 50 ? 10 : 3;
    expect(disagreement(result, { v, p })).toBeNull();
    expect(result.estimate).toBeCloseTo(estimate, digits);
    expect([result.lower !== null, result.upper !== null]).toEqual([isReached, isReached]);
    expect(result.lower ?? 0).toBeCloseTo(isReached ? lower : 0, digits);
    expect(result.upper ?? 0).toBeCloseTo(isReached ? upper : 0, digits);
    expect(result.achievedConfidence ?? 0).toBeCloseTo(isReached ? achieved : 0, 10);
  });
});
