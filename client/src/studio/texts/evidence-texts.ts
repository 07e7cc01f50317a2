const nl = {
  title: 'Wat weten we van de vragenlijsten?',
  tab: 'Vragenlijsten',
  lead: 'De vragenlijsten zijn nieuw. Met elk traject dat is gepubliceerd, groeit wat we ervan weten. Het gaat altijd over trajecten samen, nooit over één.',
  name: (title: string, version: string) => `${title}, versie ${version}`,
  early: 'Nog te vroeg om iets te zeggen',
  earlyText: (organisations: number, people: number) =>
    `Nodig zijn minstens ${String(people)} mensen die twee keer invulden, uit minstens ${String(organisations)} organisaties, en geen organisatie met meer dan de helft.`,
  none: 'Er is nog geen traject met deze vragenlijst gepubliceerd.',
  soFar: (organisations: number, people: string) =>
    organisations === 1
      ? `Tot nu toe is er 1 organisatie, met ${people} mensen.`
      : `Tot nu toe zijn er ${String(organisations)} organisaties, met ${people} mensen.`,
  band: (atLeast: number, atMost: number | null) =>
    atMost === null ? `${String(atLeast)} of meer` : `${String(atLeast)} tot en met ${String(atMost)}`,
  about: (pilots: number, organisations: number, people: number) =>
    `Over ${String(pilots)} trajecten van ${String(organisations)} organisaties, met minstens ${String(people)} mensen die twee keer invulden.`,
  grows: 'Nieuwe trajecten komen er in groepen bij, zodat niemand er één uit kan rekenen.',
  scales: {
    caption: 'Gemiddelden per schaal, in punten',
    early: 'Nog te vroeg: te weinig mensen of organisaties vulden deze zinnen in.',
    scale: 'Schaal',
    people: 'Mensen',
    before: 'Vooraf (spreiding)',
    after: 'Achteraf (spreiding)',
    alpha: 'Alfa (95 %)',
    beforeAfter: 'Samenhang vooraf en achteraf',
    atLowest: 'Helemaal onderaan',
    atHighest: 'Helemaal bovenaan',
  },
  items: {
    summary: (scale: string) => `De zinnen van ${scale}`,
    caption: 'Antwoorden vooraf, in stappen van vijf procent',
    item: 'Zin',
    answer: (value: number, text: string) => `${String(value)} is ‘${text}’`,
    reversed: 'omgekeerd',
    skipped: 'Overgeslagen',
    itemRest: 'Samenhang met de rest',
  },
  stages: {
    heading: 'Hangen de trappen samen?',
    early: (people: number) => `Nog te vroeg. Daarvoor zijn minstens ${String(people)} mensen nodig.`,
    pair: (one: string, other: string) => `${one} en ${other}`,
  },
  howHeading: 'Hoe leest u dit?',
  how: [
    'Samenhang loopt van 0 (geen) tot 1 (helemaal gelijk). Onder 0 gaan antwoorden tegen elkaar in.',
    'Alfa zegt of de zinnen van een schaal bij elkaar horen. Rond 0,7 of hoger is gebruikelijk. Het interval laat zien hoe zeker dat is.',
    'Staan veel mensen helemaal bovenaan, dan kan die schaal een stijging slecht laten zien.',
    'Een zin die weinig samenhangt met de rest, of vaak wordt overgeslagen, verdient een nieuwe blik.',
    'Bij een omgekeerde zin ziet u de antwoorden zoals ze zijn gegeven. De samenhang is berekend nadat het antwoord is omgedraaid.',
    'Hangen twee trappen heel sterk samen, dan is het de vraag of mensen ze uit elkaar houden.',
  ],
  notYet: 'te vroeg',
};

const en = {
  title: 'What do we know of the questionnaires?',
  tab: 'Questionnaires',
  lead: 'The questionnaires are new. With every trajectory that is released we know more about them. It is always about trajectories together, never about one.',
  name: (title: string, version: string) => `${title}, version ${version}`,
  early: 'Too early to say anything',
  earlyText: (organisations: number, people: number) =>
    `At least ${String(people)} people who filled it in twice are needed, from at least ${String(organisations)} organisations, none of them with more than half.`,
  none: 'No trajectory with this questionnaire has been released yet.',
  soFar: (organisations: number, people: string) =>
    organisations === 1
      ? `So far there is 1 organisation, with ${people} people.`
      : `So far there are ${String(organisations)} organisations, with ${people} people.`,
  band: (atLeast: number, atMost: number | null) =>
    atMost === null ? `${String(atLeast)} or more` : `${String(atLeast)} to ${String(atMost)}`,
  about: (pilots: number, organisations: number, people: number) =>
    `Over ${String(pilots)} trajectories of ${String(organisations)} organisations, with at least ${String(people)} people who filled it in twice.`,
  grows: 'New trajectories are added in batches, so that nobody can work out a single one.',
  scales: {
    caption: 'Means by scale, in points',
    early: 'Too early: too few people or organisations answered these sentences.',
    scale: 'Scale',
    people: 'People',
    before: 'Before (spread)',
    after: 'After (spread)',
    alpha: 'Alpha (95 %)',
    beforeAfter: 'Correlation before and after',
    atLowest: 'At the very bottom',
    atHighest: 'At the very top',
  },
  items: {
    summary: (scale: string) => `The sentences of ${scale}`,
    caption: 'Answers before, in steps of five per cent',
    item: 'Sentence',
    answer: (value: number, text: string) => `${String(value)} is ‘${text}’`,
    reversed: 'reversed',
    skipped: 'Skipped',
    itemRest: 'Correlation with the rest',
  },
  stages: {
    heading: 'Do the stages hang together?',
    early: (people: number) => `Too early. At least ${String(people)} people are needed for that.`,
    pair: (one: string, other: string) => `${one} and ${other}`,
  },
  howHeading: 'How do you read this?',
  how: [
    'A correlation goes from 0 (none) to 1 (fully alike). Below 0, answers go against each other.',
    'Alpha says whether the sentences of a scale belong together. Around 0.7 or higher is usual. The interval shows how sure that is.',
    'If many people are at the very top, that scale can hardly show a rise.',
    'A sentence that hardly hangs together with the rest, or is often skipped, deserves another look.',
    'Of a reversed sentence you see the answers as they were given. The correlation is computed after turning the answer round.',
    'If two stages hang together very strongly, the question is whether people tell them apart.',
  ],
  notYet: 'too early',
} satisfies typeof nl;

export const evidenceTexts = { nl, en };
