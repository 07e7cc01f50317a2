import { z } from 'zod';
import type { Context } from '#server/context.ts';
import type { AccountRecord } from '#server/store/roster-store.ts';
import { passwordHash } from './password.ts';
import { seal, unseal } from './sealed-cookie.ts';
import { addressOf, newRecoveryCodes, newSecret, recoveryHash, stepOf } from './second-factor.ts';
import { secondFactorPurpose } from './sign-in.ts';

/** A second factor that somebody is putting into an app; sealed, so that nothing is stored before it works there. */
const pendingSchema = z.strictObject({ account: z.string(), secret: z.string(), until: z.number() });
const purpose = 'second factor to be';
const lifetime = 30 * 60 * 1000;

/** A new second factor for an account: as text, as the address of its QR code, and sealed to come back with a code. */
export async function askSecondFactor(
  context: Context,
  account: AccountRecord,
): Promise<{ secret: string; address: string; state: string }> {
  const secret = newSecret(context.random);
  const until = context.clock().getTime() + lifetime;
  const key = await context.stores.keys.accountKey();
  const state = seal({ account: account.id, secret, until }, purpose, { key, random: context.random });
  return { secret, address: addressOf(secret, account.mail ?? account.name), state };
}

/**
 * Sets an account's password with its second factor, and resolves to the recovery codes, told this once; null when
 * the code is not one of that factor, or it took too long.
 *
 * @throws MailTaken
 */
export async function setPassword(
  context: Context,
  account: AccountRecord,
  given: { readonly mail: string; readonly password: string; readonly state: string; readonly code: string },
): Promise<string[] | null> {
  const key = await context.stores.keys.accountKey();
  const pending = pendingSchema.safeParse(unseal(given.state, purpose, key));
  const now = context.clock();
  if (!pending.success || pending.data.account !== account.id) return null;
  const { secret, until } = pending.data;
  const step = until > now.getTime() ? stepOf(secret, given.code, now) : null;
  if (step === null) return null;
  const codes = newRecoveryCodes(context.random);
  await context.stores.roster.setPassword(account.id, {
    mail: account.mail ?? given.mail,
    password: await passwordHash(given.password, context.random),
    secondFactor: seal(secret, secondFactorPurpose, { key, random: context.random }),
    step,
    recovery: codes.map(recoveryHash),
  });
  return codes;
}

/** Replaces an account's recovery codes and resolves to the new ones, told this once; null without a password. */
export async function replaceRecoveryCodes(
  context: Context,
  account: AccountRecord,
): Promise<string[] | null> {
  const { roster } = context.stores;
  if ((await roster.passwordOf(account.id)) === null) return null;
  const codes = newRecoveryCodes(context.random);
  await roster.replaceRecoveryCodes(account.id, codes.map(recoveryHash));
  return codes;
}
