import type { Language } from '#instruments/instrument.ts';
import type { Cell } from '#analysis/release.ts';
import { messagesIn } from './messages.ts';
import { numberOfPeople } from './number-of-people.ts';
import { verdictWords } from './verdict-words.ts';

/**
 * For a group with too few people to tell: what its pilot's total says on the same scale.
 *
 * @param total the total's cell on that scale
 */
export function whatTheTotalSays(total: Cell, language: Language): string {
  const { tooFew } = messagesIn(language);
  if (total.status === 'withheld') return tooFew.totalWithheld;
  const people = numberOfPeople(total.n, language);
  return total.verdict === 'too few people to tell'
    ? tooFew.totalTooFew(people)
    : tooFew.total(verdictWords(total, language), people);
}
