import type { Context } from '#server/context.ts';
import { notFound } from '#server/problem.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';

/**
 * Forgets a contact of a pilot: the address, what was planned and what was sent to it. A code that was mailed keeps
 * working, for nobody can take back a mail; somebody who was never written to no longer counts as invited.
 */
export async function removeContactOf({ stores }: Context, pilot: PilotRecord, id: string): Promise<void> {
  const contact = await stores.roster.contact(id);
  if (contact?.pilot !== pilot.id) throw notFound('Deze persoon');
  await stores.roster.removeContact(contact);
}
