import { describe, expect, it } from 'vitest';
import { bandOf } from '#analysis/disclosure/band.ts';
import { decideCells, passesAudit, type ScaleSets } from '#analysis/disclosure/decide.ts';
import {
  answeredIn,
  differsByNobodyOrMany,
  everyoneIn,
  onceOnlyVaries,
  type Everyone,
} from '#analysis/disclosure/everyone.ts';
import { linkedPeople, scoreOf } from '#analysis/disclosure/linked-people.ts';
import { isWithin, remainder, union, type PeopleSet } from '#analysis/disclosure/people-set.ts';
import { mayBePooled, mayFollow, type PoolMember } from '#analysis/disclosure/pool-rule.ts';
import {
  differencesVary,
  differsFromEarlier,
  isNewOrSame,
  membersOf,
  type Earlier,
} from '#analysis/disclosure/published-set.ts';
import { derivesSmallSet } from '#analysis/disclosure/rank-audit.ts';
import { allRules, type Bounds, type Rules } from '#analysis/disclosure/rules.ts';
import { group, person } from './organisation.ts';

/** People are letters: `named('abc')` are three keys. */
const named = (people: string): Set<string> => new Set(people);
const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** The set of the people with these letters, who start, end and change differently. */
function setOf(name: string, people: string, invited = 8): PeopleSet {
  return {
    name,
    invited,
    people: Array.from(people, (key) => {
      const place = alphabet.indexOf(key);
      const [before, after] = [2 + (place % 5) / 2, 2.5 + (place % 3) / 2];
      return { key, before, after, items: { before: [before], after: [after] } };
    }),
  };
}

const range = [1, 5] as const;
const scores = new Map(Array.from(alphabet).map((key, i): [string, number] => [key, 2 + (i % 4) / 2]));
const nothing: Earlier = { before: [], after: [], scores: new Map() };
const boundsWith = (earlier: Partial<Earlier>): Bounds => ({
  threshold: 5,
  range,
  earlier: { ...nothing, ...earlier },
});
const scoring = { id: 'trots', items: ['q1', 'q2'], reversed: ['q2'], range } as const;

const once = (leavers: number[], joiners: number[]): Everyone => ({ people: [], leavers, joiners });

const answers = (q1: number | null, q2: number | null) => ({ q1, q2 });

const ids = (kind: keyof Rules): string[] => allRules[kind].map(({ id }) => id);

const cell = (id: string, set: PeopleSet, bounds: Bounds): boolean | undefined =>
  allRules.cell.find((rule) => rule.id === id)?.allows(set, bounds);

const total = (id: string, hidden: PeopleSet, bounds: Bounds): boolean | undefined => {
  const shown = [setOf('shown', 'abcdefgh')];
  const family = { total: union('total', [...shown, hidden]), shown, hidden };
  return allRules.total.find((rule) => rule.id === id)?.allows(family, bounds);
};

const told = (id: string, everyone: Everyone, earlier: Partial<Earlier>): boolean | undefined =>
  allRules.everyone.find((rule) => rule.id === id)?.allows(everyone, boundsWith(earlier));

const scaleOf = (trained: readonly PeopleSet[], earlier: Partial<Earlier> = {}): ScaleSets => ({
  bounds: boundsWith(earlier),
  trained,
  comparison: [],
});

const names = (sets: readonly PeopleSet[] = []): string[] => sets.map(({ name }) => name);

const answered = (before: string, after: string): Everyone => ({
  people: Array.from('abcdefghijklmno').map((key) => ({
    key,
    before: before.includes(key) ? 3 : null,
    after: after.includes(key) ? 3 : null,
  })),
  leavers: [],
  joiners: [],
});

const member = (organisation: string, n: number, pilot = organisation): PoolMember => ({
  pilot,
  organisation,
  n,
});

