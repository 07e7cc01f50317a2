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

/** The contact of a stop link, or null when the link was not made by us, or its contact or key is gone. */
export async function contactOfToken(
  { stores: { roster, keys } }: Context,
  token: string,
): Promise<{ readonly id: string } | null> {
  const person = personOfToken(token);
  const contact = person === null ? null : await roster.contact(person);
  if (contact === null) return null;
  try {
    return isStopToken(await keys.mailKey(contact.pilot), token) ? { id: contact.id } : null;
  } catch (error) {
    if (error instanceof KeyDestroyed) return null;
    throw error;
  }
}
