import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit, type RateLimitRequestHandler } from 'express-rate-limit';
import { z } from 'zod';
import { HttpProblem } from '#server/problem.ts';

const mark = 'wrongGuess';

/** Counts a request as a wrong guess although it is answered by sending the browser to another page. */
export function countAsGuess(response: Response): void {
  response.locals[mark] = true;
}
const minutes = 60 * 1000;
/** Refused tries of an address in ten minutes. */
const wrongGuesses = 60;
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

/** How a limit knows an address: of IPv6 the part that one connection has. */
const addressOf = (request: Request): string => ipKeyGenerator(request.ip ?? '');

/** How many requests of an address are being answered now, the one that asks included. */
function underWay(): { readonly begin: RequestHandler; readonly of: (request: Request) => number } {
  const counts = new Map<string, number>();
  return {
    of: (request) => counts.get(addressOf(request)) ?? 0,
    begin: (request, response, next) => {
      const address = addressOf(request);
      counts.set(address, (counts.get(address) ?? 0) + 1);
      response.once('close', () => {
        const left = (counts.get(address) ?? 1) - 1;
        if (left > 0) counts.set(address, left);
        else counts.delete(address);
      });
      next();
    },
  };
}

/**
 * Guessing is slowed: per address at most 60 refused tries in ten minutes. Only wrong guesses count (told by their
 * status, or by `countAsGuess`), so that a whole ministry behind one address can take part. Addresses are kept in memory only.
 *
 * @param atOnce what is still being answered does not count as wrong, up to so many: a hall that enters its codes together.
 */
export function guessLimit(refusals: readonly number[], atOnce = 600): RequestHandler {
  const { begin, of } = underWay();
  const limit = rateLimit({
    ...shared,
    windowMs: 10 * minutes,
    limit: (request) => wrongGuesses + Math.min(atOnce, of(request) - 1),
    keyGenerator: addressOf,
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
  return (request, response, next) => {
    begin(request, response, () => void limit(request, response, next));
  };
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