describe('Sets that were published before', () => {
  it('may be published again, or sets that differ from each by five people, come or gone', () => {
    const earlier = [named('abcdefgh')];
    expect(differsFromEarlier(named('abcdefgh'), earlier, 5)).toBe(true);
    expect(differsFromEarlier(named('abcdefghi'), earlier, 5)).toBe(false);
    expect(differsFromEarlier(named('abcdefghijkl'), earlier, 5)).toBe(false);
    expect(differsFromEarlier(named('abcdefghijklm'), earlier, 5)).toBe(true);
    expect(differsFromEarlier(named('abcdef'), earlier, 5)).toBe(false);
    expect(differsFromEarlier(named('abcdefxyz'), earlier, 5)).toBe(true);
    expect(differsFromEarlier(named('abcdefghi'), [], 5)).toBe(true);
    expect(differsFromEarlier(named('abcdefgh'), [...earlier, named('abcdefg')], 5)).toBe(false);
  });

  it('are the same only with the same people', () => {
    expect(isNewOrSame(named('abc'), [])).toBe(true);
    expect(isNewOrSame(named('abc'), [named('abd'), named('abc')])).toBe(true);
    expect(isNewOrSame(named('abc'), [named('ab'), named('abcd')])).toBe(false);
  });

  it('leave people between them who must not be all alike, whichever lies inside the other', () => {
    const alike = new Map([...scores].map(([key, score]): [string, number] => [key, key > 'e' ? 3 : score]));
    const earlier = [named('abcde')];
    const grown = named('abcdefghijk');
    expect(differencesVary(grown, { ...nothing, before: earlier, scores }, range)).toBe(true);
    expect(differencesVary(grown, { ...nothing, before: earlier, scores: alike }, range)).toBe(false);
    expect(differencesVary(named('abcde'), { ...nothing, before: [grown], scores }, range)).toBe(true);
    expect(differencesVary(named('abcde'), { ...nothing, before: [grown], scores: alike }, range)).toBe(
      false,
    );
    const oneBad = { ...nothing, before: [named('abcdefghijk'), named('abcde')], scores: alike };
    expect(differencesVary(grown, oneBad, range)).toBe(false);
    // Of who withdrew nothing is known; equal sets and sets that only overlap leave nobody between them.
    expect(differencesVary(named('abcde'), { ...nothing, before: [grown] }, range)).toBe(false);
    expect(differencesVary(grown, { ...nothing, before: [grown] }, range)).toBe(true);
    expect(differencesVary(named('abcz'), { ...nothing, before: earlier, scores: alike }, range)).toBe(true);
  });
});

describe('Everybody who answered', () => {
  const groups = [
    group('a', [person(3, 4), person(2, null), { ...person(4, 4), key: 'k' }, person(null, 5)]),
    group('b', [person(null, null), person(3, 2), person(3.5, null)]),
  ];
  const everyone = everyoneIn(groups, { id: 'eigenwaarde', items: ['eigenwaarde'], range });

  it('stands in the order of scores, those without one last, and apart by who answered once', () => {
    expect(everyone.people.map(({ before, after }) => [before, after])).toEqual([
      [2, null],
      [3, 2],
      [3, 4],
      [3.5, null],
      [4, 4],
      [null, 5],
    ]);
    expect([everyone.leavers, everyone.joiners]).toEqual([[2, 3.5], [5]]);
  });

  it('is named by an own key, else by group and place, wave by wave', () => {
    expect([...answeredIn(everyone, 'before')].sort()).toEqual(['a/0', 'a/1', 'b/1', 'b/2', 'k']);
    expect([...answeredIn(everyone, 'after')].sort()).toEqual(['a/0', 'a/3', 'b/1', 'k']);
  });

  const five = [2, 3, 3, 4, 2];

  it('may be told of when in both waves nobody, or five and more, answered once', () => {
    expect(differsByNobodyOrMany(once([], []), 5)).toBe(true);
    expect(differsByNobodyOrMany(once(five, []), 5)).toBe(true);
    expect(differsByNobodyOrMany(once(five.slice(1), five), 5)).toBe(false);
    expect(differsByNobodyOrMany(once(five, five.slice(1)), 5)).toBe(false);
  });

  it('may be told of when those who answered once are not all alike', () => {
    expect(onceOnlyVaries(once([], []), range)).toBe(true);
    expect(onceOnlyVaries(once(five, five), range)).toBe(true);
    expect(onceOnlyVaries(once([3, 3, 3, 3, 3], five), range)).toBe(false);
    expect(onceOnlyVaries(once(five, [3, 3, 3, 3, 3]), range)).toBe(false);
  });
});

