import type { AnswerRecord } from '#server/contract/participant.ts';
import type { ParticipantSession } from '#server/access/participant-session.ts';
import type { Context } from '#server/context.ts';
import { HttpProblem } from '#server/problem.ts';
import { saveAnswers, savedDraft } from './save-answers.ts';

const tries = 5;

/**
 * Saves the answers of one page of the plain form over what was saved before. A form knows no revision: it takes
 * the next one, and again when another device was just ahead.
 */
export async function savePage(
  context: Context,
  session: ParticipantSession,
  page: { readonly wave: number; readonly answers: AnswerRecord },
): Promise<AnswerRecord> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await savedDraft(context, session.pid, page.wave);
    const answers = { ...before?.answers, ...page.answers };
    try {
      await saveAnswers(context, session, {
        wave: page.wave,
        revision: (before?.revision ?? 0) + 1,
        answers,
      });
      return answers;
    } catch (error) {
      const wasStale = error instanceof HttpProblem && error.problem.code === 'stale-revision';
      if (!wasStale || attempt === tries) throw error;
    }
  }
}
