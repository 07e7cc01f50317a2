import { describe, expect, it } from 'vitest';
import { nextPool, type PilotTerm } from '#analysis/benchmark.ts';
import { mayBePooled, mayFollow } from '#analysis/disclosure/pool-rule.ts';
import { poolShifts } from '#analysis/index.ts';
import { randomFrom } from './organisation.ts';

const term = (pilot: string, organisation: string, n = 14, estimate = 0.3): PilotTerm => ({
  pilot,
  organisation,
  scale: 'trots',
  n,
  estimate,
  variance: 0.5 + n / 100,
});

/** So many pilots, each of an organisation of its own. */
const pilots = (count: number): PilotTerm[] =>
  Array.from({ length: count }, (_, i) => term(`p${i}`, `o${i}`, 11 + i, 0.1 + 0.15 * i));

describe('A pool of pilots', () => {
  it('asks four organisations and forty people', () => {
    expect(mayBePooled(pilots(4))).toBe(true);
    expect(mayBePooled(pilots(3))).toBe(false);
    expect(mayBePooled(pilots(4).map((one) => ({ ...one, n: 9 })))).toBe(false);
    const oneOwner = pilots(5).map((one, i) => ({ ...one, organisation: i < 3 ? 'big' : one.organisation }));
    expect(mayBePooled(oneOwner)).toBe(false);
  });

  it('asks that no organisation has more than half of the people', () => {
    const half = [term('a', 'a', 30), term('b', 'b', 10), term('c', 'c', 10), term('d', 'd', 10)];
    expect(mayBePooled(half)).toBe(true);
    expect(mayBePooled([term('a', 'a', 31), ...half.slice(1)])).toBe(false);
  });

  it('pools whole pilots by random effects with the variance within pilots pooled, to hundredths', () => {
    const terms = pilots(5);
    const within =
      terms.reduce((sum, { n, variance }) => sum + (n - 1) * variance, 0) /
      terms.reduce((sum, { n }) => sum + n - 1, 0);
    const exact = poolShifts(
      terms.map(({ estimate }) => estimate),
      terms.map(({ n }) => within / n),
    );
    const pool = nextPool(terms, null, { madeOn: '2026-11-26' });
    expect(pool?.figures).toMatchObject({ k: 5, organisations: 5, people: 65 });
    expect(pool?.figures.estimate).toBe(Math.round((exact.estimate ?? NaN) * 100) / 100);
    expect(pool?.figures.interval95[0]).toBeLessThanOrEqual(exact.lower ?? NaN);
    expect((exact.lower ?? NaN) - (pool?.figures.interval95[0] ?? NaN)).toBeLessThan(0.01);
    expect(pool?.figures.prediction?.[1]).toBeGreaterThanOrEqual(exact.predictionUpper ?? NaN);
    expect(pool?.shrunken).toHaveLength(5);
    expect(JSON.stringify(pool)).not.toMatch(/weights|\d\.\d{3}/);
  });

  it('predicts nothing from four pilots', () => {
    expect(nextPool(pilots(4), null, { madeOn: '2026-11-26' })?.figures.prediction).toBeNull();
  });

  it('is the same for the same pilots, whatever their order', () => {
    const pool = nextPool(pilots(6), null, { madeOn: '2026-11-26' });
    expect(nextPool([...pilots(6)].reverse(), null, { madeOn: '2026-11-26' })).toEqual(pool);
  });

  it('stays as it is until the pilots of three organisations have come or gone', () => {
    const first = nextPool(pilots(4), null, { madeOn: '2026-01-01' });
    expect(nextPool(pilots(5), first, { madeOn: '2026-02-01' })).toEqual(first);
    expect(nextPool(pilots(6), first, { madeOn: '2026-02-01' })).toEqual(first);
    expect(nextPool(pilots(7), first, { madeOn: '2026-03-01' })).toMatchObject({
      madeOn: '2026-03-01',
      figures: { k: 7 },
    });
    expect(nextPool(pilots(2), first, { madeOn: '2026-03-01' })).toEqual(first);
    const sameOwner = [...pilots(4), term('q1', 'o1'), term('q2', 'o1'), term('q3', 'o2')];
    expect(mayFollow(sameOwner, pilots(4))).toBe(false);
  });

  it('keeps away from every pool that was ever shown, not from the last alone', () => {
    const first = nextPool(pilots(4), null, { madeOn: '2026-01-01' });
    const second = nextPool(pilots(7), first, { madeOn: '2026-02-01' });
    // Three take their agreement back, and one comes: beside the first pool that one stands alone.
    const third = [...pilots(4), term('new', 'new', 13, 2)];
    const weak = nextPool(third, second, { madeOn: '2026-03-01' });
    expect(weak?.figures.k).toBe(5);
    const shown = [first?.members ?? [], second?.members ?? []];
    expect(nextPool(third, second, { shown, madeOn: '2026-03-01' })).toEqual(second);
    expect(nextPool(pilots(10), second, { shown, madeOn: '2026-03-01' })?.figures.k).toBe(10);
  });

  it('would tell a newcomer’s change if it followed at once, and does not tell it now', () => {
    // Whoever sees the pool of four and then of five, and knows that weights hardly differ, can work out the fifth.
    const random = randomFrom(7);
    const worked = Array.from({ length: 50 }, () => {
      const four = pilots(4).map((one) => ({ ...one, n: 20, estimate: 0.2 + random() / 20 }));
      const newcomer = term('new', 'new', 20, 0.2 + random() / 4);
      const means = [four, [...four, newcomer]].map(
        (terms) =>
          poolShifts(
            terms.map(({ estimate }) => estimate),
            terms.map(({ n }) => 0.6 / n),
          ).estimate ?? NaN,
      );
      const guessed = 5 * (means[1] ?? NaN) - 4 * (means[0] ?? NaN);
      const before = nextPool(four, null, { madeOn: '2026-01-01' });
      expect(nextPool([...four, newcomer], before, { madeOn: '2026-02-01' })).toEqual(before);
      return Math.abs(guessed - newcomer.estimate) < 0.02;
    });
    expect(worked.filter(Boolean).length).toBeGreaterThan(25);
  });
});
