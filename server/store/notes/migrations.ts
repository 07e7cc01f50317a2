import type { Kysely } from 'kysely';
import type { Migrations } from '#server/store/migrate.ts';
import { integer, orderlessTable, text } from '#server/store/strict-table.ts';

async function note(database: Kysely<unknown>): Promise<void> {
  await orderlessTable(database, 'note')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('pilot', text, (column) => column.notNull())
    .addColumn('wave', integer, (column) => column.notNull())
    .addColumn('group_id', text, (column) => column.notNull())
    .addColumn('question', text, (column) => column.notNull())
    .addColumn('body', text, (column) => column.notNull())
    .execute();
}

export const notesMigrations: Migrations = { '2026-11-24-a-note': { up: note } };
