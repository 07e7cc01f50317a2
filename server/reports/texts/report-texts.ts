import { threeQuestions } from '#instruments/guides/three-questions.ts';

/** What a report says beside the sentences of the analysis. */
const nl = {
  title: 'Eigenwaarde, beroepstrots en beroepseer, voor en na Goed Werk',
  subtitle: (organisation: string, pilot: string) => `${organisation} · ${pilot}`,
  internal: 'Intern rapport: bedoeld voor de organisatie en de groepen.',
  public: 'Openbaar rapport: zonder namen en zonder groepen van minder dan 10 mensen.',
  publicNamed:
    'Openbaar rapport, met instemming van de organisatie op naam. Zonder groepen van minder dan 10 mensen.',
  madeUp: 'Verzonnen gegevens: geen van deze mensen bestaat.',

  anonymous: {
    organisation: 'Een organisatie in het openbaar bestuur',
    pilot: 'Traject Goed Werk',
    group: (number: number) => `Groep ${String(number)}`,
  },

  sections: {
    summary: 'Samenvatting',
    total: 'Wat er veranderde',
    groups: 'Per groep',
    between: 'Tussen groepen',
    others: 'Naast andere trajecten',
    response: 'Wie deden mee',
    method: 'Hoe is dit gemeten en berekend',
    limits: 'Grenzen en waarschuwingen',
    appendix: 'Bijlage: vragen, cijfers en controlegetallen',
  },

  summary: {
    facts: 'In het kort',
    weeks: 'Tussen de metingen',
    weeksValue: (weeks: number) => (weeks === 1 ? '1 week' : `${String(weeks)} weken`),
    sessions: 'Bijeenkomsten',
    sessionsValue: (sessions: number) => (sessions === 0 ? 'geen' : String(sessions)),
    before: 'Voormeting gesloten',
    after: 'Nameting gesloten',
    followUp: 'Vervolgmeting gesloten',
    notNothing:
      'Te weinig mensen om het te zeggen: dat betekent niet dat er niets veranderde. Het kan zijn gestegen, gedaald of gelijk gebleven.',
    silent:
      'Dat er geen cijfers over een verandering staan, zegt niets over wat er veranderde. Het kan zijn gestegen, gedaald of gelijk gebleven.',
    talk: 'Om over te praten',
    withoutFigures: [
      'Wat merkt u zelf sinds de voormeting, en waaraan?',
      ...threeQuestions.map(({ nl }) => nl),
    ],
    questions: ['Wat herkent u in deze uitkomst, en wat niet?', ...threeQuestions.map(({ nl }) => nl)],
  },

  groups: {
    lead: 'Elke groep staat naast haar eigen begin. De volgorde van de groepen zegt niets.',
    people: (count: string) => `${count} mensen antwoordden beide keren.`,
    peopleBetween: (fewest: string, most: string) =>
      `${fewest} tot ${most} mensen antwoordden beide keren, per schaal verschillend.`,
    comparison: 'Deze groep volgde geen traject en telt niet mee in het totaal.',
    withheld: 'Niet te tonen zonder dat iemand te herkennen kan zijn. Het zegt niets over deze groep.',
    none: 'Van geen enkele groep zijn er cijfers om te tonen.',
    inPublic:
      'In dit openbare rapport staat een groep pas vanaf 10 mensen apart. Ook een grotere groep kan ontbreken: anders was een kleine groep uit het totaal te herleiden. Een groep die hier ontbreekt, kan wel in het totaal meetellen.',
  },

  between: {
    distances: {
      after: 'Verschil tussen groepen, bij de voormeting en de nameting',
      'follow-up': 'Verschil tussen groepen, bij de voormeting en de vervolgmeting',
    },
    lead: 'Als groepen naar elkaar toe groeien, is dat een uitkomst op zichzelf.',
    compared: 'Naast de vergelijkingsgroepen',
    none: 'Er zijn geen twee groepen van 10 mensen of meer om naast elkaar te leggen.',
  },

  others: {
    lead: 'Een begin van een gesprek, geen ranglijst: elk traject had een eigen begin, eigen mensen en een eigen tijd.',
    none: 'Dit traject staat nog niet naast andere trajecten. Dat kan pas als er genoeg organisaties zijn die daarmee instemden.',
  },

  response: {
    lead: 'Om niemand herkenbaar te maken staan aantallen onder de 30 er als een bereik, en percentages in stappen van 5.',
    unknown: 'Hoeveel mensen meededen, staat niet in deze publicatie.',
    leavers: 'Wie stopte na de voormeting',
  },

  limits: {
    instrument: 'De vragenlijst is nieuw. Wat ervan bekend is, staat in het dossier van de vragenlijst.',
    chance: 'Kleine groepen verschillen door toeval sterk van elkaar. Maak er daarom geen ranglijst van.',
    once: 'De cijfers zijn één keer gemaakt en veranderen niet meer, ook niet als iemand zich later terugtrekt.',
    answers: 'Antwoorden van één persoon staan nergens in dit rapport, en zijn er niet uit af te leiden.',
  },

  appendix: {
    items: 'De stellingen',
    itemsCaption: (low: string, lowLabel: string, high: string, highLabel: string) =>
      `Stellingen per schaal, met antwoorden van ${low} (${lowLabel}) tot ${high} (${highLabel})`,
    scale: 'Schaal',
    id: 'Code',
    text: 'Stelling',
    reversed: 'Omgekeerd',
    yes: 'ja',
    no: 'nee',
    figures: 'Alle cijfers',
    forReference: 'Om bij de hand te hebben als er vragen komen.',
    hashes: 'Controlegetallen',
    release: 'Deze publicatie (sha-256)',
    instrument: 'De vragenlijst (sha-256)',
    analysis: 'Versie van de analyse',
    rules: 'Versie van de regels tegen herkenning',
    threshold: 'Kleinste groep met cijfers',
  },

  contents: 'Inhoud',
  page: 'Bladzijde',
  figure: 'Figuur',
  table: 'Tabel',
};

