import type { Router } from 'express';
import {
  addContacts as addContactsEndpoint,
  cancelMailing,
  planMailing,
  previewContacts,
  previewMailing,
  readInviting,
  removeContact,
  type Inviting,
} from '#server/contract/inviting.ts';
import { clearBounce, readBounce } from '#server/contract/bounces.ts';
import type { Context } from '#server/context.ts';
import { addContacts } from '#server/inviting/add-contacts.ts';
import { invitingView } from '#server/inviting/inviting-view.ts';
import { clearBounceOf, markBounceOf } from '#server/inviting/mark-bounce.ts';
import { planMailingOf } from '#server/inviting/plan-mailing.ts';
import { previewOf } from '#server/inviting/preview-contacts.ts';
import { previewOfMailing } from '#server/inviting/preview-mailing.ts';
import { removeContactOf } from '#server/inviting/remove-contact.ts';
import { withdrawMailing } from '#server/inviting/withdraw-mailing.ts';
import type { AccountRecord } from '#server/store/roster-store.ts';
import { pilotFor } from './caller.ts';
import { inTurn } from '#server/in-turn.ts';
import { mounting } from './mount.ts';

/** Inviting by mail: people, mailings, and what they would send. */
export function invitingRoutes(router: Router, context: Context): void {
  const on = mounting(router, context);
  const oneByOne = inTurn();
  const { roster } = context.stores;
  const view = async (account: AccountRecord, pilot: string): Promise<Inviting> =>
    invitingView(context, await pilotFor(context, account, pilot));

  on.account(readInviting, async ({ caller, params }) => view(caller, params.pilot));

  on.account(previewContacts, async ({ caller, params, body }) => {
    const pilot = await pilotFor(context, caller, params.pilot);
    return previewOf(body, pilot, await roster.contacts(pilot.id));
  });

  on.account(addContactsEndpoint, async ({ caller, params, body, response }) => {
    await oneByOne(async () =>
      addContacts(context, await pilotFor(context, caller, params.pilot), body.contacts),
    );
    response.status(201);
    return view(caller, params.pilot);
  });

  on.account(removeContact, async ({ caller, params }) => {
    await removeContactOf(context, await pilotFor(context, caller, params.pilot), params.contact);
    return view(caller, params.pilot);
  });

  on.account(readBounce, async ({ body, about }) => {
    const read = await markBounceOf(context, body.mail);
    const [pilot] = read.found.flatMap(({ pilots }) => pilots);
    if (pilot !== undefined) about(`pilot:${pilot.id}`);
    return read;
  });

  on.account(clearBounce, async ({ caller, params }) => {
    await clearBounceOf(context, await pilotFor(context, caller, params.pilot), params.contact);
    return view(caller, params.pilot);
  });

  on.account(previewMailing, async ({ caller, params, query }) =>
    previewOfMailing(context, await pilotFor(context, caller, params.pilot), query),
  );

  on.account(planMailing, async ({ caller, params, body, response }) => {
    await planMailingOf(context, await pilotFor(context, caller, params.pilot), body);
    response.status(201);
    return view(caller, params.pilot);
  });

  on.account(cancelMailing, async ({ caller, params }) => {
    const pilot = await pilotFor(context, caller, params.pilot);
    await withdrawMailing(context, pilot, params.mailing);
    return view(caller, params.pilot);
  });
}
