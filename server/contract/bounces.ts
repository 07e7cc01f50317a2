import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { idSchema, nothing } from './fields.ts';
import { invitingMessages } from './inviting-messages.ts';
import { invitingSchema } from './inviting.ts';

const message = invitingMessages.nl;

/** Most characters of a returned mail that are read: what it says of the address stands at its beginning. */
export const mostOfMail = 48_000;

/** What a returned mail said of an address of ours, and in which pilots it is written to. */
const foundSchema = z.strictObject({
  email: z.string(),
  /** `unknown`: does not exist. `refused`: not taken this time. `delayed`: still being tried, nothing is marked. */
  bounce: z.enum(['unknown', 'refused', 'delayed']),
  pilots: z.array(z.strictObject({ id: z.string(), title: z.string() })),
});
export type FoundBounce = z.infer<typeof foundSchema>;

/**
 * Read a mail that came back, and mark the address it is about in every pilot that writes to it. Nothing of the mail is
 * kept, nor which mail it was: a reminder that came back would tell who had not answered.
 */
export const readBounce = defineEndpoint({
  method: 'POST',
  path: '/api/bounces',
  access: 'invite:people',
  params: nothing,
  query: nothing,
  body: z.strictObject({
    mail: z
      .string(message.mailMissing)
      .max(mostOfMail, message.mailTooLong)
      .refine((text) => text.trim() !== '', message.mailMissing),
  }),
  reply: z.strictObject({
    /**
     * `read`: see `found`. `other`: about addresses that nobody is written to at. `unclear`: it names several that somebody is
     * written to at, and not which of them it is about. `unreadable`: no returned mail.
     */
    outcome: z.enum(['read', 'other', 'unclear', 'unreadable']),
    found: z.array(foundSchema),
    /** The addresses that it names, where it is `other` or `unclear`; five at most. */
    named: z.array(z.string()),
  }),
});
export type ReadBounce = z.infer<typeof readBounce.reply>;

/** Take the mark of a returned mail away: the address is written to again. */
export const clearBounce = defineEndpoint({
  method: 'POST',
  path: '/api/pilots/:pilot/contacts/:contact/bounce/removal',
  access: 'invite:people',
  params: z.strictObject({ pilot: idSchema, contact: idSchema }),
  query: nothing,
  body: nothing,
  reply: invitingSchema,
});
