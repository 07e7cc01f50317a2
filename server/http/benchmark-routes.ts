import type { Router } from 'express';
import { benchmarkChart, forestId } from '#analysis/charts/benchmark-charts.ts';
import { isStaff, reaches } from '#server/access/permission.ts';
import type { AccountRecord } from '#server/store/roster-store.ts';
import {
  readBenchmark,
  readBenchmarkBundle,
  readBenchmarkChart,
  type Benchmark,
} from '#server/contract/benchmark.ts';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { benchmarkBundle } from '#server/exports/benchmark-bundle.ts';
import { chartFile, chartTypes } from '#server/exports/chart-file.ts';
import { exportTypes } from '#server/exports/release-export.ts';
import { notFound } from '#server/problem.ts';
import { organisationSees } from '#server/release/organisation-sees.ts';
import { benchmarkOfAll, benchmarkOfOwn, scalesOfAll } from '#server/release/benchmark-view.ts';
import { mounting } from './mount.ts';

/** Pilots beside each other: all for the Stichting's own people, for an organisation its own beside the pool. */
export function benchmarkRoutes(router: Router, context: Context): void {
  const on = mounting(router, context);
  on.account(readBenchmark, async ({ caller }) => benchmarkFor(context, caller));
  on.account(readBenchmarkBundle, async ({ caller, response }) => {
    const name = 'reproduce-in-r.zip';
    response.type(exportTypes[name]).attachment(name);
    return benchmarkBundle(await benchmarkFor(context, caller));
  });
  on.account(readBenchmarkChart, async ({ caller, params, query, response }) => {
    const scales = isStaff(caller.role)
      ? await scalesOfAll(context)
      : (await benchmarkFor(context, caller)).scales;
    const { format, language } = query;
    const scale = scales.find((one) => forestId(one) === params.chart);
    if (scale === undefined || (scale.rows.length === 0 && scale.pooled === null))
      throw notFound('Dit plaatje');
    response.type(chartTypes[format]);
    if (format !== 'svg') response.attachment(`${params.chart}.${format}`);
    const { compare } = new Intl.Collator(language, { numeric: true });
    const rows = scale.rows.toSorted((a, b) => compare(a.pilot.title, b.pilot.title));
    return chartFile(benchmarkChart({ ...scale, rows }, language), format, query);
  });
}

async function benchmarkFor(context: Context, caller: AccountRecord): Promise<Benchmark> {
  if (isStaff(caller.role)) return benchmarkOfAll(context);
  const today = dayOf(context.clock());
  const pilots = await context.stores.roster.pilots();
  return benchmarkOfOwn(
    context,
    pilots.filter((pilot) => reaches(caller, pilot.organisation.id) && organisationSees(pilot, today)),
  );
}
