import { rateLimit, type RateLimitRequestHandler } from 'express-rate-limit';
import { HttpProblem } from '#server/problem.ts';

/**
 * Guessing is slowed: per address at most 60 refused tries in ten minutes. Only the statuses of a wrong
 * guess count, so that a whole ministry behind one address can take part. Addresses are kept in memory only.
 */
export function guessLimit(refusals: readonly number[]): RateLimitRequestHandler {
  return rateLimit({
    windowMs: 10 * 60 * 1000,
    limit: 60,
    skipSuccessfulRequests: true,
    requestWasSuccessful: (_request, response) => !refusals.includes(response.statusCode),
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
