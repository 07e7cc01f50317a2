import type { Language } from '#instruments/instrument.ts';

/** A day (YYYY-MM-DD) as people write it: "24 november 2026". */
export function writtenDay(day: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(`${day}T00:00:00Z`));
}
