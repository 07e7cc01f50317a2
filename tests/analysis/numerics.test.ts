import { describe, expect, it } from 'vitest';
import { detectableShift } from '#analysis/index.ts';
import {
  chiSquareTail,
  fTail,
  normalCdf,
  normalQuantile,
  tCdf,
  tReach,
  twoSidedP,
} from '#analysis/distributions.ts';
import { findRoot } from '#analysis/find-root.ts';
import { hedgesFactor, logGamma, upperGamma } from '#analysis/gamma.ts';
import { lowestRatio } from '#analysis/lowest-ratio.ts';
import { noncentralTCdf, noncentralTTail } from '#analysis/noncentral-t.ts';

/** The root that is found, and how often the function was asked for it. */
function search(f: (x: number) => number, from: number, to: number): { root: number; asked: number } {
  let asked = 0;
  const root = findRoot({
    f: (x) => {
      asked += 1;
      return f(x);
    },
    from,
    to,
  });
  return { root, asked };
}

describe('The search for a root', () => {
  /** Functions with a root that is known, and how many questions an interpolating search may take. */
  const cases: readonly (readonly [string, (x: number) => number, number, number, number, number])[] = [
    ['a parabola', (x) => x * x - 2, 0, 2, Math.SQRT2, 9],
    ['the same from the right', (x) => x * x - 2, 2, 0, Math.SQRT2, 9],
    ['a line', (x) => 3 * x - 1, -5, 7, 1 / 3, 4],
    ['an exponential', (x) => Math.exp(x) - 5, -2, 4, Math.log(5), 11],
    ['a logarithm', (x) => Math.log(x) + 3, 1e-4, 50, Math.exp(-3), 17],
    ['a cosine', (x) => Math.cos(x) - x, 0, 1, 0.7390851332151607, 8],
    ['a steep sigmoid', (x) => Math.tanh(40 * (x - 0.3)), 0, 1, 0.3, 13],
    ['a hyperbola', (x) => 1 / x - 4, 0.01, 10, 0.25, 13],
    ['a cube, flat at its root', (x) => (x - 1) ** 3, 0, 4, 1, 4],
    ['a root far off', (x) => x - 1e9, 0, 1e10, 1e9, 4],
    ['a tiny root', (x) => x - 1e-20, -1, 1, 1e-20, 4],
  ];

  it.each(cases)(
    'finds that of %s to the last digits, in few questions',
    (_, f, from, to, expected, most) => {
      const { root, asked } = search(f, from, to);
      expect(Math.abs(root - expected)).toBeLessThanOrEqual(4e-16 * Math.max(Math.abs(expected), 1e-9));
      expect(asked).toBeLessThanOrEqual(most);
    },
  );

  it('closes in on a jump from either side', () => {
    for (const place of [0.1, 0.5, 0.7, 3]) {
      const { root, asked } = search((x) => (x < place ? -1 : 1), -1, 4);
      expect(Math.abs(root - place)).toBeLessThanOrEqual(1e-15 * place);
      expect(asked).toBeLessThanOrEqual(58);
    }
  });

  it('gives up after two hundred questions, with the nearest it has seen', () => {
    // Halving would need two thousand to get from 1 to a jump at 1e-300.
    const { root, asked } = search((x) => (x < 1e-300 ? -1 : 2), -1, 1);
    expect(asked).toBe(202);
    expect(root).toBeLessThan(1e-300);
  });

  it('stops where the function is nought, also at an end', () => {
    expect(search((x) => x, 0, 3).root).toBe(0);
    expect(search((x) => x - 3, 0, 3).root).toBe(3);
    const half = search((x) => x - 0.5, 0, 1);
    expect(half).toEqual({ root: 0.5, asked: 3 });
  });

  it('gives the end nearest to nought where the sign does not change', () => {
    expect(search((x) => x * x + 1, 1, 3).root).toBe(1);
    expect(search((x) => x * x + 1, -3, -1).root).toBe(-1);
    expect(search((x) => -x - 1, 0, 3)).toEqual({ root: 0, asked: 2 });
    // Two values whose product is too small for a number still have one sign.
    expect(search((x) => 1e-200 * (x * x + 1), 1, 3)).toEqual({ root: 1, asked: 2 });
  });
});

