import type { Context } from '#server/context.ts';
import { mailCode } from '#server/linkage/mail-codes.ts';
import { padded } from '#server/linkage/padded.ts';
import { pseudonym, stretch } from '#server/linkage/pseudonym.ts';
import type { ContactRecord, PilotRecord } from '#server/store/roster-store.ts';

/**
 * Lets in the codes of contacts that are not let in yet, a group at a time, shuffled and padded; from then on they count
 * as invited. Safe to do again after a crash half-way: who is let in already is not let in twice.
 */
export async function admitContacts(context: Context, pilot: PilotRecord): Promise<void> {
  const { roster, answers } = context.stores;
  const waiting = (await roster.contacts(pilot.id)).filter(({ admitted }) => !admitted);
  for (const { id: group } of pilot.groups) {
    const contacts = waiting.filter((contact) => contact.group === group);
    if (contacts.length === 0) continue;
    const pids = await Promise.all(contacts.map(async (contact) => pidOf(context, pilot, contact)));
    const known = await Promise.all(pids.map(async (pid) => answers.admission(pid)));
    const fresh = pids.filter((_, index) => known[index] === null);
    await answers.admit(
      padded(fresh, context.random).map((pid) => ({ pid, pilot: pilot.id, group, test: pilot.test })),
    );
    await roster.contactsAdmitted(
      group,
      contacts.map(({ id }) => id),
    );
  }
}

/** The name under which the answers know a contact. It exists in the memory of a job only, beside no address. */
export async function pidOf(
  { stores: { keys } }: Context,
  pilot: PilotRecord,
  { id }: Pick<ContactRecord, 'id'>,
): Promise<string> {
  const code = mailCode(await keys.mailKey(pilot.id), pilot, id);
  return pseudonym(await keys.linkKey(pilot.id), await stretch(code, pilot.salt));
}
