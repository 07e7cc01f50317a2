import type { Messages } from './nl.ts';

/** The sentences that name the later wave, for a release that sets a follow-up against the before wave. */
interface FollowUpTexts {
  readonly cell: Pick<Messages['cell'], 'higher' | 'lower' | 'equal' | 'nearlyEqual'>;
  readonly distance: Pick<Messages['distance'], 'gap'>;
  readonly made: Pick<Messages['made'], 'whoText' | 'whenText' | 'distanceText'>;
  readonly chart: Pick<Messages['chart'], 'rocketTitle' | 'groupTitle' | 'key'>;
}

export const nlFollowUp: FollowUpTexts = {
  cell: {
    higher: (by, from, to, people) =>
      `Bij de vervolgmeting gemiddeld ${by} punt hoger dan bij de voormeting: van ${from} naar ${to} (${people}).`,
    lower: (by, from, to, people) =>
      `Bij de vervolgmeting gemiddeld ${by} punt lager dan bij de voormeting: van ${from} naar ${to} (${people}).`,
    equal: (at, people) => `Bij de voormeting en de vervolgmeting gemiddeld even hoog: ${at} (${people}).`,
    nearlyEqual: (from, to, people) =>
      `Gemiddeld vrijwel even hoog: ${from} bij de voormeting, ${to} bij de vervolgmeting (${people}). Het verschil is kleiner dan 0,1 punt.`,
  },
  distance: {
    gap: (first, second, before, after) =>
      `${first} en ${second}: het verschil was ${before} punt bij de voormeting en ${after} punt bij de vervolgmeting.`,
  },
  made: {
    whoText: (threshold) =>
      `Alleen over mensen van wie er bij de voormeting én de vervolgmeting een score is. Bij elk cijfer staat om hoeveel mensen het gaat. Een groep heeft cijfers vanaf ${threshold} mensen en vanaf 8 uitgenodigden, en alleen als de antwoorden genoeg van elkaar verschillen. Anders staan er geen cijfers. Ook het totaal is zo gekozen dat niemand door aftrekken te vinden is, ook niet met wat eerder over dezelfde mensen is gepubliceerd.`,
    whenText: (before, later, weeks, sessions) =>
      `De voormeting sloot op ${before}, de vervolgmeting op ${later}: ${weeks} later. Het traject had ${sessions}.`,
    distanceText:
      'Tussen elke twee groepen van 10 mensen of meer: het verschil van de gemiddelden bij de voormeting en bij de vervolgmeting, en hoe dat veranderde, met een interval (Welch).',
  },
  chart: {
    rocketTitle: 'De drietrapsraket bij de voormeting en de vervolgmeting',
    groupTitle: (name) => `${name}: voormeting en vervolgmeting`,
    key: 'open: vóór · gevuld: vervolg',
  },
};

export const enFollowUp: FollowUpTexts = {
  cell: {
    higher: (by, from, to, people) =>
      `On average ${by} points higher at the follow-up than before: from ${from} to ${to} (${people}).`,
    lower: (by, from, to, people) =>
      `On average ${by} points lower at the follow-up than before: from ${from} to ${to} (${people}).`,
    equal: (at, people) => `The same average before and at the follow-up: ${at} (${people}).`,
    nearlyEqual: (from, to, people) =>
      `Nearly the same average: ${from} before, ${to} at the follow-up (${people}). The difference is less than 0.1 points.`,
  },
  distance: {
    gap: (first, second, before, after) =>
      `${first} and ${second}: the distance was ${before} points before and ${after} points at the follow-up.`,
  },
  made: {
    whoText: (threshold) =>
      `Only people with a score both before and at the follow-up. Every figure says how many people it is about. A group has figures from ${threshold} people and from 8 invited on, and only if the answers differ enough. Otherwise there are no figures. The total, too, is chosen so that nobody can be found by subtraction, not even with what was released about the same people before.`,
    whenText: (before, later, weeks, sessions) =>
      `The before measurement closed on ${before}, the follow-up on ${later}: ${weeks} later. The trajectory had ${sessions}.`,
    distanceText:
      'Between every two groups of 10 people or more: the difference of the averages before and at the follow-up, and how it changed, with an interval (Welch).',
  },
  chart: {
    rocketTitle: 'The three-stage rocket before and at the follow-up',
    groupTitle: (name) => `${name}: before and at the follow-up`,
    key: 'open: before · filled: follow-up',
  },
};
