import { bandOf } from '#analysis/disclosure/band.ts';
import type { PilotDetail, PilotSummary } from '#server/contract/studio.ts';
import type { Context } from '#server/context.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';

/** A group under this number invited is never shown (R2). */
const fewestInvited = 8;

/** A pilot as it stands in a list. */
export function pilotSummary(pilot: PilotRecord, releasedOn: string | null): PilotSummary {
  const { id, title, organisation, waves } = pilot;
  return { id, title, organisation, waves: [...waves], releasedOn };
}

/** A pilot with its groups and their banded response: never a figure about answers. */
export async function pilotDetail(context: Context, pilot: PilotRecord): Promise<PilotDetail> {
  const { answers, releases } = context.stores;
  const opened = pilot.waves.filter(({ state }) => state !== 'planned');
  const counts = await Promise.all(
    opened.map(async ({ number }) => ({
      wave: number,
      byGroup: await answers.countsByGroup(pilot.id, number),
    })),
  );
  const released = (await releases.releasedOn()).get(pilot.id) ?? null;
  return {
    ...pilotSummary(pilot, released),
    programme: pilot.programme,
    threshold: pilot.threshold,
    sessionsHeld: pilot.sessionsHeld,
    keys: { until: pilot.keysUntil, destroyedOn: pilot.keysDestroyedOn },
    groups: pilot.groups.map((group) => {
      const response = counts.map(({ wave, byGroup }) => ({
        wave,
        answered: bandOf(byGroup.get(group.id) ?? 0, group.invited),
      }));
      return {
        ...group,
        response,
        // Told from the invited number and the band only: an exact count would be a number after all.
        mayStaySmall:
          group.invited < fewestInvited ||
          response.some(({ answered: { atLeast, atMost } }) => atMost !== null && atLeast <= pilot.threshold),
      };
    }),
  };
}
