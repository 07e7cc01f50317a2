import type { Router } from 'express';
import { closeHub as closeHubEndpoint, createHub, listHubs, readHub } from '#server/contract/hub.ts';
import type { Context } from '#server/context.ts';
import { closeHub, hubView, startHub } from '#server/hubs/run-hub.ts';
import { notFound } from '#server/problem.ts';
import type { HubRecord } from '#server/store/roster-store.ts';
import { mounting } from './mount.ts';

/** Open meetings, for who stands in the room: start, watch, close, show. */
export function hubRoutes(router: Router, context: Context): void {
  const on = mounting(router, context);
  const { roster } = context.stores;
  const hubOf = async (id: string): Promise<HubRecord> => {
    const hub = await roster.hub(id);
    if (hub === null) throw notFound('Deze hub');
    return hub;
  };

  on.account(listHubs, async () =>
    (await roster.hubs()).map(({ id, title, heldOn, state }) => ({ id, title, heldOn, state })),
  );

  on.account(createHub, async ({ body, response, about }) => {
    const hub = await startHub(context, body.title);
    about(`hub:${hub.id}`);
    response.status(201);
    return hubView(context, hub);
  });

  on.account(readHub, async ({ params }) => hubView(context, await hubOf(params.hub)));

  on.account(closeHubEndpoint, async ({ params }) => {
    await closeHub(context, await hubOf(params.hub));
    return hubView(context, await hubOf(params.hub));
  });
}
