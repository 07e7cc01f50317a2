import type { Request, RequestHandler, Response, Router } from 'express';
import { z } from 'zod';
import type { Context } from '#server/context.ts';
import { dayOf } from '#server/day.ts';
import { parseCode } from '#server/linkage/codes.ts';
import { homePage } from '#server/pages/home-page.ts';
import type { PageContext } from '#server/pages/layout.ts';
import { messagePage } from '#server/pages/message-page.ts';
import { startErrors, startPage, type StartError } from '#server/pages/start-page.ts';
import { beginSession } from '#server/participants/begin-session.ts';
import { instrumentOf } from '#server/pilots/instrument-of.ts';
import { minutesFor } from '#server/pilots/minutes-for.ts';
import type { PilotRecord, WaveRecord } from '#server/store/roster-store.ts';
import { comeBack, forgetTyped, typedAt } from './come-back.ts';
import { formOf, pageContextOf } from './page-request.ts';
import { countAsGuess, guessLimit } from './rate-limit.ts';
import { cookieName, cookieOptions } from './session-cookie.ts';

const homeContent = z.strictObject({ code: z.string(), error: z.enum(['code-missing', 'code-unknown']) });

const startContent = z.strictObject({ code: z.string(), errors: z.array(z.enum(startErrors)) });
type Typed = Partial<z.output<typeof startContent>>;

const openWaveOf = (pilot: PilotRecord): WaveRecord | undefined =>
  pilot.waves.find(({ state }) => state === 'open');

/** Whether answers that were sent before a measurement closed may still arrive from somebody's browser. */
async function sentMayArrive(
  { stores, clock }: Context,
  { id, waves, keysUntil }: PilotRecord,
): Promise<boolean> {
  if (dayOf(clock()) > keysUntil) return false;
  for (const { number, state } of waves) {
    if (state === 'closed' && (await stores.answers.takesSent(id, number))) return true;
  }
  return false;
}

/** The measurement that is still to come; none in a pilot that ended without its after wave. */
async function comingWave({ stores }: Context, { id, waves }: PilotRecord): Promise<WaveRecord | undefined> {
  const ended = (await stores.releases.list(id)).some(({ kind }) => kind === 'state');
  return ended ? undefined : waves.find(({ state }) => state === 'planned');
}

/** What can still happen with a code where no measurement is open. */
interface Standing {
  readonly mayArrive: boolean;
  readonly coming: WaveRecord | undefined;
}

const standingOf = async (context: Context, pilot: PilotRecord): Promise<Standing> => ({
  mayArrive: await sentMayArrive(context, pilot),
  coming: await comingWave(context, pilot),
});

/** Between measurements, or after the last: the page that says so. */
function shutPage(
  page: PageContext,
  { prefix }: PilotRecord,
  { code, errors = [], mayArrive, coming, today }: Typed & Standing & { readonly today: string },
): { status: number; page: string } {
  const error = errors.find((each) => each !== 'consent-missing');
  const typed = { ...(code === undefined ? {} : { code }), ...(error === undefined ? {} : { error }) };
  const more = mayArrive ? { onTheirWay: { prefix, ...typed } } : {};
  if (coming === undefined) return { status: 410, page: messagePage(page, { kind: 'closed', ...more }) };
  // A measurement is opened by hand: a planned day that has come promises nothing.
  const day = coming.opensOn > today ? { opensOn: coming.opensOn } : {};
  return { status: 409, page: messagePage(page, { kind: 'not-open', ...day, ...more }) };
}

