import { sql, type Kysely } from 'kysely';
import type { Migrations } from '#server/store/migrate.ts';
import { bouncedContacts, contacts, mailings, removedContacts } from './mail-migrations.ts';
import { pilotFiles } from './pilot-migrations.ts';
import { integer, milliseconds, strictTable, text } from '#server/store/strict-table.ts';

async function pilots(database: Kysely<unknown>): Promise<void> {
  await strictTable(database, 'programme')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('title', text, (column) => column.notNull())
    .execute();
  await strictTable(database, 'organisation')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('name', text, (column) => column.notNull())
    .execute();
  await strictTable(database, 'pilot')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('programme', text, (column) => column.notNull().references('programme.id'))
    .addColumn('organisation', text, (column) => column.notNull().references('organisation.id'))
    .addColumn('title', text, (column) => column.notNull())
    .addColumn('prefix', text, (column) => column.notNull().unique())
    .addColumn('salt', text, (column) => column.notNull())
    .addColumn('threshold', integer, (column) => column.notNull())
    .addColumn('instrument_id', text, (column) => column.notNull())
    .addColumn('instrument_version', text, (column) => column.notNull())
    .addColumn('modules', text, (column) => column.notNull())
    .addColumn('sessions_held', integer, (column) => column.notNull())
    .addColumn('test', integer, (column) => column.notNull())
    .addColumn('keys_until', text, (column) => column.notNull())
    .execute();
}

