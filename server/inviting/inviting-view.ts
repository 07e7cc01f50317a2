import type { Contact, Inviting, Mailing } from '#server/contract/inviting.ts';
import type { Context } from '#server/context.ts';
import { missingFrom } from '#server/pilots/set-up-view.ts';
import type {
  ContactRecord,
  MailState,
  MailingRecord,
  PilotRecord,
  WaveRecord,
} from '#server/store/roster-store.ts';
import { addingTo } from './room.ts';
import { dutchTime } from './sending-hours.ts';

/** The contacts and mailings of a pilot, for staff. Never who has answered, nor anything that would tell it. */
export async function invitingView(context: Context, pilot: PilotRecord): Promise<Inviting> {
  const { roster } = context.stores;
  const contacts = await roster.contacts(pilot.id);
  const wave = currentWave(pilot);
  const today = dutchTime(context.clock()).day;
  const states = await roster.mailStates(pilot.id, wave.number, 'invitation');
  const reached = await roster.reachedContacts(pilot.id);
  return {
    pilot: { id: pilot.id, title: pilot.title },
    from: context.config.mail?.from ?? null,
    fileComplete: missingFrom(pilot).length === 0,
    adding: addingTo(pilot, context.clock()),
    waves: [...pilot.waves],
    groups: pilot.groups.map(({ id, name, invited }) => {
      const counted = contacts.filter(({ group, admitted }) => group === id && admitted).length;
      return { id, name, contacts: counted, cards: Math.max(0, invited - counted) };
    }),
    wave: wave.number,
    contacts: contacts
      .map((contact) => ({
        ...shownContact(contact, states.get(contact.id)),
        reached: reached.has(contact.id),
      }))
      .toSorted((a, b) => a.email.localeCompare(b.email)),
    mailings: (await roster.mailings(pilot.id)).map((mailing) => shownMailing(mailing, today)),
  };
}

/** The wave that is open, else the next one, else the last. */
function currentWave({ waves }: PilotRecord): Pick<WaveRecord, 'number'> {
  return (
    waves.find(({ state }) => state === 'open') ??
    waves.find(({ state }) => state === 'planned') ??
    waves.at(-1) ?? { number: 1 }
  );
}

const stateOf = {
  waiting: 'waiting',
  'under-way': 'waiting',
  sent: 'invited',
  refused: 'refused',
  'given-up': 'given-up',
  unsure: 'unsure',
} as const satisfies Record<MailState, Contact['state']>;

const bounced = { unknown: 'bounced', refused: 'bounced-for-now' } as const;

/** Only the invitation: a reminder that somebody did or did not get would tell who answered. */
function shownContact(
  { id, email, group, language, stopped, bounce }: ContactRecord,
  invitation: MailState | undefined,
): Omit<Contact, 'reached'> {
  const invited = invitation === undefined ? 'new' : stateOf[invitation];
  return {
    id,
    email,
    group,
    language,
    state: stopped ? 'stopped' : bounce === null ? invited : bounced[bounce],
  };
}

/**
 * Of a reminder no number: it moves with each person who is taken out, and so would tell whether that one had answered. It is
 * said to be under way for its day, whatever waits: a last mail that is tried again would tell the same.
 */
function shownMailing(mailing: MailingRecord, today: string): Mailing {
  const { id, wave, kind, day, hour, counts, state } = mailing;
  const count = (...states: readonly MailState[]): number =>
    states.reduce((sum, name) => sum + (counts[name] ?? 0), 0);
  const total = Object.values(counts).reduce((sum, number) => sum + number, 0);
  const isInvitation = kind === 'invitation';
  const exact = { atLeast: total, atMost: total };
  const waiting = count('waiting', 'under-way');
  const isUnderWay = isInvitation ? waiting > 0 : day === today;
  return {
    id,
    wave,
    kind,
    day,
    hour,
    state: state === 'started' ? (isUnderWay ? 'sending' : 'done') : state,
    people: isInvitation && state !== 'planned' && state !== 'lapsed' ? exact : null,
    counts: isInvitation
      ? { sent: count('sent'), waiting, refused: count('refused', 'given-up'), unsure: count('unsure') }
      : null,
  };
}
