import type { Database } from '#server/store/open-database.ts';
import { byName } from './by-name.ts';
import type { RosterTables } from './tables.ts';

export interface NamesOfRoster {
  /** All programmes, those without a pilot too, in the order of their titles. */
  programmes(): Promise<{ id: string; title: string }[]>;
  /** All organisations, those without a pilot too, in the order of their names. */
  organisations(): Promise<{ id: string; name: string }[]>;
}

/** What a new pilot can belong to. */
export function namesOfRoster({ read }: Database<RosterTables>): NamesOfRoster {
  return {
    programmes: async () =>
      byName(
        await read.selectFrom('programme').select(['id', 'title']).orderBy('id').execute(),
        ({ title }) => title,
      ),
    organisations: async () =>
      byName(
        await read.selectFrom('organisation').select(['id', 'name']).orderBy('id').execute(),
        ({ name }) => name,
      ),
  };
}
