import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asStoreError, StoreBusy } from '#server/store/store-busy.ts';
import { openAnswersFile, pilot, submission, type AnswersFile } from './fixture.ts';

let file: AnswersFile;
beforeEach(async () => {
  file = await openAnswersFile({ busyTimeout: 20 });
});
afterEach(() => file.close());

const large = 'x'.repeat(40_000);

describe('a store in trouble says "busy", loses nothing and recovers by itself', () => {
  it('when the disk is full', async () => {
    const [before, during] = [await file.admitted(), await file.admitted()];
    await file.answers.submit(submission(before));
    file.database.pragma(`max_page_count = ${String(file.database.pragma('page_count'))}`);
    const refused = submission(during, { body: large });
    await expect(file.answers.submit(refused)).rejects.toBeInstanceOf(StoreBusy);
    expect(await file.answers.answered(during, 1)).toBe(false);
    file.database.pragma('max_page_count = 1000000');
    expect((await file.answers.submit(refused)).outcome).toBe('stored');
    expect((await file.answers.linkedItems(pilot)).map(({ pid }) => pid)).toEqual([before, during].sort());
  });

  it('when nothing may be written', async () => {
    const sent = submission(await file.admitted());
    file.database.pragma('query_only = on');
    await expect(file.answers.submit(sent)).rejects.toBeInstanceOf(StoreBusy);
    file.database.pragma('query_only = off');
    expect((await file.answers.submit(sent)).outcome).toBe('stored');
  });

  it('when another process holds the file', async () => {
    const sent = submission(await file.admitted());
    const other = new Sqlite(file.path);
    other.exec('begin immediate');
    await expect(file.answers.submit(sent)).rejects.toBeInstanceOf(StoreBusy);
    other.exec('rollback');
    expect((await file.answers.submit(sent)).outcome).toBe('stored');
    other.close();
  });

  it('and can still be read meanwhile', async () => {
    const sent = submission(await file.admitted());
    await file.answers.submit(sent);
    const other = new Sqlite(file.path);
    other.exec('begin immediate');
    expect(await file.answers.answered(sent.pid, 1)).toBe(true);
    other.close();
  });
});

describe('which errors mean "busy"', () => {
  it.each([
    'SQLITE_FULL',
    'SQLITE_IOERR_WRITE',
    'SQLITE_READONLY',
    'SQLITE_BUSY_SNAPSHOT',
    'ENOSPC',
    'EROFS',
  ])('%s', (code) => expect(asStoreError(Object.assign(new Error('x'), { code }))).toBeInstanceOf(StoreBusy));

  it.each(['SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CORRUPT', 'SQLITE_ERROR', 'ENOENT'])('but not %s', (code) => {
    const error = Object.assign(new Error('x'), { code });
    expect(asStoreError(error)).toBe(error);
  });
});
