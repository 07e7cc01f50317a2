import { z } from 'zod';
import { fileSchema } from './chart-format.ts';
import { defineEndpoint } from './endpoint.ts';
import { idSchema, languageSchema, nothing } from './fields.ts';

/**
 * What a release can be taken along as: a spreadsheet, its figures one a row, the document itself with its schema,
 * the codebook to read and as data, and all that is needed to check it in R.
 */
export const exportSchema = z.enum([
  'figures.xlsx',
  'figures.csv',
  'release.json',
  'release.schema.json',
  'codebook.html',
  'codebook.csv',
  'reproduce-in-r.zip',
]);
export type ExportName = z.infer<typeof exportSchema>;

export const readExport = defineEndpoint({
  method: 'GET',
  path: '/api/pilots/:pilot/release/files/:file',
  access: 'read:releases',
  params: z.strictObject({ pilot: idSchema, file: exportSchema }),
  query: z.strictObject({
    language: languageSchema,
    /** The wave set against the before wave; the after wave when left out. */
    wave: z.coerce.number().int().min(1).max(20).optional(),
  }),
  body: nothing,
  reply: fileSchema,
});

/** The description of this API in OpenAPI 3.1, for programs that use it. */
export const readOpenApi = defineEndpoint({
  method: 'GET',
  path: '/api/openapi.json',
  access: 'anyone',
  params: nothing,
  query: nothing,
  body: nothing,
  reply: fileSchema,
});
