import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { nothing } from './fields.ts';

/** What was done by whom, the newest first, fifty at a time. */
export const readAudit = defineEndpoint({
  method: 'GET',
  path: '/api/audit',
  access: 'read:audit',
  params: nothing,
  query: z.strictObject({
    /** Only of one object, as `pilot:<id>` or `backup:<name>`. */
    object: z
      .string()
      .regex(/^[a-z]+:[\w.-]{1,80}$/)
      .optional(),
    /** Only entries before this number. */
    before: z.coerce.number().int().min(1).optional(),
  }),
  body: nothing,
  reply: z.strictObject({
    entries: z.array(
      z.strictObject({
        number: z.int(),
        /** Milliseconds. */
        at: z.int(),
        /** Null where the server itself did it, or nobody was recognised. */
        who: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
        action: z.string(),
        /** `name` as it is called now; null when it is nothing that has a name (any more). */
        object: z.strictObject({ id: z.string(), name: z.string().nullable() }).nullable(),
        /** `done`, or the code of the problem it was refused with. */
        result: z.string(),
        from: z.string().nullable(),
      }),
    ),
    hasMore: z.boolean(),
  }),
});
export type AuditPage = z.infer<typeof readAudit.reply>;

/** Whether nothing in the log was changed or taken away since it was written. */
export const checkAudit = defineEndpoint({
  method: 'GET',
  path: '/api/audit/check',
  access: 'read:audit',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    entries: z.int(),
    /** Fingerprint of the newest entry. */
    head: z.string(),
    /** Number of the first entry that does not hold; null when all do. */
    brokenAt: z.int().nullable(),
  }),
});
