import { rateLimit, type RateLimitRequestHandler } from 'express-rate-limit';
import { HttpProblem } from '#server/problem.ts';

/**
 * Guessing is slowed: per address at most 60 refused tries in ten minutes. Tries that succeed do not count,
 * so that a whole ministry behind one address can take part. Addresses are kept in memory only.
 */
export function guessLimit(): RateLimitRequestHandler {
  return rateLimit({
    windowMs: 10 * 60 * 1000,
    limit: 60,
    skipSuccessfulRequests: true,
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
