import { sql, type Kysely } from 'kysely';
import type { Migrations } from '#server/store/migrate.ts';
import { integer, milliseconds, strictTable, text } from '#server/store/strict-table.ts';

async function entries(database: Kysely<unknown>): Promise<void> {
  await strictTable(database, 'entry')
    .addColumn('number', integer, (column) => column.primaryKey().notNull())
    .addColumn('at', milliseconds, (column) => column.notNull())
    .addColumn('who', text)
    .addColumn('action', text, (column) => column.notNull())
    .addColumn('object', text, (column) => column.notNull())
    .addColumn('result', text, (column) => column.notNull())
    .addColumn('from_address', text)
    .addColumn('previous', text, (column) => column.notNull())
    .addColumn('hash', text, (column) => column.notNull())
    .execute();
  await database.schema.createIndex('entry_object').on('entry').column('object').execute();
  for (const change of ['update', 'delete']) {
    await sql`create trigger ${sql.ref(`entry_no_${change}`)} before ${sql.raw(change)} on entry
      begin select raise(abort, 'The audit log only grows.'); end`.execute(database);
  }
  // "insert or replace" deletes without the trigger above; a number that is taken, or skips one, is no next entry.
  await sql`create trigger entry_next before insert on entry
    when new.number <> 1 + (select coalesce(max(number), 0) from entry)
    begin select raise(abort, 'The audit log only grows.'); end`.execute(database);
}

export const auditMigrations: Migrations = { '2026-11-26-a-entries': { up: entries } };
