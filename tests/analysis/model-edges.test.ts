import { describe, expect, it } from 'vitest';
import type { Values } from '#analysis/estimate.ts';
import { cronbachAlpha, mixedShift, poolShifts } from '#analysis/index.ts';

const rows = (start: Values, end: Values) =>
  start.flatMap((value, person) => [
    { person, wave: 'before' as const, value },
    { person, wave: 'after' as const, value: end[person] },
  ]);

/** Somebody who answered in one wave. */
const answeredOnly = (wave: 'before' | 'after') => [{ person: 1, wave, value: 3 }];

/** Three people from here on who all rise by half a point, the last by a step more. */
const changedByHalf = (at: number, step: number) =>
  rows([at, at + 1, at + 2], [at + 0.5, at + 1.5, at + 2.5 + step]);

describe('The second estimate', () => {
  const start = [3, 4, 2, 3.5, null, 4.5];
  const end = [3.5, 4, 3, null, 4, 4];

  it('lies in the middle of its interval, which is that of Student', () => {
    const mixed = mixedShift(rows(start, end));
    if (mixed.status !== 'ok') throw new Error('not estimable');
    expect(mixed.upper - mixed.estimate).toBeCloseTo(3.182446305284263 * mixed.se, 10);
    expect(mixed.estimate - mixed.lower).toBeCloseTo(3.182446305284263 * mixed.se, 10);
  });

  it('takes a row without a person, however that is written, as a person of its own', () => {
    const known = rows(start, end).map((row) => ({ ...row, person: `p${row.person}` }));
    const loose = ([null, undefined, ''] as const).flatMap((person) => [
      { person, wave: 'before' as const, value: 3 },
      { person, wave: 'after' as const, value: 4 },
      { wave: 'after' as const, value: 5 },
    ]);
    expect(mixedShift([...known, ...loose])).toMatchObject({
      status: 'ok',
      observations: 19,
      persons: 15,
      pairs: 4,
    });
  });

  it('knows a wave that nobody answered from two that nobody answered both of', () => {
    expect(mixedShift(answeredOnly('before'))).toMatchObject({
      status: 'not-estimable',
      reason: 'all-missing',
    });
    expect(mixedShift(answeredOnly('after'))).toMatchObject({ reason: 'all-missing', persons: 1 });
    const apart = [...answeredOnly('before'), { person: 2, wave: 'after' as const, value: 4 }];
    expect(mixedShift(apart)).toMatchObject({ status: 'not-estimable', reason: 'too-few-pairs', persons: 2 });
  });

  it('weighs a person with more rows by them', () => {
    const twice = [...rows(start, end), { person: 0, wave: 'after' as const, value: 4.5 }];
    const thrice = [...rows(start, end), { person: 0, wave: 'after' as const, value: 3.5 }];
    expect(mixedShift(twice)).toMatchObject({ status: 'ok', observations: 11, persons: 6, pairs: 4 });
    expect(mixedShift(twice).estimate).toBeGreaterThan(mixedShift(thrice).estimate ?? Infinity);
  });

  it('sees that all changed alike by the size of the scores', () => {
    expect(mixedShift(changedByHalf(3, 0))).toMatchObject({ reason: 'no-variance' });
    expect(mixedShift(changedByHalf(3, 1e-9))).toMatchObject({ status: 'ok' });
    expect(mixedShift(changedByHalf(2 ** 30, 2 ** -22))).toMatchObject({ reason: 'no-variance' });
    expect(mixedShift(changedByHalf(-(2 ** 30), 2 ** -22))).toMatchObject({ reason: 'no-variance' });
  });
});

describe('Pilots together', () => {
  const changes = [0.2, 0.5, 0.1, 0.9];
  const variances = [0.02, 0.03, 0.05, 0.01];

  it('come out the same in any unit, however large or small', () => {
    const plain = poolShifts(changes, variances);
    if (plain.status !== 'ok') throw new Error('not estimable');
    for (const unit of [2 ** 240, 2 ** 100, 2 ** -100, 2 ** -240]) {
      const other = poolShifts(
        changes.map((change) => change * unit),
        variances.map((variance) => variance * unit * unit),
      );
      expect(other).toMatchObject({
        status: 'ok',
        q: plain.q,
        i2: plain.i2,
        weights: plain.weights,
        t: plain.t,
      });
      expect(other.estimate).toBe(plain.estimate * unit);
      expect(other.predictionUpper).toBe(plain.predictionUpper * unit);
      expect(other.tau2Upper).toBe(plain.tau2Upper * unit * unit);
      expect(other.shrunken?.[1]?.se).toBe((plain.shrunken[1]?.se ?? NaN) * unit);
    }
  });

  it('leave out a pilot without a usable figure', () => {
    const plain = poolShifts(changes.slice(0, 3), variances.slice(0, 3));
    for (const variance of [0, -0.1, null, NaN]) {
      expect(poolShifts(changes, [...variances.slice(0, 3), variance])).toEqual(plain);
    }
    for (const change of [null, 1e76, Infinity]) {
      expect(poolShifts([...changes.slice(0, 3), change], variances)).toEqual(plain);
    }
    expect(poolShifts([0.3, 0.3], [0.02, 1e-300])).toMatchObject({ reason: 'no-variance', k: 1 });
    expect(poolShifts([1e75, 0], [1e150, 1e150])).toMatchObject({ status: 'ok', k: 2 });
  });

  it('say what is lacking', () => {
    expect(poolShifts(changes, [null, null])).toMatchObject({ reason: 'all-missing', k: 0 });
    expect(poolShifts([null, 1e80], variances)).toMatchObject({ reason: 'all-missing' });
    expect(poolShifts([0.2, null, null], [null, 0.1, 0.2])).toMatchObject({ reason: 'too-few-pilots', k: 0 });
    expect(poolShifts(changes, [0.1, 0, 0, 0])).toMatchObject({ reason: 'no-variance', k: 1 });
  });

  it('that agree to the last digit do not differ', () => {
    expect(poolShifts([0.3, 0.3], [0.01, 0.01])).toMatchObject({
      q: 0,
      tau2: 0,
      tau2Lower: 0,
      i2: 0,
      estimate: 0.3,
    });
  });
});

/** Two items that undo each other, but for a step. */
const opposite = (step: number) => [
  [1e6, -1e6],
  [2e6, -2e6 + step],
  [3e6, -3e6],
];

describe('The consistency of questions', () => {
  const table = [
    [1, 2, 2],
    [2, 2, 3],
    [4, 5, 4],
    [3, 3, 5],
  ];

  it('needs a whole row, and no more than that a single answer is there to say what is lacking', () => {
    expect(cronbachAlpha([...table, [1, null, 3], [null, null, null]])).toEqual(cronbachAlpha(table));
    expect(cronbachAlpha([[1, null]])).toMatchObject({ reason: 'too-few-people', n: 0, k: 2 });
    expect(cronbachAlpha([[], []])).toMatchObject({ reason: 'all-missing', n: 0, k: 0 });
  });

  it('is not judged by sums that differ by rounding', () => {
    expect(cronbachAlpha(opposite(2 ** -32))).toMatchObject({ reason: 'no-variance' });
    expect(cronbachAlpha(opposite(2 ** -20))).toMatchObject({ status: 'ok' });
  });

  it('has no alpha without a question of two', () => {
    const two = cronbachAlpha(table.map((row) => row.slice(0, 2)));
    expect(two).toMatchObject({ status: 'ok', k: 2, alphaIfDeleted: [null, null] });
    expect(two.itemRest?.[0]).toBeCloseTo(two.itemRest?.[1] ?? NaN, 14);
  });
});
