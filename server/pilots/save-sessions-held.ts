import type { Context } from '#server/context.ts';
import { HttpProblem } from '#server/problem.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';

/** Stores how many sessions took place; once there are figures the number stands beside them and stays. */
export async function saveSessionsHeld({ stores }: Context, pilot: PilotRecord, held: number): Promise<void> {
  if (await stores.releases.hasAny(pilot.id)) {
    throw new HttpProblem(
      'already-released',
      'De cijfers van dit traject zijn al gepubliceerd.',
      'Het aantal bijeenkomsten hoort bij de cijfers en ligt nu vast.',
    );
  }
  await stores.roster.setSessionsHeld(pilot.id, held);
}
