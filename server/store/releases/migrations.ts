import type { Kysely } from 'kysely';
import type { Migrations } from '#server/store/migrate.ts';
import { strictTable, text } from '#server/store/strict-table.ts';

async function release(database: Kysely<unknown>): Promise<void> {
  await strictTable(database, 'release')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('pilot', text, (column) => column.notNull().unique())
    .addColumn('body', text, (column) => column.notNull())
    .addColumn('sha256', text, (column) => column.notNull())
    .addColumn('made_on', text, (column) => column.notNull())
    .execute();
}

export const releasesMigrations: Migrations = { '2026-11-24-a-release': { up: release } };
