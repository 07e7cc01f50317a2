import type { Language } from '#instruments/instrument.ts';

const locales = { nl: 'nl-NL', en: 'en-GB' } as const;

/** Kept, for making one takes a thousand times as long as writing a number with it. */
const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, decimals: number): Intl.NumberFormat {
  const name = `${language} ${String(decimals)}`;
  const made =
    numberFormats.get(name) ??
    new Intl.NumberFormat(locales[language], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
  numberFormats.set(name, made);
  return made;
}

/** A real minus sign: a hyphen is too short beside digits. */
const minus = '\u2212';

/**
 * A number as people write it: decimal comma in Dutch, a real minus sign.
 *
 * @example formatNumber(-0.3, 'nl') // '−0,3'
 */
export function formatNumber(value: number, language: Language, decimals = 1): string {
  const text = numberFormat(language, decimals).format(Math.abs(value));
  return value < 0 && !isNought(value, decimals) ? `${minus}${text}` : text;
}

/** What is written with noughts only has no sign. */
function isNought(value: number, decimals: number): boolean {
  return Number(Math.abs(value).toFixed(decimals)) === 0;
}

/** A whole number of people, weeks or sessions. */
export function formatCount(value: number, language: Language): string {
  return formatNumber(value, language, 0);
}

/**
 * A change with its sign; no sign for nought.
 *
 * @example formatChange(0.5, 'nl') // '+0,5'
 */
export function formatChange(value: number, language: Language, decimals = 1): string {
  const text = formatNumber(value, language, decimals);
  return value > 0 && !isNought(value, decimals) ? `+${text}` : text;
}

/** A number of points with at most one decimal: `1` and `0,3`. */
export function formatPoints(value: number, language: Language): string {
  return formatNumber(value, language, Number.isInteger(value) ? 0 : 1);
}

const dayFormats = { nl: dayFormat('nl'), en: dayFormat('en') } as const;

function dayFormat(language: Language): Intl.DateTimeFormat {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locales[language], options);
}

/** A day in words, from an ISO date: `8 juni 2026`. */
export function formatDay(isoDay: string, language: Language): string {
  const day = new Date(`${isoDay}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? isoDay : dayFormats[language].format(day);
}
