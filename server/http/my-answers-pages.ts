import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import type { Instrument } from '#instruments/instrument.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';
import { openOwnSession, sealOwnSession, type OwnSession } from '#server/access/own-session.ts';
import { releaseChart } from '#server/charts/release-chart.ts';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { correctPage } from '#server/pages/correct-page.ts';
import { askForWordsPage, myAnswersPage, type MyAnswersPage } from '#server/pages/my-answers-page.ts';
import { myGroupPage, noGroupPageYet } from '#server/pages/my-group-page.ts';
import { partsOf, type Part } from '#server/pages/my-group-units.ts';
import { myGroupStatePage } from '#server/pages/my-group-state-page.ts';
import { askedBlocks, type AskedBlock } from '#server/participants/asked-blocks.ts';
import { correctAnswers, myAnswers } from '#server/participants/my-answers.ts';
import {
  missingFrom,
  ownerOf,
  ownWordsErrors,
  type OwnWordsError,
} from '#server/participants/own-words-shown.ts';
import {
  ownFields,
  typedAnswers,
  type Fields,
  type TypedAnswers,
} from '#server/participants/typed-answers.ts';
import { withdrawOwn } from '#server/participants/withdraw-answers.ts';
import { instrumentOf } from '#server/pilots/instrument-of.ts';
import { HttpProblem, notFound } from '#server/problem.ts';
import { releaseOf } from '#server/release/release-job.ts';
import { stateOf } from '#server/release/state-job.ts';
import { refusals } from '#server/participants/refusals.ts';
import { comeBack, forgetTyped, typedAt } from './come-back.ts';
import { endedSaid } from './ended-said.ts';
import { formOf, isWrongGuess, pageContextOf } from './page-request.ts';
import { countAsGuess, guessLimit } from './rate-limit.ts';
import { cookieName, cookieOptions, readCookie } from './session-cookie.ts';
import { showWithdrawn } from './withdraw-pages.ts';

const fieldsSchema = z.record(
  z.string().max(60),
  z.union([z.string().max(200), z.array(z.string().max(60)).max(60)]),
);
/** What comes back to "/mijn-antwoorden": from whoever showed no right words yet, and from whoever did. */
const wordsContent = z.strictObject({ code: z.string(), errors: z.array(z.enum(ownWordsErrors)) });
const overviewContent = z.union([
  z.strictObject({ look: z.literal(true) }),
  z.strictObject({ error: z.enum(['look', 'withdraw']) }),
]);

/** The measurement set against the first: the after measurement when the address names none. */
const waveSchema = z.coerce.number().int().min(1).max(20).optional().catch(undefined);
const layoutSchema = z.enum(['wide', 'narrow']).catch('narrow');

/** Whoever showed code and own words in this browser within half an hour, as long as the keys exist. */
async function currentOwner(context: Context, request: Request): Promise<OwnSession | null> {
  const value = readCookie(request, cookieName('own', context.config));
  if (value === null) return null;
  const key = await context.stores.keys.sessionKey();
  const session = openOwnSession(value, { key, now: context.clock() });
  const pilot = session === null ? null : await context.stores.roster.pilot(session.pilot);
  return pilot !== null && dayOf(context.clock()) <= pilot.keysUntil ? session : null;
}

async function requireOwner(context: Context, request: Request): Promise<OwnSession> {
  const session = await currentOwner(context, request);
  if (session !== null) return session;
  throw new HttpProblem(
    'not-signed-in',
    'Uw eigen woorden zijn nog niet ingevuld of te lang geleden.',
    'Vul uw code en uw eigen woorden opnieuw in.',
  );
}

/** The answers of the whole correction form, and what is wrong with them. */
function correctionOf(instrument: Instrument, blocks: readonly AskedBlock[], fields: Fields): TypedAnswers {
  const parts = blocks.map((block) => typedAnswers(instrument, block, fields));
  const answers: AnswerRecord = Object.fromEntries(parts.flatMap((part) => Object.entries(part.answers)));
  return { answers, errors: parts.flatMap(({ errors }) => errors) };
}

/** "/mijn-antwoorden" and below: for a person with code and own words, and nobody else. */
export function myAnswersPages(router: Router, context: Context): void {
  const home = (request: Request): string =>
    `/mijn-antwoorden?taal=${pageContextOf(context, request).language}`;
  const overview = async (
    request: Request,
    response: Response,
    more: Omit<MyAnswersPage, 'mine'> = {},
  ): Promise<void> => {
    const session = await requireOwner(context, request);
    const mine = await myAnswers(context, session);
    response.send(myAnswersPage(pageContextOf(context, request), { mine, ...more }));
  };

  const back = async (request: Request, response: Response, content: unknown): Promise<void> => {
    const { language } = pageContextOf(context, request);
    await comeBack(context, response, { at: '/mijn-antwoorden', language, content });
  };

  router.get('/mijn-antwoorden', async (request, response) => {
    if ((await currentOwner(context, request)) === null) {
      const typed = await typedAt(context, request, wordsContent);
      response.send(askForWordsPage(pageContextOf(context, request), typed ?? {}));
      return;
    }
    const asked = await typedAt(context, request, overviewContent);
    await overview(request, response, { corrected: request.query['verbeterd'] === 'ja', ...asked });
  });

  router.post('/mijn-antwoorden', guessLimit(), async (request, response) => {
    const { code, words } = formOf(request);
    if (await endedSaid(context, { request, response, code })) return;
    const missing = missingFrom({ code, words });
    const owner = missing.length > 0 ? null : await ownerOf(context, { code, words });
    if (owner === null || 'error' in owner) {
      const errors: OwnWordsError[] = owner === null ? missing : [owner.error];
      if (isWrongGuess(errors)) countAsGuess(response);
      await back(request, response, { code, errors });
      return;
    }
    const { clock, random, stores, config } = context;
    const sealed = sealOwnSession(
      { pilot: owner.pilot.id, pid: owner.pid },
      { key: await stores.keys.sessionKey(), now: clock(), random },
    );
    response.cookie(cookieName('own', config), sealed, cookieOptions(config));
    forgetTyped(context, response);
    response.redirect(303, home(request));
  });

  router.post('/mijn-antwoorden/toch-zien', async (request, response) => {
    await requireOwner(context, request);
    const agreed = formOf(request).look === 'yes';
    await back(request, response, agreed ? { look: true } : { error: 'look' });
  });

  router.post('/mijn-antwoorden/intrekken', async (request, response) => {
    const owner = await requireOwner(context, request);
    if (formOf(request).confirm !== 'yes') {
      await back(request, response, { error: 'withdraw' });
      return;
    }
    const outcome = await withdrawOwn(context, owner);
    response.clearCookie(cookieName('own', context.config), cookieOptions(context.config));
    await showWithdrawn(context, request, response, outcome);
  });

  router.post('/mijn-antwoorden/afsluiten', (request, response) => {
    const { language } = pageContextOf(context, request);
    response.clearCookie(cookieName('own', context.config), cookieOptions(context.config));
    forgetTyped(context, response);
    response.redirect(303, language === 'nl' ? '/' : '/?taal=en');
  });

  corrections(router, context, home);
  groupPages(router, context);
}