/** A valley at each of some ratios, on a logarithmic axis, the first the deepest. */
const valleys = (...lowest: readonly number[]) => {
  const height = (ratio: number): number =>
    lowest.reduce((least, at, i) => Math.min(least, i + Math.log((ratio + 1e-12) / at) ** 2), Infinity);
  return {
    criterion: height,
    slope: (ratio: number): number => (height(ratio * (1 + 1e-7)) - height(ratio)) / (ratio * 1e-7),
    from: 1e-6,
    to: 1e6,
  };
};

describe('The search for the ratio of two variances', () => {
  it.each([1e-4, 0.02, 1, 37, 5e4])('finds the only valley, at %f', (at) => {
    expect(lowestRatio(valleys(at)) / at).toBeCloseTo(1, 5);
  });

  it('takes the deepest of two valleys, whichever comes first', () => {
    expect(lowestRatio(valleys(0.01, 500)) / 0.01).toBeCloseTo(1, 5);
    expect(lowestRatio(valleys(500, 0.01)) / 500).toBeCloseTo(1, 5);
  });

  it('is nought where nothing above it is lower, and looks beyond nought where the slope falls', () => {
    const rising = { criterion: (ratio: number) => ratio, slope: () => 1, from: 1e-6, to: 1e3 };
    expect(lowestRatio(rising)).toBe(0);
    expect(lowestRatio({ ...rising, slope: () => 0 })).toBe(0);
    // Lowest between nought and the first point of the grid.
    const near = {
      criterion: (ratio: number) => (ratio - 2e-7) ** 2,
      slope: (ratio: number) => ratio - 2e-7,
    };
    expect(lowestRatio({ ...near, from: 1e-6, to: 1e3 })).toBeCloseTo(2e-7, 12);
  });

  it('stays within what it looks at where the criterion falls for ever', () => {
    const falling = { criterion: (ratio: number) => -ratio, slope: () => -1, from: 1e-6, to: 1e3 };
    expect(lowestRatio(falling)).toBeGreaterThan(300);
    expect(lowestRatio(falling)).toBeLessThanOrEqual(1e3);
  });

  it('asks for the criterion twice a decade', () => {
    let asked = 0;
    const count = (ratio: number): number => {
      asked += 1;
      return ratio;
    };
    lowestRatio({ criterion: count, slope: () => 1, from: 1e-6, to: 1e6 });
    expect(asked).toBe(26);
  });
});

/** t, df, shift, the share beyond and the share at or below; mpmath, 40 digits (integral over the chi density). */
const farOut: readonly (readonly [number, number, number, number, number])[] = [
  [63.5, 1, 31, 0.3745411408869988, 0.6254588591130013],
  [63.5, 1, 60, 0.6552210061374242, 0.3447789938625758],
  [636.5, 1, 40, 0.050108952358515396, 0.9498910476414846],
  [636.5, 1, 700, 0.7285645935303441, 0.2714354064696559],
  [45, 3, 31, 0.30021130360860243, 0.6997886963913975],
  [45, 3, 44, 0.5873893551610913, 0.4126106448389087],
  [41, 2, 60, 0.8823018477378191, 0.11769815226218099],
  [99.5, 2, 33, 0.10423394822454443, 0.8957660517754555],
  [41, 29, 38, 0.3198551986108833, 0.6801448013891167],
  [41, 29, 41.5, 0.5700462891966848, 0.4299537108033153],
  [50, 8, 45, 0.4065575110122781, 0.5934424889877219],
  [39.5, 1, 31, 0.5672876742585263, 0.43271232574147367],
  [60, 2, 29.5, 0.21484928695374164, 0.7851507130462584],
  [12.5, 1, 9, 0.5270620340772906, 0.4729379659227094],
  [2.25, 9, 1.5, 0.2717429854837394, 0.7282570145162606],
  [0.5, 4, -2, 0.007417406526764755, 0.9925825934732353],
  [-3, 5, 1, 0.998566403001123, 0.0014335969988769964],
  [2, 200, 1.5, 0.31028967265777685, 0.6897103273422232],
  [63.5, 1, 2, 0.02522963789965243, 0.9747703621003476],
  [45, 1, 0.5, 0.01236967420001497, 0.987630325799985],
  [35, 20000, 35.5, 0.6889758665252638, 0.3110241334747362],
  [35, 200000, 35.5, 0.6912088745767856, 0.3087911254232144],
];

