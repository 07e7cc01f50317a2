const nl = {
  title: 'Naast andere trajecten',
  titleStaff: 'Trajecten naast elkaar',
  leadStaff:
    'Wat veranderde er in de trajecten, naast elkaar? Dit is het begin van een gesprek en geen ranglijst: trajecten, groepen en organisaties verschillen te veel om ze te rangschikken.',
  lead: 'Wat veranderde er elders, en hoe ziet dat eruit naast uw eigen traject? Dit is het begin van een gesprek en geen ranglijst: trajecten, groepen en organisaties verschillen te veel om ze te rangschikken.',
  empty: {
    title: 'Er is nog niets om naast elkaar te zetten',
    staff: 'Dat kan zodra drie trajecten die daarmee instemden, zijn gepubliceerd.',
    own: 'Dat kan zodra een traject van uw organisatie is gepubliceerd en besproken, en is afgesproken dat het meedoet.',
  },
  pooled: (estimate: string, limits: string, pilots: number, organisations: number, people: number) =>
    `Over ${String(pilots)} trajecten bij ${String(organisations)} organisaties (${String(people)} mensen) is de verandering gemiddeld ${estimate} punt, waarschijnlijk tussen ${limits}.`,
  prediction: (limits: string) =>
    `In een volgend, vergelijkbaar traject ligt de verandering ruwweg tussen ${limits}. Valt een traject daarbuiten, vraag dan eerst wat daar anders was.`,
  predictionLater: 'Vanaf vijf trajecten staat hier ook waar een volgend traject ruwweg uitkomt.',
  noPool:
    'Over alle trajecten samen is nog niets te zeggen: daarvoor zijn ten minste vier organisaties en veertig mensen nodig, en mag geen organisatie meer dan de helft uitmaken.',
  caption: (scale: string) => `${scale}: de trajecten naast elkaar, op naam`,
  pilot: 'Traject',
  people: 'Mensen',
  change: 'Verandering',
  sure: 'Waarschijnlijk tussen',
  words: 'In woorden',
  picture: 'Beeld',
  pool: 'Alle trajecten samen',
  organisations: (count: number) => `${String(count)} organisaties`,
  and: (from: string, to: string) => `${from} en ${to}`,
  scaleNote: 'De streep is het interval, de stip de verandering, de lijn in het midden is nul.',
  inR: 'Narekenen in R: de cijfers en een script (zip)',
  tooFew: 'Gepubliceerd, maar met te weinig mensen om een totaal te tonen:',
  talk: {
    title: 'Om over te praten',
    questions: [
      'Wat was er in dit traject anders dan elders: de groepen, het werk, de bijeenkomsten?',
      'Waar zou u over willen bellen met een andere organisatie?',
      'Wat zegt dit niet? Bijvoorbeeld hoe goed het werk is, of wie het beter doet.',
    ],
  },
};

const en = {
  title: 'Beside other pilots',
  titleStaff: 'Pilots side by side',
  leadStaff:
    'What changed in the pilots, side by side? This is the beginning of a conversation and no ranking: pilots, groups and organisations differ too much to rank them.',
  lead: 'What changed elsewhere, and how does that look beside your own pilot? This is the beginning of a conversation and no ranking: pilots, groups and organisations differ too much to rank them.',
  empty: {
    title: 'There is nothing to set side by side yet',
    staff: 'That can be done once three pilots that agreed to it have been released.',
    own: 'That can be done once a pilot of your organisation has been released and talked about, and it was agreed that it takes part.',
  },
  pooled: (estimate, limits, pilots, organisations, people) =>
    `Over ${String(pilots)} pilots at ${String(organisations)} organisations (${String(people)} people) the mean change is ${estimate} points, probably between ${limits}.`,
  prediction: (limits) =>
    `In a next, comparable pilot the change lies roughly between ${limits}. If a pilot falls outside, first ask what was different there.`,
  predictionLater: 'From five pilots on, where a next pilot roughly lies is told here too.',
  noPool:
    'Nothing can be said over all pilots together yet: that takes at least four organisations and forty people, and no organisation may make up more than half.',
  caption: (scale) => `${scale}: the pilots beside each other, by name`,
  pilot: 'Pilot',
  people: 'People',
  change: 'Change',
  sure: 'Probably between',
  words: 'In words',
  picture: 'Picture',
  pool: 'All pilots together',
  organisations: (count) => `${String(count)} organisations`,
  and: (from, to) => `${from} and ${to}`,
  scaleNote: 'The bar is the interval, the dot the change, the line in the middle is nought.',
  inR: 'Check in R: the figures and a script (zip)',
  tooFew: 'Released, but with too few people to show a total:',
  talk: {
    title: 'To talk about',
    questions: [
      'What was different in this pilot from elsewhere: the groups, the work, the sessions?',
      'What would you like to call another organisation about?',
      'What does this not say? For instance how good the work is, or who does better.',
    ],
  },
} satisfies typeof nl;

export const benchmarkTexts = { nl, en };
