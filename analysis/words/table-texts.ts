/** Heads and captions of the tables of released figures. */
const nl = {
  total: 'Heel het traject',
  totalShown: 'Heel het traject, alleen de groepen met cijfers',
  comparison: (group: string) => `${group} (vergelijkingsgroep)`,
  columns: {
    unit: 'Groep',
    scale: 'Schaal',
    people: 'Mensen',
    before: 'Voor',
    after: 'Na',
    change: 'Verandering',
    lower: 'Van',
    upper: 'Tot',
    verdict: 'In woorden',
    standardized: 'Gestandaardiseerd (g)',
    lower80: '80 %: van',
    upper80: '80 %: tot',
    lower50: '50 %: van',
    upper50: '50 %: tot',
    detectable: 'Te zien vanaf',
    higher: 'Hoger',
    same: 'Ongeveer gelijk',
    lowerPeople: 'Lager',
    first: 'Groep 1',
    second: 'Groep 2',
    gapBefore: 'Verschil voor',
    gapAfter: 'Verschil na',
    trained: 'Met traject',
    compared: 'Vergelijking',
    difference: 'Verschil in verandering',
    by: 'Gerekend per',
    everyone: 'Mensen met een of twee metingen',
    leavers: 'Alleen de voormeting',
    leaversG: 'Hun begin (g)',
    leaversLower: 'g: van',
    leaversUpper: 'g: tot',
  },
  by: { groups: 'groep', people: 'mens' },
  captions: {
    changes: (lowest: string, highest: string) =>
      `Gemiddelden bij de voormeting en de nameting op een schaal van ${lowest} tot ${highest}, en de verandering met het 95 %-interval`,
    detail:
      'Voor groepen van 10 mensen of meer: gestandaardiseerd verschil, binnenste intervallen, en welke verandering meestal te zien was',
    icons: 'Aantallen mensen die minstens de kleinste verandering die ertoe doet stegen of daalden',
    distances:
      'Verschil tussen twee groepen (groep 1 min groep 2), en hoe dat veranderde met het 95 %-interval',
    comparison:
      'Verandering van de groepen met een traject min die van de vergelijkingsgroepen, met het 95 %-interval',
    second:
      'Tweede schatting, ook met wie maar één keer antwoordde, en hoe wie alleen de voormeting deed begon',
  },
};

const en = {
  total: 'The whole pilot',
  totalShown: 'The whole pilot, only the groups with figures',
  comparison: (group) => `${group} (comparison group)`,
  columns: {
    unit: 'Group',
    scale: 'Scale',
    people: 'People',
    before: 'Before',
    after: 'After',
    change: 'Change',
    lower: 'From',
    upper: 'To',
    verdict: 'In words',
    standardized: 'Standardized (g)',
    lower80: '80%: from',
    upper80: '80%: to',
    lower50: '50%: from',
    upper50: '50%: to',
    detectable: 'Shows from',
    higher: 'Higher',
    same: 'About the same',
    lowerPeople: 'Lower',
    first: 'Group 1',
    second: 'Group 2',
    gapBefore: 'Difference before',
    gapAfter: 'Difference after',
    trained: 'With a trajectory',
    compared: 'Comparison',
    difference: 'Difference in change',
    by: 'Computed by',
    everyone: 'People with one or two waves',
    leavers: 'Before only',
    leaversG: 'Their start (g)',
    leaversLower: 'g: from',
    leaversUpper: 'g: to',
  },
  by: { groups: 'group', people: 'person' },
  captions: {
    changes: (lowest, highest) =>
      `Averages before and after on a scale of ${lowest} to ${highest}, and the change with its 95% interval`,
    detail:
      'For groups of 10 people or more: standardized change, inner intervals, and which change would usually show',
    icons: 'Numbers of people who rose or fell by at least the smallest change that matters',
    distances:
      'Difference between two groups (group 1 minus group 2), and how it changed with the 95% interval',
    comparison:
      'Change of the groups with a trajectory minus that of the comparison groups, with the 95% interval',
    second: 'Second estimate, also with who answered once, and how those who answered before only started',
  },
} satisfies typeof nl;

export const tableTexts = { nl, en };
