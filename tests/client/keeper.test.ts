import { describe, expect, it } from 'vitest';
import { aesCipher } from '#client/src/participant/cipher.ts';
import { createKeeper } from '#client/src/participant/keeper.ts';
import type { LocalRow, LocalRows } from '#client/src/participant/local-rows.ts';
import { payload, record } from './a-questionnaire.ts';

const day = 24 * 60 * 60 * 1000;
const cipher = aesCipher(crypto);

interface Device {
  readonly rows: LocalRows;
  readonly stored: Map<string, LocalRow>;
}

function device(): Device {
  const stored = new Map<string, LocalRow>();
  const rows: LocalRows = {
    all: () => Promise.resolve([...stored.values()]),
    put: (row) => Promise.resolve(void stored.set(row.id, row)),
    remove: (id) => Promise.resolve(void stored.delete(id)),
  };
  return { rows, stored };
}

const keeperOn = (rows: LocalRows | null, now = 0) => createKeeper({ rows, cipher, now: () => now });
const readable = ({ sealed }: LocalRow): string => Buffer.from(sealed).toString('latin1');

describe('What is kept on the device', () => {
  it('comes back in another tab or after a crash', async () => {
    const { rows } = device();
    await keeperOn(rows).keep(record);
    expect(await keeperOn(rows).all()).toEqual([record]);
  });

  it('cannot be read on the disk, nor its key taken out of the browser', async () => {
    const { rows, stored } = device();
    await keeperOn(rows).keep({ ...record, payload });
    const [row] = stored.values();
    if (row === undefined) throw new Error('Nothing was stored.');
    expect(readable(row)).not.toContain(payload.submissionId);
    expect(JSON.stringify(row)).not.toContain('answers');
    await expect(crypto.subtle.exportKey('raw', row.key)).rejects.toThrow(/not extractable/);
  });

  it('does not open when it was put under another record or measurement, or a byte was changed', async () => {
    const { rows, stored } = device();
    await keeperOn(rows).keep(record);
    const [row] = stored.values();
    if (row === undefined) throw new Error('Nothing was stored.');
    const changed = new Uint8Array(row.sealed.slice(0));
    changed[3] = (changed[3] ?? 0) ^ 1;
    const forged: LocalRow[] = [
      { ...row, about: row.about.replace(',1,', ',2,') },
      { ...row, id: payload.submissionId },
      { ...row, sealed: changed.buffer },
    ];
    for (const each of forged) {
      const other = device();
      other.stored.set(each.id, each);
      expect(await keeperOn(other.rows).all()).toEqual([]);
    }
  });

  it('is removed after its time, without being read', async () => {
    const { rows, stored } = device();
    await keeperOn(rows).keep(record);
    expect(await keeperOn(rows, 7 * day - 1).all()).toHaveLength(1);
    expect(await keeperOn(rows, 7 * day).all()).toEqual([]);
    expect(stored.size).toBe(0);
  });

  it('is gone when it is forgotten', async () => {
    const { rows, stored } = device();
    const keeper = keeperOn(rows);
    await keeper.keep(record);
    await keeper.forget(record.id);
    expect(stored.size).toBe(0);
    expect(await keeper.all()).toEqual([]);
  });

  it('is always the newest, however fast one answers', async () => {
    const { rows } = device();
    const keeper = keeperOn(rows);
    await Promise.all([1, 2, 3, 4, 5].map((at) => keeper.keep({ ...record, at })));
    expect(await keeperOn(rows).all()).toEqual([{ ...record, at: 5 }]);
  });
});

describe('A shared computer', () => {
  it('keeps nothing from the moment one says so, and still goes on', async () => {
    const { rows, stored } = device();
    const keeper = keeperOn(rows);
    await keeper.keep(record);
    await keeper.onlyInMemory(true, record.id);
    expect(stored.size).toBe(0);
    await keeper.keep({ ...record, at: 9 });
    expect(stored.size).toBe(0);
    expect(keeper.survives()).toBe(false);
    expect(await keeper.all()).toEqual([{ ...record, at: 9 }]);
    await keeper.onlyInMemory(false, record.id);
    expect(await keeperOn(rows).all()).toEqual([{ ...record, at: 9 }]);
  });

  it('leaves what somebody else had not sent yet where it is', async () => {
    const { rows, stored } = device();
    const other = { ...record, id: payload.submissionId };
    await keeperOn(rows).keep(other);
    const keeper = keeperOn(rows);
    await keeper.all();
    await keeper.keep(record);
    await keeper.onlyInMemory(true, record.id);
    expect([...stored.keys()]).toEqual([other.id]);
  });
});

describe('A browser without room for us', () => {
  it('works in memory', async () => {
    const keeper = keeperOn(null);
    await keeper.keep(record);
    expect(keeper.survives()).toBe(false);
    expect(await keeper.all()).toEqual([record]);
  });

  it('works on in memory when the room runs out on the way', async () => {
    const { rows, stored } = device();
    const full = { ...rows, put: () => Promise.reject(new Error('QuotaExceededError')) };
    const keeper = keeperOn(full);
    await keeper.keep(record);
    expect(keeper.survives()).toBe(false);
    expect(await keeper.all()).toEqual([record]);
    expect(stored.size).toBe(0);
  });
});
