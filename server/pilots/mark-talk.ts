import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { HttpProblem } from '#server/problem.ts';
import type { GroupRecord, PilotRecord } from '#server/store/roster-store.ts';

/** Marks that a group has talked about its own results, which it can do once there are any. */
export async function markTalk(
  { stores, clock }: Context,
  { pilot, group }: { readonly pilot: PilotRecord; readonly group: GroupRecord },
  { held }: { readonly held: boolean },
): Promise<void> {
  if ((await stores.releases.list(pilot.id)).length === 0) {
    throw new HttpProblem(
      'not-ready',
      'Er zijn nog geen resultaten om te bespreken.',
      'Dat kan zodra de cijfers van dit traject zijn gepubliceerd.',
    );
  }
  await stores.roster.setTalkedOn(group.id, held ? dayOf(clock()) : null);
}
