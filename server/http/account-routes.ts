import type { Request, Response, Router } from 'express';
import {
  askPasskey as askPasskeyEndpoint,
  readAccount,
  signIn,
  signInWithPasskey,
  signInWithPassword,
  signOut,
  type Account,
} from '#server/contract/account.ts';
import { isSettled, signOut as endSession, type Device } from '#server/access/account-session.ts';
import { browserName } from '#server/access/browser-name.ts';
import { askPasskey } from '#server/access/passkeys.ts';
import { signInByLink, signInByPasskey, signInByPassword, type Entered } from '#server/access/sign-in.ts';
import type { Context } from '#server/context.ts';
import { HttpProblem } from '#server/problem.ts';
import { requireSignedIn } from './caller.ts';
import { mounting } from './mount.ts';
import { cookieName, cookieOptions, readCookie } from './session-cookie.ts';

/** Signing in by link, passkey or password, asking who is signed in, signing out. */
export function accountRoutes(router: Router, context: Context): void {
  const { config } = context;
  const on = mounting(router, context);
  const cookie = cookieName('account', config);

  const welcome = (entered: Entered | null, refusal: HttpProblem, response: Response): Account => {
    if (entered === null) throw refusal;
    response.cookie(cookie, entered.token, cookieOptions(config));
    return shown(context, entered.account, isSettled(entered));
  };

  on.open(signIn, async ({ body, request, response }) =>
    welcome(await signInByLink(context, body.token, deviceOf(request)), linkUsed(), response),
  );

  on.open(askPasskeyEndpoint, async () => askPasskey(context));

  on.open(signInWithPasskey, async ({ body, request, response }) =>
    welcome(await signInByPasskey(context, body, deviceOf(request)), notSignedIn(), response),
  );

  on.open(signInWithPassword, async ({ body, request, response }) =>
    welcome(await signInByPassword(context, body, deviceOf(request)), notSignedIn(), response),
  );

  on.account(readAccount, async ({ request }) => {
    const { account, session } = await requireSignedIn(context, request);
    return shown(context, account, isSettled(session));
  });

  on.account(signOut, async ({ request, response }) => {
    const token = readCookie(request, cookie);
    if (token !== null) await endSession(context, token);
    response.clearCookie(cookie, cookieOptions(config));
    return {};
  });
}

function shown(
  { config }: Context,
  { name, role, organisation }: Entered['account'],
  settled: boolean,
): Account {
  return { name, role, organisation, settled, madeUp: config.madeUp };
}

/** What is kept of the browser that signs in. */
export function deviceOf(request: Request): Device {
  return { browser: browserName(request.get('user-agent')), from: request.ip };
}

const linkUsed = (): HttpProblem =>
  new HttpProblem(
    'link-used',
    'Deze inloglink werkt niet meer.',
    'Een link werkt één keer en hoogstens drie dagen. Vraag een nieuwe aan.',
  );

/** The same whatever was wrong: it tells nobody which accounts there are. */
const notSignedIn = (): HttpProblem =>
  new HttpProblem(
    'sign-in-failed',
    'Inloggen is niet gelukt.',
    'Controleer wat u hebt ingevuld en probeer het opnieuw. Een code van uw app werkt één keer. Blijft het mislukken? Neem dan een passkey of een herstelcode.',
  );
