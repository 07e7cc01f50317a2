import { fewest } from '#analysis/evidence/edition.ts';
import { pilotMoments } from '#analysis/evidence/moments.ts';
import type { ReleaseInput } from '#analysis/release-input.ts';
import { scoringOf } from '#instruments/scoring.ts';
import type { Context } from '#server/context.ts';
import { instrumentOf } from '#server/pilots/instrument-of.ts';
import type { StoredTerm } from '#server/store/evidence-store.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';

/** What a pilot adds to the evidence about its questionnaire when its after wave is released; null for trials and small ones. */
export function pilotEvidence(
  context: Pick<Context, 'instruments'>,
  pilot: PilotRecord,
  input: ReleaseInput,
): StoredTerm | null {
  if (pilot.test || input.about.later?.kind === 'follow-up') return null;
  const people = input.groups.flatMap((group) => group.people);
  const moments = pilotMoments(people, scoringOf(instrumentOf(context, pilot), pilot.modules));
  if (moments.n < Math.max(fewest.inPilot, pilot.threshold)) return null;
  return {
    pilot: pilot.id,
    organisation: pilot.organisation.id,
    instrument: pilot.instrument.id,
    version: pilot.instrument.version,
    moments: JSON.stringify(moments),
  };
}
