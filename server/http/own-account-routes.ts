import type { Request, Response, Router } from 'express';
import {
  addPasskey as addPasskeyEndpoint,
  askNewPasskey as askNewPasskeyEndpoint,
  askSecondFactor as askSecondFactorEndpoint,
  endOtherSessions,
  endOwnSession,
  makeRecoveryCodes,
  readOwnAccount,
  removePasskey,
  removePassword,
  setPassword as setPasswordEndpoint,
  type OwnAccount,
} from '#server/contract/own-account.ts';
import type { SignInMethod } from '#server/contract/account.ts';
import { isFresh, isSettled, startSession, type SignedIn } from '#server/access/account-session.ts';
import { noticeTo } from '#server/access/account-notice.ts';
import { addPasskey, askNewPasskey } from '#server/access/passkeys.ts';
import { askSecondFactor, replaceRecoveryCodes, setPassword } from '#server/access/set-password.ts';
import { isStopped, wrongCodesOf } from '#server/access/wrong-codes.ts';
import type { Context } from '#server/context.ts';
import { HttpProblem, notFound } from '#server/problem.ts';
import { MailTaken } from '#server/store/roster-store.ts';
import { deviceOf } from './account-routes.ts';
import { requireSignedIn } from './caller.ts';
import { mounting } from './mount.ts';
import { cookieName, cookieOptions } from './session-cookie.ts';

/** What an account can see and change about itself: how it signs in, and where it is signed in. */
export function ownAccountRoutes(router: Router, context: Context): void {
  const on = mounting(router, context);
  const { roster } = context.stores;

  on.account(readOwnAccount, async ({ request }) =>
    ownAccount(context, await requireSignedIn(context, request)),
  );

  on.account(askNewPasskeyEndpoint, async ({ request }) => {
    const { account } = await requireFresh(context, request);
    return askNewPasskey(context, account);
  });

  on.account(addPasskeyEndpoint, async ({ body, request, response }) => {
    const current = await requireFresh(context, request);
    if (!(await addPasskey(context, current.account, body))) throw passkeyRefused();
    await noticeTo(context, current.account, 'passkey-added');
    await settle(context, current, 'passkey', { request, response });
    return {};
  });

  on.account(removePasskey, async ({ params, request, about }) => {
    const { account } = await requireFresh(context, request);
    about(`account:${account.id}`);
    const outcome = await roster.removePasskey(account.id, params.passkey);
    if (outcome === 'unknown') throw notFound('Deze passkey');
    if (outcome === 'last') throw lastWayIn();
    await noticeTo(context, account, 'passkey-removed');
    return {};
  });

  on.account(askSecondFactorEndpoint, async ({ request }) => {
    const { account } = await requireFresh(context, request);
    return askSecondFactor(context, account);
  });

  on.account(setPasswordEndpoint, async ({ body, request, response }) => {
    const current = await requireFresh(context, request);
    const codes = await setPassword(context, current.account, body).catch((error: unknown) => {
      throw error instanceof MailTaken ? mailTaken() : error;
    });
    if (codes === null) throw wrongCode();
    await noticeTo(context, { mail: current.account.mail ?? body.mail }, 'password-set');
    await settle(context, current, 'password', { request, response });
    return { recoveryCodes: codes };
  });

  on.account(removePassword, async ({ request }) => {
    const { account } = await requireFresh(context, request);
    if ((await roster.removePassword(account.id)) === 'last') throw lastWayIn();
    await noticeTo(context, account, 'password-removed');
    return {};
  });

  on.account(makeRecoveryCodes, async ({ request }) => {
    const { account } = await requireFresh(context, request);
    const codes = await replaceRecoveryCodes(context, account);
    if (codes === null) throw notFound('Een wachtwoord bij dit account');
    await noticeTo(context, account, 'recovery-codes-made');
    return { recoveryCodes: codes };
  });

  on.account(endOtherSessions, async ({ request }) => {
    const { account, session } = await requireSignedIn(context, request);
    await roster.endSessionsOf(account.id, { but: session.id });
    return {};
  });

  on.account(endOwnSession, async ({ params, request, about }) => {
    const { account } = await requireSignedIn(context, request);
    about(`account:${account.id}`);
    if ((await roster.endSessionsOf(account.id, { id: params.session })) === 0) throw notFound('Deze sessie');
    return {};
  });
}

async function ownAccount(context: Context, { account, session }: SignedIn): Promise<OwnAccount> {
  const { roster } = context.stores;
  const passkeys = await roster.passkeysOf(account.id);
  const sessions = await roster.sessionsOf(account.id);
  const wrong = await wrongCodesOf(context, account.id);
  return {
    name: account.name,
    mail: account.mail,
    passkeys: passkeys.map(({ id, name, createdAt, usedAt }) => ({ id, name, createdAt, usedAt })),
    hasPassword: (await roster.passwordOf(account.id)) !== null,
    recoveryCodesLeft: await roster.recoveryCodesOf(account.id),
    wrongCodes: wrong === null ? null : { ...wrong, stopped: isStopped(wrong) },
    mayChange: isFresh(context, session),
    sessions: sessions.map(({ id, method, browser, createdAt, seenAt }) => ({
      id,
      isThis: id === session.id,
      method,
      browser,
      createdAt,
      seenAt,
    })),
  };
}

/** Who is signed in, if recently: whoever finds a screen left open can look, and cannot take the account over. */
async function requireFresh(context: Context, request: Request): Promise<SignedIn> {
  const current = await requireSignedIn(context, request);
  if (isFresh(context, current.session)) return current;
  throw new HttpProblem(
    'sign-in-again',
    'Log eerst opnieuw in.',
    'Hoe u inlogt, kunt u veranderen tot een kwartier na het inloggen.',
  );
}

/** Somebody who came by an invitation can sign in by himself now: a whole session replaces the one of the link. */
async function settle(
  context: Context,
  { account, session }: SignedIn,
  method: SignInMethod,
  { request, response }: { readonly request: Request; readonly response: Response },
): Promise<void> {
  if (isSettled(session)) return;
  const token = await startSession(context, account, { method, device: deviceOf(request) });
  await context.stores.roster.endSession(session.tokenHash);
  response.cookie(cookieName('account', context.config), token, cookieOptions(context.config));
}

const passkeyRefused = (): HttpProblem =>
  new HttpProblem(
    'bad-request',
    'De passkey is niet bewaard.',
    'Probeer het opnieuw, of gebruik een ander apparaat.',
  );

const lastWayIn = (): HttpProblem =>
  new HttpProblem(
    'last-way-in',
    'Zonder deze kunt u niet meer inloggen.',
    'Maak eerst een andere passkey, of een wachtwoord.',
  );

const mailTaken = (): HttpProblem =>
  new HttpProblem('mail-taken', 'Dit e-mailadres hoort al bij een account.', 'Gebruik een ander adres.');

const wrongCode = (): HttpProblem =>
  new HttpProblem(
    'wrong-second-factor',
    'De code van uw app klopt niet.',
    'Neem de code die er nu staat, en kijk of de tijd op uw telefoon klopt.',
  );
