import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseCode } from '#server/linkage/codes.ts';
import { issueCodes } from '#server/linkage/issue-codes.ts';
import { pseudonym, stretch } from '#server/linkage/pseudonym.ts';
import { openStores } from '#server/store/open-stores.ts';
import { openAnswersFile, pilot, submission, temporaryFolder, type AnswersFile } from './fixture.ts';
import { setUpPilot } from './pilot-fixture.ts';

let file: AnswersFile;
beforeEach(async () => {
  file = await openAnswersFile();
});
afterEach(() => file.close());

const tableSchema = z.object({ name: z.string(), sql: z.string() });
const columnSchema = z.object({ name: z.string() });

/** Tables of a file but for the record of its migrations, with their columns. */
function tablesOf(path: string): { name: string; sql: string; columns: string[] }[] {
  const connection = new Sqlite(path);
  const tables = z
    .array(tableSchema)
    .parse(connection.prepare(`select name, sql from sqlite_schema where type = 'table'`).all())
    .filter(({ name }) => !name.startsWith('kysely_migration'));
  const withColumns = tables.map((table) => ({
    ...table,
    columns: z
      .array(columnSchema)
      .parse(connection.pragma(`table_info(${table.name})`))
      .map(({ name }) => name),
  }));
  connection.close();
  return withColumns;
}

/** All bytes of a database: the file, and the log beside it. */
const bytesOf = (path: string): string =>
  [path, `${path}-wal`].map((name) => readFileSync(name, 'latin1')).join('');

describe('the answers file', () => {
  it('has no column for a day, a time, an order, a place or a person', () => {
    const tables = tablesOf(file.path);
    expect(tables.map(({ name }) => name).sort()).toEqual([
      'admission',
      'draft',
      'draft_name',
      'gate',
      'hub_answer',
      'noted',
      'response',
      'withdrawn',
    ]);
    const telling =
      /time|date|day|stamp|_at$|_on$|^at$|order|sequence|rowid|number|mail|code|token|ip|agent|name/;
    for (const { columns } of tables) expect(columns.filter((name) => telling.test(name))).toEqual([]);
  });

  it('numbers no rows as they arrive', () => {
    for (const { sql } of tablesOf(file.path)) expect(sql).toMatch(/strict, without rowid$/i);
  });

  it.each(['narrowGate', 'closeGate', 'rewrite'] as const)(
    'shows no order of arrival after %s',
    async (shut) => {
      const marks = Array.from({ length: 40 }, (_, index) => markOf(index));
      for (const mark of marks) {
        await file.answers.submit(submission(await file.admitted(), { body: bodyOf(mark) }));
      }
      file.database.emptyLog();
      expect(followers(readFileSync(file.path, 'latin1'), marks)).toBeGreaterThan(30);
      await file.answers[shut](pilot, 1);
      expect(followers(readFileSync(file.path, 'latin1'), marks)).toBeLessThan(10);
      expect(readFileSync(`${file.path}-wal`)).toHaveLength(0);
    },
  );

  it('keeps nothing of what was withdrawn, not even in the log beside it', async () => {
    const pid = await file.admitted();
    await file.answers.saveDraft({ pid, pilot, wave: 1, revision: 1, body: bodyOf('<a draft>') });
    await file.answers.submit(submission(pid, { body: bodyOf('<an answer>') }));
    const holds = (): boolean[] =>
      ['<a draft>', '<an answer>'].map((mark) => bytesOf(file.path).includes(mark));
    expect(holds()).toEqual([true, true]);
    await file.answers.withdraw(pid);
    expect(holds()).toEqual([false, false]);
  });
});

describe('the rooms together', () => {
  it('hold no code; and no pseudonym stands outside the answers', async () => {
    const folder = temporaryFolder();
    const stores = await openStores(folder.path);
    const { record, group } = await setUpPilot(stores);
    const codes = await issueCodes({ stores, pilot: record, group, count: 7 });
    const key = await stores.keys.linkKey(record.id);
    const pids = await Promise.all(
      codes.map(async (code) => pseudonym(key, await stretch(parseCode(code)?.code ?? '', record.salt))),
    );
    const bytes = (name: string): string => bytesOf(join(folder.path, `${name}.sqlite`));
    for (const room of ['roster', 'answers', 'releases', 'notes']) {
      for (const code of codes) {
        expect(bytes(room).includes(code)).toBe(false);
        expect(bytes(room).includes(code.replaceAll('-', ''))).toBe(false);
      }
      for (const pid of pids) expect(bytes(room).includes(pid)).toBe(room === 'answers');
      expect(bytes(room).includes(key.toString('latin1'))).toBe(false);
    }
    await stores.close();
    folder.remove();
  });
});

const markOf = (index: number): string => `<body ${String(index).padStart(3, '0')}>`;

/** Longer than fits in a page of the tree: the rest stands on a page that is taken into use as it arrives. */
const bodyOf = (mark: string): string => mark.repeat(200);

/** How many marks stand directly behind the one that arrived before them, by the pages of the rest. */
function followers(bytes: string, marks: readonly string[]): number {
  const place = (mark: string): number => bytes.indexOf(mark.repeat(110));
  expect(marks.filter((mark) => place(mark) < 0)).toEqual([]);
  const found = [...marks].sort((a, b) => place(a) - place(b));
  return found.filter((mark, index) => found[index - 1] === marks[marks.indexOf(mark) - 1]).length;
}
