import { sql, type Kysely } from 'kysely';
import { integer, strictTable, text } from '#server/store/strict-table.ts';

/** Planned and held sessions apart, the cards a group is to get, its own talk, the pilot's file, rough response. */
export async function pilotFiles(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('pilot').renameColumn('sessions_held', 'sessions_planned').execute();
  await database.schema.alterTable('pilot').addColumn('sessions_held', integer).execute();
  await database.schema
    .alterTable('pilot_group')
    .addColumn('cards', integer, (column) => column.notNull().defaultTo(0))
    .execute();
  await database.schema.alterTable('pilot_group').addColumn('talked_on', text).execute();
  await sql`update pilot_group set cards = invited`.execute(database);
  await strictTable(database, 'pilot_file')
    .addColumn('pilot', text, (column) => column.primaryKey().notNull().references('pilot.id'))
    .addColumn('body', text, (column) => column.notNull())
    .execute();
  await strictTable(database, 'response_band')
    .addColumn('pilot', text, (column) => column.notNull().references('pilot.id'))
    .addColumn('wave', integer, (column) => column.notNull())
    .addColumn('group_id', text, (column) => column.notNull())
    .addColumn('counted_on', text, (column) => column.notNull())
    .addColumn('at_least', integer, (column) => column.notNull())
    .addColumn('at_most', integer)
    .addPrimaryKeyConstraint('response_band_key', ['pilot', 'wave', 'group_id'])
    .execute();
}
