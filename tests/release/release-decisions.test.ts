import { describe, expect, it } from 'vitest';
import type { PeopleSet } from '#analysis/disclosure/people-set.ts';
import { clusteredDifference, differenceInDifferences, poolShifts } from '#analysis/index.ts';
import type { GroupInput, Person, ReleaseInput } from '#analysis/release-input.ts';
import type { CellDetail, Release } from '#analysis/release.ts';
import { releasedCell } from '#analysis/released-cell.ts';
import { composeRelease, makeRelease, previewRelease } from '#analysis/report.ts';
import { totalInterval } from '#analysis/total-interval.ts';
import { verdict } from '#analysis/verdict.ts';
import { group, person, releaseInput, variedPeople } from './organisation.ts';

describe('The word for an interval', () => {
  it.each([
    [0.31, 0.5, 0.3, 'clearly higher'],
    [0.3, 0.5, 0.3, 'higher, possibly small'],
    [0.01, 0.2, 0.3, 'higher, possibly small'],
    [0, 0.5, 0.3, 'too few people to tell'],
    [-0.5, -0.31, 0.3, 'clearly lower'],
    [-0.5, -0.3, 0.3, 'lower, possibly small'],
    [-0.2, -0.01, 0.3, 'lower, possibly small'],
    [-0.5, 0, 0.3, 'too few people to tell'],
    [-0.29, 0.29, 0.3, 'no change that matters'],
    [-0.3, 0.2, 0.3, 'too few people to tell'],
    [-0.2, 0.3, 0.3, 'too few people to tell'],
    [0.4, 0.6, null, 'higher, possibly small'],
    [-0.6, -0.4, null, 'lower, possibly small'],
    [-0.1, 0.1, null, 'too few people to tell'],
    [0.4, 0.6, 0, 'higher, possibly small'],
    [-0.1, 0.1, -0.3, 'too few people to tell'],
  ] as const)('from %d to %d, where %d matters, is "%s"', (lower, upper, sesoi, word) => {
    expect(verdict(lower, upper, sesoi)).toBe(word);
  });
});

const detailOf = (release: Release, id?: string): CellDetail | null => {
  const cells = id === undefined ? release.total : release.groups.find((one) => one.id === id)?.cells;
  const cell = cells?.[0];
  return cell?.status === 'shown' ? cell.detail : null;
};
const of = (...groups: GroupInput[]): Release => makeRelease(releaseInput(groups));

describe('Numbers of people in a total', () => {
  it('are told beside those of its groups, whatever a comparison group shows', () => {
    const compared = group('c', variedPeople(15), { comparison: true });
    const release = of(group('a', variedPeople(15)), group('b', variedPeople(15)), compared);
    expect(detailOf(release, 'c')?.shares).toEqual({ higher: 10, same: 5, lower: 0 });
    expect(detailOf(release)?.shares).toEqual({ higher: 20, same: 10, lower: 0 });
  });

  it('are not told where a group that does not tell them is left over', () => {
    const release = of(group('a', variedPeople(15)), group('b', variedPeople(12)));
    expect(detailOf(release, 'a')?.shares).not.toBeNull();
    expect(detailOf(release, 'b')?.shares).toBeNull();
    expect(detailOf(release)).toMatchObject({ shares: null, gAv: detailOf(release)?.gAv });
    expect(detailOf(release)?.interval80).toHaveLength(2);
    expect(detailOf(of(group('b', variedPeople(12))))?.shares).toBeNull();
  });
});

const items = ['q1', 'q2', 'q3', 'q4'] as const;

/** People of whom every answer is common, on one scale of four items. */
const answering = (id: string, n: number, keys = false): GroupInput =>
  group(
    id,
    Array.from({ length: n }, (_, i) => {
      const wave = (shift: number): Record<string, number> =>
        Object.fromEntries(items.map((item, place) => [item, 2 + ((i + shift + place * (1 + (i % 2))) % 3)]));
      return { before: wave(0), after: wave(2), ...(keys ? { key: `k${i}` } : {}) };
    }),
  );
const asked = (groups: readonly GroupInput[], more: Partial<ReleaseInput> = {}): Release => {
  const [first] = releaseInput([]).scales;
  const scoring = { id: 'trots', items, range: [1, 5] as const };
  const scales = first === undefined ? [] : [{ ...first, id: 'trots', scoring }];
  return makeRelease(releaseInput(groups, { scales, ...more }));
};

const earlier = (n: number, scale = 'trots', wave = 1) => [
  { scale, wave, name: 'a', members: Array.from({ length: n }, (_, i) => `k${i}`) },
];

