import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

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

function measured<S extends z.ZodType>(what: keyof ReportsMeasured, schema: S): z.output<S> {
  return schema.parse(JSON.parse(execFileSync(process.execPath, [child, what], { encoding: 'utf8' })));
}

/** How long pictures and reports take, each in a process of its own. */
export function measureReports(): ReportsMeasured {
  return {
    charts: measured('charts', spreadSchema),
    pilot: measured('pilot', reportSchema),
    programme: measured('programme', reportSchema),
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
