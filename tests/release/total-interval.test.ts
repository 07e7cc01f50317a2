import { describe, expect, it } from 'vitest';
import type { PeopleSet } from '#analysis/disclosure/people-set.ts';
import { union } from '#analysis/disclosure/people-set.ts';
import { studentInterval } from '#analysis/released-cell.ts';
import { totalInterval } from '#analysis/total-interval.ts';

/** A group of `n` people who change by `shift` on average. */
function groupOf(name: string, n: number, shift: number): PeopleSet {
  const people = Array.from({ length: n }, (_, i) => {
    const before = 2 + (i % 5) / 2;
    const after = before + shift + ((i % 3) - 1) / 2;
    return { key: `${name}/${i}`, before, after, items: { before: [before], after: [after] } };
  });
  return { name, invited: n, people };
}

describe('The interval of a total', () => {
  it('lets groups differ, when they do', () => {
    const groups = [groupOf('a', 12, 0), groupOf('b', 12, 0.5), groupOf('c', 12, 1)];
    const total = union('total', groups);
    const [lower, upper] = totalInterval(total, groups)(0.95) ?? [0, 0];
    // groups of one size: mean of the groups +- t(2) sd / sqrt(3) = 0.5 +- 4.302653 x 0.5 / 1.732051
    expect(lower).toBeCloseTo(-0.742_069, 5);
    expect(upper).toBeCloseTo(1.742_069, 5);
  });

  it('is over people with fewer than three groups', () => {
    const groups = [groupOf('a', 12, 0), groupOf('b', 12, 1)];
    const total = union('total', groups);
    expect(totalInterval(total, groups)(0.95)).toEqual(studentInterval(total.people)(0.95));
  });

  it('always surrounds the change of the people, also when one large group differs from many small ones', () => {
    const groups = [groupOf('big', 60, 1), ...Array.from({ length: 11 }, (_, i) => groupOf(`g${i}`, 6, 0))];
    const total = union('total', groups);
    const change = 60 / 126;
    const [lower, upper] = totalInterval(total, groups)(0.5) ?? [1, 0];
    expect(lower).toBeLessThanOrEqual(change);
    expect(upper).toBeGreaterThanOrEqual(change);
  });
});
