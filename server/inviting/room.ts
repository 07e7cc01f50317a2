import { mostCards } from '#server/contract/pilot-settings.ts';
import { dayOf } from '#server/day.ts';
import type { GroupRecord, PilotRecord } from '#server/store/roster-store.ts';

/** How many people a group can still take, cards and mails together. */
export function roomIn({ invited }: GroupRecord): number {
  return Math.max(0, mostCards - invited);
}

/**
 * Whether people can still be added. Only until the first wave has closed: somebody who missed it can be linked to
 * nothing, and would still count among the invited that let a group be shown.
 */
export function addingTo(pilot: PilotRecord, now: Date): 'open' | 'wave-closed' | 'keys-gone' {
  if (dayOf(now) > pilot.keysUntil) return 'keys-gone';
  return pilot.waves.some(({ state }) => state === 'closed') ? 'wave-closed' : 'open';
}
