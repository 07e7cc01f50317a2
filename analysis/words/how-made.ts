import type { Language } from '#instruments/instrument.ts';
import type { MethodId } from '#analysis/methods.ts';
import { methods } from '#analysis/methods.ts';
import type { Release } from '#analysis/release.ts';
import { laterWaveOf } from './later-wave.ts';
import { listed, uncapitalized } from './list.ts';
import { messagesIn } from './messages.ts';
import { formatCount, formatDay, formatPoints } from './numbers.ts';

/** One part of the answer to "how was this made?". */
export interface MadeSection {
  readonly heading: string;
  readonly text: string;
}

/** The methods behind the figures that a release holds. */
function methodsOf(release: Release): MethodId[] {
  return [
    'paired',
    'standardized',
    'detectable',
    'pairsNeeded',
    'pairedOverGroups',
    ...(hasSecond(release) ? (['mixed', 'attrition'] as const) : []),
    ...comparedBy(release),
  ];
}

function hasSecond({ total }: Release): boolean {
  return total.some((cell) => cell.status === 'shown' && cell.second !== undefined);
}

function comparedBy({ comparison = [] }: Release): ('clustered' | 'persons')[] {
  return [...new Set(comparison.map(({ by }) => (by === 'groups' ? 'clustered' : 'persons')))];
}

/** What stands beside the cells, where it does: the second estimate, distances, the comparison. */
function besideSections(release: Release, language: Language): MadeSection[] {
  const { made } = messagesIn(language, laterWaveOf(release));
  const { mixed, attrition } = methods;
  const threshold = formatCount(release.threshold, language);
  const second = {
    heading: mixed.name[language],
    text: made.secondText(mixed.text[language], attrition.text[language], threshold),
  };
  const distances = release.distances ?? [];
  return [
    ...(hasSecond(release) ? [second] : []),
    ...(distances.length > 0 ? [{ heading: made.distance, text: made.distanceText }] : []),
    ...comparedBy(release).map((by) => ({
      heading: methods[by].name[language],
      text: methods[by].text[language],
    })),
  ];
}

/** Where methods come from, as one line of text. */
export function methodSources(ids: readonly MethodId[], language: Language): string {
  const { made } = messagesIn(language);
  const sources = ids.map((id) => made.source(methods[id].name[language], methods[id].source[language]));
  return `${sources.join('. ')}.`;
}

/** How the figures of a release were made: who, when, every method, the questionnaire and the versions, in plain words. */
export function howMade(release: Release, language: Language): MadeSection[] {
  const { made } = messagesIn(language, laterWaveOf(release));
  const { scales, instrument, versions } = release;
  const ranges = scales.map(({ title, range: [lowest, highest] }) =>
    made.range(title[language], formatPoints(lowest, language), formatPoints(highest, language)),
  );
  const margins = scales.map(({ title, sesoi }) =>
    made.margin(title[language], formatPoints(sesoi, language)),
  );
  const say = (method: MethodId): string => methods[method].text[language];
  return [
    ...(release.madeUp ? [{ heading: made.madeUp, text: made.madeUpText }] : []),
    { heading: made.who, text: made.whoText(formatCount(release.threshold, language)) },
    { heading: made.when, text: whenText(release, language) },
    { heading: made.means, text: made.meansText(listed(ranges, language), say('paired')) },
    { heading: made.interval, text: made.intervalText(say('pairedOverGroups')) },
    { heading: made.words, text: made.wordsText(say('verdict'), listed(margins, language)) },
    {
      heading: made.detail,
      text: made.detailText(
        say('standardized'),
        uncapitalized(say('shares')),
        uncapitalized(say('detectable')),
      ),
    },
    ...besideSections(release, language),
    { heading: made.sources, text: methodSources(methodsOf(release), language) },
    {
      heading: made.instrument,
      text: made.instrumentText(
        instrument.title[language],
        instrument.version,
        instrument.hash,
        versions.analysis,
        versions.rules,
      ),
    },
  ];
}

function whenText(release: Release, language: Language): string {
  const { waves, weeksBetween, sessionsHeld } = release;
  const { made } = messagesIn(language, laterWaveOf(release));
  const weeks = Math.round(weeksBetween);
  return made.whenText(
    formatDay(waves.before, language),
    formatDay(waves.after, language),
    made.weeks(formatCount(weeks, language), weeks === 1),
    made.sessions(formatCount(sessionsHeld, language), sessionsHeld === 1),
  );
}
