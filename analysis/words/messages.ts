import type { Language } from '#instruments/instrument.ts';
import { en } from './en.ts';
import { enFollowUp, nlFollowUp } from './follow-up-texts.ts';
import type { LaterWave } from './later-wave.ts';
import type { Messages } from './nl.ts';
import { nl } from './nl.ts';

const messages: Record<LaterWave, Record<Language, Messages>> = {
  after: { nl, en },
  'follow-up': { nl: followedUp(nl, nlFollowUp), en: followedUp(en, enFollowUp) },
};

/** The same texts, with the sentences of a follow-up in their places. */
function followedUp(texts: Messages, followUp: typeof nlFollowUp): Messages {
  return {
    ...texts,
    cell: { ...texts.cell, ...followUp.cell },
    distance: { ...texts.distance, ...followUp.distance },
    made: { ...texts.made, ...followUp.made },
    chart: { ...texts.chart, ...followUp.chart },
  };
}

/**
 * The texts of the analysis in a language.
 *
 * @param later the wave that is set against the before wave
 */
export function messagesIn(language: Language, later: LaterWave = 'after'): Messages {
  return messages[later][language];
}
