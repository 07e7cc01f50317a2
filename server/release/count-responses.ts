import { bandOf } from '#analysis/disclosure/band.ts';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import type { ResponseBand } from '#server/store/roster/response-bands.ts';
import type { PilotRecord, WaveRecord } from '#server/store/roster-store.ts';

/**
 * Counts, once a day at most, roughly how many people of each group answered each wave that has opened: a band that
 * moved with every answer would let somebody who watches the page see one person arrive. A wave for which nothing can arrive any more is counted for the last time on a
 * day after it closed: a band that went on moving would tell of one person who withdrew.
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
  for (const wave of opened) {
    const { number } = wave;
    const countedOn = lastCounted(pilot, known, number);
    if (countedOn === today || (await isSettled(stores, pilot, { wave, countedOn }))) continue;
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

/** Day on which all groups of a wave were counted last; empty when one never was. */
function lastCounted({ groups }: PilotRecord, known: readonly ResponseBand[], number: number): string {
  const days = groups.map(({ id }) => known.find(({ wave, group }) => wave === number && group === id));
  return days.map((band) => band?.countedOn ?? '').toSorted()[0] ?? '';
}

async function isSettled(
  { answers }: Context['stores'],
  { id }: PilotRecord,
  { wave, countedOn }: { readonly wave: WaveRecord; readonly countedOn: string },
): Promise<boolean> {
  if (wave.state !== 'closed' || countedOn <= wave.closesOn) return false;
  return !(await answers.takesSent(id, wave.number));
}
