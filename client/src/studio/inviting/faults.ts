import type { Language } from '#instruments/instrument.ts';
import { invitingMessages } from '#server/contract/inviting-messages.ts';
import { ApiProblem } from '#client/src/api.ts';

/** What is wrong at which field of a form of this page, in the reader's language. */
export interface WordedFault {
  readonly at: string;
  readonly message: string;
}

/** What the contract says about a body, or the server about a request: Dutch, to be said in another language. */
export function worded(
  faults: readonly { readonly at: string; readonly message: string }[],
  language: Language,
): WordedFault[] {
  const dutch = Object.values(invitingMessages.nl);
  const words = Object.values(invitingMessages[language]);
  return faults.map(({ at, message }) => ({
    at: at.replace(/^body\./, ''),
    message: words[dutch.indexOf(message)] ?? message,
  }));
}

/** The faults of fields that the server found; none when it refused for another reason. */
export function faultsOf(error: unknown): readonly WordedFault[] {
  return error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
}