describe('Answers taken together', () => {
  it('of a total are not told where those of seven are left over', () => {
    const release = asked([answering('a', 12), answering('b', 7)]);
    expect(detailOf(release, 'a')?.answers).not.toBeNull();
    expect([release.total[0]?.status, detailOf(release)?.answers]).toEqual(['shown', null]);
    expect(detailOf(asked([answering('a', 8), answering('b', 8)]))?.answers).not.toBeNull();
    expect(detailOf(asked([answering('a', 12), answering('b', 12)]))?.answers).not.toBeNull();
  });

  it('are told once of the same people, and not of people near them', () => {
    const people = [answering('a', 18, true)];
    const answers = (more: ReleaseInput['earlier']) =>
      detailOf(asked(people, { earlier: more }), 'a')?.answers;
    expect(answers(earlier(18))).not.toBeNull();
    expect(answers(earlier(12))).toBeNull();
    expect(detailOf(asked(people, { earlier: earlier(12) }), 'a')?.interval80).toHaveLength(2);
    expect(detailOf(asked(people, { earlier: earlier(12) }))?.answers).toBeNull();
    // What was told of another scale or wave is of no account.
    expect(answers(earlier(12, 'eer'))).not.toBeNull();
    expect(answers(earlier(12, 'trots', 9))).not.toBeNull();
    // Sixteen and eighteen differ by two: nothing is told of the group at all.
    expect(asked(people, { earlier: earlier(16) }).groups[0]?.cells[0]?.status).toBe('withheld');
    // In the after wave it is the audit that finds the two.
    expect(asked(people, { earlier: earlier(16, 'trots', 2) }).groups[0]?.cells[0]?.status).toBe('withheld');
  });
});

const once = (n: number, wave: 'before' | 'after', scores?: (score: number) => (number | null)[]): Person[] =>
  Array.from({ length: n }, (_, i) => {
    const score = 2 + (i % 4) / 2;
    const told = scores?.(score) ?? score;
    return wave === 'before' ? person(told, null) : person(null, told);
  });

describe('Who could not be matched', () => {
  it('is told where no figure about linked people is, of groups with a trajectory alone', () => {
    const apart = [...once(12, 'before'), ...once(12, 'after')];
    const compared = group('c', [...once(20, 'before'), ...once(20, 'after')], { comparison: true });
    const release = of(group('a', apart, { invited: 30 }), compared);
    expect(release.unlinked?.map(({ nBefore, nAfter }) => [nBefore, nAfter])).toEqual([
      [12, 12],
      [12, 12],
      [12, 12],
    ]);
    const preview = previewRelease(releaseInput([group('a', apart, { invited: 30 })]));
    expect(preview).toMatchObject({ total: 'none', unlinked: true, distributions: 'none', second: false });
  });

  it('is not told beside a total of groups that are too small themselves', () => {
    const apart = [...once(12, 'before'), ...once(12, 'after')];
    const release = of(group('a', [...variedPeople(4), ...apart]), group('b', variedPeople(4)));
    expect(release.total[0]).toMatchObject({ status: 'shown', n: 8 });
    expect(release.unlinked).toEqual([]);
  });

  it('is not told on one scale while others have figures about linked people', () => {
    const linked = variedPeople(12).map(({ before, after }) => ({
      before,
      after: after === null ? null : { ...after, beroepseer: null },
    }));
    const late = once(12, 'after', (score) => [null, null, score]);
    const release = of(group('a', [...linked, ...late], { invited: 30 }));
    expect(release.groups[0]?.cells.map(({ status }) => status)).toEqual(['shown', 'shown', 'withheld']);
    expect(release.unlinked).toEqual([]);
    // The group is shown on two scales, so that who took part is told, and counted whole.
    expect(release.groups[0]?.response?.invited).toEqual({ atLeast: 30, atMost: 39 });
    expect(release.response?.invited).toEqual({ atLeast: 30, atMost: 39 });
  });

  it('stands in the ledger scale by scale', () => {
    const apart = [
      ...once(12, 'before', (score) => [score, score, score]),
      ...once(1, 'before', (score) => [score, null, null]),
      ...once(12, 'after'),
    ];
    const { published } = composeRelease(releaseInput([group('a', apart, { invited: 30 })]));
    expect(published.filter(({ wave }) => wave === 1).map(({ members }) => members.length)).toEqual([
      13, 12, 12,
    ]);
  });
});

const preview = (...groups: GroupInput[]) => previewRelease(releaseInput(groups)).distributions;

