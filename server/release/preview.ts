import type { z } from 'zod';
import { previewRelease } from '#analysis/report.ts';
import { rulesVersion } from '#analysis/version.ts';
import { previewRelease as endpoint } from '#server/contract/studio.ts';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { releaseInput } from './release-input.ts';
import { waveToRelease } from './release-job.ts';

/**
 * What a release would withhold, in kinds only. Worked out once while answers may still arrive and once when none can,
 * and told the same each time: one that moved would tell staff who look again of the one person who came in late, or
 * who withdrew. A threshold that is raised makes no other one: at 5 and at 6 they would tell whether a group has five. Refused once there is a release of that wave (R7).
 *
 * @param wave number of the wave set against the before wave; the after wave when left out
 */
export async function previewOf(
  context: Context,
  pilot: PilotRecord,
  wave?: number,
): Promise<z.infer<typeof endpoint.reply>> {
  const { ledger } = context.stores;
  const { later } = await waveToRelease(context, pilot, wave);
  const settled = !(await mayArrive(context, pilot));
  const key = {
    pilot: pilot.id,
    wave: later.number,
    settled,
    rules: rulesVersion,
  };
  let kept = await ledger.keptPreview(key);
  if (kept === null) {
    const { threshold } = pilot;
    const made = { ...previewRelease(await releaseInput(context, pilot, wave)), threshold };
    await ledger.keepPreview(key, { body: JSON.stringify(made), madeOn: dayOf(context.clock()) });
    kept = await ledger.keptPreview(key);
  }
  if (kept === null) throw new Error('What was just kept is there.');
  const told = endpoint.reply.omit({ checkedOn: true, settled: true }).parse(JSON.parse(kept.body));
  return { ...told, checkedOn: kept.madeOn, settled };
}

/** Whether answers that were sent before a wave closed may still be on their way. */
async function mayArrive({ stores }: Context, { id, waves }: PilotRecord): Promise<boolean> {
  const taking = await Promise.all(waves.map(async ({ number }) => stores.answers.takesSent(id, number)));
  return taking.includes(true);
}
