import { z } from 'zod';
import { seal, unseal } from './sealed-cookie.ts';

/**
 * A participant's session is sealed into its cookie and stored nowhere: no table could tell who was here and
 * when. It survives a restart and ends by itself.
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

const purpose = 'answering';
const lifetime = 12 * 60 * 60 * 1000;

/** Seals a session for twelve hours from `now`. */
export function sealSession(
  session: Omit<ParticipantSession, 'until'>,
  { key, now, random }: { key: Buffer; now: Date; random: (bytes: number) => Buffer },
): string {
  return seal({ ...session, until: now.getTime() + lifetime }, purpose, { key, random });
}

/** The session in a cookie, or null when it was not made here, was altered, or has ended. */
export function openSession(
  value: string,
  { key, now }: { key: Buffer; now: Date },
): ParticipantSession | null {
  const parsed = sessionSchema.safeParse(unseal(value, purpose, key));
  return parsed.success && parsed.data.until > now.getTime() ? parsed.data : null;
}
