import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { InstrumentError } from '#instruments/check-instrument.ts';
import type { Instrument } from '#instruments/instrument.ts';
import { changedMeanings, meaningsOf, type Frozen } from '#instruments/meanings.ts';
import { parseInstrument } from '#instruments/parse-instrument.ts';
import { instrumentHash } from './instrument-hash.ts';
import { lineAndColumn, offsetOf, offsetOfMistake, repeatedKey } from './json-place.ts';

/** An instrument with its file and the hash of its content, or what is wrong with the file, a line each. */
export type ReadInstrument =
  | { readonly file: string; readonly instrument: Instrument; readonly hash: string }
  | { readonly file: string; readonly complaints: readonly string[] };

/** Frozen meanings by instrument id. */
export type FrozenList = Readonly<Record<string, Frozen>>;

const frozenSchema = z.record(z.string(), z.record(z.string(), z.string()));

/** The name that a file must have to be an instrument of this folder. */
const fileName = /^[a-z][a-z0-9-]*-\d+\.\d+\.json$/;

const mostCharacters = 1_000_000;

/** The short hash under which a meaning is frozen. */
const meaningHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** The frozen list of a folder of instruments; empty when it has none. */
export function readFrozen(folder: string): FrozenList {
  const path = join(folder, 'frozen', 'meanings.json');
  return existsSync(path) ? frozenSchema.parse(JSON.parse(readFileSync(path, 'utf8'))) : {};
}

/**
 * Every instrument in a folder: whoever drops a file there adds an instrument. A file is refused by itself, so that
 * one bad file does not take the good ones down; the older version of an instrument is the measure of the newer.
 */
export function readInstrumentsFolder(folder: string): ReadInstrument[] {
  const files = readdirSync(folder)
    .filter((name) => fileName.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
  return readInstrumentFiles(files, readFrozen(folder));
}

/** The JSON files of a folder that no name of an instrument has; a person who dropped one there expects to be asked it. */
export function misnamedIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => /\.json$/i.test(name) && !fileName.test(name) && name !== 'tsconfig.json')
    .map(
      (name) =>
        `${name}: this is no name of a questionnaire; call it <id>-<version>.json, as in eigen-1.0.json.`,
    );
}

/** Instrument files in the order of their versions, each against what the ids of the earlier ones stand for. */
export function readInstrumentFiles(
  files: readonly { readonly name: string; readonly text: string }[],
  earlier: FrozenList,
): ReadInstrument[] {
  const frozen = new Map(Object.entries(earlier));
  return files
    .toSorted((one, other) => byVersion(one.name, other.name))
    .map(({ name, text }) => {
      const read = readInstrument(name, text, Object.fromEntries(frozen));
      if ('instrument' in read) {
        const { id } = read.instrument;
        frozen.set(id, { ...frozenMeanings(read.instrument), ...frozen.get(id) });
      }
      return read;
    });
}

/** The hashes of an instrument's meanings, by id. */
export function frozenMeanings(instrument: Instrument): Frozen {
  return Object.fromEntries(meaningsOf(instrument).map(({ id, text }) => [id, meaningHash(text)]));
}

/** Reads one instrument file; what is wrong is told with its line and the mend. Never throws. */
export function readInstrument(file: string, text: string, frozen: FrozenList): ReadInstrument {
  if (text.length > mostCharacters) {
    return {
      file,
      complaints: [`${file}: this file is larger than 1 MB; no questionnaire needs that much.`],
    };
  }
  const json = text.replace(/^\uFEFF/, '');
  const value = parseJson(file, json);
  if ('complaints' in value) return { file, complaints: value.complaints };
  const parsed = parseInstrument(value.json);
  const errors = 'errors' in parsed ? parsed.errors : afterParsing(file, parsed.instrument, frozen);
  if (errors.length > 0 || 'errors' in parsed) {
    return { file, complaints: errors.map((error) => wordError(file, json, error)) };
  }
  return { file, instrument: parsed.instrument, hash: instrumentHash(parsed.instrument) };
}

function afterParsing(file: string, instrument: Instrument, frozen: FrozenList): InstrumentError[] {
  const { id, version } = instrument;
  const wanted = `${id}-${version}.json`;
  const misnamed =
    basename(file) === wanted
      ? []
      : [
          {
            at: 'version',
            message: `this is ${id} ${version}, so the file must be called ${wanted}; rename it`,
          },
        ];
  const known = new Map(Object.entries(frozen)).get(id) ?? {};
  return [...misnamed, ...changedMeanings(instrument, known, meaningHash)];
}

function parseJson(
  file: string,
  json: string,
): { readonly json: unknown } | { readonly complaints: string[] } {
  const complain = (offset: number, what: string): { complaints: string[] } => {
    const { line, column } = lineAndColumn(json, offset);
    return { complaints: [`${file}, line ${String(line)}, column ${String(column)}: ${what}.`] };
  };
  try {
    const value: unknown = JSON.parse(json);
    const twice = repeatedKey(json);
    if (twice === null) return { json: value };
    return complain(twice.offset, `"${twice.key}" already stands in this part; take one of the two out`);
  } catch (error) {
    return complain(
      offsetOfMistake(json, error),
      'this is not valid JSON; a comma, quote or bracket is missing or too many here or just before',
    );
  }
}

/** `questions[3].text.nl` as steps into the document. */
const stepsOf = (at: string): string[] =>
  at.split(/[.[\]]+/).filter((step) => step !== '' && step !== 'file');

function wordError(file: string, json: string, { at, message }: InstrumentError): string {
  const { line } = lineAndColumn(json, offsetOf(json, stepsOf(at)));
  return `${file}, line ${String(line)} (${at}): ${message}.`;
}

/** Older versions first; `1.10` comes after `1.9`. */
function byVersion(left: string, right: string): number {
  return left.localeCompare(right, 'en', { numeric: true });
}
