import type { Router } from 'express';
import type { CountedQuestion, Release } from '#analysis/release.ts';
import {
  listGroups,
  markTalk as markTalkEndpoint,
  readSession,
  readSessionChart,
} from '#server/contract/sessions.ts';
import { reachesGroup } from '#server/access/permission.ts';
import { releaseChart } from '#server/charts/release-chart.ts';
import type { Context } from '#server/context.ts';
import { extraModules } from '#server/pilots/extra-modules.ts';
import { markTalk } from '#server/pilots/mark-talk.ts';
import { notFound } from '#server/problem.ts';
import { releaseOf } from '#server/release/release-job.ts';
import { groupFor } from './caller.ts';
import { mounting } from './mount.ts';

/** What a facilitator prepares and holds a group's talk with. */
export function sessionRoutes(router: Router, context: Context): void {
  const on = mounting(router, context);

  on.account(listGroups, async ({ caller }) => {
    const released = await context.stores.releases.releasedOn();
    const pilots = await context.stores.roster.pilots();
    return pilots.flatMap(({ id, title, organisation, groups }) =>
      groups
        .filter((group) => group.invited > 0 && reachesGroup(caller, group.id))
        .map((group) => ({
          id: group.id,
          name: group.name,
          pilot: { id, title },
          organisation: organisation.name,
          releasedOn: released.get(id) ?? null,
          talkedOn: group.talkedOn,
        })),
    );
  });

  on.account(readSession, async ({ caller, params }) => {
    const { pilot, group } = await groupFor(context, caller, params);
    const release = await releaseOf(context, pilot.id);
    return {
      pilot: { id: pilot.id, title: pilot.title },
      organisation: pilot.organisation.name,
      group: { id: group.id, name: group.name, talkedOn: group.talkedOn },
      modules: extraModules(context, pilot),
      release: release === null ? null : onlyGroup(release, group.id),
    };
  });

  on.account(readSessionChart, async ({ caller, params, query, response }) => {
    const { pilot, group } = await groupFor(context, caller, params);
    const release = await releaseOf(context, pilot.id);
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

function ofGroup(question: CountedQuestion, group: string): CountedQuestion {
  return { ...question, cells: question.cells.filter((cell) => cell.group === null || cell.group === group) };
}
