import { z } from 'zod';
import type { BenchmarkRow, Pool, PooledFigures } from '#analysis/benchmark.ts';
import { chartIdSchema, chartQuery, fileSchema } from './chart-format.ts';
import { defineEndpoint } from './endpoint.ts';
import { daySchema, nothing } from './fields.ts';
import { limitsSchema, scaleSchema, verdictSchema, wordingSchema } from './release.ts';

const figuresSchema = z.strictObject({
  k: z.int(),
  organisations: z.int(),
  people: z.int(),
  estimate: z.number(),
  se: z.number(),
  df: z.number(),
  t: z.number(),
  p: z.number(),
  interval95: limitsSchema,
  tau2: z.number(),
  tau2Interval: limitsSchema,
  q: z.number(),
  qP: z.number(),
  i2: z.number(),
  prediction: limitsSchema.nullable(),
}) satisfies z.ZodType<PooledFigures>;

const shrunkenSchema = z.strictObject({ estimate: z.number(), se: z.number() });

const rowSchema = z.strictObject({
  pilot: z.strictObject({ id: z.string(), title: z.string() }),
  organisation: z.strictObject({ id: z.string(), name: z.string() }),
  n: z.int(),
  change: z.number(),
  interval95: limitsSchema,
  verdict: verdictSchema,
  weeksBetween: z.number().optional(),
  sessionsHeld: z.int().optional(),
}) satisfies z.ZodType<BenchmarkRow>;

const ofScale = {
  ...scaleSchema.unwrap().shape,
  instrument: z.strictObject({ id: z.string(), title: wordingSchema }),
};

/** All scales over all pilots that agreed, as the release job keeps them; nobody is shown all of it. */
export const keptBenchmarkSchema = z.array(
  z.strictObject({
    ...ofScale,
    rows: z.array(rowSchema),
    pool: z
      .strictObject({
        madeOn: daySchema,
        members: z.array(z.strictObject({ pilot: z.string(), organisation: z.string(), n: z.int() })),
        figures: figuresSchema,
        shrunken: z.array(shrunkenSchema),
      })
      .nullable() satisfies z.ZodType<Pool | null>,
  }),
);

/**
 * Pilots beside each other, scale by scale. The Stichting's own people see a row a pilot, from three pilots on; an
 * organisation sees the rows of its own pilots. The pool is one for everybody.
 */
export const readBenchmark = defineEndpoint({
  method: 'GET',
  path: '/api/benchmark',
  access: 'read:benchmark',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    scales: z.array(
      z.strictObject({
        ...ofScale,
        /** Null under four organisations or forty people, or while one has more than half of them. */
        pooled: figuresSchema.extend({ madeOn: daySchema }).nullable(),
        rows: z.array(
          rowSchema.extend({
            /** The change drawn towards the pooled one; null for a pilot that is not in the pool (yet). */
            shrunken: shrunkenSchema.nullable(),
          }),
        ),
      }),
    ),
    /** For the Stichting's own people: released pilots of which no total is shown. */
    tooFew: z.array(rowSchema.pick({ pilot: true, organisation: true })),
  }),
});
export type Benchmark = z.infer<typeof readBenchmark.reply>;

/** The same with the script that checks it and pools it once more in R, as a zip. */
export const readBenchmarkBundle = defineEndpoint({
  method: 'GET',
  path: '/api/benchmark/reproduce-in-r.zip',
  access: 'read:benchmark',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: fileSchema,
});

/** The forest of a scale, by the ids of its questionnaire and the scale, of the rows that may be seen. */
export const readBenchmarkChart = defineEndpoint({
  method: 'GET',
  path: '/api/benchmark/charts/:chart',
  access: 'read:benchmark',
  params: z.strictObject({ chart: chartIdSchema }),
  query: chartQuery,
  body: nothing,
  reply: fileSchema,
});
