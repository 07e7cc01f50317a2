import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';

const routeSchema = z.object({ path: z.string() });

/**
 * One line a request: method, route pattern, status, milliseconds. Never an address, a path with an id, a
 * body, a cookie or a code: what is not written cannot be found.
 */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    response.on('finish', () => {
      const route = routeSchema.safeParse(request.route);
      log.info({
        method: request.method,
        route: route.success ? route.data.path : 'other',
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
      });
    });
    next();
  };
}
