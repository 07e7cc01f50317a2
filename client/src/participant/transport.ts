import type { z } from 'zod';
import type { Language } from '#instruments/instrument.ts';
import { leave, readQuestionnaire, saveDraft, submitResponse } from '#server/contract/participant.ts';
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

export type LoadReply = Questionnaire | ProblemCode | 'unknown';

/** What came of a code that was typed again. */
export type EnterReply = 'entered' | 'code-unknown' | 'too-many' | 'unknown';

const enterReplyOf: Readonly<Record<number, EnterReply>> = {
  400: 'code-unknown',
  404: 'code-unknown',
  429: 'too-many',
};

/** The public part of a code, as it stands in the address of its start page. */
function prefixOf(code: string): string {
  return code
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .slice(0, 3);
}

/** The server as a participant's page speaks with it; each call is one try. */
export interface Transport {
  /** The questionnaire and what was saved before, or why not. */
  readonly load: () => Promise<LoadReply>;
  /** May outlive the page, so that the last answers arrive too. */
  readonly saveDraft: (wave: number, draft: Draft) => Promise<SaveReply>;
  readonly send: (payload: Payload) => Promise<SendReply>;
  /** Ends the session of this browser; false when the server could not be asked to. */
  readonly leave: () => Promise<boolean>;
  /**
   * Exchanges a code for a new session without leaving the page: what the plain form of the start page does. The
   * person agreed to take part on that page before; the code travels in the body, never in the address.
   */
  readonly enterCode: (code: string, language: Language) => Promise<EnterReply>;
}

async function load(network: typeof fetch): Promise<LoadReply> {
  try {
    return await callApi(readQuestionnaire, { signal: AbortSignal.timeout(patience), fetch: network });
  } catch (error) {
    return problemCodeOf(error);
  }
}

async function sendDraft(network: typeof fetch, wave: number, draft: Draft): Promise<SaveReply> {
  const { revision, answers } = draft;
  const how = { keepalive: true, signal: AbortSignal.timeout(patience), fetch: network };
  try {
    await callApi(saveDraft, { body: { wave, revision, answers }, ...how });
    return { kind: 'saved' };
  } catch (error) {
    const code = problemCodeOf(error);
    if (code === 'unknown') return { kind: 'unknown' };
    return code === 'stale-revision' ? { kind: 'stale' } : { kind: 'refused', code };
  }
}

async function sendResponse(network: typeof fetch, payload: Payload): Promise<SendReply> {
  const how = { signal: AbortSignal.timeout(patience), fetch: network };
  try {
    const { ownWords } = await callApi(submitResponse, { body: payload, ...how });
    return { kind: 'sent', ownWords };
  } catch (error) {
    const code = problemCodeOf(error);
    return code === 'unknown' ? { kind: 'unknown' } : { kind: 'refused', code };
  }
}

async function endSession(network: typeof fetch): Promise<boolean> {
  try {
    await callApi(leave, { signal: AbortSignal.timeout(patience), fetch: network });
    return true;
  } catch {
    return false;
  }
}

async function enterCode(network: typeof fetch, code: string, language: Language): Promise<EnterReply> {
  try {
    const response = await network(`/m/${encodeURIComponent(prefixOf(code))}`, {
      method: 'POST',
      redirect: 'manual',
      cache: 'no-store',
      body: new URLSearchParams({ code, language, consent: 'yes' }),
      signal: AbortSignal.timeout(patience),
    });
    // A redirect to the questions is the yes; it is not followed, so the browser hides its status.
    if (response.type === 'opaqueredirect') return 'entered';
    return enterReplyOf[response.status] ?? 'unknown';
  } catch {
    return 'unknown';
  }
}

export function createTransport(network: typeof fetch): Transport {
  return {
    load: () => load(network),
    saveDraft: (wave, draft) => sendDraft(network, wave, draft),
    send: (payload) => sendResponse(network, payload),
    leave: () => endSession(network),
    enterCode: (code, language) => enterCode(network, code, language),
  };
}
