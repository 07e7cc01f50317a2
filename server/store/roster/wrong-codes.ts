import { z } from 'zod';
import { firstRow } from '#server/store/first-row.ts';
import type { Database } from '#server/store/open-database.ts';
import type { RosterTables } from './tables.ts';

/** How often a right password came with a wrong code, and when that was last (ms). */
export interface WrongCodes {
  readonly count: number;
  readonly lastAt: number;
}

/** Wrong codes of the second factor. Those before `since` (ms) are forgotten. */
export interface WrongCodesOfRoster {
  /** Counts one more, and resolves to how many there are. An empty account stands for nobody: it is counted as well. */
  noteWrongCode(account: string, at: { readonly now: number; readonly since: number }): Promise<number>;
  wrongCodesOf(account: string, since: number): Promise<WrongCodes | null>;
}

const countRow = z.object({ count: z.number() });

export function wrongCodesOfRoster({ read, write }: Database<RosterTables>): WrongCodesOfRoster {
  return {
    noteWrongCode: async (account, { now, since }) =>
      write((run) => {
        run(read.deleteFrom('wrong_code').where('last_at', '<', since));
        run(
          read
            .insertInto('wrong_code')
            .values({ account, count: 1, last_at: now })
            .onConflict((conflict) =>
              conflict
                .column('account')
                .doUpdateSet((row) => ({ count: row('wrong_code.count', '+', 1), last_at: now })),
            ),
        );
        const counted = run(read.selectFrom('wrong_code').select('count').where('account', '=', account));
        return firstRow(countRow, counted)?.count ?? 0;
      }),
    wrongCodesOf: async (account, since) =>
      (await read
        .selectFrom('wrong_code')
        .select(['count', 'last_at as lastAt'])
        .where('account', '=', account)
        .where('last_at', '>=', since)
        .executeTakeFirst()) ?? null,
  };
}
