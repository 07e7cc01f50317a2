import type { Request, Router } from 'express';
import { z } from 'zod';
import { languages, type Instrument, type Language } from '#instruments/instrument.ts';
import type { ParticipantSession } from '#server/access/participant-session.ts';
import type { Context } from '#server/context.ts';
import { fillInPage } from '#server/pages/fill-in-page.ts';
import type { PageContext } from '#server/pages/layout.ts';
import { messagePage, standingPage, type MessagePage } from '#server/pages/message-page.ts';
import { reviewPage } from '#server/pages/review-page.ts';
import { thankYouPage } from '#server/pages/thank-you-page.ts';
import { askedBlocks, firstUnreached, type AskedBlock } from '#server/participants/asked-blocks.ts';
import { checkedAnswers } from '#server/participants/check-answers.ts';
import { occasionOf, type Occasion } from '#server/participants/occasion.ts';
import { receiptOf, type ShownReceipt } from '#server/participants/receipt-of.ts';
import { savePage } from '#server/participants/save-page.ts';
import { savedDraft } from '#server/participants/save-answers.ts';
import { requireSameSession, sessionTagOf } from '#server/participants/session-tag.ts';
import {
  ownFields,
  touchedAnswers,
  typedAnswers,
  type Fields,
  type TypedAnswers,
} from '#server/participants/typed-answers.ts';
import { HttpProblem } from '#server/problem.ts';
import { StoreBusy } from '#server/store/store-busy.ts';
import { currentParticipant, requireParticipant } from './caller.ts';
import { comeBack, typedAt } from './come-back.ts';
import { leaveUncompressed } from './compressed-replies.ts';
import { notesToWrite, notesPages } from './notes-pages.ts';
import { pageContextOf, parsedForm, participantPage } from './page-request.ts';
import { waveJustSent } from './receipt-cookie.ts';
import { sendingPages, signOff } from './sending-pages.ts';

const partSchema = z.coerce.number().int().min(1).max(1000).optional().catch(undefined);

const fieldsSchema = z.record(
  z.string(),
  z.union([z.string().max(200), z.array(z.string().max(60)).max(60)]),
);

const pageSchema = z
  .object({
    deel: z.coerce.number().int().min(1).max(1000),
    sessie: z.string().max(40).optional(),
    go: z.enum(['next', 'back', 'leave', ...languages]).catch('next'),
  })
  .catchall(z.union([z.string().max(200), z.array(z.string().max(60)).max(60)]));

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

/** What was typed, to be shown again: what was left empty is not shown as skipped, for nobody has gone on yet. */
function asTyped(instrument: Instrument, block: AskedBlock, fields: Fields): TypedAnswers {
  const { answers, errors } = typedAnswers(instrument, block, fields);
  return { answers: touchedAnswers(answers, fields, {}), errors };
}

interface Asked {
  readonly occasion: Occasion;
  readonly page: PageContext;
  /** Number of the part asked for, from 1. */
  readonly part: number | undefined;
  /** What was typed there before it came back because of an error. */
  readonly typed: Fields | null;
}

/** The part of the questionnaire that somebody is at, or asks to go back to; then the last look. */
async function currentPage(
  context: Context,
  session: ParticipantSession,
  { occasion, page, part, typed }: Asked,
): Promise<string> {
  const answers = (await savedDraft(context, session.pid, occasion.wave.number))?.answers ?? {};
  const blocks = askedBlocks(occasion);
  const reached = firstUnreached(blocks, answers);
  const at = Math.min(part === undefined ? reached : part - 1, reached);
  const tag = await sessionTagOf(context, session);
  if (at === blocks.length) return reviewPage(page, { blocks, answers, wave: occasion.wave.number, tag });
  const { instrument } = occasion;
  const block = blocks[at];
  const filledIn = typed === null || block === undefined ? { answers } : asTyped(instrument, block, typed);
  return fillInPage(page, { tag, instrument, blocks, at, ...filledIn, takesOver: at === reached });
}

