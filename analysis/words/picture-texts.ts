/** What the pictures beside the rocket and the groups say, in and around them. */
const nl = {
  /** The titles of pictures; a name of a group or scale comes from the release. */
  titles: {
    groups: {
      after: 'Alle groepen naast elkaar: voormeting en nameting',
      'follow-up': 'Alle groepen naast elkaar: voormeting en vervolgmeting',
    },
    icons: 'Hoeveel mensen stegen, gelijk bleven of daalden',
    answers: 'Alle antwoorden samen, voor en na',
    answersOf: (group: string) => `${group}: alle antwoorden samen, voor en na`,
    iconsOf: (group: string) => `${group}: hoeveel mensen stegen, gelijk bleven of daalden`,
    lists: 'Waarden: van uzelf en van de organisatie',
    listsOf: (group: string) => `${group}: waarden van uzelf en van de organisatie`,
    followUp: (scale: string) => `${scale}: ook na langere tijd`,
    distance: (scale: string) => `${scale}: het verschil tussen groepen, voor en na`,
    forest: (scale: string) => `${scale}: verandering per traject`,
  },

  icons: {
    scale: (title: string, points: string) => `${title} (hoger of lager: minstens ${points} punt)`,
    higher: (n: string) => `${n} hoger`,
    same: (n: string) => `${n} ongeveer gelijk`,
    lower: (n: string) => `${n} lager`,
    row: (title: string, higher: string, same: string, lower: string) =>
      `${title}: ${higher} hoger, ${same} ongeveer gelijk, ${lower} lager.`,
    finding:
      'Elk figuurtje is één mens. Wie minder dan de genoemde punten veranderde, telt als ongeveer gelijk.',
  },

  answers: {
    before: 'vóór',
    after: 'na',
    key: [
      'links de lagere antwoorden, rechts de hogere',
      'van alle antwoorden op de vragen van een schaal samen',
    ],
    row: {
      after: (title: string, before: string, after: string) =>
        `${title}: bij de voormeting lag ${before} % van de antwoorden boven het midden, bij de nameting ${after} %.`,
      'follow-up': (title: string, before: string, later: string) =>
        `${title}: bij de voormeting lag ${before} % van de antwoorden boven het midden, bij de vervolgmeting ${later} %.`,
    },
  },

  lists: {
    row: (question: string, most: string, n: string) =>
      `${question} Het meest genoemd: ${most}, door ${n} mensen.`,
    reading:
      'Alleen wat minstens vijf mensen kozen. Leg de lijsten naast elkaar als begin van een gesprek; een score is er niet van te maken.',
  },

  followUp: {
    point: (mean: string, n: string) => `${mean} (${n})`,
    weeks: 'weken na de voormeting · tussen haakjes: mensen',
    row: (unit: string, points: string) => `${unit}: ${points}.`,
    at: (weeks: string, mean: string, n: string) => `na ${weeks} weken ${mean} (${n} mensen)`,
    start: (mean: string, n: string) => `bij de voormeting ${mean} (${n} mensen)`,
    finding: 'Elk punt gaat over de mensen die de voormeting én die meting invulden.',
  },

  groups: {
    finding: 'Elke groep naast haar eigen begin. De volgorde van de groepen zegt niets.',
    none: 'Van geen enkele groep zijn er cijfers om te tonen.',
    rowOf: (title: string, shown: string, higher: string, lower: string) =>
      `${title}: van de ${shown} met cijfers ${higher} hoger en ${lower} lager.`,
    row: (group: string, rows: string) => `${group}. ${rows}`,
  },

  distance: {
    first: '1 hoger',
    second: '2 hoger',
    alike: 'gelijk',
    firstGroup: (name: string) => `1 ${name}`,
    secondGroup: (name: string) => `2 ${name}`,
    axis: 'verschil tussen de twee groepen in punten',
    zero: 'in het midden is er geen verschil',
    band: 'band: 95 %-interval van de verandering',
  },

  forest: {
    axis: 'verandering in punten',
    key: 'gevuld: eigen verandering · open: naar het gemiddelde getrokken · ruit: gemiddelde',
    pooled: 'Alle trajecten samen',
    prediction: 'Een nieuw traject, ongeveer',
    row: (name: string, change: string, lower: string, upper: string) =>
      `${name}: ${change} (95 %-interval ${lower} tot ${upper}).`,
  },
};

const en = {
  titles: {
    groups: {
      after: 'All groups side by side: before and after',
      'follow-up': 'All groups side by side: before and at the follow-up',
    },
    icons: 'How many people rose, stayed the same or fell',
    answers: 'All answers together, before and after',
    answersOf: (group) => `${group}: all answers together, before and after`,
    iconsOf: (group) => `${group}: how many people rose, stayed the same or fell`,
    lists: 'Values: one’s own and the organisation’s',
    listsOf: (group) => `${group}: values, one’s own and the organisation’s`,
    followUp: (scale) => `${scale}: after a longer time too`,
    distance: (scale) => `${scale}: the difference between groups, before and after`,
    forest: (scale) => `${scale}: change by pilot`,
  },

  icons: {
    scale: (title, points) => `${title} (higher or lower: at least ${points} points)`,
    higher: (n) => `${n} higher`,
    same: (n) => `${n} about the same`,
    lower: (n) => `${n} lower`,
    row: (title, higher, same, lower) =>
      `${title}: ${higher} higher, ${same} about the same, ${lower} lower.`,
    finding: 'Each figure is one person. Who changed by less than the points named counts as about the same.',
  },

  answers: {
    before: 'before',
    after: 'after',
    key: [
      'on the left the lower answers, on the right the higher',
      'of all answers to the questions of a scale',
    ],
    row: {
      after: (title, before, after) =>
        `${title}: before, ${before} % of the answers lay above the middle; after, ${after} %.`,
      'follow-up': (title, before, later) =>
        `${title}: before, ${before} % of the answers lay above the middle; at the follow-up, ${later} %.`,
    },
  },

  lists: {
    row: (question, most, n) => `${question} Named most: ${most}, by ${n} people.`,
    reading:
      'Only what at least five people chose. Lay the lists side by side to begin a conversation; no score can be made of them.',
  },

  followUp: {
    point: (mean, n) => `${mean} (${n})`,
    weeks: 'weeks after the before wave · in brackets: people',
    row: (unit, points) => `${unit}: ${points}.`,
    at: (weeks, mean, n) => `after ${weeks} weeks ${mean} (${n} people)`,
    start: (mean, n) => `before ${mean} (${n} people)`,
    finding: 'Each point is about the people who answered both before and in that wave.',
  },

  groups: {
    finding: 'Each group beside its own start. The order of the groups says nothing.',
    none: 'No group has figures to show.',
    rowOf: (title, shown, higher, lower) =>
      `${title}: of the ${shown} with figures ${higher} higher and ${lower} lower.`,
    row: (group, rows) => `${group}. ${rows}`,
  },

  distance: {
    first: '1 higher',
    second: '2 higher',
    alike: 'equal',
    firstGroup: (name) => `1 ${name}`,
    secondGroup: (name) => `2 ${name}`,
    axis: 'difference between the two groups in points',
    zero: 'in the middle there is none',
    band: 'band: 95% interval of the change',
  },

  forest: {
    axis: 'change in points',
    key: 'filled: own change · hollow: drawn towards the mean · diamond: mean',
    pooled: 'All pilots together',
    prediction: 'A new pilot, roughly',
    row: (name, change, lower, upper) => `${name}: ${change} (95% interval ${lower} to ${upper}).`,
  },
} satisfies typeof nl;

export const pictureTexts = { nl, en };