const en = {
  title: 'Self-worth, professional pride and professional honour, before and after Good Work',
  subtitle: (organisation, pilot) => `${organisation} · ${pilot}`,
  internal: 'Internal report: meant for the organisation and the groups.',
  public: 'Public report: without names and without groups of fewer than 10 people.',
  publicNamed:
    'Public report, by name with the organisation’s consent. Without groups of fewer than 10 people.',
  madeUp: 'Made-up data: none of these people exists.',

  anonymous: {
    organisation: 'An organisation in public administration',
    pilot: 'Good Work trajectory',
    group: (number) => `Group ${String(number)}`,
  },

  sections: {
    summary: 'Summary',
    total: 'What changed',
    groups: 'By group',
    between: 'Between groups',
    others: 'Beside other pilots',
    response: 'Who took part',
    method: 'How this was measured and computed',
    limits: 'Limits and cautions',
    appendix: 'Appendix: questions, figures and hashes',
  },

  summary: {
    facts: 'In short',
    weeks: 'Between the waves',
    weeksValue: (weeks) => (weeks === 1 ? '1 week' : `${String(weeks)} weeks`),
    sessions: 'Sessions',
    sessionsValue: (sessions) => (sessions === 0 ? 'none' : String(sessions)),
    before: 'Before wave closed',
    after: 'After wave closed',
    followUp: 'Follow-up wave closed',
    notNothing:
      'Too few people to tell does not mean that nothing changed. It may have risen, fallen or stayed the same.',
    silent:
      'That there are no figures of a change says nothing of what changed. It may have risen, fallen or stayed the same.',
    talk: 'To talk about',
    withoutFigures: [
      'What do you notice yourself since the before wave, and in what?',
      ...threeQuestions.map(({ en }) => en),
    ],
    questions: [
      'What do you recognise in this outcome, and what not?',
      ...threeQuestions.map(({ en }) => en),
    ],
  },

  groups: {
    lead: 'Each group stands beside its own start. The order of the groups says nothing.',
    people: (count) => `${count} people answered both times.`,
    peopleBetween: (fewest, most) => `${fewest} to ${most} people answered both times, differing by scale.`,
    comparison: 'This group followed no trajectory and is not part of the total.',
    withheld:
      'Cannot be shown without the chance that somebody is recognised. It says nothing about this group.',
    none: 'No group has figures to show.',
    inPublic:
      'In this public report a group stands by itself from 10 people on. A larger group can be missing too: otherwise a small group could be worked out from the total. A group that is missing here may still be part of the total.',
  },

  between: {
    distances: {
      after: 'Difference between groups, before and after',
      'follow-up': 'Difference between groups, before and at the follow-up',
    },
    lead: 'When groups grow towards each other, that is a result in itself.',
    compared: 'Beside the comparison groups',
    none: 'There are no two groups of 10 people or more to lay beside each other.',
  },

  others: {
    lead: 'The start of a conversation, no ranking: each pilot had its own start, its own people and its own time.',
    none: 'This pilot does not stand beside other pilots yet. That takes enough organisations that agreed to it.',
  },

  response: {
    lead: 'So that nobody can be recognised, numbers under 30 stand as a range, and percentages in steps of 5.',
    unknown: 'How many people took part is not in this release.',
    leavers: 'Who stopped after the before wave',
  },

  limits: {
    instrument: 'The questionnaire is new. What is known of it stands in its dossier.',
    chance: 'Small groups differ much from each other by chance. So do not make a ranking of them.',
    once: 'The figures were made once and change no more, not even when somebody withdraws later.',
    answers: 'No answer of any one person stands in this report, and none can be worked out from it.',
  },

  appendix: {
    items: 'The statements',
    itemsCaption: (low, lowLabel, high, highLabel) =>
      `Statements by scale, with answers from ${low} (${lowLabel}) to ${high} (${highLabel})`,
    scale: 'Scale',
    id: 'Code',
    text: 'Statement',
    reversed: 'Reversed',
    yes: 'yes',
    no: 'no',
    figures: 'All figures',
    forReference: 'To have at hand when there are questions.',
    hashes: 'Hashes',
    release: 'This release (sha-256)',
    instrument: 'The questionnaire (sha-256)',
    analysis: 'Version of the analysis',
    rules: 'Version of the rules against recognition',
    threshold: 'Smallest group with figures',
  },

  contents: 'Contents',
  page: 'Page',
  figure: 'Figure',
  table: 'Table',
} satisfies typeof nl;

export const reportTexts = { nl, en };
