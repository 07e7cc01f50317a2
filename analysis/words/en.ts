import type { Messages } from './nl.ts';

/** Everything the analysis says in English. */
export const en = {
  verdicts: {
    'clearly higher': 'clearly higher',
    'clearly lower': 'clearly lower',
    'higher, possibly small': 'higher, possibly small',
    'lower, possibly small': 'lower, possibly small',
    'no change that matters': 'no change that matters',
    'too few people to tell': 'too few people to tell',
    withheld: 'too few people to show',
  },

  scaleNames: {
    eigenwaarde: 'self-worth',
    beroepstrots: 'professional pride',
    beroepseer: 'professional honour',
  },

  title: {
    'clearly higher': (names: string) => `${names} clearly rose`,
    'clearly lower': (names: string) => `${names} clearly fell`,
    'higher, possibly small': (names: string) => `${names} rose, possibly only a little`,
    'lower, possibly small': (names: string) => `${names} fell, possibly only a little`,
    'no change that matters': (names: string) => `no change that matters in ${names}`,
    noChangeAtAll: 'No change that matters',
    restTooFew: 'for the rest there are too few people to tell',
    tooFew: 'Too few people to tell whether anything changed',
    withheld: 'Too few people to show figures',
  },

  lead: {
    people: (n: string) => `These are the ${n} people who answered the questions both times.`,
    peopleBetween: (fewest: string, most: string) =>
      `These are the people who answered the questions both times: ${fewest} to ${most}, differing by scale because a question may be skipped.`,
    shownGroups:
      'The total is only about the groups with figures below. That way nobody in the other groups can be worked out from the total.',
    none: 'Too few people answered the questions both times, or their answers are too much alike. So there are no figures here: that way nobody can be recognised.',
  },

  cell: {
    higher: (by: string, from: string, to: string, n: string) =>
      `On average ${by} points higher after than before: from ${from} to ${to} (${n} people).`,
    lower: (by: string, from: string, to: string, n: string) =>
      `On average ${by} points lower after than before: from ${from} to ${to} (${n} people).`,
    equal: (at: string, n: string) => `The same average before and after: ${at} (${n} people).`,
    nearlyEqual: (from: string, to: string, n: string) =>
      `Nearly the same average: ${from} before, ${to} after (${n} people). The difference is less than 0.1 points.`,
    roundedApart: 'The difference was computed from the averages before rounding.',
    between: (lower: string, upper: string) => `The true change probably lies between ${lower} and ${upper}.`,
    betweenHigher: (lower: string, upper: string) =>
      `The true change is probably a rise of ${lower} to ${upper} points.`,
    betweenLower: (lower: string, upper: string) =>
      `The true change is probably a fall of ${lower} to ${upper} points.`,
    nought: 'nought',
    pointsHigher: (points: string) => `a rise of ${points} points`,
    pointsLower: (points: string) => `a fall of ${points} points`,
    certain: {
      'clearly higher': (sesoi: string) =>
        `Even the most cautious estimate is more than ${sesoi} points, the smallest change that matters.`,
      'clearly lower': (sesoi: string) =>
        `Even the most cautious estimate is a fall of more than ${sesoi} points, the smallest change that matters.`,
      'higher, possibly small': (sesoi: string) =>
        `So there is probably a rise, but it may be smaller than ${sesoi} points, the smallest change that matters.`,
      'lower, possibly small': (sesoi: string) =>
        `So there is probably a fall, but it may be smaller than ${sesoi} points, the smallest change that matters.`,
      'no change that matters': (sesoi: string) =>
        `So a change of ${sesoi} points or more, the smallest that matters, is unlikely.`,
    },
    tooFew: {
      both: (sesoi: string) =>
        `Nought fits these answers, but so does a rise or a fall of ${sesoi} points or more.`,
      rise: (sesoi: string) =>
        `Nought fits these answers, but so does a rise of ${sesoi} points or more. A fall of ${sesoi} points or more is unlikely.`,
      fall: (sesoi: string) =>
        `Nought fits these answers, but so does a fall of ${sesoi} points or more. A rise of ${sesoi} points or more is unlikely.`,
    },
    couldShow: (n: string, points: string) =>
      `With ${n} people a change of ${points} points usually shows (four times in five); a smaller one often does not.`,
    couldShowLittle: (n: string) => `With ${n} people only large changes show.`,
    shares: (higher: string, same: string, lower: string, sesoi: string) =>
      `${higher} higher, ${same} about the same, ${lower} lower (higher or lower: by at least ${sesoi} points).`,
    people: (n: string) => `${n} people`,
    nobody: 'nobody',
    withheld:
      'Too few people to show, or their answers are too much alike. That way nobody can be recognised.',
  },

  cautions: {
    heading: 'Please note',
    notBecause:
      'These figures show what changed after the trajectory. They do not show whether the trajectory is the cause.',
    regression: 'Who started low often rises a little anyway. Who started high often falls a little anyway.',
    stricter:
      'Who learns to look at their own work more strictly may answer lower: that can be honest growth.',
    ownStart:
      'Compare each scale with its own start, not with another scale: the questions differ, so a lower average is not a lag.',
    notByLot:
      'The comparison group was not drawn by lot. A difference from that group can have other causes than the trajectory.',
  },

  made: {
    who: 'Who is this about?',
    whoText: (threshold: string) =>
      `Only people with a score both before and after. Every figure says how many people it is about. A group has figures from ${threshold} people and from 8 invited on, and only if the answers differ enough. Otherwise it says that there are too few people. The total, too, is chosen so that nobody can be found by subtraction.`,
    when: 'When was it measured?',
    whenText: (before: string, after: string, weeks: string, sessions: string) =>
      `The before measurement closed on ${before}, the after measurement on ${after}: ${weeks} later. The trajectory had ${sessions}.`,
    weeks: (n: string, one: boolean) => (one ? `${n} week` : `${n} weeks`),
    sessions: (n: string, one: boolean) => (one ? `${n} session` : `${n} sessions`),
    means: 'Averages and change',
    meansText: (ranges: string) =>
      `A person's score on a scale is the average of the answered questions (${ranges}); reversed questions are turned round. The change is the average of everyone's after minus before, rounded to 0.1 points.`,
    range: (title: string, lowest: string, highest: string) => `${title}: ${lowest} to ${highest}`,
    interval: 'How sure?',
    intervalText:
      'The 95% interval is that of the paired Student t distribution. Its limits are rounded outward to 0.1 points. If you repeated this study again and again, the true change would lie within such an interval about 95 times in 100. From 10 people on, the 80% and 50% intervals are there too. For a total of three or more shown groups an interval that lets groups differ is computed as well (random effects, REML, Hartung-Knapp); the wider of the two counts.',
    words: 'The words',
    wordsText: (margins: string) =>
      `The words follow from the limits shown and the smallest change that matters, fixed before the measurement (${margins}). If the whole interval lies above it: clearly higher. If it lies above nought: higher, possibly small. If it lies entirely between minus and plus that margin: no change that matters. Lower works the same way. In all other cases: too few people to tell.`,
    margin: (title: string, points: string) => `${title}: ${points} points`,
    detail: 'From 10 people on',
    detailText:
      "The standardized change g is the change divided by the average spread before and after, with Hedges' correction. The numbers of people who came out higher, about the same or lower are shown if each is nought or at least 5. What a group could have shown is the change that a paired t test of this size and spread finds four times in five.",
    instrument: 'Questionnaire and versions',
    instrumentText: (title: string, version: string, hash: string, analysis: string, rules: string) =>
      `${title}, version ${version}. Fingerprint (sha-256) of the questionnaire: ${hash}. Analysis version ${analysis}, disclosure rules version ${rules}. These figures were made once and do not change any more.`,
    madeUp: 'Made-up data',
    madeUpText: 'These people and their answers are made up, to show how it works.',
  },

  chart: {
    eyes: {
      eigenwaarde: 'one’s own eyes',
      beroepstrots: 'others’ eyes',
      beroepseer: 'the profession’s eyes',
    },
    rocketTitle: 'The three-stage rocket before and after',
    groupTitle: (name: string) => `${name}: before and after`,
    row: (title: string, from: string, to: string, change: string, lower: string, upper: string, n: string) =>
      `${title}: from ${from} to ${to}, change ${change} (95% interval ${lower} to ${upper}, ${n} people).`,
    withheldRow: (title: string) => `${title}: too few people to show.`,
    withheld: 'too few people to show',
    axis: (lowest: string, highest: string) => `average, scale ${lowest} to ${highest}`,
    change: 'change in points',
    key: 'open: before · filled: after',
    bands: 'band: 95% and 80% interval of the change',
    band: 'band: 95% interval of the change',
    lines: 'line: 95% interval of the change · thick: 80%',
    line: 'line: 95% interval of the change',
    matters: 'grey: too small to matter',
  },
} satisfies Messages;
