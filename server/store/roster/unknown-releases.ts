import type { Database } from '#server/store/open-database.ts';
import type { RosterTables } from './tables.ts';

/** Pilots about which people were given figures that this installation does not hold: it was put back from before that. */
export interface UnknownReleasesOfRoster {
  noteUnknownRelease(pilot: string): Promise<void>;
  hasUnknownRelease(pilot: string): Promise<boolean>;
}

export function unknownReleasesOfRoster({ read, write }: Database<RosterTables>): UnknownReleasesOfRoster {
  return {
    noteUnknownRelease: async (pilot) => {
      const note = read
        .insertInto('unknown_release')
        .values({ pilot })
        .onConflict((conflict) => conflict.doNothing());
      await write((run) => run(note));
    },
    hasUnknownRelease: async (pilot) => {
      const found = read.selectFrom('unknown_release').select('pilot').where('pilot', '=', pilot);
      return (await found.executeTakeFirst()) !== undefined;
    },
  };
}
