import { randomUUID } from 'node:crypto';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';
import {
  passkeyCreationSchema,
  passkeyRequestSchema,
  type NewPasskey,
  type PasskeyAnswer,
  type PasskeyCreation,
  type PasskeyRequest,
} from '#server/contract/passkey.ts';
import type { Context } from '#server/context.ts';
import type { AccountRecord, PasskeyRecord } from '#server/store/roster-store.ts';
import { seal, unseal } from './sealed-cookie.ts';
import { hashOf, newToken } from './token.ts';

/** Time to answer a challenge. */
const lifetime = 5 * 60 * 1000;
/** EdDSA, ES256 and RS256: what authenticators offer in practice. */
const algorithms = [-8, -7, -257];

/** What was asked: sealed, so that nothing is stored for a question that nobody answers. */
const questionSchema = z.strictObject({
  challenge: z.string(),
  /** The account that makes a passkey; null where somebody signs in. */
  account: z.string().nullable(),
  until: z.number(),
});
type Question = z.infer<typeof questionSchema>;
const purpose = 'passkey';

/** The site a passkey belongs to: the name in the address that people use, and nothing else. */
function site(context: Context): { rpId: string; origin: string } {
  const address = new URL(context.config.publicUrl);
  return { rpId: address.hostname, origin: address.origin };
}

async function ask(context: Context, account: string | null): Promise<{ challenge: string; state: string }> {
  const challenge = newToken(context.random);
  const until = context.clock().getTime() + lifetime;
  const key = await context.stores.keys.accountKey();
  const question: Question = { challenge, account, until };
  return { challenge, state: seal(question, purpose, { key, random: context.random }) };
}

/** The challenge that a state asked, once: after its first answer, right or wrong, it no longer counts. */
async function answered(context: Context, state: string, account: string | null): Promise<string | null> {
  const parsed = questionSchema.safeParse(unseal(state, purpose, await context.stores.keys.accountKey()));
  const now = context.clock().getTime();
  if (!parsed.success || parsed.data.account !== account || parsed.data.until <= now) return null;
  const { challenge, until } = parsed.data;
  const spent = { hash: hashOf(challenge), expiresAt: until, now };
  return (await context.stores.roster.spendChallenge(spent)) ? challenge : null;
}

/** What the browser needs to make a passkey for an account. */
export async function askNewPasskey(
  context: Context,
  account: AccountRecord,
): Promise<{ options: PasskeyCreation; state: string }> {
  const { challenge, state } = await ask(context, account.id);
  const known = await context.stores.roster.passkeysOf(account.id);
  const options = await generateRegistrationOptions({
    rpName: 'Drietrap',
    rpID: site(context).rpId,
    userName: account.mail ?? account.name,
    userDisplayName: account.name,
    userID: Uint8Array.from(Buffer.from(account.id)),
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    timeout: lifetime,
    attestationType: 'none',
    excludeCredentials: known.map(({ credential }) => ({ id: credential })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
  });
  return { options: passkeyCreationSchema.parse(options), state };
}

/** Keeps a passkey that was made for an account; false when it does not answer what was asked, or is known already. */
export async function addPasskey(
  context: Context,
  account: AccountRecord,
  { state, name, passkey }: { readonly state: string; readonly name: string; readonly passkey: NewPasskey },
): Promise<boolean> {
  const challenge = await answered(context, state, account.id);
  if (challenge === null) return false;
  const verified = await registration(context, challenge, passkey);
  if (verified === null) return false;
  const outcome = await context.stores.roster.addPasskey({
    id: randomUUID(),
    account: account.id,
    credential: verified.id,
    publicKey: Buffer.from(verified.publicKey).toString('base64url'),
    counter: verified.counter,
    transports: passkey.response.transports,
    name,
    createdAt: context.clock().getTime(),
  });
  return outcome === 'added';
}

async function registration(
  context: Context,
  challenge: string,
  { response, ...passkey }: NewPasskey,
): Promise<{ id: string; publicKey: Uint8Array; counter: number } | null> {
  const { rpId, origin } = site(context);
  const { clientDataJSON, attestationObject } = response;
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: { ...passkey, response: { clientDataJSON, attestationObject }, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithms,
    });
    return verified ? registrationInfo.credential : null;
  } catch {
    // The library throws for everything that does not hold; the person is told the same whatever it was.
    return null;
  }
}

/** What the browser needs to ask for a passkey of this site. It says nothing of who has one. */
export async function askPasskey(context: Context): Promise<{ options: PasskeyRequest; state: string }> {
  const { challenge, state } = await ask(context, null);
  const options = await generateAuthenticationOptions({
    rpID: site(context).rpId,
    challenge: Uint8Array.from(Buffer.from(challenge, 'base64url')),
    timeout: lifetime,
    userVerification: 'required',
  });
  return { options: passkeyRequestSchema.parse(options), state };
}

/** The account whose passkey signed what was asked; null for anything else. */
export async function accountOfPasskey(
  context: Context,
  { state, answer }: { readonly state: string; readonly answer: PasskeyAnswer },
): Promise<string | null> {
  const { roster } = context.stores;
  const challenge = await answered(context, state, null);
  const passkey = await roster.passkeyByCredential(answer.id);
  if (challenge === null || passkey === null) return null;
  if (!isHolder(answer, passkey.account)) return null;
  const counter = await signedCounter(context, { challenge, answer, passkey });
  if (counter === null) return null;
  await roster.usePasskey(passkey.id, { counter, usedAt: context.clock().getTime() });
  return passkey.account;
}

function isHolder({ response: { userHandle } }: PasskeyAnswer, account: string): boolean {
  return userHandle === undefined || Buffer.from(userHandle, 'base64url').toString() === account;
}

/** The counter that a valid signature came with; null when it is not valid, or runs behind: a copied passkey. */
async function signedCounter(
  context: Context,
  { challenge, answer, passkey }: { challenge: string; answer: PasskeyAnswer; passkey: PasskeyRecord },
): Promise<number | null> {
  const { rpId, origin } = site(context);
  const { userHandle: _, ...response } = answer.response;
  const { credential: id, counter } = passkey;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { ...answer, response, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: rpId,
      requireUserVerification: true,
      credential: { id, counter, publicKey: Uint8Array.from(Buffer.from(passkey.publicKey, 'base64url')) },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch {
    // The library throws for everything that does not hold; the person is told the same whatever it was.
    return null;
  }
}
