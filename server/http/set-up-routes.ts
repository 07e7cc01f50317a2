import type { Router } from 'express';
import { offeredInstruments } from '#instruments/offered.ts';
import {
  cardsAsPdf,
  changePilot as changePilotEndpoint,
  createPilot,
  makeAllCards as makeAllCardsEndpoint,
  makeCards,
  readDocument,
  readPilotSetUp,
  readSetUp,
  savePilotFile,
  setSessionsHeld,
  type PilotSetUp,
} from '#server/contract/set-up.ts';
import { extendWave as extendWaveEndpoint } from '#server/contract/studio.ts';
import type { Context } from '#server/context.ts';
import { cardsPdf } from '#server/pilots/cards-pdf.ts';
import { changePilot } from '#server/pilots/change-pilot.ts';
import { extendWave } from '#server/pilots/extend-wave.ts';
import { pilotDocument } from '#server/pages/documents/pilot-document.ts';
import { makeLateCards } from '#server/pilots/late-cards.ts';
import { makeAllCards } from '#server/pilots/make-cards.ts';
import { startAddress } from '#server/pilots/printable-cards.ts';
import { makePilot } from '#server/pilots/new-pilot.ts';
import { saveFile } from '#server/pilots/save-file.ts';
import { saveSessionsHeld } from '#server/pilots/save-sessions-held.ts';
import { refuseUnseen } from '#server/pilots/seen.ts';
import { setUpView } from '#server/pilots/set-up-view.ts';
import { pilotDetail } from '#server/release/pilot-view.ts';
import type { AccountRecord } from '#server/store/roster-store.ts';
import { pilotFor } from './caller.ts';
import { inTurn } from '#server/in-turn.ts';
import { mounting } from './mount.ts';

/** Setting a pilot up, its file, its cards (the only replies that hold codes), and what changes while it runs. */
export function setUpRoutes(router: Router, context: Context): void {
  const on = mounting(router, context);
  const oneByOne = inTurn();
  const { roster } = context.stores;
  const viewOf = async (caller: AccountRecord, id: string): Promise<PilotSetUp> =>
    setUpView(context, await pilotFor(context, caller, id));

  on.account(readSetUp, async () => ({
    programmes: await roster.programmes(),
    organisations: await roster.organisations(),
    instruments: offeredInstruments(context.instruments.all),
  }));

  on.account(createPilot, async ({ body, response, about }) => {
    const made = await oneByOne(async () => makePilot(context, body));
    about(`pilot:${made.id}`);
    response.status(201);
    return setUpView(context, made);
  });

  on.account(readPilotSetUp, async ({ caller, params }) => viewOf(caller, params.pilot));

  on.account(changePilotEndpoint, async ({ caller, params, body: { over, ...wish } }) => {
    await oneByOne(async () => {
      const pilot = await pilotFor(context, caller, params.pilot);
      refuseUnseen(over, (await setUpView(context, pilot)).seen.settings);
      await changePilot(context, pilot, wish);
    });
    return viewOf(caller, params.pilot);
  });

  on.account(savePilotFile, async ({ caller, params, body: { over, ...file } }) => {
    await oneByOne(async () => {
      const pilot = await pilotFor(context, caller, params.pilot);
      refuseUnseen(over, (await setUpView(context, pilot)).seen.file);
      await saveFile(context, pilot, file);
    });
    return viewOf(caller, params.pilot);
  });

  on.account(makeAllCardsEndpoint, async ({ caller, params, body, response }) => {
    const cards = await oneByOne(async () =>
      makeAllCards(context, await pilotFor(context, caller, params.pilot), body),
    );
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

  on.account(cardsAsPdf, async ({ caller, params, body }) => {
    const { title, prefix } = await pilotFor(context, caller, params.pilot);
    const address = startAddress(context, prefix);
    const pdf = await cardsPdf({ ...body, title, address });
    return { pdf: pdf.toString('base64') };
  });

  on.account(readDocument, async ({ caller, params, response }) => {
    const pilot = await pilotFor(context, caller, params.pilot);
    response.type('text/html');
    return pilotDocument(context, pilot, params.document);
  });

  on.account(setSessionsHeld, async ({ caller, params, body }) => {
    await saveSessionsHeld(context, await pilotFor(context, caller, params.pilot), body.held);
    return {};
  });

  on.account(extendWaveEndpoint, async ({ caller, params, body }) => {
    const pilot = await pilotFor(context, caller, params.pilot);
    await extendWave(context, pilot, { number: params.wave, closesOn: body.closesOn });
    return pilotDetail(context, await pilotFor(context, caller, params.pilot));
  });
}
