import type { PilotRecord } from '#server/store/roster-store.ts';

/**
 * Whether the organisation may see what was released about its pilot: once every group that had a trajectory has
 * talked about its own results, or from the day on that the pilot's file names. Never for a trial.
 *
 * @param today day as YYYY-MM-DD
 */
export function organisationSees({ test, groups, file }: PilotRecord, today: string): boolean {
  if (test) return false;
  if (file.resultsBy !== null && file.resultsBy <= today) return true;
  const talking = talkingGroups({ groups });
  return talking.length > 0 && talking.every(({ talkedOn }) => talkedOn !== null);
}

/** The groups of a pilot that talk about their own results: those that had a trajectory and were invited. */
export function talkingGroups({ groups }: Pick<PilotRecord, 'groups'>): PilotRecord['groups'] {
  return groups.filter(({ comparison, invited }) => !comparison && invited > 0);
}
