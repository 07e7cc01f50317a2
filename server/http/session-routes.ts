import type { Router } from 'express';
import type { CountedQuestion, Release } from '#analysis/release.ts';
import type { StateRelease } from '#analysis/state-release.ts';
import {
  listGroups,
  markTalk as markTalkEndpoint,
  readSession,
  readSessionChart,
} from '#server/contract/sessions.ts';
import { reachesGroup } from '#server/access/permission.ts';
import { releaseChart } from '#server/charts/release-chart.ts';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { extraModules } from '#server/pilots/extra-modules.ts';
import { instrumentOf } from '#server/pilots/instrument-of.ts';
import { markTalk } from '#server/pilots/mark-talk.ts';
import { notFound } from '#server/problem.ts';
import { organisationSees } from '#server/release/organisation-sees.ts';
import { changeReleases, releaseOf } from '#server/release/release-job.ts';
import { stateOf } from '#server/release/state-job.ts';
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

  on.account(markTalkEndpoint, async ({ caller, params, body }) => {
    await markTalk(context, await groupFor(context, caller, params), body);
    return {};
  });
}

/** The parts that a pilot took beside the core, with what each asks. */
function askedModules(context: Context, pilot: PilotRecord): { id: string; questions: string[] }[] {
  const extras = extraModules(context, pilot);
  return instrumentOf(context, pilot)
    .modules.filter(({ id }) => extras.includes(id))
    .map(({ id, blocks }) => ({ id, questions: blocks.flatMap(({ questions }) => [...questions]) }));
}

/** The release of a wave, or the newest. */
async function releaseAsked(context: Context, pilot: string, wave?: number): Promise<Release | null> {
  const newest = (await changeReleases(context, pilot)).at(-1)?.wave;
  return releaseOf(context, pilot, wave ?? newest);
}

/** A release without the other groups, and without what sets groups beside each other. */
function onlyGroup(release: Release, group: string): Release {
  return {
    ...release,
    distances: undefined,
    comparison: undefined,
    groups: release.groups.filter(({ id }) => id === group),
    values: release.values?.map((question) => ofGroup(question, group)),
    ratings: release.ratings?.map((question) => ofGroup(question, group)),
  };
}

/** A state without the other groups. */
function onlyGroupOf(state: StateRelease, group: string): StateRelease {
  return { ...state, groups: state.groups.filter(({ id }) => id === group) };
}

function ofGroup(question: CountedQuestion, group: string): CountedQuestion {
  return { ...question, cells: question.cells.filter((cell) => cell.group === null || cell.group === group) };
}
