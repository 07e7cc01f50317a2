import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { diffInstruments, type Change } from '#instruments/diff-instruments.ts';
import { languages, waveKinds, type Instrument, type WaveKind } from '#instruments/instrument.ts';
import { instrumentJsonSchema } from '#instruments/json-schema.ts';
import { aboutMinutes, checkSelection, moduleCosts } from '#instruments/minutes.ts';
import { waveKindsOf } from '#instruments/questions.ts';
import { BadInput } from './bad-input.ts';
import { declareComparable, declaredAbout, declareFlags, staleDeclarations } from './instruments-declare.ts';
import {
  frozenMeanings,
  misnamedIn,
  readFrozen,
  readInstrument,
  readInstrumentsFolder,
  type FrozenList,
  type ReadInstrument,
} from '#server/instruments/read-folder.ts';
import { paperVersion } from './instruments-paper.ts';

const usage = `Usage: npm run --silent instruments -- check [FILE]
       npm run --silent instruments -- diff A B
       npm run --silent instruments -- print FILE [--out FILE] [--language nl|en]
                                    [--modules waarden,doelen] [--wave before|after|follow-up|hub] [--comparison]
       npm run --silent instruments -- declare A B --scales a,b --by NAME --reason WHY
       npm run --silent instruments -- schema
       npm run --silent instruments -- freeze FILE

check   reads an instrument file, or all of the folder instruments/; says line and mend of what is wrong
diff    lists what changed between two files, per id, and what a person declared about them
declare signs that scales of two versions may be compared, with the reason; a machine never decides that
print   makes a paper version with the same ids (A4, PDF); all modules unless some are named
schema  writes the shape of a file as JSON Schema
freeze  fixes the meaning of every id of a file, so that no later version can use it for something else
How a file is written: instruments/README.md.
`;

/** What the command touches. */
export interface InstrumentsContext {
  readonly writeOut: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** The folder of this installation's instruments, with its frozen list. */
  readonly folder: string;
  /** YYYY-MM-DD, for what is signed. */
  readonly today: string;
  /** Makes the PDF of a Typst document. */
  readonly makePdf: (source: string) => Buffer;
}

/** Runs the command. @returns the exit code: 0 when it could be done, 2 after what cannot be used, line by line */
export function runInstruments(argv: readonly string[], context: InstrumentsContext): 0 | 2 {
  const [command, ...rest] = argv;
  try {
    if (command === 'check') check(rest, context);
    else if (command === 'diff') diff(rest, context);
    else if (command === 'print') print(rest, context);
    else if (command === 'declare') declare(rest, context);
    else if (command === 'freeze') freeze(rest, context);
    else if (command === 'schema') context.writeOut(`${JSON.stringify(instrumentJsonSchema(), null, 2)}\n`);
    else if (command === undefined || command === '--help') context.writeOut(usage);
    else
      throw new BadInput(
        null,
        `There is no command "${command}"; use check, diff, declare, print, schema or freeze.`,
      );
    return 0;
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    context.writeError(`${error.message}\n`);
    return 2;
  }
}

function check(files: readonly string[], { folder, writeOut }: InstrumentsContext): void {
  const frozen = readFrozen(folder);
  const read =
    files.length === 0 ? readInstrumentsFolder(folder) : files.map((file) => readFile(file, frozen));
  for (const each of read) if ('instrument' in each) writeOut(`${describe(each)}\n`);
  const good = read.flatMap((each) => ('instrument' in each ? [each.instrument] : []));
  const complaints = [
    ...read.flatMap((each) => ('complaints' in each ? each.complaints : [])),
    ...(files.length === 0 ? [...misnamedIn(folder), ...staleDeclarations(folder, good)] : []),
  ];
  if (complaints.length > 0) throw new BadInput(null, complaints.join('\n'));
  if (read.length === 0) throw new BadInput(null, `There is no instrument in ${folder}.`);
}

function describe({ file, instrument, hash }: Extract<ReadInstrument, { instrument: Instrument }>): string {
  const { id, version, questions, modules } = instrument;
  const extra = modules.flatMap((module) => (module.core ? [] : [module.id]));
  const costs = moduleCosts(instrument, { modules: extra, wave: waveToPrint(instrument, undefined) });
  const minutes = costs.map((part) => `${part.id} ${part.minutes.toFixed(1)}`).join(', ');
  return `${file}: good. ${id} ${version}, ${String(questions.length)} questions, sha256 ${hash}\n  minutes: ${minutes}`;
}

/** Reads a file by its path. Throws BadInput when it is not there, or no file. */
function readFile(path: string, frozen: FrozenList): ReadInstrument {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw new BadInput({ file: path }, 'this file does not exist; check its name.');
  if (!found.isFile()) throw new BadInput({ file: path }, 'this is no file; name one file in it.');
  return readInstrument(basename(path), readFileSync(path, 'utf8'), frozen);
}

/** Reads a file that must be good. */
function goodFile(path: string | undefined, frozen: FrozenList): Instrument {
  if (path === undefined) throw new BadInput(null, 'Name the instrument file (--help tells more).');
  const read = readFile(path, frozen);
  if ('complaints' in read) throw new BadInput(null, read.complaints.join('\n'));
  return read.instrument;
}

