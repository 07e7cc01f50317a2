import type { Language } from '#instruments/instrument.ts';
import type { Band } from '#server/contract/fields.ts';

const nl = {
  unknown: (invited: number) => `nog niet te zeggen (${String(invited)} uitgenodigd)`,
  atMost: (count: number, invited: number) =>
    `ten hoogste ${String(count)} van de ${String(invited)} uitgenodigden`,
  atLeast: (count: number, invited: number) =>
    `ten minste ${String(count)} van de ${String(invited)} uitgenodigden`,
  between: (from: number, to: number, invited: number) =>
    `${String(from)} tot ${String(to)} van de ${String(invited)} uitgenodigden`,
};

const en = {
  unknown: (invited) => `too early to say (${String(invited)} invited)`,
  atMost: (count, invited) => `at most ${String(count)} of the ${String(invited)} invited`,
  atLeast: (count, invited) => `at least ${String(count)} of the ${String(invited)} invited`,
  between: (from, to, invited) => `${String(from)} to ${String(to)} of the ${String(invited)} invited`,
} satisfies typeof nl;

export const bandTexts = { nl, en };

/**
 * How many people answered, as roughly as the server tells it. Where the band ends at or above the number
 * invited only its lower end is said: the words never look more precise than the band is.
 *
 * @example bandWords({ atLeast: 10, atMost: 14 }, 16, 'nl') // "10 tot 14 van de 16 uitgenodigden"
 */
export function bandWords({ atLeast, atMost }: Band, invited: number, language: Language): string {
  const text = bandTexts[language];
  const open = atMost === null || atMost >= invited;
  if (open) return atLeast === 0 ? text.unknown(invited) : text.atLeast(atLeast, invited);
  return atLeast === 0 ? text.atMost(atMost, invited) : text.between(atLeast, atMost, invited);
}
