import type { Context } from '#server/context.ts';
import { notFound } from '#server/problem.ts';
import { noteTakenBack } from '#server/retention/keep-taken-back.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';

/**
 * Forgets a contact of a pilot: the address, what was planned and what was sent to it. A code that was mailed keeps
 * working, for nobody can take back a mail; somebody who was never written to no longer counts as invited.
 */
export async function removeContactOf(context: Context, pilot: PilotRecord, id: string): Promise<void> {
  const { roster } = context.stores;
  const contact = await roster.contact(id);
  if (contact?.pilot !== pilot.id) throw notFound('Deze persoon');
  await roster.removeContact(contact);
  await noteTakenBack(context);
}
