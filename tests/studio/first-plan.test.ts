import { describe, expect, it } from 'vitest';
import type { Inviting, MailKind } from '#server/contract/inviting.ts';
import { firstPlan } from '#client/src/studio/inviting/first-plan.ts';

const waves = (closesOn: string): Inviting['waves'] => [
  { number: 1, kind: 'before', opensOn: '2030-01-07', closesOn, state: 'open' },
];
const mail = (kind: MailKind, day: string): Inviting['mailings'][number] => ({
  id: kind,
  wave: 1,
  kind,
  day,
  hour: 9,
  state: 'planned',
  people: null,
  counts: null,
});
const monday = new Date('2030-01-07T09:30:00+01:00');
const plan = (mailings: Inviting['mailings'], closesOn = '2030-01-25') =>
  firstPlan({ mailings, waves: waves(closesOn), wave: 1 }, monday);

/** The day that is offered for a wave that opens on a day. */
const dayOf = (opensOn: string): string =>
  firstPlan(
    {
      mailings: [],
      waves: [{ number: 1, kind: 'before', opensOn, closesOn: '2030-02-22', state: 'planned' }],
      wave: 1,
    },
    monday,
  ).day;

describe('The mail that is offered first', () => {
  it('is the invitation, on the next working day', () => {
    expect(plan([])).toEqual({ kind: 'invitation', wave: 1, day: '2030-01-08', hour: 9 });
  });

  it('is then a reminder, never on the day of the invitation, which would be refused: a week later', () => {
    expect(plan([mail('invitation', '2030-01-10')])).toMatchObject({ kind: 'reminder', day: '2030-01-17' });
    const both = [mail('invitation', '2030-01-08'), mail('reminder', '2030-01-15')];
    expect(plan(both)).toMatchObject({ kind: 'last-reminder', day: '2030-01-22' });
  });

  it('comes sooner where the wave closes before that: on the working day after', () => {
    expect(plan([mail('invitation', '2030-01-11')], '2030-01-16')).toMatchObject({ day: '2030-01-14' });
  });

  it('waits for its wave to open, and where that is in a weekend, for the Monday after', () => {
    expect(dayOf('2030-02-04')).toBe('2030-02-04');
    expect([dayOf('2030-02-02'), dayOf('2030-02-03')]).toEqual(['2030-02-04', '2030-02-04']);
  });
});
