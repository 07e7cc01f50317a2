import { z } from 'zod';
import { chartIdSchema, chartQuery, fileSchema } from './chart-format.ts';
import { defineEndpoint } from './endpoint.ts';
import { exportSchema } from './exports.ts';
import { idSchema, languageSchema, nothing } from './fields.ts';
import { readQuestionnaire } from './participant.ts';
import { releaseSchema } from './release.ts';
import { pilotOrder, reportJobSchema } from './reports.ts';
import { releaseQuery } from './studio.ts';

const pilotParams = z.strictObject({ pilot: idSchema });

/** The questions of a pilot as its participants get them, to try out. There is no endpoint that would take answers. */
export const readRehearsedQuestionnaire = defineEndpoint({
  method: 'GET',
  path: '/api/pilots/:pilot/rehearsal/questionnaire',
  access: 'read:pilots',
  params: pilotParams,
  query: z.strictObject({ wave: z.enum(['before', 'after', 'follow-up']), language: languageSchema }),
  body: nothing,
  reply: readQuestionnaire.reply,
});

/**
 * What a release of this pilot could look like, of made-up people in its own groups: of the after wave, or of a
 * follow-up wave in its plan. Computed anew each time and never stored; refused once there is a real release.
 */
export const readRehearsal = defineEndpoint({
  method: 'GET',
  path: '/api/pilots/:pilot/rehearsal',
  access: 'read:pilots',
  params: pilotParams,
  query: releaseQuery,
  body: nothing,
  reply: releaseSchema,
});

/** A chart of the rehearsal as a file; every form of it says that it is made up. */
export const readRehearsedChart = defineEndpoint({
  method: 'GET',
  path: '/api/pilots/:pilot/rehearsal/charts/:chart',
  access: 'read:pilots',
  params: z.strictObject({ pilot: idSchema, chart: chartIdSchema }),
  query: chartQuery.extend(releaseQuery.shape),
  body: nothing,
  reply: fileSchema,
});

/** Of the files of a release those that people open themselves. */
export const rehearsedFileSchema = exportSchema.extract(['figures.xlsx', 'codebook.html']);
export type RehearsedFile = z.infer<typeof rehearsedFileSchema>;

/** The rehearsal as a file to open: its figures, marked as made up in every table, or what they mean. */
export const readRehearsedFile = defineEndpoint({
  method: 'GET',
  path: '/api/pilots/:pilot/rehearsal/files/:file',
  access: 'read:pilots',
  params: z.strictObject({ pilot: idSchema, file: rehearsedFileSchema }),
  query: releaseQuery.extend({ language: languageSchema }),
  body: nothing,
  reply: fileSchema,
});

/** Begin the report of the rehearsal, to be watched and fetched as every report; it is made up on each page. */
export const orderRehearsedReport = defineEndpoint({
  method: 'POST',
  path: '/api/pilots/:pilot/rehearsal/reports',
  access: 'read:pilots',
  params: pilotParams,
  query: nothing,
  body: pilotOrder,
  reply: reportJobSchema,
});
