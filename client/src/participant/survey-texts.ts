import type { Language } from '#instruments/instrument.ts';

/**
 * SurveyJS's own words that a participant can meet, in our words: its Dutch is for a large part translated by
 * machine. What does not stand here is never shown: nothing is required, nothing is uploaded.
 */
const nl = {
  clearCaption: 'Antwoord wissen',
  emptySurvey: 'Er zijn nu geen vragen.',
  loadingSurvey: 'De vragen worden geladen.',
  requiredError: 'Geef hier een antwoord.',
  maxSelectError: 'Kies er hoogstens {0}.',
  chosenSome: '{0} van de {1} gekozen.',
  chosenAll: '{0} van de {1} gekozen. Wilt u een andere? Haal dan eerst een vinkje weg.',
  textMaxLength: 'Gebruik hoogstens {0} tekens.',
  selectToRankEmptyRankedAreaText: 'Zet hier neer wat u kiest',
  selectToRankEmptyUnrankedAreaText: 'Alles is gekozen',
  characterCounter: '{0} van {1} tekens',
};

const en = {
  clearCaption: 'Clear answer',
  emptySurvey: 'There are no questions now.',
  loadingSurvey: 'The questions are loading.',
  requiredError: 'Give an answer here.',
  maxSelectError: 'Choose {0} at most.',
  chosenSome: '{0} of {1} chosen.',
  chosenAll: '{0} of {1} chosen. Would you like another? Then untick one first.',
  textMaxLength: 'Use {0} characters at most.',
  selectToRankEmptyRankedAreaText: 'Put here what you choose',
  selectToRankEmptyUnrankedAreaText: 'Everything is chosen',
  characterCounter: '{0} of {1} characters',
} satisfies typeof nl;

export const surveyTexts: Readonly<Record<Language, typeof nl>> = { nl, en };
