import { describe, expect, it } from 'vitest';
import type { Cell, ReleasedGroup, ShownCell, TotalCell, Verdict } from '#analysis/release.ts';
import { isShown } from '#analysis/words/shows-a-group.ts';
import { cellOf, hasFigures, peopleIn, readingOf } from '#client/src/studio/results/reading.ts';

const withheld = (scale: string): Cell => ({ status: 'withheld', scale });

function shown(scale: string, n: number, verdict: Verdict): ShownCell {
  return {
    status: 'shown',
    scale,
    n,
    before: 3,
    after: 3.2,
    change: 0.2,
    interval95: [-0.2, 0.6],
    verdict,
    detail: null,
  };
}

const total = (...cells: Cell[]): TotalCell[] => cells.map((cell) => ({ ...cell, basis: 'everyone' }));
const group = (...cells: Cell[]): ReleasedGroup => ({ id: 'a', name: 'A', comparison: false, cells });

describe('how a release reads', () => {
  it('one scale with a finding makes it a finding', () => {
    const cells = total(shown('a', 12, 'too few people to tell'), shown('b', 12, 'higher, possibly small'));
    expect(readingOf({ total: cells, groups: [] })).toBe('finding');
  });

  it('that nothing changed that matters is a finding too', () => {
    expect(readingOf({ total: total(shown('a', 40, 'no change that matters')), groups: [] })).toBe('finding');
  });

  it('too few people on every scale that is shown is its own state', () => {
    const cells = total(shown('a', 12, 'too few people to tell'), withheld('b'));
    expect(readingOf({ total: cells, groups: [] })).toBe('too-few');
  });

  it('without a total it matters whether some group is shown', () => {
    const cells = total(withheld('a'));
    expect(readingOf({ total: cells, groups: [group(withheld('a'))] })).toBe('withheld');
    const visible = group(withheld('a'), shown('b', 6, 'too few people to tell'));
    expect(readingOf({ total: cells, groups: [visible] })).toBe('only-groups');
  });
});

describe('whether there is anything to look at', () => {
  it('a figure of the total or of a group is enough', () => {
    const few = shown('a', 6, 'too few people to tell');
    expect(hasFigures({ total: total(withheld('a')), groups: [group(withheld('a'))] })).toBe(false);
    expect(hasFigures({ total: total(few), groups: [] })).toBe(true);
    expect(hasFigures({ total: total(withheld('a')), groups: [group(few)] })).toBe(true);
  });
});

describe('the people of a group', () => {
  it('are told as fewest and most over the scales that are shown', () => {
    const cells = [shown('a', 10, 'clearly higher'), shown('b', 12, 'clearly higher'), withheld('c')];
    expect(peopleIn(cells)).toEqual([10, 12]);
    expect(peopleIn([withheld('a')])).toBeNull();
  });

  it('a group is shown as soon as one scale is', () => {
    expect(isShown(group(withheld('a')))).toBe(false);
    expect(isShown(group(withheld('a'), shown('b', 5, 'clearly lower')))).toBe(true);
  });

  it('a scale that a release does not mention counts as withheld', () => {
    expect(cellOf([shown('a', 9, 'clearly lower')], 'b')).toEqual({ status: 'withheld', scale: 'b' });
  });
});
