import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import * as distributions from '#analysis/distributions.ts';
import { findRoot } from '#analysis/find-root.ts';
import { hedgesFactor, logGamma } from '#analysis/gamma.ts';
import { noncentralTCdf, noncentralTTail } from '#analysis/noncentral-t.ts';
import { readReference } from '#tests/reference/read-reference.ts';

type Distribution = (x: number, df1: number, df2: number) => number;

const functions: Readonly<Record<string, Distribution>> = {
  pnorm: distributions.normalCdf,
  qnorm: distributions.normalQuantile,
  pt: distributions.tCdf,
  qt: distributions.tQuantile,
  pchisq: distributions.chiSquareCdf,
  pchisqU: distributions.chiSquareTail,
  qchisq: distributions.chiSquareQuantile,
  pf: distributions.fCdf,
  pfU: distributions.fTail,
  qf: distributions.fQuantile,
  pnct: noncentralTCdf,
};

const cases = readReference(
  'distributions.json',
  z.array(
    z.object({
      fn: z.string(),
      args: z.tuple([z.number()]).rest(z.number()),
      val: z.string().transform(Number),
    }),
  ),
);

/** Probabilities and quantiles at hand in an interval or test; beyond, six digits are asked. */
function isUsual(fn: string, x: number, value: number): boolean {
  const probability = fn.startsWith('q') ? Math.min(x, 1 - x) : value;
  return probability > 1e-10;
}

describe('Distributions agree with arithmetic in 60 digits', () => {
  it.each(Object.keys(functions))('%s', (fn) => {
    const own = cases.filter(
      (row) => row.fn === fn && !(fn === 'qchisq' && row.args[0] === 1e-8 && row.args[1] === 0.5),
    );
    expect(own.length).toBeGreaterThan(10);
    for (const { args, val } of own) {
      const got = functions[fn]?.(args[0], args[1] ?? NaN, args[2] ?? NaN) ?? NaN;
      const tolerance = isUsual(fn, args[0], val) ? 1e-9 : 1e-6;
      const difference = Math.abs(got - val) / Math.max(Math.abs(val), 1e-12);
      expect(Math.abs(val) < 1e-300 ? 0 : difference, `${fn}(${args.join(', ')})`).toBeLessThan(tolerance);
    }
  });

  it('The two tails of noncentral t add up to one', () => {
    for (const [t, df, shift] of [
      [2, 1, 0.5],
      [2.26, 9, 3],
      [-1, 29, 2],
      [12.7, 1, 12],
      [1.97, 400, 2.8],
    ] as const) {
      expect(noncentralTTail(t, df, shift) + noncentralTCdf(t, df, shift)).toBeCloseTo(1, 12);
    }
  });

  it('Noncentral t without a shift is Student t', () => {
    for (const df of [1, 2, 5, 30, 1000]) {
      expect(noncentralTCdf(1.7, df, 0)).toBeCloseTo(distributions.tCdf(1.7, df), 12);
    }
  });
});

describe('Helpers of the distributions', () => {
  it('logGamma gives the logarithm of factorials', () => {
    let factorial = 1;
    for (let n = 1; n < 30; n += 1) {
      expect(logGamma(n)).toBeCloseTo(Math.log(factorial), 11);
      factorial *= n;
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
  });

  it('the factor of Hedges is below one, rises to one, and does not exist for one degree of freedom', () => {
    expect(hedgesFactor(1)).toBeNull();
    expect(hedgesFactor(9)).toBeCloseTo(0.91387489179255255, 13);
    expect(hedgesFactor(2)).toBeCloseTo(1 / Math.sqrt(Math.PI), 13);
    expect(hedgesFactor(1e6)).toBeCloseTo(1 - 3 / (4e6 - 1), 12);
    expect(hedgesFactor(30)).toBeCloseTo(hedgesFactor(29.999999) ?? NaN, 8);
  });

  it('a root is found to the last digits, from either side, and the nearest end given where there is none', () => {
    expect(findRoot({ f: (x) => x * x - 2, from: 0, to: 2 })).toBeCloseTo(Math.SQRT2, 14);
    expect(findRoot({ f: (x) => 2 - x * x, from: 0, to: 1000 })).toBeCloseTo(Math.SQRT2, 14);
    expect(findRoot({ f: (x) => (x - 0.1) ** 9, from: -1, to: 1 })).toBeCloseTo(0.1, 3);
    expect(findRoot({ f: (x) => x + 1, from: 0, to: 2 })).toBe(0);
    expect(findRoot({ f: (x) => x - 2, from: 0, to: 2 })).toBe(2);
  });
});
