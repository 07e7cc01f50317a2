import type { Request } from 'express';
import type { Permission } from '#server/contract/permission.ts';
import type { Context } from '#server/context.ts';
import { HttpProblem, notFound } from '#server/problem.ts';
import type { AccountRecord, GroupRecord, PilotRecord } from '#server/store/roster-store.ts';
import { isSettled, signedInBy, type SignedIn } from '#server/access/account-session.ts';
import { openSession, type ParticipantSession } from '#server/access/participant-session.ts';
import { can, isStaff, reaches, reachesGroup } from '#server/access/permission.ts';
import { dayOf } from '#server/day.ts';
import { organisationSees } from '#server/release/organisation-sees.ts';
import { cookieName, readCookie } from './session-cookie.ts';

/** The seam where any way of signing in ends: who is asking, or null. Single sign-on can come in here. */
export async function currentAccount(context: Context, request: Request): Promise<SignedIn | null> {
  const token = readCookie(request, cookieName('account', context.config));
  return token === null ? null : signedInBy(context, token);
}

/** Who is signed in, and by which session, or a 401. */
export async function requireSignedIn(context: Context, request: Request): Promise<SignedIn> {
  const current = await currentAccount(context, request);
  if (current !== null) return current;
  throw new HttpProblem('not-signed-in', 'U bent niet ingelogd.', 'Log opnieuw in.');
}

/** The participant's session in the request, or null. */
export async function currentParticipant(
  context: Context,
  request: Request,
): Promise<ParticipantSession | null> {
  const value = readCookie(request, cookieName('participant', context.config));
  if (value === null) return null;
  return openSession(value, { key: await context.stores.keys.sessionKey(), now: context.clock() });
}

/** The participant, or a 401 that says how to go on. */
export async function requireParticipant(context: Context, request: Request): Promise<ParticipantSession> {
  const session = await currentParticipant(context, request);
  if (session !== null) return session;
  throw new HttpProblem(
    'not-signed-in',
    'Uw code is nog niet ingevuld of te lang geleden.',
    'Open uw link opnieuw of vul uw code in. Wat al is opgeslagen, staat er nog.',
  );
}

/** The account, with the permission where one is asked for; else 401 or 403. */
export async function requireAccount(
  context: Context,
  request: Request,
  permission: Permission | 'account',
): Promise<AccountRecord> {
  const { account, session } = await requireSignedIn(context, request);
  if (permission !== 'account' && !isSettled(session)) {
    throw new HttpProblem(
      'settle-first',
      'Kies eerst hoe u voortaan inlogt.',
      'Maak een passkey, of een wachtwoord met een tweede stap. Daarna gaat de rest open.',
    );
  }
  if (permission !== 'account' && !can(account.role, permission)) {
    throw new HttpProblem(
      'not-allowed',
      'Dit hoort niet bij uw account.',
      'Vraag het aan Stichting Beroepseer.',
    );
  }
  return account;
}

/** A pilot within the account's reach; a foreign one is told apart from a missing one nowhere. */
export async function pilotFor(context: Context, account: AccountRecord, id: string): Promise<PilotRecord> {
  const pilot = await context.stores.roster.pilot(id);
  if (pilot === null || !reaches(account, pilot.organisation.id)) throw notFound('Dit traject');
  return pilot;
}

/**
 * A pilot whose release the account may see now. The group comes first: an organisation sees it once every group has
 * talked about its own results, or from the day in the pilot's file. Whatever shows figures asks this.
 */
export async function shownPilotFor(
  context: Context,
  account: AccountRecord,
  id: string,
): Promise<PilotRecord> {
  const pilot = await pilotFor(context, account, id);
  if (!isStaff(account.role) && !organisationSees(pilot, dayOf(context.clock()))) {
    throw notFound('Een publicatie van dit traject');
  }
  return pilot;
}

/** A group of a pilot within the account's reach; whoever reaches only groups does not reach the rest of it. */
export async function groupFor(
  context: Context,
  account: AccountRecord,
  { pilot: id, group: groupId }: { readonly pilot: string; readonly group: string },
): Promise<{ pilot: PilotRecord; group: GroupRecord }> {
  const pilot = await context.stores.roster.pilot(id);
  const group = pilot?.groups.find((candidate) => candidate.id === groupId);
  if (pilot === null || group === undefined || !reachesGroup(account, group.id)) throw notFound('Deze groep');
  return { pilot, group };
}
