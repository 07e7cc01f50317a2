import type { Language } from '#instruments/instrument.ts';
import { ApiProblem } from '#client/src/api.ts';
import { problemWords } from '#client/src/studio/problem-words.ts';
import { reportTexts } from '#client/src/studio/texts/report-texts.ts';

/** Why a report could not be ordered: "too many" means here that others are still being made, not a pause to keep. */
export function orderProblem(error: unknown, language: Language): { title: string; detail: string } {
  const isFull = error instanceof ApiProblem && error.problem.code === 'too-many';
  return isFull ? reportTexts[language].tooMany : problemWords(error, language);
}
