import { act, ask, say, type Guide } from './guide.ts';

/** Beside a score that fell. */
export const lowerGuide: Guide = {
  id: 'laag-of-lager',
  beside: 'low-or-lower',
  title: { nl: 'Een lage of lagere score', en: 'A low or a lower score' },
  aim: {
    nl: 'De groep zoekt uit wat er speelt, zonder dat iemand de schuld krijgt.',
    en: 'The group finds out what is going on, and nobody gets the blame.',
  },
  minutes: 20,
  steps: [
    say('Een lagere score is geen rapportcijfer.', 'A lower score is not a mark.'),
    say(
      'Na een traject kijken mensen vaak strenger naar hun werk. Dan kan een lager antwoord eerlijker zijn.',
      'After a trajectory people often look at their work more strictly. Then a lower answer can be more honest.',
    ),
    say(
      'Wie eerst hoog zat, zakt vaak vanzelf iets. Ook zonder traject.',
      'Those who started high often go down a little by themselves. Also without a trajectory.',
    ),
    act(
      'Kijk eerst hoe zeker de uitkomst is. Lees die zin samen voor.',
      'First look at how sure the result is. Read that sentence aloud together.',
    ),
    ask(
      'Herkent u dit? Wat is er in deze weken gebeurd?',
      'Do you recognise this? What happened in these weeks?',
    ),
    ask(
      'Wat ligt aan het werk, en wat aan hoe u ernaar kijkt?',
      'What is due to the work, and what to how you look at it?',
    ),
    act(
      'Praat over het werk. Vraag nooit wie wat heeft ingevuld.',
      'Talk about the work. Never ask who answered what.',
    ),
    ask('Wat hebt u nodig, en van wie?', 'What do you need, and from whom?'),
  ],
};

const tooFew: Guide = {
  id: 'te-weinig-mensen',
  beside: 'too-few',
  title: { nl: 'Te weinig mensen om het te weten', en: 'Too few people to tell' },
  aim: {
    nl: 'De groep weet wat wel gezegd kan worden, en praat daarmee verder.',
    en: 'The group knows what can be said, and goes on from there.',
  },
  minutes: 15,
  steps: [
    say(
      'Dit is een gewone uitkomst, zeker bij een kleine groep. Er ging niets mis.',
      'This is a usual result, with a small group above all. Nothing went wrong.',
    ),
    say(
      'De cijfers zeggen niet dat er niets is veranderd. Ze kunnen het hier niet laten zien.',
      'The figures do not say that nothing has changed. They cannot show it here.',
    ),
    ask('Wat is er volgens u veranderd in het werk?', 'What do you think has changed in the work?'),
    ask('Waar zou een ander dat aan merken?', 'How would somebody else notice?'),
    act(
      'Kijk daarna naar de uitkomst van alle groepen samen.',
      'After that, look at the result of all groups together.',
    ),
  ],
};

const withoutFigures: Guide = {
  id: 'zonder-cijfers',
  beside: 'no-figure',
  title: { nl: 'Een gesprek zonder cijfers', en: 'A conversation without figures' },
  aim: {
    nl: 'De groep praat over goed werk. Cijfers zijn er niet bij nodig.',
    en: 'The group talks about good work. No figures are needed.',
  },
  minutes: 60,
  steps: [
    say(
      'Er liggen hier geen cijfers van deze groep. We praten over het werk zelf.',
      'There are no figures of this group on the table. We talk about the work itself.',
    ),
    act('Vorm tweetallen. Geef elk tweetal tien minuten.', 'Make pairs. Give each pair ten minutes.'),
    ask(
      'Wanneer deed u de afgelopen maand werk dat u echt goed vond?',
      'When in the past month did you do work that you thought really good?',
    ),
    act('Elk tweetal vertelt één voorbeeld aan de groep.', 'Each pair tells the group one example.'),
    ask(
      'Wat maakt dit werk goed: het vak, de mensen of de moed?',
      'What makes this work good: the craft, the people or the courage?',
    ),
    ask('Wie mag dit weten die het nu nog niet weet?', 'Who may know about this who does not know it yet?'),
    ask('Waar hebt u last van als u goed werk wilt doen?', 'What bothers you when you want to do good work?'),
    ask(
      'Aan welke norm wilt u dat collega’s u houden?',
      'Which standard do you want colleagues to hold you to?',
    ),
    act(
      'Sluit af met één stap van de groep, met een naam en een dag.',
      'Close with one step of the group, with a name and a day.',
    ),
  ],
};

/** Where too few people answered to tell, and the talk that needs no figure. */
export const fewFiguresGuides: readonly Guide[] = [tooFew, withoutFigures];
