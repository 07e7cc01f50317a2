import { describe, expect, it } from 'vitest';
import { array, assert, integer, property } from 'fast-check';
import type { Cell, Release } from '#analysis/release.ts';
import { makeRelease } from '#analysis/report.ts';
import { publicRelease } from '#server/reports/public-release.ts';
import { group, releaseInput, variedPeople } from '#tests/release/organisation.ts';

const sizes = (release: Release, scale: string): { total: number; groups: number[] } => {
  const shown = (cells: readonly Cell[]): number[] =>
    cells.flatMap((cell) => (cell.status === 'shown' && cell.scale === scale ? [cell.n] : []));
  return {
    total: shown(release.total)[0] ?? 0,
    groups: release.groups.filter(({ comparison }) => !comparison).flatMap(({ cells }) => shown(cells)),
  };
};

const released = (...numbers: readonly number[]): Release =>
  makeRelease(releaseInput(numbers.map((n, i) => group(`g${String(i)}`, variedPeople(n)))));

const restOf = ({ total, groups }: { total: number; groups: number[] }): number =>
  groups.reduce((rest, n) => rest - n, total);

const compared = (n: number): Release =>
  makeRelease(
    releaseInput([
      group('a', variedPeople(14)),
      group('b', variedPeople(12)),
      group('v', variedPeople(n), { comparison: true }),
    ]),
  );

describe('A public report', () => {
  it('gives no group of five to nine away by what is left of the total: a larger group steps back with it', () => {
    const release = released(13, 12, 8);
    expect(restOf(sizes(release, 'beroepseer'))).toBe(0);
    expect(sizes(publicRelease(release, true, 'nl'), 'beroepseer')).toEqual({ total: 33, groups: [13] });
    expect(sizes(publicRelease(released(13, 12, 11), true, 'nl'), 'beroepseer').groups).toEqual([13, 12, 11]);
  });

  it('leaves nobody or ten people and more of any total, whatever the groups are', () => {
    assert(
      property(array(integer({ min: 3, max: 16 }), { minLength: 1, maxLength: 6 }), (numbers) => {
        const seen = sizes(publicRelease(released(...numbers), false, 'nl'), 'beroepstrots');
        const rest = restOf(seen);
        expect(seen.total === 0 || rest === 0 || rest >= 10).toBe(true);
        expect(Math.min(10, ...seen.groups)).toBe(10);
      }),
      { numRuns: 60 },
    );
  });

  it('sets the trajectory beside a comparison only where that stands in public itself', () => {
    expect(compared(7).comparison).toHaveLength(3);
    expect(publicRelease(compared(7), true, 'nl').comparison).toEqual([]);
    expect(publicRelease(compared(12), true, 'nl').comparison).toHaveLength(3);
  });
});
