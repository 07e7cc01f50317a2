const nl = {
  heading: (group: string) => `De uitkomsten van uw groep: ${group}`,
  kicker: { after: 'Voormeting en nameting', 'follow-up': 'Voormeting en vervolgmeting' },
  releases: 'Metingen met uitkomsten',
  waves: { after: 'Nameting', 'follow-up': 'Vervolgmeting' },
  numbered: (wave: string, number: number) => `${wave} ${String(number)}`,
  lead: 'Dit zijn gemiddelden van de mensen die beide keren invulden. Ze staan vast en niemand is erin te herkennen.',
  noGroup: 'Van uw groep alleen kan niets worden getoond zonder dat iemand te herkennen kan zijn.',
  noGroupMore:
    'Dat gebeurt vaak, zeker bij een kleine groep. Het gesprek in de groep kan gewoon doorgaan. Hieronder staat het hele traject.',
  between: (what: string) => `Tussen de metingen: ${what}`,
  perStage: 'Per trap',
  others: 'Wat u nog meer is gevraagd',
  answersTo: (questions: number) =>
    questions === 1 ? 'de antwoorden op 1 vraag' : `de antwoorden op ${String(questions)} vragen`,
  more: 'Meer over hoe zeker dit is',
  withheld: (scales: string) =>
    `Van ${scales} zijn geen cijfers te tonen zonder dat iemand te herkennen kan zijn.`,
  lists: 'Wat mensen belangrijk vinden, en waar de organisatie naar leeft',
  moment: (unit: string, wave: string) => `${unit} ${wave}`,
  sameLists: (moments: string) => `Dezelfde lijsten: ${moments}`,
  chosenLead:
    'Een aantal staat er alleen als minstens vijf mensen dit kozen, en minstens vijf niet. Wat er niet staat, kan dus best gekozen zijn. Er komt geen score uit.',
  chosenWaves: {
    before: 'bij de voormeting',
    after: 'bij de nameting',
    'follow-up': 'bij de vervolgmeting',
  },
  count: (count: number, n: number) => `${String(count)} van de ${String(n)} mensen`,
  ownGroup: 'Uw groep',
  questions: 'De drie vragen van Goed Werk',
  questionsLead: 'Over deze vragen kunt u met uw groep praten, met voorbeelden uit uw eigen werk.',
  total: 'Het hele traject',
  totalFold: 'Het plaatje en de trappen van het hele traject',
  shownGroups: 'Het gaat over de groepen waarvan cijfers te tonen zijn.',
  made: 'Hoe is dit berekend?',
  back: 'Terug naar mijn antwoorden',
  stateHeading: (group: string) => `Waar uw groep stond: ${group}`,
  notYet: 'De uitkomsten van uw groep zijn er nog niet',
  notYetText:
    'Ze komen na de nameting. U hoeft niets te doen. Kijk later nog eens, met uw code en uw eigen woorden.',
};

const en = {
  heading: (group: string) => `The results of your group: ${group}`,
  kicker: { after: 'Before and after measurement', 'follow-up': 'Before and follow-up measurement' },
  releases: 'Measurements with results',
  waves: { after: 'After measurement', 'follow-up': 'Follow-up' },
  numbered: (wave: string, number: number) => `${wave} ${String(number)}`,
  lead: 'These are averages of the people who filled in both times. They are final and nobody can be recognised in them.',
  noGroup: 'Nothing can be shown of your group alone without the chance that somebody is recognised.',
  noGroupMore:
    'That happens often, with a small group above all. The talk of the group can go on all the same. Below is the whole trajectory.',
  between: (what) => `Between the measurements: ${what}`,
  perStage: 'Stage by stage',
  others: 'What else you were asked',
  answersTo: (questions) =>
    questions === 1 ? 'the answers to 1 question' : `the answers to ${String(questions)} questions`,
  more: 'More about how sure this is',
  withheld: (scales) =>
    `No figures of ${scales} can be shown without the chance that somebody is recognised.`,
  lists: 'What people find important, and what the organisation lives by',
  moment: (unit, wave) => `${unit} ${wave}`,
  sameLists: (moments) => `The same lists: ${moments}`,
  chosenLead:
    'A number is only there if at least five people chose this, and at least five did not. So what is not there may well have been chosen. There is no score.',
  chosenWaves: {
    before: 'in the before measurement',
    after: 'in the after measurement',
    'follow-up': 'in the follow-up',
  },
  count: (count, n) => `${String(count)} of ${String(n)} people`,
  ownGroup: 'Your group',
  questions: 'The three questions of Goed Werk',
  questionsLead: 'These are questions to talk about with your group, with examples from your own work.',
  total: 'The whole trajectory',
  totalFold: 'The picture and the stages of the whole trajectory',
  shownGroups: 'It is about the groups of which figures can be shown.',
  made: 'How was this worked out?',
  back: 'Back to my answers',
  stateHeading: (group: string) => `Where your group stood: ${group}`,
  notYet: 'The results of your group are not there yet',
  notYetText:
    'They come after the after measurement. There is nothing to do. Look again later, with your code and your own words.',
} satisfies typeof nl;

export const myGroupTexts = { nl, en };
