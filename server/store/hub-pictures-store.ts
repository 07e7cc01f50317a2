import { ReleaseCorrupt } from './corrupt.ts';
import type { Database } from './open-database.ts';
import type { ReleasesTables } from './releases/tables.ts';
import { sha256 } from './sha256.ts';

/** What rooms answered: the only thing that is kept of it, but for the words. */
export interface HubPicturesStore {
  /** Stores the picture of a hub, once: a second one changes nothing. */
  insert(picture: { readonly hub: string; readonly body: string; readonly madeOn: string }): Promise<void>;
  /** JSON as it was stored. @throws ReleaseCorrupt when it is not what was written. */
  read(hub: string): Promise<string | null>;
}

export function hubPicturesStore({ read, write }: Database<ReleasesTables>): HubPicturesStore {
  return {
    insert: async ({ hub, body, madeOn }) => {
      const insertion = read
        .insertInto('hub_picture')
        .values({ hub, body, sha256: sha256(body), made_on: madeOn })
        .onConflict((conflict) => conflict.doNothing());
      await write((run) => run(insertion));
    },
    read: async (hub) => {
      const row = await read
        .selectFrom('hub_picture')
        .select(['body', 'sha256'])
        .where('hub', '=', hub)
        .executeTakeFirst();
      if (row === undefined) return null;
      if (sha256(row.body) === row.sha256) return row.body;
      throw new ReleaseCorrupt(`The picture of hub ${hub} was altered on disk. Restore a backup.`);
    },
  };
}
