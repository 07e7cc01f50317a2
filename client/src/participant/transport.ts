import type { z } from 'zod';
import { readQuestionnaire, saveDraft, submitResponse } from '#server/contract/participant.ts';
import type { ProblemCode } from '#server/contract/problem.ts';
import { ApiProblem, callApi, Unreachable } from '#client/src/api.ts';
import type { Draft, SaveReply } from './autosave.ts';

export type Questionnaire = z.output<typeof readQuestionnaire.reply>;
export type Payload = z.output<typeof submitResponse.body>;

export type SendReply =
  | { readonly kind: 'sent'; readonly ownWords: readonly string[] | null }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly code: ProblemCode };

/** Passing trouble: the same request may well succeed in a moment. */
const passing: ReadonlySet<ProblemCode> = new Set(['busy', 'too-many', 'internal']);

/** Which problem the server answered with; `unknown` when none came or it will pass. Other errors go on. */
function problemCodeOf(error: unknown): ProblemCode | 'unknown' {
  if (error instanceof Unreachable) return 'unknown';
  if (error instanceof ApiProblem) return passing.has(error.problem.code) ? 'unknown' : error.problem.code;
  throw error;
}

/** A try that takes longer than this is counted as lost; it may still arrive. */
const patience = 20_000;

/** The questionnaire and what was saved before, or why not. */
export async function loadQuestionnaire(): Promise<Questionnaire | ProblemCode | 'unknown'> {
  try {
    return await callApi(readQuestionnaire, { signal: AbortSignal.timeout(patience) });
  } catch (error) {
    return problemCodeOf(error);
  }
}

/** The server's draft of a wave. */
export async function loadDraft(): Promise<Draft | null | 'unknown'> {
  const found = await loadQuestionnaire();
  return typeof found === 'string' ? 'unknown' : found.draft;
}

/** One try to save a draft. It may outlive the page, so that the last answers arrive too. */
export async function sendDraft(wave: number, { revision, answers }: Draft): Promise<SaveReply> {
  try {
    const signal = AbortSignal.timeout(patience);
    await callApi(saveDraft, { body: { wave, revision, answers }, keepalive: true, signal });
    return { kind: 'saved' };
  } catch (error) {
    const code = problemCodeOf(error);
    if (code === 'unknown') return { kind: 'unknown' };
    return code === 'stale-revision' ? { kind: 'stale' } : { kind: 'refused', code };
  }
}

/** One try to send the answers. */
export async function sendResponse(payload: Payload): Promise<SendReply> {
  try {
    const { ownWords } = await callApi(submitResponse, {
      body: payload,
      signal: AbortSignal.timeout(patience),
    });
    return { kind: 'sent', ownWords };
  } catch (error) {
    const code = problemCodeOf(error);
    return code === 'unknown' ? { kind: 'unknown' } : { kind: 'refused', code };
  }
}
