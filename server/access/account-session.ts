import { randomUUID } from 'node:crypto';
import type { SignInMethod } from '#server/contract/account.ts';
import type { Context } from '#server/context.ts';
import type { AccountRecord, SessionRecord } from '#server/store/roster-store.ts';
import { isStaff } from './permission.ts';
import { hashOf, newToken } from './token.ts';

const minutes = 60 * 1000;
const hours = 60 * minutes;
const idleLimit = 12 * hours;
const absoluteLimit = 7 * 24 * hours;
/** Time to choose how to sign in after an invitation was opened. */
const settlingLimit = hours;
/** How long after signing in somebody may change how he or she signs in. */
const freshLimit = 15 * minutes;
/** Writing "seen" at most this often keeps reading pages free of writes. */
const touchEvery = 5 * minutes;

/** Who is signed in, and by which session. */
export interface SignedIn {
  readonly account: AccountRecord;
  readonly session: SessionRecord;
}

/** What is known of the browser that signs in. */
export interface Device {
  /** As `browserName` gives it. */
  readonly browser: string;
  readonly from?: string | undefined;
}

/** Begins a session and resolves to its token, which is told to the browser and stored nowhere. */
export async function startSession(
  context: Context,
  account: AccountRecord,
  { method, device }: { readonly method: SignInMethod; readonly device: Device },
): Promise<string> {
  const token = newToken(context.random);
  const now = context.clock().getTime();
  await context.stores.roster.addSession({
    tokenHash: hashOf(token),
    id: randomUUID(),
    account: account.id,
    method,
    browser: device.browser,
    from: isStaff(account.role) ? (device.from ?? null) : null,
    createdAt: now,
    seenAt: now,
  });
  return token;
}

/** Ends the session of a token. */
export async function signOut(context: Context, token: string): Promise<void> {
  await context.stores.roster.endSession(hashOf(token));
}

/** Who a session token belongs to, while it is within its idle and absolute limits and the account is open. */
export async function signedInBy(context: Context, token: string): Promise<SignedIn | null> {
  const { roster } = context.stores;
  const now = context.clock().getTime();
  const session = await roster.session(hashOf(token));
  if (session === null) return null;
  const limit = isSettled(session) ? absoluteLimit : settlingLimit;
  if (now - session.seenAt > idleLimit || now - session.createdAt > limit) {
    await roster.endSession(session.tokenHash);
    return null;
  }
  if (now - session.seenAt > touchEvery) await roster.touchSession(session.tokenHash, now);
  const account = await roster.account(session.account);
  return account === null || account.closedAt !== null ? null : { account, session };
}

/** Whether a session opens everything its account may do; one that came by an invitation only lets it settle. */
export function isSettled({ method }: Pick<SessionRecord, 'method'>): boolean {
  return method !== 'invitation';
}

/** Whether somebody signed in recently enough to change how he or she signs in: a screen left open is no proof. */
export function isFresh(context: Context, session: SessionRecord): boolean {
  return !isSettled(session) || context.clock().getTime() - session.createdAt <= freshLimit;
}
