import { createHmac } from 'node:crypto';
import type { ParticipantSession } from '#server/access/participant-session.ts';
import type { Context } from '#server/context.ts';
import { refusals } from './refusals.ts';

/**
 * The mark of one session: HMAC-SHA256 under the key of sessions, 96 bits of it. The next session of the same person
 * has another, so it is nobody's lasting name.
 */
export async function sessionTagOf(context: Context, { pid, until }: ParticipantSession): Promise<string> {
  const key = await context.stores.keys.sessionKey();
  return createHmac('sha256', key)
    .update(`tag:${pid}:${String(until)}`)
    .digest('base64url')
    .slice(0, 16);
}

/**
 * Refuses what a page of another session sends: somebody gave another code in this browser meanwhile, and these
 * answers would be stored as theirs. A page that could not load the questions knows no tag, and is not asked for one.
 */
export async function requireSameSession(
  context: Context,
  session: ParticipantSession,
  tag: string | undefined,
): Promise<void> {
  if (tag !== undefined && tag !== (await sessionTagOf(context, session))) throw refusals.otherSession();
}
