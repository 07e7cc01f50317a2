import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GroupInput, Person } from '#analysis/release-input.ts';
import type { Cell, Release, ShownCell } from '#analysis/release.ts';
import { makeRelease } from '#analysis/report.ts';
import { verdict } from '#analysis/verdict.ts';
import { releaseSchema } from '#server/contract/release.ts';
import { group, person, releaseInput } from './organisation.ts';

const score = fc.option(fc.integer({ min: 6, max: 30 }), { freq: 8 });
const scores = fc
  .tuple(score, score, score)
  .map((sums) => sums.map((sum) => (sum === null ? null : sum / 6)));
const wave = fc.option(scores, { freq: 6 });
const anyPerson: fc.Arbitrary<Person> = fc.tuple(wave, wave).map(([before, after]) => person(before, after));

function anyGroup(id: string, size = { minLength: 0, maxLength: 18 }): fc.Arbitrary<GroupInput> {
  return fc
    .tuple(fc.array(anyPerson, size), fc.integer({ min: 5, max: 20 }), fc.boolean())
    .map(([people, invited, comparison]) =>
      group(id, people, { invited: Math.max(invited, people.length), comparison: comparison && id === 'd' }),
    );
}

const anyInput = fc
  .tuple(anyGroup('a'), anyGroup('b'), anyGroup('c'), anyGroup('d'), fc.integer({ min: 5, max: 12 }))
  .map(([a, b, c, d, threshold]) => releaseInput([a, b, c, d], { threshold }));

function allCells(release: Release): Cell[] {
  return [...release.total, ...release.groups.flatMap(({ cells }) => cells)];
}

function shownCells(release: Release): ShownCell[] {
  return allCells(release).filter((cell) => cell.status === 'shown');
}

const runs = { numRuns: 150 };

describe('Whatever people answer', () => {
  it('no cell is about fewer people than the threshold, and no detail about fewer than ten', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const { n, detail } of shownCells(makeRelease(input))) {
          expect(n).toBeGreaterThanOrEqual(input.threshold);
          expect(detail === null || n >= 10).toBe(true);
        }
      }),
      runs,
    );
  });

  it('limits are in order, nested, around the change, and the verdict follows from them', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const cell of shownCells(makeRelease(input))) {
          const nested = [cell.detail?.interval50, cell.detail?.interval80, cell.interval95];
          let inner: readonly [number, number] = [cell.change, cell.change];
          for (const limits of nested) {
            if (limits === undefined) continue;
            expect(limits[0]).toBeLessThanOrEqual(inner[0]);
            expect(limits[1]).toBeGreaterThanOrEqual(inner[1]);
            inner = limits;
          }
          expect(cell.verdict).toBe(verdict(...cell.interval95, 0.3));
        }
      }),
      runs,
    );
  });

  it('every number is a tenth or a count, and the document keeps to its contract', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const release = makeRelease(input);
        expect(releaseSchema.parse(JSON.parse(JSON.stringify(release)))).toEqual(release);
        for (const number of JSON.stringify(release.total).match(/-?\d+(\.\d+)?/g) ?? []) {
          expect(number).toMatch(/^-?\d+(\.\d)?$/);
        }
      }),
      runs,
    );
  });

  it('the order of people changes no byte', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const turned = input.groups.map((one) => ({ ...one, people: [...one.people].reverse() }));
        expect(JSON.stringify(makeRelease({ ...input, groups: turned }))).toBe(
          JSON.stringify(makeRelease(input)),
        );
      }),
      runs,
    );
  });

  it('the people left over by subtraction are nobody, or could have been shown', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const release = makeRelease(input);
        release.total.forEach((total) => {
          if (total.status !== 'shown') return;
          const shown = release.groups
            .filter(({ comparison }) => !comparison)
            .flatMap(({ cells }) => cells)
            .filter((cell) => cell.scale === total.scale)
            .reduce((n, cell) => n + (cell.status === 'shown' ? cell.n : 0), 0);
          const rest = total.n - shown;
          expect(rest === 0 || rest >= input.threshold).toBe(true);
        });
      }),
      runs,
    );
  });

  it('one person more in a group that stays too small changes nothing but the total', () => {
    const small = anyGroup('a', { minLength: 0, maxLength: 3 });
    fc.assert(
      fc.property(anyInput, small, anyPerson, (input, few, newcomer) => {
        const withGroup = (people: readonly Person[]): Release =>
          makeRelease({ ...input, groups: [{ ...few, people, invited: 8 }, ...input.groups.slice(1)] });
        const without = withGroup(few.people);
        const withOne = withGroup([...few.people, newcomer]);
        // The total, who took part in it, and what stands in its place when people could not be matched.
        const ofAll = { total: [], response: null, unlinked: [] };
        expect(JSON.stringify({ ...withOne, ...ofAll })).toBe(JSON.stringify({ ...without, ...ofAll }));
      }),
      runs,
    );
  });
});
