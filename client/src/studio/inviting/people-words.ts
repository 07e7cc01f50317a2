import type { Language } from '#instruments/instrument.ts';
import type { Band } from '#server/contract/fields.ts';
import { invitingTexts } from '#client/src/studio/texts/inviting-texts.ts';

/**
 * How many people, exactly where the server tells it exactly, else as roughly as it does.
 *
 * @example peopleWords({ atLeast: 10, atMost: 14 }, 'nl') // "10 tot 14 mensen"
 */
export function peopleWords({ atLeast, atMost }: Band, language: Language): string {
  const { people, roughly } = invitingTexts[language];
  if (atMost === atLeast) return people(atLeast);
  if (atMost === null) return atLeast === 0 ? roughly.unknown : roughly.atLeast(atLeast);
  return atLeast === 0 ? roughly.atMost(atMost) : roughly.between(atLeast, atMost);
}