describe('The people of a group on a scale', () => {
  it('are those with a score in both waves, by score, with turned items turned and skipped ones left out', () => {
    const people = [
      { before: answers(4, 2), after: answers(5, 1) },
      { before: answers(2, 4), after: answers(3, 3) },
      { before: answers(2, 4), after: answers(2, 4) },
      { before: answers(2, null), after: answers(3, 3) },
      { before: null, after: answers(3, 3) },
      { key: 'own', before: answers(1, 5), after: answers(3, 1) },
    ];
    const linked = linkedPeople(group('a', people), scoring);
    expect([linked.name, linked.invited]).toEqual(['a', 8]);
    expect(linked.people.map(({ key, before, after }) => [key, before, after])).toEqual([
      ['own', 1, 4],
      ['a/2', 2, 2],
      ['a/1', 2, 3],
      ['a/0', 4, 5],
    ]);
    expect(linked.people[0]?.items).toEqual({ before: [1, 1], after: [3, 5] });
    const lenient = linkedPeople(group('a', people), { ...scoring, minAnswered: 1 });
    expect(lenient.people.find(({ key }) => key === 'a/3')?.items).toEqual({ before: [2], after: [3, 3] });
  });

  it('have no score where nothing was sent, and none from numbers that are none', () => {
    expect(scoreOf(null, scoring)).toBeNull();
    expect(scoreOf({ q1: 4, q2: 2 }, scoring)).toBe(4);
    expect(scoreOf({ q1: Number.NaN, q2: 2 }, scoring)).toBeNull();
  });

  it('are taken together, apart, and found within each other by their keys', () => {
    const [whole, part] = [setOf('whole', 'abcde'), setOf('part', 'bd', 3)];
    expect(union('both', [whole, part])).toMatchObject({ name: 'both', invited: 11 });
    expect(remainder(whole, [part]).map(({ key }) => key)).toEqual(['a', 'c', 'e']);
    expect([isWithin(part, whole), isWithin(whole, part)]).toEqual([true, false]);
    expect([...membersOf(part)]).toEqual(['b', 'd']);
  });
});

describe('The rank audit', () => {
  it('says yes where there are too many combinations to try, and no where it tried them all', () => {
    const sets = Array.from({ length: 40 }, (_, i) => new Set([...Array.from('ABCDEFGHIJKLMNO'), `p${i}`]));
    expect(derivesSmallSet(sets, 3)).toBe(false);
    expect(derivesSmallSet(sets, 10)).toBe(true);
  });

  it('finds small sets in fractions of sums of many sets', () => {
    // Every two of four letters: (ab + ac + ad - bc - cd - bd) / 3 ... a is one third of sums.
    expect(derivesSmallSet(['abc', 'abd', 'acd', 'bcd'].map(named), 2)).toBe(true);
    expect(derivesSmallSet(['abc', 'abd', 'acd'].map(named), 2)).toBe(false);
    expect(derivesSmallSet(['abcdefg', 'fghijkl', 'abcdehijklm'].map(named), 3)).toBe(false);
  });
});

