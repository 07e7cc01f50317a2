import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOver } from '#client/src/studio/set-up/lay-over.ts';

const first = { title: 'Goed Werk', threshold: '5', waves: { opensOn: '2027-01-01' } };

const group = (id: string | null, name: string, key: number) => ({ key, id, name, cards: '8' });
const groups = [group('a', 'Beleid', 1), group('b', 'Balie', 2)];

/** What both wrote, each otherwise. */
const field = (at: string, theirs: unknown) => ({ at, what: 'field', theirs });

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

describe('A form that somebody else saved meanwhile', () => {
  it('shows what they changed, with what I changed', () => {
    const mine = { ...first, threshold: '8' };
    const theirs = { ...first, title: 'Beter Werk' };
    expect(layOver({ first, mine, theirs })).toEqual({
      form: { ...first, title: 'Beter Werk', threshold: '8' },
      both: [],
    });
  });

  it('keeps what I wrote where both changed a field, and names it; not where we wrote the same', () => {
    const mine = { ...first, title: 'Mijn naam', waves: { opensOn: '2027-02-01' } };
    const theirs = { ...first, title: 'Hun naam', waves: { opensOn: '2027-02-01' } };
    expect(layOver({ first, mine, theirs })).toEqual({ form: mine, both: [field('title', 'Hun naam')] });
  });

  it('keeps the group that they added, and the name and the day that only I changed', () => {
    const before = { groups, waves: { before: { opensOn: '1', closesOn: '2' }, after: { opensOn: '3' } } };
    const mine = {
      groups: [group('a', 'Beleid en strategie', 1), groups[1], group(null, 'Van mij', 3)],
      waves: { before: { opensOn: '1', closesOn: '2b' }, after: { opensOn: '3' } },
    };
    const theirs = {
      groups: [...groups, group('c', 'Van hen', 3)],
      waves: { before: { opensOn: '1', closesOn: '2' }, after: { opensOn: '3c' } },
    };
    expect(layOver({ first: before, mine, theirs })).toEqual({
      form: {
        groups: [
          group('a', 'Beleid en strategie', 1),
          groups[1],
          group('c', 'Van hen', 3),
          group(null, 'Van mij', 7),
        ],
        waves: { before: { opensOn: '1', closesOn: '2b' }, after: { opensOn: '3c' } },
      },
      both: [],
    });
  });

  it('names the one field of a group that both changed, and takes away what either took away', () => {
    const mine = [group('a', 'Mijn naam', 1), groups[1]];
    const theirs = [group('a', 'Hun naam', 1)];
    expect(layOver({ first: { groups }, mine: { groups: mine }, theirs: { groups: theirs } })).toEqual({
      form: { groups: [group('a', 'Mijn naam', 1)] },
      both: [field('groups.0.name', 'Hun naam')],
    });
  });

  it('loses no group that one took away while the other changed it: it is asked about', () => {
    const mine = [groups[0], group('b', 'Loket', 2)];
    const theirs = [groups[0]];
    expect(layOver({ first: { groups }, mine: { groups: mine }, theirs: { groups: theirs } })).toEqual({
      form: { groups: [groups[0], group(null, 'Loket', 2)] },
      both: [{ at: 'groups.1.name', what: 'gone', theirs: null }],
    });
    expect(layOver({ first: { groups }, mine: { groups: theirs }, theirs: { groups: mine } })).toEqual({
      form: { groups: mine },
      both: [{ at: 'groups.1.name', what: 'back', theirs: null }],
    });
  });

  it('makes one group of the very same that both added, and keeps two of one name that differ', () => {
    const mine = [...groups, group(null, 'Team', 3), group(null, 'Nieuw', 4)];
    const theirs = [...groups, group('c', 'Team', 3), { ...group('d', 'Nieuw', 4), cards: '12' }];
    const laid = layOver({ first: { groups }, mine: { groups: mine }, theirs: { groups: theirs } });
    expect(laid).toEqual({ form: { groups: [...theirs, group(null, 'Nieuw', 9)] }, both: [] });
  });

  it('takes a reference and the reason why there is none as one answer, and never mixes two', () => {
    const began = { agreement: { applies: true, text: '' } };
    const mine = { agreement: { applies: false, text: '' } };
    const theirs = { agreement: { applies: true, text: 'VO-2026-14' } };
    expect(layOver({ first: began, mine, theirs })).toEqual({
      form: mine,
      both: [field('agreement', theirs.agreement)],
    });
  });

  it('loses nothing that one of the two alone changed, whatever it was', () => {
    const form = fc.record({ a: fc.string(), b: fc.nat(3), c: fc.array(fc.nat(2), { maxLength: 2 }) });
    fc.assert(
      fc.property(form, form, form, (before, mine, theirs) => {
        const laid = layOver({ first: before, mine, theirs });
        for (const field of ['a', 'b', 'c'] as const) {
          const wanted = same(mine[field], before[field]) ? theirs[field] : mine[field];
          expect(laid.form).toHaveProperty(field, wanted);
        }
      }),
    );
  });
});
