import type { NewContact } from '#server/contract/inviting.ts';
import { invitingMessages } from '#server/contract/inviting-messages.ts';
import type { Context } from '#server/context.ts';
import { HttpProblem } from '#server/problem.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { KeyDestroyed } from '#server/store/key-folder.ts';
import { admitContacts } from './admit-contacts.ts';
import { addingTo, roomIn } from './room.ts';

const message = invitingMessages.nl;

/**
 * Stores people of a pilot and lets their codes in, padded per group; sends nothing. Addresses that are in the pilot
 * already are left as they are.
 *
 * @throws HttpProblem `not-ready` when nobody can be added any more, `bad-request` with the lines that are wrong.
 */
export async function addContacts(
  context: Context,
  pilot: PilotRecord,
  contacts: readonly NewContact[],
): Promise<void> {
  refuseOutOfTime(context, pilot);
  const { roster, keys } = context.stores;
  const known = await roster.contacts(pilot.id);
  const fresh = contacts.filter(({ email }) => !known.some((contact) => contact.email === email));
  refuseWrongGroups(pilot, fresh);
  // Another key would give people who were written to another code: it is made with the first of them only.
  if (known.length === 0) await keys.createMailKey(pilot.id);
  await refuseWithoutKey(context, pilot);
  await roster.addContacts(pilot.id, fresh);
  await admitContacts(context, pilot);
}

function refuseOutOfTime(context: Context, pilot: PilotRecord): void {
  const adding = addingTo(pilot, context.clock());
  if (adding === 'open') return;
  if (adding === 'file-missing') {
    throw new HttpProblem(
      'not-ready',
      'Het dossier is nog niet compleet.',
      'Vul eerst het dossier van dit traject aan. Pas daarna kunt u mensen toevoegen.',
    );
  }
  throw new HttpProblem(
    'not-ready',
    'Er kan niemand meer bij.',
    'Mensen toevoegen kan tot de eerste meting is gesloten. Wie die meting mist, telt in de vergelijking niet mee.',
  );
}

async function refuseWithoutKey({ stores }: Context, pilot: PilotRecord): Promise<void> {
  try {
    await stores.keys.mailKey(pilot.id);
  } catch (error) {
    if (!(error instanceof KeyDestroyed)) throw error;
    throw new HttpProblem(
      'not-ready',
      'De sleutel van dit traject ontbreekt.',
      'Zet de map met sleutels terug. Zonder die sleutel krijgen mensen een andere code dan in hun eerste mail.',
    );
  }
}

/** Every group is one of the pilot's and has room. */
function refuseWrongGroups(pilot: PilotRecord, contacts: readonly NewContact[]): void {
  const errors = contacts.flatMap(({ group: id }, index) => {
    const group = pilot.groups.find((candidate) => candidate.id === id);
    const wanted = contacts.filter((contact) => contact.group === id).length;
    const fault =
      group === undefined ? message.groupUnknown : wanted > roomIn(group) ? message.groupFull : null;
    return fault === null ? [] : [{ at: `body.contacts.${index}.group`, message: fault }];
  });
  if (errors.length === 0) return;
  throw new HttpProblem(
    'bad-request',
    'Er is niemand toegevoegd.',
    'Verbeter de lijst en bekijk hem opnieuw.',
    errors.slice(0, 20),
  );
}
