import type { Context } from '#server/context.ts';
import { isStopToken, personOfToken, stopToken } from '#server/linkage/mail-codes.ts';
import { KeyDestroyed } from '#server/store/key-folder.ts';
import type { ContactRecord } from '#server/store/roster-store.ts';

/** The address of the page that ends the mails to a contact. */
export function stopAddress(
  { config }: Pick<Context, 'config'>,
  mailKey: Buffer,
  { id, language }: Pick<ContactRecord, 'id' | 'language'>,
): string {
  const asked = language === 'nl' ? '' : '?taal=en';
  return `${config.publicUrl}/geen-mail/${stopToken(mailKey, id)}${asked}`;
}

/** The contact of a stop link and whether it stopped already, or null when the link was not made by us, or its contact or key is gone. */
export async function contactOfToken(
  { stores: { roster, keys } }: Context,
  token: string,
): Promise<Pick<ContactRecord, 'id' | 'stopped'> | null> {
  const person = personOfToken(token);
  const contact = person === null ? null : await roster.contact(person);
  if (contact === null) return null;
  const { id, stopped } = contact;
  try {
    return isStopToken(await keys.mailKey(contact.pilot), token) ? { id, stopped } : null;
  } catch (error) {
    if (error instanceof KeyDestroyed) return null;
    throw error;
  }
}
