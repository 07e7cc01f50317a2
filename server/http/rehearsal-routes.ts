import type { Router } from 'express';
import {
  readRehearsal,
  readRehearsedChart,
  readRehearsedFile,
  readRehearsedQuestionnaire,
} from '#server/contract/rehearsal.ts';
import type { Release } from '#analysis/release.ts';
import { followedCharts } from '#analysis/charts/followed-charts.ts';
import { releasedChart } from '#analysis/charts/released-charts.ts';
import type { Context } from '#server/context.ts';
import { chartFile, chartTypes } from '#server/exports/chart-file.ts';
import { exportTypes } from '#server/exports/release-export.ts';
import { instrumentHash } from '#server/instruments/instrument-hash.ts';
import { instrumentOf } from '#server/pilots/instrument-of.ts';
import { HttpProblem, notFound } from '#server/problem.ts';
import { markedChart } from '#server/rehearsal/marked-chart.ts';
import { rehearsedFile } from '#server/exports/rehearsed-file.ts';
import { rehearsedReleases } from '#server/rehearsal/rehearsed-release.ts';
import type { AccountRecord, PilotRecord } from '#server/store/roster-store.ts';
import { pilotFor } from './caller.ts';
import { mounting } from './mount.ts';

/** Trying a pilot out with made-up people. Nothing here writes: what is shown is computed and forgotten. */
export function rehearsalRoutes(router: Router, context: Context): void {
  const on = mounting(router, context);
  const rehearse = remembering(8);

  on.account(readRehearsedQuestionnaire, async ({ caller, params, query }) => {
    const pilot = await pilotFor(context, caller, params.pilot);
    const wave = pilot.waves.find(({ kind }) => kind === query.wave);
    return {
      wave: {
        number: wave?.number ?? 1,
        kind: query.wave,
        closesOn: wave?.closesOn ?? pilot.keysUntil,
      },
      instrument: instrumentOf(context, pilot),
      modules: [...pilot.modules],
      comparison: false,
      language: query.language,
      madeUp: true,
      answered: false,
      session: 'rehearsal',
      draft: null,
    };
  });

  on.account(readRehearsal, async ({ caller, params, query }) => {
    const { release } = await rehearsalFor(context, caller, { ...params, ...query }, rehearse);
    return release;
  });

  on.account(readRehearsedChart, async ({ caller, params, query, response }) => {
    const { release, releases } = await rehearsalFor(context, caller, { ...params, ...query }, rehearse);
    const chart =
      releasedChart(release, params.chart, query.language) ??
      followedCharts(releases, query.language).find(({ id }) => id === params.chart);
    if (chart === undefined) throw notFound('Dit plaatje');
    response.type(chartTypes[query.format]);
    if (query.format !== 'svg') response.attachment(`verzonnen-${params.chart}.${query.format}`);
    return chartFile(markedChart(chart, query.language), query.format, query);
  });

  on.account(readRehearsedFile, async ({ caller, params, query, response }) => {
    const { pilot, release } = await rehearsalFor(context, caller, { ...params, ...query }, rehearse);
    response
      .type(exportTypes[params.file])
      .attachment(params.file === 'figures.xlsx' ? `verzonnen-${params.file}` : params.file);
    const instrument = instrumentOf(context, pilot);
    return rehearsedFile(params.file, { release, instrument, language: query.language });
  });
}

/** A later wave of a pilot; the after wave when no number is given. */
interface RehearsedWave {
  readonly pilot: string;
  readonly wave?: number | undefined;
}

interface Rehearsal {
  readonly pilot: PilotRecord;
  readonly release: Release;
  /** Of every later wave in the plan, in their order. */
  readonly releases: readonly Release[];
}

/** The made-up figures of a wave; refused once there are real ones, for two kinds of figures would be mixed up. */
export async function rehearsalFor(
  context: Context,
  account: AccountRecord,
  asked: RehearsedWave,
  rehearse: Rehearse = rehearsedReleases,
): Promise<Rehearsal> {
  const pilot = await pilotFor(context, account, asked.pilot);
  if ((await context.stores.releases.list(pilot.id)).length > 0) {
    throw new HttpProblem(
      'already-released',
      'Van dit traject zijn er echte cijfers.',
      'Oefenen met verzonnen cijfers kan dan niet meer. Bekijk de resultaten.',
    );
  }
  const releases = rehearse(pilot, instrumentOf(context, pilot));
  const release = releases.find(({ later }) =>
    asked.wave === undefined ? later?.kind === 'after' : later?.wave === asked.wave,
  );
  if (release === undefined) throw notFound('Deze meting');
  return { pilot, release, releases };
}

type Rehearse = typeof rehearsedReleases;

/** A page asks for figures and pictures in turn: the last few rehearsals are remembered, by all they depend on. */
function remembering(atMost: number): Rehearse {
  const known = new Map<string, ReturnType<Rehearse>>();
  return (pilot, instrument) => {
    const key = JSON.stringify([pilot, instrumentHash(instrument)]);
    const releases = known.get(key) ?? rehearsedReleases(pilot, instrument);
    known.delete(key);
    known.set(key, releases);
    for (const old of [...known.keys()].slice(0, -atMost)) known.delete(old);
    return releases;
  };
}
