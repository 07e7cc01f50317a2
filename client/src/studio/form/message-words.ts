import type { Language } from '#instruments/instrument.ts';
import { accountMessages } from '#server/contract/account-messages.ts';
import { fileMessages } from '#server/contract/file-messages.ts';
import { invitingMessages } from '#server/contract/inviting-messages.ts';
import { setUpMessages } from '#server/contract/set-up-messages.ts';

/** A message of the contract, which is Dutch, in the reader's language; one that is not known stays as it is. */
export function messageWords(message: string, language: Language): string {
  const place = wordsIn('nl').indexOf(message);
  return wordsIn(language)[place] ?? message;
}

function wordsIn(language: Language): string[] {
  const all = [setUpMessages, fileMessages, accountMessages, invitingMessages];
  return all.flatMap((messages) => Object.values(messages[language]));
}
