import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { runAnalyse } from '#server/command-line/analyse-command.ts';

/** One scale of one item (a ready score), before and after, in the smallest design there is. */
export const plainDesign = {
  columns: { person: 'id', wave: 'wave' },
  waves: { before: 'pre', after: 'post' },
  scales: [{ id: 'pride', items: ['score'] }],
};

/** A design with everything in it: pilots, groups, a follow-up, a scale of items with a reversed one. */
export const fullDesign = {
  columns: { person: 'id', pilot: 'pilot', group: 'group', wave: 'wave' },
  waves: { before: 'pre', after: 'post', followUp: { 'half-year': 'fu6' } },
  scales: [
    { id: 'pride', items: ['q1', 'q2'], reversed: ['q2'], range: [1, 5], minAnswered: 2, sesoi: 0.3 },
    { id: 'honour', items: ['q3'], sesoi: 0.3 },
  ],
  threshold: 5,
  confidence: 0.95,
};

const figure = z.looseObject({ status: z.string() });
const scaleResult = z.looseObject({
  scale: z.string(),
  n: z.object({ before: z.number().nullable(), after: z.number().nullable(), pairs: z.number().nullable() }),
  paired: figure,
  unlinked: figure,
  ends: z.object({ before: figure, after: figure }),
  verdict: z.string(),
  followUps: z.array(z.object({ wave: z.string(), paired: figure, verdict: z.string() })),
});
/** The shape of the results that the contract promises; further fields of a figure are let through. */
export const resultsSchema = z.object({
  version: z.literal(1),
  notice: z.string(),
  pilots: z.array(
    z.object({
      pilot: z.string().nullable(),
      comparison: z.boolean(),
      groups: z.array(z.object({ group: z.string(), scales: z.array(scaleResult) })),
      total: z.object({ scales: z.array(scaleResult.extend({ pairedOverGroups: figure })) }),
    }),
  ),
  benchmark: z.array(z.object({ scale: z.string(), pooled: figure, pilots: z.array(z.string().nullable()) })),
  comparison: z.array(z.object({ scale: z.string(), clustered: figure, persons: figure, ancova: figure })),
  reliability: z.array(z.object({ scale: z.string(), before: figure, after: figure })),
});
export type StudyResults = z.infer<typeof resultsSchema>;

/** What a run of the command left behind. */
export interface Run {
  readonly code: 0 | 2;
  readonly out: string;
  /** The same as bytes. */
  readonly bytes: Uint8Array;
  readonly error: string;
  /** Files in the folder after the run, the two inputs left out. */
  readonly made: readonly string[];
  readonly folder: string;
}

/** Runs the command on files with this content, in a folder of its own. */
export async function run(
  design: unknown,
  csv: string | Uint8Array,
  flags: readonly string[] = [],
): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'analyse-'));
  const files = { design: join(folder, 'design.json'), data: join(folder, 'answers.csv') };
  writeFileSync(files.design, typeof design === 'string' ? design : JSON.stringify(design, null, 2));
  writeFileSync(files.data, csv);
  const written: (string | Uint8Array)[] = [];
  let [error, clock] = ['', 0];
  const argv = [
    '--design',
    files.design,
    '--data',
    files.data,
    ...flags.map((flag) => flag.replace('FOLDER', folder)),
  ];
  const code = await runAnalyse(argv, {
    writeOut: (content) => void written.push(content),
    writeError: (text) => void (error += text.replaceAll(`${folder}/`, '')),
    now: () => (clock += 400),
  });
  const made = readdirSync(folder).filter((name) => name !== 'design.json' && name !== 'answers.csv');
  const bytes = Buffer.concat(written.map((content) => Buffer.from(content)));
  return { code, out: bytes.toString('utf8'), bytes, error, made, folder };
}

/** The results of a run that must succeed. */
export async function analyse(design: unknown, csv: string | Uint8Array): Promise<StudyResults> {
  const { code, out, error } = await run(design, csv);
  if (code !== 0) throw new Error(error);
  return resultsSchema.parse(JSON.parse(out));
}

export function parseResults(file: string): StudyResults {
  return resultsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** One person of a made-up study; a missing wave is null. */
export interface MadeUp {
  readonly id: string;
  readonly pilot: string;
  readonly group: string;
  readonly before: number | null;
  readonly after: number | null;
  readonly followUp?: number | null;
}

/** A long CSV for `fullDesign`, in which both scales of a person come out at the given scores. */
export function fullCsv(people: readonly MadeUp[]): string {
  const lines = people.flatMap(({ id, pilot, group, before, after, followUp = null }) =>
    [
      ['pre', before],
      ['post', after],
      ['fu6', followUp],
    ].flatMap(([wave, score]) =>
      typeof score === 'number' ? [[id, pilot, group, wave, score, 6 - score, score].join(',')] : [],
    ),
  );
  return ['id,pilot,group,wave,q1,q2,q3', ...lines, ''].join('\n');
}

/** People of a group who start at 3 and change by the given amounts. */
export function groupOf(pilot: string, group: string, changes: readonly number[]): MadeUp[] {
  return changes.map((change, i) => ({
    id: `${pilot}-${group}-${i}`,
    pilot,
    group,
    before: 3,
    after: 3 + change,
  }));
}
