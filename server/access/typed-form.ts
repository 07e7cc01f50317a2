import { z } from 'zod';
import { seal, unseal } from './sealed-cookie.ts';

/** What somebody typed into a form that comes back, for one page and a few minutes. Own words are never in it. */
const typedSchema = z.strictObject({
  /** Path of the page that shows it again. */
  at: z.string(),
  content: z.unknown(),
  /** Moment (ms) from which it no longer counts. */
  until: z.number(),
});

const purpose = 'typed form';
const lifetime = 10 * 60 * 1000;

/** Seals what was typed for ten minutes from `now`. */
export function sealTyped(
  typed: { readonly at: string; readonly content: unknown },
  { key, now, random }: { key: Buffer; now: Date; random: (bytes: number) => Buffer },
): string {
  return seal({ ...typed, until: now.getTime() + lifetime }, purpose, { key, random });
}

/** What was typed for the page at this path, or null when there is nothing, or it was too long ago. */
export function openTyped(value: string, at: string, { key, now }: { key: Buffer; now: Date }): unknown {
  const parsed = typedSchema.safeParse(unseal(value, purpose, key));
  const counts = parsed.success && parsed.data.at === at && parsed.data.until > now.getTime();
  return counts ? parsed.data.content : null;
}
