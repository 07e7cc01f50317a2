import type { Context } from '#server/context.ts';
import { record } from '#server/access/record.ts';
import { dayOf } from '#server/day.ts';
import { closeWave } from '#server/release/waves.ts';

/**
 * Destroys the keys of every pilot whose day has passed, with what was filled in there but never sent, the notes to the
 * groups, and the people who were written to. From then on nobody can go from a code to an answer, nor from a released
 * figure to whom it was about. A wave that is still open then closes first: without its keys no code could be
 * recognised. Safe to run as often as one likes: keys that came back from a backup go as well. Written down in the audit
 * log, and with the pilot, once it is done.
 */
export async function destroyDueKeys(context: Context): Promise<void> {
  const { roster, keys, answers, notes, ledger } = context.stores;
  const today = dayOf(context.clock());
  for (const pilot of await roster.pilots()) {
    const { id, keysUntil, keysDestroyedOn, waves } = pilot;
    if (today <= keysUntil) continue;
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
    if (destroyed === 0 && keysDestroyedOn !== null) continue;
    await roster.noteKeysDestroyed(id, today);
    await record(context, { who: null, action: 'job:destroy-keys', object: `pilot:${id}`, result: 'done' });
  }
}
