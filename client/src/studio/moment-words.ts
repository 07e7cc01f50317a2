import type { Language } from '#instruments/instrument.ts';

/** A moment (ms) as day and time, in the reader's language and in Dutch time, as every hour that is planned. */
export function momentWords(moment: number, language: Language): string {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  return new Intl.DateTimeFormat(locale, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Europe/Amsterdam',
  }).format(moment);
}
