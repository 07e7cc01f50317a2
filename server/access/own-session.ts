import { z } from 'zod';
import { seal, unseal } from './sealed-cookie.ts';

/** Somebody who has shown both the code and the own words: may see, correct and withdraw what was sent. */
const sessionSchema = z.strictObject({
  pilot: z.string(),
  pid: z.string(),
  /** Moment (ms) from which it no longer counts. */
  until: z.number(),
});
export type OwnSession = z.infer<typeof sessionSchema>;

const purpose = 'own answers';
const lifetime = 30 * 60 * 1000;

/** Seals a session for half an hour from `now`: long enough to read and correct, short on a shared computer. */
export function sealOwnSession(
  session: Omit<OwnSession, 'until'>,
  { key, now, random }: { key: Buffer; now: Date; random: (bytes: number) => Buffer },
): string {
  return seal({ ...session, until: now.getTime() + lifetime }, purpose, { key, random });
}

/** The session in a cookie, or null when it was not made here, was altered, or has ended. */
export function openOwnSession(value: string, { key, now }: { key: Buffer; now: Date }): OwnSession | null {
  const parsed = sessionSchema.safeParse(unseal(value, purpose, key));
  return parsed.success && parsed.data.until > now.getTime() ? parsed.data : null;
}
