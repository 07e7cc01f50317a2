import { describe, expect, it } from 'vitest';
import { differSafely, hidesAmongSiblings } from '#analysis/disclosure/differencing.ts';
import { isVaried } from '#analysis/disclosure/homogeneity.ts';
import { type LinkedPerson, type PeopleSet, union } from '#analysis/disclosure/people-set.ts';
import { outward, toTenth } from '#analysis/disclosure/rounding.ts';
import { areShareable, hideAmongSiblings } from '#analysis/disclosure/shares-rule.ts';
import {
  allowsDetail,
  effectiveThreshold,
  hasEnoughInvited,
  isLargeEnough,
} from '#analysis/disclosure/size-rules.ts';

function people(name: string, scores: readonly (readonly [number, number])[]): LinkedPerson[] {
  return scores.map(([before, after], i) => ({
    key: `${name}/${i}`,
    before,
    after,
    items: { before: [before], after: [after] },
  }));
}

function set(name: string, n: number): PeopleSet {
  return {
    name,
    invited: 8,
    people: people(
      name,
      Array.from({ length: n }, (_, i) => [1 + i / 10, 3]),
    ),
  };
}

describe('The threshold (R1)', () => {
  it('shows five people and hides four', () => {
    expect(isLargeEnough(set('a', 5), 5)).toBe(true);
    expect(isLargeEnough(set('a', 4), 5)).toBe(false);
  });

  it('can be raised by a pilot, but never goes under five', () => {
    expect([8, 5, 4, 0, -1, Number.NaN, 5.5].map(effectiveThreshold)).toEqual([8, 5, 5, 5, 5, 5, 5]);
  });

  it('asks ten people for detail, or more where the pilot asks more', () => {
    expect([allowsDetail(9, 5), allowsDetail(10, 5), allowsDetail(10, 12)]).toEqual([false, true, false]);
  });
});

describe('The number invited (R2)', () => {
  it('shows a group of eight invited and hides one of seven', () => {
    expect(hasEnoughInvited({ ...set('a', 6), invited: 8 })).toBe(true);
    expect(hasEnoughInvited({ ...set('a', 6), invited: 7 })).toBe(false);
  });
});

describe('Subtraction from a total (R3)', () => {
  const groups = [set('a', 9), set('b', 7), set('c', 3)];
  const total = union('total', groups);

  it('is refused when it leaves one to four people', () => {
    expect(hidesAmongSiblings(total, groups.slice(0, 2), 5)).toBe(false);
  });

  it('is allowed when it leaves nobody, or five and more', () => {
    expect(hidesAmongSiblings(total, groups, 5)).toBe(true);
    expect(hidesAmongSiblings(total, groups.slice(0, 1), 5)).toBe(true);
  });
});

describe('Nested sets (R4)', () => {
  it('must be equal, or differ by five and more', () => {
    const [a, b] = [set('a', 9), set('b', 4)];
    expect(differSafely([a, union('a and b', [a, b])], 5)).toBe(false);
    expect(differSafely([a, union('the same people', [a])], 5)).toBe(true);
    expect(differSafely([a, union('a and c', [a, set('c', 5)])], 5)).toBe(true);
  });

  it('are those of which one lies inside the other: two that share most of their people are left to the audit (R5)', () => {
    const [a, b, c] = [set('a', 2), set('b', 9), set('c', 2)];
    expect(differSafely([union('a and b', [a, b]), union('b and c', [b, c])], 5)).toBe(true);
    expect(differSafely([union('a and b', [a, b]), b], 5)).toBe(false);
  });

  it('do not concern sets without common members', () => {
    expect(differSafely([set('a', 9), set('b', 8)], 5)).toBe(true);
  });
});

describe('People who are all alike (R9)', () => {
  const mixed: [number, number][] = [
    [2, 3],
    [3, 3.5],
    [4, 4.5],
    [3, 2.5],
    [2.5, 4],
  ];

  it('are not shown: the same before, the same after, or the same change', () => {
    expect(isVaried(people('a', mixed), [1, 5])).toBe(true);
    expect(
      isVaried(
        people(
          'a',
          mixed.map(([, after]) => [3, after]),
        ),
        [1, 5],
      ),
    ).toBe(false);
    expect(
      isVaried(
        people(
          'a',
          mixed.map(([before]) => [before, 3]),
        ),
        [1, 5],
      ),
    ).toBe(false);
    expect(
      isVaried(
        people(
          'a',
          mixed.map(([before]) => [before, before + 0.5]),
        ),
        [1, 5],
      ),
    ).toBe(false);
  });

  it('are found although their means are not exact in binary', () => {
    const thirds = [1, 4, 7, 10, 13].map((sum): [number, number] => [sum / 6, sum / 6 + 1 / 3]);
    expect(isVaried(people('a', thirds), [1, 5])).toBe(false);
  });

  it('include those whose mean rounds to an end of the scale', () => {
    const ceiling: [number, number][] = mixed.map(([before]) => [before, 5]);
    const nearly = [...ceiling.slice(1), [3, 4.8] satisfies [number, number]];
    expect(isVaried(people('a', nearly), [1, 5])).toBe(false);
    expect(isVaried(people('a', nearly), [1, 7])).toBe(true);
  });
});

describe('Numbers of people who went up or down', () => {
  it('are shown from ten people on, when every number is nought or five and more', () => {
    expect(areShareable({ higher: 5, same: 5, lower: 0 }, 5)).toBe(true);
    expect(areShareable({ higher: 6, same: 5, lower: 1 }, 5)).toBe(false);
    expect(areShareable({ higher: 5, same: 0, lower: 0 }, 5)).toBe(false);
  });

  it('are not shown when they would tell the answer of everyone', () => {
    expect(areShareable({ higher: 12, same: 0, lower: 0 }, 5)).toBe(false);
  });

  it('are not shown for a total when a group without them would come out by subtraction', () => {
    const group = { higher: 6, same: 6, lower: 0 };
    expect(hideAmongSiblings({ higher: 13, same: 10, lower: 1 }, [group], 5)).toBe(false);
    expect(hideAmongSiblings({ higher: 11, same: 11, lower: 0 }, [group], 5)).toBe(true);
    expect(hideAmongSiblings(group, [group], 5)).toBe(true);
  });
});

describe('Rounding', () => {
  it('goes to the nearest tenth, halves away from zero, without a negative zero', () => {
    expect([0.25, -0.25, 0.04, -0.04, 3.449_999_999_999_999_7].map(toTenth)).toEqual([0.3, -0.3, 0, 0, 3.5]);
    expect(Object.is(toTenth(-0.04), 0)).toBe(true);
  });

  it('moves limits outward and leaves exact tenths where they are', () => {
    expect(outward(0.11, 0.31)).toEqual([0.1, 0.4]);
    expect(outward(-0.11, -0.01)).toEqual([-0.2, 0]);
    expect(outward(0.1 + 0.2, 0.7 - 0.1)).toEqual([0.3, 0.6]);
  });
});
