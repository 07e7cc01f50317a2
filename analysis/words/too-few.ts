import type { Language } from '#instruments/instrument.ts';
import type { Cell, ShownCell } from '#analysis/release.ts';
import { cellSentences, type WordedScale } from './cell-sentences.ts';
import type { LaterWave } from './later-wave.ts';
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

/** Whether a cell has figures, but too few people to tell what they say. */
export function isUnclear(cell: Cell): cell is ShownCell {
  return cell.status === 'shown' && cell.verdict === 'too few people to tell';
}

/**
 * A group's cell in plain sentences. Where too few people answered to tell: what can be said, how many it takes, and
 * last what the pilot's total says.
 *
 * @param total the total's cell on the same scale; `null` for a group that is not in it (the comparison)
 * @param later the wave that is set against the before wave
 */
export function groupSentences(
  cell: Cell,
  total: Cell | null,
  scale: WordedScale,
  language: Language,
  later: LaterWave = 'after',
): string[] {
  const own = cellSentences(cell, scale, language, later);
  return total !== null && isUnclear(cell) ? [...own, whatTheTotalSays(total, language)] : own;
}
