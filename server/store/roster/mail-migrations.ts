import type { Kysely } from 'kysely';
import { integer, milliseconds, orderlessTable, text } from '#server/store/strict-table.ts';

/** People to write to, in the order of random ids: rows tell nothing of when they came. */
export async function contacts(database: Kysely<unknown>): Promise<void> {
  await orderlessTable(database, 'contact')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('pilot', text, (column) => column.notNull().references('pilot.id'))
    .addColumn('group_id', text, (column) => column.notNull().references('pilot_group.id'))
    .addColumn('email', text, (column) => column.notNull())
    .addColumn('language', text, (column) => column.notNull())
    .addColumn('admitted', integer, (column) => column.notNull())
    .addColumn('stopped', integer, (column) => column.notNull())
    .addUniqueConstraint('contact_once', ['pilot', 'email'])
    .execute();
  await orderlessTable(database, 'answered')
    .addColumn('contact', text, (column) => column.notNull().references('contact.id'))
    .addColumn('wave', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('answered_key', ['contact', 'wave'])
    .execute();
  await orderlessTable(database, 'answered_check')
    .addColumn('pilot', text, (column) => column.notNull().references('pilot.id'))
    .addColumn('wave', integer, (column) => column.notNull())
    .addColumn('checked_on', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('answered_check_key', ['pilot', 'wave'])
    .execute();
}

export async function mailings(database: Kysely<unknown>): Promise<void> {
  await orderlessTable(database, 'mailing')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('pilot', text, (column) => column.notNull().references('pilot.id'))
    .addColumn('wave', integer, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('day', text, (column) => column.notNull())
    .addColumn('hour', integer, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .execute();
  await orderlessTable(database, 'mail')
    .addColumn('contact', text, (column) => column.notNull().references('contact.id'))
    .addColumn('wave', integer, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('mailing', text, (column) => column.notNull().references('mailing.id'))
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('attempts', integer, (column) => column.notNull())
    .addColumn('next_at', milliseconds, (column) => column.notNull())
    .addPrimaryKeyConstraint('mail_key', ['contact', 'wave', 'kind'])
    .execute();
  await database.schema.createIndex('mail_waiting').on('mail').columns(['state', 'next_at']).execute();
}

export async function removedContacts(database: Kysely<unknown>): Promise<void> {
  await orderlessTable(database, 'removed_contact')
    .addColumn('fingerprint', text, (column) => column.primaryKey().notNull())
    .addColumn('pilot', text, (column) => column.notNull().references('pilot.id'))
    .execute();
}

export async function bouncedContacts(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('contact').addColumn('bounce', text).execute();
}
