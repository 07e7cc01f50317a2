import type { Language } from '#instruments/instrument.ts';
import type { Release } from '#analysis/release.ts';
import { laterWaveOf } from './later-wave.ts';
import { messagesIn } from './messages.ts';
import { formatCount } from './numbers.ts';

type Between = Pick<Release, 'weeksBetween' | 'sessionsHeld'>;

const texts = {
  nl: {
    noSession: 'geen bijeenkomsten',
    said: {
      after: (between: string) => `Tussen de voormeting en de nameting: ${between}.`,
      'follow-up': (between: string) => `Tussen de voormeting en de vervolgmeting: ${between}.`,
    },
  },
  en: {
    noSession: 'no sessions',
    said: {
      after: (between: string) => `Between the before and after waves: ${between}.`,
      'follow-up': (between: string) => `Between the before wave and the follow-up: ${between}.`,
    },
  },
} as const;

/** What lies between the two waves of a change: `14 weken, 4 bijeenkomsten`. */
export function betweenWaves({ weeksBetween, sessionsHeld }: Between, language: Language): string {
  const { made } = messagesIn(language);
  const weeks = Math.round(weeksBetween);
  return [
    made.weeks(formatCount(weeks, language), weeks === 1),
    sessionsHeld === 0
      ? texts[language].noSession
      : made.sessions(formatCount(sessionsHeld, language), sessionsHeld === 1),
  ].join(', ');
}

/** The same as a sentence: `Tussen de voormeting en de nameting: 14 weken, 4 bijeenkomsten.` */
export function saidBetweenWaves(release: Between & Pick<Release, 'later'>, language: Language): string {
  return texts[language].said[laterWaveOf(release)](betweenWaves(release, language));
}