/** The start page of a pilot, or the page that says why one cannot begin now. */
function startOf(
  context: Context,
  page: PageContext,
  pilot: PilotRecord,
  { mayArrive, coming, ...typed }: Typed & Standing,
): { status: number; page: string } {
  const today = dayOf(context.clock());
  if (today > pilot.keysUntil) return { status: 410, page: messagePage(page, { kind: 'ended' }) };
  const wave = openWaveOf(pilot);
  if (wave === undefined) return shutPage(page, pilot, { ...typed, mayArrive, coming, today });
  const { prefix, title, organisation, threshold } = pilot;
  const about = {
    keysDestroyedOn: pilot.keysUntil,
    prefix,
    pilot: { title, organisation: organisation.name },
    wave,
    purpose: instrumentOf(context, pilot).purpose,
    threshold,
    minutes: minutesFor(context, pilot, wave),
  };
  return { status: 200, page: startPage(page, { ...about, ...typed }) };
}

const missingFrom = ({ code, consent }: ReturnType<typeof formOf>): StartError[] => [
  ...(consent === undefined ? (['consent-missing'] as const) : []),
  ...(code.trim() === '' ? (['code-missing'] as const) : []),
];

/** "/": a code typed where nobody has told which pilot it is of. */
function homePages(router: Router, context: Context, limit: RequestHandler): void {
  const { roster } = context.stores;

  router.get('/', async (request, response) => {
    const typed = await typedAt(context, request, homeContent);
    response.send(homePage(pageContextOf(context, request), typed ?? {}));
  });

  router.post('/', limit, async (request, response) => {
    const { code } = formOf(request);
    const { language } = pageContextOf(context, request);
    const parsed = parseCode(code);
    const pilot = parsed === null ? null : await roster.pilotByPrefix(parsed.prefix);
    if (parsed === null || pilot === null) {
      const error = code.trim() === '' ? 'code-missing' : 'code-unknown';
      if (error === 'code-unknown') countAsGuess(response);
      await comeBack(context, response, { at: '/', language, content: { code, error } });
      return;
    }
    const content = { code: parsed.code, errors: [] };
    await comeBack(context, response, { at: `/m/${pilot.prefix}`, language, content });
  });
}

/** The pages somebody with a code comes along before the questions. */
export function codePages(router: Router, context: Context): void {
  const { roster } = context.stores;
  const limit = guessLimit();
  const pilotOf = async (request: Request): Promise<PilotRecord | null> =>
    roster.pilotByPrefix(String(request.params['prefix']).toUpperCase());
  const unknown = (request: Request, response: Response): void => {
    countAsGuess(response);
    response.status(404).send(messagePage(pageContextOf(context, request), { kind: 'unknown-code' }));
  };
  homePages(router, context, limit);

  router.get('/m/:prefix', limit, async (request, response) => {
    const pilot = await pilotOf(request);
    if (pilot === null) {
      unknown(request, response);
      return;
    }
    const typed = await typedAt(context, request, startContent);
    const standing = await standingOf(context, pilot);
    const start = startOf(context, pageContextOf(context, request), pilot, { ...typed, ...standing });
    response.status(start.status).send(start.page);
  });

  router.post('/m/:prefix', limit, async (request, response) => {
    const pilot = await pilotOf(request);
    if (pilot === null) {
      unknown(request, response);
      return;
    }
    const form = formOf(request);
    const page = pageContextOf(context, request);
    const { language } = page;
    const standing = await standingOf(context, pilot);
    const start = startOf(context, page, pilot, standing);
    if (start.status !== 200 && !standing.mayArrive) {
      response.status(start.status).send(start.page);
      return;
    }
    // Whoever sent before the measurement closed had agreed by then; nothing else can be sent now.
    const missing = missingFrom(start.status === 200 ? form : { ...form, consent: 'yes' });
    const complete = missing.length === 0;
    const sealed = complete ? await beginSession(context, pilot, { code: form.code, language }) : null;
    if (sealed !== null) {
      response.cookie(cookieName('participant', context.config), sealed, cookieOptions(context.config));
      forgetTyped(context, response);
      response.redirect(303, '/vragenlijst');
      return;
    }
    const errors: StartError[] = missing.length > 0 ? missing : ['code-unknown'];
    if (complete) countAsGuess(response);
    const content = { code: form.code, errors };
    await comeBack(context, response, { at: `/m/${pilot.prefix}`, language, content });
  });
}
