import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { languages } from '#instruments/instrument.ts';
import { answersSchema } from '#server/contract/participant.ts';
import type { ParticipantSession } from '#server/access/participant-session.ts';
import type { Context } from '#server/context.ts';
import { fillInPage } from '#server/pages/fill-in-page.ts';
import type { PageContext } from '#server/pages/layout.ts';
import { messagePage, standingPage, type MessagePage } from '#server/pages/message-page.ts';
import { reviewPage } from '#server/pages/review-page.ts';
import { thankYouPage } from '#server/pages/thank-you-page.ts';
import { askedBlocks, firstUnreached } from '#server/participants/asked-blocks.ts';
import { checkedAnswers } from '#server/participants/check-answers.ts';
import { occasionOf, type Occasion } from '#server/participants/occasion.ts';
import { savePage } from '#server/participants/save-page.ts';
import { savedDraft } from '#server/participants/save-answers.ts';
import { sendAnswers } from '#server/participants/send-answers.ts';
import { submissionIdOf } from '#server/participants/submission-id.ts';
import { touchedAnswers, typedAnswers } from '#server/participants/typed-answers.ts';
import { HttpProblem } from '#server/problem.ts';
import { currentParticipant, requireParticipant } from './caller.ts';
import { languageAsked, pageContextOf } from './page-request.ts';
import { cookieName, cookieOptions } from './session-cookie.ts';

const partSchema = z.coerce.number().int().min(1).max(1000).optional().catch(undefined);

const pageSchema = z
  .object({
    deel: z.coerce.number().int().min(1).max(1000),
    go: z.enum(['next', 'back', 'leave', ...languages]).catch('next'),
  })
  .catchall(z.union([z.string().max(200), z.array(z.string().max(60)).max(60)]));

