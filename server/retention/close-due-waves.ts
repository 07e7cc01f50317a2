import type { Context } from '#server/context.ts';
import { record } from '#server/access/record.ts';
import { dayOf } from '#server/day.ts';
import { closeWave } from '#server/release/waves.ts';

/** Closes every open wave whose last day has passed, as participants were told. */
export async function closeDueWaves(context: Context): Promise<void> {
  const today = dayOf(context.clock());
  for (const pilot of await context.stores.roster.pilots()) {
    for (const { number, state, closesOn } of pilot.waves) {
      if (state !== 'open' || closesOn >= today) continue;
      await closeWave(context, pilot, number);
      await record(context, {
        who: null,
        action: 'job:close-wave',
        object: `pilot:${pilot.id}`,
        result: 'done',
      });
    }
  }
}
