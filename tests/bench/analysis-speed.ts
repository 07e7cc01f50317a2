import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { makeRelease } from '#analysis/report.ts';
import { releaseInput, group, person, scaleIds } from '#tests/release/organisation.ts';
import { simulation } from '#tests/analysis/simulate.ts';
import { fillAnswers } from './analysis-stored-rows.ts';
import { measureStudy, type StudyMeasured } from './analysis-study.ts';
import { spreadOf, type Spread } from './quantiles.ts';
import { table, type Section } from './table.ts';

const storedSchema = z.object({
  rows: z.number(),
  cells: z.number(),
  oursMs: z.number(),
  loopMs: z.number(),
  warmOursMs: z.number(),
  warmLoopMs: z.number(),
  megabytes: z.number(),
  largestDifference: z.number().max(1e-9),
});

export interface AnalysisMeasured {
  /** A million stored answers of forty items, read, scored and aggregated. */
  readonly stored: z.infer<typeof storedSchema>;
  /** Processor seconds of the yardstick: ten million square roots added up. */
  readonly yardstickSeconds: number;
  readonly study: StudyMeasured;
  /** Milliseconds of one pilot's release, the first time and after that. */
  readonly release: Spread & { readonly first: number };
}

const child = fileURLToPath(new URL('./analysis-stored-child.ts', import.meta.url));

async function measureStored(responses: number): Promise<AnalysisMeasured['stored']> {
  const folder = mkdtempSync(join(tmpdir(), 'drietrap-bench-'));
  try {
    const path = join(folder, 'answers.sqlite');
    await fillAnswers(path, responses, 2000);
    return storedSchema.parse(
      JSON.parse(execFileSync(process.execPath, [child, path], { encoding: 'utf8' })),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measureYardstick(): number {
  const before = process.cpuUsage();
  let total = 0;
  for (let i = 0; i < 1e7; i += 1) total += Math.sqrt(i);
  const { user, system } = process.cpuUsage(before);
  if (!(total > 0)) throw new Error('The yardstick did not run.');
  return (user + system) / 1e6;
}

function measureRelease(): AnalysisMeasured['release'] {
  const { normal, uniform } = simulation(3);
  const score = (): number => Math.round(6 * Math.min(5, Math.max(1, 3.5 + normal()))) / 6;
  const input = releaseInput(
    ['a', 'b', 'c', 'd'].map((name) =>
      group(
        name,
        Array.from({ length: 30 }, () =>
          person(scaleIds.map(score), uniform() < 0.15 ? null : scaleIds.map(score)),
        ),
      ),
    ),
  );
  const times = Array.from({ length: 21 }, () => {
    const started = performance.now();
    makeRelease(input);
    return performance.now() - started;
  });
  return { ...spreadOf(times.slice(1)), first: times[0] ?? Number.NaN };
}

/** How fast the analysis is, for `npm run bench`; takes a minute or two. */
export async function measureAnalysis(): Promise<AnalysisMeasured> {
  const release = measureRelease();
  const yardstickSeconds = measureYardstick();
  const study = measureStudy(300);
  return { release, yardstickSeconds, study, stored: await measureStored(1_000_000) };
}

const seconds = (value: number): string => `${value.toFixed(1)} s`;
const times = (value: number): string => `${value.toFixed(2)} x`;

/** The table for `docs/measured.md`; seconds are of the processor, so that other work does not count. */
export function analysisTable({ stored, yardstickSeconds, study, release }: AnalysisMeasured): Section {
  const { rows, cells, oursMs, loopMs, warmOursMs, warmLoopMs, megabytes } = stored;
  return table(
    ['what', 'promised', 'measured', 'to the yardstick'],
    [
      {
        cells: [
          `${rows} stored answers of 40 items, read, scored and aggregated to ${cells} cells`,
          'at most 1.5 x a plain loop over the same rows',
          seconds(oursMs / 1000),
          times(oursMs / loopMs),
        ],
        isKept: oursMs <= 1.5 * loopMs,
      },
      {
        cells: ['memory of that', 'under 300 MB', `${Math.round(megabytes)} MB`, ''],
        isKept: megabytes < 300,
      },
      {
        cells: [
          'the same again, once read',
          'at most 2 x the loop',
          seconds(warmOursMs / 1000),
          times(warmOursMs / warmLoopMs),
        ],
        isKept: warmOursMs <= 2 * warmLoopMs,
      },
      {
        cells: [
          `complete report of ${study.pilots} pilots x 4 groups x 3 scales (${study.people} people)`,
          'under 5 s',
          seconds(study.cpuSeconds),
          `${times(study.cpuSeconds / yardstickSeconds)} ten million square roots`,
        ],
        isKept: study.cpuSeconds < 5,
      },
      {
        cells: [
          "one pilot's release, 4 groups x 3 scales",
          'under 300 ms',
          `${release.median.toFixed(1)} ms, the first time ${release.first.toFixed(1)} ms`,
          '',
        ],
        isKept: Math.max(release.first, release.p95) < 300,
      },
    ],
  );
}
