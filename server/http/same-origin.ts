import type { RequestHandler } from 'express';
import { HttpProblem } from '#server/problem.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site's page asks for. Browsers say where a change comes from by
 * Sec-Fetch-Site; older ones by Origin, which is "null" for a plain form of a page without referrer, so that
 * forms (whose cookies are SameSite) let it pass. A client without either carries nobody's cookies by accident.
 */
export function sameOrigin(publicUrl: string, kind: 'api' | 'forms'): RequestHandler {
  const own = new URL(publicUrl).host;
  return (request, _response, next) => {
    const site = request.get('sec-fetch-site');
    const origin = request.get('origin');
    const hosts = new Set([own, request.get('host')]);
    const fromElsewhere =
      site === undefined
        ? origin !== undefined && !hosts.has(hostOf(origin)) && !(kind === 'forms' && origin === 'null')
        : site !== 'same-origin' && site !== 'none';
    if (fromElsewhere && !safe.has(request.method)) {
      throw new HttpProblem(
        'other-origin',
        'Deze aanvraag komt van een andere website.',
        'Open de pagina opnieuw.',
      );
    }
    next();
  };
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}
