const isoDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The calendar day (YYYY-MM-DD) in the Netherlands at a moment. */
export function dayOf(moment: Date): string {
  return isoDay.format(moment);
}

const dayMs = 24 * 60 * 60 * 1000;

/** Days from one day to a later one. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}

/** Whole weeks from one day to a later one, rounded. */
export function weeksBetween(from: string, to: string): number {
  return Math.round(daysBetween(from, to) / 7);
}

/** The day so many days after another. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}
