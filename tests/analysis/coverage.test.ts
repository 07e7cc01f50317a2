import { describe, expect, it } from 'vitest';
import {
  clusteredDifference,
  differenceInDifferences,
  mixedShift,
  pairedShift,
  poolShifts,
  signFlipTest,
  standardizedShift,
} from '#analysis/index.ts';
import { answerScale, shareOf, simulation } from './simulate.ts';
import type { Simulation } from './simulate.ts';

/** A group near the ceiling (mean about 4.3), whose people differ, and who change by nothing or by half a point. */
function ceilingGroup(source: Simulation, n: number, change: number): { before: number[]; after: number[] } {
  const levels = Array.from({ length: n }, () => 4.4 + 0.6 * source.normal());
  return {
    before: levels.map((level) => answerScale(source, level)),
    after: levels.map((level) => answerScale(source, level + change)),
  };
}

/** The true mean change under the ceiling, from very many people. */
function trueChange(change: number): number {
  const { before, after } = ceilingGroup(simulation(99), 40_000, change);
  return after.reduce((total, end, i) => total + end - (before[i] ?? 0), 0) / before.length;
}

interface Limits {
  readonly lower: number | null;
  readonly upper: number | null;
}

function holds({ lower, upper }: Limits, truth: number): boolean {
  // Nobody changed, or all alike: the limits are not given, and not wrong.
  return lower === null || upper === null || (lower <= truth && truth <= upper);
}

describe('The 95 % interval of the mean change holds the true change as often as it says', () => {
  it.each([5, 8, 12, 20, 30])('in groups of %i near the ceiling', (n) => {
    for (const change of [0, 0.5]) {
      const source = simulation(n);
      const truth = trueChange(change);
      const covered = shareOf(2000, () => {
        const { before, after } = ceilingGroup(source, n, change);
        return holds(pairedShift(before, after), truth);
      });
      expect(covered).toBeGreaterThanOrEqual(0.935);
      expect(covered).toBeLessThanOrEqual(0.97);
    }
  });

  it.each([8, 20])('and so does that of the standardized change, in groups of %i', (n) => {
    const source = simulation(100 + n);
    const covered = shareOf(2000, () => {
      const levels = Array.from({ length: n }, () => source.normal());
      const before = levels.map((level) => level + source.normal());
      const after = levels.map((level) => 0.7 + level + source.normal());
      return holds(standardizedShift(before, after), 0.7 / Math.SQRT2);
    });
    expect(covered).toBeGreaterThanOrEqual(0.93);
    expect(covered).toBeLessThanOrEqual(0.97);
  });
});

it('Chance alone makes the sign flip significant in at most 6 of 100 groups', () => {
  const source = simulation(7);
  const found = shareOf(2000, () => {
    const { before, after } = ceilingGroup(source, 12, 0);
    const { p } = signFlipTest(before, after);
    return p !== null && p <= 0.05;
  });
  expect(found).toBeLessThanOrEqual(0.06);
  expect(found).toBeGreaterThan(0.02);
});

describe('When three in ten leave', () => {
  const truth = 0.3;

  function group(source: Simulation, n: number, leaves: (start: number) => boolean) {
    return Array.from({ length: n }, (_, person) => {
      const level = 3.5 + 0.6 * source.normal();
      const start = level + 0.45 * source.normal();
      const end = level + truth + 0.45 * source.normal();
      return { person, start, end: leaves(start) ? null : end };
    });
  }

  function coverage(source: Simulation, n: number, leaves: (start: number) => boolean) {
    const result = { pairs: 0, model: 0 };
    for (let i = 0; i < 600; i += 1) {
      const people = group(source, n, leaves);
      const before = people.map(({ start }) => start);
      const after = people.map(({ end }) => end);
      const rows = people.flatMap(({ person, start, end }) => [
        { person, wave: 'before' as const, value: start },
        { person, wave: 'after' as const, value: end },
      ]);
      result.pairs += holds(pairedShift(before, after), truth) ? 1 / 600 : 0;
      result.model += holds(mixedShift(rows), truth) ? 1 / 600 : 0;
    }
    return result;
  }

  it('by chance, the mixed model covers the true change', () => {
    const source = simulation(31);
    const { model } = coverage(source, 20, () => source.uniform() < 0.3);
    expect(model).toBeGreaterThanOrEqual(0.93);
    expect(model).toBeLessThanOrEqual(0.975);
  });

  it('because they started low, the mixed model covers it and the complete pairs do not', () => {
    const source = simulation(32);
    const { model, pairs } = coverage(source, 30, (start) => start < 3.1);
    expect(model).toBeGreaterThanOrEqual(0.92);
    expect(pairs).toBeLessThan(model);
  });
});

