import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import type { Context } from '#server/context.ts';
import { withdrawErrors, withdrawnPage, withdrawPage } from '#server/pages/withdraw-page.ts';
import { withdrawAnswers, type Withdrawn } from '#server/participants/withdraw-answers.ts';
import { comeBack, typedAt } from './come-back.ts';
import { endedSaid } from './ended-said.ts';
import { formOf, isWrongGuess, pageContextOf } from './page-request.ts';
import { countAsGuess, guessLimit } from './rate-limit.ts';
import { forgetReceipt } from './receipt-cookie.ts';
import { cookieName, cookieOptions } from './session-cookie.ts';

const formContent = z.strictObject({ code: z.string(), errors: z.array(z.enum(withdrawErrors)) });
const outcomeContent = z.strictObject({ withdrawn: z.int().min(0), released: z.boolean() });

/**
 * Sends the browser to the page that tells what was taken back. Whoever was filling in here agreed to that before: to begin
 * anew somebody gives the code, and agrees, once more.
 */
export async function showWithdrawn(
  context: Context,
  request: Request,
  response: Response,
  outcome: Withdrawn,
): Promise<void> {
  response.clearCookie(cookieName('participant', context.config), cookieOptions(context.config));
  forgetReceipt(context, response);
  const { language } = pageContextOf(context, request);
  await comeBack(context, response, { at: '/ingetrokken', language, content: outcome });
}

/** "/intrekken": taking everything back with code and own words. */
export function withdrawPages(router: Router, context: Context): void {
  router.get('/intrekken', async (request, response) => {
    const typed = await typedAt(context, request, formContent);
    response.send(withdrawPage(pageContextOf(context, request), typed ?? {}));
  });

  router.post('/intrekken', guessLimit(), async (request, response) => {
    const { code, words, confirm } = formOf(request);
    if (await endedSaid(context, { request, response, code })) return;
    const outcome = await withdrawAnswers(context, { code, words, confirmed: confirm === 'yes' });
    if (!('errors' in outcome)) {
      await showWithdrawn(context, request, response, outcome);
      return;
    }
    const { errors } = outcome;
    if (isWrongGuess(errors)) countAsGuess(response);
    const { language } = pageContextOf(context, request);
    await comeBack(context, response, { at: '/intrekken', language, content: { code, errors } });
  });

  router.get('/ingetrokken', async (request, response) => {
    const outcome = await typedAt(context, request, outcomeContent);
    if (outcome === null) response.redirect(303, '/intrekken');
    else response.send(withdrawnPage(pageContextOf(context, request), outcome));
  });
}
