import { describe, expect, it } from 'vitest';
import type { Counted } from '#instruments/counted.ts';
import { unlinkedScales } from '#analysis/unlinked-scale.ts';
import { pairedShift, standardizedShift } from '#analysis/index.ts';
import { moduleFigures } from '#analysis/module-figures.ts';
import { pooledTerm } from '#analysis/pooled-term.ts';
import type { GroupInput, Person } from '#analysis/release-input.ts';
import type { QuestionCounts, ShownCell } from '#analysis/release.ts';
import { releasedCell, studentInterval } from '#analysis/released-cell.ts';
import { composeRelease } from '#analysis/report.ts';
import type { PeopleSet } from '#analysis/disclosure/people-set.ts';
import { group, person, releaseInput, scaleIds, variedPeople } from './organisation.ts';

const times = (n: number, one: Person): Person[] => Array.from({ length: n }, () => one);
const once = (n: number, wave: 'before' | 'after'): Person[] =>
  Array.from({ length: n }, (_, i) =>
    wave === 'before' ? person(2 + (i % 4) / 2, null) : person(null, 3 + (i % 3) / 2),
  );

describe('What is kept of a release', () => {
  it('is every set that a figure is about, in both waves, its members in order', () => {
    const people = variedPeople(12).map((one, i) => ({ ...one, key: `k${String(11 - i).padStart(2, '0')}` }));
    const { published } = composeRelease(
      releaseInput([group('a', people), group('b', variedPeople(6))], {
        waveNumbers: { before: 1, after: 3 },
      }),
    );
    expect(published).toHaveLength(3 * 3 * 2);
    expect(published.map(({ scale, wave, name }) => [scale, wave, name].join(' ')).slice(0, 6)).toEqual([
      'eigenwaarde 1 a',
      'eigenwaarde 3 a',
      'eigenwaarde 1 b',
      'eigenwaarde 3 b',
      'eigenwaarde 1 total',
      'eigenwaarde 3 total',
    ]);
    const own = people.map(({ key }) => key).sort();
    const other = Array.from({ length: 6 }, (_, i) => `b/${i}`);
    expect(published[0]?.members).toEqual(own);
    expect(published[5]?.members).toEqual([...other, ...own]);
  });

  it('counts everybody where the second estimate is told, and who could not be matched where that is', () => {
    const told = composeRelease(
      releaseInput([group('a', [...variedPeople(12), ...once(6, 'before'), ...once(5, 'after')])]),
    ).published.filter(({ name }) => name === 'everyone');
    expect(told.map(({ wave, members }) => [wave, members.length])).toEqual([
      [1, 18],
      [2, 17],
      [1, 18],
      [2, 17],
      [1, 18],
      [2, 17],
    ]);
    const apart = composeRelease(
      releaseInput([group('a', [...once(12, 'before'), ...once(11, 'after')], { invited: 20 })]),
    );
    expect(
      apart.published.map(({ scale, name, wave, members }) => [scale, name, wave, members.length]),
    ).toEqual(
      scaleIds.flatMap((scale) => [
        [scale, 'unlinked', 1, 12],
        [scale, 'unlinked', 2, 11],
      ]),
    );
    expect(apart.terms).toEqual([]);
  });

  it('is the exact change of every shown total, and of no other', () => {
    const { terms } = composeRelease(releaseInput([group('a', variedPeople(12))]));
    const exact = pairedShift(
      variedPeople(12).map(({ before }) => before?.['eigenwaarde']),
      variedPeople(12).map(({ after }) => after?.['eigenwaarde']),
    );
    expect(terms.map(({ scale }) => scale)).toEqual([...scaleIds]);
    expect(terms[0]?.n).toBe(12);
    expect(terms[0]?.estimate).toBeCloseTo(exact.estimate ?? NaN, 12);
    expect(terms[0]?.variance).toBeCloseTo((exact.sd ?? NaN) ** 2, 12);
    expect(composeRelease(releaseInput([group('a', variedPeople(4))])).terms).toEqual([]);
    expect(pooledTerm('x', { name: 'one', invited: 8, people: [] })).toEqual([]);
  });

  it('has nobody who could not be matched in a release after another', () => {
    const people = [...once(12, 'before'), ...once(11, 'after')];
    const earlier = [{ scale: 'eigenwaarde', wave: 1, name: 'total', members: ['x'] }];
    const input = releaseInput([group('a', people, { invited: 20 })], { earlier });
    expect(composeRelease(input).release.unlinked).toEqual([]);
    const [scale] = releaseInput([]).scales;
    if (scale === undefined) throw new Error('There is a scale.');
    expect(unlinkedScales([group('a', people, { invited: 8 })], [scale], 5)).toHaveLength(1);
    expect(unlinkedScales([group('a', people, { invited: 7 })], [scale], 5)).toEqual([]);
    expect(unlinkedScales([group('a', people)], [scale], 12)).toEqual([]);
  });
});

