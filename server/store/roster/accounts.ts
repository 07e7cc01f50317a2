import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Role } from '#server/contract/account.ts';
import { firstRow } from '#server/store/first-row.ts';
import type { Database } from '#server/store/open-database.ts';
import type { RosterTables } from './tables.ts';

export interface AccountRecord {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  /** The organisation an account is limited to; null for the Stichting's own people. */
  readonly organisation: { readonly id: string; readonly name: string } | null;
  /** Ids of the groups that a facilitator guides; empty for everybody else. */
  readonly groups: readonly string[];
}

/** Moments are milliseconds; tokens come hashed, the store never sees one. */
export interface AccountsOfRoster {
  createAccount(account: {
    readonly name: string;
    readonly role: Role;
    readonly organisation: string | null;
    readonly groups?: readonly string[];
  }): Promise<string>;
  /** Replaces the groups that a facilitator guides. */
  setFacilitatorGroups(account: string, groups: readonly string[]): Promise<void>;
  account(id: string): Promise<AccountRecord | null>;
  accounts(): Promise<AccountRecord[]>;
  addLoginLink(link: {
    readonly tokenHash: string;
    readonly account: string;
    readonly expiresAt: number;
    readonly reusable: boolean;
  }): Promise<void>;
  /** The account a link signs in, or null; a one-time link is used up in the same transaction. */
  useLoginLink(tokenHash: string, now: number): Promise<string | null>;
  addSession(session: {
    readonly tokenHash: string;
    readonly account: string;
    readonly createdAt: number;
    readonly seenAt: number;
  }): Promise<void>;
  session(
    tokenHash: string,
  ): Promise<{ readonly account: string; readonly createdAt: number; readonly seenAt: number } | null>;
  touchSession(tokenHash: string, seenAt: number): Promise<void>;
  endSession(tokenHash: string): Promise<void>;
  endSessionsOf(account: string): Promise<void>;
}

const linkRow = z.object({ account: z.string(), expires_at: z.number(), reusable: z.number() });

/** Accounts, the links that sign them in, and their sessions. */
export function accountsOfRoster({ read, write }: Database<RosterTables>): AccountsOfRoster {
  const accounts = read
    .selectFrom('account')
    .leftJoin('organisation', 'organisation.id', 'account.organisation')
    .select([
      'account.id',
      'account.name',
      'account.role',
      'account.organisation',
      'organisation.name as organisation_name',
    ]);
  const guided = read.selectFrom('facilitator_group').selectAll();
  const guides = (account: string, group: string) =>
    read.insertInto('facilitator_group').values({ account, group_id: group });

  return {
    createAccount: async ({ groups = [], ...account }) => {
      const id = randomUUID();
      await write((run) => {
        run(read.insertInto('account').values({ id, ...account }));
        for (const group of groups) run(guides(id, group));
      });
      return id;
    },
    setFacilitatorGroups: async (account, groups) => {
      await write((run) => {
        run(read.deleteFrom('facilitator_group').where('account', '=', account));
        for (const group of groups) run(guides(account, group));
      });
    },
    account: async (id) => {
      const row = await accounts.where('account.id', '=', id).executeTakeFirst();
      if (row === undefined) return null;
      const groups = await guided.where('account', '=', id).execute();
      return accountOf(row, groups);
    },
    accounts: async () => {
      const groups = await guided.execute();
      return (await accounts.orderBy('account.name').execute()).map((row) => accountOf(row, groups));
    },
    addLoginLink: async ({ tokenHash, account, expiresAt, reusable }) => {
      const row = { token_hash: tokenHash, account, expires_at: expiresAt, reusable: reusable ? 1 : 0 };
      await write((run) => run(read.insertInto('login_link').values(row)));
    },
    useLoginLink: async (tokenHash, now) =>
      write((run) => {
        const found = run(
          read
            .selectFrom('login_link')
            .select(['account', 'expires_at', 'reusable'])
            .where('token_hash', '=', tokenHash),
        );
        const link = firstRow(linkRow, found);
        if (link === null) return null;
        const expired = link.expires_at <= now;
        if (expired || link.reusable === 0) {
          run(read.deleteFrom('login_link').where('token_hash', '=', tokenHash));
        }
        return expired ? null : link.account;
      }),
    ...sessions({ read, write }),
  };
}

function sessions({
  read,
  write,
}: Pick<Database<RosterTables>, 'read' | 'write'>): Pick<
  AccountsOfRoster,
  'addSession' | 'session' | 'touchSession' | 'endSession' | 'endSessionsOf'
> {
  return {
    addSession: async ({ tokenHash, account, createdAt, seenAt }) => {
      const row = { token_hash: tokenHash, account, created_at: createdAt, seen_at: seenAt };
      await write((run) => run(read.insertInto('session').values(row)));
    },
    session: async (tokenHash) => {
      const row = await read
        .selectFrom('session')
        .select(['account', 'created_at as createdAt', 'seen_at as seenAt'])
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst();
      return row ?? null;
    },
    touchSession: async (tokenHash, seenAt) => {
      const touched = read
        .updateTable('session')
        .set({ seen_at: seenAt })
        .where('token_hash', '=', tokenHash);
      await write((run) => run(touched));
    },
    endSession: async (tokenHash) => {
      await write((run) => run(read.deleteFrom('session').where('token_hash', '=', tokenHash)));
    },
    endSessionsOf: async (account) => {
      await write((run) => run(read.deleteFrom('session').where('account', '=', account)));
    },
  };
}

function accountOf(
  row: RosterTables['account'] & { organisation_name: string | null },
  guided: readonly RosterTables['facilitator_group'][],
): AccountRecord {
  const { id, name, role, organisation, organisation_name: organisationName } = row;
  const limited = organisation !== null && organisationName !== null;
  return {
    id,
    name,
    role,
    organisation: limited ? { id: organisation, name: organisationName } : null,
    groups: guided.filter(({ account }) => account === id).map((row) => row.group_id),
  };
}
