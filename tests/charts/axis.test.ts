import { assert, double, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticksOf, toPixel, toValue, withinAxis } from '#analysis/charts/axis.ts';
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

  it('gives back the value that lies at the pixel of a value, and draws nothing beyond its ends', () => {
    const figure = double({ min: -100, max: 100, noNaN: true });
    assert(
      property(figure, figure, figure, (from, length, value) => {
        const axis = { domain: [from, from + Math.abs(length) + 1], pixels: [40, 400] } as const;
        expect(toValue(axis, toPixel(axis, value))).toBeCloseTo(value, 6);
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
  const marksAt = (before: number, after: number): [number, number] => {
    const figures = { before, after, change: after - before, interval95: [-1, 1] as const };
    const row = shiftRow(figures, { scale, style, y: 0, axis, apart: 19, language: 'nl' });
    return [toPixel(axis, row.beforeAt), toPixel(axis, row.afterAt)];
  };
  const score = integer({ min: 10, max: 50 }).map((tenths) => tenths / 10);

  it('never cover each other, never leave the scale, and keep the order of their means', () => {
    assert(
      property(score, score, (before, after) => {
        const [from, to] = marksAt(before, after);
        expect(Math.abs(to - from)).toBeGreaterThanOrEqual(19 - 1e-9);
        expect(Math.min(from, to)).toBeGreaterThanOrEqual(100 - 1e-9);
        expect(Math.max(from, to)).toBeLessThanOrEqual(300 + 1e-9);
        expect(to > from).toBe(after >= before);
      }),
      { numRuns: 100 },
    );
  });

  it('stand exactly where they belong when there is room, and as far aside to both sides when not', () => {
    expect(marksAt(2, 4)).toEqual([150, 250]);
    const [from, to] = marksAt(3, 3.1);
    expect((from + to) / 2).toBeCloseTo(202.5, 6);
    expect(to - from).toBeCloseTo(19, 6);
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
