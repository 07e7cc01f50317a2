import type { Response } from 'express';
import { rateLimit, type RateLimitRequestHandler } from 'express-rate-limit';
import { HttpProblem } from '#server/problem.ts';

const mark = 'wrongGuess';

/** Counts a request as a wrong guess although it is answered by sending the browser to another page. */
export function countAsGuess(response: Response): void {
  response.locals[mark] = true;
}

/**
 * Guessing is slowed: per address at most 60 refused tries in ten minutes. Only wrong guesses count (told by their
 * status, or by `countAsGuess`), so that a whole ministry behind one address can take part. Addresses are kept in memory only.
 */
export function guessLimit(refusals: readonly number[]): RateLimitRequestHandler {
  return rateLimit({
    windowMs: 10 * 60 * 1000,
    limit: 60,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) =>
      !refusals.includes(response.statusCode) && response.locals[mark] !== true,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: () => {
      throw new HttpProblem(
        'too-many',
        'Er is te vaak een verkeerde code geprobeerd.',
        'Wacht tien minuten.',
      );
    },
  });
}
