import { threeQuestions } from '#instruments/guides/three-questions.ts';

const nl = {
  tab: {
    after: (pilot: string) => `Resultaten ${pilot}`,
    'follow-up': (pilot: string) => `Resultaten vervolgmeting ${pilot}`,
  },
  bothWaves: { after: 'voormeting en nameting', 'follow-up': 'voormeting en vervolgmeting' },
  back: 'Terug naar het traject',
  contents: 'Op deze pagina',
  print: 'Alles openen en afdrukken',
  facts: {
    label: 'Over deze metingen',
    weeks: 'Tussen de metingen',
    weeksValue: (weeks: number) => (weeks === 1 ? '1 week' : `${String(weeks)} weken`),
    sessions: 'Bijeenkomsten',
    sessionsValue: (sessions: number) => (sessions === 0 ? 'geen' : String(sessions)),
    before: 'Voormeting gesloten',
    after: 'Nameting gesloten',
    'follow-up': 'Vervolgmeting gesloten',
  },
  findings: 'Per schaal',
  findingMore: 'Meer over hoe zeker dit is',
  usable: {
    heading: 'Wat u hiermee wel kunt',
    toTalk: 'Naar de vragen om over te praten',
    tooFew: [
      'Dit is de gewone uitkomst bij zo weinig mensen. Het betekent niet dat er niets veranderde.',
      'De cijfers zijn de beste schatting die er is. De band laat zien welke veranderingen er ook bij passen.',
      'Gebruik ze als begin van een gesprek.',
    ],
    withheld: [
      'Dit zegt niets over wat er veranderde, alleen dat er te weinig antwoorden zijn om iets te tonen.',
      'De groepen kunnen hun eigen ervaring gewoon bespreken.',
    ],
    onlyGroups: [
      'Over het hele traject is geen cijfer te tonen zonder dat iemand te herkennen is. Per groep kan het soms wel.',
    ],
  },
  groups: {
    heading: 'Per groep',
    comparison: 'Vergelijkingsgroepen',
    comparisonHelp: 'Deze groepen volgden geen traject en tellen niet mee in het totaal.',
    people: (count: number) => `${String(count)} mensen beide keren`,
    peopleBetween: (fewest: number, most: number) =>
      `${String(fewest)} tot ${String(most)} mensen beide keren, per schaal verschillend`,
    picture: 'Laat het plaatje zien',
    pictureOf: (group: string) => `van ${group}`,
    unclear: 'Wat is er wel te zeggen?',
    withheld: 'te weinig mensen om te tonen',
    withheldOne: 'Zo is niemand te herkennen. Het zegt niets over deze groep.',
    withheldMore:
      '“Te weinig mensen om te tonen” staat er waar iemand te herkennen kan zijn. Het zegt niets over de groepen waar dat bij staat.',
  },
  between: {
    heading: 'Tussen de groepen',
    lead: 'Groeiden groepen naar elkaar toe? Dat is een uitkomst op zichzelf.',
  },
  talk: {
    heading: 'Om over te praten',
    lead: 'Wat herkent u in deze uitkomst, en wat niet? En de drie vragen van Goed Werk:',
    leadWithout: 'De drie vragen van Goed Werk hebben geen cijfers nodig:',
    questions: threeQuestions.map(({ nl }) => nl),
  },
  table: {
    heading: 'Alle cijfers',
    about: 'Een tabel met alles wat in de plaatjes staat.',
    caption: {
      after: (lowest: string, highest: string) =>
        `Gemiddelden bij de voormeting en de nameting, op een schaal van ${lowest} tot ${highest}`,
      'follow-up': (lowest: string, highest: string) =>
        `Gemiddelden bij de voormeting en de vervolgmeting, op een schaal van ${lowest} tot ${highest}`,
    },
    total: 'Heel het traject',
    totalShown: 'Heel het traject, alleen de groepen die getoond worden',
    comparison: (name: string) => `${name} (vergelijkingsgroep)`,
    columns: {
      scale: 'Schaal',
      people: 'Mensen',
      before: 'Voor',
      after: 'Na',
      change: 'Verandering',
      interval: '95 %-interval',
      verdict: 'In woorden',
    },
    interval: (lower: string, upper: string) => `${lower} tot ${upper}`,
    withheld: 'te weinig mensen om te tonen',
  },
  layers: {
    heading: 'Verder kijken',
    about: 'Meer plaatjes, elk met een zin over wat erin te zien is.',
  },
  followed: {
    heading: 'Over langere tijd',
    about: 'Alle metingen van dit traject met cijfers, naast elkaar.',
  },
  releases: {
    label: 'Metingen met cijfers',
    kinds: { state: 'Stand', after: 'Nameting', 'follow-up': 'Vervolgmeting' },
    numbered: (name: string, number: number) => `${name} ${String(number)}`,
  },
  compared: 'Naast de vergelijkingsgroepen',
  chart: {
    about: 'Cijfers en bestanden',
    of: (title: string) => `bij het plaatje “${title}”`,
    toMade: 'Meer over de berekening',
    downloads: 'Dit plaatje als bestand',
    formats: {
      svg: 'Plaatje (SVG)',
      png: 'Plaatje (PNG)',
      csv: 'Cijfers (CSV)',
      json: 'Vega-Lite (JSON)',
    },
  },
  made: 'Hoe is dit berekend?',
  notYet: {
    title: 'Er zijn nog geen resultaten',
    text: 'De cijfers van dit traject zijn nog niet gepubliceerd. Dat kan pas als de nameting is gesloten.',
    own: 'Hier zijn voor u nog geen cijfers. Van uw eigen trajecten ziet u ze zodra ze zijn gepubliceerd en de groepen hun eigen cijfers hebben besproken, of op de afgesproken dag. De groepen zien hun cijfers het eerst.',
    wave: 'Van deze meting zijn geen cijfers gepubliceerd.',
    toAfter: 'Naar de nameting',
    toPilot: 'Naar het traject',
    wayOn: 'Naar de trajecten',
  },
};

