import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { nothing } from './fields.ts';
import { passkeyAnswerSchema, passkeyRequestSchema } from './passkey.ts';

export const roles = ['administrator', 'researcher', 'facilitator', 'organisation'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

/** How a session began. */
export const signInMethods = ['passkey', 'password', 'invitation', 'demonstration'] as const;
export type SignInMethod = (typeof signInMethods)[number];

export const accountSchema = z.strictObject({
  name: z.string(),
  role: roleSchema,
  /** The organisation whose releases an organisation account may see; null for the Stichting's own people. */
  organisation: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  /** False for who came by an invitation and has yet to choose how to sign in: nothing else opens before that. */
  settled: z.boolean(),
  madeUp: z.boolean(),
});
export type Account = z.infer<typeof accountSchema>;

/** Exchange the token of a one-time link for a session cookie. */
export const signIn = defineEndpoint({
  method: 'POST',
  path: '/api/session',
  access: 'anyone',
  params: nothing,
  query: nothing,
  body: z.strictObject({ token: z.string().max(100) }),
  reply: accountSchema,
});

/** What the browser needs to ask for a passkey; the sealed `state` goes back with its answer. */
export const askPasskey = defineEndpoint({
  method: 'POST',
  path: '/api/session/passkey/challenge',
  access: 'anyone',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ options: passkeyRequestSchema, state: z.string() }),
});

/** Sign in with a passkey. Whatever is wrong, the refusal is the same. */
export const signInWithPasskey = defineEndpoint({
  method: 'POST',
  path: '/api/session/passkey',
  access: 'anyone',
  params: nothing,
  query: nothing,
  body: z.strictObject({ state: z.string().max(2000), answer: passkeyAnswerSchema }),
  reply: accountSchema,
});

/** Sign in with address, password and a code of the second factor (or a recovery code). One refusal for all. */
export const signInWithPassword = defineEndpoint({
  method: 'POST',
  path: '/api/session/password',
  access: 'anyone',
  params: nothing,
  query: nothing,
  body: z.strictObject({
    mail: z.string().max(200),
    password: z.string().max(200),
    code: z.string().max(40),
  }),
  reply: accountSchema,
});

export const readAccount = defineEndpoint({
  method: 'GET',
  path: '/api/session',
  access: 'account',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: accountSchema,
});

export const signOut = defineEndpoint({
  method: 'POST',
  path: '/api/session/end',
  access: 'account',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: nothing,
});
