import { z } from 'zod';
import type { Evidence } from '#analysis/evidence/evidence.ts';
import { defineEndpoint } from './endpoint.ts';
import { bandSchema, nothing } from './fields.ts';

const wording = z.strictObject({ nl: z.string(), en: z.string() });
const spread = z.strictObject({ mean: z.number(), sd: z.number() }).readonly();
const percent = z.int().min(0).max(100);
const correlation = z.number().nullable();

const evidenceSchema = z
  .strictObject({
    pilots: z.int(),
    organisations: z.int(),
    people: z.int(),
    scales: z
      .array(
        z
          .strictObject({
            scale: z.string(),
            n: z.int(),
            before: spread,
            after: spread,
            alpha: z
              .strictObject({
                value: z.number(),
                interval95: z.tuple([z.number(), z.number()]).readonly(),
              })
              .readonly()
              .nullable(),
            beforeAfter: correlation,
            atLowest: percent,
            atHighest: percent,
            items: z
              .array(
                z
                  .strictObject({
                    item: z.string(),
                    shares: z.array(percent).readonly().nullable(),
                    skipped: percent,
                    itemRest: correlation,
                  })
                  .readonly(),
              )
              .readonly(),
          })
          .readonly(),
      )
      .readonly(),
    stages: z
      .array(z.strictObject({ of: z.tuple([z.string(), z.string()]).readonly(), correlation }).readonly())
      .readonly()
      .nullable(),
  })
  .readonly() satisfies z.ZodType<Evidence>;

const instrumentEvidenceSchema = z.strictObject({
  id: z.string(),
  version: z.string(),
  title: wording,
  scales: z.array(
    z.strictObject({
      id: z.string(),
      title: wording,
      /** What can be answered, from the lowest on, with the value that is scored. */
      answers: z.array(z.strictObject({ value: z.int(), text: wording })),
      items: z.array(z.strictObject({ id: z.string(), text: wording, reversed: z.boolean() })),
    }),
  ),
  /** What was released so far, told or not. */
  released: z.strictObject({ organisations: z.int(), people: bandSchema }),
  /** Null while it is too early to say anything. */
  evidence: evidenceSchema.nullable(),
});
export type InstrumentEvidence = z.output<typeof instrumentEvidenceSchema>;

/** What is known of every questionnaire that measures change: over pilots, never about one of them. */
export const readEvidence = defineEndpoint({
  method: 'GET',
  path: '/api/evidence',
  access: 'read:pilots',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.array(instrumentEvidenceSchema),
});
