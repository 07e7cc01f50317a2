import { describe, expect, it } from 'vitest';
import { answersHideAmongSiblings, pooledAnswers } from '#analysis/disclosure/answers-rule.ts';
import type { LinkedPerson } from '#analysis/disclosure/people-set.ts';
import type { GroupInput, Person, ReleaseInput } from '#analysis/release-input.ts';
import type { PooledAnswers, Release } from '#analysis/release.ts';
import { makeRelease } from '#analysis/report.ts';
import { releaseSchema } from '#server/contract/release.ts';
import { group, randomFrom, releaseInput } from './organisation.ts';

const items = ['q1', 'q2', 'q3', 'q4'] as const;

/** An organisation whose people answer one scale of four items; the last asks the other way round. */
function organisation(groups: readonly GroupInput[], threshold = 5): ReleaseInput {
  const [first] = releaseInput([]).scales;
  const scoring = { id: 'trots', items, reversed: ['q4'], range: [1, 5] as const };
  const scales = first === undefined ? [] : [{ ...first, id: 'trots', scoring }];
  return releaseInput(groups, { scales, threshold });
}

/** Answers of which every one occurs often: place by place through the scale. */
const spread = (n: number, from: number): Person[] =>
  Array.from({ length: n }, (_, i) => ({ before: answersFrom(i, from), after: answersFrom(i + 2, from) }));

const answersFrom = (i: number, from: number): Record<string, number> =>
  Object.fromEntries(items.map((item, place) => [item, from + ((i + place * (1 + (i % 2))) % 3)]));

const answersOf = (release: Release, id?: string): PooledAnswers | null | undefined => {
  const cells = id === undefined ? release.total : release.groups.find((one) => one.id === id)?.cells;
  const cell = cells?.[0];
  return cell?.status === 'shown' ? cell.detail?.answers : undefined;
};

const linked = (n: number, own: (i: number) => number[]): LinkedPerson[] =>
  Array.from({ length: n }, (_, i) => ({
    key: `a/${i}`,
    before: 3,
    after: 3,
    items: { before: own(i), after: own(i + 1) },
  }));

/** Twelve people, the last of whom once answered something odd. */
const lastOf12 = (odd: number): LinkedPerson[] =>
  linked(12, (i) => (i < 6 ? [1, 5, 3] : [5, 1, i === 11 ? odd : 3]));

