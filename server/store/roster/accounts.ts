import { randomUUID } from 'node:crypto';
import type { Role } from '#server/contract/account.ts';
import type { Run } from '#server/store/group-commit.ts';
import type { Database } from '#server/store/open-database.ts';
import { byName } from './by-name.ts';
import type { RosterTables } from './tables.ts';

export interface AccountRecord {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** The organisation an account is limited to; null for the Stichting's own people. */
  readonly organisation: { readonly id: string; readonly name: string } | null;
  /** Ids of the groups that a facilitator guides; empty for everybody else. */
  readonly groups: readonly string[];
  readonly mail: string | null;
  /** Moment (ms) from which nobody can sign in with it any more; null while it is open. */
  readonly closedAt: number | null;
}

/** What an administrator decides about an account. */
export interface AccountPlan {
  readonly name: string;
  readonly role: Role;
  readonly organisation: string | null;
  readonly groups?: readonly string[];
  /** In lower case. */
  readonly mail?: string | null;
}

/** Moments are milliseconds. */
export interface AccountsOfRoster {
  /** @throws MailTaken when an open account has that address. */
  createAccount(account: AccountPlan): Promise<string>;
  /** Nothing changes when it would leave no open account of an administrator. */
  changeAccount(id: string, plan: AccountPlan): Promise<'changed' | 'last-administrator'>;
  /** Ends every way in at once. Nothing changes when it would leave no open account of an administrator. */
  closeAccount(id: string, now: number): Promise<'closed' | 'last-administrator'>;
  /** Takes away sessions, links, passkeys, password, second factor and recovery codes, in one transaction. */
  removeAccess(id: string): Promise<void>;
  /** Replaces the groups that a facilitator guides. */
  setFacilitatorGroups(account: string, groups: readonly string[]): Promise<void>;
  /** An account, closed ones too. */
  account(id: string): Promise<AccountRecord | null>;
  /** All accounts, closed ones too, in the order of their names. */
  accounts(): Promise<AccountRecord[]>;
}

/** Another open account has this address already. */
export class MailTaken extends Error {
  override readonly name = 'MailTaken';
}

/** Accounts, and what closing or changing one takes with it. */
export function accountsOfRoster({ read, write }: Database<RosterTables>): AccountsOfRoster {
  const accounts = read
    .selectFrom('account')
    .leftJoin('organisation', 'organisation.id', 'account.organisation')
    .selectAll('account')
    .select('organisation.name as organisation_name');
  const guided = read.selectFrom('facilitator_group').selectAll();

  return {
    createAccount: async ({ groups = [], mail = null, ...account }) => {
      const id = randomUUID();
      await write((run) => {
        if (mail !== null) refuseTakenMail(read, run, { mail, but: id });
        const row = { id, ...account, mail, ...noPassword, closed_at: null };
        run(read.insertInto('account').values(row));
        guideGroups(read, run, id, groups);
      });
      return id;
    },
    changeAccount: async (id, { groups = [], name, role, organisation }) =>
      write((run) => {
        if (role !== 'administrator' && isLastAdministrator(read, run, id)) return 'last-administrator';
        run(read.updateTable('account').set({ name, role, organisation }).where('id', '=', id));
        guideGroups(read, run, id, groups);
        return 'changed';
      }),
    closeAccount: async (id, now) =>
      write((run) => {
        if (isLastAdministrator(read, run, id)) return 'last-administrator';
        takeAccess(read, run, id);
        run(read.updateTable('account').set({ closed_at: now }).where('id', '=', id));
        return 'closed';
      }),
    removeAccess: async (id) => {
      await write((run) => takeAccess(read, run, id));
    },
    setFacilitatorGroups: async (account, groups) => {
      await write((run) => guideGroups(read, run, account, groups));
    },
    account: async (id) => {
      const row = await accounts.where('account.id', '=', id).executeTakeFirst();
      if (row === undefined) return null;
      return accountOf(row, await guided.where('account', '=', id).execute());
    },
    accounts: async () => {
      const groups = await guided.execute();
      const rows = await accounts.orderBy('account.id').execute();
      return byName(rows, ({ name }) => name).map((row) => accountOf(row, groups));
    },
  };
}

const noPassword = { password: null, second_factor: null, second_factor_step: 0 } as const;
type Read = Database<RosterTables>['read'];

function guideGroups(read: Read, run: Run, account: string, groups: readonly string[]): void {
  run(read.deleteFrom('facilitator_group').where('account', '=', account));
  for (const group of groups) run(read.insertInto('facilitator_group').values({ account, group_id: group }));
}

function takeAccess(read: Read, run: Run, account: string): void {
  for (const table of ['session', 'login_link', 'passkey', 'recovery_code'] as const) {
    run(read.deleteFrom(table).where('account', '=', account));
  }
  run(read.updateTable('account').set(noPassword).where('id', '=', account));
}

/** @throws MailTaken inside a write: an address names one open account. */
export function refuseTakenMail(read: Read, run: Run, { mail, but }: { mail: string; but: string }): void {
  const taken = read
    .selectFrom('account')
    .select('id')
    .where('mail', '=', mail)
    .where('closed_at', 'is', null)
    .where('id', '<>', but);
  if (run(taken).rows.length > 0) throw new MailTaken(`Another account has the address ${mail}.`);
}

function isLastAdministrator(read: Read, run: Run, id: string): boolean {
  const open = read
    .selectFrom('account')
    .select('id')
    .where('role', '=', 'administrator')
    .where('closed_at', 'is', null);
  const isOne = run(open.where('id', '=', id)).rows.length > 0;
  return isOne && run(open.where('id', '<>', id)).rows.length === 0;
}

function accountOf(
  row: RosterTables['account'] & { organisation_name: string | null },
  guided: readonly RosterTables['facilitator_group'][],
): AccountRecord {
  const { id, name, role, organisation, organisation_name: organisationName, mail } = row;
  const limited = organisation !== null && organisationName !== null;
  return {
    id,
    name,
    role,
    organisation: limited ? { id: organisation, name: organisationName } : null,
    groups: guided.filter(({ account }) => account === id).map((group) => group.group_id),
    mail,
    closedAt: row.closed_at,
  };
}
