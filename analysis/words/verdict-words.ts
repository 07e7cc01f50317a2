import type { Language } from '#instruments/instrument.ts';
import type { Cell, ReleasedScale } from '#analysis/release.ts';
import { messagesIn } from './messages.ts';

/** The verdict of a cell as it stands on a screen; for a withheld cell that there are too few people to show. */
export function verdictWords(cell: Cell, language: Language): string {
  return messagesIn(language).verdicts[cell.status === 'shown' ? cell.verdict : 'withheld'];
}

/** Scale and verdict in one line: `Beroepstrots: hoger, misschien maar een beetje`. */
export function cellHeading(cell: Cell, scale: ReleasedScale, language: Language): string {
  return `${scale.title[language]}: ${verdictWords(cell, language)}`;
}
