import { sql, type Kysely } from 'kysely';
import type { Migrations } from '#server/store/migrate.ts';
import { bytes, integer, orderlessTable, text } from '#server/store/strict-table.ts';

async function beforeSending(database: Kysely<unknown>): Promise<void> {
  await orderlessTable(database, 'admission')
    .addColumn('pid', text, (column) => column.primaryKey().notNull())
    .addColumn('pilot', text, (column) => column.notNull())
    .addColumn('group_id', text, (column) => column.notNull())
    .addColumn('test', integer, (column) => column.notNull())
    .execute();
  await orderlessTable(database, 'gate')
    .addColumn('pilot', text, (column) => column.notNull())
    .addColumn('wave', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('gate_key', ['pilot', 'wave'])
    .execute();
  await orderlessTable(database, 'draft')
    .addColumn('pid', text, (column) => column.notNull().references('admission.pid'))
    .addColumn('wave', integer, (column) => column.notNull())
    .addColumn('pilot', text, (column) => column.notNull())
    .addColumn('revision', integer, (column) => column.notNull())
    .addColumn('body', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('draft_key', ['pid', 'wave'])
    .execute();
}

async function responses(database: Kysely<unknown>): Promise<void> {
  await orderlessTable(database, 'response')
    .addColumn('submission_id', text, (column) => column.primaryKey().notNull())
    .addColumn('pid', text, (column) => column.notNull().references('admission.pid'))
    .addColumn('pilot', text, (column) => column.notNull())
    .addColumn('wave', integer, (column) => column.notNull())
    .addColumn('instrument_id', text, (column) => column.notNull())
    .addColumn('instrument_version', text, (column) => column.notNull())
    .addColumn('language', text, (column) => column.notNull())
    .addColumn('consent_version', text, (column) => column.notNull())
    .addColumn('body', text, (column) => column.notNull())
    .addColumn('sha256', text, (column) => column.notNull())
    .addColumn('items', bytes, (column) => column.notNull())
    .addColumn('test', integer, (column) => column.notNull())
    .addColumn('seal', text, (column) => column.notNull())
    .addUniqueConstraint('response_once', ['pid', 'wave'])
    .execute();
  await database.schema
    .createIndex('response_of_pilot')
    .on('response')
    .columns(['pilot', 'wave', 'pid'])
    .execute();
  await orderlessTable(database, 'withdrawn')
    .addColumn('submission_id', text, (column) => column.primaryKey().notNull())
    .execute();
}

async function speed(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .alterTable('response')
    .addColumn('too_fast', integer, (column) => column.notNull().defaultTo(0))
    .execute();
}

async function noted(database: Kysely<unknown>): Promise<void> {
  await orderlessTable(database, 'noted')
    .addColumn('pid', text, (column) => column.notNull().references('admission.pid'))
    .addColumn('wave', integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('noted_key', ['pid', 'wave'])
    .execute();
}

async function hubAnswers(database: Kysely<unknown>): Promise<void> {
  await orderlessTable(database, 'hub_answer')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('hub', text, (column) => column.notNull())
    .addColumn('items', bytes, (column) => column.notNull())
    .execute();
  await database.schema.createIndex('hub_answer_of_hub').on('hub_answer').columns(['hub', 'id']).execute();
}

async function onTheirWay(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .alterTable('gate')
    .addColumn('sent_only', integer, (column) => column.notNull().defaultTo(0))
    .execute();
}

async function draftName(database: Kysely<unknown>): Promise<void> {
  await orderlessTable(database, 'draft_name')
    .addColumn('pid', text, (column) => column.notNull().references('admission.pid'))
    .addColumn('wave', integer, (column) => column.notNull())
    .addColumn('pilot', text, (column) => column.notNull())
    .addColumn('id', text, (column) => column.notNull().unique())
    .addPrimaryKeyConstraint('draft_name_key', ['pid', 'wave'])
    .execute();
  await sql`insert into draft_name (pid, wave, pilot, id)
    select pid, wave, pilot, lower(hex(randomblob(16))) from draft`.execute(database);
}

export const answersMigrations: Migrations = {
  '2026-11-24-a-before-sending': { up: beforeSending },
  '2026-11-24-b-responses': { up: responses },
  '2026-11-26-c-hub-answers': { up: hubAnswers },
  '2026-11-26-c-noted': { up: noted },
  '2026-11-26-p-speed': { up: speed },
  '2026-11-26-q-on-their-way': { up: onTheirWay },
  '2026-11-27-t-draft-name': { up: draftName },
};
