import type { Response, Router } from 'express';
import { z } from 'zod';
import { answersSchema, type AnswerRecord } from '#server/contract/participant.ts';
import type { ParticipantSession } from '#server/access/participant-session.ts';
import type { Context } from '#server/context.ts';
import type { PageContext } from '#server/pages/layout.ts';
import { messagePage } from '#server/pages/message-page.ts';
import { reviewPage } from '#server/pages/review-page.ts';
import { askedBlocks } from '#server/participants/asked-blocks.ts';
import { submittedTo } from '#server/participants/occasion.ts';
import { sendAnswers } from '#server/participants/send-answers.ts';
import { requireSameSession, sessionTagOf } from '#server/participants/session-tag.ts';
import { submissionIdOf } from '#server/participants/submission-id.ts';
import { HttpProblem } from '#server/problem.ts';
import { StoreBusy } from '#server/store/store-busy.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { requireParticipant } from './caller.ts';
import { forgetTyped } from './come-back.ts';
import { pageContextOf, parsedForm, participantPage } from './page-request.ts';
import { forgetReceipt, giveReceipt } from './receipt-cookie.ts';
import { cookieName, cookieOptions } from './session-cookie.ts';

const sendSchema = z.object({
  wave: z.coerce.number().int().min(1).max(1000),
  sessie: z.string().max(40).optional(),
  answers: z
    .string()
    .max(60_000)
    .transform((text, problem): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        problem.addIssue({ code: 'custom', message: 'Dit is geen JSON.' });
        return z.NEVER;
      }
    })
    .pipe(answersSchema),
});

/** Ends the session of this browser, with everything that belongs to it. */
export function signOff(context: Context, response: Response): void {
  response.clearCookie(cookieName('participant', context.config), cookieOptions(context.config));
  forgetReceipt(context, response);
  forgetTyped(context, response);
}

/** The last look once more, with the same frozen answers: nothing was stored, and the same button tries again. */
async function notSentPage(
  context: Context,
  session: ParticipantSession,
  page: PageContext,
  { pilot, wave, answers }: { pilot: PilotRecord; wave: number; answers: AnswerRecord },
): Promise<string> {
  const occasion = await submittedTo(context, session, { wave, instrument: pilot.instrument });
  const tag = await sessionTagOf(context, session);
  return reviewPage(page, { blocks: askedBlocks(occasion), answers, wave, tag, notSent: true });
}

async function send(
  context: Context,
  session: ParticipantSession,
  { language, wave, answers }: { language: PageContext['language']; wave: number; answers: AnswerRecord },
  pilot: PilotRecord,
): Promise<void> {
  const submissionId = submissionIdOf(session, wave, await context.stores.keys.sessionKey());
  await sendAnswers(context, session, {
    submissionId,
    wave,
    instrument: pilot.instrument,
    language,
    answers,
  });
}

/** Sending without script, and signing off. */
export function sendingPages(router: Router, context: Context): void {
  router.post('/vragenlijst/verzenden', async (request, response) => {
    const session = await requireParticipant(context, request);
    const page = participantPage(context, request, session);
    const { language } = page;
    const { wave, sessie, answers } = parsedForm(sendSchema, request);
    await requireSameSession(context, session, sessie);
    const pilot = await context.stores.roster.pilot(session.pilot);
    if (!pilot?.waves.some(({ number }) => number === wave))
      throw new HttpProblem('bad-request', 'Deze meting bestaat niet.', 'Open de pagina opnieuw.');
    try {
      await send(context, session, { language, wave, answers }, pilot);
    } catch (error) {
      if (!(error instanceof StoreBusy)) throw error;
      const again = await notSentPage(context, session, page, { pilot, wave, answers });
      response.status(503).set('Retry-After', '2').send(again);
      return;
    }
    await giveReceipt(context, response, { pid: session.pid, wave });
    response.redirect(303, `/vragenlijst?taal=${language}`);
  });

  router.post('/vragenlijst/afsluiten', (request, response) => {
    const { language } = pageContextOf(context, request);
    signOff(context, response);
    response.redirect(303, language === 'nl' ? '/' : '/?taal=en');
  });

  router.get('/vragenlijst/afgesloten', (request, response) => {
    response.send(messagePage(pageContextOf(context, request), { kind: 'left' }));
  });
}
