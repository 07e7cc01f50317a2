import type { Router } from 'express';
import {
  enterCode,
  leave,
  readQuestionnaire,
  saveDraft,
  submitResponse,
} from '#server/contract/participant.ts';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { parseCode } from '#server/linkage/codes.ts';
import { beginSession } from '#server/participants/begin-session.ts';
import { occasionOf } from '#server/participants/occasion.ts';
import { refusals } from '#server/participants/refusals.ts';
import { savedDraft, saveAnswers } from '#server/participants/save-answers.ts';
import { sendAnswers } from '#server/participants/send-answers.ts';
import { sessionTagOf } from '#server/participants/session-tag.ts';
import { mounting } from './mount.ts';
import { giveReceipt } from './receipt-cookie.ts';
import { signOff } from './sending-pages.ts';
import { cookieName, cookieOptions } from './session-cookie.ts';

/** Reading the questionnaire, saving as one goes, sending. */
export function participantRoutes(router: Router, context: Context): void {
  const { answers } = context.stores;
  const on = mounting(router, context);

  on.participant(readQuestionnaire, async ({ caller }) => {
    const { pilot, wave, instrument, comparison } = await occasionOf(context, caller);
    return {
      wave: { number: wave.number, kind: wave.kind, closesOn: wave.closesOn },
      instrument,
      modules: [...pilot.modules],
      comparison,
      language: caller.language,
      madeUp: context.config.madeUp,
      answered: await answers.answered(caller.pid, wave.number),
      session: await sessionTagOf(context, caller),
      draft: await savedDraft(context, caller.pid, wave.number),
    };
  });

  on.participant(saveDraft, async ({ caller, body }) => saveAnswers(context, caller, body));

  on.participant(submitResponse, async ({ caller, body, response }) => {
    const { isNew, receipt } = await sendAnswers(context, caller, body);
    await giveReceipt(context, response, { pid: caller.pid, wave: body.wave });
    response.status(isNew ? 201 : 200);
    return receipt;
  });

  on.open(enterCode, async ({ body, response }) => {
    const parsed = parseCode(body.code);
    const pilot = parsed === null ? null : await context.stores.roster.pilotByPrefix(parsed.prefix);
    if (pilot !== null && dayOf(context.clock()) > pilot.keysUntil) throw refusals.keysDestroyed();
    const sealed = pilot === null ? null : await beginSession(context, pilot, body);
    if (sealed === null) throw refusals.unknownCode();
    response.cookie(cookieName('participant', context.config), sealed, cookieOptions(context.config));
    return {};
  });

  on.open(leave, async ({ response }) => {
    signOff(context, response);
    return Promise.resolve({});
  });
}
