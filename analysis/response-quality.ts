import type { Values } from './estimate.ts';
import { isPresent } from './estimate.ts';

/** What is odd about one filled-in questionnaire. A flag is a question, not a verdict: nobody is left out for it. */
export interface ResponseFlags {
  /** The same answer to every question, reversed ones included. */
  readonly straightLining: boolean;
  /** Under a second a question, as the browser saw it when the answers were sent; false where that is not known. */
  readonly tooFast: boolean;
}

/** Fewer equal answers than this can be honest. */
const fewestItems = 6;

/**
 * Flags one response for a run of the analysis without such responses.
 *
 * Straight-lining: all answers given are the same, over all items together as the person saw them (not turned), with
 * at least six of them (the longest string of Johnson 2005, J. Research in Personality 39, 103-129, taken to its end).
 * Speed is one yes or no, made in the browser at the moment of sending: times themselves are never stored, because
 * they would tell when somebody answered. Flagged responses stay in every figure; only the sensitivity run is without
 * them (Curran 2016, J. Experimental Social Psychology 66, 4-19).
 *
 * @param answers answers to all items as given; `null` = missing
 * @param tooFast what the browser said of the speed, if it did
 * @example responseFlags([4, 4, 4, 4, 4, 4]) // { straightLining: true, tooFast: false }
 */
export function responseFlags(answers: Values, tooFast?: boolean | null): ResponseFlags {
  const given = answers.filter(isPresent);
  const straightLining = given.length >= fewestItems && given.every((answer) => answer === given[0]);
  return { straightLining, tooFast: tooFast === true };
}

/** Whether any flag is raised. */
export function isFlagged({ straightLining, tooFast }: ResponseFlags): boolean {
  return straightLining || tooFast;
}
