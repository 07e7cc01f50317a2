import { formatNumber } from '#analysis/words/numbers.ts';
import type { Language } from '#instruments/instrument.ts';

/** How the words of the analysis, which are those of a release, call its interval. */
const released = {
  nl: /95 %-(?= en 80 %-interval|interval)/g,
  en: /95%(?= and 80% interval| interval)/g,
};

/** The confidence of a design as a percentage: `90`, `97,5`. */
export function confidenceText(confidence: number, language: Language): string {
  const percentage = 100 * confidence;
  return formatNumber(percentage, language, Number.isInteger(percentage) ? 0 : 1);
}

/**
 * What a release says of its 95 % interval, said of the interval that the design asks for.
 *
 * @param words sentences and pictures with figures of this study; how methods work in general is left as it is
 */
export function withIntervalNamed(words: string, confidence: number, language: Language): string {
  const said = confidenceText(confidence, language);
  return words.replaceAll(released[language], language === 'nl' ? `${said} %-` : `${said}%`);
}
