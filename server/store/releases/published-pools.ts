import { z } from 'zod';
import type { PooledPilot } from '#analysis/disclosure/pool-rule.ts';
import type { Run } from '#server/store/group-commit.ts';
import type { Database } from '#server/store/open-database.ts';
import type { ReleasesTables } from './tables.ts';

/** A pool of pilots that was shown on a scale. */
export interface PublishedPool {
  /** `instrument/scale`. */
  readonly scale: string;
  /** In the order of the pilots. */
  readonly members: readonly PooledPilot[];
}

/** Who was in the pools that people were ever shown: pilots and organisations, nobody in them. */
export interface PublishedPools {
  /** Every pool that was ever shown. */
  all(): Promise<PublishedPool[]>;
  /** Adds pools that were shown, after a copy from before that was put back. */
  note(pools: readonly PublishedPool[]): Promise<void>;
}

type Read = Database<ReleasesTables>['read'];

const membersSchema = z.array(z.strictObject({ pilot: z.string(), organisation: z.string() }));

export function publishedPools({ read, write }: Database<ReleasesTables>): PublishedPools {
  return {
    all: async () => {
      const rows = await read.selectFrom('published_pool').selectAll().execute();
      return rows.map(({ scale, members }) => ({ scale, members: membersSchema.parse(JSON.parse(members)) }));
    },
    note: async (pools) => write((run) => addPools(read, run, pools)),
  };
}

/** Adds pools that people see, or saw; those that are known stay as they are. */
export function addPools(read: Read, run: Run, pools: readonly PublishedPool[]): void {
  for (const { scale, members } of pools) {
    const who = JSON.stringify(members.map(({ pilot, organisation }) => ({ pilot, organisation })));
    run(
      read
        .insertInto('published_pool')
        .values({ scale, members: who })
        .onConflict((conflict) => conflict.doNothing()),
    );
  }
}
