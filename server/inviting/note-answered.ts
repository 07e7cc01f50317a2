import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import type { PilotRecord, WaveRecord } from '#server/store/roster-store.ts';
import { pidOf } from './admit-contacts.ts';
import { answeredBatch } from './answered-batch.ts';

/**
 * Looks once a day, for the open wave of a pilot, who of the people written to has answered, and marks them in batches per
 * group (`answeredBatch`). The only place where contacts and answers meet; nothing but the marks leaves it.
 */
export async function noteAnswered(context: Context, pilot: PilotRecord): Promise<void> {
  const wave = pilot.waves.find(({ state }) => state === 'open');
  if (wave !== undefined) await noteAnsweredIn(context, pilot, wave);
}

async function noteAnsweredIn(context: Context, pilot: PilotRecord, wave: WaveRecord): Promise<void> {
  const { roster, answers } = context.stores;
  const today = dayOf(context.clock());
  const contacts = (await roster.contacts(pilot.id)).filter(({ admitted }) => admitted);
  if (contacts.length === 0 || (await roster.answeredCheckedOn(pilot.id, wave.number)) === today) return;
  const marked = await roster.answeredContacts(pilot.id, wave.number);
  const batches: string[] = [];
  for (const { id: group } of pilot.groups) {
    const unmarked = contacts.filter((contact) => contact.group === group && !marked.has(contact.id));
    const pending: string[] = [];
    // One after another: each costs a slow hash, and participants who begin now go first.
    for (const contact of unmarked) {
      if (await answers.answered(await pidOf(context, pilot, contact), wave.number)) pending.push(contact.id);
    }
    batches.push(...answeredBatch({ pending, unmarked: unmarked.map(({ id }) => id) }));
  }
  await roster.noteAnswered({ pilot: pilot.id, wave: wave.number, day: today, contacts: batches });
}