async function groupsAndWaves(database: Kysely<unknown>): Promise<void> {
  await strictTable(database, 'pilot_group')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('pilot', text, (column) => column.notNull().references('pilot.id'))
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('comparison', integer, (column) => column.notNull())
    .addColumn('invited', integer, (column) => column.notNull())
    .addColumn('place', integer, (column) => column.notNull())
    .addUniqueConstraint('pilot_group_place', ['pilot', 'place'])
    .execute();
  await strictTable(database, 'wave')
    .addColumn('pilot', text, (column) => column.notNull().references('pilot.id'))
    .addColumn('number', integer, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .addColumn('opens_on', text, (column) => column.notNull())
    .addColumn('closes_on', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('wave_key', ['pilot', 'number'])
    .execute();
}

async function accounts(database: Kysely<unknown>): Promise<void> {
  await strictTable(database, 'account')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('role', text, (column) => column.notNull())
    .addColumn('organisation', text, (column) => column.references('organisation.id'))
    .execute();
  await strictTable(database, 'login_link')
    .addColumn('token_hash', text, (column) => column.primaryKey().notNull())
    .addColumn('account', text, (column) => column.notNull().references('account.id'))
    .addColumn('expires_at', milliseconds, (column) => column.notNull())
    .addColumn('reusable', integer, (column) => column.notNull())
    .execute();
  await strictTable(database, 'session')
    .addColumn('token_hash', text, (column) => column.primaryKey().notNull())
    .addColumn('account', text, (column) => column.notNull().references('account.id'))
    .addColumn('created_at', milliseconds, (column) => column.notNull())
    .addColumn('seen_at', milliseconds, (column) => column.notNull())
    .execute();
}

async function facilitatorGroups(database: Kysely<unknown>): Promise<void> {
  await strictTable(database, 'facilitator_group')
    .addColumn('account', text, (column) => column.notNull().references('account.id'))
    .addColumn('group_id', text, (column) => column.notNull().references('pilot_group.id'))
    .addPrimaryKeyConstraint('facilitator_group_key', ['account', 'group_id'])
    .execute();
}

async function keysDestroyed(database: Kysely<unknown>): Promise<void> {
  await database.schema.alterTable('pilot').addColumn('keys_destroyed_on', text).execute();
}

async function frozenInstruments(database: Kysely<unknown>): Promise<void> {
  await strictTable(database, 'frozen_instrument')
    .addColumn('id', text, (column) => column.notNull())
    .addColumn('version', text, (column) => column.notNull())
    .addColumn('hash', text, (column) => column.notNull())
    .addPrimaryKeyConstraint('frozen_instrument_key', ['id', 'version'])
    .execute();
}

/** Sessions of before begin anew: nothing tells how they were signed in. */
async function signIn(database: Kysely<unknown>): Promise<void> {
  for (const name of ['mail', 'password', 'second_factor'] as const) {
    await database.schema.alterTable('account').addColumn(name, text).execute();
  }
  await database.schema.alterTable('account').addColumn('closed_at', milliseconds).execute();
  await database.schema
    .alterTable('account')
    .addColumn('second_factor_step', integer, (column) => column.notNull().defaultTo(0))
    .execute();
  await sql`create unique index account_mail on account (mail) where closed_at is null`.execute(database);
  await database.schema.dropTable('session').execute();
  await strictTable(database, 'session')
    .addColumn('token_hash', text, (column) => column.primaryKey().notNull())
    .addColumn('id', text, (column) => column.notNull().unique())
    .addColumn('account', text, (column) => column.notNull().references('account.id'))
    .addColumn('method', text, (column) => column.notNull())
    .addColumn('browser', text, (column) => column.notNull())
    .addColumn('from_address', text)
    .addColumn('created_at', milliseconds, (column) => column.notNull())
    .addColumn('seen_at', milliseconds, (column) => column.notNull())
    .execute();
}

async function credentials(database: Kysely<unknown>): Promise<void> {
  await strictTable(database, 'passkey')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('account', text, (column) => column.notNull().references('account.id'))
    .addColumn('credential', text, (column) => column.notNull().unique())
    .addColumn('public_key', text, (column) => column.notNull())
    .addColumn('counter', integer, (column) => column.notNull())
    .addColumn('transports', text, (column) => column.notNull())
    .addColumn('name', text, (column) => column.notNull())
    .addColumn('created_at', milliseconds, (column) => column.notNull())
    .addColumn('used_at', milliseconds)
    .execute();
  await strictTable(database, 'recovery_code')
    .addColumn('code_hash', text, (column) => column.primaryKey().notNull())
    .addColumn('account', text, (column) => column.notNull().references('account.id'))
    .execute();
  await strictTable(database, 'spent_challenge')
    .addColumn('challenge_hash', text, (column) => column.primaryKey().notNull())
    .addColumn('expires_at', milliseconds, (column) => column.notNull())
    .execute();
}

async function hubs(database: Kysely<unknown>): Promise<void> {
  await strictTable(database, 'hub')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('title', text, (column) => column.notNull())
    .addColumn('prefix', text, (column) => column.notNull().unique())
    .addColumn('held_on', text, (column) => column.notNull())
    .addColumn('state', text, (column) => column.notNull())
    .execute();
}

async function accountNotices(database: Kysely<unknown>): Promise<void> {
  await strictTable(database, 'account_notice')
    .addColumn('id', text, (column) => column.primaryKey().notNull())
    .addColumn('mail', text, (column) => column.notNull())
    .addColumn('kind', text, (column) => column.notNull())
    .addColumn('at', milliseconds, (column) => column.notNull())
    .addColumn('attempts', integer, (column) => column.notNull())
    .addColumn('next_at', milliseconds, (column) => column.notNull())
    .execute();
}

async function unknownReleases(database: Kysely<unknown>): Promise<void> {
  await strictTable(database, 'unknown_release')
    .addColumn('pilot', text, (column) => column.primaryKey().notNull().references('pilot.id'))
    .execute();
}

async function wrongCodes(database: Kysely<unknown>): Promise<void> {
  await strictTable(database, 'wrong_code')
    .addColumn('account', text, (column) => column.primaryKey().notNull())
    .addColumn('count', integer, (column) => column.notNull())
    .addColumn('last_at', milliseconds, (column) => column.notNull())
    .execute();
}

export const rosterMigrations: Migrations = {
  '2026-11-24-a-pilots': { up: pilots },
  '2026-11-24-b-groups-and-waves': { up: groupsAndWaves },
  '2026-11-24-c-accounts': { up: accounts },
  '2026-11-26-a-facilitator-groups': { up: facilitatorGroups },
  '2026-11-26-a-keys-destroyed': { up: keysDestroyed },
  '2026-11-26-a-sign-in': { up: signIn },
  '2026-11-26-a-sign-in-credentials': { up: credentials },
  '2026-11-26-c-frozen-instruments': { up: frozenInstruments },
  '2026-11-26-c-hubs': { up: hubs },
  '2026-11-26-m-contacts': { up: contacts },
  '2026-11-26-m-mailings': { up: mailings },
  '2026-11-26-s-pilot-files': { up: pilotFiles },
  '2026-11-26-t-removed-contacts': { up: removedContacts },
  '2026-11-26-u-account-notices': { up: accountNotices },
  '2026-11-26-v-bounced-contacts': { up: bouncedContacts },
  '2026-11-26-w-unknown-releases': { up: unknownReleases },
  '2026-11-26-x-wrong-codes': { up: wrongCodes },
};
