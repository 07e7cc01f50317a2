import type { Language } from '#instruments/instrument.ts';
import { confidenceOf, type IntervalOptions } from '#analysis/estimate.ts';
import { formatNumber } from './numbers.ts';

/**
 * The confidence by which words name an interval, as a percentage without its sign: a release's 95 when none is given.
 *
 * @example confidenceInWords({ confidence: 0.975 }, 'nl') // '97,5'
 */
export function confidenceInWords(options: IntervalOptions, language: Language): string {
  const percentage = 100 * confidenceOf(options);
  return formatNumber(percentage, language, Number.isInteger(percentage) ? 0 : 1);
}
