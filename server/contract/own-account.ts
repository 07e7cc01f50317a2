import { z } from 'zod';
import { accountMessages } from './account-messages.ts';
import { signInMethods } from './account.ts';
import { defineEndpoint } from './endpoint.ts';
import { idSchema, nothing } from './fields.ts';
import { newPasskeySchema, passkeyCreationSchema } from './passkey.ts';

const message = accountMessages.nl;

/** Everything an account can see and change about itself. */

/** A moment, in milliseconds. */
const moment = z.int();
export const mailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(200)
  .pipe(z.email({ error: message.mail }));

/** Fewer different characters than this are a pattern, not a password. */
const fewestDifferent = 5;
const passwordSchema = z
  .string()
  .min(12, message.passwordTooShort)
  .max(200, message.passwordTooLong)
  .refine((password) => new Set(password).size >= fewestDifferent, { error: message.passwordTooPlain });

const stateSchema = z.string().max(2000);
const recoveryCodes = z.strictObject({ recoveryCodes: z.array(z.string()) });

export const readOwnAccount = defineEndpoint({
  method: 'GET',
  path: '/api/account',
  access: 'account',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    name: z.string(),
    mail: z.string().nullable(),
    passkeys: z.array(
      z.strictObject({ id: z.string(), name: z.string(), createdAt: moment, usedAt: moment.nullable() }),
    ),
    hasPassword: z.boolean(),
    recoveryCodesLeft: z.int(),
    /** How often the password was given with a wrong code, in ninety days; `stopped`: codes of the app are no longer taken. */
    wrongCodes: z.strictObject({ count: z.int(), lastAt: moment, stopped: z.boolean() }).nullable(),
    /** Signed in recently enough to change how one signs in. */
    mayChange: z.boolean(),
    sessions: z.array(
      z.strictObject({
        id: z.string(),
        isThis: z.boolean(),
        method: z.enum(signInMethods),
        browser: z.string(),
        createdAt: moment,
        seenAt: moment,
      }),
    ),
  }),
});
export type OwnAccount = z.infer<typeof readOwnAccount.reply>;

/** What the browser needs to make a passkey. */
export const askNewPasskey = defineEndpoint({
  method: 'POST',
  path: '/api/account/passkeys/challenge',
  access: 'account',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ options: passkeyCreationSchema, state: z.string() }),
});

export const addPasskey = defineEndpoint({
  method: 'POST',
  path: '/api/account/passkeys',
  access: 'account',
  params: nothing,
  query: nothing,
  body: z.strictObject({
    state: stateSchema,
    name: z.string().trim().min(1, message.passkeyNameMissing).max(60, message.passkeyNameTooLong),
    passkey: newPasskeySchema,
  }),
  reply: nothing,
});

/** Remove a passkey; never the last way in. */
export const removePasskey = defineEndpoint({
  method: 'POST',
  path: '/api/account/passkeys/:passkey/removal',
  access: 'account',
  params: z.strictObject({ passkey: idSchema }),
  query: nothing,
  body: nothing,
  reply: nothing,
});

/** A new second factor, to be put in an app; nothing is stored before a code of it comes back. */
export const askSecondFactor = defineEndpoint({
  method: 'POST',
  path: '/api/account/password/second-factor',
  access: 'account',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ secret: z.string(), address: z.string(), state: z.string() }),
});

/** Set a password with its second factor. The recovery codes exist in this reply only. */
export const setPassword = defineEndpoint({
  method: 'PUT',
  path: '/api/account/password',
  access: 'account',
  params: nothing,
  query: nothing,
  body: z
    .strictObject({
      mail: mailSchema,
      password: passwordSchema,
      state: stateSchema,
      code: z.string().max(20),
    })
    .refine(({ mail, password }) => password.toLowerCase() !== mail, {
      error: message.passwordIsMail,
      path: ['password'],
    }),
  reply: recoveryCodes,
});

/** Remove the password with its second factor; never the last way in. */
export const removePassword = defineEndpoint({
  method: 'POST',
  path: '/api/account/password/removal',
  access: 'account',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: nothing,
});

/** New recovery codes; the old ones stop working. */
export const makeRecoveryCodes = defineEndpoint({
  method: 'POST',
  path: '/api/account/recovery-codes',
  access: 'account',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: recoveryCodes,
});

export const endOwnSession = defineEndpoint({
  method: 'POST',
  path: '/api/account/sessions/:session/end',
  access: 'account',
  params: z.strictObject({ session: idSchema }),
  query: nothing,
  body: nothing,
  reply: nothing,
});

/** End all sessions but the one that asks. */
export const endOtherSessions = defineEndpoint({
  method: 'POST',
  path: '/api/account/sessions/end',
  access: 'account',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: nothing,
});
