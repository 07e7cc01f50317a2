import type { Language } from '#instruments/instrument.ts';
import { en } from './en.ts';
import type { Messages } from './nl.ts';
import { nl } from './nl.ts';

/** The texts of the analysis in a language. */
export function messagesIn(language: Language): Messages {
  return language === 'nl' ? nl : en;
}
