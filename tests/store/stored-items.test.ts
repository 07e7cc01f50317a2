import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storedItems } from '#server/store/answers/linked-items-table.ts';
import { openAnswersFile, submission, type AnswersFile } from './fixture.ts';

describe('All answers of a version of the questionnaire, as bytes in one piece', () => {
  let file: AnswersFile;
  beforeEach(async () => {
    file = await openAnswersFile();
  });
  afterEach(() => file.close());

  const instrument = { id: 'zelfrespect', version: '1' };

  it('hold each response once, under its group and wave, without test rows and other versions', async () => {
    const groups = ['group-1', 'group-2', 'group-1'];
    for (const [place, group] of groups.entries()) {
      const pid = await file.admitted({ group });
      await file.answers.submit(submission(pid, { items: Uint8Array.of(place + 1, 255) }));
    }
    const tester = await file.admitted({ test: true });
    await file.answers.submit(submission(tester, { items: Uint8Array.of(9, 9), test: true }));
    const other = await file.admitted();
    await file.answers.submit(
      submission(other, { items: Uint8Array.of(8, 8), instrument: { id: 'zelfrespect', version: '2' } }),
    );
    const { width, answers, cells, names } = await storedItems(file.database, instrument);
    const rows = Array.from(cells, (cell, row) => ({
      ...names[cell],
      items: Array.from(answers.subarray(row * width, (row + 1) * width)),
    }));
    expect(rows.toSorted((a, b) => (a.items[0] ?? 0) - (b.items[0] ?? 0))).toEqual([
      { group: 'group-1', wave: 1, items: [1, 255] },
      { group: 'group-2', wave: 1, items: [2, 255] },
      { group: 'group-1', wave: 1, items: [3, 255] },
    ]);
    expect(names).toHaveLength(2);
  });

  it('are nothing where nobody answered, and refuse rows of unequal length', async () => {
    expect(await storedItems(file.database, instrument)).toMatchObject({ width: 0, names: [] });
    for (const items of [Uint8Array.of(1, 2), Uint8Array.of(1, 2, 3)]) {
      await file.answers.submit(submission(await file.admitted(), { items }));
    }
    await expect(storedItems(file.database, instrument)).rejects.toThrow(RangeError);
  });
});