const en = {
  tab: {
    after: (pilot) => `Results ${pilot}`,
    'follow-up': (pilot) => `Follow-up results ${pilot}`,
  },
  bothWaves: { after: 'before and after wave', 'follow-up': 'before and follow-up wave' },
  back: 'Back to the pilot',
  contents: 'On this page',
  print: 'Open all and print',
  facts: {
    label: 'About these waves',
    weeks: 'Between the waves',
    weeksValue: (weeks) => (weeks === 1 ? '1 week' : `${String(weeks)} weeks`),
    sessions: 'Sessions',
    sessionsValue: (sessions) => (sessions === 0 ? 'none' : String(sessions)),
    before: 'Before wave closed',
    after: 'After wave closed',
    'follow-up': 'Follow-up wave closed',
  },
  findings: 'By scale',
  findingMore: 'More about how sure this is',
  usable: {
    heading: 'What you can do with this',
    toTalk: 'To the questions to talk about',
    tooFew: [
      'This is the usual outcome with so few people. It does not mean that nothing changed.',
      'The figures are the best estimate there is. The band shows which changes fit just as well.',
      'Use them to begin a conversation.',
    ],
    withheld: [
      'This says nothing about what changed, only that there are too few answers to show anything.',
      'The groups can talk about their own experience as usual.',
    ],
    onlyGroups: [
      'No figure over the whole pilot can be shown without somebody being recognised. For a single group it is sometimes possible.',
    ],
  },
  groups: {
    heading: 'By group',
    comparison: 'Comparison groups',
    comparisonHelp: 'These groups followed no trajectory and are not part of the total.',
    people: (count) => `${String(count)} people both times`,
    peopleBetween: (fewest, most) =>
      `${String(fewest)} to ${String(most)} people both times, differing by scale`,
    picture: 'Show the picture',
    pictureOf: (group) => `of ${group}`,
    unclear: 'What can be said?',
    withheld: 'too few people to show',
    withheldOne: 'That way nobody can be recognised. It says nothing about this group.',
    withheldMore:
      '“Too few people to show” stands where somebody could be recognised. It says nothing about the groups where that stands.',
  },
  between: {
    heading: 'Between the groups',
    lead: 'Did groups grow towards each other? That is an outcome in itself.',
  },
  talk: {
    heading: 'To talk about',
    lead: 'What do you recognise in this outcome, and what not? And the three questions of Good Work:',
    leadWithout: 'The three questions of Good Work need no figures:',
    questions: threeQuestions.map(({ en }) => en),
  },
  table: {
    heading: 'All figures',
    about: 'A table with all that stands in the pictures.',
    caption: {
      after: (lowest, highest) =>
        `Averages in the before and the after wave, on a scale of ${lowest} to ${highest}`,
      'follow-up': (lowest, highest) =>
        `Averages in the before and the follow-up wave, on a scale of ${lowest} to ${highest}`,
    },
    total: 'The whole pilot',
    totalShown: 'The whole pilot, only the groups that are shown',
    comparison: (name) => `${name} (comparison group)`,
    columns: {
      scale: 'Scale',
      people: 'People',
      before: 'Before',
      after: 'After',
      change: 'Change',
      interval: '95% interval',
      verdict: 'In words',
    },
    interval: (lower, upper) => `${lower} to ${upper}`,
    withheld: 'too few people to show',
  },
  layers: {
    heading: 'Look closer',
    about: 'More pictures, each with a sentence on what it shows.',
  },
  followed: {
    heading: 'Over a longer time',
    about: 'All waves of this pilot with figures, side by side.',
  },
  releases: {
    label: 'Waves with figures',
    kinds: { state: 'State', after: 'After wave', 'follow-up': 'Follow-up wave' },
    numbered: (name, number) => `${name} ${String(number)}`,
  },
  compared: 'Beside the comparison groups',
  chart: {
    about: 'Figures and files',
    of: (title) => `of the picture “${title}”`,
    toMade: 'More about the calculation',
    downloads: 'This picture as a file',
    formats: {
      svg: 'Picture (SVG)',
      png: 'Picture (PNG)',
      csv: 'Figures (CSV)',
      json: 'Vega-Lite (JSON)',
    },
  },
  made: 'How was this calculated?',
  notYet: {
    title: 'There are no results yet',
    text: 'The figures of this pilot have not been released yet. That is only possible once the after wave has closed.',
    own: 'There are no figures here for you yet. Those of your own pilots you see once they have been released and the groups have talked about their own, or on the day that was agreed. The groups see their figures first.',
    wave: 'No figures of this wave have been released.',
    toAfter: 'To the after wave',
    toPilot: 'To the pilot',
    wayOn: 'To the pilots',
  },
} satisfies typeof nl;

export const resultsTexts = { nl, en };
