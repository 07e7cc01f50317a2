import { z } from 'zod';
import { fileSchema } from './chart-format.ts';
import { defineEndpoint } from './endpoint.ts';
import { idSchema, languageSchema, nothing } from './fields.ts';

/** `pdf` is for everybody to read (PDF/UA-1), `pdfa` for the archive (PDF/A-2a). */
export const reportFormatSchema = z.enum(['pdf', 'pdfa', 'docx', 'pptx', 'html']);
export type ReportFormat = z.infer<typeof reportFormatSchema>;

const order = z.strictObject({ language: languageSchema, audience: z.enum(['internal', 'public']) });
export const pilotOrder = order.extend({
  /** The wave set against the before wave; the after wave when left out. */
  wave: z.int().min(1).max(20).optional(),
});
export type ReportOrder = z.infer<typeof pilotOrder>;

/** How far a report is; its files can be fetched when it is `ready`. */
export const reportJobSchema = z.strictObject({
  id: z.uuid(),
  state: z.enum(['working', 'ready', 'failed', 'cancelled']),
  /** From 0 to 1. */
  progress: z.number().min(0).max(1),
});
export type ReportJob = z.infer<typeof reportJobSchema>;

const jobParams = z.strictObject({ report: z.uuid() });

/** Begin a report of a released pilot, in all formats; it is made beside the server's other work. */
export const orderReport = defineEndpoint({
  method: 'POST',
  path: '/api/pilots/:pilot/reports',
  access: 'read:releases',
  params: z.strictObject({ pilot: idSchema }),
  query: nothing,
  body: pilotOrder,
  reply: reportJobSchema,
});

/** Begin a report over all released pilots of a programme that the account may see. */
export const orderProgrammeReport = defineEndpoint({
  method: 'POST',
  path: '/api/programmes/:programme/reports',
  access: 'read:pilots',
  params: z.strictObject({ programme: idSchema }),
  query: nothing,
  body: order,
  reply: reportJobSchema,
});

export const readReport = defineEndpoint({
  method: 'GET',
  path: '/api/reports/:report',
  access: 'read:releases',
  params: jobParams,
  query: nothing,
  body: nothing,
  reply: reportJobSchema,
});

/** Stop making a report. What was made is thrown away. */
export const cancelReport = defineEndpoint({
  method: 'POST',
  path: '/api/reports/:report/cancellation',
  access: 'read:releases',
  params: jobParams,
  query: nothing,
  body: nothing,
  reply: reportJobSchema,
});

/** A file of a report that is ready. */
export const readReportFile = defineEndpoint({
  method: 'GET',
  path: '/api/reports/:report/files/:format',
  access: 'read:releases',
  params: jobParams.extend({ format: reportFormatSchema }),
  query: nothing,
  body: nothing,
  reply: fileSchema,
});
