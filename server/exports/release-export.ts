import { z } from 'zod';
import type { ExportName } from '#server/contract/exports.ts';
import { releaseSchema } from '#server/contract/release.ts';
import { codebook, codebookPage } from './codebook.ts';
import { tableCsv } from './csv.ts';
import type { ExportInput } from './export-input.ts';
import { figuresCsv, releaseRBundle } from './r-bundle.ts';
import { releaseXlsx } from './xlsx.ts';

/** The media type of each export. */
export const exportTypes = {
  'figures.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'figures.csv': 'text/csv; charset=utf-8',
  'release.json': 'application/json',
  'release.schema.json': 'application/schema+json',
  'codebook.html': 'text/html; charset=utf-8',
  'codebook.csv': 'text/csv; charset=utf-8',
  'reproduce-in-r.zip': 'application/zip',
} as const satisfies Record<ExportName, string>;

type Maker = (input: ExportInput) => string | Uint8Array | Promise<Uint8Array>;

const makers: Readonly<Record<ExportName, Maker>> = {
  'figures.xlsx': async ({ release, hash, language }) => releaseXlsx(release, hash, language),
  'figures.csv': ({ release }) => figuresCsv(release),
  'release.json': ({ body }) => body,
  'release.schema.json': () => `${JSON.stringify(z.toJSONSchema(releaseSchema), null, 2)}\n`,
  'codebook.html': ({ release, instrument, language }) =>
    codebookPage(codebook(release, instrument, language), language),
  'codebook.csv': ({ release, instrument, language }) => tableCsv(codebook(release, instrument, language)),
  'reproduce-in-r.zip': releaseRBundle,
};

/** A release as a file. The same release gives the same bytes of CSV and JSON. */
export async function releaseExport(name: ExportName, input: ExportInput): Promise<string | Uint8Array> {
  return makers[name](input);
}
