import { isWeekend, mailKinds, sendingHours, type Inviting } from '#server/contract/inviting.ts';
import { dayOf } from '#client/src/studio/today.ts';
import type { Plan } from './plan.ts';

const oneDay = 24 * 60 * 60 * 1000;

/** The first working day at least so many days after a day or a moment, in the Netherlands. */
function workingDayAfter(from: Date, days: number): string {
  const next = new Date(from.getTime() + days * oneDay);
  const day = dayOf(next);
  return isWeekend(day) ? workingDayAfter(next, 1) : day;
}

/** The working day on which a wave that is planned can be written about first; nothing to wait for where it is open. */
function opening(wave: Inviting['waves'][number] | undefined): string {
  return wave?.state === 'planned' ? workingDayAfter(new Date(`${wave.opensOn}T12:00:00Z`), 0) : '';
}

/** So long after a mail most people who answer have done so, in days. */
const aWeek = 7;

/**
 * The mail that most likely comes next, on a day on which it may go out: a reminder a week after the mail that it reminds of,
 * or, where the wave closes before that, the working day after it.
 */
export function firstPlan(
  { mailings, waves, wave }: Pick<Inviting, 'mailings' | 'waves' | 'wave'>,
  now: Date,
): Plan {
  const done = mailings.filter(
    (mailing) => mailing.wave === wave && mailing.state !== 'cancelled' && mailing.state !== 'stopped',
  );
  const kind = mailKinds.find((one) => done.every((mailing) => mailing.kind !== one)) ?? 'invitation';
  const chosen = waves.find(({ number }) => number === wave);
  const earlier =
    kind === 'invitation'
      ? undefined
      : done
          .map(({ day }) => day)
          .sort()
          .at(-1);
  const soon = [workingDayAfter(now, 1), opening(chosen)];
  const after = (days: number): string =>
    [...soon, ...(earlier === undefined ? [] : [workingDayAfter(new Date(`${earlier}T12:00:00Z`), days)])]
      .sort()
      .at(-1) ?? '';
  const day = after(aWeek);
  const isTooLate = chosen !== undefined && day > chosen.closesOn;
  return { kind, wave, day: isTooLate ? after(1) : day, hour: sendingHours.first + 1 };
}
