import type { DataContext } from '#server/context.ts';
import { record } from '#server/access/record.ts';
import { dayOf } from '#server/day.ts';
import { closeWave } from '#server/release/waves.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';

/**
 * Destroys the keys of every pilot whose day has passed, with what was filled in there but never sent, the notes to the
 * groups, and the people who were written to. From then on nobody can go from a code to an answer, nor from a released
 * figure to whom it was about. A wave that is still open then closes first: without its keys no code could be
 * recognised. Safe to run as often as one likes: keys that came back from a backup go as well. Written down in the audit
 * log, and with the pilot, once it is done.
 *
 * @throws AggregateError when it failed for some pilots; those of all others are gone then.
 */
export async function destroyDueKeys(context: DataContext): Promise<void> {
  const today = dayOf(context.clock());
  const failures: unknown[] = [];
  for (const pilot of await context.stores.roster.pilots()) {
    if (today <= pilot.keysUntil) continue;
    try {
      await destroyKeysOf(context, pilot, today);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, 'some keys were not destroyed');
}

async function destroyKeysOf(context: DataContext, pilot: PilotRecord, today: string): Promise<void> {
  const { roster, keys, answers, notes, ledger } = context.stores;
  const { id, keysDestroyedOn, waves } = pilot;
  for (const { number, state } of waves) {
    if (state !== 'open') continue;
    await closeWave(context, pilot, number);
    await answers.closeGate(id, number);
  }
  const destroyed = await keys.destroyPilotKeys(id);
  await answers.removeDrafts(id);
  await notes.remove(id);
  await ledger.forget(id);
  await roster.removeContacts(id);
  if (destroyed === 0 && keysDestroyedOn !== null) return;
  await roster.noteKeysDestroyed(id, today);
  await record(context, { who: null, action: 'job:destroy-keys', object: `pilot:${id}`, result: 'done' });
}
