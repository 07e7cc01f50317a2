const nl = {
  toDo: 'Nu te doen',
  stands: 'Hoe het ervoor staat',
  'set-up': () => 'Dit traject heeft nog geen metingen. Zet eerst een voormeting en een nameting klaar.',
  file: () => 'Maak het dossier compleet. Daarna kunt u de kaarten maken.',
  cards: () => 'Het dossier is in orde. Maak de kaarten en druk ze af, of nodig mensen uit per mail.',
  'open-first': (wave: string, day: string) =>
    `De ${wave} staat gepland vanaf ${day}. Open haar als iedereen een code heeft.`,
  'open-next': (wave: string, day: string) => `De ${wave} stond gepland vanaf ${day} en kan nu open.`,
  'hold-sessions': (wave: string, day: string) =>
    `Nu zijn de bijeenkomsten aan de beurt. De ${wave} staat gepland vanaf ${day}.`,
  gather: (wave: string, day: string) =>
    `De ${wave} is open tot en met ${day}. U hoeft nu niets te doen. Kijk af en toe naar de respons.`,
  close: (wave: string, day: string) => `De ${wave} liep tot en met ${day} en kan dicht.`,
  release: () => 'De nameting is gesloten. Controleer wat getoond kan worden en publiceer de cijfers.',
  discuss: () => 'Bespreek de resultaten, eerst met de groep en dan met de organisatie.',
  ended: () =>
    'Dit traject is afgesloten zonder nameting. De stand bij de voormeting is gepubliceerd: bespreek haar eerst met de groepen.',
  'answers-gone': () => 'De antwoorden zijn op hun dag verwijderd. Er zijn geen cijfers meer van te maken.',
  'add-after': () =>
    'De voormeting is gesloten, maar er is nog geen nameting klaargezet. Zonder nameting is er geen verandering te zien.',
};

const en = {
  toDo: 'To do now',
  stands: 'How it stands',
  'set-up': () => 'This pilot has no waves yet. First set up a before wave and an after wave.',
  file: () => 'Complete the file. After that you can make the cards.',
  cards: () => 'The file is in order. Make the cards and print them, or invite people by mail.',
  'open-first': (wave, day) => `The ${wave} is planned from ${day}. Open it once everybody has a code.`,
  'open-next': (wave, day) => `The ${wave} was planned from ${day} and can be opened now.`,
  'hold-sessions': (wave, day) => `Now it is time for the sessions. The ${wave} is planned from ${day}.`,
  gather: (wave, day) =>
    `The ${wave} is open up to and including ${day}. Nothing to do now. Look at the response now and then.`,
  close: (wave, day) => `The ${wave} ran up to and including ${day} and can be closed.`,
  release: () => 'The after wave is closed. Check what can be shown and release the figures.',
  discuss: () => 'Talk about the results, first with the group and then with the organisation.',
  ended: () =>
    'This pilot ended without an after wave. Where people stood before has been published: talk about it with the groups first.',
  'answers-gone': () => 'The answers were deleted on their day. No figures can be made of them any more.',
  'add-after': () =>
    'The before wave is closed, but no after wave has been set up. Without one, no change can be seen.',
} satisfies typeof nl;

export const nextStepTexts = { nl, en };
