import { z } from 'zod';
import { languageSchema } from './fields.ts';

/** What a chart can be downloaded as: two kinds of picture, its figures, its specification in Vega-Lite. */
export const chartFormatSchema = z.enum(['svg', 'png', 'csv', 'json']);
export type ChartFormat = z.infer<typeof chartFormatSchema>;

/** The id of a chart within its release: `rocket`, `group-<id>`, `icons`, `distance-<scale>` and so on. */
export const chartIdSchema = z.string().regex(/^[a-z]{1,20}(-[0-9a-z-]{1,60})?$/);

/** A file in place of JSON: text, or bytes. */
export const fileSchema = z.union([z.string(), z.custom<Uint8Array>((value) => value instanceof Uint8Array)]);

/** How a chart is asked for: its words, its shape, and what kind of file. */
export const chartQuery = z.strictObject({
  language: languageSchema,
  layout: z.enum(['wide', 'narrow']),
  format: chartFormatSchema.default('svg'),
});
