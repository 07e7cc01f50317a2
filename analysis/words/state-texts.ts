/** What is said of a pilot that ended without an after wave: where people stood, and no word about change. */
const nl = {
  title: 'Waar mensen stonden bij de voormeting',
  lead: 'Dit traject eindigde zonder nameting. Daarom staat hier niets over verandering, alleen wat mensen bij de voormeting antwoordden.',
  none: 'Hier staan geen cijfers: die zijn niet te tonen zonder dat iemand te herkennen kan zijn. Dat komt vaak doordat weinig mensen de voormeting invulden.',
  shownGroups:
    'Het totaal gaat alleen over de groepen die met cijfers staan. Zo is uit het totaal niemand van de andere groepen te herleiden.',
  total: 'Heel het traject',
  groups: 'Per groep',
  comparison: (group: string) => `${group} (vergelijkingsgroep)`,
  withheld: 'te weinig mensen om te tonen',
  caption: (lowest: string, highest: string) =>
    `Gemiddelden bij de voormeting, op een schaal van ${lowest} tot ${highest}`,
  columns: { scale: 'Schaal', people: 'Mensen', mean: 'Gemiddelde', lower: 'Van', upper: 'Tot' },
  row: (title: string, mean: string, people: string, lower: string, upper: string) =>
    `${title}: gemiddeld ${mean} (${people}). Het werkelijke gemiddelde ligt waarschijnlijk tussen ${lower} en ${upper}.`,
  withheldRow: (title: string) => `${title}: te weinig mensen om te tonen.`,
  response: (invited: string, answered: string) =>
    `Ongeveer uitgenodigd: ${invited}. Ongeveer ingevuld: ${answered}.`,
  chart: {
    title: (unit: string) => `${unit}: waar mensen stonden bij de voormeting`,
    finding: 'Eén moment: dit zegt niets over verandering.',
    axis: (lowest: string, highest: string) => `gemiddelde, schaal ${lowest} tot ${highest}`,
    key: 'gevuld: gemiddelde · band: 95 %-interval',
    made: (people: string, title: string, version: string, analysis: string) =>
      `Hoe gemaakt: gemiddelde van wie de voormeting invulde, met het 95 %-interval (t-verdeling van Student). ${people}. Vragenlijst: ${title}, versie ${version}; analyse versie ${analysis}.`,
  },
  table: {
    caption: 'Alle cijfers van deze stand',
    unit: 'Over wie',
    sheet: 'Stand',
  },
  cautions: {
    heading: 'Let op',
    sentences: [
      'Deze cijfers zeggen niets over het traject: er is één keer gemeten.',
      'Een volgende groep begint anders. Leg deze cijfers dus niet naast die van een ander traject.',
      'Vergelijk de schalen niet met elkaar: de vragen zijn anders.',
    ],
  },
  made: {
    heading: 'Hoe is dit berekend?',
    who: 'Over wie gaat het?',
    whoText: (threshold: string) =>
      `Over iedereen met een score bij de voormeting. Bij elk cijfer staat om hoeveel mensen het gaat. Een groep heeft cijfers vanaf ${threshold} mensen en vanaf 8 uitgenodigden, en alleen als de antwoorden genoeg van elkaar verschillen. Ook het totaal is zo gekozen dat niemand door aftrekken te vinden is.`,
    when: 'Wanneer is gemeten?',
    whenText: (day: string) => `De voormeting sloot op ${day}. Er kwam geen nameting.`,
    how: 'Gemiddelde en zekerheid',
    howText:
      'De score van een mens op een schaal is het gemiddelde van de beantwoorde vragen; omgekeerde vragen zijn teruggedraaid. Van en tot zijn de grenzen van het 95 %-interval van het gemiddelde, uit de t-verdeling van Student, naar buiten afgerond op 0,1 punt.',
    instrument: 'Vragenlijst en versies',
    instrumentText: (title: string, version: string, hash: string, analysis: string, rules: string) =>
      `${title}, versie ${version}. Controlegetal (sha-256) van de vragenlijst: ${hash}. Analyse versie ${analysis}, regels tegen herkenning versie ${rules}. Deze cijfers zijn één keer gemaakt en veranderen niet meer.`,
  },
};

const en = {
  title: 'Where people stood before',
  lead: 'This pilot ended without an after wave. So nothing is said here about change, only what people answered before.',
  none: 'There are no figures here: none can be shown without the chance that somebody is recognised. That is often because few people answered the before wave.',
  shownGroups:
    'The total is only about the groups with figures. That way nobody in the other groups can be worked out from the total.',
  total: 'The whole pilot',
  groups: 'By group',
  comparison: (group) => `${group} (comparison group)`,
  withheld: 'too few people to show',
  caption: (lowest, highest) => `Averages in the before wave, on a scale of ${lowest} to ${highest}`,
  columns: { scale: 'Scale', people: 'People', mean: 'Average', lower: 'From', upper: 'To' },
  row: (title, mean, people, lower, upper) =>
    `${title}: ${mean} on average (${people}). The true average probably lies between ${lower} and ${upper}.`,
  withheldRow: (title) => `${title}: too few people to show.`,
  response: (invited, answered) => `Invited, roughly: ${invited}. Answered, roughly: ${answered}.`,
  chart: {
    title: (unit) => `${unit}: where people stood before`,
    finding: 'One moment: this says nothing about change.',
    axis: (lowest, highest) => `average, scale ${lowest} to ${highest}`,
    key: 'filled: average · band: 95% interval',
    made: (people, title, version, analysis) =>
      `How made: average of those who answered the before wave, with its 95% interval (Student’s t distribution). ${people}. Questionnaire: ${title}, version ${version}; analysis version ${analysis}.`,
  },
  table: {
    caption: 'All figures of this state',
    unit: 'About whom',
    sheet: 'State',
  },
  cautions: {
    heading: 'Please note',
    sentences: [
      'These figures say nothing about the trajectory: it was measured once.',
      'Another group starts elsewhere. So do not lay these figures beside those of another pilot.',
      'Do not compare the scales with each other: the questions differ.',
    ],
  },
  made: {
    heading: 'How was this calculated?',
    who: 'Who is this about?',
    whoText: (threshold) =>
      `Everybody with a score in the before wave. Every figure says how many people it is about. A group has figures from ${threshold} people and from 8 invited on, and only if the answers differ enough. The total, too, is chosen so that nobody can be found by subtraction.`,
    when: 'When was it measured?',
    whenText: (day) => `The before wave closed on ${day}. No after wave followed.`,
    how: 'Average and how sure it is',
    howText:
      'A person’s score on a scale is the average of the answered questions; reversed questions are turned round. From and to are the limits of the 95% interval of the average, by Student’s t distribution, rounded outward to 0.1 points.',
    instrument: 'Questionnaire and versions',
    instrumentText: (title, version, hash, analysis, rules) =>
      `${title}, version ${version}. Fingerprint (sha-256) of the questionnaire: ${hash}. Analysis version ${analysis}, disclosure rules version ${rules}. These figures were made once and do not change any more.`,
  },
} satisfies typeof nl;

export const stateTexts = { nl, en };
