import type { Instrument } from './instrument.ts';
import { parseInstrument } from './parse-instrument.ts';

/**
 * Parses instrument files, given by file name.
 * Throws an error that names the file, the place in it and what is wrong, or the two files with the same id and version.
 */
export function loadInstruments<File extends string>(
  files: Readonly<Record<File, unknown>>,
): [Instrument, ...Instrument[]] {
  const fileOf = new Map<string, string>();
  const instruments = Object.entries(files).map(([file, json]) => {
    const instrument = load(file, json);
    const key = `${instrument.id} ${instrument.version}`;
    const other = fileOf.get(key);
    if (other !== undefined)
      throw new Error(`${file} and ${other} are both ${key}. Give the newer one a new version.`);
    fileOf.set(key, file);
    return instrument;
  });
  const [first, ...others] = instruments;
  if (first === undefined) throw new Error('There is no instrument. Add at least one file.');
  return [first, ...others];
}

function load(file: string, json: unknown): Instrument {
  const parsed = parseInstrument(json);
  if ('instrument' in parsed) return parsed.instrument;
  const lines = parsed.errors.map(({ at, message }) => `  ${at}: ${message}`);
  throw new Error(`${file} is not a valid instrument.\n${lines.join('\n')}`);
}
