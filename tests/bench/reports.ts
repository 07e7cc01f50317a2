import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { Release } from '#analysis/release.ts';
import { makeRelease } from '#analysis/report.ts';
import type { Order } from '#server/reports/order.ts';
import { reportInput } from '#tests/reports/example.ts';
import { group, releaseInput, variedPeople } from '#tests/release/organisation.ts';

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

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const memory = (megabytes: number): string => `${megabytes.toFixed(0)} MB`;

/** The table for `docs/measured.md`. */
export function reportsTable({ charts, pilot, programme }: ReportsMeasured): string {
  return [
    line(['what', 'promised', 'measured']),
    line(['---', '---', '---']),
    line([
      'a picture of a release as SVG, once warm',
      'under 60 ms',
      `${charts.median.toFixed(0)} ms, 19 in 20 under ${charts.p95.toFixed(0)} ms`,
    ]),
    line(['the report of a pilot with four groups, in all five formats', 'under 5 s', seconds(pilot.ms)]),
    line(['memory of that', '', memory(pilot.megabytes)]),
    line(['the report over 60 pilots, in all five formats', 'under 20 s', seconds(programme.ms)]),
    line(['memory of that', 'under 500 MB', memory(programme.megabytes)]),
  ].join('\n');
}
