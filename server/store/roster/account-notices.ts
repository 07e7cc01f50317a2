import { randomUUID } from 'node:crypto';
import type { Database } from '#server/store/open-database.ts';
import type { AccountNotice, RosterTables } from './tables.ts';

/** A mail to the holder of an account that waits to be sent. */
export interface WaitingNotice {
  readonly id: string;
  readonly mail: string;
  readonly kind: AccountNotice;
  /** When it happened (ms). */
  readonly at: number;
  readonly attempts: number;
}

/** What holders of accounts are told by mail, until it is sent; it survives a restart. */
export interface NoticesOfRoster {
  addNotice(notice: Pick<WaitingNotice, 'mail' | 'kind' | 'at'>): Promise<void>;
  /** Those whose time has come, the oldest first. */
  dueNotices(now: number): Promise<WaitingNotice[]>;
  /** Tries again later. */
  postponeNotice(notice: {
    readonly id: string;
    readonly attempts: number;
    readonly nextAt: number;
  }): Promise<void>;
  removeNotice(id: string): Promise<void>;
}

export function noticesOfRoster({ read, write }: Database<RosterTables>): NoticesOfRoster {
  return {
    addNotice: async (notice) => {
      const row = { id: randomUUID(), ...notice, attempts: 0, next_at: 0 };
      await write((run) => run(read.insertInto('account_notice').values(row)));
    },
    dueNotices: async (now) =>
      read
        .selectFrom('account_notice')
        .select(['id', 'mail', 'kind', 'at', 'attempts'])
        .where('next_at', '<=', now)
        .orderBy('at')
        .execute(),
    postponeNotice: async ({ id, attempts, nextAt }) => {
      const later = read
        .updateTable('account_notice')
        .set({ attempts, next_at: nextAt })
        .where('id', '=', id);
      await write((run) => run(later));
    },
    removeNotice: async (id) => {
      await write((run) => run(read.deleteFrom('account_notice').where('id', '=', id)));
    },
  };
}
