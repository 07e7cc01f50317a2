import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit, type RateLimitRequestHandler } from 'express-rate-limit';
import { z } from 'zod';
import { HttpProblem } from '#server/problem.ts';
import { oneByOne } from './one-by-one.ts';

const mark = 'wrongGuess';

/** Of a reply to an address that is slowed: the refusals that tell of a wrong guess. */
const slowed = 'slowed';

const guessRefused = (): HttpProblem =>
  new HttpProblem(
    'too-many',
    'Er wordt hier te vaak een verkeerde code geprobeerd.',
    'Kijk goed na wat u invult en probeer het over een minuut opnieuw, of neem een andere verbinding, zoals die van uw telefoon.',
  );

/**
 * Counts a request as a wrong guess although it is answered by a page.
 *
 * @throws HttpProblem `too-many` when its address is slowed: a wrong guess is then not told from one too many.
 */
export function countAsGuess(response: Response): void {
  response.locals[mark] = true;
  if (Array.isArray(response.locals[slowed])) throw guessRefused();
}

/** Below the API: of an address that is slowed a wrong guess is answered as one too many. */
export const refuseGuesses: ErrorRequestHandler = (error, _request, response, next) => {
  const refusals: unknown = response.locals[slowed];
  const isGuess =
    error instanceof HttpProblem && Array.isArray(refusals) && refusals.includes(error.problem.status);
  next(isGuess ? guessRefused() : error);
};

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

/** Beyond its wrong guesses an address is let through one by one, five a second at most. */
const slow = { room: 100, pauseMs: 200 } as const;

/** Counts the wrong guesses of an address (told by their status, or by `countAsGuess`), and does `beyond` after sixty in ten minutes. */
function guessesCounted(
  refusals: readonly number[],
  limit: (request: Request) => number,
  beyond: RequestHandler,
): RequestHandler {
  return rateLimit({
    ...shared,
    windowMs: 10 * minutes,
    limit,
    keyGenerator: addressOf,
    requestWasSuccessful: (_request, response) =>
      !refusals.includes(response.statusCode) && response.locals[mark] !== true,
    handler: beyond,
  });
}

/**
 * Guessing what cannot be guessed (codes, own words, tokens) is slowed, and locks nobody out: after 60 refused tries in ten
 * minutes an address is let through one by one: whoever has a right code behind it comes in all the same, and what is wrong
 * is refused as one too many (decision 055). Addresses are kept in memory only. What is still being answered does not count
 * as wrong, up to 600: a hall that enters its codes together.
 *
 * @param refusals statuses below the API that tell of a wrong guess; a page says it by `countAsGuess`
 */
export function guessLimit(refusals: readonly number[] = []): RequestHandler {
  const { begin, of } = underWay();
  const inTurn = oneByOne(slow);
  const limit = guessesCounted(
    refusals,
    (request) => wrongGuesses + Math.min(600, of(request) - 1),
    (request, response, next) => {
      response.locals[slowed] = refusals;
      if (!inTurn(addressOf(request), response, next)) throw guessRefused();
    },
  );
  return (request, response, next) => {
    begin(request, response, () => void limit(request, response, next));
  };
}

/** Guessing passwords, which can be guessed: after 60 refused tries in ten minutes an address is refused. A passkey still works. */
export function passwordLimit(): RequestHandler {
  return guessesCounted(
    [401],
    () => wrongGuesses,
    () => {
      throw new HttpProblem(
        'too-many',
        'Er is te vaak iets verkeerds ingevuld.',
        'Wacht tien minuten, of gebruik een passkey.',
      );
    },
  );
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
