import type { AnswerRecord } from '#server/contract/participant.ts';

/** When somebody began on an empty questionnaire here; null when some of it was filled in before or elsewhere. */
export type Begun = { readonly at: number } | null;

/** Fewer answers than this say nothing about speed. */
const fewest = 6;
/** Nobody reads a statement and answers it in less (ms). */
const quickest = 1000;

/** The start of the clock: only for answers that are all given on this page. */
export function begunWith(start: AnswerRecord, now: number): Begun {
  return Object.keys(start).length === 0 ? { at: now } : null;
}

/**
 * Whether all answers came within a second a question (a question, never a verdict: see
 * `analysis/response-quality.ts`). The moments themselves leave this page never.
 */
export function isTooFast(begun: Begun, now: number, answers: AnswerRecord): boolean {
  const answered = Object.values(answers).filter((answer) => answer !== null).length;
  return begun !== null && answered >= fewest && now - begun.at < answered * quickest;
}
