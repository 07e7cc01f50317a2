import { act, ask, say, type Guide } from './guide.ts';
import { threeQuestions } from './three-questions.ts';

/** The three questions of the programme, for every result. */
const ofTheProgramme: Guide = {
  id: 'drie-vragen',
  beside: 'every-result',
  title: { nl: 'De drie vragen van Goed Werk', en: 'The three questions of Goed Werk' },
  aim: {
    nl: 'De groep praat over goed werk, met eigen voorbeelden.',
    en: 'The group talks about good work, with examples of its own.',
  },
  minutes: 30,
  steps: [
    ...threeQuestions.map(({ nl, en }) => ask(nl, en)),
    act(
      'Vraag bij elk antwoord naar een voorbeeld van de afgelopen weken.',
      'With every answer, ask for an example from the past weeks.',
    ),
  ],
};

const selfWorth: Guide = {
  id: 'eigenwaarde',
  beside: 'eigenwaarde',
  title: { nl: 'Praten over eigenwaarde', en: 'Talking about self-worth' },
  aim: {
    nl: 'De groep zegt wat het werk zelf waard maakt, ook als er niemand kijkt.',
    en: 'The group says what makes the work itself worth while, also when nobody looks.',
  },
  minutes: 15,
  steps: [
    ask('Wat wilt u in uw werk nog beter kunnen?', 'What do you still want to get better at in your work?'),
    ask(
      'Welk deel van uw werk ziet bijna niemand? Waarom doet u dat toch goed?',
      'Which part of your work does hardly anybody see? Why do you do it well all the same?',
    ),
    ask('Wat maakt dat lastiger dan vroeger?', 'What makes that harder than it used to be?'),
  ],
};

const pride: Guide = {
  id: 'beroepstrots',
  beside: 'beroepstrots',
  title: { nl: 'Praten over beroepstrots', en: 'Talking about professional pride' },
  aim: {
    nl: 'De groep zegt hardop wat gezien mag worden, van uzelf en van het team.',
    en: 'The group says aloud what deserves to be seen, of oneself and of the team.',
  },
  minutes: 15,
  steps: [
    ask('Wat deed uw team goed, en wie weet dat?', 'What did your team do well, and who knows about it?'),
    ask(
      'Aan wie vertelt u over uw werk? Aan wie liever niet?',
      'Whom do you tell about your work? Whom rather not?',
    ),
    say(
      'Trots is iets anders dan beter zijn dan een ander.',
      'Being proud is something else than being better than another.',
    ),
    ask('Wat laat u de komende maand aan anderen zien?', 'What will you show others in the coming month?'),
  ],
};

const honour: Guide = {
  id: 'beroepseer',
  beside: 'beroepseer',
  title: { nl: 'Praten over beroepseer', en: 'Talking about professional honour' },
  aim: {
    nl: 'De groep zegt aan welke normen zij elkaar wil houden.',
    en: 'The group says which standards its members want to hold each other to.',
  },
  minutes: 15,
  steps: [
    ask(
      'Wat zou u nooit doen in uw werk, ook onder druk?',
      'What would you never do in your work, even under pressure?',
    ),
    ask(
      'Welke norm is van uw vak, en welke van de organisatie?',
      'Which standard belongs to your profession, and which to the organisation?',
    ),
    ask('Hoe mag een collega u daaraan houden?', 'How may a colleague hold you to it?'),
    say(
      'Eer is iets anders dan doen wat u gezegd wordt.',
      'Honour is something else than doing as you are told.',
    ),
  ],
};

/**
 * Guides beside the three stages, and the one for every result. A talk goes from the ground of the rocket up: the work in
 * one's own eyes first, then what others may see, then what people hold each other to. Results are read the other way, as
 * the rocket stands (`topFirst`).
 */
export const stageGuides: readonly Guide[] = [ofTheProgramme, selfWorth, pride, honour];
