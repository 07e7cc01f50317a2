import { pilotMoments } from '#analysis/evidence/moments.ts';
import type { ReleaseInput } from '#analysis/release-input.ts';
import { scoringOf } from '#instruments/scoring.ts';
import type { Context } from '#server/context.ts';
import { instrumentOf } from '#server/pilots/instrument-of.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';

/** A pilot with fewer linked people adds nothing: its sums would be about a handful. */
const fewestInPilot = 10;

/** Keeps what a pilot adds to the evidence about its questionnaire, when its after wave is released. Tests add nothing. */
export async function keepEvidence(context: Context, pilot: PilotRecord, input: ReleaseInput): Promise<void> {
  if (pilot.test || input.about.later?.kind === 'follow-up') return;
  const people = input.groups.flatMap((group) => group.people);
  const moments = pilotMoments(people, scoringOf(instrumentOf(context, pilot), pilot.modules));
  if (moments.n < Math.max(fewestInPilot, pilot.threshold)) return;
  await context.stores.evidence.add({
    pilot: pilot.id,
    organisation: pilot.organisation.id,
    instrument: pilot.instrument.id,
    version: pilot.instrument.version,
    moments: JSON.stringify(moments),
  });
}
