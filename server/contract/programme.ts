import { z } from 'zod';
import { defineEndpoint } from './endpoint.ts';
import { bandSchema, daySchema, idSchema, nothing } from './fields.ts';
import { limitsSchema, verdictSchema, wordingSchema } from './release.ts';
import { pilotSummarySchema } from './studio.ts';

/** The total of one scale of a release; one that is withheld is not there. */
const totalSchema = z.strictObject({
  scale: z.string(),
  n: z.int(),
  change: z.number(),
  interval95: limitsSchema,
  verdict: verdictSchema,
});

/** A release about change, as far as it stands in a row beside others: what it says of the whole pilot. */
const changeSchema = z.strictObject({
  wave: z.int(),
  kind: z.enum(['after', 'follow-up']),
  /** Day on which the later wave closed. */
  closedOn: daySchema,
  weeksBetween: z.number(),
  sessionsHeld: z.int(),
  /** Scales of the core that this release is about, shown or not. */
  scales: z.array(z.strictObject({ id: z.string(), title: wordingSchema })),
  totals: z.array(totalSchema),
});
export type ReleasedChange = z.infer<typeof changeSchema>;

const programmePilotSchema = pilotSummarySchema.extend({
  groups: z.int(),
  invited: z.int(),
  /** Roughly how many answered over all groups, per wave that has opened; null while not every group was counted. */
  response: z.array(z.strictObject({ wave: z.int(), answered: bandSchema.nullable() })),
  /** In the order of their waves; of a trial none. */
  changes: z.array(changeSchema),
});
export type ProgrammePilot = z.infer<typeof programmePilotSchema>;

/** All pilots of a programme: where they are, how many answered roughly, and what was released of each. */
export const readProgramme = defineEndpoint({
  method: 'GET',
  path: '/api/programmes/:programme',
  access: 'read:pilots',
  params: z.strictObject({ programme: idSchema }),
  query: nothing,
  body: nothing,
  reply: z.strictObject({ id: z.string(), title: z.string(), pilots: z.array(programmePilotSchema) }),
});
export type Programme = z.infer<typeof readProgramme.reply>;
