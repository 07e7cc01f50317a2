import { z } from 'zod';

/** Every kind of error the API answers with; the client words them, the server logs them. */
export const problemCodes = [
  'bad-request',
  'not-signed-in',
  'not-allowed',
  'not-found',
  'unknown-code',
  'not-open',
  'wave-closed',
  'already-answered',
  'other-content',
  'other-session',
  'withdrawn',
  'stale-revision',
  'wrong-words',
  'link-used',
  'sign-in-failed',
  'settle-first',
  'sign-in-again',
  'last-way-in',
  'last-administrator',
  'mail-taken',
  'wrong-second-factor',
  'not-ready',
  'already-released',
  'too-large',
  'too-many',
  'busy',
  'other-origin',
  'internal',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** The one shape of an error (RFC 9457): what is wrong (`title`), where (`errors`), what to do (`detail`). */
export const problemSchema = z.strictObject({
  type: z.literal('about:blank'),
  status: z.int(),
  code: z.enum(problemCodes),
  title: z.string(),
  detail: z.string(),
  errors: z.array(z.strictObject({ at: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof problemSchema>;
