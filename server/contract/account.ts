import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { nothing } from './fields.ts';

export const roles = ['administrator', 'researcher', 'facilitator', 'organisation'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;

export const accountSchema = z.strictObject({
  name: z.string(),
  role: roleSchema,
  /** The organisation whose releases an organisation account may see; null for the Stichting's own people. */
  organisation: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
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
