import type { Language } from '#instruments/instrument.ts';
import { ApiProblem } from '#client/src/api.ts';
import { problemTexts } from './texts/problem-texts.ts';

/**
 * What went wrong and what to do, for the person who reads it. The server words a problem in Dutch and knows
 * best what it is about; in another language the studio words it by its kind.
 */
export function problemWords(error: unknown, language: Language): { title: string; detail: string } {
  if (!(error instanceof ApiProblem)) return problemTexts[language].unreachable;
  const { problem } = error;
  if (isSignedOut(error)) return problemTexts[language][problem.code];
  return language === 'nl'
    ? { title: problem.title, detail: problem.detail }
    : problemTexts[language][problem.code];
}

/** Whether an error means that what was asked for is not there, for this person at least. */
export function isNotFound(error: unknown): boolean {
  return error instanceof ApiProblem && error.problem.code === 'not-found';
}

/** Whether an error means that nobody is signed in (any more). */
export function isSignedOut(error: unknown): boolean {
  return error instanceof ApiProblem && error.problem.code === 'not-signed-in';
}
