import type { RequestHandler } from 'express';
import { HttpProblem } from '#server/problem.ts';

const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a change that another site's page asks for. Browsers always say where a change comes from
 * (Sec-Fetch-Site, Origin); a client without either carries nobody's cookies by accident.
 */
export function sameOrigin(publicUrl: string): RequestHandler {
  const own = new URL(publicUrl).host;
  return (request, _response, next) => {
    const site = request.get('sec-fetch-site');
    const origin = request.get('origin');
    const foreignSite = site !== undefined && site !== 'same-origin' && site !== 'none';
    const foreignOrigin = origin !== undefined && !hostsOf(request.get('host'), own).has(hostOf(origin));
    if (!safe.has(request.method) && (foreignSite || foreignOrigin)) {
      throw new HttpProblem(
        'other-origin',
        'Deze aanvraag komt van een andere website.',
        'Open de pagina opnieuw.',
      );
    }
    next();
  };
}

const hostsOf = (host: string | undefined, own: string): Set<string> =>
  new Set(host === undefined ? [own] : [own, host]);

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : '';
}