/** Where a form leads: on to a part, out, back to be mended, or to itself because it could not be saved now. */
type Outcome =
  | { readonly to: 'part'; readonly part: number; readonly language: Language }
  | { readonly to: 'out' }
  | { readonly to: 'mend'; readonly part: number; readonly fields: Fields }
  | { readonly to: 'busy'; readonly page: string };

/** Saves what one page says and tells where to go. */
async function saveForm(
  context: Context,
  session: ParticipantSession,
  { request, page }: { request: Request; page: PageContext },
): Promise<Outcome> {
  const { deel: part, sessie, go, ...fields } = parsedForm(pageSchema, request);
  await requireSameSession(context, session, sessie);
  const occasion = await occasionOf(context, session);
  const { instrument, wave } = occasion;
  const blocks = askedBlocks(occasion);
  const at = part - 1;
  const block = blocks[at];
  if (block === undefined)
    throw new HttpProblem('bad-request', 'Dit deel bestaat niet.', 'Open de pagina opnieuw.');
  const typed = typedAnswers(instrument, block, fields);
  if (typed.errors.length > 0) return { to: 'mend', part, fields: ownFields([block], fields) };
  const movesOn = go === 'next' || go === 'back';
  const checked = checkedAnswers(occasion, typed.answers);
  const draft = movesOn ? null : await savedDraft(context, session.pid, wave.number);
  const answers = movesOn ? checked : touchedAnswers(checked, fields, draft?.answers ?? {});
  try {
    await savePage(context, session, { wave: wave.number, answers });
  } catch (error) {
    if (!(error instanceof StoreBusy)) throw error;
    const tag = await sessionTagOf(context, session);
    const { answers: shown } = asTyped(instrument, block, fields);
    const again = { tag, instrument, blocks, at, answers: shown, takesOver: false, notSaved: true };
    return { to: 'busy', page: fillInPage(page, again) };
  }
  if (go === 'leave') return { to: 'out' };
  if (go === 'nl' || go === 'en') return { to: 'part', part, language: go };
  return { to: 'part', part: go === 'back' ? Math.max(1, part - 1) : part + 1, language: page.language };
}

/** The receipt, when this browser has just sent this person's answers. */
async function justSent(
  context: Context,
  request: Request,
  session: ParticipantSession,
): Promise<ShownReceipt | null> {
  const wave = await waveJustSent(context, request, session);
  return wave === null ? null : receiptOf(context, session, wave);
}

/** "/vragenlijst": the questions, page by page, for a browser with or without script. */
export function questionnairePages(router: Router, context: Context): void {
  router.get('/vragenlijst', async (request, response) => {
    const session = await currentParticipant(context, request);
    if (session === null) {
      response.status(401).send(messagePage(pageContextOf(context, request), { kind: 'session-expired' }));
      return;
    }
    const page = participantPage(context, request, session);
    const receipt = await justSent(context, request, session);
    if (receipt !== null) {
      leaveUncompressed(response);
      const notes = await notesToWrite(context, session, receipt.number);
      response.send(thankYouPage(page, { ...receipt, notes }));
      return;
    }
    const found = await occasionOrMessage(context, session);
    if ('message' in found) {
      response.status(found.status).send(standingPage(page, found.message));
      return;
    }
    const part = partSchema.parse(request.query['deel']);
    const typed = await typedAt(context, request, fieldsSchema);
    response.send(await currentPage(context, session, { ...found, page, part, typed }));
  });

  router.post('/vragenlijst', async (request, response) => {
    const session = await requireParticipant(context, request);
    const page = participantPage(context, request, session);
    const { language } = page;
    const outcome = await saveForm(context, session, { request, page });
    if (outcome.to === 'busy') {
      response.status(503).set('Retry-After', '2').send(outcome.page);
    } else if (outcome.to === 'mend') {
      const query = `deel=${String(outcome.part)}`;
      await comeBack(context, response, { at: '/vragenlijst', query, language, content: outcome.fields });
    } else if (outcome.to === 'out') {
      signOff(context, response);
      response.redirect(303, `/vragenlijst/afgesloten?taal=${language}`);
    } else {
      response.redirect(303, `/vragenlijst?deel=${String(outcome.part)}&taal=${outcome.language}`);
    }
  });

  sendingPages(router, context);
  notesPages(router, context);
}
