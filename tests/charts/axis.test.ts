import { assert, double, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticksOf, toPixel, withinAxis } from '#analysis/charts/axis.ts';
import { changeDomain } from '#analysis/charts/change-panel.ts';
import { shiftRow } from '#analysis/charts/dumbbell.ts';
import { scaleStyles } from '#analysis/charts/theme.ts';
import { shownCell } from '#tests/release/cells.ts';
import { releases } from './cases.ts';

const usual = releases.get('usual figures');
if (usual === undefined) throw new Error('There are no usual figures.');
const { scales } = usual;
const [scale] = scales;
if (scale === undefined) throw new Error('There is no scale.');

const ticks = (domain: [number, number], length = 400): string =>
  ticksOf({ domain, pixels: [100, 100 + length] }, 15)
    .map(String)
    .join(' ');

describe('An axis', () => {
  it('is labelled at every whole point up to eleven of them', () => {
    expect(ticks([1, 5])).toBe('1 2 3 4 5');
    expect(ticks([0, 10])).toBe('0 1 2 3 4 5 6 7 8 9 10');
    expect(ticks([-1.5, 1.5])).toBe('-1 0 1');
  });

  it('is labelled at about five round values where it is longer', () => {
    expect(ticks([-2, 16])).toBe('0 5 10 15');
    expect(ticks([0, 11])).toBe('0 5 10');
    expect(ticks([10, 20.5])).toBe('10 15 20');
    expect(ticks([0, 50])).toBe('0 10 20 30 40 50');
    expect(ticks([0, 100])).toBe('0 20 40 60 80 100');
    expect(ticks([-300, 300])).toBe('-200 0 200');
    expect(ticks([0, 4500])).toBe('0 1000 2000 3000 4000');
  });

  it('has no more labels than have room', () => {
    expect(ticks([1, 5], 78)).toBe('1 2 3 4 5');
    expect(ticks([1, 5], 77)).toBe('1 3 5');
    expect(ticks([0, 10], 86)).toBe('0 5 10');
    expect(ticks([0, 10], 100)).toBe('0 2 4 6 8 10');
  });

  it('draws nothing beyond its ends', () => {
    const figure = double({ min: -100, max: 100, noNaN: true });
    assert(
      property(figure, figure, figure, (from, length, value) => {
        const axis = { domain: [from, from + Math.abs(length) + 1], pixels: [40, 400] } as const;
        const pixel = toPixel(axis, withinAxis(axis, value));
        expect(pixel).toBeGreaterThanOrEqual(40 - 1e-9);
        expect(pixel).toBeLessThanOrEqual(400 + 1e-9);
      }),
      { numRuns: 50 },
    );
  });
});

describe('The marks of before and after', () => {
  const axis = { domain: [1, 5], pixels: [100, 300] } as const;
  const style = { colour: '#000000', shape: 'circle', area: 177 };
  const rowOf = (before: number, after: number) => {
    const figures = { before, after, change: after - before, interval95: [-1, 1] as const };
    return shiftRow(figures, { scale, style, y: 100, axis, apart: 19, language: 'nl' });
  };
  const score = integer({ min: 10, max: 50 }).map((tenths) => tenths / 10);

  it('stand exactly at their means along the scale, whatever the change', () => {
    assert(
      property(score, score, (before, after) => {
        const row = rowOf(before, after);
        expect([row.before, row.after]).toEqual([before, after]);
      }),
      { numRuns: 100 },
    );
  });

  it('never cover each other: before below the row and after above it, as little as it takes', () => {
    assert(
      property(score, score, (before, after) => {
        const { beforeY, afterY } = rowOf(before, after);
        const [along, across] = [50 * Math.abs(after - before), beforeY - afterY];
        expect(Math.hypot(along, across)).toBeGreaterThanOrEqual(19 - 1e-9);
        expect(across).toBeGreaterThanOrEqual(0);
        expect(beforeY + afterY).toBeCloseTo(200, 9);
        expect(across === 0).toBe(along >= 19 - 1e-9);
      }),
      { numRuns: 100 },
    );
  });

  it('stand right above each other when nothing changed', () => {
    const { beforeY, afterY } = rowOf(3.6, 3.6);
    expect([beforeY, afterY]).toEqual([109.5, 90.5]);
  });
});

const reach = (interval95: readonly [number, number], sesoi: number): number =>
  changeDomain({
    ...usual,
    scales: scales.map((one) => ({ ...one, sesoi })),
    total: [{ ...shownCell(scale.id, { interval95 }), basis: 'everyone' }],
    groups: [],
  })[1];

describe('The axis of changes', () => {
  it('goes as far below nought as above, in half points, and holds every interval and the changes too small to matter', () => {
    expect(reach([-0.2, 0.4], 0.3)).toBe(1);
    expect(reach([-2.2, 0.4], 0.3)).toBe(2.5);
    expect(reach([-0.2, 1.5], 0.3)).toBe(1.5);
    expect(reach([-0.2, 0.4], 1)).toBe(1.5);
  });
});

describe('Nine scales of another questionnaire', () => {
  it('have six colours with a shape each, and begin again', () => {
    const nine = Array.from({ length: 9 }, (_, i) => ({ ...scale, id: `other${String(i)}` }));
    const styles = [...scaleStyles([scale, ...nine]).values()].map(
      ({ colour, shape }) => `${colour} ${shape}`,
    );
    expect(new Set(styles).size).toBe(7);
    expect(styles[7]).toBe(styles[1]);
    expect(styles.every((style) => /^#[0-9a-f]{6} [a-z-]+$/.test(style))).toBe(true);
  });
});