describe('A total over everybody', () => {
  it('counts hidden groups among who took part, and among whom the second estimate is about', () => {
    const leavers = once(6, 'before');
    const release = of(
      group('a', [...variedPeople(9), ...leavers]),
      group('b', variedPeople(4)),
      group('c', variedPeople(3)),
    );
    expect(release.total[0]).toMatchObject({ basis: 'everyone', n: 16, second: { people: 22 } });
    // 15 + 8 + 8 invited.
    expect(release.response?.invited).toEqual({ atLeast: 30, atMost: 39 });
  });

  it('has its second estimate although another scale has no total', () => {
    const people = [...variedPeople(12), ...once(6, 'before')].map(({ before, after }) => ({
      before: before === null ? null : { ...before, beroepseer: null },
      after,
    }));
    const release = of(group('a', people));
    expect(release.total.map((cell) => cell.status === 'shown' && cell.second !== undefined)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('is previewed with how many of its distributions would be told', () => {
    expect(preview(group('a', variedPeople(8)))).toBe('none');
    expect(preview(group('a', variedPeople(15)))).toBe('some');
    const whole = Array.from({ length: 40 }, (_, i) => person(2 + (i % 3), 2 + ((i + (i % 2)) % 3)));
    expect(preview(group('a', whole))).toBe('all');
  });
});

/** People who start apart and change by what is given, in turn. */
function setOf(name: string, n: number, changes: readonly number[]): PeopleSet {
  const people = Array.from({ length: n }, (_, i) => {
    const before = 2 + (i % 5) / 2;
    const after = before + (changes[i % changes.length] ?? 0);
    return { key: `${name}/${i}`, before, after, items: { before: [before], after: [after] } };
  });
  return { name, invited: n, people };
}

describe('An interval that lets groups differ', () => {
  const groups = [setOf('a', 6, [0, 0.5]), setOf('b', 12, [0.5, 1, 1.5]), setOf('c', 30, [1, 2])];
  const total: PeopleSet = { name: 'total', invited: 48, people: groups.flatMap(({ people }) => people) };

  it('is poolShifts over the groups with the variance within them pooled, at the confidence asked for', () => {
    const squares = groups.map(({ people }) => {
      const changes = people.map(({ before, after }) => after - before);
      const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length;
      return { n: changes.length, mean, sum: changes.reduce((sum, change) => sum + (change - mean) ** 2, 0) };
    });
    const within = squares.reduce((sum, one) => sum + one.sum, 0) / (48 - 3);
    for (const confidence of [0.5, 0.8, 0.95]) {
      const exact = poolShifts(
        squares.map(({ mean }) => mean),
        squares.map(({ n }) => within / n),
        { confidence },
      );
      const limits = totalInterval(total, groups)(confidence);
      const centre = total.people.reduce((sum, { before, after }) => sum + after - before, 0) / 48;
      expect(limits?.[0]).toBeCloseTo(Math.min(exact.lower ?? NaN, centre), 10);
      expect(limits?.[1]).toBeCloseTo(Math.max(exact.upper ?? NaN, centre), 10);
    }
  });

  it('takes what so many could have shown away where either limit is another', () => {
    const [scale] = releaseInput([]).scales;
    if (scale === undefined) throw new Error('There is a scale.');
    const set = setOf('a', 12, [0, 0.5, 1]);
    const at = (upper: number) => releasedCell(set, scale, 5, () => [0.2, upper])?.detail?.detectable;
    expect([at(0.8), at(0.9)]).toEqual([null, null]);
    expect(releasedCell(setOf('a', 12, [0.5]), scale, 5, () => [0.2, 0.8])).toBeNull();
  });
});

const armOf = ({ people }: GroupInput) => ({
  before: people.map(({ before }) => before?.['eigenwaarde'] ?? null),
  after: people.map(({ after }) => after?.['eigenwaarde'] ?? null),
});
const around = (id: string, n: number, change: number, more: Partial<GroupInput> = {}): GroupInput =>
  group(
    id,
    Array.from({ length: n }, (_, i) => {
      const before = 2 + (i % 5) / 2;
      return person(before, before + change + ((i % 3) - 1) / 4);
    }),
    more,
  );

const tenth = (value: number | null): number => Math.round((value ?? NaN) * 10) / 10;

const out = ({ lower, upper }: { lower: number | null; upper: number | null }): number[] => [
  Math.floor((lower ?? NaN) * 10) / 10,
  Math.ceil((upper ?? NaN) * 10) / 10,
];

const means = (groups: readonly GroupInput[]): number[] =>
  groups.map((one) => {
    const { before, after } = armOf(one);
    return after.reduce<number>((sum, end, i) => sum + (end ?? 0) - (before[i] ?? 0), 0) / after.length;
  });

describe('What stands between groups', () => {
  const trained = [around('a', 12, 0.6), around('b', 10, 0.33)];
  const compared = [around('c', 12, 0.1, { comparison: true }), around('d', 9, -0.21, { comparison: true })];

  it('is, by groups, the difference of their mean changes', () => {
    const exact = clusteredDifference(means(trained), means(compared));
    const [first] = of(...trained, ...compared).comparison ?? [];
    expect(first?.difference).toBe(tenth(exact.estimate));
    expect(first?.interval95).toEqual(out(exact));
  });

  it('is, by people, the difference of their changes, and between two groups too', () => {
    const [a, b] = trained;
    const [c] = compared;
    if (a === undefined || b === undefined || c === undefined) throw new Error('There are groups.');
    const byPeople = differenceInDifferences(armOf(a), armOf(c));
    const release = of(a, c);
    expect(release.comparison?.[0]).toMatchObject({ by: 'people', difference: tenth(byPeople.estimate) });
    expect(release.comparison?.[0]?.interval95).toEqual(out(byPeople));
    const between = differenceInDifferences(armOf(a), armOf(b));
    const [distance] = of(a, b).distances ?? [];
    expect(distance).toMatchObject({
      before: -0.1,
      change: tenth(between.estimate),
      interval95: out(between),
    });
    expect(of(around('a', 12, 0.6), around('b', 12, 0.6)).distances?.[0]).toMatchObject({ change: 0 });
  });
});
