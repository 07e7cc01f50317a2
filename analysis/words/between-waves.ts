import type { Language } from '#instruments/instrument.ts';
import type { Release } from '#analysis/release.ts';
import { messagesIn } from './messages.ts';
import { formatCount } from './numbers.ts';

/** What lies between the two waves of a change: `14 weken, 4 bijeenkomsten`. */
export function betweenWaves(
  { weeksBetween, sessionsHeld }: Pick<Release, 'weeksBetween' | 'sessionsHeld'>,
  language: Language,
): string {
  const { made } = messagesIn(language);
  const weeks = Math.round(weeksBetween);
  return [
    made.weeks(formatCount(weeks, language), weeks === 1),
    made.sessions(formatCount(sessionsHeld, language), sessionsHeld === 1),
  ].join(', ');
}
