import type { Inviting } from '#server/contract/inviting.ts';

/** What a part of the page is given: the pilot's people and mailings, and what to do with a newer state of them. */
export interface InvitingProps {
  readonly inviting: Inviting;
  /** Keeps what the server answered, and says in words what has happened. */
  readonly onChanged: (inviting: Inviting, message: string) => void;
}
