import { z } from 'zod';
import type { PasskeyAnswer } from '#server/contract/passkey.ts';
import type { SignInMethod } from '#server/contract/account.ts';
import type { Context } from '#server/context.ts';
import type { AccountRecord } from '#server/store/roster-store.ts';
import { startSession, type Device } from './account-session.ts';
import { openLink } from './login-link.ts';
import { accountOfPasskey } from './passkeys.ts';
import { isPassword } from './password.ts';
import { record } from './record.ts';
import { recoveryHash, stepOf } from './second-factor.ts';
import { unseal } from './sealed-cookie.ts';
import { isStopped, noteWrongCode, wrongCodesOf } from './wrong-codes.ts';

/** An account that has just signed in, and the token of its new session. */
export interface Entered {
  readonly account: AccountRecord;
  readonly method: SignInMethod;
  readonly token: string;
}

export const secondFactorPurpose = 'second factor';

/** Looked for where an address has no account: nothing is found, and that takes as long. */
const nobody = { account: '', secondFactor: '' } as const;

/** Begins a session and writes down that somebody signed in, and how. */
async function enter(
  context: Context,
  account: AccountRecord,
  { method, device }: { readonly method: SignInMethod; readonly device: Device },
): Promise<Entered> {
  const token = await startSession(context, account, { method, device });
  const object = `account:${account.id}`;
  await record(context, {
    who: account,
    action: `sign-in:${method}`,
    object,
    result: 'done',
    from: device.from,
  });
  return { account, method, token };
}

/** Signs in by the token of a link; null when it does not work (any more). */
export async function signInByLink(context: Context, token: string, device: Device): Promise<Entered | null> {
  const opened = await openLink(context, token);
  return opened === null ? null : enter(context, opened.account, { method: opened.method, device });
}

/** Signs in by passkey; null whatever is wrong. */
export async function signInByPasskey(
  context: Context,
  answer: { readonly state: string; readonly answer: PasskeyAnswer },
  device: Device,
): Promise<Entered | null> {
  const account = await openAccount(context, await accountOfPasskey(context, answer));
  return account === null ? null : enter(context, account, { method: 'passkey', device });
}

/**
 * Signs in by address, password and a code of the second factor or a recovery code; null whatever is wrong. The same work
 * is done whatever is wrong, so the time tells neither whether there is an account nor whether the password was right; a
 * code is used up only together with the right password.
 */
export async function signInByPassword(
  context: Context,
  given: { readonly mail: string; readonly password: string; readonly code: string },
  device: Device,
): Promise<Entered | null> {
  const mail = given.mail.trim().toLowerCase();
  const known = await context.stores.roster.passwordByMail(mail);
  const matches = await isPassword(given.password, known?.password ?? null);
  const account = await openAccount(context, known?.account ?? null);
  const proven = await isSecondFactor(context, known ?? nobody, matches ? given.code : '');
  if (account !== null && matches && proven) return enter(context, account, { method: 'password', device });
  // Written whether or not there is such an account, or the password was right: the time of a write would tell.
  await noteWrongCode(context, known !== null && matches ? { account: known.account, mail } : null);
  const object = known === null ? '' : `account:${known.account}`;
  const result = matches ? 'wrong-second-factor' : 'sign-in-failed';
  await record(context, { who: null, action: 'sign-in:password', object, result });
  return null;
}

async function openAccount(context: Context, id: string | null): Promise<AccountRecord | null> {
  const account = id === null ? null : await context.stores.roster.account(id);
  return account === null || account.closedAt !== null ? null : account;
}

/** Takes a code of the second factor, or a recovery code, so that it never works again. */
async function isSecondFactor(
  context: Context,
  { account, secondFactor }: { readonly account: string; readonly secondFactor: string },
  code: string,
): Promise<boolean> {
  const { roster, keys } = context.stores;
  const secret = z.string().safeParse(unseal(secondFactor, secondFactorPurpose, await keys.accountKey()));
  const stopped = isStopped(await wrongCodesOf(context, account));
  const step = secret.success && !stopped ? stepOf(secret.data, code, context.clock()) : null;
  if (step !== null) return roster.takeStep(account, step);
  return roster.takeRecoveryCode(account, recoveryHash(code));
}
