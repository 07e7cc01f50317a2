import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { closeWave } from '#server/release/waves.ts';

/**
 * Destroys the keys of every pilot whose day has passed, with what was filled in there but never sent. From
 * then on nobody can go from a code to an answer. A wave that is still open then closes first: without its keys
 * no code could be recognised. Safe to run as often as one likes.
 */
export async function destroyDueKeys(context: Context): Promise<void> {
  const { roster, keys, answers } = context.stores;
  const today = dayOf(context.clock());
  for (const pilot of await roster.pilots()) {
    const { id, keysUntil, waves } = pilot;
    if (today <= keysUntil) continue;
    for (const { number, state } of waves) {
      if (state === 'open') await closeWave(context, pilot, number);
    }
    await keys.destroyPilotKeys(id);
    await answers.removeDrafts(id);
  }
}
