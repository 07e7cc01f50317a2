import { z } from 'zod';
import { seal, unseal } from './sealed-cookie.ts';

/** This browser has just sent somebody's answers: it may show the own words again, to whoever has that session. */
const receiptSchema = z.strictObject({
  pid: z.string(),
  wave: z.int().min(1),
  /** Moment (ms) from which it no longer counts. */
  until: z.number(),
});
export type Receipt = z.infer<typeof receiptSchema>;

const purpose = 'receipt';
const lifetime = 30 * 60 * 1000;

/** Seals a receipt for half an hour from `now`: a reload or a phone that dropped the page costs nobody the own words. */
export function sealReceipt(
  receipt: Omit<Receipt, 'until'>,
  { key, now, random }: { key: Buffer; now: Date; random: (bytes: number) => Buffer },
): string {
  return seal({ ...receipt, until: now.getTime() + lifetime }, purpose, { key, random });
}

/** The receipt in a cookie, or null when it was not made here, was altered, or has ended. */
export function openReceipt(value: string, { key, now }: { key: Buffer; now: Date }): Receipt | null {
  const parsed = receiptSchema.safeParse(unseal(value, purpose, key));
  return parsed.success && parsed.data.until > now.getTime() ? parsed.data : null;
}
