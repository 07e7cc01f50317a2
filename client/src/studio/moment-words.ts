import type { Language } from '#instruments/instrument.ts';

/** A moment (ms) as day and time, in the reader's language and time zone. */
export function momentWords(moment: number, language: Language): string {
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(moment);
}
