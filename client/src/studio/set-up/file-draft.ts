import { z } from 'zod';
import { pilotFileSchema, type PilotFile } from '#server/contract/pilot-file.ts';

const reference = z.strictObject({ applies: z.boolean(), text: z.string() });
const day = z.string().nullable();

/** A file while it is filled in: what is not right yet is kept as well, and said at its field when it is saved. */
export const fileDraftSchema: z.ZodType<PilotFile> = pilotFileSchema.extend({
  controller: z.string(),
  processor: z.string(),
  agreement: reference,
  basisReason: z.string(),
  worksCouncil: reference,
  dpia: reference,
  answersUntil: day,
  resultsBy: day,
});
