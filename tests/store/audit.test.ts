import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStores, type Stores } from '#server/store/open-stores.ts';
import { temporaryFolder } from './fixture.ts';

let folder: ReturnType<typeof temporaryFolder>;
let stores: Stores;
beforeEach(async () => {
  folder = temporaryFolder();
  stores = await openStores(folder.path);
  for (const number of [1, 2, 3, 4]) {
    await stores.audit.append({
      at: number,
      who: number === 4 ? null : 'anna',
      action: 'POST /api/pilots/:pilot/release',
      object: `pilot:${number % 2}`,
      result: 'done',
      from: '192.0.2.1',
    });
  }
});
afterEach(async () => {
  await stores.close();
  folder.remove();
});

/** Somebody who has the file itself, and another program to open it with. */
function withTheFile(tamper: (file: Sqlite.Database) => void): void {
  const file = new Sqlite(join(folder.path, 'audit.sqlite'));
  try {
    tamper(file);
  } finally {
    file.close();
  }
}

describe('the audit log', () => {
  it('tells the newest first, of one object where asked, and goes on from an entry', async () => {
    const numbers = async (wanted: { object?: string; before?: number }): Promise<number[]> =>
      (await stores.audit.entries({ ...wanted, limit: 2 })).map(({ number }) => number);
    expect(await numbers({})).toEqual([4, 3]);
    expect(await numbers({ before: 3 })).toEqual([2, 1]);
    expect(await numbers({ object: 'pilot:1' })).toEqual([3, 1]);
    const [newest] = await stores.audit.entries({ limit: 1 });
    expect(newest).toMatchObject({ at: 4, who: null, object: 'pilot:0', result: 'done', from: '192.0.2.1' });
  });

  it('numbers what is written at the same moment one after the other', async () => {
    const event = { at: 9, who: 'bas', action: 'a', object: '', result: 'done', from: null };
    await Promise.all(Array.from({ length: 20 }, async () => stores.audit.append(event)));
    expect(await stores.audit.check()).toMatchObject({ entries: 24, brokenAt: null });
  });

  it('cannot be changed, emptied or overwritten by a statement', () => {
    withTheFile((file) => {
      for (const statement of [
        `update entry set who = 'bas'`,
        'delete from entry',
        `insert or replace into entry select 2, at, 'bas', action, object, result, from_address, previous, hash
           from entry where number = 2`,
        `insert into entry select 9, at, 'bas', action, object, result, from_address, previous, hash
           from entry where number = 2`,
      ]) {
        expect(() => file.exec(statement)).toThrow('The audit log only grows.');
      }
    });
  });

  it.each([
    ['who did it', `update entry set who = 'bas' where number = 2`, 2],
    ['when', 'update entry set at = 99 where number = 3', 3],
    ['with what result', `update entry set result = 'refused' where number = 1`, 1],
    ['that something was done', 'delete from entry where number = 2', 3],
    ['that there was a beginning', 'delete from entry where number = 1', 2],
  ])('shows where somebody who took its triggers away changed %s', async (_, statement, place) => {
    expect((await stores.audit.check()).brokenAt).toBeNull();
    withTheFile((file) => {
      for (const trigger of ['entry_no_update', 'entry_no_delete', 'entry_next']) {
        file.exec(`drop trigger ${trigger}`);
      }
      file.exec(statement);
    });
    expect((await stores.audit.check()).brokenAt).toBe(place);
  });

  it('shows by a fingerprint written down elsewhere that its end was cut off', async () => {
    const { head } = await stores.audit.check();
    expect(await stores.audit.holds(head)).toBe(true);
    withTheFile((file) => {
      file.exec('drop trigger entry_no_delete');
      file.exec('delete from entry where number = 4');
    });
    expect((await stores.audit.check()).brokenAt).toBeNull();
    expect(await stores.audit.holds(head)).toBe(false);
  });
});
