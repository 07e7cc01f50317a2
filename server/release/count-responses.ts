import { bandOf } from '#analysis/disclosure/band.ts';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';

/**
 * Counts, once a day at most, roughly how many people of each group answered each wave that has opened: a band that
 * moved with every answer would let somebody who watches the page see one person arrive.
 */
export async function countResponses(context: Context): Promise<void> {
  const today = dayOf(context.clock());
  for (const pilot of await context.stores.roster.pilots()) {
    if (today <= pilot.keysUntil) await countPilot(context, pilot, today);
  }
}

async function countPilot({ stores }: Context, pilot: PilotRecord, today: string): Promise<void> {
  const opened = pilot.waves.filter(({ state }) => state !== 'planned');
  if (opened.length === 0) return;
  const known = await stores.roster.responseBands(pilot.id);
  const due = opened.filter(({ number }) =>
    pilot.groups.some(
      ({ id }) => known.find(({ wave, group }) => wave === number && group === id)?.countedOn !== today,
    ),
  );
  for (const { number } of due) {
    const counts = await stores.answers.countsByGroup(pilot.id, number);
    const bands = pilot.groups.map(({ id, invited }) => ({
      wave: number,
      group: id,
      countedOn: today,
      ...bandOf(counts.get(id) ?? 0, invited),
    }));
    await stores.roster.saveResponseBands(pilot.id, bands);
  }
}
