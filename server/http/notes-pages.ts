import { randomUUID } from 'node:crypto';
import type { Router } from 'express';
import { z } from 'zod';
import { notesOf } from '#instruments/questions.ts';
import { sendNotes as sendNotesEndpoint } from '#server/contract/notes.ts';
import type { ParticipantSession } from '#server/access/participant-session.ts';
import type { Context } from '#server/context.ts';
import { messagePage } from '#server/pages/message-page.ts';
import { notesPage, type NotesForm } from '#server/pages/notes-form.ts';
import { occasionOf, selectionOf, type Occasion } from '#server/participants/occasion.ts';
import { sendNotes } from '#server/participants/send-notes.ts';
import { requireSameSession, sessionTagOf } from '#server/participants/session-tag.ts';
import { HttpProblem } from '#server/problem.ts';
import { requireParticipant } from './caller.ts';
import { participantPage } from './page-request.ts';

const formSchema = z.record(z.string(), z.string().max(4000)).catch({});

/** The form for notes in a wave: null when none are asked, it has closed, or this person has written them. */
export async function notesToWrite(
  context: Context,
  session: ParticipantSession,
  wave: number,
): Promise<NotesForm | null> {
  const pilot = await context.stores.roster.pilot(session.pilot);
  if (!pilot?.waves.some(({ number, state }) => number === wave && state === 'open')) return null;
  if (await context.stores.answers.hasNoted(session.pid, wave)) return null;
  const occasion = await occasionOf(context, session);
  return formOf(occasion, await sessionTagOf(context, session));
}

function formOf(occasion: Occasion, tag: string): NotesForm | null {
  const blocks = notesOf(occasion.instrument, selectionOf(occasion));
  if (blocks.length === 0) return null;
  const questions = blocks.flatMap(({ notes }) => notes);
  const ids = Object.fromEntries(questions.map(({ id }) => [id, randomUUID()]));
  return { wave: occasion.wave.number, blocks, ids, tag };
}

/** "/vragenlijst/briefjes": sends the notes of the plain form. */
export function notesPages(router: Router, context: Context): void {
  router.post('/vragenlijst/briefjes', async (request, response) => {
    const session = await requireParticipant(context, request);
    const page = participantPage(context, request, session);
    const fields = formSchema.parse(request.body ?? {});
    await requireSameSession(context, session, fields['sessie']);
    const form = formOf(await occasionOf(context, session), await sessionTagOf(context, session));
    if (form === null) throw unreadable();
    const questions = form.blocks.flatMap(({ notes }) => notes.map(({ id }) => id));
    const notes = questions.flatMap((question) => {
      // A browser sends every line end as two characters, which the field's own limit counts as one.
      const text = (fields[`note-${question}`] ?? '').replaceAll('\r\n', '\n').trim();
      return text === '' ? [] : [{ id: fields[`id-${question}`] ?? '', question, text }];
    });
    if (notes.length === 0) {
      response.status(400).send(notesPage(page, form));
      return;
    }
    const parsed = sendNotesEndpoint.body.safeParse({ wave: Number(fields['wave']), notes });
    if (!parsed.success) throw unreadable();
    await sendNotes(context, session, parsed.data);
    response.send(messagePage(page, { kind: 'notes-sent' }));
  });
}

const unreadable = (): HttpProblem =>
  new HttpProblem('bad-request', 'Dit formulier is niet te lezen.', 'Open de pagina opnieuw.');
