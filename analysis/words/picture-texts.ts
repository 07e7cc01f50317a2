/** What the pictures beside the rocket and the groups say, in and around them. */
const nl = {
  /** The titles of pictures; a name of a group or scale comes from the release. */
  titles: {
    groups: {
      after: 'Alle groepen naast elkaar: voormeting en nameting',
      'follow-up': 'Alle groepen naast elkaar: voormeting en vervolgmeting',
    },
    icons: 'Hoeveel mensen stegen, gelijk bleven of daalden',
    answers: {
      after: 'Alle antwoorden samen: voormeting en nameting',
      'follow-up': 'Alle antwoorden samen: voormeting en vervolgmeting',
    },
    answersOf: {
      after: (group: string) => `${group}: alle antwoorden samen, voormeting en nameting`,
      'follow-up': (group: string) => `${group}: alle antwoorden samen, voormeting en vervolgmeting`,
    },
    iconsOf: (group: string) => `${group}: hoeveel mensen stegen, gelijk bleven of daalden`,
    lists: 'Waarden: van uzelf en van de organisatie',
    listsOf: (group: string) => `${group}: waarden van uzelf en van de organisatie`,
    followUp: (scale: string) => `${scale}: ook na langere tijd`,
    distance: {
      after: (scale: string) => `${scale}: het verschil tussen groepen, voormeting en nameting`,
      'follow-up': (scale: string) => `${scale}: het verschil tussen groepen, voormeting en vervolgmeting`,
    },
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
    share: (percent: string) => `${percent} %`,
    before: 'vóór',
    later: { after: 'na', 'follow-up': 'vervolg' },
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
      'Alleen wat minstens vijf mensen kozen en minstens vijf niet. Leg de lijsten naast elkaar als begin van een gesprek; een score is er niet van te maken.',
  },

  followUp: {
    point: (mean: string, n: string) => `${mean} (${n})`,
    weeks: 'weken na de voormeting · tussen haakjes: mensen',
    row: (unit: string, points: string) => `${unit}: ${points}.`,
    at: (weeks: string, mean: string, n: string) => `na ${weeks} weken ${mean} (${n} mensen)`,
    start: (mean: string, n: string) => `bij de voormeting ${mean} (${n} mensen)`,
    finding: (scale: string, unit: string, points: string) => `${scale} (${unit}): ${points}.`,
    pointAfter: (weeks: string, mean: string) => `na ${weeks} weken ${mean}`,
    pointBefore: (mean: string) => `bij de voormeting ${mean}`,
  },

  groups: {
    finding: 'Elke groep naast haar eigen begin. De volgorde van de groepen zegt niets.',
    none: 'Van geen enkele groep zijn er cijfers om te tonen.',
    rowOf: (title: string, shown: number, higher: number, lower: number) => {
      const groups = shown === 1 ? 'de ene groep' : `de ${String(shown)} groepen`;
      if (higher + lower === 0) {
        return `${title}: van ${groups} met cijfers is niet te zeggen dat er een omhoog of omlaag ging.`;
      }
      const [up, down] = [higher, lower].map((count) => (count === 0 ? 'geen' : String(count)));
      return `${title}: van ${groups} met cijfers ${higher > 1 ? 'gingen' : 'ging'} er ${up ?? ''} omhoog en ${down ?? ''} omlaag.`;
    },
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
    key: {
      own: 'gevuld: wat er in het traject zelf veranderde',
      shrunken: 'open: voorzichtige schatting, dichter bij het gemiddelde van alle trajecten',
      pooled: 'ruit: het gemiddelde van alle trajecten',
      small: 'grijs: te klein om ertoe te doen',
    },
    pooled: 'Alle trajecten samen',
    prediction: 'Een nieuw traject, ongeveer',
    row: (name: string, change: string, lower: string, upper: string) =>
      `${name}: ${change} (95 %-interval ${lower} tot ${upper}).`,
    finding: {
      higher: (scale: string, figures: string) =>
        `${scale} nam in de trajecten samen gemiddeld waarschijnlijk toe: ${figures}.`,
      lower: (scale: string, figures: string) =>
        `${scale} nam in de trajecten samen gemiddeld waarschijnlijk af: ${figures}.`,
      unclear: (scale: string, figures: string) =>
        `${scale}: of die in de trajecten samen gemiddeld toenam of afnam, is niet te zeggen: ${figures}.`,
      none: (scale: string) =>
        `${scale}: er zijn nog te weinig trajecten of organisaties voor een gemiddelde over allemaal.`,
      figures: (pilots: string, change: string, lower: string, upper: string) =>
        `${change} punt over ${pilots} trajecten (95 %-interval ${lower} tot ${upper})`,
    },
  },

  /** How a picture was made, in a line below it. */
  made: {
    line: (how: string) => `Hoe gemaakt: ${how}.`,
    how: {
      change:
        'gemiddelden van wie beide keren antwoordde en de verandering met het 95 %-interval (gepaarde t-verdeling)',
      total:
        'gemiddelden van wie beide keren antwoordde en de verandering met het 95 %-interval (gepaarde t-verdeling; bij drie groepen of meer ook REML met Hartung-Knapp, het breedste telt)',
      icons: 'mensen geteld naar hun eigen verandering, zonder interval',
      answers: 'alle antwoorden op de vragen van een schaal geteld, zonder interval',
      distance:
        'verschil tussen de gemiddelden van twee groepen, en de verandering daarvan met het 95 %-interval (Welch)',
      lists: 'geteld hoeveel mensen een antwoord kozen, zonder interval',
      followed:
        'gemiddelden van wie de voormeting én die meting invulde, zonder interval; de intervallen staan in de publicatie van elke meting',
      pilots: 'verandering per traject, met het eigen 95 %-interval van elk traject',
      pooled:
        'verandering per traject met het 95 %-interval; in het gemiddelde mogen trajecten verschillen (toevalseffecten, REML, Hartung-Knapp)',
    },
    people: (n: string) => `${n} mensen.`,
    peopleBetween: (fewest: string, most: string) => `${fewest} tot ${most} mensen.`,
    versions: (instrument: string, version: string, analysis: string) =>
      `Vragenlijst: ${instrument}, versie ${version}; analyse versie ${analysis}.`,
    pooledVersions: (instrument: string, day: string, analysis: string) =>
      `Vragenlijst: ${instrument}; samengenomen op ${day}; analyse versie ${analysis}.`,
    pilotsVersions: (analysis: string) => `Analyse versie ${analysis}.`,
  },
};

