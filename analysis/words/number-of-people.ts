import type { Language } from '#instruments/instrument.ts';
import { messagesIn } from './messages.ts';
import { formatCount } from './numbers.ts';

/**
 * A number of people as it stands inside a sentence.
 *
 * @example numberOfPeople(12, 'nl') // '12 mensen'
 * @example numberOfPeople(1, 'nl') // '1 persoon'
 */
export function numberOfPeople(n: number, language: Language): string {
  return messagesIn(language).people(formatCount(n, language), n === 1);
}