describe('A rule', () => {
  it('has the name of the promise it keeps', () => {
    expect(ids('cell')).toEqual(['R1', 'R2', 'R4', 'R9']);
    expect(ids('total')).toEqual(['R3', 'R4', 'R2', 'R9']);
    expect(ids('everyone')).toEqual(['R8', 'R4', 'R9']);
    expect(ids('audit')).toEqual(['R5']);
  });

  it('about a group holds it against k, who was invited, and what was published before', () => {
    const seven = setOf('a', 'abcdefg');
    expect([
      cell('R1', seven, boundsWith({})),
      cell('R1', seven, { ...boundsWith({}), threshold: 8 }),
    ]).toEqual([true, false]);
    expect([cell('R2', seven, boundsWith({})), cell('R2', setOf('a', 'abc', 7), boundsWith({}))]).toEqual([
      true,
      false,
    ]);
    const near = boundsWith({ before: [named('abcdef')] });
    expect([cell('R4', seven, boundsWith({})), cell('R4', seven, near)]).toEqual([true, false]);
    const inside = boundsWith({
      before: [named('ab')],
      scores: new Map(Array.from('cdefg').map((key) => [key, 3])),
    });
    expect([cell('R9', seven, boundsWith({})), cell('R9', seven, inside)]).toEqual([true, false]);
    expect(cell('R9', setOf('a', 'aaaaaaa'), boundsWith({}))).toBe(false);
  });

  it('about a total holds what it leaves over against the same', () => {
    const none = boundsWith({});
    const nobody = setOf('hidden', '', 0);
    for (const id of ['R3', 'R4', 'R2', 'R9']) {
      expect(total(id, nobody, none)).toBe(true);
      expect(total(id, setOf('hidden', 'ijklmn'), none)).toBe(true);
    }
    expect(total('R3', setOf('hidden', 'ijkl'), none)).toBe(false);
    expect(total('R4', setOf('hidden', 'ijkl'), none)).toBe(false);
    expect(total('R2', setOf('hidden', 'ijklmn', 7), none)).toBe(false);
    expect(total('R9', setOf('hidden', 'iiiiii'), none)).toBe(false);
  });

  it('about a total holds it and what it leaves over against what was published before', () => {
    const hidden = setOf('hidden', 'ijklmn');
    expect(total('R4', hidden, boundsWith({ before: [named('abcdefghijklm')] }))).toBe(false);
    expect(total('R4', hidden, boundsWith({ before: [named('ijklmno')] }))).toBe(false);
    expect(total('R4', hidden, boundsWith({ before: [named('ijklmn')] }))).toBe(true);
  });

  const people = Array.from('abcdefgh').map((key, i) => ({
    key,
    before: key === 'h' ? null : 2 + (i % 4) / 2,
    after: key === 'a' ? null : 2 + (i % 3) / 2,
  }));
  const everybody: Everyone = { people, leavers: [2, 3, 3, 4, 2], joiners: [] };

  it('about everybody holds who answered once, and who answered in either wave', () => {
    expect(told('R8', everybody, {})).toBe(true);
    expect(told('R8', { ...everybody, joiners: [3] }, {})).toBe(false);
    expect(told('R4', everybody, {})).toBe(true);
    expect(told('R4', everybody, { before: [named('abcdef')] })).toBe(false);
    expect(told('R4', everybody, { after: [named('bcdefg')] })).toBe(false);
    expect(told('R4', everybody, { before: [named('abcdefg')], after: [named('bcdefgh')] })).toBe(true);
    expect(told('R9', everybody, {})).toBe(true);
    expect(told('R9', { ...everybody, leavers: [3, 3, 3, 3, 3] }, {})).toBe(false);
    const alike = {
      before: [named('ab')],
      scores: new Map(Array.from('cdefg').map((key) => [key, 3] as const)),
    };
    expect(told('R9', everybody, alike)).toBe(false);
  });

  it('about all sums together refuses what gives a small set away', () => {
    const [rule] = allRules.audit;
    expect(rule?.allows([named('abcdef'), named('abcdefg')], 5)).toBe(false);
    expect(rule?.allows([named('abcdef'), named('ghijkl')], 5)).toBe(true);
  });
});