const sendSchema = z.object({
  wave: z.coerce.number().int().min(1).max(1000),
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

/** A form as it must be; anything else was not made by our page. */
function parsedForm<Form extends z.ZodType>(schema: Form, request: Request): z.output<Form> {
  const parsed = schema.safeParse(request.body ?? {});
  if (parsed.success) return parsed.data;
  throw new HttpProblem('bad-request', 'Dit formulier is niet te lezen.', 'Open de pagina opnieuw.');
}

/** A page for a participant: in the language asked for, else in the one the person began in. */
function participantPage(context: Context, request: Request, session: ParticipantSession): PageContext {
  const language = languageAsked(request) ?? session.language;
  return { ...pageContextOf(context, request), language };
}

/** The occasion, or what stands in the way of filling in. */
async function occasionOrMessage(
  context: Context,
  session: ParticipantSession,
): Promise<{ occasion: Occasion } | { message: MessagePage; status: number }> {
  try {
    const occasion = await occasionOf(context, session);
    const answered = await context.stores.answers.answered(session.pid, occasion.wave.number);
    return answered ? { message: { kind: 'already-answered' }, status: 200 } : { occasion };
  } catch (error) {
    const isClosed = error instanceof HttpProblem && error.problem.code === 'wave-closed';
    if (isClosed) return { message: { kind: 'closed' }, status: 410 };
    throw error;
  }
}

/** The part of the questionnaire that somebody is at, or asks to go back to; then the last look. */
async function currentPage(
  context: Context,
  session: ParticipantSession,
  { occasion, page, part }: { occasion: Occasion; page: PageContext; part: number | undefined },
): Promise<string> {
  const answers = (await savedDraft(context, session.pid, occasion.wave.number))?.answers ?? {};
  const blocks = askedBlocks(occasion);
  const reached = firstUnreached(blocks, answers);
  const at = Math.min(part === undefined ? reached : part - 1, reached);
  if (at === blocks.length) return reviewPage(page, { blocks, answers, wave: occasion.wave.number });
  return fillInPage(page, {
    instrument: occasion.instrument,
    blocks,
    at,
    answers,
    takesOver: at === reached,
  });
}

/** Saves what one page says and tells where to go: to a part, out, or nowhere while something is wrong. */
async function saveForm(
  context: Context,
  session: ParticipantSession,
  { request, page }: { request: Request; page: PageContext },
): Promise<{ part: number; language: string } | { leave: true } | { page: string }> {
  const form = parsedForm(pageSchema, request);
  const occasion = await occasionOf(context, session);
  const { instrument, wave } = occasion;
  const blocks = askedBlocks(occasion);
  const at = form.deel - 1;
  const block = blocks[at];
  if (block === undefined)
    throw new HttpProblem('bad-request', 'Dit deel bestaat niet.', 'Open de pagina opnieuw.');
  const { deel, go, ...fields } = form;
  const typed = typedAnswers(instrument, block, fields);
  if (typed.errors.length > 0) {
    const { answers, errors } = typed;
    return { page: fillInPage(page, { instrument, blocks, at, answers, errors, takesOver: false }) };
  }
  const movesOn = go === 'next' || go === 'back';
  const checked = checkedAnswers(occasion, typed.answers);
  const draft = movesOn ? null : await savedDraft(context, session.pid, wave.number);
  const answers = movesOn ? checked : touchedAnswers(checked, fields, draft?.answers ?? {});
  await savePage(context, session, { wave: wave.number, answers });
  if (go === 'leave') return { leave: true };
  if (go === 'nl' || go === 'en') return { part: deel, language: go };
  return { part: go === 'back' ? Math.max(1, deel - 1) : deel + 1, language: page.language };
}

/** "/vragenlijst": the questions, page by page, for a browser with or without script. */
export function questionnairePages(router: Router, context: Context): void {
  const signOff = (response: Response): void => {
    response.clearCookie(cookieName('participant', context.config), cookieOptions(context.config));
  };

  router.get('/vragenlijst', async (request, response) => {
    const session = await currentParticipant(context, request);
    if (session === null) {
      response.status(401).send(messagePage(pageContextOf(context, request), { kind: 'session-expired' }));
      return;
    }
    const page = participantPage(context, request, session);
    const found = await occasionOrMessage(context, session);
    if ('message' in found) {
      response.status(found.status).send(standingPage(page, found.message));
      return;
    }
    const part = partSchema.parse(request.query['deel']);
    response.send(await currentPage(context, session, { ...found, page, part }));
  });

  router.post('/vragenlijst', async (request, response) => {
    const session = await requireParticipant(context, request);
    const page = participantPage(context, request, session);
    const saved = await saveForm(context, session, { request, page });
    if ('page' in saved) {
      response.status(400).send(saved.page);
    } else if ('leave' in saved) {
      signOff(response);
      response.send(messagePage(page, { kind: 'left' }));
    } else {
      response.redirect(303, `/vragenlijst?deel=${String(saved.part)}&taal=${saved.language}`);
    }
  });

  router.post('/vragenlijst/verzenden', async (request, response) => {
    const session = await requireParticipant(context, request);
    const page = participantPage(context, request, session);
    const { wave, answers } = parsedForm(sendSchema, request);
    const pilot = await context.stores.roster.pilot(session.pilot);
    const kind = pilot?.waves.find(({ number }) => number === wave)?.kind;
    if (pilot === null || kind === undefined)
      throw new HttpProblem('bad-request', 'Deze meting bestaat niet.', 'Open de pagina opnieuw.');
    const submissionId = submissionIdOf(session, wave, await context.stores.keys.sessionKey());
    const body = { submissionId, wave, instrument: pilot.instrument, language: page.language, answers };
    const { receipt } = await sendAnswers(context, session, body);
    response.send(thankYouPage(page, { wave: kind, ownWords: receipt.ownWords }));
  });

  router.post('/vragenlijst/afsluiten', (request, response) => {
    const { language } = pageContextOf(context, request);
    signOff(response);
    response.redirect(303, language === 'nl' ? '/' : '/?taal=en');
  });
}
