import type { Language } from '#instruments/instrument.ts';

const formats = { nl: longDay('nl-NL'), en: longDay('en-GB') } as const;

function longDay(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
}

/** A day (YYYY-MM-DD) as people write it: "24 november 2026". */
export function writtenDay(day: string, language: Language): string {
  return formats[language].format(new Date(`${day}T00:00:00Z`));
}
