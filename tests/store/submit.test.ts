import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAnswersFile, pilot, submission, tally, type AnswersFile } from './fixture.ts';

let file: AnswersFile;
beforeEach(async () => {
  file = await openAnswersFile();
});
afterEach(() => file.close());

const storedRows = async (): Promise<number> =>
  (await file.database.read.selectFrom('response').select('submission_id').execute()).length;

describe('sending answers', () => {
  it('stores one row when the same answers are sent fifty times at once', async () => {
    const sent = submission(await file.admitted());
    const results = await Promise.all(Array.from({ length: 50 }, () => file.answers.submit(sent)));
    expect(tally(results.map(({ outcome }) => outcome))).toEqual({ stored: 1, same: 49 });
    expect(results.every(({ first }) => first)).toBe(true);
    expect(await storedRows()).toBe(1);
  });

  it('still knows a retry in a later turn, and after the wave has closed', async () => {
    const sent = submission(await file.admitted());
    await file.answers.submit(sent);
    expect(await file.answers.submit(sent)).toEqual({ outcome: 'same', first: true });
    await file.answers.closeGate(pilot, 1);
    expect(await file.answers.submit(sent)).toEqual({ outcome: 'same', first: true });
  });

  it('keeps one yes or no about speed beside the answers, through a correction too', async () => {
    const [fast, calm] = [await file.admitted(), await file.admitted()];
    await file.answers.submit(submission(fast, { tooFast: true }));
    await file.answers.submit(submission(calm));
    const { pid, wave, language, body, items } = submission(fast);
    await file.answers.correct({ pid, pilot, wave, language, body, items });
    const flags = (await file.answers.linkedItems(pilot)).map((row) => [row.pid, row.tooFast]);
    expect(Object.fromEntries(flags)).toEqual({ [fast]: true, [calm]: false });
  });

  it('keeps what came first when an id comes back with another content', async () => {
    const sent = submission(await file.admitted());
    await file.answers.submit(sent);
    const others = [
      { body: '{}' },
      { language: 'en' },
      { wave: 2 },
      { instrument: { id: 'x', version: '1' } },
    ];
    for (const change of others) {
      expect(await file.answers.submit({ ...sent, ...change })).toEqual({
        outcome: 'other-content',
        first: false,
      });
    }
    const row = await file.database.read.selectFrom('response').select('body').executeTakeFirstOrThrow();
    expect(row.body).toBe(sent.body);
  });

  it('does not let one id stand for two people', async () => {
    const sent = submission(await file.admitted());
    await file.answers.submit(sent);
    const stranger = { ...sent, pid: await file.admitted() };
    expect((await file.answers.submit(stranger)).outcome).toBe('other-content');
  });

  it('takes one answer of a person per wave, also when two phones send at once', async () => {
    const pid = await file.admitted();
    const both = await Promise.all([
      file.answers.submit(submission(pid)),
      file.answers.submit(submission(pid)),
    ]);
    expect(tally(both.map(({ outcome }) => outcome))).toEqual({ stored: 1, 'already-answered': 1 });
    expect(await storedRows()).toBe(1);
  });

  it('shows the own words with the first wave only', async () => {
    const pid = await file.admitted();
    await file.answers.openGate(pilot, 2);
    expect((await file.answers.submit(submission(pid))).first).toBe(true);
    expect(await file.answers.submit(submission(pid, { wave: 2 }))).toEqual({
      outcome: 'stored',
      first: false,
    });
  });

  it('stores nothing for a pseudonym that was never let in', async () => {
    await expect(file.answers.submit(submission('nobody'))).rejects.toThrow('FOREIGN KEY');
    expect(await storedRows()).toBe(0);
  });

  it('knows who answered, and counts per group without the test answers', async () => {
    const pids = [await file.admitted(), await file.admitted(), await file.admitted({ group: 'group-2' })];
    const tester = await file.admitted({ test: true });
    await Promise.all(pids.map((pid) => file.answers.submit(submission(pid))));
    await file.answers.submit(submission(tester, { test: true }));
    expect(await file.answers.answered(pids[0] ?? '', 1)).toBe(true);
    expect(await file.answers.answered(pids[0] ?? '', 2)).toBe(false);
    expect(await file.answers.countsByGroup(pilot, 1)).toEqual(
      new Map([
        ['group-1', 2],
        ['group-2', 1],
      ]),
    );
    expect((await file.answers.linkedItems(pilot)).map(({ pid }) => pid)).toEqual([...pids].sort());
  });
});

describe('withdrawing', () => {
  it('removes answers and drafts of every wave, and refuses the ids that were taken back', async () => {
    const pid = await file.admitted();
    const sent = submission(pid, { body: 'canary-of-a-body' });
    await file.answers.submit(sent);
    await file.answers.openGate(pilot, 2);
    await file.answers.saveDraft({ pid, pilot, wave: 2, revision: 1, body: 'canary-of-a-draft' });
    expect(await file.answers.withdraw(pid)).toBe(1);
    expect(await file.answers.submit(sent)).toEqual({ outcome: 'withdrawn', first: false });
    expect(await file.answers.draft(pid, 2)).toBeNull();
    expect(await storedRows()).toBe(0);
    expect(await file.answers.withdraw(pid)).toBe(0);
  });

  it('leaves the answers of others alone', async () => {
    const [leaver, stayer] = [await file.admitted(), await file.admitted()];
    await file.answers.submit(submission(leaver));
    await file.answers.submit(submission(stayer));
    await file.answers.withdraw(leaver);
    expect((await file.answers.linkedItems(pilot)).map(({ pid }) => pid)).toEqual([stayer]);
  });
});
