import type { Context } from '#server/context.ts';
import type { ContactRecord, MailKind, PilotRecord } from '#server/store/roster-store.ts';

/**
 * Who a mailing would go to now. An invitation: everybody who has not had it. A reminder: everybody who has had the
 * invitation and is not marked as having answered. Never who wants no mail, whose invitation was
 * refused, or whose address does not exist by a mail that came back; one that was refused for now is tried again.
 */
export async function recipientsOf(
  { stores: { roster } }: Context,
  pilot: Pick<PilotRecord, 'id'>,
  { wave, kind }: { readonly wave: number; readonly kind: MailKind },
): Promise<ContactRecord[]> {
  const contacts = (await roster.contacts(pilot.id)).filter(
    ({ admitted, stopped, bounce }) => admitted && !stopped && bounce !== 'unknown',
  );
  const had = await roster.mailStates(pilot.id, wave, kind);
  const fresh = contacts.filter(({ id }) => !had.has(id));
  if (kind === 'invitation') return fresh;
  const invited = await roster.mailStates(pilot.id, wave, 'invitation');
  const answered = await roster.answeredContacts(pilot.id, wave);
  const reached = new Set(['sent', 'unsure', 'given-up']);
  return fresh.filter(({ id }) => reached.has(invited.get(id) ?? '') && !answered.has(id));
}
