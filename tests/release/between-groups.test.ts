import { describe, expect, it } from 'vitest';
import { clusteredDifference, differenceInDifferences } from '#analysis/index.ts';
import type { GroupInput, Person } from '#analysis/release-input.ts';
import { makeRelease } from '#analysis/report.ts';
import { releaseSchema } from '#server/contract/release.ts';
import { group, person, randomFrom, randomOrganisation, releaseInput, variedPeople } from './organisation.ts';

/** People who start around a level and change by about an amount. */
function peopleAround(n: number, level: number, change: number): Person[] {
  return Array.from({ length: n }, (_, i) => {
    const before = level + ((i % 5) - 2) / 4;
    return person(before, before + change + ((i % 3) - 1) / 4);
  });
}

const staff = group('staff', peopleAround(14, 2.5, 0.6));
const leaders = group('leaders', peopleAround(11, 3.5, 0));

function changesOf({ people }: GroupInput): { before: (number | null)[]; after: (number | null)[] } {
  const scores = (wave: 'before' | 'after') => people.map((one) => one[wave]?.['eigenwaarde'] ?? null);
  return { before: scores('before'), after: scores('after') };
}

const small = (n: number): GroupInput => group('small', peopleAround(n, 1.5, 1));

describe('The distance between two groups', () => {
  it('is the first minus the second, before and after, and how it changed', () => {
    const [first] = makeRelease(releaseInput([staff, leaders])).distances ?? [];
    const exact = differenceInDifferences(changesOf(staff), changesOf(leaders));
    expect(first).toMatchObject({
      scale: 'eigenwaarde',
      groups: ['staff', 'leaders'],
      before: -1,
      after: -0.4,
    });
    expect(first?.change).toBeCloseTo(exact.estimate ?? NaN, 0.5);
    expect(first?.interval95[0]).toBeLessThanOrEqual(exact.lower ?? NaN);
    expect(first?.interval95[1]).toBeGreaterThanOrEqual(exact.upper ?? NaN);
  });

  it('is there for every two groups of ten or more with a trajectory, on every scale', () => {
    const groups = [
      staff,
      leaders,
      group('policy', peopleAround(12, 3, 0.2)),
      group('nine', peopleAround(9, 3, 0.2)),
      group('compared', peopleAround(12, 3, 0), { comparison: true }),
    ];
    const { distances = [] } = makeRelease(releaseInput(groups));
    expect(distances).toHaveLength(3 * 3);
    expect(new Set(distances.flatMap(({ groups: pair }) => pair))).toEqual(
      new Set(['staff', 'leaders', 'policy']),
    );
  });

  it('is held to the threshold of the pilot where that is more than ten', () => {
    expect(makeRelease(releaseInput([staff, leaders], { threshold: 12 })).distances).toEqual([]);
  });

  it('is about groups that are shown on that scale, whoever is hidden', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const release = makeRelease(randomOrganisation(seed));
      for (const { scale, groups } of release.distances ?? []) {
        for (const id of groups) {
          const cell = release.groups
            .find((one) => one.id === id)
            ?.cells.find((candidate) => candidate.scale === scale);
          expect(cell?.status === 'shown' && cell.n >= 10).toBe(true);
        }
      }
    }
  });

  it('does not depend on anybody in a group that is not shown', () => {
    const releases = [0, 3, 4].map((n) => makeRelease(releaseInput([staff, leaders, small(n)])));
    expect(new Set(releases.map(({ distances }) => JSON.stringify(distances))).size).toBe(1);
  });
});

const mean = ({ before, after }: ReturnType<typeof changesOf>): number =>
  after.reduce<number>((sum, score, i) => sum + (score ?? 0) - (before[i] ?? 0), 0) / after.length;

const hidden = (id: string, n: number, comparison: boolean): GroupInput =>
  group(id, peopleAround(n, 1.5, 1), { comparison });

const compared = (id: string, change: number) => group(id, peopleAround(9, 3, change), { comparison: true });

describe('The comparison', () => {
  it('goes by groups from two on either side', () => {
    const groups = [staff, leaders, compared('c', 0.1), compared('d', 0.2)];
    const [first] = makeRelease(releaseInput(groups)).comparison ?? [];
    const means = groups.map((one) => mean(changesOf(one)));
    const exact = clusteredDifference(means.slice(0, 2), means.slice(2));
    expect(first).toMatchObject({ scale: 'eigenwaarde', by: 'groups', nTrained: 2, nComparison: 2 });
    expect(first?.difference).toBeCloseTo(exact.estimate ?? NaN, 0.5);
    expect(first?.interval95[0]).toBeLessThanOrEqual(exact.lower ?? NaN);
  });

  it('goes by people where there is one group on a side, and says so', () => {
    const [first] = makeRelease(releaseInput([staff, leaders, compared('c', 0.1)])).comparison ?? [];
    expect(first).toMatchObject({ by: 'people', nTrained: 25, nComparison: 9 });
  });

  it('is not there without a comparison group, or while that is too small to show', () => {
    expect(makeRelease(releaseInput([staff, leaders])).comparison).toEqual([]);
    const few = group('c', peopleAround(4, 3, 0), { comparison: true });
    expect(makeRelease(releaseInput([staff, leaders, few])).comparison).toEqual([]);
  });

  it('does not depend on anybody in a group that is not shown, on either side', () => {
    const releases = [0, 2, 4].map((n) =>
      makeRelease(
        releaseInput([staff, leaders, hidden('h', n, false), compared('c', 0.1), hidden('i', n, true)]),
      ),
    );
    expect(new Set(releases.map(({ comparison }) => JSON.stringify(comparison))).size).toBe(1);
    expect(releases[0]?.comparison).toHaveLength(3);
  });
});

describe('What stands between groups', () => {
  it('is rounded to tenths, limits around the estimate, and keeps to the contract', () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const random = randomFrom(seed);
      const input = randomOrganisation(seed + 900);
      const groups = [
        ...input.groups,
        group('c', variedPeople(8 + Math.floor(8 * random())), { comparison: true }),
      ];
      const release = makeRelease({ ...input, groups });
      expect(releaseSchema.parse(JSON.parse(JSON.stringify(release)))).toEqual(release);
      const numbers =
        JSON.stringify([release.distances, release.comparison]).match(/(?<=[:[,])-?[\d.]+/g) ?? [];
      for (const number of numbers) expect(number).toMatch(/^-?\d+(\.\d)?$/);
      for (const { change, interval95 } of release.distances ?? []) {
        expect(interval95[0]).toBeLessThanOrEqual(change);
        expect(interval95[1]).toBeGreaterThanOrEqual(change);
      }
    }
  });
});