function diff([a, b]: readonly string[], { writeOut }: InstrumentsContext): void {
  // Compared as they are: a meaning that changed is what one wants to see here.
  const [before, after] = [goodFile(a, {}), goodFile(b, {})];
  const changes = diffInstruments(before, after);
  const names = `${before.id} ${before.version} and ${after.id} ${after.version}`;
  const found =
    changes.length === 0 ? 'Nothing differs but the version.' : changes.map(wordChange).join('\n');
  const declared = declaredAbout([a ?? '', b ?? ''].map(folderOf), [before, after]);
  const word = declared.length === 0 ? undeclared : declared.join('\n');
  writeOut(`${names}\n${found}\n\n${word}\n`);
}

const undeclared = `This list is made by a machine and says what differs, not whether it matters. Whether answers under the two
versions can be compared is declared by a person, with a reason and a signature; until then no change is computed
over them.`;

/** Where the declarations about a file stand: beside it, for one in a data folder too. */
const folderOf = (file: string): string => dirname(resolve(file));

function declare(argv: readonly string[], { today, writeOut }: InstrumentsContext): void {
  const { values, positionals } = declareFlags(argv);
  const [a, b] = [goodFile(positionals[0], {}), goodFile(positionals[1], {})];
  const folder = folderOf(positionals[1] ?? '');
  writeOut(`${declareComparable([a, b], values, { folder, today })}\n`);
}

function wordChange({ id, kind, what, from, to }: Change): string {
  if (kind === 'added') return `${id}: added`;
  if (kind === 'removed') return `${id}: removed`;
  return `${id}: ${kind} changed, ${what}\n  - ${from ?? '(none)'}\n  + ${to ?? '(none)'}`;
}

function oneOf<Name extends string>(flag: string, value: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === value);
  if (found === undefined) throw new BadInput(null, `--${flag} must be one of ${names.join(', ')}.`);
  return found;
}

function printFlags(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        language: { type: 'string', default: 'nl' },
        modules: { type: 'string' },
        wave: { type: 'string' },
        comparison: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new BadInput(null, `${error instanceof Error ? error.message : String(error)} (--help tells more)`);
  }
}

function print(argv: readonly string[], { folder, writeOut, makePdf }: InstrumentsContext): void {
  const { values, positionals } = printFlags(argv);
  const instrument = goodFile(positionals[0], readFrozen(folder));
  const known = instrument.modules.map(({ id }) => id);
  const modules = values.modules?.split(',').map((name) => oneOf('modules', name, known)) ?? known;
  const selection = { modules, wave: waveToPrint(instrument, values.wave), comparison: values.comparison };
  const language = oneOf('language', values.language, languages);
  const paper = paperVersion(instrument, { selection, language });
  const out = values.out ?? `${instrument.id}-${instrument.version}-${language}.pdf`;
  const pdf = orBadInput(() => makePdf(paper), 'this questionnaire cannot be set on paper');
  orBadInput(() => writeFileSync(out, pdf), `${out} cannot be written; choose another place with --out`);
  const { parts, message } = checkSelection(instrument, selection);
  const named = parts.map(({ title, minutes }) => `${title[language]} (${aboutMinutes(minutes, language)})`);
  writeOut(`${out}: ${named.join(', ')}. ${message[language]}\n`);
}

/** Does something that the machine or a text may refuse, and says so in words. */
function orBadInput<Result>(act: () => Result, what: string): Result {
  try {
    return act();
  } catch (error) {
    throw new BadInput(null, `${what} (${error instanceof Error ? error.message : String(error)}).`);
  }
}

/** The wave that was named, else the one after a trajectory, else the only one that an instrument has. */
function waveToPrint(instrument: Instrument, named: string | undefined): WaveKind {
  const asked = waveKindsOf(instrument);
  if (named === undefined) return asked.find((wave) => wave === 'after') ?? asked[0] ?? 'after';
  const wave = oneOf('wave', named, waveKinds);
  if (asked.includes(wave)) return wave;
  throw new BadInput(
    null,
    `${instrument.id} ${instrument.version} asks nothing in the wave ${wave}; use ${asked.join(', ')}.`,
  );
}

/** Adds the meanings of a good file to the frozen list; what stands there is never changed. */
function freeze([path]: readonly string[], { folder, writeOut }: InstrumentsContext): void {
  const frozen = readFrozen(folder);
  const instrument = goodFile(path, frozen);
  const known = new Map(Object.entries(frozen)).get(instrument.id) ?? {};
  const all = { ...frozenMeanings(instrument), ...known };
  const sorted = Object.fromEntries(Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1)));
  mkdirSync(join(folder, 'frozen'), { recursive: true });
  const text = JSON.stringify({ ...frozen, [instrument.id]: sorted }, null, 2);
  writeFileSync(join(folder, 'frozen', 'meanings.json'), `${text}\n`);
  const fresh = Object.keys(all).length - Object.keys(known).length;
  writeOut(
    `${instrument.id}: ${String(fresh)} meanings frozen, ${String(Object.keys(known).length)} were.\n`,
  );
}
