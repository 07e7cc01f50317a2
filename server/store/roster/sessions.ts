import { z } from 'zod';
import { firstRow } from '#server/store/first-row.ts';
import type { Database } from '#server/store/open-database.ts';
import type { RosterTables } from './tables.ts';

/** A session of an account; its token comes hashed, the store never sees one. */
export interface SessionRecord {
  readonly tokenHash: string;
  readonly id: string;
  readonly account: string;
  readonly method: RosterTables['session']['method'];
  readonly browser: string;
  readonly from: string | null;
  readonly createdAt: number;
  readonly seenAt: number;
}

/** Moments are milliseconds. */
export interface SessionsOfRoster {
  addLoginLink(link: {
    readonly tokenHash: string;
    readonly account: string;
    readonly expiresAt: number;
    readonly reusable: boolean;
  }): Promise<void>;
  /** The account a link signs in, or null; a one-time link is used up in the same transaction. */
  useLoginLink(
    tokenHash: string,
    now: number,
  ): Promise<{ readonly account: string; readonly reusable: boolean } | null>;
  /** Accounts with a link that still works. */
  invited(now: number): Promise<Set<string>>;
  addSession(session: SessionRecord): Promise<void>;
  session(tokenHash: string): Promise<SessionRecord | null>;
  /** An account's sessions, the one seen last first. */
  sessionsOf(account: string): Promise<SessionRecord[]>;
  /** When each account was seen last. */
  lastSeen(): Promise<Map<string, number>>;
  touchSession(tokenHash: string, seenAt: number): Promise<void>;
  endSession(tokenHash: string): Promise<void>;
  /** Ends every session and every link of everybody. */
  endAllAccess(): Promise<void>;
  /** Ends one session of an account by its id, or all but one. */
  endSessionsOf(account: string, which?: { readonly id: string } | { readonly but: string }): Promise<number>;
}

const linkRow = z.object({ account: z.string(), expires_at: z.number(), reusable: z.number() });

/** The links that sign accounts in, and their sessions. */
export function sessionsOfRoster({ read, write }: Database<RosterTables>): SessionsOfRoster {
  const sessions = read
    .selectFrom('session')
    .select(['token_hash as tokenHash', 'id', 'account', 'method', 'browser', 'from_address as from'])
    .select(['created_at as createdAt', 'seen_at as seenAt']);

  return {
    addLoginLink: async ({ tokenHash, account, expiresAt, reusable }) => {
      const row = { token_hash: tokenHash, account, expires_at: expiresAt, reusable: reusable ? 1 : 0 };
      await write((run) => run(read.insertInto('login_link').values(row)));
    },
    useLoginLink: async (tokenHash, now) =>
      write((run) => {
        const found = run(read.selectFrom('login_link').selectAll().where('token_hash', '=', tokenHash));
        const link = firstRow(linkRow, found);
        if (link === null) return null;
        const expired = link.expires_at <= now;
        if (expired || link.reusable === 0) {
          run(read.deleteFrom('login_link').where('token_hash', '=', tokenHash));
        }
        return expired ? null : { account: link.account, reusable: link.reusable === 1 };
      }),
    invited: async (now) => {
      const links = read.selectFrom('login_link').select('account').where('expires_at', '>', now);
      return new Set((await links.execute()).map(({ account }) => account));
    },
    addSession: async ({ tokenHash, from, createdAt, seenAt, ...session }) => {
      const moments = { created_at: createdAt, seen_at: seenAt };
      const row = { token_hash: tokenHash, from_address: from, ...moments, ...session };
      await write((run) => run(read.insertInto('session').values(row)));
    },
    session: async (tokenHash) =>
      (await sessions.where('token_hash', '=', tokenHash).executeTakeFirst()) ?? null,
    sessionsOf: async (account) =>
      sessions.where('account', '=', account).orderBy('seen_at', 'desc').execute(),
    lastSeen: async () => {
      const rows = await read
        .selectFrom('session')
        .select(['account', 'seen_at'])
        .orderBy('seen_at')
        .execute();
      return new Map(rows.map((row) => [row.account, row.seen_at]));
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
    endAllAccess: async () => {
      await write((run) => {
        run(read.deleteFrom('session'));
        run(read.deleteFrom('login_link'));
      });
    },
    endSessionsOf: async (account, which) => {
      let ended = read.deleteFrom('session').where('account', '=', account);
      if (which !== undefined) {
        ended = 'id' in which ? ended.where('id', '=', which.id) : ended.where('id', '<>', which.but);
      }
      return (await write((run) => run(ended))).changes;
    },
  };
}
