import type { ReadBounce } from '#server/contract/bounces.ts';
import type { Context } from '#server/context.ts';
import { readReturnedMail, type ReturnedMail } from '#server/mail/returned-mail.ts';
import { notFound } from '#server/problem.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';

/**
 * Reads a mail that came back and marks the addresses it is about, in every pilot that writes to them. An address that only
 * stands in its words counts where it is the only one of ours.
 */
export async function markBounceOf(context: Context, raw: string): Promise<ReadBounce> {
  const { roster } = context.stores;
  const returned = await readReturnedMail(raw);
  const titles = new Map((await roster.pilots()).map(({ id, title }) => [id, title]));
  const found: ReadBounce['found'] = [];
  for (const { address: email, bounce } of await ours(context, returned)) {
    const pilots = await roster.pilotsWriting(email);
    if (bounce !== 'delayed') await roster.markBounced(email, bounce);
    found.push({ email, bounce, pilots: pilots.map((id) => ({ id, title: titles.get(id) ?? '' })) });
  }
  const isReturned = returned.bounced.length > 0 || returned.mentioned !== null;
  return { outcome: found.length > 0 ? 'read' : isReturned ? 'other' : 'unreadable', found };
}

/** The addresses that somebody is written to at; never whether another is known here or not. */
async function ours(
  { stores: { roster } }: Context,
  { bounced, mentioned }: ReturnedMail,
): Promise<ReturnedMail['bounced']> {
  const isOurs = async (address: string): Promise<boolean> =>
    (await roster.pilotsWriting(address)).length > 0;
  const certain = [];
  for (const one of bounced) if (await isOurs(one.address)) certain.push(one);
  if (mentioned === null) return certain;
  const known = [];
  for (const address of mentioned.addresses) if (await isOurs(address)) known.push(address);
  return known.length === 1 ? known.map((address) => ({ address, bounce: mentioned.bounce })) : certain;
}

/** Writes to a contact of a pilot again. */
export async function clearBounceOf({ stores }: Context, pilot: PilotRecord, id: string): Promise<void> {
  const contact = await stores.roster.contact(id);
  if (contact?.pilot !== pilot.id) throw notFound('Deze persoon');
  await stores.roster.clearBounce(id);
}
