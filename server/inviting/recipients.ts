import type { Context } from '#server/context.ts';
import type { ContactRecord, MailKind, MailState, PilotRecord } from '#server/store/roster-store.ts';

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
  const contacts = (await roster.contacts(pilot.id)).filter(takesMail);
  const had = await roster.mailStates(pilot.id, wave, kind);
  const fresh = contacts.filter(({ id }) => !had.has(id));
  if (kind === 'invitation') return fresh;
  const invited = await roster.mailStates(pilot.id, wave, 'invitation');
  const answered = await roster.answeredContacts(pilot.id, wave);
  return fresh.filter(({ id }) => wasInvited(invited.get(id)) && !answered.has(id));
}

/**
 * Who a reminder of a wave could go to at most: whoever had the invitation, answered or not. The number that staff are told:
 * a count of who gets one, however rough, would tell of one person to whoever marks others as not to be written to.
 */
export async function remindedAtMost(
  { stores: { roster } }: Context,
  pilot: Pick<PilotRecord, 'id'>,
  wave: number,
): Promise<ContactRecord[]> {
  const invited = await roster.mailStates(pilot.id, wave, 'invitation');
  return (await roster.contacts(pilot.id)).filter(
    (contact) => takesMail(contact) && wasInvited(invited.get(contact.id)),
  );
}

const takesMail = ({ admitted, stopped, bounce }: ContactRecord): boolean =>
  admitted && !stopped && bounce !== 'unknown';

const wasInvited = (invitation: MailState | undefined): boolean =>
  invitation === 'sent' || invitation === 'unsure' || invitation === 'given-up';
