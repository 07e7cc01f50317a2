import type { PilotDetail } from '#server/contract/studio.ts';

/**
 * What a pilot's page offers about mails: to invite, as long as a wave is to come or open; after that only to see
 * who was invited, also when the pilot ended before its last wave; and nothing once the addresses went with the keys.
 */
export function inviteOffer({
  waves,
  keys,
  stateOn,
}: Pick<PilotDetail, 'waves' | 'keys' | 'stateOn'>): 'invite' | 'look' | null {
  if (keys.destroyedOn !== null) return null;
  if (stateOn !== null) return 'look';
  return waves.length > 0 && waves.every(({ state }) => state === 'closed') ? 'look' : 'invite';
}