describe('The answers to a scale taken together', () => {
  it('are counted by answer, before and after, with turned items turned', () => {
    const one = spread(12, 2);
    const answers = answersOf(makeRelease(organisation([group('a', one)])));
    const values = one.flatMap(({ before }) =>
      items.map((item) => (item === 'q4' ? 6 - (before?.[item] ?? 0) : (before?.[item] ?? 0))),
    );
    const counted = [1, 2, 3, 4, 5].map((value) => values.filter((own) => own === value).length);
    expect(answers?.before).toEqual(counted);
    expect(counted.reduce((sum, count) => sum + count, 0)).toBe(12 * items.length);
  });

  it('are shown from ten people on, and only when every answer was given by nobody or by five people', () => {
    const common = linked(10, (i) => [2 + (i % 2), 3, 2]);
    expect(pooledAnswers(common, [1, 5], 5)?.before).toEqual([0, 15, 15, 0, 0]);
    expect(pooledAnswers(common.slice(1), [1, 5], 5)).toBeNull();
    expect(pooledAnswers(common, [1, 5], 12)).toBeNull();
    const fourGiveOne = linked(10, (i) => [i < 4 ? 1 : 2, 3, 2]);
    expect(pooledAnswers(fourGiveOne, [1, 5], 5)).toBeNull();
  });

  it('count people as well: five answers of one person are that person’s', () => {
    const eager = linked(12, (i) => (i === 0 ? [5, 5, 5, 5, 5] : [2, 3, 2, 3, 3]));
    expect(pooledAnswers(eager, [1, 5], 5)).toBeNull();
  });

  it('are not shown when all answers are the same', () => {
    expect(
      pooledAnswers(
        linked(12, () => [4, 4]),
        [1, 5],
        5,
      ),
    ).toBeNull();
  });

  it('are not counted where one is no answer of the scale', () => {
    expect(pooledAnswers(lastOf12(3), [1, 5], 5)?.after).toEqual([12, 0, 12, 0, 12]);
    for (const odd of [0, 6, 2.5]) expect(pooledAnswers(lastOf12(odd), [1, 5], 5)).toBeNull();
  });

  it('of a total leave nobody behind, or people whose answers could be shown too', () => {
    const shown = linked(10, (i) => [2 + (i % 2)]);
    const telling = linked(10, (i) => [i < 4 ? 1 : 2]);
    expect([[], shown, telling].map((rest) => answersHideAmongSiblings(rest, [1, 5], 5))).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('of a total are not shown when those of a group without them would come out by subtraction', () => {
    const rare = spread(11, 2).map((person, i) =>
      i < 2 ? { ...person, before: { q1: 1, q2: 1, q3: 1, q4: 5 } } : person,
    );
    const release = makeRelease(
      organisation([group('a', spread(12, 2)), group('b', rare), group('c', spread(13, 1))]),
    );
    expect(answersOf(release, 'a')).not.toBeNull();
    expect(answersOf(release, 'b')).toBeNull();
    expect(release.total[0]).toMatchObject({ status: 'shown', n: 36 });
    expect(answersOf(release)).toBeNull();
  });

  it('of a total are shown when every group’s are', () => {
    const release = makeRelease(organisation([group('a', spread(12, 2)), group('b', spread(15, 2))]));
    const [whole, a, b] = [answersOf(release), answersOf(release, 'a'), answersOf(release, 'b')];
    expect(whole?.after).toEqual(a?.after.map((count, i) => count + (b?.after[i] ?? 0)));
    expect(releaseSchema.parse(JSON.parse(JSON.stringify(release)))).toEqual(release);
  });

  it('leave no bin of one to four after any subtraction, in 200 made-up organisations', () => {
    const bins = Array.from({ length: 200 }, (_, seed) => makeRelease(chanceOrganisation(seed + 1))).flatMap(
      subtractedBins,
    );
    expect(bins.length).toBeGreaterThan(200);
    expect(bins.filter((bin) => bin > 0 && bin < 5)).toEqual([]);
  });
});

/** Two to four groups of 9 to 20 who lean to the middle answers, so that rare answers occur. */
function chanceOrganisation(seed: number): ReleaseInput {
  const random = randomFrom(seed);
  const answer = (): number => 1 + Math.floor((random() + random() + random()) * (5 / 3));
  const wave = (): Record<string, number> => Object.fromEntries(items.map((item) => [item, answer()]));
  return organisation(
    Array.from({ length: 2 + (seed % 3) }, (_, g) =>
      group(
        `g${g}`,
        Array.from({ length: 9 + Math.floor(random() * 40) }, () => ({ before: wave(), after: wave() })),
      ),
    ),
  );
}

/** What is left in each bin of the total after subtracting any of the groups' bins. */
function subtractedBins(release: Release): number[] {
  const whole = answersOf(release);
  const parts = release.groups.flatMap(({ id }) => answersOf(release, id) ?? []);
  const published = whole === null || whole === undefined ? [] : [whole];
  return [...published, ...parts].flatMap(({ before, after }) =>
    [before, after].flatMap((bins, wave) =>
      bins.flatMap((bin, value) => {
        const own = parts.map((part) => (wave === 0 ? part.before : part.after)[value] ?? 0);
        return whole === undefined || published[0]?.before !== before
          ? [bin]
          : [bin, ...subsetsOf(own).map((taken) => bin - taken)];
      }),
    ),
  );
}

function subsetsOf(numbers: readonly number[]): number[] {
  return numbers.reduce<number[]>((sums, number) => [...sums, ...sums.map((sum) => sum + number)], [0]);
}
