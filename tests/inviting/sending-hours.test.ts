import { describe, expect, it } from 'vitest';
import { isWeekend } from '#server/contract/inviting.ts';
import { dutchTime, maySendAt } from '#server/inviting/sending-hours.ts';

describe('Mails go out', () => {
  it.each([
    ['2030-01-07T07:00:00Z', true, 'Monday, 8 in winter'],
    ['2030-01-07T06:59:59Z', false, 'Monday, before 8 in winter'],
    ['2030-07-01T06:00:00Z', true, 'Monday, 8 in summer'],
    ['2030-07-01T05:59:59Z', false, 'Monday, before 8 in summer'],
    ['2030-07-05T15:59:59Z', true, 'Friday, just before 18 in summer'],
    ['2030-07-05T16:00:00Z', false, 'Friday, 18 in summer'],
    ['2030-07-06T10:00:00Z', false, 'Saturday'],
    ['2030-07-07T10:00:00Z', false, 'Sunday'],
    ['2030-07-07T22:30:00Z', false, 'Monday, half past midnight'],
  ])('at %s: %s (%s)', (moment, may) => {
    expect(maySendAt(dutchTime(new Date(moment)))).toBe(may);
  });

  it('by the Dutch clock, also on the nights when it changes', () => {
    expect(dutchTime(new Date('2030-03-31T00:59:00Z'))).toEqual({ day: '2030-03-31', hour: 1 });
    expect(dutchTime(new Date('2030-03-31T01:01:00Z'))).toEqual({ day: '2030-03-31', hour: 3 });
    expect(dutchTime(new Date('2030-10-26T22:30:00Z'))).toEqual({ day: '2030-10-27', hour: 0 });
    expect([isWeekend('2030-10-26'), isWeekend('2030-10-28')]).toEqual([true, false]);
  });
});
