import type { Problem, ProblemCode } from '#server/contract/problem.ts';

const statusOf = {
  'bad-request': 400,
  'not-signed-in': 401,
  'sign-in-failed': 401,
  'not-allowed': 403,
  'other-origin': 403,
  'settle-first': 403,
  'sign-in-again': 403,
  'wrong-second-factor': 403,
  'wrong-words': 403,
  'not-found': 404,
  'unknown-code': 404,
  'not-open': 409,
  'already-answered': 409,
  'other-content': 409,
  'other-session': 409,
  'stale-revision': 409,
  'not-ready': 409,
  'already-released': 409,
  'last-way-in': 409,
  'last-administrator': 409,
  'mail-taken': 409,
  'wave-closed': 410,
  withdrawn: 410,
  'link-used': 410,
  'too-large': 413,
  'too-many': 429,
  internal: 500,
  busy: 503,
} as const satisfies Record<ProblemCode, number>;

/** An answer that is not a success: thrown anywhere below a route, worded for the person who reads it. */
export class HttpProblem extends Error {
  readonly problem: Problem;

  constructor(code: ProblemCode, title: string, detail: string, errors?: Problem['errors']) {
    super(`${title} ${detail}`);
    this.name = 'HttpProblem';
    this.problem = {
      type: 'about:blank',
      status: statusOf[code],
      code,
      title,
      detail,
      ...(errors === undefined ? {} : { errors }),
    };
  }
}

/** Nothing of that name, or not for this account: the two are told apart nowhere. */
export function notFound(what: string): HttpProblem {
  return new HttpProblem(
    'not-found',
    `${what} bestaat niet.`,
    'Controleer het adres of ga terug naar het overzicht.',
  );
}
