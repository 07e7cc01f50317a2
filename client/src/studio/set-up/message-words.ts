import type { Language } from '#instruments/instrument.ts';
import { setUpMessages } from '#server/contract/set-up-messages.ts';

/** A message of the contract, which is Dutch, in the reader's language; one that is not known stays as it is. */
export function messageWords(message: string, language: Language): string {
  const place = Object.values(setUpMessages.nl).indexOf(message);
  return Object.values(setUpMessages[language])[place] ?? message;
}
