import type { Language } from '#instruments/instrument.ts';

const and = { nl: 'en', en: 'and' } as const;

/** `a`, `a en b`, `a, b en c`. */
export function listed(items: readonly string[], language: Language): string {
  const last = items.at(-1) ?? '';
  const rest = items.slice(0, -1).join(', ');
  return rest === '' ? last : `${rest} ${and[language]} ${last}`;
}

/** Without its capital, for the middle of a sentence. */
export function uncapitalized(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** With a capital, for the start of a sentence. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
