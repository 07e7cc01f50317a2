import { randomUUID } from 'node:crypto';
import { ReleaseCorrupt } from './corrupt.ts';
import type { Database } from './open-database.ts';
import type { ReleasesTables } from './releases/tables.ts';
import { sha256 } from './sha256.ts';

export interface StoredRelease {
  readonly body: string;
  readonly sha256: string;
  /** YYYY-MM-DD. */
  readonly madeOn: string;
}

/** The frozen figures: all that anyone but the participant ever sees. */
export interface ReleasesStore {
  /** Stores a pilot's release, once: a second one changes nothing. */
  insert(release: {
    readonly pilot: string;
    readonly body: string;
    readonly madeOn: string;
  }): Promise<'stored' | 'exists'>;
  /** @throws ReleaseCorrupt when the document is not what was written. */
  read(pilot: string): Promise<StoredRelease | null>;
  /** Day of release by pilot id. */
  releasedOn(): Promise<Map<string, string>>;
}

export function releasesStore({ read, write }: Database<ReleasesTables>): ReleasesStore {
  return {
    insert: async ({ pilot, body, madeOn }) => {
      const insertion = read
        .insertInto('release')
        .values({ id: randomUUID(), pilot, body, sha256: sha256(body), made_on: madeOn })
        .onConflict((conflict) => conflict.column('pilot').doNothing());
      const { changes } = await write((run) => run(insertion));
      return changes === 1 ? 'stored' : 'exists';
    },
    read: async (pilot) => {
      const row = await read
        .selectFrom('release')
        .select(['body', 'sha256', 'made_on as madeOn'])
        .where('pilot', '=', pilot)
        .executeTakeFirst();
      if (row === undefined) return null;
      if (sha256(row.body) === row.sha256) return row;
      throw new ReleaseCorrupt(`The release of pilot ${pilot} was altered on disk. Restore a backup.`);
    },
    releasedOn: async () => {
      const rows = await read.selectFrom('release').select(['pilot', 'made_on']).execute();
      return new Map(rows.map((row) => [row.pilot, row.made_on]));
    },
  };
}
