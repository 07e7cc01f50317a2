import type { PilotDetail } from '#server/contract/studio.ts';

/**
 * What a pilot's page offers about mails: to invite, as long as a wave is to come or open; after that only to see
 * who was invited; and nothing once the addresses went with the keys.
 */
export function inviteOffer({ waves, keys }: Pick<PilotDetail, 'waves' | 'keys'>): 'invite' | 'look' | null {
  if (keys.destroyedOn !== null) return null;
  return waves.length > 0 && waves.every(({ state }) => state === 'closed') ? 'look' : 'invite';
}
