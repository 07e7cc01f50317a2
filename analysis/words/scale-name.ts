import type { Language } from '#instruments/instrument.ts';
import type { ReleasedScale } from '#analysis/release.ts';
import { messagesIn } from './messages.ts';

/**
 * The name of a scale inside a sentence: with its article where it is known (`de beroepstrots`), else the title of
 * the questionnaire as it stands.
 */
export function scaleName(scale: Pick<ReleasedScale, 'id' | 'title'>, language: Language): string {
  const names = new Map(Object.entries(messagesIn(language).scaleNames));
  return names.get(scale.id) ?? scale.title[language];
}