describe('The noncentral t distribution', () => {
  it.each(farOut)('beyond %f with %f df and shift %f', (t, df, shift, beyond, below) => {
    expect(Math.abs(noncentralTTail(t, df, shift) / beyond - 1)).toBeLessThan(1e-13);
    expect(Math.abs(noncentralTCdf(t, df, shift) / below - 1)).toBeLessThan(1e-13);
  });

  it('gives the power asked for back, with few people and with a confidence that is hardly ever asked', () => {
    for (const [n, confidence, power] of [
      [2, 0.95, 0.8],
      [2, 0.99, 0.8],
      [3, 0.999, 0.9],
      [5, 0.99, 0.5],
      [2, 0.9, 0.99],
    ] as const) {
      const { dZ } = detectableShift(n, { confidence, power });
      expect(noncentralTTail(tReach(confidence, n - 1), n - 1, Math.sqrt(n) * (dZ ?? NaN))).toBeCloseTo(
        power,
        10,
      );
    }
  });
});

describe('Distributions at their ends', () => {
  it('are nought or one there, and symmetric around the middle', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect(normalQuantile(0.975)).toBe(-normalQuantile(1 - 0.975));
    expect([fTail(0, 3, 4), fTail(-1, 3, 4), chiSquareTail(0, 3), chiSquareTail(-1, 3)]).toEqual([
      1, 1, 1, 1,
    ]);
    expect(twoSidedP(0, 7)).toBe(1);
    expect(twoSidedP(-2.5, 7)).toBe(2 * tCdf(-2.5, 7));
  });

  it('keep their digits in a tail of one in 10^20', () => {
    for (const z of [-9.3, -8, -7]) expect(normalQuantile(normalCdf(z)) / z).toBeCloseTo(1, 12);
    expect(normalQuantile(1e-20)).toBeCloseTo(-9.2623400898, 9);
  });
});

describe('The gamma function', () => {
  it('is continuous where one formula takes over from another', () => {
    for (const x of [15, 14.999999999, 15.000000001]) {
      expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 12);
    }
    // log of 14! is exact to the last digits on both sides; J(30) is where hedgesFactor changes.
    expect(logGamma(15)).toBeCloseTo(Math.log(87178291200), 13);
    for (const df of [29.999999999, 30]) expect(hedgesFactor(df)).toBeCloseTo(0.9747543782, 9);
    for (const x of [4.999999999, 5, 5.000000001]) expect(upperGamma(4, x)).toBeCloseTo(0.2650259153, 8);
  });

  it('ends at one below nought and needs more than one degree of freedom', () => {
    expect([upperGamma(2, 0), upperGamma(2, -1), hedgesFactor(1), hedgesFactor(0.5)]).toEqual([
      1,
      1,
      null,
      null,
    ]);
  });
});

describe('What a group could have shown', () => {
  it('takes an impossible power or none for the usual one, and any possible one as asked', () => {
    const usual = detectableShift(12);
    for (const power of [undefined, 0, 1, -1, 2, NaN]) expect(detectableShift(12, { power })).toEqual(usual);
    expect(detectableShift(12, { power: 0.8 })).toEqual(usual);
    expect(detectableShift(12, { power: 0.9 }).dZ).toBeGreaterThan(usual.dZ ?? Infinity);
    expect(detectableShift(12, { power: 0.0249 }).dZ).toBe(0);
    expect(detectableShift(12, { power: 0.0251 }).dZ).toBeGreaterThan(0);
  });
});
