import type { Router } from 'express';
import { makeCards, readSetUp, setUpPilot } from '#server/contract/set-up.ts';
import type { Context } from '#server/context.ts';
import { makeLateCards } from '#server/pilots/late-cards.ts';
import { makePilot } from '#server/pilots/new-pilot.ts';
import { pilotFor } from './caller.ts';
import { inTurn } from './in-turn.ts';
import { mounting } from './mount.ts';

/** Setting a pilot up and making cards: the only replies that hold codes. */
export function setUpRoutes(router: Router, context: Context): void {
  const on = mounting(router, context);
  const oneByOne = inTurn();
  const { roster } = context.stores;

  on.account(readSetUp, async () => ({
    programmes: await roster.programmes(),
    organisations: await roster.organisations(),
  }));

  on.account(setUpPilot, async ({ body, response, about }) => {
    const cards = await oneByOne(async () => makePilot(context, body));
    about(`pilot:${cards.pilot.id}`);
    response.status(201);
    return cards;
  });

  on.account(makeCards, async ({ caller, params, body, response }) => {
    const cards = await oneByOne(async () => {
      const pilot = await pilotFor(context, caller, params.pilot);
      return makeLateCards(context, pilot, { group: params.group, count: body.count });
    });
    response.status(201);
    return cards;
  });
}
