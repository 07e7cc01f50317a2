const nl = {
  back: 'Alle trajecten',
  facts: {
    label: 'Dit programma in het kort',
    pilots: 'Trajecten',
    organisations: 'Organisaties',
    open: 'Met een open meting',
    released: 'Gepubliceerd',
  },
  changes: {
    title: 'Wat veranderde er?',
    none: 'Er is nog geen traject gepubliceerd. Zodra dat zo is, staan de trajecten hier naast elkaar: op naam, nooit op volgorde van uitkomst.',
    lead: 'De trajecten staan op naam en niet op volgorde van uitkomst.',
    usual: (few: number, all: number) =>
      all === 1
        ? 'In dit traject waren er bij de nameting te weinig mensen om te zeggen of er iets veranderde. Dat is gewoon bij groepen van deze grootte, en het betekent niet dat er niets veranderde.'
        : few === all
          ? 'In alle gepubliceerde trajecten waren er bij de nameting te weinig mensen om te zeggen of er iets veranderde. Dat is gewoon bij groepen van deze grootte, en het betekent niet dat er niets veranderde.'
          : `In ${String(few)} van de ${String(all)} gepubliceerde trajecten waren er bij de nameting te weinig mensen om te zeggen of er iets veranderde. Dat is gewoon bij groepen van deze grootte, en het betekent niet dat er niets veranderde.`,
    together: 'Daarom helpt het om trajecten samen te nemen, zodra er genoeg zijn.',
    pooled: 'Samen zeggen trajecten meer: dat staat onderaan elke schaal, bij “Alle trajecten samen”.',
    probably: {
      higher: 'waarschijnlijk een stijging',
      lower: 'waarschijnlijk een daling',
      unclear: 'of er iets veranderde, is nog niet te zeggen',
    },
    bare: 'Staat er achter een traject niets in woorden, dan zijn er te weinig mensen om te zeggen of er iets veranderde.',
    measured: (change: string, from: string, to: string) => `${change} (${from} tot ${to})`,
    table: 'Alle cijfers in een tabel',
    caption: 'Wat er veranderde in de trajecten van dit programma, per schaal en op naam',
    weeks: 'Weken',
    sessions: 'Bijeenkomsten',
    followUp: 'vervolgmeting',
    withheld: 'te weinig mensen om te tonen',
  },
  pool: {
    noPool:
      'Over alle trajecten samen is nog niets te zeggen: daarvoor zijn ten minste vier organisaties en veertig mensen nodig, en mag geen organisatie meer dan de helft uitmaken.',
    all: '“Alle trajecten samen” gaat over alle trajecten die daarmee instemden, ook die van andere programma’s.',
    link: 'Naar de vergelijking',
    prediction: 'Een volgend traject, ruwweg',
    predictionName: 'voorspellingsinterval',
  },
  pilots: {
    title: 'De trajecten',
    more: 'Per traject: de metingen, hoeveel mensen antwoordden en wat er nu te doen is',
    response: (wave: string, words: string) => `${wave}: ${words}`,
  },
  report: {
    title: 'Rapport over het programma',
    lead: 'Eén rapport over alle gepubliceerde trajecten, in het Nederlands of het Engels.',
    notYet: 'Een rapport kan zodra het eerste traject is gepubliceerd.',
  },
};

const en = {
  back: 'All pilots',
  facts: {
    label: 'This programme in short',
    pilots: 'Pilots',
    organisations: 'Organisations',
    open: 'With an open wave',
    released: 'Released',
  },
  changes: {
    title: 'What changed?',
    none: 'No pilot has been released yet. Once one is, the pilots stand here beside each other: by name, never by outcome.',
    lead: 'The pilots stand by name and not by outcome.',
    usual: (few, all) =>
      all === 1
        ? 'In the after wave of this pilot there were too few people to tell whether anything changed. That is usual with groups of this size, and it does not mean that nothing changed.'
        : few === all
          ? 'In the after wave of all released pilots there were too few people to tell whether anything changed. That is usual with groups of this size, and it does not mean that nothing changed.'
          : `In the after wave of ${String(few)} of the ${String(all)} released pilots there were too few people to tell whether anything changed. That is usual with groups of this size, and it does not mean that nothing changed.`,
    together: 'That is why it helps to take pilots together, once there are enough.',
    pooled: 'Together pilots tell more: that stands at the foot of each scale, at “All pilots together”.',
    probably: {
      higher: 'probably a rise',
      lower: 'probably a fall',
      unclear: 'whether anything changed cannot be said yet',
    },
    bare: 'Where nothing is said in words beside a pilot, there are too few people to tell whether anything changed.',
    measured: (change, from, to) => `${change} (${from} to ${to})`,
    table: 'All figures in a table',
    caption: 'What changed in the pilots of this programme, by scale and by name',
    weeks: 'Weeks',
    sessions: 'Sessions',
    followUp: 'follow-up wave',
    withheld: 'too few people to show',
  },
  pool: {
    noPool:
      'Nothing can be said over all pilots together yet: that takes at least four organisations and forty people, and no organisation may make up more than half.',
    all: '“All pilots together” is about all pilots that agreed to it, those of other programmes too.',
    link: 'To the comparison',
    prediction: 'A next pilot, roughly',
    predictionName: 'prediction interval',
  },
  pilots: {
    title: 'The pilots',
    more: 'Of each pilot: its waves, how many people answered and what to do now',
    response: (wave, words) => `${wave}: ${words}`,
  },
  report: {
    title: 'Report over the programme',
    lead: 'One report over all released pilots, in Dutch or English.',
    notYet: 'A report can be made once the first pilot has been released.',
  },
} satisfies typeof nl;

export const programmeTexts = { nl, en };
