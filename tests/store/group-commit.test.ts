import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { CompiledQuery, Kysely, SqliteDialect } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { groupCommit, type GroupCommit, type Run } from '#server/store/group-commit.ts';
import { StoreBusy } from '#server/store/store-busy.ts';
import { temporaryFolder } from './fixture.ts';

let folder: ReturnType<typeof temporaryFolder>;
let connection: Sqlite.Database;
let statements: string[];
let store: GroupCommit;
const onlyCompiles = new Kysely<{ word: { text: string } }>({
  dialect: new SqliteDialect({ database: new Sqlite(':memory:') }),
});

beforeEach(() => {
  folder = temporaryFolder();
  connection = new Sqlite(join(folder.path, 'words.sqlite'), {
    verbose: (sql) => void statements.push(String(sql)),
  });
  statements = [];
  connection.exec('create table word (text text not null unique) strict');
  store = groupCommit(connection, { limit: 100 });
  statements = [];
});
afterEach(() => {
  connection.close();
  folder.remove();
});

const add = (text: string) => (run: Run) => {
  run(onlyCompiles.insertInto('word').values({ text }));
  return text;
};
const count = (run: Run): number => run(onlyCompiles.selectFrom('word').select('text')).rows.length;
/** Found wrong only when the transaction is committed. */
const dangling = (run: Run): void => {
  run({ compile: () => CompiledQuery.raw(`insert into link values ('nowhere')`) });
};
const words = (): unknown[] => connection.prepare('select text from word order by text').pluck().all();
const refusals = (results: readonly PromiseSettledResult<unknown>[]): PromiseRejectedResult[] =>
  results.filter((result) => result.status === 'rejected');
const commits = (): number => statements.filter((sql) => sql === 'commit').length;

describe('the writes of one turn', () => {
  it('share one commit, and are acknowledged only after it', async () => {
    const acknowledged: number[] = [];
    const writes = Array.from({ length: 40 }, async (_, index) => {
      await store.write(add(`word ${index}`));
      acknowledged.push(commits());
    });
    expect(statements).toEqual([]);
    await Promise.all(writes);
    expect(statements.filter((sql) => sql === 'begin immediate')).toHaveLength(1);
    expect(acknowledged).toEqual(Array.from({ length: 40 }, () => 1));
    expect(words()).toHaveLength(40);
  });

  it('do not take each other along: one that fails is undone alone', async () => {
    const failing = (run: Run): never => {
      add('half written')(run);
      throw new Error('changed my mind');
    };
    const results = await Promise.allSettled([
      store.write(add('one')),
      store.write(failing),
      store.write(add('one')),
      store.write(add('two')),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({ reason: { message: 'changed my mind' } });
    expect(results[2]).toMatchObject({ reason: { code: 'SQLITE_CONSTRAINT_UNIQUE' } });
    expect(words()).toEqual(['one', 'two']);
  });

  it('see what the ones before them in the turn wrote', async () => {
    const [, seen] = await Promise.all([store.write(add('one')), store.write(count)]);
    expect(seen).toBe(1);
  });

  it('are all refused when the commit itself fails, and none is half there', async () => {
    connection.pragma('foreign_keys = on');
    connection.exec('create table link (word text references word (text) deferrable initially deferred)');
    const results = await Promise.allSettled([store.write(add('one')), store.write(dangling)]);
    expect(refusals(results)).toHaveLength(2);
    expect(refusals(results).every(({ reason }) => reason instanceof StoreBusy)).toBe(true);
    expect(words()).toEqual([]);
    await store.write(add('two'));
    expect(words()).toEqual(['two']);
  });
});

describe('too many writes', () => {
  it('are refused at once beyond the bound; those within it are stored', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 130 }, (_, index) => store.write(add(`word ${index}`))),
    );
    expect(refusals(results)).toHaveLength(30);
    expect(refusals(results).every(({ reason }) => reason instanceof StoreBusy)).toBe(true);
    expect(words()).toHaveLength(100);
    await store.write(add('a later turn'));
    expect(words()).toHaveLength(101);
  });
});

describe('stopping', () => {
  it('commits what waits and refuses what comes later', async () => {
    const waiting = store.write(add('one'));
    store.stop();
    expect(words()).toEqual(['one']);
    await waiting;
    await expect(store.write(add('two'))).rejects.toBeInstanceOf(StoreBusy);
  });
});
