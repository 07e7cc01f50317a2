import { z } from 'zod';

/**
 * What server and browser tell each other about passkeys (WebAuthn level 3, in its JSON form): only the parts that
 * are used. Bytes are base64url.
 */
const bytes = z
  .string()
  .max(20_000)
  .regex(/^[\w-]+$/);
const known = z.array(z.object({ id: bytes, type: z.literal('public-key') }));

/** Options for making a passkey. */
export const passkeyCreationSchema = z.object({
  rp: z.object({ id: z.string(), name: z.string() }),
  user: z.object({ id: bytes, name: z.string(), displayName: z.string() }),
  challenge: bytes,
  pubKeyCredParams: z.array(z.object({ alg: z.int(), type: z.literal('public-key') })),
  timeout: z.int(),
  excludeCredentials: known,
  authenticatorSelection: z.object({
    residentKey: z.literal('required'),
    requireResidentKey: z.literal(true),
    userVerification: z.literal('required'),
  }),
  attestation: z.literal('none'),
});

/** Options for using one. Which accounts there are stays unsaid: the browser offers what it has for this site. */
export const passkeyRequestSchema = z.object({
  challenge: bytes,
  rpId: z.string(),
  timeout: z.int(),
  userVerification: z.literal('required'),
});

/** A passkey that was made. */
export const newPasskeySchema = z.object({
  id: bytes,
  rawId: bytes,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: bytes,
    attestationObject: bytes,
    transports: z.array(z.string().max(20)).max(10).default([]),
  }),
});

/** A challenge that was signed with one. */
export const passkeyAnswerSchema = z.object({
  id: bytes,
  rawId: bytes,
  type: z.literal('public-key'),
  response: z.object({
    clientDataJSON: bytes,
    authenticatorData: bytes,
    signature: bytes,
    userHandle: bytes.optional(),
  }),
});

export type NewPasskey = z.output<typeof newPasskeySchema>;
export type PasskeyAnswer = z.output<typeof passkeyAnswerSchema>;
export type PasskeyCreation = z.output<typeof passkeyCreationSchema>;
export type PasskeyRequest = z.output<typeof passkeyRequestSchema>;
