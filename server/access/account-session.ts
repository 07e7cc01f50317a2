import { createHash } from 'node:crypto';
import type { Context } from '#server/context.ts';
import type { AccountRecord } from '#server/store/roster-store.ts';

const hours = 60 * 60 * 1000;
const idleLimit = 12 * hours;
const absoluteLimit = 7 * 24 * hours;
const linkLifetime = 72 * hours;
/** Writing "seen" at most this often keeps reading pages free of writes. */
const touchEvery = 5 * 60 * 1000;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');
const newToken = (context: Context): string => context.random(32).toString('base64url');

/** A link that signs its account in, once (or, in the demonstration, as often as it is opened). */
export async function loginLink(context: Context, account: string, reusable = false): Promise<string> {
  const token = newToken(context);
  await context.stores.roster.addLoginLink({
    tokenHash: hashOf(token),
    account,
    expiresAt: context.clock().getTime() + linkLifetime,
    reusable,
  });
  return `${context.config.publicUrl}/inloggen#${token}`;
}

/** Exchanges a link's token for a session token; null when the link is unknown, used or too old. */
export async function signIn(
  context: Context,
  linkToken: string,
): Promise<{ account: AccountRecord; token: string } | null> {
  const { roster } = context.stores;
  const now = context.clock().getTime();
  const id = await roster.useLoginLink(hashOf(linkToken), now);
  const account = id === null ? null : await roster.account(id);
  if (account === null) return null;
  const token = newToken(context);
  await roster.addSession({ tokenHash: hashOf(token), account: account.id, createdAt: now, seenAt: now });
  return { account, token };
}

/** Ends the session of a token. */
export async function signOut(context: Context, token: string): Promise<void> {
  await context.stores.roster.endSession(hashOf(token));
}

/** The account of a session token that is still within its idle and absolute limits. */
export async function accountOf(context: Context, token: string): Promise<AccountRecord | null> {
  const { roster } = context.stores;
  const now = context.clock().getTime();
  const session = await roster.session(hashOf(token));
  if (session === null) return null;
  if (now - session.seenAt > idleLimit || now - session.createdAt > absoluteLimit) {
    await roster.endSession(hashOf(token));
    return null;
  }
  if (now - session.seenAt > touchEvery) await roster.touchSession(hashOf(token), now);
  return roster.account(session.account);
}
