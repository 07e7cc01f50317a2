import { join } from 'node:path';
import express, { Router, type Express } from 'express';
import type { Context } from './context.ts';
import { accountRoutes } from './http/account-routes.ts';
import { accountsRoutes } from './http/accounts-routes.ts';
import { auditRoutes } from './http/audit-routes.ts';
import { benchmarkRoutes } from './http/benchmark-routes.ts';
import { builtFiles } from './http/built-files.ts';
import { compressedReplies } from './http/compressed-replies.ts';
import { problemJson } from './http/error-handler.ts';
import { invitingRoutes } from './http/inviting-routes.ts';
import { errorPages, pageRoutes } from './http/page-routes.ts';
import { ownAccountRoutes } from './http/own-account-routes.ts';
import { participantRoutes } from './http/participant-routes.ts';
import { evidenceRoutes } from './http/evidence-routes.ts';
import { hubRoutes } from './http/hub-routes.ts';
import { notesRoutes } from './http/notes-routes.ts';
import { accountLimit, guessLimit, passwordLimit, refuseGuesses } from './http/rate-limit.ts';
import { requestLog } from './http/request-log.ts';
import { programmeRoutes } from './http/programme-routes.ts';
import { rehearsalRoutes } from './http/rehearsal-routes.ts';
import { reportRoutes } from './http/report-routes.ts';
import { sameOrigin } from './http/same-origin.ts';
import { securityHeaders } from './http/security-headers.ts';
import { sessionRoutes } from './http/session-routes.ts';
import { setUpRoutes } from './http/set-up-routes.ts';
import { stateRoutes } from './http/state-routes.ts';
import { studioRoutes } from './http/studio-routes.ts';
import { notFound } from './problem.ts';

const largestBody = 64 * 1024;

/** A key that would reach for an object's prototype is refused as unreadable, not silently dropped. */
function withoutPrototype(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError('__proto__ is no key.');
  return value;
}

/** The API: every route through `mounting`, every error as problem+json. */
function api(context: Context): Router {
  const router = Router();
  router.use(
    '/api',
    express.json({ limit: largestBody, strict: true, inflate: false, reviver: withoutPrototype }),
  );
  router.post('/api/participant/session', guessLimit([404]));
  router.post(['/api/session', '/api/session/passkey'], guessLimit([401, 410]));
  router.post('/api/session/password', passwordLimit(), accountLimit());
  participantRoutes(router, context);
  accountRoutes(router, context);
  ownAccountRoutes(router, context);
  accountsRoutes(router, context);
  auditRoutes(router, context);
  studioRoutes(router, context);
  reportRoutes(router, context);
  rehearsalRoutes(router, context);
  programmeRoutes(router, context);
  stateRoutes(router, context);
  benchmarkRoutes(router, context);
  setUpRoutes(router, context);
  sessionRoutes(router, context);
  notesRoutes(router, context);
  hubRoutes(router, context);
  evidenceRoutes(router, context);
  invitingRoutes(router, context);
  router.use('/api', () => {
    throw notFound('Dit adres');
  });
  router.use('/api', refuseGuesses, problemJson(context.log));
  return router;
}

/** The whole application as one Express app; it listens nowhere, so tests need no port of their own. */
export function createApp(context: Context): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', context.config.proxies);
  app.use(requestLog(context.log));
  app.use(securityHeaders(context.config.publicUrl));
  app.use('/assets', builtFiles(join(import.meta.dirname, '../client/dist/assets')));
  app.use(compressedReplies);
  app.get('/healthz', (_request, response) => {
    response.type('text/plain').send('ok');
  });
  // Below the API its own error handler answers; everything else answers as a page.
  app.use('/api', sameOrigin(context.config.publicUrl, 'api'), problemJson(context.log));
  app.use(api(context));
  app.use(sameOrigin(context.config.publicUrl, 'forms'));
  app.use(express.urlencoded({ extended: false, inflate: false, limit: largestBody, parameterLimit: 500 }));
  app.use(pageRoutes(context));
  app.use(errorPages(context));
  return app;
}
