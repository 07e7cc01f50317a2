import type { Router } from 'express';
import {
  closeWave as closeWaveEndpoint,
  listComingPilots,
  listProgrammes,
  listReleases,
  makeRelease,
  makeState,
  openWave as openWaveEndpoint,
  previewRelease,
  readChart,
  readPilot,
  readRelease,
  readState,
  type ComingPilot,
  type PilotDetail,
  type PilotSummary,
} from '#server/contract/studio.ts';
import { isStaff, reaches } from '#server/access/permission.ts';
import { followedCharts } from '#analysis/charts/followed-charts.ts';
import { releasedChart } from '#analysis/charts/released-charts.ts';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { chartFile, chartTypes } from '#server/exports/chart-file.ts';
import { answersAreGone } from '#server/pilots/answers-gone.ts';
import { hasCards } from '#server/pilots/fixed.ts';
import { refuseUnknownRelease } from '#server/pilots/refuse-unknown-release.ts';
import { noteTakenBack } from '#server/retention/keep-taken-back.ts';
import { notFound } from '#server/problem.ts';
import { previewOf } from '#server/release/preview.ts';
import { organisationSees } from '#server/release/organisation-sees.ts';
import { pilotDetail, pilotSummary } from '#server/release/pilot-view.ts';
import { releaseOf, releasePilot, releasesOf } from '#server/release/release-job.ts';
import { releaseState, stateOf } from '#server/release/state-job.ts';
import { closeWave, openWave } from '#server/release/waves.ts';
import type { AccountRecord, PilotRecord } from '#server/store/roster-store.ts';
import { pilotFor, shownPilotFor } from './caller.ts';
import { mounting } from './mount.ts';

/** What staff and organisations see and do: programmes, pilots, waves, releases, charts. */
export function studioRoutes(router: Router, context: Context): void {
  const on = mounting(router, context);
  const refreshed = async (account: AccountRecord, id: string): Promise<PilotDetail> =>
    pilotDetail(context, await pilotFor(context, account, id));
  const releaseFor = async (account: AccountRecord, id: string, wave?: number) => {
    const release = await releaseOf(context, (await shownPilotFor(context, account, id)).id, wave);
    if (release === null) throw notFound('Een publicatie van dit traject');
    return release;
  };

  on.account(listProgrammes, async ({ caller }) => programmesFor(context, caller));
  on.account(listComingPilots, async ({ caller }) => comingPilotsFor(context, caller));
  on.account(readPilot, async ({ caller, params }) => refreshed(caller, params.pilot));

  on.account(openWaveEndpoint, async ({ caller, params }) => {
    await openWave(context, await pilotFor(context, caller, params.pilot), params.wave);
    return refreshed(caller, params.pilot);
  });

  on.account(closeWaveEndpoint, async ({ caller, params }) => {
    await closeWave(context, await pilotFor(context, caller, params.pilot), params.wave);
    return refreshed(caller, params.pilot);
  });

  on.account(previewRelease, async ({ caller, params, query }) =>
    previewOf(context, await pilotFor(context, caller, params.pilot), query.wave),
  );

  on.account(makeRelease, async ({ caller, params, query, response }) => {
    const pilot = await pilotFor(context, caller, params.pilot);
    await refuseUnknownRelease(context, pilot);
    const release = await releasePilot(context, pilot, query.wave);
    await noteTakenBack(context);
    response.status(201);
    return release;
  });

  on.account(readRelease, async ({ caller, params, query }) => releaseFor(caller, params.pilot, query.wave));

  on.account(listReleases, async ({ caller, params }) => {
    const { id } = await shownPilotFor(context, caller, params.pilot);
    const entries = await context.stores.releases.list(id);
    return entries.map(({ wave, kind, madeOn }) => ({ wave, kind, madeOn }));
  });

  on.account(makeState, async ({ caller, params, response }) => {
    const pilot = await pilotFor(context, caller, params.pilot);
    await refuseUnknownRelease(context, pilot);
    const state = await releaseState(context, pilot);
    await noteTakenBack(context);
    response.status(201);
    return state;
  });

  on.account(readState, async ({ caller, params }) => {
    const state = await stateOf(context, (await shownPilotFor(context, caller, params.pilot)).id);
    if (state === null) throw notFound('Een stand van dit traject');
    return state;
  });

  on.account(readChart, async ({ caller, params, query, response }) => {
    const release = await releaseFor(caller, params.pilot, query.wave);
    const chart =
      releasedChart(release, params.chart, query.language) ??
      followedCharts(await releasesOf(context, params.pilot), query.language).find(
        ({ id }) => id === params.chart,
      );
    if (chart === undefined) throw notFound('Dit plaatje');
    const { format } = query;
    response.type(chartTypes[format]);
    if (format !== 'svg') response.attachment(`${params.chart}.${format}`);
    return chartFile(chart, format, query);
  });
}

/** Programmes with the pilots an account may see; an organisation sees its own once they are released. */
async function programmesFor(
  context: Context,
  account: AccountRecord,
): Promise<{ id: string; title: string; pilots: PilotSummary[] }[]> {
  const today = dayOf(context.clock());
  const programmes = new Map<string, { id: string; title: string; pilots: PilotSummary[] }>();
  for (const { pilot, published, isSeen } of await pilotsOf(context, account)) {
    if (!isStaff(account.role) && !isSeen) continue;
    const programme = programmes.get(pilot.programme.id) ?? { ...pilot.programme, pilots: [] };
    programme.pilots.push(pilotSummary(pilot, published, today));
    programmes.set(pilot.programme.id, programme);
  }
  return [...programmes.values()];
}

/** Pilots with cards whose results the organisation does not see yet, and may still; a trial has no results. */
async function comingPilotsFor(context: Context, account: AccountRecord): Promise<ComingPilot[]> {
  const own = await pilotsOf(context, account);
  const today = dayOf(context.clock());
  const canCome = (pilot: PilotRecord): boolean =>
    !pilot.test && hasCards(pilot) && !answersAreGone(pilot, today);
  return own
    .filter(({ pilot, isSeen }) => !isSeen && canCome(pilot))
    .map(({ pilot: { id, title, waves, file } }) => ({
      id,
      title,
      waves: [...waves],
      resultsBy: file.resultsBy,
    }));
}

/** The pilots within an account's reach, what was published of each, and whether its organisation sees that. */
async function pilotsOf(context: Context, account: AccountRecord) {
  const { releases, roster } = context.stores;
  const [released, states] = [await releases.releasedOn(), await releases.stateOn()];
  const today = dayOf(context.clock());
  const pilots = await roster.pilots();
  return pilots
    .filter(({ organisation }) => reaches(account, organisation.id))
    .map((pilot) => {
      const published = {
        releasedOn: released.get(pilot.id) ?? null,
        stateOn: states.get(pilot.id) ?? null,
      };
      const hasFigures = published.releasedOn !== null || published.stateOn !== null;
      return { pilot, published, isSeen: hasFigures && organisationSees(pilot, today) };
    });
}
