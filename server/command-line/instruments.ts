import { join } from 'node:path';
import { dayOf } from '#server/day.ts';
import { pdfFrom } from '#server/typst/pdf-from.ts';
import { runInstruments } from './instruments-command.ts';

process.exitCode = runInstruments(process.argv.slice(2), {
  writeOut: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  makePdf: pdfFrom,
  today: dayOf(new Date()),
  folder: join(import.meta.dirname, '../../instruments'),
});
