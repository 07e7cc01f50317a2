import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCode } from '#server/linkage/codes.ts';
import { issueCodes } from '#server/linkage/issue-codes.ts';
import { pseudonym, stretch } from '#server/linkage/pseudonym.ts';
import type { Admission } from '#server/store/answers-store.ts';
import { openStores, type Stores } from '#server/store/open-stores.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { temporaryFolder } from '#tests/store/fixture.ts';
import { setUpPilot } from '#tests/store/pilot-fixture.ts';

let folder: ReturnType<typeof temporaryFolder>;
let stores: Stores;
let pilot: PilotRecord;
let group: string;
beforeEach(async () => {
  folder = temporaryFolder();
  stores = await openStores(folder.path);
  ({ record: pilot, group } = await setUpPilot(stores));
});
afterEach(async () => {
  await stores.close();
  folder.remove();
});

/** The same stores, but remembering what was let in, in the order it came. */
function remembering(admitted: Admission[]): Stores {
  const admit: Stores['answers']['admit'] = async (rows) => {
    admitted.push(...rows);
    await stores.answers.admit(rows);
  };
  return { ...stores, answers: { ...stores.answers, admit } };
}

const pidOf = async (code: string): Promise<string> =>
  pseudonym(await stores.keys.linkKey(pilot.id), await stretch(parseCode(code)?.code ?? '', pilot.salt));

describe('cards for a group', () => {
  it('each lead to that group and pilot, also when the code is typed by hand', async () => {
    const codes = await issueCodes({ stores, pilot, group, count: 6 });
    expect(new Set(codes).size).toBe(6);
    for (const code of codes) {
      expect(code.replaceAll('-', '').startsWith(pilot.prefix)).toBe(true);
      const typed = code.toLowerCase().replaceAll('-', ' ');
      expect(await stores.answers.admission(await pidOf(typed))).toEqual({
        pilot: pilot.id,
        group,
        test: false,
      });
    }
    expect((await stores.roster.pilot(pilot.id))?.groups[0]?.invited).toBe(6);
  });

  it.each([
    [1, 5],
    [5, 5],
    [6, 10],
    [0, 0],
  ])('%i of them are let in among decoys, as %i pseudonyms', async (count, rows) => {
    const admitted: Admission[] = [];
    await issueCodes({ stores: remembering(admitted), pilot, group, count });
    expect(admitted).toHaveLength(rows);
    expect(new Set(admitted.map(({ pid }) => pid)).size).toBe(rows);
    for (const row of admitted) expect(row.pid).toMatch(/^[0-9a-f]{64}$/);
  });

  it('are let in shuffled: the order of the cards says nothing about the order of the pseudonyms', async () => {
    const admitted: Admission[] = [];
    const codes = await issueCodes({ stores: remembering(admitted), pilot, group, count: 10 });
    const printed = await Promise.all(codes.map(pidOf));
    const stored = admitted.map(({ pid }) => pid);
    expect([...stored].sort()).toEqual([...printed].sort());
    expect(stored).not.toEqual(printed);
  });

  it('of a test pilot, or made to try things out, are marked so', async () => {
    const [code = ''] = await issueCodes({ stores, pilot, group, count: 1, test: true });
    expect(await stores.answers.admission(await pidOf(code))).toMatchObject({ test: true });
    const rehearsal = await setUpPilot(stores, { test: true });
    const admitted: Admission[] = [];
    await issueCodes({
      stores: remembering(admitted),
      pilot: rehearsal.record,
      group: rehearsal.group,
      count: 1,
    });
    expect(admitted.every(({ test }) => test)).toBe(true);
  });
});

describe('a pseudonym', () => {
  it('needs the code, the salt of the pilot and its key: with another one of these it is another', async () => {
    const key = Buffer.alloc(32, 1);
    const pid = pseudonym(key, await stretch('AAAA-AAAA-AAAA-AAAA', 'salt'));
    expect(pid).toMatch(/^[0-9a-f]{64}$/);
    expect(pseudonym(key, await stretch('AAAA-AAAA-AAAA-AAAA', 'salt'))).toBe(pid);
    expect(pseudonym(key, await stretch('AAAA-AAAA-AAAA-AAAB', 'salt'))).not.toBe(pid);
    expect(pseudonym(key, await stretch('AAAA-AAAA-AAAA-AAAA', 'other'))).not.toBe(pid);
    expect(pseudonym(Buffer.alloc(32, 2), await stretch('AAAA-AAAA-AAAA-AAAA', 'salt'))).not.toBe(pid);
  });
});
