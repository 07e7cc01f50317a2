import { createCipheriv, createDecipheriv } from 'node:crypto';
import { z } from 'zod';

/**
 * A participant's session is sealed into its cookie (AES-256-GCM) and stored nowhere: no table could tell
 * who was here and when. It survives a restart and ends by itself.
 */
const sessionSchema = z.strictObject({
  pilot: z.string(),
  pid: z.string(),
  language: z.enum(['nl', 'en']),
  consentVersion: z.string(),
  /** Moment (ms) from which it no longer counts. */
  until: z.number(),
});
export type ParticipantSession = z.infer<typeof sessionSchema>;

const lifetime = 12 * 60 * 60 * 1000;
const ivBytes = 12;
const tagBytes = 16;

/** Seals a session for twelve hours from `now`. */
export function sealSession(
  session: Omit<ParticipantSession, 'until'>,
  { key, now, random }: { key: Buffer; now: Date; random: (bytes: number) => Buffer },
): string {
  const iv = random(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const plain = JSON.stringify({ ...session, until: now.getTime() + lifetime });
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The session in a cookie, or null when it was not made here, was altered, or has ended. */
export function openSession(
  value: string,
  { key, now }: { key: Buffer; now: Date },
): ParticipantSession | null {
  const bytes = Buffer.from(value, 'base64url');
  if (bytes.length <= ivBytes + tagBytes) return null;
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, ivBytes));
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  let plain: string;
  try {
    plain = decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
  const parsed = sessionSchema.safeParse(JSON.parse(plain));
  return parsed.success && parsed.data.until > now.getTime() ? parsed.data : null;
}