describe('What is decided', () => {
  const [first, second] = [setOf('first', 'abcdefg'), setOf('second', 'hijklmn')];

  it('takes groups in their order where all together would give a small set away', () => {
    // first + second are the fourteen of before and one more: found only by the three together.
    const before = [named('abcdefghijklm')];
    const [decision] = decideCells([scaleOf([first, second], { before, scores })], allRules);
    expect(names(decision?.shown)).toEqual(['first']);
    const [free] = decideCells([scaleOf([first, second])], allRules);
    expect(names(free?.shown)).toEqual(['first', 'second']);
    expect(free?.total?.name).toBe('total');
    expect(free?.total?.people).toHaveLength(14);
    const all = [decision, free].map((one) => one?.basis);
    expect(all).toEqual(['shown-groups', 'everyone']);
  });

  it('looks at both waves, and at everybody who answered where that is told', () => {
    const sets = [first];
    expect(passesAudit(sets, boundsWith({}), allRules)).toBe(true);
    expect(passesAudit(sets, boundsWith({ before: [named('abcdefgh')] }), allRules)).toBe(false);
    expect(passesAudit(sets, boundsWith({ after: [named('abcdefgh')] }), allRules)).toBe(false);
    expect(passesAudit(sets, boundsWith({}), allRules, answered('abcdefg', 'abcdefg'))).toBe(true);
    expect(passesAudit(sets, boundsWith({}), allRules, answered('abcdefgh', 'abcdefg'))).toBe(false);
    expect(passesAudit(sets, boundsWith({}), allRules, answered('abcdefg', 'abcdefgh'))).toBe(false);
    expect(passesAudit(sets, boundsWith({}), { ...allRules, audit: [] }, answered('abcdefgh', ''))).toBe(
      true,
    );
  });

  it('gives the total of one scale up for all, and lets none stand that is too near an earlier one', () => {
    const small = setOf('small', 'opq');
    const both = [scaleOf([first, second, small]), scaleOf([first, second])];
    expect(decideCells(both, allRules).map(({ basis }) => basis)).toEqual(['shown-groups', 'shown-groups']);
    expect(decideCells(both, allRules).map(({ total }) => total?.people.length)).toEqual([14, 14]);
    // One person has come and one gone since a total that was told before.
    const forbidden = scaleOf([first, second], { before: [named('abcdefghijklmo')], scores });
    expect(decideCells([forbidden], allRules)[0]?.total).toBeNull();
    expect(names(decideCells([forbidden], allRules)[0]?.shown)).toEqual(['first', 'second']);
  });

  it('counts a group without linked people as nobody that is left over', () => {
    const empty = setOf('empty', '', 3);
    expect(decideCells([scaleOf([first, empty])], allRules)[0]).toMatchObject({ basis: 'everyone' });
  });
});

describe('A pool', () => {
  const four = ['a', 'b', 'c', 'd'].map((organisation) => member(organisation, 10));

  it('needs four organisations and forty people, and none with more than half', () => {
    expect(mayBePooled(four)).toBe(true);
    expect(mayBePooled([...four.slice(1), member('b', 10, 'b2')])).toBe(false);
    expect(mayBePooled(four.with(0, member('a', 9)))).toBe(false);
    expect(mayBePooled(four.with(0, member('a', 30)))).toBe(true);
    expect(mayBePooled(four.with(0, member('a', 31)))).toBe(false);
    expect(mayBePooled([...four, member('a', 21, 'a2')])).toBe(false);
  });

  it('follows another only when pilots of three organisations have come or gone', () => {
    const [e, f, g] = ['e', 'f', 'g'].map((organisation) => member(organisation, 10));
    const more = [e, f, g].flatMap((one) => one ?? []);
    expect(mayFollow([...four, ...more], four)).toBe(true);
    expect(mayFollow([...four, ...more.slice(1)], four)).toBe(false);
    expect(mayFollow([...four.slice(1), ...more.slice(1)], four)).toBe(true);
    expect(mayFollow([...four, member('a', 9, 'a2'), member('a', 9, 'a3'), member('b', 9, 'b2')], four)).toBe(
      false,
    );
    expect(mayFollow(four, four)).toBe(false);
  });
});

describe('A band', () => {
  it('goes in fives under thirty, in tens above, and is open at the top', () => {
    expect([0, 4, 5, 29, 30, 44].map((count) => bandOf(count))).toEqual([
      { atLeast: 0, atMost: 4 },
      { atLeast: 0, atMost: 4 },
      { atLeast: 5, atMost: 9 },
      { atLeast: 25, atMost: 29 },
      { atLeast: 30, atMost: 39 },
      { atLeast: 40, atMost: 49 },
    ]);
    expect([bandOf(34, 44), bandOf(35, 44), bandOf(34, 40), bandOf(2, 4)]).toEqual([
      { atLeast: 30, atMost: 34 },
      { atLeast: 35, atMost: null },
      { atLeast: 30, atMost: 34 },
      { atLeast: 0, atMost: null },
    ]);
  });
});
