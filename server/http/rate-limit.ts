import type { Request, Response } from 'express';
import { rateLimit, type RateLimitRequestHandler } from 'express-rate-limit';
import { z } from 'zod';
import { HttpProblem } from '#server/problem.ts';

const mark = 'wrongGuess';

/** Counts a request as a wrong guess although it is answered by sending the browser to another page. */
export function countAsGuess(response: Response): void {
  response.locals[mark] = true;
}
const minutes = 60 * 1000;
const shared = { skipSuccessfulRequests: true, standardHeaders: 'draft-8', legacyHeaders: false } as const;

/**
 * A room behind one address may send as often as it has phones, and no more than that for ever: 600 forms in ten minutes.
 * Addresses are kept in memory only.
 */
export function roomLimit(): RateLimitRequestHandler {
  return rateLimit({
    windowMs: 10 * 60 * 1000,
    limit: 600,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: () => {
      throw new HttpProblem('too-many', 'Er is hier te vaak iets verstuurd.', 'Wacht tien minuten.');
    },
  });
}

/**
 * Guessing is slowed: per address at most 60 refused tries in ten minutes. Only wrong guesses count (told by their
 * status, or by `countAsGuess`), so that a whole ministry behind one address can take part. Addresses are kept in memory only.
 */
export function guessLimit(refusals: readonly number[]): RateLimitRequestHandler {
  return rateLimit({
    ...shared,
    windowMs: 10 * minutes,
    limit: 60,
    requestWasSuccessful: (_request, response) =>
      !refusals.includes(response.statusCode) && response.locals[mark] !== true,
    handler: () => {
      throw new HttpProblem(
        'too-many',
        'Er is te vaak een verkeerde code geprobeerd.',
        'Wacht tien minuten.',
      );
    },
  });
}

/** No longer than what can be signed in with: each is kept in memory for a while. */
const mailSchema = z.object({ mail: z.string().max(200) });

/** The address somebody signs in with, whether or not there is such an account: the limit tells nothing. */
function mailOf(request: Request): string {
  const parsed = mailSchema.safeParse(request.body);
  return parsed.success ? parsed.data.mail.trim().toLowerCase() : '';
}

/** Per account ten refused tries in a quarter of an hour, from whatever addresses they come. A passkey still works. */
export function accountLimit(): RateLimitRequestHandler {
  return rateLimit({
    ...shared,
    windowMs: 15 * minutes,
    limit: 10,
    keyGenerator: mailOf,
    requestWasSuccessful: (_request, response) => response.statusCode !== 401,
    handler: () => {
      throw new HttpProblem(
        'too-many',
        'Voor dit adres is te vaak iets verkeerds ingevuld.',
        'Wacht een kwartier, of gebruik een passkey.',
      );
    },
  });
}
