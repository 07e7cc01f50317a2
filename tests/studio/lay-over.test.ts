import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOver } from '#client/src/studio/set-up/lay-over.ts';

const first = { title: 'Goed Werk', threshold: '5', waves: { opensOn: '2027-01-01' } };

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
    expect(layOver({ first, mine, theirs })).toEqual({ form: mine, both: ['title'] });
  });

  it('loses nothing that one of the two alone changed, whatever it was', () => {
    const form = fc.record({ a: fc.string(), b: fc.nat(3), c: fc.array(fc.nat(2), { maxLength: 2 }) });
    fc.assert(
      fc.property(form, form, form, (before, mine, theirs) => {
        const laid = layOver({ first: before, mine, theirs });
        for (const field of ['a', 'b', 'c'] as const) {
          const wanted = same(mine[field], before[field]) ? theirs[field] : mine[field];
          expect(laid.form[field]).toEqual(wanted);
        }
      }),
    );
  });
});
