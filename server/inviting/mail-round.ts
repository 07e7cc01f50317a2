import type { Context } from '#server/context.ts';
import { mailCode } from '#server/linkage/mail-codes.ts';
import type { Delivery, SendMail } from '#server/mail/mail.ts';
import { missingFrom } from '#server/pilots/set-up-view.ts';
import type { MailingRecord, MailState, PilotRecord, QueuedMail } from '#server/store/roster-store.ts';
import { admitContacts } from './admit-contacts.ts';
import { apart, type Apart } from './apart.ts';
import { noteAnswered } from './note-answered.ts';
import { recipientsOf } from './recipients.ts';
import { dutchTime, maySendAt } from './sending-hours.ts';
import { stopAddress } from './stop-address.ts';
import { writeMail } from './write-mail.ts';

const minute = 60 * 1000;
/** How long a mail that was not taken waits before each next try; after the last it is given up. */
const waits = [5, 15, 60, 240, 720, 1440].map((minutes) => minutes * minute);

/**
 * One round of the mail job: finishes what a crash left, notes who has answered (once a day), starts the mailings whose
 * hour has come, and sends what waits, at most `limit` mails. Nothing goes out at night or in a weekend, before the
 * pilot's file is complete, or while the wave is not open. A pilot whose mails cannot go out holds up no other.
 */
export async function mailRound(context: Context, send: SendMail, limit: number): Promise<void> {
  const alone = apart(context);
  await finishAdmissions(context, alone);
  await noteAllAnswered(context, alone);
  const now = dutchTime(context.clock());
  if (!maySendAt(now)) return;
  for (const mailing of await context.stores.roster.dueMailings(now)) {
    await alone(mailing.pilot, async () => startDue(context, mailing));
  }
  await sendWaiting(context, { send, limit, alone });
}

/** Contacts that were stored when the process ended, and whose codes were not let in yet. */
async function finishAdmissions(context: Context, alone: Apart): Promise<void> {
  const { roster } = context.stores;
  for (const id of await roster.pilotsToAdmit()) {
    await alone(id, async () => {
      const pilot = await roster.pilot(id);
      if (pilot !== null) await admitContacts(context, pilot);
    });
  }
}

async function noteAllAnswered(context: Context, alone: Apart): Promise<void> {
  for (const pilot of await context.stores.roster.pilots()) {
    await alone(pilot.id, async () => noteAnswered(context, pilot));
  }
}

/** Queues the mails of a mailing whose hour has come, once its wave is open. */
async function startDue(context: Context, mailing: MailingRecord): Promise<void> {
  const { roster } = context.stores;
  const pilot = await roster.pilot(mailing.pilot);
  const wave = pilot?.waves.find(({ number }) => number === mailing.wave);
  if (pilot === null || wave === undefined) return;
  if (wave.state === 'closed') await roster.lapseMailing(mailing.id);
  if (wave.state !== 'open' || missingFrom(pilot).length > 0) return;
  const people = await recipientsOf(context, pilot, mailing);
  await roster.startMailing(
    mailing,
    people.map(({ id }) => id),
  );
}

interface Sending {
  readonly send: SendMail;
  readonly limit: number;
  readonly alone: Apart;
}

async function sendWaiting(context: Context, { send, limit, alone }: Sending): Promise<void> {
  const { roster } = context.stores;
  const now = context.clock().getTime();
  const ready = await readyPilots(context, await roster.pilotsWithMail(now), alone);
  for (const mail of await roster.nextMails(now, { limit, pilots: ready })) {
    const pilot = await roster.pilot(mail.pilot);
    const outcome = pilot === null ? 'done' : await sendOne(context, send, pilot, mail);
    if (outcome === 'no-server') return;
  }
}

/** The pilots whose mails can go out now: others would only take up the room of a round. */
async function readyPilots(context: Context, pilots: readonly string[], alone: Apart): Promise<string[]> {
  const { roster, keys } = context.stores;
  const ready: string[] = [];
  for (const id of pilots) {
    await alone(id, async () => {
      const pilot = await roster.pilot(id);
      if (pilot === null || missingFrom(pilot).length > 0) return;
      // Without its key no code can be written; looked at here, so that it stops the mails of this pilot alone.
      await keys.mailKey(id);
      ready.push(id);
    });
  }
  return ready;
}

/** Sends one mail, marked as under way before it is handed over: a crash in between never sends it twice. */
async function sendOne(
  context: Context,
  send: SendMail,
  pilot: PilotRecord,
  mail: QueuedMail,
): Promise<Delivery | 'done'> {
  const { roster, keys } = context.stores;
  const wave = pilot.waves.find(({ number }) => number === mail.wave);
  if (wave?.state !== 'open') {
    await roster.settleMail(mail, { state: 'given-up', attempts: mail.attempts, nextAt: 0 });
    return 'done';
  }
  if (missingFrom(pilot).length > 0) return 'done';
  const mailKey = await keys.mailKey(pilot.id);
  const { email: to, language, kind } = mail;
  const written = writeMail({
    context,
    pilot,
    wave,
    kind,
    language,
    code: mailCode(mailKey, pilot, mail.contact),
    stopAddress: stopAddress(context, mailKey, { id: mail.contact, language }),
  });
  if (!(await roster.claimMail(mail))) return 'done';
  const delivery = await send({ to, ...written });
  await roster.settleMail(mail, after(delivery, mail.attempts, context.clock().getTime()));
  if (delivery !== 'sent') context.log.warn({ delivery }, 'a mail was not sent');
  return delivery;
}

/** Where a mail stands after a try. A server that cannot be used is nobody's try. */
function after(
  delivery: Delivery,
  attempts: number,
  now: number,
): { state: MailState; attempts: number; nextAt: number } {
  if (delivery === 'no-server') return { state: 'waiting', attempts, nextAt: 0 };
  if (delivery !== 'later') return { state: delivery, attempts: attempts + 1, nextAt: 0 };
  const wait = waits[attempts];
  return wait === undefined
    ? { state: 'given-up', attempts: attempts + 1, nextAt: 0 }
    : { state: 'waiting', attempts: attempts + 1, nextAt: now + wait };
}