/** People who start at 1 to 5 and change by what is given, in turn. */
function setOf(changes: readonly number[], n: number): PeopleSet {
  const people = Array.from({ length: n }, (_, i) => {
    const before = 2 + (i % 5) / 2;
    const after = before + (changes[i % changes.length] ?? 0);
    return { key: `k${i}`, before, after, items: { before: [before], after: [after] } };
  });
  return { name: 'a', invited: n, people };
}
const [firstScale] = releaseInput([]).scales;
function cellOf(set: PeopleSet, interval?: Parameters<typeof releasedCell>[3]): ShownCell | null {
  return firstScale === undefined ? null : releasedCell(set, firstScale, 5, interval);
}

describe('A cell that is shown', () => {
  const set = setOf([0, 0.5, 1], 15);
  const scores = [set.people.map(({ before }) => before), set.people.map(({ after }) => after)] as const;

  it('holds nested intervals, the standardized change and what so many could have shown', () => {
    const detail = cellOf(set)?.detail;
    const at = (confidence: number) => pairedShift(...scores, { confidence });
    const [half, eighty] = [at(0.5), at(0.8)];
    expect(detail?.interval50).toEqual([
      Math.floor((half.lower ?? NaN) * 10) / 10,
      Math.ceil((half.upper ?? NaN) * 10) / 10,
    ]);
    expect(detail?.interval80).toEqual([
      Math.floor((eighty.lower ?? NaN) * 10) / 10,
      Math.ceil((eighty.upper ?? NaN) * 10) / 10,
    ]);
    expect(detail?.gAv).toBe(Math.round((standardizedShift(...scores).gAv ?? NaN) * 10) / 10);
    expect(detail?.shares).toEqual({ higher: 10, same: 5, lower: 0 });
    expect(detail?.detectable).toBe(0.3);
  });

  it('says nothing of what so many could have shown where its interval is a wider one', () => {
    const own = studentInterval(set.people);
    const wider = (confidence: number): [number, number] | null => {
      const limits = own(confidence);
      return limits === null ? null : [limits[0] - 0.5, limits[1]];
    };
    expect(cellOf(set, own)?.detail?.detectable).toBe(0.3);
    expect(cellOf(set, wider)?.detail?.detectable).toBeNull();
  });

  it('is not there without an interval, nor its detail without the narrower ones', () => {
    expect(cellOf(set, () => null)).toBeNull();
    expect(cellOf(set, (confidence) => (confidence === 0.5 ? null : [0, 1]))?.detail).toBeNull();
    expect(cellOf(set, (confidence) => (confidence === 0.8 ? null : [0, 1]))?.detail).toBeNull();
    expect(cellOf(setOf([0.5], 12))).toBeNull();
    expect(studentInterval(setOf([0.5], 12).people)(0.95)).toBeNull();
  });

  it('never promises to see less than a tenth', () => {
    const steady = setOf([0.3, 0.3, 0.3, 0.31], 40);
    expect(cellOf(steady)?.detail?.detectable).toBe(0.1);
  });
});

const options = ['a', 'b', 'c'].map((id) => ({ id, text: { nl: id, en: id } }));
const list: Counted = {
  kind: 'values',
  id: 'w',
  text: { nl: 'W', en: 'W' },
  options,
  waves: ['before', 'after'],
};
const rating: Counted = { kind: 'ratings', id: 'r', text: { nl: 'R', en: 'R' }, options, waves: ['after'] };

/** Somebody who chose these before and after. */
const chose = (before: readonly string[], after: readonly string[] = before): Person => ({
  before: {},
  after: {},
  chosen: { before: { w: before }, after: { w: after } },
});
const counted = (groups: readonly GroupInput[], questions: readonly Counted[] = [list]): QuestionCounts[] => {
  const { values, ratings } = moduleFigures(releaseInput(groups, { questions }));
  return [...values, ...ratings].flatMap(({ cells }) => cells);
};

