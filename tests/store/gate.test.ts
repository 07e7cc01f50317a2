import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAnswersFile, pilot, submission, type AnswersFile } from './fixture.ts';

let file: AnswersFile;
beforeEach(async () => {
  file = await openAnswersFile();
});
afterEach(() => file.close());

describe('the gate of a wave', () => {
  it('refuses what was sent after it fell, even in the same turn, and keeps what was sent before', async () => {
    const [early, late] = [await file.admitted(), await file.admitted()];
    const [before, , after, draft] = await Promise.all([
      file.answers.submit(submission(early)),
      file.answers.closeGate(pilot, 1),
      file.answers.submit(submission(late)),
      file.answers.saveDraft({ pid: late, pilot, wave: 1, revision: 1, body: '{}' }),
    ]);
    expect(before.outcome).toBe('stored');
    expect(after).toEqual({ outcome: 'closed', first: false });
    expect(draft).toEqual({ outcome: 'closed' });
    expect((await file.answers.linkedItems(pilot)).map(({ pid }) => pid)).toEqual([early]);
    expect(await file.answers.draft(late, 1)).toBeNull();
  });

  it('takes what is being sent, and nothing that is still being filled in, after it was narrowed', async () => {
    const [sending, filling] = [await file.admitted(), await file.admitted()];
    await file.answers.narrowGate(pilot, 1);
    const sent = submission(sending);
    expect((await file.answers.submit(sent)).outcome).toBe('stored');
    const draft = { pid: filling, pilot, wave: 1, revision: 1, body: '{}' };
    expect(await file.answers.saveDraft(draft)).toEqual({ outcome: 'closed' });
    const { language, body, items } = sent;
    expect(await file.answers.correct({ pid: sending, pilot, wave: 1, language, body, items })).toBe(
      'closed',
    );
    expect(await file.answers.takesSent(pilot, 1)).toBe(true);
    await file.answers.closeGate(pilot, 1);
    expect(await file.answers.takesSent(pilot, 1)).toBe(false);
    expect((await file.answers.submit(submission(filling))).outcome).toBe('closed');
  });

  it('is shut for a wave or a pilot that was never opened', async () => {
    const pid = await file.admitted();
    expect((await file.answers.submit(submission(pid, { wave: 2 }))).outcome).toBe('closed');
    expect((await file.answers.submit(submission(pid, { pilot: 'pilot-2' }))).outcome).toBe('closed');
  });

  it('may be opened and closed twice without harm', async () => {
    await file.answers.openGate(pilot, 1);
    await file.answers.closeGate(pilot, 1);
    await file.answers.closeGate(pilot, 1);
    expect((await file.answers.submit(submission(await file.admitted()))).outcome).toBe('closed');
  });
});
