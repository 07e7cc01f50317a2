import type { Language } from '#instruments/instrument.ts';

const localeOf = (language: Language): string => (language === 'nl' ? 'nl-NL' : 'en-GB');

/** A moment (ms) as day and time, in the reader's language and in Dutch time, as every hour that is planned. */
export function momentWords(moment: number, language: Language): string {
  return new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  }).format(moment);
}

/**
 * A day (YYYY-MM-DD) with its day of the week; empty for what is no day. A field for a day shows it in the browser's language,
 * in which 3 April and 4 March may look the same.
 *
 * @example weekdayWords('2030-01-07', 'nl') // "maandag 7 januari 2030"
 */
export function weekdayWords(isoDay: string, language: Language): string {
  const day = Date.parse(`${isoDay}T00:00:00Z`);
  if (Number.isNaN(day)) return '';
  return new Intl.DateTimeFormat(localeOf(language), {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(day);
}
