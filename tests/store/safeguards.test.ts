import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { CompiledQuery } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answersMigrations } from '#server/store/answers/migrations.ts';
import { notesMigrations } from '#server/store/notes/migrations.ts';
import { openDatabase } from '#server/store/open-database.ts';
import { releasesMigrations } from '#server/store/releases/migrations.ts';
import { requireNode } from '#server/store/require-node.ts';
import { rosterMigrations } from '#server/store/roster/migrations.ts';
import { temporaryFolder } from './fixture.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const rooms = {
  roster: rosterMigrations,
  answers: answersMigrations,
  releases: releasesMigrations,
  notes: notesMigrations,
};

describe('every file, after its first write', () => {
  it.each(Object.entries(rooms))(
    '%s waits for the disk and refuses what it should',
    async (name, migrations) => {
      const database = await openDatabase(join(folder.path, `${name}.sqlite`), migrations);
      await database.write((run) => run({ compile: () => CompiledQuery.raw('create table probe (x)') }));
      expect(
        ['journal_mode', 'synchronous', 'foreign_keys', 'secure_delete', 'trusted_schema'].map(
          database.pragma,
        ),
      ).toEqual(['wal', 2, 1, 1, 0]);
      expect(database.pragma('busy_timeout')).toBeGreaterThan(0);
      database.close();
    },
  );

  it('would otherwise not wait: the library lowers FULL to NORMAL at the first write', () => {
    const careless = new Sqlite(join(folder.path, 'careless.sqlite'));
    careless.pragma('journal_mode = wal');
    expect(careless.pragma('synchronous', { simple: true })).toBe(2);
    careless.exec('create table probe (x)');
    expect(careless.pragma('synchronous', { simple: true })).toBe(1);
    careless.close();
  });
});

describe('opening', () => {
  it('twice runs each migration once and keeps what is there', async () => {
    const path = join(folder.path, 'answers.sqlite');
    (await openDatabase(path, answersMigrations)).close();
    const again = await openDatabase<{ kysely_migration: { name: string } }>(path, answersMigrations);
    const names = (await again.read.selectFrom('kysely_migration').select('name').execute()).map(
      ({ name }) => name,
    );
    expect(names).toEqual(Object.keys(answersMigrations));
    again.close();
  });

  it('leaves a file as it was when one of its new migrations fails, whichever came before it', async () => {
    const path = join(folder.path, 'answers.sqlite');
    (await openDatabase(path, answersMigrations)).close();
    const broken = {
      ...answersMigrations,
      '2999-01-01-a-good': {
        up: async (database: Parameters<(typeof answersMigrations)[string]['up']>[0]) => {
          await database.schema.createTable('good').addColumn('id', 'text').execute();
        },
      },
      '2999-01-01-b-broken': { up: async () => Promise.reject(new Error('a mistake')) },
    };
    await expect(openDatabase(path, broken)).rejects.toThrow('2999-01-01-b-broken');
    const plain = new Sqlite(path);
    const tables = plain.prepare(`select name from sqlite_schema where type = 'table'`).pluck().all();
    expect(tables).toContain('response');
    expect(tables).not.toContain('good');
    plain.close();
    (await openDatabase(path, answersMigrations)).close();
  });

  it('refuses a Node that would crash, with what to do', () => {
    expect(() => requireNode('20.20.2')).toThrow(/needs Node 22 or newer; this is Node 20\.20\.2.*npm/s);
    expect(() => requireNode('22.18.0')).not.toThrow();
    expect(() => requireNode(process.versions.node)).not.toThrow();
  });

  it('makes files that closing leaves in one piece, without a log beside them', async () => {
    const path = join(folder.path, 'answers.sqlite');
    (await openDatabase(path, answersMigrations)).close();
    expect(readdirSync(folder.path)).toEqual(['answers.sqlite']);
    expect(statSync(path).size).toBeGreaterThan(0);
  });
});
