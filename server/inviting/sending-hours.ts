import { isWeekend, sendingHours } from '#server/contract/inviting.ts';

/** A moment as a clock in the Netherlands shows it. */
export interface DutchTime {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly hour: number;
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  hourCycle: 'h23',
});

export function dutchTime(moment: Date): DutchTime {
  const part = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, value]));
  return { day: `${part['year']}-${part['month']}-${part['day']}`, hour: Number(part['hour']) };
}

/** Whether mails may go out: on working days from 8 to 18 hours, Dutch time. */
export function maySendAt({ day, hour }: DutchTime): boolean {
  return !isWeekend(day) && hour >= sendingHours.first && hour <= sendingHours.last;
}
