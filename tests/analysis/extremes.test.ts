import { describe, expect, it } from 'vitest';
import {
  ancovaShift,
  attrition,
  detectableShift,
  shares,
  signedRankShift,
  standardizedShift,
} from '#analysis/index.ts';

/** The confidence nearest to 1: one minus half of what lies beyond it is 1 itself. */
const almostSure = { confidence: 1 - Number.EPSILON / 2 };

describe('At the ends of what can be asked every figure is still a number', () => {
  it('a confidence next to 1 gives wide limits, not infinite ones', () => {
    const shift = standardizedShift([3, 4, 2, 5], [4, 4, 3, 4], almostSure);
    expect(shift.lower).toBeCloseTo((shift.dAv ?? 0) - 8.2924 * (shift.se ?? 0), 3);
    expect(shift.upper).toBeCloseTo((shift.dAv ?? 0) + 8.2924 * (shift.se ?? 0), 3);
    const left = attrition([3, 4, 2, 5], [null, null, 3, 4], almostSure);
    expect([left.lower, left.upper].every(Number.isFinite)).toBe(true);
    const many = Array.from({ length: 60 }, (_, person) => 1 + (person % 5));
    const ranked = signedRankShift(
      many,
      many.map((value, person) => value + (person % 3) / 2 - 0.3),
      almostSure,
    );
    expect(ranked.status).toBe('ok');
  });

  it('scores that hardly differ beside the change have no standardized change', () => {
    const small = [1e-160, 2e-160, 3e-160, 5e-160, 4e-160, 1e-161];
    expect(standardizedShift([3, 3, 3, 3, 3, 3], small)).toMatchObject({
      status: 'not-estimable',
      reason: 'no-variance',
      n: 6,
    });
  });

  it('a slope without end is no slope', () => {
    const small = [1e-160, 2e-160, 3e-160, 5e-160, 4e-160, 1e-161];
    const large = [1e150, -1e150, 1e149, 3, 1e150, 2];
    expect(
      ancovaShift({ before: small, after: large }, { before: small, after: [3, 4, 5, 3, 4, 5] }),
    ).toMatchObject({ status: 'not-estimable', reason: 'no-variance', nTrained: 6, nComparison: 6 });
  });

  it('nobody is both higher and lower, however small the margin', () => {
    expect(shares([3, 3, 3], [3, 4, 2], 1e-12)).toMatchObject({ higher: 1, same: 1, lower: 1 });
    expect(shares([3.5], [3.8], 0.3)).toMatchObject({ higher: 1, same: 0, lower: 0 });
  });

  it('two people at a confidence next to 1 could show what half a normal curve says', () => {
    // With one degree of freedom and a far limit, P(T > limit) = P(|Z| < shift / limit): shift = limit qnorm(0.9).
    const limit = 1 / Math.tan((Math.PI * Number.EPSILON) / 4);
    const { dZ } = detectableShift(2, almostSure);
    expect(((dZ ?? 0) * Math.SQRT2) / limit).toBeCloseTo(1.2815515655446, 10);
  });

  it('a power next to 1 asks for a larger change, not for one without end', () => {
    const asked = [0.8, 0.99, 1 - 1e-9, 1 - Number.EPSILON / 2].map((power) =>
      detectableShift(12, { power }),
    );
    const shifts = asked.map(({ dZ }) => dZ ?? NaN);
    expect(shifts.toSorted((a, b) => a - b)).toEqual(shifts);
    expect(shifts.at(-1)).toBeLessThan(4);
  });

  it('what a very large group could have shown is answered at once', () => {
    // (qt(0.975, n - 1) + qnorm(0.8)) / sqrt(n), to what the shape of t adds at these sizes
    for (const n of [5e5, 1e6, 1e9, 1e15, 1e150]) {
      const { dZ } = detectableShift(n);
      expect((dZ ?? 0) * Math.sqrt(n)).toBeCloseTo(2.8015852, n < 1e7 ? 4 : 7);
    }
    const [below, above] = [detectableShift(400_000), detectableShift(400_002)];
    expect((above.dZ ?? 0) * Math.sqrt(400_002)).toBeCloseTo((below.dZ ?? 0) * Math.sqrt(400_000), 8);
  });
});
