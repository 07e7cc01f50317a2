const nl = {
  title: 'Trajecten',
  ownTitle: (organisation: string) => `Trajecten van ${organisation}`,
  ownLead:
    'Hier staan de trajecten waarvan u de cijfers kunt zien. Een traject komt erbij zodra de cijfers zijn gepubliceerd en de groepen hun eigen cijfers hebben besproken.',
  released: (day: string) => `Gepubliceerd op ${day}`,
  results: 'Resultaten bekijken',
  waves: 'Metingen',
  trial: 'Proef',
  waiting: (count: string) => `Nu te doen (${count})`,
  allAbove: 'Alle trajecten van dit programma staan hierboven, bij ‘Nu te doen’.',
  over: (count: string) => `Gepubliceerd of afgesloten (${count})`,
  empty: {
    title: 'Er is nog geen traject',
    lead: 'Begin met een nieuw traject. Zo verloopt het:',
    steps: [
      {
        name: 'Klaarzetten',
        text: 'U vult het traject en het dossier in, en drukt de kaarten voor de deelnemers af.',
      },
      {
        name: 'Voormeting',
        text: 'Iedere deelnemer krijgt een code en vult voor de eerste bijeenkomst de vragen in.',
      },
      {
        name: 'Bijeenkomsten',
        text: 'De groepen werken samen aan goed werk. Er zijn in die tijd geen cijfers, ook niet voor u.',
      },
      { name: 'Nameting', text: 'Met dezelfde code vullen mensen de vragen nog eens in.' },
      {
        name: 'Publiceren',
        text: 'Na het sluiten controleert u wat getoond kan worden en maakt u één keer de publicatie.',
      },
      { name: 'Resultaten', text: 'De groep bespreekt wat er veranderde, en de organisatie ziet hetzelfde.' },
    ],
  },
  coming: {
    title: 'Nog zonder resultaten',
    lead: 'Van deze trajecten ziet u nog geen cijfers. De groepen zien hun cijfers het eerst.',
    once: 'U ziet de resultaten zodra ze zijn gepubliceerd en de groepen hun eigen cijfers hebben besproken.',
    onceOrFrom: (day: string) =>
      `U ziet de resultaten zodra ze zijn gepubliceerd en de groepen hun eigen cijfers hebben besproken. Praten zij er niet over, dan ziet u ze vanaf ${day}.`,
    oncePublished: 'U ziet de resultaten zodra ze zijn gepubliceerd.',
  },
  ownEmpty: {
    title: 'Er zijn nog geen resultaten',
    text: 'Uw traject staat hier zodra de cijfers zijn gepubliceerd en uw groepen hun eigen cijfers hebben besproken, of op de afgesproken dag. De groepen zien hun cijfers het eerst.',
  },
};

const en = {
  title: 'Pilots',
  ownTitle: (organisation) => `Pilots of ${organisation}`,
  ownLead:
    'These are the pilots whose figures you can see. A pilot is added once its figures have been released and its groups have talked about their own.',
  released: (day) => `Released on ${day}`,
  results: 'See the results',
  waves: 'Waves',
  trial: 'Trial',
  waiting: (count) => `To do now (${count})`,
  allAbove: 'All pilots of this programme are above, under ‘To do now’.',
  over: (count) => `Released or ended (${count})`,
  empty: {
    title: 'There is no pilot yet',
    lead: 'Begin with a new pilot. This is how it goes:',
    steps: [
      {
        name: 'Set up',
        text: 'You fill in the pilot and its file, and print the cards for the participants.',
      },
      {
        name: 'Before wave',
        text: 'Every participant gets a code and answers the questions before the first session.',
      },
      {
        name: 'Sessions',
        text: 'The groups meet. During that time there are no figures, not for you either.',
      },
      { name: 'After wave', text: 'With the same code people answer the questions once more.' },
      {
        name: 'Release',
        text: 'After closing you check what can be shown, and make the release once.',
      },
      {
        name: 'Results',
        text: 'The group talks about what changed, and the organisation sees the same figures.',
      },
    ],
  },
  coming: {
    title: 'No results yet',
    lead: 'You see no figures of these pilots yet. The groups see their figures first.',
    once: 'You see the results once they have been released and the groups have talked about their own figures.',
    onceOrFrom: (day) =>
      `You see the results once they have been released and the groups have talked about their own figures. If they do not talk about them, you see them from ${day} on.`,
    oncePublished: 'You see the results once they have been released.',
  },
  ownEmpty: {
    title: 'There are no results yet',
    text: 'Your pilot stands here once its figures have been released and your groups have talked about their own, or on the day that was agreed. The groups see their figures first.',
  },
} satisfies typeof nl;

export const programmesTexts = { nl, en };
