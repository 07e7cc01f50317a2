import type { Router } from 'express';
import { stateCharts } from '#analysis/charts/state-charts.ts';
import { stateReleaseSchema } from '#server/contract/release.ts';
import { readStateChart, readStateFile } from '#server/contract/state.ts';
import type { Context } from '#server/context.ts';
import { chartFile, chartTypes } from '#server/exports/chart-file.ts';
import { stateExport, stateTypes } from '#server/exports/state-export.ts';
import { notFound } from '#server/problem.ts';
import { stateOf, storedState } from '#server/release/state-job.ts';
import { shownPilotFor } from './caller.ts';
import { mounting } from './mount.ts';

/** What can be taken along of a state: its pictures and its figures. */
export function stateRoutes(router: Router, context: Context): void {
  const on = mounting(router, context);

  on.account(readStateChart, async ({ caller, params, query, response }) => {
    const state = await stateOf(context, (await shownPilotFor(context, caller, params.pilot)).id);
    const charts = state === null ? [] : stateCharts(state, query.language);
    const chart = charts.find(({ id }) => id === params.chart);
    if (chart === undefined) throw notFound('Dit plaatje');
    response.type(chartTypes[query.format]);
    if (query.format !== 'svg') response.attachment(`${params.chart}.${query.format}`);
    return chartFile(chart, query.format, query);
  });

  on.account(readStateFile, async ({ caller, params, query, response }) => {
    const stored = await storedState(context, (await shownPilotFor(context, caller, params.pilot)).id);
    if (stored === null) throw notFound('Een stand van dit traject');
    response.type(stateTypes[params.file]).attachment(params.file);
    const state = stateReleaseSchema.parse(JSON.parse(stored.body));
    return stateExport(params.file, {
      state,
      body: stored.body,
      hash: stored.sha256,
      language: query.language,
    });
  });
}
