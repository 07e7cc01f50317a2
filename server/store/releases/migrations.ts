import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import type { Migrations } from '#server/store/migrate.ts';
import { integer, orderlessTable, real, strictTable, text } from '#server/store/strict-table.ts';

async function release(database: Kysely<unknown>): Promise<void> {
  await strictTable(database, 'release')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('pilot', text, (column) => column.notNull().unique())
    .addColumn('body', text, (column) => column.notNull())
    .addColumn('sha256', text, (column) => column.notNull())
    .addColumn('made_on', text, (column) => column.notNull())
    .execute();
}

/** A pilot has a release for each later wave. Those there are were all of the second wave, the after wave. */
async function releaseOfWave(database: Kysely<unknown>): Promise<void> {
  await strictTable(database, 'release_of_wave')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('pilot', text, (column) => column.notNull())
    .addColumn('wave', integer, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('body', text, (column) => column.notNull())
    .addColumn('sha256', text, (column) => column.notNull())
    .addColumn('made_on', text, (column) => column.notNull())
    .addUniqueConstraint('release_once', ['pilot', 'wave'])
    .execute();
  await sql`insert into release_of_wave (id, pilot, wave, kind, body, sha256, made_on)
    select id, pilot, 2, 'after', body, sha256, made_on from release`.execute(database);
  await database.schema.dropTable('release').execute();
  await database.schema.alterTable('release_of_wave').renameTo('release').execute();
}

async function ledger(database: Kysely<unknown>): Promise<void> {
  await orderlessTable(database, 'ledger')
    .addColumn('pilot', text, (column) => column.notNull())
    .addColumn('wave', integer, (column) => column.notNull())
    .addColumn('made_on', text, (column) => column.notNull())
    .addColumn('rules', text, (column) => column.notNull())
    .addColumn('cells', text, (column) => column.notNull())
    .addColumn('key_print', text, (column) => column.notNull())
    .addColumn('sets', text)
    .addColumn('sha256', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('ledger_key', ['pilot', 'wave'])
    .execute();
  await orderlessTable(database, 'pooled_term')
    .addColumn('pilot', text, (column) => column.notNull())
    .addColumn('wave', integer, (column) => column.notNull())
    .addColumn('scale', text, (column) => column.notNull())
    .addColumn('n', integer, (column) => column.notNull())
    .addColumn('estimate', real, (column) => column.notNull())
    .addColumn('variance', real, (column) => column.notNull())
    .addPrimaryKeyConstraint('pooled_term_key', ['pilot', 'wave', 'scale'])
    .execute();
}

async function hubPicture(database: Kysely<unknown>): Promise<void> {
  await strictTable(database, 'hub_picture')
    .addColumn('hub', text, (column) => column.primaryKey().notNull())
    .addColumn('body', text, (column) => column.notNull())
    .addColumn('sha256', text, (column) => column.notNull())
    .addColumn('made_on', text, (column) => column.notNull())
    .execute();
}

async function evidenceTerm(database: Kysely<unknown>): Promise<void> {
  await strictTable(database, 'evidence_term')
    .addColumn('pilot', text, (column) => column.primaryKey().notNull())
    .addColumn('organisation', text, (column) => column.notNull())
    .addColumn('instrument', text, (column) => column.notNull())
    .addColumn('version', text, (column) => column.notNull())
    .addColumn('place', integer, (column) => column.notNull().unique())
    .addColumn('moments', text, (column) => column.notNull())
    .execute();
}

async function benchmark(database: Kysely<unknown>): Promise<void> {
  await strictTable(database, 'benchmark')
    .addColumn('version', integer, (column) => column.primaryKey().notNull())
    .addColumn('made_on', text, (column) => column.notNull())
    .addColumn('body', text, (column) => column.notNull())
    .addColumn('sha256', text, (column) => column.notNull())
    .execute();
}

async function preview(database: Kysely<unknown>): Promise<void> {
  await orderlessTable(database, 'preview')
    .addColumn('pilot', text, (column) => column.notNull())
    .addColumn('wave', integer, (column) => column.notNull())
    .addColumn('settled', integer, (column) => column.notNull())
    .addColumn('rules', text, (column) => column.notNull())
    .addColumn('made_on', text, (column) => column.notNull())
    .addColumn('body', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('preview_key', ['pilot', 'wave', 'settled', 'rules'])
    .execute();
}

async function evidenceBreak(database: Kysely<unknown>): Promise<void> {
  await orderlessTable(database, 'evidence_break')
    .addColumn('place', integer, (column) => column.primaryKey().notNull())
    .execute();
}

const keptPools = z.array(
  z.object({
    id: z.string(),
    instrument: z.object({ id: z.string() }),
    pool: z
      .object({ members: z.array(z.object({ pilot: z.string(), organisation: z.string() })) })
      .nullable(),
  }),
);

/** Who was in each pool that was ever shown, also in the comparisons that were made before. */
async function publishedPool(database: Kysely<unknown>): Promise<void> {
  await orderlessTable(database, 'published_pool')
    .addColumn('scale', text, (column) => column.notNull())
    .addColumn('members', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('published_pool_key', ['scale', 'members'])
    .execute();
  const { rows } = await sql<{ body: string }>`select body from benchmark`.execute(database);
  for (const { body } of rows) {
    for (const { id, instrument, pool } of keptPools.parse(JSON.parse(body))) {
      if (pool === null) continue;
      const [scale, members] = [`${instrument.id}/${id}`, JSON.stringify(pool.members)];
      await sql`insert or ignore into published_pool (scale, members) values (${scale}, ${members})`.execute(
        database,
      );
    }
  }
}

export const releasesMigrations: Migrations = {
  '2026-11-24-a-release': { up: release },
  '2026-11-26-c-evidence-term': { up: evidenceTerm },
  '2026-11-26-c-hub-picture': { up: hubPicture },
  '2026-11-26-d1-release-of-wave': { up: releaseOfWave },
  '2026-11-26-d2-ledger': { up: ledger },
  '2026-11-26-d3-benchmark': { up: benchmark },
  '2026-11-26-d4-preview': { up: preview },
  '2026-11-27-t1-published-pool': { up: publishedPool },
  '2026-11-27-t2-evidence-break': { up: evidenceBreak },
};
