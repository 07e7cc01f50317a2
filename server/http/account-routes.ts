import type { Router } from 'express';
import { accountSchema, readAccount, signIn, signOut, type Account } from '#server/contract/account.ts';
import { signIn as exchangeLink, signOut as endSession } from '#server/access/account-session.ts';
import type { Context } from '#server/context.ts';
import { HttpProblem } from '#server/problem.ts';
import type { AccountRecord } from '#server/store/roster-store.ts';
import { mounting } from './mount.ts';
import { cookieName, cookieOptions, readCookie } from './session-cookie.ts';

/** Signing in by a one-time link, asking who is signed in, signing out. */
export function accountRoutes(router: Router, context: Context): void {
  const { config } = context;
  const on = mounting(router, context);
  const cookie = cookieName('account', config);
  const shown = ({ name, role, organisation }: AccountRecord): Account =>
    accountSchema.parse({ name, role, organisation, madeUp: config.madeUp });

  on.open(signIn, async ({ body, response }) => {
    const session = await exchangeLink(context, body.token);
    if (session === null) {
      throw new HttpProblem(
        'link-used',
        'Deze inloglink werkt niet meer.',
        'Een link werkt één keer en hoogstens drie dagen. Vraag een nieuwe aan.',
      );
    }
    response.cookie(cookie, session.token, cookieOptions(config));
    return shown(session.account);
  });

  on.account(readAccount, async ({ caller }) => Promise.resolve(shown(caller)));

  on.account(signOut, async ({ request, response }) => {
    const token = readCookie(request, cookie);
    if (token !== null) await endSession(context, token);
    response.clearCookie(cookie, cookieOptions(config));
    return {};
  });
}
