import { z } from 'zod';
import type { Release } from '#analysis/release.ts';
import { makeRelease } from '#analysis/report.ts';
import { releasedCharts } from '#analysis/charts/released-charts.ts';
import { chartSvg } from '#server/charts/release-chart.ts';
import { reportFormatSchema } from '#server/contract/reports.ts';
import type { Report } from '#server/reports/model.ts';
import { drawPictures } from '#server/reports/pictures.ts';
import { pilotReport } from '#server/reports/pilot-report.ts';
import { programmeReport } from '#server/reports/programme-report.ts';
import { reportFile } from '#server/reports/report-file.ts';
import { reportInput } from '#tests/reports/example.ts';
import { group, releaseInput, variedPeople } from '#tests/release/organisation.ts';
import { spreadOf, timed } from './quantiles.ts';

/*
 * A process of its own for each thing, so that its memory is that of one report alone. Prints one line of JSON.
 */
const release = (pilot: number): Release =>
  makeRelease(
    releaseInput(
      ['a', 'b', 'c', 'd'].map((name, i) =>
        group(name, variedPeople(8 + ((pilot + i) % 12)), { name: `Directie ${name}` }),
      ),
    ),
  );

async function allFormats(report: Report): Promise<void> {
  const pictures = await drawPictures(report, () => undefined);
  for (const format of reportFormatSchema.options) await reportFile(report, pictures, format);
}

async function measureCharts() {
  const charts = releasedCharts(release(0), 'nl');
  const times: number[] = [];
  for (let round = 0; round < 4; round += 1) {
    for (const chart of charts) {
      const taken = await timed(async () => chartSvg(chart, { language: 'nl', layout: 'wide' }));
      if (round > 0) times.push(taken);
    }
  }
  return spreadOf(times);
}

async function measurePilot() {
  const ms = await timed(async () => allFormats(pilotReport(reportInput({ release: release(0) }))));
  return { ms, megabytes: process.resourceUsage().maxRSS / 1024 };
}

async function measureProgramme() {
  const pilots = Array.from({ length: 60 }, (_, pilot) => reportInput({ release: release(pilot) }));
  const input = {
    programme: 'Routekaart',
    pilots,
    language: 'nl',
    audience: 'internal',
    benchmark: null,
  } as const;
  const ms = await timed(async () => allFormats(programmeReport(input)));
  return { ms, megabytes: process.resourceUsage().maxRSS / 1024 };
}

const measures = { charts: measureCharts, pilot: measurePilot, programme: measureProgramme };
const what = z.enum(['charts', 'pilot', 'programme']).parse(process.argv[2]);
process.stdout.write(`${JSON.stringify(await measures[what]())}\n`);
