import { describe, expect, it } from 'vitest';
import { changeTable, unitsOf } from '#analysis/words/figure-tables.ts';
import { columnWidths, linesIn } from '#server/reports/formats/column-widths.ts';
import { fullRelease } from './example.ts';

const room = 110;

function widthsWith(name: string): number[] {
  const release = fullRelease();
  const groups = release.groups.map((group, i) => (i === 0 ? { ...group, name } : group));
  const renamed = { ...release, groups };
  return columnWidths(changeTable(unitsOf(renamed, 'nl'), renamed, 'nl'), 'nl', room);
}

describe('The columns of a table on paper', () => {
  it.each(['Directie A', 'Directie Bestuurlijke en Ruimtelijke Aangelegenheden', 'a'.repeat(100)])(
    'leave every figure and every word its room, and fill the width, beside a group called %s',
    (name) => {
      const widths = widthsWith(name);
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1, 9);
      // Group, scale, people, before, after, change, from, to, in words.
      const letters = widths.map((width) => Math.floor(width * room));
      expect(letters[1]).toBeGreaterThanOrEqual('Beroepstrots'.length);
      expect(letters[5]).toBeGreaterThanOrEqual('Verandering'.length);
      expect(Math.min(...letters.slice(2, 8))).toBeGreaterThanOrEqual('+0,5'.length);
    },
  );

  it('know on how many lines a text comes to stand', () => {
    expect(linesIn('te weinig mensen', 20)).toBe(1);
    expect(linesIn('te weinig mensen', 10)).toBe(2);
    expect(linesIn('a'.repeat(25), 10)).toBe(3);
  });
});
