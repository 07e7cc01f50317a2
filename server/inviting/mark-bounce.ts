import type { ReadBounce } from '#server/contract/bounces.ts';
import type { Context } from '#server/context.ts';
import { readReturnedMail, type ReturnedMail } from '#server/mail/returned-mail.ts';
import { notFound } from '#server/problem.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';

/** Of addresses that nothing was marked of so many are named: a mail that came back is about one or two. */
const mostNamed = 5;

/** Whoever sends mails back is not whom they are about. */
const sender = /^(mailer-daemon|postmaster)@/;

/**
 * Reads a mail that came back and marks the addresses it is about, in every pilot that writes to them. An address that only
 * stands in its words counts where it is the only one of ours.
 */
export async function markBounceOf(context: Context, raw: string): Promise<ReadBounce> {
  const returned = await readReturnedMail(raw);
  const known = await ours(context, returned);
  if (returned.mentioned !== null && known.length > 1) {
    return { outcome: 'unclear', found: [], named: known.slice(0, mostNamed).map(({ address }) => address) };
  }
  if (known.length === 0) {
    const named = othersIn(context, returned);
    return { outcome: named.length > 0 ? 'other' : 'unreadable', found: [], named };
  }
  return { outcome: 'read', found: await marked(context, known), named: [] };
}

/** Marks addresses, in every pilot that writes to them. */
async function marked(
  { stores: { roster } }: Context,
  bounced: ReturnedMail['bounced'],
): Promise<ReadBounce['found']> {
  const titles = new Map((await roster.pilots()).map(({ id, title }) => [id, title]));
  const found: ReadBounce['found'] = [];
  for (const { address: email, bounce } of bounced) {
    const pilots = await roster.pilotsWriting(email);
    if (bounce !== 'delayed') await roster.markBounced(email, bounce);
    found.push({ email, bounce, pilots: pilots.map((id) => ({ id, title: titles.get(id) ?? '' })) });
  }
  return found;
}

/** What a mail says of addresses that somebody is written to at: by its report, or where it has none, in its words. */
async function ours(
  { stores: { roster } }: Context,
  { bounced, mentioned }: ReturnedMail,
): Promise<ReturnedMail['bounced']> {
  const all =
    mentioned === null
      ? bounced
      : mentioned.addresses.map((address) => ({ address, bounce: mentioned.bounce }));
  const known = [];
  for (const one of all) if ((await roster.pilotsWriting(one.address)).length > 0) known.push(one);
  return known;
}

/** The addresses that a mail names, without those of this installation and of the server that sent it back. */
function othersIn({ config }: Context, { bounced, mentioned }: ReturnedMail): string[] {
  const named = mentioned?.addresses ?? bounced.map(({ address }) => address);
  const own = `${config.mail?.from ?? ''} ${config.mail?.replyTo ?? ''}`.toLowerCase();
  return named.filter((address) => !sender.test(address) && !own.includes(address)).slice(0, mostNamed);
}

/** Writes to a contact of a pilot again. */
export async function clearBounceOf({ stores }: Context, pilot: PilotRecord, id: string): Promise<void> {
  const contact = await stores.roster.contact(id);
  if (contact?.pilot !== pilot.id) throw notFound('Deze persoon');
  await stores.roster.clearBounce(id);
}
