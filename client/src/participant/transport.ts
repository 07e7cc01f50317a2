import type { z } from 'zod';
import type { Language } from '#instruments/instrument.ts';
import { sendNotes, type SentNotes } from '#server/contract/notes.ts';
import {
  enterCode,
  leave,
  readQuestionnaire,
  saveDraft,
  submitResponse,
  type frozenAnswersSchema,
} from '#server/contract/participant.ts';
import type { ProblemCode } from '#server/contract/problem.ts';
import { ApiProblem, callApi, Unreachable } from '#client/src/api.ts';
import type { Draft, SaveReply } from './autosave.ts';

export type Questionnaire = z.output<typeof readQuestionnaire.reply>;
export type Payload = z.output<typeof frozenAnswersSchema>;

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

/** What came of sending notes; `failed`: not stored as far as is known, and trying again is safe. */
export type NotesReply = 'sent' | 'sent-before' | 'closed' | 'failed';

/** A try that takes longer than this is counted as lost; it may still arrive. */
const patience = 20_000;

export type LoadReply = Questionnaire | ProblemCode | 'unknown';

/** What came of a code that was typed again. */
export type EnterReply = 'entered' | 'code-unknown' | 'keys-destroyed' | 'too-many' | 'unknown';

/** The server as a participant's page speaks with it; each call is one try. */
export interface Transport {
  /** The questionnaire and what was saved before, or why not. */
  readonly load: () => Promise<LoadReply>;
  /** May outlive the page, so that the last answers arrive too. */
  readonly saveDraft: (to: Pick<Questionnaire, 'wave' | 'session'>, draft: Draft) => Promise<SaveReply>;
  /** `session` is left out where the questions could not be loaded. */
  readonly send: (payload: Payload, session: string | undefined) => Promise<SendReply>;
  /** Sends notes to the own group: one try. */
  readonly sendNotes: (notes: SentNotes) => Promise<NotesReply>;
  /** Ends the session of this browser; false when the server could not be asked to. */
  readonly leave: () => Promise<boolean>;
  /**
   * Exchanges a code for a new session without leaving the page. The person agreed to take part on the start page
   * before; the code travels in the body, never in the address.
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

async function sendDraft(
  network: typeof fetch,
  { wave, session }: Pick<Questionnaire, 'wave' | 'session'>,
  { revision, answers }: Draft,
): Promise<SaveReply> {
  const how = { keepalive: true, signal: AbortSignal.timeout(patience), fetch: network };
  try {
    await callApi(saveDraft, { body: { wave: wave.number, revision, answers, session }, ...how });
    return { kind: 'saved' };
  } catch (error) {
    const code = problemCodeOf(error);
    if (code === 'unknown') return { kind: 'unknown' };
    return code === 'stale-revision' ? { kind: 'stale' } : { kind: 'refused', code };
  }
}

async function sendResponse(
  network: typeof fetch,
  payload: Payload,
  session: string | undefined,
): Promise<SendReply> {
  const how = { signal: AbortSignal.timeout(patience), fetch: network };
  try {
    const { ownWords } = await callApi(submitResponse, { body: { ...payload, session }, ...how });
    return { kind: 'sent', ownWords };
  } catch (error) {
    const code = problemCodeOf(error);
    return code === 'unknown' ? { kind: 'unknown' } : { kind: 'refused', code };
  }
}

const notesReplyOf: Partial<Record<ProblemCode, NotesReply>> = {
  'already-answered': 'sent-before',
  'wave-closed': 'closed',
};

async function sendOwnNotes(network: typeof fetch, notes: SentNotes): Promise<NotesReply> {
  try {
    await callApi(sendNotes, { body: notes, signal: AbortSignal.timeout(patience), fetch: network });
    return 'sent';
  } catch (error) {
    const code = problemCodeOf(error);
    return code === 'unknown' ? 'failed' : (notesReplyOf[code] ?? 'failed');
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

const enterReplyOf: Partial<Record<ProblemCode, EnterReply>> = {
  'too-many': 'too-many',
  'wave-closed': 'keys-destroyed',
};

async function enter(network: typeof fetch, code: string, language: Language): Promise<EnterReply> {
  const how = { signal: AbortSignal.timeout(patience), fetch: network };
  try {
    await callApi(enterCode, { body: { code, language, consent: 'yes' }, ...how });
    return 'entered';
  } catch (error) {
    const told = error instanceof ApiProblem ? enterReplyOf[error.problem.code] : undefined;
    return told ?? (problemCodeOf(error) === 'unknown' ? 'unknown' : 'code-unknown');
  }
}

export function createTransport(network: typeof fetch): Transport {
  return {
    load: () => load(network),
    saveDraft: (to, draft) => sendDraft(network, to, draft),
    send: (payload, session) => sendResponse(network, payload, session),
    sendNotes: (notes) => sendOwnNotes(network, notes),
    leave: () => endSession(network),
    enterCode: (code, language) => enter(network, code, language),
  };
}
