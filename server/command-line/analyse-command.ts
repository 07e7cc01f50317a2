import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { analyseStudy, unitName } from './analyse-study.ts';
import type { Progress } from './analyse-study.ts';
import { neededColumns, readRows } from './answer-rows.ts';
import { decodeText, parseTable } from './answers-csv.ts';
import { BadInput } from './bad-input.ts';
import type { Design } from './design.ts';
import { parseDesign } from './design.ts';
import { lineAndColumn, offsetOf } from './json-place.ts';
import type { Person } from './study-people.ts';
import { gatherPeople } from './study-people.ts';

const usage = `Usage: npm run --silent analyse -- --design design.json --data answers.csv [--out results.json]

Analyses change between waves from a long CSV file, one row a person and wave.
Without --out the results go to standard output. How the design is written, and what every
figure means: analysis/README.md.
`;

/** What the command touches besides files. */
export interface CommandContext {
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** Milliseconds since some fixed moment. */
  readonly now: () => number;
}

/**
 * Runs the command.
 *
 * @returns the exit code: 0 with results, 2 after one sentence on what cannot be used
 */
export function runAnalyse(argv: readonly string[], context: CommandContext): 0 | 2 {
  try {
    const flags = readFlags(argv);
    if (flags === 'help') context.writeOut(usage);
    else analyseFiles(flags, context);
    return 0;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    context.writeError(`${error.message}\n`);
    return 2;
  }
}

interface Flags {
  readonly design: string;
  readonly data: string;
  readonly out: string | undefined;
}

function readFlags(argv: readonly string[]): Flags | 'help' {
  const { design, data, out, help } = parseFlags(argv);
  if (help === true) return 'help';
  if (design === undefined || data === undefined) {
    throw new BadInput(null, 'Name both files: --design design.json --data answers.csv (--help tells more).');
  }
  if (out !== undefined && [design, data].some((input) => resolve(input) === resolve(out))) {
    throw new BadInput(
      { file: out },
      'this file is read, so the results cannot go there; give --out another name.',
    );
  }
  return { design, data, out };
}

function parseFlags(argv: readonly string[]) {
  try {
    const flag = { type: 'string' } as const;
    const options = { design: flag, data: flag, out: flag, help: { type: 'boolean', short: 'h' } } as const;
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    const what = error instanceof Error ? (error.message.split('. ')[0] ?? '') : 'The flags cannot be read';
    throw new BadInput(
      null,
      `${what.replace(/\.$/, '')}; use --design, --data and --out (--help tells more).`,
    );
  }
}

/** Design, rows, people, results, file: each step only on what the one before could read. */
function analyseFiles({ design: designPath, data: dataPath, out }: Flags, context: CommandContext): void {
  const designText = readText(designPath);
  const design = parseDesign(designText, designPath);
  const table = parseTable(readText(dataPath), dataPath, neededColumns(design));
  const rows = readRows(table, design, dataPath);
  const people = gatherPeople(rows, design, dataPath);
  refuseStrangers(people, design, { text: designText, path: designPath, dataPath });
  const results = analyseStudy(rows, people, design, showProgress(context));
  const json = `${JSON.stringify(results, null, 2)}\n`;
  if (out === undefined) context.writeOut(json);
  else writeWhole(out, json);
  context.writeError(
    'These results are for the analyst, not for publication: only the threshold has been applied.\n',
  );
}

function readText(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new BadInput(
      { file: path },
      `the file cannot be read (${codeOf(error)}); check its name and rights.`,
    );
  }
  return decodeText(bytes, path);
}

/** A comparison that is not in the data would be silently left out, and change what is compared. */
function refuseStrangers(
  people: readonly Person[],
  { comparison = [] }: Design,
  { text, path, dataPath }: { text: string; path: string; dataPath: string },
): void {
  const known = new Set(
    people.flatMap(({ pilot, group }) => [pilot ?? '', ...(group === null ? [] : [unitName(pilot, group)])]),
  );
  const stranger = comparison.findIndex((unit) => !known.has(unit));
  if (stranger < 0) return;
  const json = text.replace(/^\uFEFF/, '');
  const place = lineAndColumn(json, offsetOf(json, ['comparison', stranger]));
  throw new BadInput(
    { file: path, ...place },
    `"${comparison[stranger]}" is no pilot or pilot/group of ${basename(dataPath)}; correct the name or leave it out.`,
  );
}

/**
 * The file appears whole or not at all: written beside its place, then moved there.
 *
 * A device or pipe is written to as it is: moving a file onto it would take its place.
 */
function writeWhole(path: string, text: string): void {
  const beside = `${path}.${process.pid}.part`;
  const isDevice = statSync(path, { throwIfNoEntry: false })?.isFile() === false;
  try {
    writeFileSync(isDevice ? path : beside, text, isDevice ? {} : { flag: 'wx' });
    if (!isDevice) renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new BadInput(
      { file: path },
      `the results cannot be written there (${codeOf(error)}); choose another place.`,
    );
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause';
}

/** Work under a second says nothing; longer work says once a second how far it is. */
function showProgress({ writeError, now }: CommandContext): Progress {
  let last = now();
  return (done, total) => {
    if (now() - last < 1000) return;
    last = now();
    writeError(`${done} of ${total} pilots analysed\n`);
  };
}