describe('What people chose from a list', () => {
  it('is counted wave by wave, total first, then group by group', () => {
    const people = [...times(6, chose(['a'], ['b'])), ...times(6, chose(['a', 'b'], ['c']))];
    expect(counted([group('one', people), group('two', people)])).toEqual([
      { group: null, wave: 'before', n: 24, counts: [null, 12, null] },
      { group: 'one', wave: 'before', n: 12, counts: [null, 6, null] },
      { group: 'two', wave: 'before', n: 12, counts: [null, 6, null] },
      { group: null, wave: 'after', n: 24, counts: [null, 12, 12] },
      { group: 'one', wave: 'after', n: 12, counts: [null, 6, 6] },
      { group: 'two', wave: 'after', n: 12, counts: [null, 6, 6] },
    ]);
  });

  it('tells what five chose and not what four did', () => {
    const people = [...times(5, chose(['a'])), ...times(4, chose(['b'])), ...times(3, chose([]))];
    expect(counted([group('one', people)])[1]?.counts).toEqual([5, null, null]);
  });

  it('of a total tells nothing where few are left over, few of them were invited, or nothing remains', () => {
    const large = [...times(6, chose(['a'])), ...times(6, chose(['b']))];
    const beside = (n: number, invited: number): readonly (number | null)[] | undefined => {
      const rest = group('two', [...times(n - 5, chose(['a'])), ...times(5, chose(['c']))], { invited });
      return counted([group('one', large), rest]).find(({ group: unit }) => unit === null)?.counts;
    };
    expect(beside(9, 12)).toBeUndefined();
    // Ten, of whom seven were invited: the group is hidden, and so is what the total leaves over.
    expect(beside(10, 7)).toBeUndefined();
    expect(beside(12, 12)).toEqual([13, null, null]);
  });

  it('of a total of hidden groups is told where together they are ten people of eight invited', () => {
    const five = [...times(3, chose(['a'])), ...times(3, chose(['b']))];
    const two = [group('one', five), group('two', five)];
    expect(counted(two)).toEqual([
      { group: null, wave: 'before', n: 12, counts: [6, 6, null] },
      { group: null, wave: 'after', n: 12, counts: [6, 6, null] },
    ]);
    expect(counted([group('one', five)])).toEqual([]);
  });

  it('of a total leaves over neither all who are left nor none of them', () => {
    const shown = [...times(6, chose(['a'])), ...times(6, chose([]))];
    const all = group('two', times(10, chose(['a'])));
    // All ten of the second chose a: the total would say so.
    expect(counted([group('one', shown), all]).find(({ group: unit }) => unit === null)).toBeUndefined();
    const none = group('two', times(10, chose([])));
    expect(counted([group('one', shown), none]).find(({ group: unit }) => unit === null)).toBeUndefined();
    const some = group('two', [...times(5, chose(['a'])), ...times(5, chose([]))]);
    expect(counted([group('one', shown), some])[0]).toMatchObject({ group: null, counts: [11, null, null] });
  });
});

const rated = (r: number | null): Person => ({ before: {}, after: { r } });

describe('Ratings', () => {
  const numbered: Counted = {
    ...rating,
    options: ['1', '2', '3'].map((id) => ({ id, text: { nl: id, en: id } })),
  };
  const cells = (...groups: GroupInput[]): QuestionCounts[] => counted(groups, [numbered]);

  it('of a total are told where what the groups leave over could be told too', () => {
    const good = group('one', [...times(6, rated(1)), ...times(6, rated(2))]);
    const other = group('two', [...times(7, rated(2)), ...times(5, rated(3))]);
    expect(cells(good, other).map(({ group: unit, counts }) => [unit, counts])).toEqual([
      [null, [6, 13, 5]],
      ['one', [6, 6, 0]],
      ['two', [0, 7, 5]],
    ]);
    const hidden = group('two', [...times(8, rated(2)), ...times(4, rated(3))]);
    expect(cells(good, hidden).map(({ group: unit }) => unit)).toEqual(['one']);
  });

  it('of a total are not told where few of those left over skipped, or all of them', () => {
    const good = group('one', [...times(6, rated(1)), ...times(6, rated(2)), ...times(5, rated(null))]);
    const fewSkip = group('two', [...times(6, rated(1)), ...times(6, rated(2)), rated(null)]);
    expect(cells(good, fewSkip).map(({ group: unit }) => unit)).toEqual(['one']);
    const allSkip = group('two', times(12, rated(null)));
    expect(cells(good, allSkip).map(({ group: unit }) => unit)).toEqual(['one']);
    const nobodySkips = group('two', [...times(6, rated(1)), ...times(6, rated(2))]);
    expect(cells(good, nobodySkips).map(({ group: unit }) => unit)).toEqual([null, 'one', 'two']);
  });
});
