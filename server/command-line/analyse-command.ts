import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { analyseStudy, unitName } from './analyse-study.ts';
import { neededColumns, readRows } from './answer-rows.ts';
import { decodeText, parseTable } from './answers-csv.ts';
import { BadInput, codeOf } from './bad-input.ts';
import { csvText, defused } from './csv-text.ts';
import type { Design } from './design.ts';
import { parseDesign } from './design.ts';
import { figureColumns, figureRows } from './figure-rows.ts';
import type { FigureRow } from './figure-rows.ts';
import type { Flags } from './flags.ts';
import { readFlags } from './flags.ts';
import { lineAndColumn, offsetOf } from '#server/instruments/json-place.ts';
import { type ProgressReport, progressReport } from './progress-report.ts';
import type { Study } from './r-bundle.ts';
import { rBundle } from './r-bundle.ts';
import type { Person } from './study-people.ts';
import { gatherPeople } from './study-people.ts';
import { writeWhole } from './write-whole.ts';
import { zipOf } from './zip.ts';

const usage = `Usage: npm run --silent analyse -- --design design.json --data answers.csv [--out results.json]
                                [--format json|csv|html|r] [--language nl|en]

Analyses change between waves from a long CSV file, one row a person and wave.
Without --out the results go to standard output; --data /dev/stdin reads what is piped in.

  --format json   every figure at full precision (when left out)
  --format csv    the same as one long table: comma, decimal point
  --format html   one page with charts, tables and sentences; --language en for English
  --format r      a zip with the data, a codebook and a script in R that computes every figure again

How the design is written, and what every figure means: analysis/README.md.
`;

/** What the command touches besides files. */
export interface CommandContext {
  readonly writeOut: (content: string | Uint8Array) => void;
  readonly writeError: (text: string) => void;
  /** Milliseconds since some fixed moment. */
  readonly now: () => number;
}

/**
 * Runs the command.
 *
 * @returns the exit code: 0 with results, 2 after one sentence on what cannot be used
 */
export async function runAnalyse(argv: readonly string[], context: CommandContext): Promise<0 | 2> {
  try {
    const flags = readFlags(argv);
    if (flags === 'help') context.writeOut(usage);
    else await analyseFiles(flags, context);
    return 0;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    context.writeError(`${error.message}\n`);
    return 2;
  }
}

/** Design, rows, people, results, file: each step only on what the one before could read. */
async function analyseFiles(flags: Flags, context: CommandContext): Promise<void> {
  const { design: designPath, data: dataPath, out } = flags;
  const progress = progressReport(context);
  const designText = readText(designPath);
  const design = parseDesign(designText, designPath);
  const table = parseTable(readText(dataPath), dataPath, neededColumns(design));
  const rows = readRows(table, design, dataPath);
  const people = gatherPeople(rows, design, dataPath);
  refuseStrangers(people, design, { text: designText, path: designPath, dataPath });
  const results = analyseStudy(rows, people, design, progress('pilots analysed'));
  const content = await contentOf({ rows, design, results }, flags, progress);
  if (out === undefined) context.writeOut(content);
  else writeWhole(out, content);
  context.writeError(
    'These results are for the analyst, not for publication: only the threshold has been applied.\n',
  );
}

/** The results in the form asked for. */
async function contentOf(
  study: Study,
  { format, language, data }: Flags,
  progress: ProgressReport,
): Promise<string | Uint8Array> {
  if (format === 'html') {
    // Drawing needs a large library, which takes a moment to load: only the page pays for it.
    const { htmlPage } = await import('./html/html-page.ts');
    return htmlPage(study, { file: basename(data), language, progress: progress('charts drawn') });
  }
  if (format === 'csv') return csvText(figureColumns, figureRows(study.results).map(forSpreadsheets));
  if (format === 'r') return zipOf(rBundle(study));
  return `${JSON.stringify(study.results, null, 2)}\n`;
}

/** Names that a spreadsheet would run as a formula are defused; figures stay numbers. */
function forSpreadsheets(row: FigureRow): string[] {
  return figureColumns.map((column) => (column === 'value' ? row[column] : defused(row[column])));
}

function readText(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    throw new BadInput({ file: path }, unreadable(codeOf(error)));
  }
  return decodeText(bytes, path);
}

/** Why a file cannot be read, in words, from the code of the system. */
function unreadable(code: string): string {
  if (code === 'ENOENT') return 'there is no file of this name; check the name and the folder.';
  if (code === 'EISDIR') return 'this is a folder; name a file in it.';
  return `the file cannot be read (${code}); check its rights.`;
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
  const name = comparison[stranger];
  const group = people.find((person) => person.group === name);
  const meant =
    group === undefined
      ? 'correct the name or leave it out'
      : `the group of that name is "${unitName(group.pilot, name ?? '')}" here`;
  throw new BadInput(
    { file: path, ...place },
    `"${name}" is no pilot or pilot/group of ${basename(dataPath)}; ${meant}.`,
  );
}
