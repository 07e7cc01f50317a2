import type { Inviting } from '#server/contract/inviting.ts';
import { mostCards } from '#server/contract/pilot-settings.ts';
import { dayOf } from '#server/day.ts';
import { missingFrom } from '#server/pilots/set-up-view.ts';
import type { GroupRecord, PilotRecord } from '#server/store/roster-store.ts';

/** How many people a group can still take, cards and mails together. */
export function roomIn({ invited }: GroupRecord): number {
  return Math.max(0, mostCards - invited);
}

/**
 * Whether people can be added: once the pilot's file is complete (an address is a personal datum too), and until the
 * first wave has closed: somebody who missed it can be linked to nothing, and would still count among the invited that
 * let a group be shown.
 */
export function addingTo(pilot: PilotRecord, now: Date): Inviting['adding'] {
  if (dayOf(now) > pilot.keysUntil) return 'keys-gone';
  if (pilot.waves.some(({ state }) => state === 'closed')) return 'wave-closed';
  return missingFrom(pilot).length > 0 ? 'file-missing' : 'open';
}
