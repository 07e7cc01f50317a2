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
    'not estimable': 'cannot be computed',
  },

  people: (n: string, one: boolean) => (one ? '1 person' : `${n} people`),

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
    onlyGroups: 'Figures per group, not for the whole pilot',
  },

  lead: {
    onlyGroups:
      'Below are figures of groups. There are none for the whole pilot: that way nobody can be recognised.',
    people: (n: string, one: boolean) =>
      one
        ? 'This is the one person who answered the questions both times.'
        : `These are the ${n} people who answered the questions both times.`,
    peopleBetween: (fewest: string, most: string) =>
      `These are the people who answered the questions both times: ${fewest} to ${most}, differing by scale because a question may be skipped.`,
    shownGroups:
      'The total is only about groups with enough people. That way nobody in the other groups can be worked out from the total.',
    none: 'There are no figures here: none can be shown without the chance that somebody is recognised. That is often because few people answered the questions both times.',
  },

  cell: {
    higher: (by: string, from: string, to: string, people: string) =>
      `On average ${by} points higher after than before: from ${from} to ${to} (${people}).`,
    lower: (by: string, from: string, to: string, people: string) =>
      `On average ${by} points lower after than before: from ${from} to ${to} (${people}).`,
    equal: (at: string, people: string) => `The same average before and after: ${at} (${people}).`,
    nearlyEqual: (from: string, to: string, people: string) =>
      `Nearly the same average: ${from} before, ${to} after (${people}). The difference is less than 0.1 points.`,
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
        `Even the most cautious estimate is a rise of more than ${sesoi} points, the smallest change that matters.`,
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
        `Perhaps nothing changed, but a rise or a fall of ${sesoi} points or more fits these answers too.`,
      rise: (sesoi: string) =>
        `Perhaps nothing changed, but a rise of ${sesoi} points or more fits these answers too. A fall of ${sesoi} points or more is unlikely.`,
      fall: (sesoi: string) =>
        `Perhaps nothing changed, but a fall of ${sesoi} points or more fits these answers too. A rise of ${sesoi} points or more is unlikely.`,
    },
    withoutMargin: {
      higher: 'So there is probably a rise. How large it must be to matter was not fixed.',
      lower: 'So there is probably a fall. How large it must be to matter was not fixed.',
      tooFew: 'Perhaps nothing changed, but a rise or a fall fits these answers too.',
    },
    couldShow: (people: string, points: string) =>
      `With ${people} a change of ${points} points usually shows (four times in five); a smaller one often does not.`,
    couldShowLittle: (people: string) => `With ${people} only large changes show.`,
    needed: (points: string, people: string) =>
      `For a change of ${points} points to show usually, about ${people} have to answer both times, with this spread.`,
    neededMany: (points: string, people: string) =>
      `For a change of ${points} points to show usually, more than ${people} have to answer both times, with this spread.`,
    shares: (higher: string, same: string, lower: string, sesoi: string) =>
      `${higher} higher, ${same} about the same, ${lower} lower (higher or lower: by at least ${sesoi} points).`,
    nobody: 'nobody',
    withheld: 'Cannot be shown without the chance that somebody is recognised.',
    notEstimable: {
      'all-missing': 'In one of the two waves nobody has a score.',
      'too-few-pairs': 'Fewer than two people have a score in both waves. Then nothing can be computed.',
      'no-variance': 'Everyone changed by exactly as much. Then how sure the change is cannot be computed.',
      other: 'The change cannot be computed from these answers.',
    },
  },

  tooFew: {
    total: (verdict: string, people: string) => `The whole pilot (${people}) says: ${verdict}.`,
    totalWithheld: 'There are no figures to show for the whole pilot either.',
    totalTooFew: (people: string) =>
      `For the whole pilot (${people}), too, there are too few people to tell.`,
  },

  distance: {
    gap: (first: string, second: string, before: string, after: string) =>
      `${first} and ${second}: the distance was ${before} points before and ${after} points after.`,
    closer: 'The groups probably grew towards each other.',
    apart: 'The groups probably grew apart.',
    crossed: (first: string, second: string) =>
      `At first ${first} scored higher on average, later ${second}.`,
    unclear: 'Whether the distance truly changed cannot be told with so few people.',
  },

  compared: {
    more: (points: string) =>
      `In the groups with a trajectory the change was ${points} points higher than in the comparison groups.`,
    less: (points: string) =>
      `In the groups with a trajectory the change was ${points} points lower than in the comparison groups.`,
    equal: 'The groups with a trajectory changed by as much on average as the comparison groups.',
    interval: (lower: string, upper: string) =>
      `The true difference probably lies between ${lower} and ${upper}.`,
    pointsMore: (points: string) => `${points} points higher`,
    pointsLess: (points: string) => `${points} points lower`,
    byPeople:
      'On one of the sides there is a single group. What the group does and what the trajectory does cannot be told apart.',
  },

  sensitivity: {
    interval: (change: string, confidence: string, lower: string, upper: string) =>
      `${change} (${confidence}% interval ${lower} to ${upper})`,
    agrees: (figures: string) =>
      `A second estimate, also with those who answered only once, comes to the same: ${figures}.`,
    disagrees: (figures: string) =>
      `Please note: a second estimate, also with those who answered only once, says something else: ${figures}.`,
    flaggedAgrees: (flagged: string, figures: string) =>
      `Without ${flagged} the computation comes to the same: ${figures}.`,
    flaggedDisagrees: (flagged: string, figures: string) =>
      `Please note: without ${flagged} the computation says something else: ${figures}.`,
    flaggedWithheld: (flagged: string) => `Without ${flagged} too few people are left to compute with.`,
    flagged: (n: string, one: boolean) => (one ? 'the one odd response' : `the ${n} odd responses`),
    how: {
      sign: (first: string, second: string) =>
        `The first estimate is ${first} and the second ${second}: one lies below nought, the other above it.`,
      nought: 'Nought fits both.',
      outside: 'One estimate lies outside the interval of the other.',
      verdict: (first: string, second: string) =>
        `The first estimate says: ${first}. The other says: ${second}.`,
      both: 'So name both estimates in a conversation.',
    },
    leavers: {
      lower: (people: string, one: boolean, points: string) =>
        one
          ? `${people} answered only before, and started ${points} points lower than the average of those who stayed.`
          : `${people} answered only before, and started ${points} points lower on average than those who stayed.`,
      higher: (people: string, one: boolean, points: string) =>
        one
          ? `${people} answered only before, and started ${points} points higher than the average of those who stayed.`
          : `${people} answered only before, and started ${points} points higher on average than those who stayed.`,
      equal: (people: string, one: boolean) =>
        one
          ? `${people} answered only before, and started as high as the average of those who stayed.`
          : `${people} answered only before, and started as high on average as those who stayed.`,
    },
    released: {
      lower: (people: string, figures: string) =>
        `${people} answered only before. They started lower than those who stayed: g = ${figures}.`,
      higher: (people: string, figures: string) =>
        `${people} answered only before. They started higher than those who stayed: g = ${figures}.`,
      unclear: (people: string, figures: string) =>
        `${people} answered only before. Whether they started differently from those who stayed cannot be told: g = ${figures}.`,
    },
    tippingFall: (points: string, one: boolean) =>
      one
        ? `Only if this person had fallen by ${points} points would the change of everybody together be nought.`
        : `Only if they had fallen by ${points} points on average would the change of everybody together be nought.`,
    tippingRise: (points: string, one: boolean) =>
      one
        ? `Only if this person had risen by ${points} points would the change of everybody together be nought.`
        : `Only if they had risen by ${points} points on average would the change of everybody together be nought.`,
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
      `Only people with a score both before and after. Every figure says how many people it is about. A group has figures from ${threshold} people and from 8 invited on, and only if the answers differ enough. Otherwise there are no figures. The total, too, is chosen so that nobody can be found by subtraction.`,
    when: 'When was it measured?',
    whenText: (before: string, after: string, weeks: string, sessions: string) =>
      `The before measurement closed on ${before}, the after measurement on ${after}: ${weeks} later. The trajectory had ${sessions}.`,
    weeks: (n: string, one: boolean) => (one ? `${n} week` : `${n} weeks`),
    sessions: (n: string, one: boolean) => (one ? `${n} session` : `${n} sessions`),
    means: 'Averages and change',
    meansText: (ranges: string, change: string) =>
      `A person’s score on a scale is the average of the answered questions (${ranges}); reversed questions are turned round. ${change} Figures are rounded to 0.1 points.`,
    range: (title: string, lowest: string, highest: string) => `${title}: ${lowest} to ${highest}`,
    interval: 'How sure?',
    intervalText: (overGroups: string) =>
      `The limits of an interval are rounded outward to 0.1 points. If you repeated this study again and again, the true change would lie within such a 95% interval about 95 times in 100. From 10 people on, the 80% and 50% intervals are there too. ${overGroups}`,
    words: 'The words',
    wordsText: (words: string, margins: string) => `${words} The smallest change that matters: ${margins}.`,
    margin: (title: string, points: string) => `${title}: ${points} points`,
    detail: 'From 10 people on',
    detailText: (standardized: string, shares: string, detectable: string) =>
      `${standardized} Also stated is ${shares} Those numbers are shown if each is nought or at least 5. What a group could have shown is ${detectable}`,
    secondText: (mixed: string, attrition: string, threshold: string) =>
      `${mixed} ${attrition} This is there only if in either wave nobody, or at least ${threshold} people, answered that wave only.`,
    distance: 'Distance between groups',
    distanceText:
      'Between every two groups of 10 people or more: the difference of the averages before and after, and how it changed, with an interval (Welch).',
    sources: 'Methods and sources',
    source: (name: string, source: string) => `${name}: ${source}`,
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
    row: (title: string, from: string, to: string, figures: string) =>
      `${title}: from ${from} to ${to}, change ${figures}.`,
    rowFigures: (change: string, confidence: string, lower: string, upper: string, n: string) =>
      `${change} (${confidence}% interval ${lower} to ${upper}, ${n} people)`,
    withheldRow: (title: string) => `${title}: too few people to show.`,
    withheld: 'too few people to show',
    axis: (lowest: string, highest: string) => `average, scale ${lowest} to ${highest}`,
    openAxis: 'average; the score has no fixed limits',
    ownAxes: 'average, on the full scale',
    change: 'change in points',
    key: 'open: before · filled: after',
    bands: (confidence: string) => `band: ${confidence}% and 80% interval of the change`,
    band: (confidence: string) => `band: ${confidence}% interval of the change`,
    lines: (confidence: string) => `line: ${confidence}% interval of the change · thick: 80%`,
    line: (confidence: string) => `line: ${confidence}% interval of the change`,
    matters: 'grey: too small to matter',
  },
} satisfies Messages;