const en = {
  titles: {
    groups: {
      after: 'All groups side by side: before and after',
      'follow-up': 'All groups side by side: before and at the follow-up',
    },
    icons: 'How many people rose, stayed the same or fell',
    answers: {
      after: 'All answers together: before and after',
      'follow-up': 'All answers together: before and at the follow-up',
    },
    answersOf: {
      after: (group) => `${group}: all answers together, before and after`,
      'follow-up': (group) => `${group}: all answers together, before and at the follow-up`,
    },
    iconsOf: (group) => `${group}: how many people rose, stayed the same or fell`,
    lists: 'Values: one’s own and the organisation’s',
    listsOf: (group) => `${group}: values, one’s own and the organisation’s`,
    followUp: (scale) => `${scale}: after a longer time too`,
    distance: {
      after: (scale) => `${scale}: the difference between groups, before and after`,
      'follow-up': (scale) => `${scale}: the difference between groups, before and at the follow-up`,
    },
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
    share: (percent) => `${percent}%`,
    before: 'before',
    later: { after: 'after', 'follow-up': 'follow-up' },
    key: [
      'on the left the lower answers, on the right the higher',
      'of all answers to the questions of a scale',
    ],
    row: {
      after: (title, before, after) =>
        `${title}: before, ${before}% of the answers lay above the middle; after, ${after}%.`,
      'follow-up': (title, before, later) =>
        `${title}: before, ${before}% of the answers lay above the middle; at the follow-up, ${later}%.`,
    },
  },

  lists: {
    row: (question, most, n) => `${question} Named most: ${most}, by ${n} people.`,
    reading:
      'Only what at least five people chose and at least five did not. Lay the lists side by side to begin a conversation; no score can be made of them.',
  },

  followUp: {
    point: (mean, n) => `${mean} (${n})`,
    weeks: 'weeks after the before wave · in brackets: people',
    row: (unit, points) => `${unit}: ${points}.`,
    at: (weeks, mean, n) => `after ${weeks} weeks ${mean} (${n} people)`,
    start: (mean, n) => `before ${mean} (${n} people)`,
    finding: (scale, unit, points) => `${scale} (${unit}): ${points}.`,
    pointAfter: (weeks, mean) => `after ${weeks} weeks ${mean}`,
    pointBefore: (mean) => `before ${mean}`,
  },

  groups: {
    finding: 'Each group beside its own start. The order of the groups says nothing.',
    none: 'No group has figures to show.',
    rowOf: (title, shown, higher, lower) => {
      const groups = shown === 1 ? 'the one group' : `the ${String(shown)} groups`;
      if (higher + lower === 0) {
        return `${title}: of ${groups} with figures, none can be said to have gone up or down.`;
      }
      const [up, down] = [higher, lower].map((count) => (count === 0 ? 'none' : String(count)));
      return `${title}: of ${groups} with figures, ${up ?? ''} went up and ${down ?? ''} went down.`;
    },
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
    key: {
      own: 'filled: what changed in the pilot itself',
      shrunken: 'hollow: cautious estimate, nearer the mean of all pilots',
      pooled: 'diamond: the mean of all pilots',
      small: 'grey: too small to matter',
    },
    pooled: 'All pilots together',
    prediction: 'A new pilot, roughly',
    row: (name, change, lower, upper) => `${name}: ${change} (95% interval ${lower} to ${upper}).`,
    finding: {
      higher: (scale, figures) => `${scale} probably rose on average over the pilots together: ${figures}.`,
      lower: (scale, figures) => `${scale} probably fell on average over the pilots together: ${figures}.`,
      unclear: (scale, figures) =>
        `${scale}: whether it rose or fell on average over the pilots together cannot be said: ${figures}.`,
      none: (scale) => `${scale}: there are too few pilots or organisations yet for a mean over all.`,
      figures: (pilots, change, lower, upper) =>
        `${change} points over ${pilots} pilots (95% interval ${lower} to ${upper})`,
    },
  },

  made: {
    line: (how) => `How made: ${how}.`,
    how: {
      change:
        'averages of those who answered both times and the change with its 95% interval (paired t distribution)',
      total:
        'averages of those who answered both times and the change with its 95% interval (paired t distribution; from three groups on also REML with Hartung-Knapp, the wider counts)',
      icons: 'people counted by their own change, without an interval',
      answers: 'all answers to the questions of a scale counted, without an interval',
      distance:
        'difference between the averages of two groups, and how it changed with the 95% interval (Welch)',
      lists: 'how many people chose an answer, counted, without an interval',
      followed:
        'averages of those who answered before and in that wave, without an interval; the intervals stand in the release of each wave',
      pilots: 'change by pilot, each with its own 95% interval',
      pooled:
        'change by pilot with the 95% interval; in the mean, pilots may differ (random effects, REML, Hartung-Knapp)',
    },
    people: (n) => `${n} people.`,
    peopleBetween: (fewest, most) => `${fewest} to ${most} people.`,
    versions: (instrument, version, analysis) =>
      `Questionnaire: ${instrument}, version ${version}; analysis version ${analysis}.`,
    pooledVersions: (instrument, day, analysis) =>
      `Questionnaire: ${instrument}; pooled on ${day}; analysis version ${analysis}.`,
    pilotsVersions: (analysis) => `Analysis version ${analysis}.`,
  },
} satisfies typeof nl;

export const pictureTexts = { nl, en };