/** Correcting what was sent, as long as the measurement is open. */
function corrections(router: Router, context: Context, home: (request: Request) => string): void {
  const correctable = async (session: OwnSession) => {
    const { correctable: own, pilot, instrument, comparison } = await myAnswers(context, session);
    if (own === null) throw refusals.closed();
    const occasion = { pilot, instrument, comparison, wave: own.wave };
    return { occasion, answers: own.answers ?? {}, blocks: askedBlocks(occasion) };
  };

  router.get('/mijn-antwoorden/verbeteren', async (request, response) => {
    const { occasion, answers, blocks } = await correctable(await requireOwner(context, request));
    const { instrument } = occasion;
    const typed = await typedAt(context, request, fieldsSchema);
    const filledIn = typed === null ? { answers } : correctionOf(instrument, blocks, typed);
    response.send(correctPage(pageContextOf(context, request), { instrument, blocks, ...filledIn }));
  });

  router.post('/mijn-antwoorden/verbeteren', async (request, response) => {
    const session = await requireOwner(context, request);
    const { occasion, blocks } = await correctable(session);
    const page = pageContextOf(context, request);
    const fields: Fields = fieldsSchema.catch({}).parse(request.body ?? {});
    const { answers, errors } = correctionOf(occasion.instrument, blocks, fields);
    if (errors.length > 0) {
      const { language } = page;
      const content = ownFields(blocks, fields);
      await comeBack(context, response, { at: '/mijn-antwoorden/verbeteren', language, content });
      return;
    }
    await correctAnswers(context, session, { occasion, language: page.language, answers });
    response.redirect(303, `${home(request)}&verbeterd=ja`);
  });
}

/**
 * A picture with room at its sides. Its words were measured in the studio's font; a participant's page has only
 * the fonts of the device, and those can be wider.
 */
function withRoom(svg: string): string {
  return svg.replace(/viewBox="0 0 ([\d.]+) ([\d.]+)"/, (_, width: string, height: string) => {
    const room = Math.round(Number(width) * 0.08);
    return `viewBox="${String(-room)} 0 ${String(Number(width) + 2 * room)} ${height}"`;
  });
}

/** The parts of a pilot's questionnaire; none of a pilot that is gone. */
async function partsAsked(context: Context, id: string): Promise<Part[]> {
  const pilot = await context.stores.roster.pilot(id);
  return pilot === null ? [] : partsOf(instrumentOf(context, pilot));
}

/** What was released about the own group. Which group that is follows from who asks, never from the address. */
function groupPages(router: Router, context: Context): void {
  const ownGroup = async (request: Request) => {
    const session = await requireOwner(context, request);
    const admission = await context.stores.answers.admission(session.pid);
    if (admission === null) throw notFound('Uw groep');
    const wave = waveSchema.parse(request.query['meting']);
    return {
      pilot: session.pilot,
      group: admission.group,
      wave,
      release: await releaseOf(context, session.pilot, wave),
    };
  };

  router.get('/mijn-antwoorden/groep', async (request, response) => {
    const { pilot, release, group, wave } = await ownGroup(request);
    const plain = pageContextOf(context, request);
    const page = wave === undefined ? plain : { ...plain, keeps: `meting=${String(wave)}` };
    const state = release === null ? await stateOf(context, pilot) : null;
    if (release === null && state === null) {
      response.status(404).send(noGroupPageYet(page));
      return;
    }
    const shown =
      release === null
        ? state && myGroupStatePage(page, state, group)
        : myGroupPage(page, {
            release,
            group,
            entries: await context.stores.releases.list(pilot),
            parts: await partsAsked(context, pilot),
          });
    if (shown === null) throw notFound('Uw groep');
    response.send(shown);
  });

  router.get('/mijn-antwoorden/groep/:chart', async (request, response) => {
    const { release, group } = await ownGroup(request);
    const asked = request.params.chart;
    const chart = asked === 'groep' ? `group-${group}` : asked === 'rocket' ? 'rocket' : null;
    if (release === null || chart === null) throw notFound('Dit plaatje');
    const svg = await releaseChart(release, chart, {
      language: pageContextOf(context, request).language,
      layout: layoutSchema.parse(request.query['layout']),
    });
    if (svg === null) throw notFound('Dit plaatje');
    response.type('image/svg+xml').send(withRoom(svg));
  });
}
