import { join } from 'node:path';
import { runInstruments } from './instruments-command.ts';

process.exitCode = runInstruments(process.argv.slice(2), {
  writeOut: (text) => process.stdout.write(text),
  writeError: (text) => process.stderr.write(text),
  folder: join(import.meta.dirname, '../../instruments'),
});
