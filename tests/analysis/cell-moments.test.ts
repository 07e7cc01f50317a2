import { describe, expect, it } from 'vitest';
import { cellMoments } from '#analysis/cell-moments.ts';
import { moments } from '#analysis/statistics.ts';
import { scoreScale, type ScaleScoring } from '#instruments/score-scale.ts';
import { simulation } from './simulate.ts';

const items = ['a', 'b', 'c', 'd'];
const scales: readonly ScaleScoring[] = [
  { id: 'turned', items: ['a', 'b', 'c'], reversed: ['c'], range: [1, 5], minAnswered: 2 },
  { id: 'all needed', items: ['d', 'b'], range: [1, 5] },
  { id: 'no range', items: ['c', 'd'], minAnswered: 0 },
];

/** Rows of made-up bytes in some cells, the last of which stays empty. */
function madeUp(rows: number, cells: number) {
  const { whole } = simulation(77);
  return {
    items,
    answers: Uint8Array.from(
      { length: rows * items.length },
      () => [0, 255, 1, 2, 3, 4, 5, 5][whole(0, 7)] ?? 0,
    ),
    cells: Int32Array.from({ length: rows }, () => whole(0, cells - 2)),
  };
}

/** The same by the functions that score one person. */
function oneByOne(table: ReturnType<typeof madeUp>, scale: ScaleScoring, cell: number): number[] {
  return [...table.cells].flatMap((own, row) => {
    const answers = items.map((item, place) => {
      const byte = table.answers[row * items.length + place] ?? 0;
      return [item, byte === 0 || byte === 255 ? null : byte] as const;
    });
    const score = scoreScale(Object.fromEntries(answers), scale);
    return own === cell && score !== null ? [score] : [];
  });
}

describe('A million responses scored as bytes give what people scored one by one give', () => {
  it.each(scales)('on the scale "$id", in every cell', (scale) => {
    const table = madeUp(300, 12);
    const { n, mean, variance, scale: id } = cellMoments(table, scale, 12);
    expect(id).toBe(scale.id);
    for (let cell = 0; cell < 12; cell += 1) {
      const scores = oneByOne(table, scale, cell);
      const expected = moments(scores);
      expect(n[cell]).toBe(scores.length);
      expect(mean[cell]).toBeCloseTo(expected?.mean ?? scores[0] ?? 0, 12);
      expect(variance[cell]).toBeCloseTo(expected?.variance ?? 0, 12);
    }
    expect([n[11], mean[11], variance[11]]).toEqual([0, 0, 0]);
  });

  it('with one person a mean and no variance, with equal people none', () => {
    const table = { items: ['a'], answers: Uint8Array.of(3, 4, 4, 4), cells: Int32Array.of(0, 1, 1, 1) };
    const { n, mean, variance } = cellMoments(table, { id: 's', items: ['a'], range: [1, 5] }, 2);
    expect([...n, ...mean, ...variance]).toEqual([1, 3, 3, 4, 0, 0]);
  });
});
