import type { Router } from 'express';
import { accountMessages } from '#server/contract/account-messages.ts';
import {
  changeAccount,
  closeAccount,
  inviteAccount,
  listAccounts,
  recoverAccount,
  type ListedAccount,
} from '#server/contract/accounts.ts';
import { noticeTo } from '#server/access/account-notice.ts';
import { invitation, recover } from '#server/access/login-link.ts';
import type { Context } from '#server/context.ts';
import { HttpProblem, notFound } from '#server/problem.ts';
import { MailTaken, type AccountPlan, type AccountRecord } from '#server/store/roster-store.ts';
import { mounting } from './mount.ts';

/** What administrators do with accounts: invite, change, close, and let somebody begin anew. */
export function accountsRoutes(router: Router, context: Context): void {
  const on = mounting(router, context);
  const { roster } = context.stores;
  const openAccount = async (id: string): Promise<AccountRecord> => {
    const account = await roster.account(id);
    if (account === null || account.closedAt !== null) throw notFound('Dit account');
    return account;
  };

  on.account(listAccounts, async ({ caller }) => ({
    accounts: await listed(context, caller.id),
    organisations: await roster.organisations(),
    groups: await groupChoices(context),
  }));

  on.account(inviteAccount, async ({ body, response, about }) => {
    await checkChoices(context, body);
    const id = await roster.createAccount(body).catch((error: unknown) => {
      throw error instanceof MailTaken ? mailTaken() : error;
    });
    about(`account:${id}`);
    response.status(201);
    return { account: { id, name: body.name }, ...(await invitation(context, id)) };
  });

  on.account(changeAccount, async ({ params, body }) => {
    const account = await openAccount(params.account);
    await checkChoices(context, body);
    if ((await roster.changeAccount(account.id, body)) === 'last-administrator') throw lastAdministrator();
    if (reachOf({ ...account, organisation: account.organisation?.id ?? null }) !== reachOf(body))
      await noticeTo(context, account, 'rights-changed');
    return {};
  });

  on.account(closeAccount, async ({ params }) => {
    const account = await openAccount(params.account);
    const outcome = await roster.closeAccount(account.id, context.clock().getTime());
    if (outcome === 'last-administrator') throw lastAdministrator();
    await noticeTo(context, account, 'closed');
    return {};
  });

  on.account(recoverAccount, async ({ params, response }) => {
    const account = await openAccount(params.account);
    const { id, name } = account;
    response.status(201);
    const link = await recover(context, id);
    await noticeTo(context, account, 'recovery-begun');
    return { account: { id, name }, ...link };
  });
}

/** What an account may do and for whom, as one text to compare by. */
function reachOf({
  role,
  organisation,
  groups,
}: Pick<AccountPlan, 'role' | 'organisation' | 'groups'>): string {
  return JSON.stringify([role, organisation, [...(groups ?? [])].sort()]);
}

async function listed(context: Context, self: string): Promise<ListedAccount[]> {
  const { roster } = context.stores;
  const invited = await roster.invited(context.clock().getTime());
  const seen = await roster.lastSeen();
  const settled = await roster.settled();
  const stateOf = ({ id, closedAt }: AccountRecord): ListedAccount['state'] => {
    if (closedAt !== null) return 'closed';
    if (settled.has(id)) return 'active';
    return invited.has(id) ? 'invited' : 'dormant';
  };
  return (await roster.accounts()).map((account) => ({
    id: account.id,
    name: account.name,
    mail: account.mail,
    role: account.role,
    organisation: account.organisation,
    groups: [...account.groups],
    state: stateOf(account),
    seenAt: seen.get(account.id) ?? null,
    isSelf: account.id === self,
  }));
}

async function groupChoices(context: Context): Promise<{ id: string; name: string; pilot: string }[]> {
  const pilots = await context.stores.roster.pilots();
  return pilots.flatMap(({ title, organisation, groups }) =>
    groups.map(({ id, name }) => ({ id, name, pilot: `${title}, ${organisation.name}` })),
  );
}

/** An organisation or a group that is no longer there is told with its place, as every other wrong field. */
async function checkChoices(context: Context, { organisation, groups = [] }: AccountPlan): Promise<void> {
  const { roster } = context.stores;
  const organisations = (await roster.organisations()).map(({ id }) => id);
  const known = new Set((await groupChoices(context)).map(({ id }) => id));
  const unknown = [
    ...(organisation === null || organisations.includes(organisation) ? [] : ['body.organisation']),
    ...(groups.every((group) => known.has(group)) ? [] : ['body.groups']),
  ];
  if (unknown.length === 0) return;
  throw new HttpProblem(
    'bad-request',
    'De aanvraag klopt niet.',
    'Verbeter wat hieronder staat en probeer het opnieuw.',
    unknown.map((at) => ({ at, message: accountMessages.nl.unknownChoice })),
  );
}

const mailTaken = (): HttpProblem =>
  new HttpProblem('mail-taken', 'Dit e-mailadres hoort al bij een account.', 'Gebruik een ander adres.');

const lastAdministrator = (): HttpProblem =>
  new HttpProblem(
    'last-administrator',
    'Dit is het laatste account van een beheerder.',
    'Maak eerst iemand anders beheerder.',
  );
