import { z } from 'zod';
import { chartIdSchema, chartQuery, fileSchema } from './chart-format.ts';
import { defineEndpoint } from './endpoint.ts';
import { idSchema, languageSchema, nothing } from './fields.ts';
import { reportJobSchema } from './reports.ts';

const pilotParams = z.strictObject({ pilot: idSchema });

/** What a state can be taken along as: a spreadsheet, its figures one a row, the document itself. */
export const stateFileSchema = z.enum(['figures.xlsx', 'figures.csv', 'state.json']);
export type StateFile = z.infer<typeof stateFileSchema>;

export const readStateFile = defineEndpoint({
  method: 'GET',
  path: '/api/pilots/:pilot/state/files/:file',
  access: 'read:releases',
  params: pilotParams.extend({ file: stateFileSchema }),
  query: z.strictObject({ language: languageSchema }),
  body: nothing,
  reply: fileSchema,
});

/** A picture of a state as a file: `stand` is the total, `stand-<id>` a group. */
export const readStateChart = defineEndpoint({
  method: 'GET',
  path: '/api/pilots/:pilot/state/charts/:chart',
  access: 'read:releases',
  params: pilotParams.extend({ chart: chartIdSchema }),
  query: chartQuery,
  body: nothing,
  reply: fileSchema,
});

/** Begin the report of a state, in all formats. */
export const orderStateReport = defineEndpoint({
  method: 'POST',
  path: '/api/pilots/:pilot/state/reports',
  access: 'read:releases',
  params: pilotParams,
  query: nothing,
  body: z.strictObject({ language: languageSchema, audience: z.enum(['internal', 'public']) }),
  reply: reportJobSchema,
});
