import type { Wording } from '#instruments/instrument.ts';

/** The three questions of the programme, in the words of every guide, page, slide and report. */
export const threeQuestions: readonly Wording[] = [
  {
    nl: 'Wat is een goede ambtenaar, en wanneer doet u het goed?',
    en: 'What is a good civil servant, and when do you do it well?',
  },
  {
    nl: 'Hoe gaat u om met keuzes waarbij twee plichten botsen?',
    en: 'How do you deal with choices in which two duties clash?',
  },
  {
    nl: 'Hoe staat u zelf in voor wat u doet?',
    en: 'How do you yourself take responsibility for what you do?',
  },
];
