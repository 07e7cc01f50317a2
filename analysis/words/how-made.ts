import type { Language } from '#instruments/instrument.ts';
import type { MethodId } from '#analysis/methods.ts';
import { methods } from '#analysis/methods.ts';
import type { Release } from '#analysis/release.ts';
import { listed } from './list.ts';
import { messagesIn } from './messages.ts';
import { formatCount, formatDay, formatPoints } from './numbers.ts';

/** One part of the answer to "how was this made?". */
export interface MadeSection {
  readonly heading: string;
  readonly text: string;
}

/** The methods behind the figures of a release. */
const releasedMethods = [
  'paired',
  'standardized',
  'detectable',
  'pairsNeeded',
  'pairedOverGroups',
] as const satisfies MethodId[];

/** Where methods come from, as one line of text. */
export function methodSources(ids: readonly MethodId[], language: Language): string {
  const { made } = messagesIn(language);
  const sources = ids.map((id) => made.source(methods[id].name[language], methods[id].source));
  return `${sources.join('. ')}.`;
}

/** How the figures of a release were made: who, when, every method, the questionnaire and the versions, in plain words. */
export function howMade(release: Release, language: Language): MadeSection[] {
  const { made } = messagesIn(language);
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
      text: made.detailText(say('standardized'), say('shares'), say('detectable')),
    },
    { heading: made.sources, text: methodSources(releasedMethods, language) },
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

function whenText({ waves, weeksBetween, sessionsHeld }: Release, language: Language): string {
  const { made } = messagesIn(language);
  const weeks = Math.round(weeksBetween);
  return made.whenText(
    formatDay(waves.before, language),
    formatDay(waves.after, language),
    made.weeks(formatCount(weeks, language), weeks === 1),
    made.sessions(formatCount(sessionsHeld, language), sessionsHeld === 1),
  );
}
