import { join } from 'node:path';
import { pdfFrom } from '#server/typst/pdf-from.ts';
import { runInstruments } from './instruments-command.ts';

process.exitCode = runInstruments(process.argv.slice(2), {
  writeOut: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  makePdf: pdfFrom,
  folder: join(import.meta.dirname, '../../instruments'),
});