/** Pilots of 8 to 30 people whose true changes differ by tau around a quarter of a point. */
const pool = (source: Simulation, k: number, tau: number) => {
  const sizes = Array.from({ length: k }, () => source.whole(8, 30));
  const truths = sizes.map(() => 0.25 + tau * source.normal());
  const variances = sizes.map((n) => 0.42 / n);
  const estimates = truths.map((truth, i) => truth + Math.sqrt(variances[i] ?? 0) * source.normal());
  return { truths, estimates, pooled: poolShifts(estimates, variances) };
};

describe('Pooling pilots', () => {
  it.each([3, 5, 8])('with %i pilots, Hartung-Knapp covers the mean of the true changes', (k) => {
    for (const tau of [0, 0.1, 0.2]) {
      const source = simulation(10 * k + 100 * tau);
      expect(shareOf(1000, () => holds(pool(source, k, tau).pooled, 0.25))).toBeGreaterThanOrEqual(0.94);
    }
  });

  it.each([0, 0.1, 0.2, 0.3])(
    'with true differences of %f, shrunken estimates are nearer than raw ones',
    (tau) => {
      const source = simulation(55);
      let [raw, shrunken] = [0, 0];
      for (let i = 0; i < 600; i += 1) {
        const { truths, estimates, pooled } = pool(source, 8, tau);
        truths.forEach((truth, pilot) => {
          raw += ((estimates[pilot] ?? 0) - truth) ** 2;
          shrunken += ((pooled.shrunken?.[pilot]?.estimate ?? 0) - truth) ** 2;
        });
      }
      expect(shrunken).toBeLessThanOrEqual(raw);
    },
  );
});

const meanOf = (changes: readonly number[]): number => changes.reduce((a, b) => a + b, 0) / changes.length;
const arm = (groups: readonly (readonly number[])[]) => {
  const changes = groups.flat();
  return { before: changes.map(() => 0), after: changes };
};

describe('Trained groups against comparison groups', () => {
  it.each([0, 0.05, 0.1])(
    'with people of a group as alike as %f, clusters cover the true difference',
    (icc) => {
      const source = simulation(500 + 100 * icc);
      const groupChanges = (shift: number): number[] => {
        const common = shift + Math.sqrt(icc) * source.normal();
        return Array.from({ length: 12 }, () => common + Math.sqrt(1 - icc) * source.normal());
      };
      let [clusters, persons] = [0, 0];
      for (let i = 0; i < 2000; i += 1) {
        const trained = Array.from({ length: 4 }, () => groupChanges(0.3));
        const comparison = Array.from({ length: 4 }, () => groupChanges(0));
        clusters += holds(clusteredDifference(trained.map(meanOf), comparison.map(meanOf)), 0.3)
          ? 1 / 2000
          : 0;
        persons += holds(differenceInDifferences(arm(trained), arm(comparison)), 0.3) ? 1 / 2000 : 0;
      }
      expect(clusters).toBeGreaterThanOrEqual(0.93);
      // People of one group move together: taken singly they are too sure.
      expect(icc === 0 || persons < clusters).toBe(true);
    },
  );
});
