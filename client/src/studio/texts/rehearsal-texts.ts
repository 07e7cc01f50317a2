const nl = {
  mark: 'Oefening: deze mensen en cijfers zijn verzonnen.',
  back: 'Terug naar de oefening',
  title: 'Oefenen',
  lead: 'Loop dit traject één keer door met verzonnen mensen, voordat u iemand uitnodigt.',
  apart:
    'Niets van een oefening wordt bewaard. Verzonnen cijfers komen niet tussen de echte, niet in de vergelijking en niet in het rapport van het programma.',
  fill: {
    heading: 'Vul de vragen in, zoals een deelnemer',
    text: 'U krijgt precies dezelfde schermen. Wat u invult, wordt weggegooid.',
    before: 'De voormeting invullen',
    after: 'De nameting invullen',
    followUp: 'De vervolgmeting invullen',
  },
  results: {
    heading: 'Bekijk de resultaten van een verzonnen groep',
    text: 'Met de groepen, de aantallen, de vragenlijst en de drempel van dit traject. Ook de regels over wat getoond mag worden zijn echt: is een groep te klein, dan ziet u dat hier al.',
    followUp:
      'De vervolgmeting ziet u ook. Verzonnen mensen die de nameting invullen, vullen die ook in. In het echt stoppen er mensen. Zijn dat er in een groep maar een paar, dan tonen we van de vervolgmeting geen cijfers van die groep.',
    link: 'Naar de verzonnen resultaten',
  },
  talk: {
    heading: 'Bereid een gesprek voor',
    text: 'Het blad dat een begeleider straks krijgt, met een verzonnen plaatje. Ook op het scherm te tonen.',
    sheet: (group: string) => `Blad voor het gesprek: ${group}`,
    notes: 'Hier staan straks de briefjes van de groep, als er vijf of meer zijn.',
  },
  report: {
    heading: 'Maak het rapport',
    text: 'Op elke bladzijde staat dat het verzonnen is, en in de naam van het bestand ook. De cijfers als spreadsheet vindt u bij de verzonnen resultaten.',
  },
  over: {
    title: 'Oefenen kan niet meer',
    text: 'Van dit traject zijn er echte cijfers. Verzonnen cijfers zouden daarmee verward kunnen worden.',
    wayOn: 'Naar het traject',
  },
  link: 'Oefenen met verzonnen mensen',
};

const en = {
  mark: 'Rehearsal: these people and figures are made up.',
  back: 'Back to the rehearsal',
  title: 'Rehearse',
  lead: 'Walk through this pilot once with made-up people, before you invite anybody.',
  apart:
    'Nothing of a rehearsal is kept. Made-up figures do not come among the real ones, nor into the comparison or the report of the programme.',
  fill: {
    heading: 'Answer the questions, as a participant does',
    text: 'You get exactly the same screens. What you fill in is thrown away.',
    before: 'Fill in the before wave',
    after: 'Fill in the after wave',
    followUp: 'Fill in the follow-up',
  },
  results: {
    heading: 'See the results of a made-up group',
    text: 'With the groups, the numbers, the questionnaire and the threshold of this pilot. The rules about what may be shown are real too: if a group is too small, you see it here already.',
    followUp:
      'You see the follow-up too. Made-up people who answer after also answer then. Real people drop out. If only a few of a group do, we show no figures of that group at the follow-up.',
    link: 'To the made-up results',
  },
  talk: {
    heading: 'Prepare a talk',
    text: 'The sheet that a facilitator will get, with a made-up picture. It can be shown on the screen too.',
    sheet: (group) => `Sheet for the talk: ${group}`,
    notes: 'The notes of the group will stand here, once there are five or more.',
  },
  report: {
    heading: 'Make the report',
    text: 'Every page says that it is made up, and so does the name of the file. The figures as a spreadsheet are with the made-up results.',
  },
  over: {
    title: 'Rehearsing is over',
    text: 'There are real figures of this pilot. Made-up ones could be mistaken for them.',
    wayOn: 'To the pilot',
  },
  link: 'Rehearse with made-up people',
} satisfies typeof nl;

export const rehearsalTexts = { nl, en };
