import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Release } from '#analysis/release.ts';
import { makeRelease } from '#analysis/report.ts';
import type { Order } from '#server/reports/order.ts';
import { reportInput } from '#tests/reports/example.ts';
import { group, releaseInput, variedPeople } from '#tests/release/organisation.ts';
import { table, type Section } from './table.ts';

const spreadSchema = z.strictObject({ median: z.number(), p95: z.number() });
const reportSchema = z.strictObject({ ms: z.number(), megabytes: z.number() });

export interface ReportsMeasured {
  /** Milliseconds of a picture as SVG, once warm. */
  readonly charts: z.infer<typeof spreadSchema>;
  /** All formats of a report, from nothing. */
  readonly pilot: z.infer<typeof reportSchema>;
  readonly programme: z.infer<typeof reportSchema>;
}

const child = fileURLToPath(new URL('./reports-child.ts', import.meta.url));

/** What a process says of its measurement; `order` is what it is to make. */
function measured<S extends z.ZodType>(what: string, schema: S, order: Order | null = null): z.output<S> {
  const said = execFileSync(process.execPath, [child, what], {
    encoding: 'utf8',
    input: JSON.stringify(order),
  });
  return schema.parse(JSON.parse(said));
}

const release = (pilot: number): Release =>
  makeRelease(
    releaseInput(
      ['a', 'b', 'c', 'd'].map((name, i) =>
        group(name, variedPeople(8 + ((pilot + i) % 12)), { name: `Directie ${name}` }),
      ),
    ),
  );

const pilotOrder = (): Order => ({ kind: 'pilot', input: reportInput({ release: release(0) }) });

function programmeOrder(): Order {
  const pilots = Array.from({ length: 60 }, (_, pilot) => reportInput({ release: release(pilot) }));
  const input = { programme: 'Routekaart', pilots, benchmark: null };
  return { kind: 'programme', input: { ...input, language: 'nl', audience: 'internal' } };
}

/** How long pictures and reports take, each in a process of its own, made as the server makes them. */
export function measureReports(): ReportsMeasured {
  return {
    charts: measured('charts', spreadSchema),
    pilot: measured('report', reportSchema, pilotOrder()),
    programme: measured('report', reportSchema, programmeOrder()),
  };
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const memory = (megabytes: number): string => `${megabytes.toFixed(0)} MB`;

/** The table for `docs/measured.md`. */
export function reportsTable({ charts, pilot, programme }: ReportsMeasured): Section {
  const pictures = `${charts.median.toFixed(0)} ms, 19 in 20 under ${charts.p95.toFixed(0)} ms`;
  const all = 'in all five formats';
  return table(
    ['what', 'promised', 'measured'],
    [
      {
        cells: ['a picture of a release as SVG, once warm', 'under 60 ms', pictures],
        isKept: charts.p95 < 60,
      },
      {
        cells: [`the report of a pilot with four groups, ${all}`, 'under 5 s', seconds(pilot.ms)],
        isKept: pilot.ms < 5000,
      },
      { cells: ['memory of that', '', memory(pilot.megabytes)] },
      {
        cells: [`the report over 60 pilots, ${all}`, 'under 20 s', seconds(programme.ms)],
        isKept: programme.ms < 20_000,
      },
      {
        cells: ['memory of that', 'under 500 MB', memory(programme.megabytes)],
        isKept: programme.megabytes < 500,
      },
    ],
  );
}
