import type { ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';
import { KeyDestroyed } from '#server/store/key-folder.ts';
import { StoreBusy } from '#server/store/store-busy.ts';
import { HttpProblem } from '#server/problem.ts';

const bodyErrorSchema = z.object({ type: z.string(), status: z.int() });

/** A compressed body that cannot be unpacked. */
const zlibErrorSchema = z.object({ code: z.string().startsWith('Z_') });

const unreadable = (): HttpProblem =>
  new HttpProblem('bad-request', 'De aanvraag is niet te lezen.', 'Stuur geldige JSON.');

/** What went wrong, as the one error shape. Anything unforeseen is logged and told as "internal". */
export function problemOf(error: unknown, log: Logger): HttpProblem {
  if (error instanceof HttpProblem) return error;
  if (error instanceof StoreBusy) {
    return new HttpProblem(
      'busy',
      'Het is nu te druk om dit op te slaan.',
      'Probeer het over een paar seconden opnieuw.',
    );
  }
  if (error instanceof KeyDestroyed) {
    return new HttpProblem(
      'wave-closed',
      'De sleutels van dit traject zijn vernietigd.',
      'Niemand kan nog van een code naar antwoorden. U hoeft niets meer te doen.',
    );
  }
  const bodyError = bodyErrorSchema.safeParse(error);
  if (bodyError.success && bodyError.data.type === 'entity.too.large') {
    return new HttpProblem('too-large', 'Dit is te veel in een keer.', 'Stuur hoogstens 64 kB.');
  }
  if (bodyError.success && bodyError.data.status < 500) {
    return unreadable();
  }
  if (zlibErrorSchema.safeParse(error).success) return unreadable();
  if (error instanceof URIError) {
    return new HttpProblem('bad-request', 'Het adres is niet te lezen.', 'Controleer het adres.');
  }
  log.error({ err: error }, 'unforeseen error');
  return new HttpProblem('internal', 'Er ging iets mis op onze server.', 'Probeer het later opnieuw.');
}

/** Answers every error below the API as problem+json. */
export function problemJson(log: Logger): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { problem } = problemOf(error, log);
    if (problem.status === 503) response.set('Retry-After', '2');
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}
