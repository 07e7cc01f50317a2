import { z } from 'zod';

/** Why somebody came to sign in, and the page that was asked for, to go on to afterwards. It is kept with the entry of the browser's history. */
const arrivalSchema = z.object({
  why: z.enum(['expired', 'signed-out']).optional(),
  asked: z
    .string()
    .regex(/^\/studio(?:[/?#]|$)/)
    .optional(),
});
export type Arrival = z.infer<typeof arrivalSchema>;

/** What came along to the page to sign in; nothing where it is no arrival of the studio. */
export function arrivalOf(state: unknown): Arrival {
  return arrivalSchema.safeParse(state).data ?? {};
}

/** The page that stands here, as it is asked for again after signing in. */
export const askedHere = (): string => `${location.pathname}${location.search}${location.hash}`;
