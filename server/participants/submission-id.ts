import { createHmac } from 'node:crypto';
import type { ParticipantSession } from '#server/access/participant-session.ts';

/**
 * The id of the answers that a plain form sends. A browser without script cannot make one, so it follows from
 * the session: the same for every retry, every second click and every tab of one session, another for everybody
 * else who later types the code. So a repeated form gives the same receipt, and a finder of the card does not.
 *
 * @returns a UUID of version 4 in shape, as the script makes them
 */
export function submissionIdOf(session: ParticipantSession, wave: number, sessionKey: Buffer): string {
  const digest = createHmac('sha256', sessionKey)
    .update(`submission:${session.pid}:${String(wave)}:${String(session.until)}`)
    .digest();
  digest.writeUInt8((digest.readUInt8(6) % 16) + 0x40, 6);
  digest.writeUInt8((digest.readUInt8(8) % 64) + 0x80, 8);
  const hex = digest.toString('hex', 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
