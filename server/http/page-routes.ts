import { Router, type ErrorRequestHandler } from 'express';
import { z } from 'zod';
import { idSchema } from '#server/contract/fields.ts';
import type { ProblemCode } from '#server/contract/problem.ts';
import type { Context } from '#server/context.ts';
import { accessibilityPage } from '#server/pages/accessibility-page.ts';
import { messagePage, type MessageKind } from '#server/pages/message-page.ts';
import { rehearsalPage } from '#server/pages/rehearsal-page.ts';
import { privacyPage } from '#server/pages/privacy-page.ts';
import { studioPage } from '#server/pages/studio-page.ts';
import { codePages } from './code-pages.ts';
import { hubPages } from './hub-pages.ts';
import { questionnairePages } from './questionnaire-pages.ts';
import { problemOf } from './error-handler.ts';
import { myAnswersPages } from './my-answers-pages.ts';
import { pageContextOf } from './page-request.ts';
import { stopMailPages } from './stop-mail-pages.ts';
import { withdrawPages } from './withdraw-pages.ts';

const rehearsalPlace = z.object({
  pilot: idSchema,
  wave: z.enum(['voormeting', 'nameting', 'vervolgmeting']),
});

/** Every page that is not the API. */
export function pageRoutes(context: Context): Router {
  const router = Router();
  codePages(router, context);
  hubPages(router, context);
  questionnairePages(router, context);
  myAnswersPages(router, context);
  withdrawPages(router, context);
  stopMailPages(router, context);

  router.get('/wie-ziet-wat', (request, response) => {
    response.send(privacyPage(pageContextOf(context, request)));
  });

  router.get('/toegankelijkheid', (request, response) => {
    response.send(accessibilityPage(pageContextOf(context, request)));
  });

  router.get(['/inloggen', '/studio', '/studio/*rest'], (request, response) => {
    response.send(studioPage(pageContextOf(context, request)));
  });

  // As the studio a frame for everybody: what it shows comes from the API, for staff alone.
  router.get('/oefenen/:pilot/:wave', (request, response, next) => {
    const place = rehearsalPlace.safeParse(request.params);
    if (place.success) response.send(rehearsalPage(pageContextOf(context, request), place.data));
    else next();
  });

  router.use((request, response) => {
    response.status(404).send(messagePage(pageContextOf(context, request), { kind: 'not-found' }));
  });
  return router;
}

const messageOf: Partial<Record<ProblemCode, MessageKind>> = {
  'too-many': 'too-many',
  'not-found': 'not-found',
  'other-origin': 'other-origin',
  'not-signed-in': 'session-expired',
  'wave-closed': 'closed',
  'already-answered': 'already-answered',
  'other-content': 'already-answered',
  'other-session': 'other-session',
  withdrawn: 'withdrawn',
  busy: 'busy',
  internal: 'internal',
};

/** An error outside the API as a plain page with a way on. */
export function errorPages(context: Context): ErrorRequestHandler {
  return (error, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { problem } = problemOf(error, context.log);
    if (problem.status === 503) response.set('Retry-After', '2');
    const kind = messageOf[problem.code] ?? 'bad-request';
    response.status(problem.status).send(messagePage(pageContextOf(context, request), { kind }));
  };
}
