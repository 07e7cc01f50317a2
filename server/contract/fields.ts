import { z } from 'zod';

/** Shapes that several endpoints share. */
export const nothing = z.strictObject({});
export const idSchema = z.string().regex(/^[0-9a-z-]{1,40}$/);
export const languageSchema = z.enum(['nl', 'en']);
/** A day, as YYYY-MM-DD. */
export const daySchema = z.iso.date();
export const waveKindSchema = z.enum(['before', 'after', 'follow-up']);
export const waveStateSchema = z.enum(['planned', 'open', 'closed']);

/** A count told only roughly: from `atLeast` up to and including `atMost` (null: or more). */
export const bandSchema = z.strictObject({ atLeast: z.int().min(0), atMost: z.int().nullable() });
export type Band = z.infer<typeof bandSchema>;
