import type { Router } from 'express';
import {
  listGroups,
  markTalk as markTalkEndpoint,
  readSession,
  readSessionChart,
  readSessionSlides,
  type Session,
} from '#server/contract/sessions.ts';
import { reachesGroup, type Holder } from '#server/access/permission.ts';
import { releaseChart } from '#server/charts/release-chart.ts';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { extraModules } from '#server/pilots/extra-modules.ts';
import { groupNotes } from '#server/pilots/group-notes.ts';
import { instrumentOf } from '#server/pilots/instrument-of.ts';
import { markTalk } from '#server/pilots/mark-talk.ts';
import { notFound } from '#server/problem.ts';
import { onlyGroup, onlyGroupOf, releaseAsked } from '#server/release/group-session.ts';
import { organisationSees, talkingGroups } from '#server/release/organisation-sees.ts';
import { changeReleases } from '#server/release/release-job.ts';
import { stateOf } from '#server/release/state-job.ts';
import { drawPictures } from '#server/reports/pictures.ts';
import { groupSlides } from '#server/reports/group-slides.ts';
import { reportFile, reportTypes } from '#server/reports/report-file.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { groupFor } from './caller.ts';
import { mounting } from './mount.ts';

/** What a facilitator prepares and holds a group's talk with. */
export function sessionRoutes(router: Router, context: Context): void {
  const on = mounting(router, context);

  on.account(listGroups, async ({ caller }) => {
    const { releases } = context.stores;
    const published = new Map([...(await releases.stateOn()), ...(await releases.releasedOn())]);
    const pilots = await context.stores.roster.pilots();
    return pilots.flatMap(({ id, title, organisation, groups }) =>
      groups
        .filter((group) => group.invited > 0 && reachesGroup(caller, group.id))
        .map((group) => ({
          id: group.id,
          name: group.name,
          pilot: { id, title },
          organisation: organisation.name,
          releasedOn: published.get(id) ?? null,
          talkedOn: group.talkedOn,
        })),
    );
  });

  on.account(readSession, async ({ caller, params, query }) => {
    const { pilot, group } = await groupFor(context, caller, params);
    const releases = await changeReleases(context, pilot.id);
    const release = await releaseAsked(context, pilot.id, query.wave);
    const state = await stateOf(context, pilot.id);
    return {
      pilot: { id: pilot.id, title: pilot.title },
      organisation: pilot.organisation.name,
      group: { id: group.id, name: group.name, talkedOn: group.talkedOn },
      organisationSees: organisationSees(pilot, dayOf(context.clock())),
      resultsBy: pilot.file.resultsBy,
      othersToTalk: othersToTalk(caller, pilot, group.id),
      modules: askedModules(context, pilot),
      release: release === null ? null : onlyGroup(release, group.id),
      releases: releases.flatMap(({ wave, kind }) => (kind === 'state' ? [] : [{ wave, kind }])),
      state: state === null ? null : onlyGroupOf(state, group.id),
    };
  });

  on.account(readSessionChart, async ({ caller, params, query, response }) => {
    const { pilot, group } = await groupFor(context, caller, params);
    const release = await releaseAsked(context, pilot.id, query.wave);
    const chart = params.chart === 'groep' ? `group-${group.id}` : 'rocket';
    const svg = release === null ? null : await releaseChart(release, chart, query);
    if (svg === null) throw notFound('Dit plaatje');
    response.type('image/svg+xml');
    return svg;
  });

  on.account(readSessionSlides, async ({ caller, params, query, response }) => {
    const { pilot, group } = await groupFor(context, caller, params);
    const [release, state] = [
      await releaseAsked(context, pilot.id, query.wave),
      await stateOf(context, pilot.id),
    ];
    if (release === null && state === null) throw notFound('Een publicatie van dit traject');
    const { waves } = await groupNotes(context, pilot, group);
    const report = groupSlides({
      group,
      release: release === null ? null : onlyGroup(release, group.id),
      state: state === null ? null : onlyGroupOf(state, group.id),
      notes: query.notes === 'with' ? waves : [],
      language: query.language,
    });
    const { type, extension } = reportTypes.pptx;
    response.type(type).attachment(`${fileName(group.name, report.warning !== '')}.${extension}`);
    return reportFile(report, await drawPictures(report, () => undefined), 'pptx');
  });

  on.account(markTalkEndpoint, async ({ caller, params, body }) => {
    await markTalk(context, await groupFor(context, caller, params), body);
    return {};
  });
}

/** How many other groups have yet to talk, for whoever reaches every group that does. */
function othersToTalk(caller: Holder, pilot: PilotRecord, own: string): number | null {
  const talking = talkingGroups(pilot);
  if (!talking.every(({ id }) => reachesGroup(caller, id))) return null;
  return talking.filter(({ id, talkedOn }) => id !== own && talkedOn === null).length;
}

/** The parts that a pilot took beside the core, with what each asks. */
function askedModules(context: Context, pilot: PilotRecord): Session['modules'] {
  const extras = extraModules(context, pilot);
  return instrumentOf(context, pilot)
    .modules.filter(({ id }) => extras.includes(id))
    .map(({ id, title, blocks }) => ({ id, title, questions: blocks.flatMap(({ questions }) => questions) }));
}

/** What the slides of a group are called, of letters and digits alone; of made-up people that it says so. */
function fileName(group: string, isMadeUp: boolean): string {
  const words = group.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...(isMadeUp ? ['verzonnen'] : []), 'dias', ...words].join('-');
}
