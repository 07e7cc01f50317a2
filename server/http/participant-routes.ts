import type { Router } from 'express';
import { leave, readQuestionnaire, saveDraft, submitResponse } from '#server/contract/participant.ts';
import type { Context } from '#server/context.ts';
import { occasionOf } from '#server/participants/occasion.ts';
import { savedDraft, saveAnswers } from '#server/participants/save-answers.ts';
import { sendAnswers } from '#server/participants/send-answers.ts';
import { mounting } from './mount.ts';
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
      draft: await savedDraft(context, caller.pid, wave.number),
    };
  });

  on.participant(saveDraft, async ({ caller, body }) => saveAnswers(context, caller, body));

  on.participant(submitResponse, async ({ caller, body, response }) => {
    const { isNew, receipt } = await sendAnswers(context, caller, body);
    response.status(isNew ? 201 : 200);
    return receipt;
  });

  on.open(leave, async ({ response }) => {
    response.clearCookie(cookieName('participant', context.config), cookieOptions(context.config));
    return Promise.resolve({});
  });
}
