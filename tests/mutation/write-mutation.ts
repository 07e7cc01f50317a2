import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectFolder } from '#tests/support/project.ts';
import { batches } from './batches.ts';

/** Where stryker leaves its report of each batch. */
export const reportsFolder = 'node_modules/.cache/mutation';

const reportSchema = z.object({
  files: z.record(
    z.string(),
    z.object({
      mutants: z.array(
        z.object({
          status: z.enum([
            'Killed',
            'Timeout',
            'Survived',
            'NoCoverage',
            'RuntimeError',
            'CompileError',
            'Ignored',
          ]),
        }),
      ),
    }),
  ),
});

interface Tally {
  readonly noticed: number;
  readonly missed: number;
  readonly left: number;
}

interface FileTally extends Tally {
  readonly file: string;
}

interface BatchTally extends Tally {
  readonly name: string;
  readonly day: string;
  readonly files: readonly FileTally[];
}

function tallyOf(statuses: readonly string[]): Tally {
  const count = (...names: readonly string[]): number =>
    statuses.filter((status) => names.includes(status)).length;
  return {
    noticed: count('Killed', 'Timeout'),
    missed: count('Survived', 'NoCoverage'),
    left: count('Ignored', 'RuntimeError', 'CompileError'),
  };
}

function together(tallies: readonly Tally[]): Tally {
  const sum = (of: (tally: Tally) => number): number =>
    tallies.reduce((total, tally) => total + of(tally), 0);
  return { noticed: sum((t) => t.noticed), missed: sum((t) => t.missed), left: sum((t) => t.left) };
}

function readBatch(name: string): BatchTally[] {
  const path = join(projectFolder, reportsFolder, `${name}.json`);
  if (!existsSync(path)) return [];
  const { files } = reportSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const each = Object.entries(files).map(([file, { mutants }]) => ({
    file,
    ...tallyOf(mutants.map(({ status }) => status)),
  }));
  return [{ name, day: statSync(path).mtime.toISOString().slice(0, 10), files: each, ...together(each) }];
}

const share = ({ noticed, missed }: Tally): string =>
  `${((100 * noticed) / (noticed + missed)).toFixed(1)} %`;
const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function row(name: string, tally: Tally, day: string): (string | number)[] {
  const tried = tally.noticed + tally.missed;
  return [name, tried, tally.noticed, share(tally), tally.left, day];
}

/** The page `docs/measured-mutation.md`: every figure from stryker's reports, none typed by hand. */
export function mutationPage(): string {
  const read = batches.flatMap(({ name }) => readBatch(name));
  const notRun = batches.filter(({ name }) => read.every((batch) => batch.name !== name));
  const head = ['part', 'changes tried', 'noticed', 'share', 'could not run', 'day'];
  const files = read.flatMap((batch) => batch.files);
  return `# Measured: do the tests notice?

Written by \`npm run mutate\`; nobody types figures into it. Stryker changes the code in many small ways (another sign, a
condition that always holds, a number left out) and runs the tests that reach the change, simulations and R left out.
A change that no test notices is a gap in the tests, or makes no difference to anybody. No change is left out by a
comment in the code.

${table(head, [...read.map((batch) => row(batch.name, batch, batch.day)), row('together', together(read), '')])}
${notRun.length === 0 ? '' : `\nNot run yet: ${notRun.map(({ name }) => name).join(', ')}.\n`}
## By file

${table(
  ['file', 'changes tried', 'noticed', 'share'],
  files.map((file) => [`\`${file.file}\``, file.noticed + file.missed, file.noticed, share(file)]),
)}
`;
}
