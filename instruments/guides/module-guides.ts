import { act, ask, say, type Guide } from './guide.ts';

const values: Guide = {
  id: 'waarden',
  beside: 'waarden',
  title: { nl: 'Twee lijsten naast elkaar', en: 'Two lists side by side' },
  aim: {
    nl: 'De groep vergelijkt wat mensen zelf belangrijk vinden met waar de organisatie naar leeft.',
    en: 'The group compares what people find important with what the organisation lives by.',
  },
  minutes: 20,
  steps: [
    act(
      'Laat beide lijsten zien. Reken geen verschil uit.',
      'Show the two lists. Do not work out a difference.',
    ),
    ask(
      'Wat staat op de ene lijst en ontbreekt op de andere?',
      'What is on one list and missing on the other?',
    ),
    ask(
      'Kies één waarde van beide lijsten. Wat betekent die op een gewone dag?',
      'Choose one value from either list. What does it mean on an ordinary day?',
    ),
    ask(
      'Welke twee waarden botsen in uw werk? Hoe kiest u dan?',
      'Which two values clash in your work? How do you choose then?',
    ),
    say(
      'Een groot verschil kan eerlijk zijn. Een klein verschil kan betekenen dat mensen het hebben opgegeven.',
      'A large difference can be honest. A small one can mean that people have given up.',
    ),
  ],
};

const conditions: Guide = {
  id: 'voorwaarden',
  beside: 'voorwaarden',
  title: { nl: 'Wat nodig is voor goed werk', en: 'What good work needs' },
  aim: {
    nl: 'De groep zegt wat de organisatie moet regelen, en wat de groep zelf kan doen.',
    en: 'The group says what the organisation must provide, and what the group can do itself.',
  },
  minutes: 20,
  steps: [
    say('Goed werk is een plicht en ook een recht.', 'Good work is a duty and also a right.'),
    ask(
      'Wat mist u het meest: meepraten, ruimte, waardering of tijd?',
      'What do you miss most: a say, room, recognition or time?',
    ),
    ask('Waar zag u dat het wel lukte?', 'Where did you see it work?'),
    ask(
      'Wat vraagt u aan de leiding? Wie doet dat, en wanneer?',
      'What do you ask of management? Who does that, and when?',
    ),
  ],
};

const aims: Guide = {
  id: 'doelen',
  beside: 'doelen',
  title: { nl: 'Samen verder met goed werk', en: 'Going on with good work together' },
  aim: {
    nl: 'De groep kiest één stap die zij zelf zet.',
    en: 'The group chooses one step that it takes itself.',
  },
  minutes: 20,
  steps: [
    ask(
      'Waar ligt het werk het verst af van wat u goed vindt?',
      'Where is the work farthest from what you find good?',
    ),
    ask(
      'Met wie kunt u daar open over praten? Met wie nog niet?',
      'With whom can you talk about it openly? With whom not yet?',
    ),
    ask('Wat kan deze groep beginnen op eigen kracht?', 'What can this group start of its own accord?'),
    act('Schrijf één stap op, met een naam en een dag.', 'Write down one step, with a name and a day.'),
  ],
};

const dilemmas: Guide = {
  id: 'dilemmas',
  beside: 'dilemmas',
  title: { nl: 'Vier lastige situaties', en: 'Four difficult situations' },
  aim: {
    nl: 'De groep herkent een situatie en praat over hoe mensen kiezen.',
    en: 'The group recognises a situation and talks about how people choose.',
  },
  minutes: 40,
  steps: [
    act(
      'Kies de situatie waar de meeste mensen over willen praten.',
      'Choose the situation that most people want to talk about.',
    ),
    ask(
      'Vakmens of uitvoerder: bepaalt u met collega’s wat goed werk is? Of de organisatie?',
      'Professional or functionary: do you decide with colleagues what good work is? Or does the organisation?',
    ),
    ask(
      'Waarden die botsen: wat deed u toen uw waarden en die van de organisatie botsten?',
      'Values that clash: what did you do when your values and those of the organisation clashed?',
    ),
    ask(
      'Eigen vak: wat is goed werk bij u dat elders anders is?',
      'Local craft: what is good work where you are that is different elsewhere?',
    ),
    ask(
      'Plicht en recht: welke plicht hebt u, en welk recht hoort daarbij?',
      'Duty and right: which duty do you have, and which right belongs to it?',
    ),
    say(
      'Er is geen goed antwoord. Het gaat om hoe u kiest.',
      'There is no right answer. It is about how you choose.',
    ),
  ],
};

const notes: Guide = {
  id: 'briefjes',
  beside: 'briefjes',
  title: { nl: 'Briefjes van de groep', en: 'Notes from the group' },
  aim: {
    nl: 'De groep praat over trots en over last, zonder te raden wie wat schreef.',
    en: 'The group talks about pride and about what bothers, without guessing who wrote what.',
  },
  minutes: 20,
  steps: [
    say(
      'Deze briefjes zijn van ons allemaal. We raden niet wie wat schreef.',
      'These notes belong to all of us. We do not guess who wrote what.',
    ),
    act(
      'Lees eerst de briefjes over trots voor. Neem daar de tijd voor.',
      'First read aloud the notes about pride. Take your time.',
    ),
    ask('In welke briefjes herkent u uw eigen werk?', 'In which notes do you recognise your own work?'),
    act('Lees dan de briefjes over last voor.', 'Then read aloud the notes about what bothers.'),
    say(
      'Dat iemand dit opschrijft, is al winst. Zo begint een open gesprek.',
      'That somebody writes this down is a gain already. That is how an open conversation starts.',
    ),
    ask('Wat kunnen wij hier zelf aan doen?', 'What can we do about it ourselves?'),
  ],
};

/** Guides beside the modules. */
export const moduleGuides: readonly Guide[] = [values, conditions, aims, dilemmas, notes];
