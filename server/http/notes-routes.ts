import type { Router } from 'express';
import { readNotes, sendNotes as sendNotesEndpoint } from '#server/contract/notes.ts';
import type { Context } from '#server/context.ts';
import { sendNotes } from '#server/participants/send-notes.ts';
import { groupNotes } from '#server/pilots/group-notes.ts';
import { groupFor } from './caller.ts';
import { mounting } from './mount.ts';

/** Notes to the own group: sending them, and reading them for the group's session. */
export function notesRoutes(router: Router, context: Context): void {
  const on = mounting(router, context);

  on.participant(sendNotesEndpoint, async ({ caller, body, response }) => {
    const stored = await sendNotes(context, caller, body);
    response.status(201);
    return stored;
  });

  on.account(readNotes, async ({ caller, params }) => {
    const { pilot, group } = await groupFor(context, caller, params);
    return groupNotes(context, pilot, group);
  });
}
