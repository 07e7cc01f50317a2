import type { Router } from 'express';
import { readExport, readOpenApi } from '#server/contract/exports.ts';
import { orderRehearsedReport } from '#server/contract/rehearsal.ts';
import {
  cancelReport,
  orderProgrammeReport,
  orderReport,
  readReport,
  readReportFile,
  type ReportJob,
  type ReportOrder,
} from '#server/contract/reports.ts';
import { releaseSchema } from '#server/contract/release.ts';
import { orderStateReport } from '#server/contract/state.ts';
import { reaches } from '#server/access/permission.ts';
import type { Context } from '#server/context.ts';
import { openApi } from '#server/exports/openapi.ts';
import { exportTypes, releaseExport } from '#server/exports/release-export.ts';
import { instrumentOf } from '#server/pilots/instrument-of.ts';
import { benchmarkOfAll, benchmarkOfOwn } from '#server/release/benchmark-view.ts';
import { releasesOf, storedRelease } from '#server/release/release-job.ts';
import { stateOf } from '#server/release/state-job.ts';
import { HttpProblem, notFound } from '#server/problem.ts';
import { reportDesk } from '#server/reports/desk.ts';
import type { PilotReportInput } from '#server/reports/input.ts';
import { reportTypes } from '#server/reports/report-file.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { sha256 } from '#server/store/sha256.ts';
import { shownPilotFor } from './caller.ts';
import { mounting } from './mount.ts';
import { rehearsalFor } from './rehearsal-routes.ts';

/** Reports: ordered, watched, stopped, fetched; each by who ordered it, and nobody else. */
export function reportRoutes(router: Router, context: Context): void {
  const on = mounting(router, context);
  const desk = reportDesk(context.clock, (error) => {
    context.log.error({ err: error }, 'a report could not be made');
  });
  on.account(readExport, async ({ caller, params, query, response }) => {
    const pilot = await shownPilotFor(context, caller, params.pilot);
    const stored = await storedRelease(context, pilot.id, query.wave);
    if (stored === null) throw notFound('Een publicatie van dit traject');
    response.type(exportTypes[params.file]).attachment(params.file);
    return releaseExport(params.file, {
      release: releaseSchema.parse(JSON.parse(stored.body)),
      body: stored.body,
      hash: stored.sha256,
      instrument: instrumentOf(context, pilot),
      language: query.language,
    });
  });

  on.open(readOpenApi, async ({ response }) => {
    response.type('application/json');
    return Promise.resolve(openApi());
  });

  on.account(orderReport, async ({ caller, params, body, response }) => {
    const input = await inputFor(context, await shownPilotFor(context, caller, params.pilot), body);
    if (input === null) throw notFound('Een publicatie van dit traject');
    response.status(202);
    return ordered(desk.order(caller.id, { kind: 'pilot', input }));
  });

  on.account(orderRehearsedReport, async ({ caller, params, body, response }) => {
    const { wave, ...order } = body;
    const { pilot, release, releases } = await rehearsalFor(context, caller, { ...params, wave });
    response.status(202);
    const job = desk.order(caller.id, {
      kind: 'pilot',
      input: {
        ...order,
        release,
        followed: releases,
        releaseHash: sha256(JSON.stringify(release)),
        instrument: instrumentOf(context, pilot),
        named: pilot.file.publicName,
        benchmark: null,
      },
    });
    return ordered(job);
  });

  on.account(orderStateReport, async ({ caller, params, body, response }) => {
    const pilot = await shownPilotFor(context, caller, params.pilot);
    const state = await stateOf(context, pilot.id);
    if (state === null) throw notFound('Een stand van dit traject');
    response.status(202);
    const input = { ...body, state, named: pilot.file.publicName };
    return ordered(desk.order(caller.id, { kind: 'state', input }));
  });

  on.account(orderProgrammeReport, async ({ caller, params, body, response }) => {
    const all = await context.stores.roster.pilots();
    const pilots = all.filter(
      ({ programme, organisation, test }) =>
        !test && programme.id === params.programme && reaches(caller, organisation.id),
    );
    const [first] = pilots;
    if (first === undefined) throw notFound('Dit programma');
    const inputs = await Promise.all(pilots.map(async (pilot) => inputFor(context, pilot, body)));
    response.status(202);
    const job = desk.order(caller.id, {
      kind: 'programme',
      input: {
        ...body,
        programme: first.programme.title,
        pilots: inputs.flatMap((input) => input ?? []),
        benchmark: await benchmarkOfAll(context),
      },
    });
    return ordered(job);
  });

  on.account(readReport, async ({ caller, params }) =>
    Promise.resolve(found(desk.read(caller.id, params.report))),
  );
  on.account(cancelReport, async ({ caller, params }) =>
    Promise.resolve(found(desk.cancel(caller.id, params.report))),
  );

  on.account(readReportFile, async ({ caller, params, response }) => {
    const { state } = found(desk.read(caller.id, params.report));
    const file = state === 'ready' ? desk.file(caller.id, params.report, params.format) : null;
    if (file === null) throw notFound('Dit bestand');
    const { type, extension } = reportTypes[params.format];
    const name = found(desk.nameOf(caller.id, params.report));
    response.type(type).attachment(`${name}${params.format === 'pdfa' ? '-archief' : ''}.${extension}`);
    return Promise.resolve(file);
  });
}

function ordered(job: ReportJob | null): ReportJob {
  if (job !== null) return job;
  throw new HttpProblem(
    'too-many',
    'Er worden al vier rapporten voor u gemaakt.',
    'Wacht tot er een klaar is, of stop er een.',
  );
}

function found<Found>(job: Found | null): Found {
  if (job === null) throw notFound('Dit rapport');
  return job;
}

/** What a report of a pilot is made of; `null` while it has no release. */
async function inputFor(
  context: Context,
  pilot: PilotRecord,
  order: ReportOrder,
): Promise<PilotReportInput | null> {
  const stored = await storedRelease(context, pilot.id, order.wave);
  if (stored === null) return null;
  const { language, audience } = order;
  return {
    language,
    audience,
    release: releaseSchema.parse(JSON.parse(stored.body)),
    followed: await releasesOf(context, pilot.id),
    releaseHash: stored.sha256,
    instrument: instrumentOf(context, pilot),
    named: pilot.file.publicName,
    benchmark: await benchmarkOfOwn(context, [pilot]),
  };
}
