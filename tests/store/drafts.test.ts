import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openAnswersFile, pilot, submission, type AnswersFile } from './fixture.ts';

let file: AnswersFile;
beforeEach(async () => {
  file = await openAnswersFile();
});
afterEach(() => file.close());

describe('a draft', () => {
  it('can be gone on with on another phone', async () => {
    const pid = await file.admitted();
    const draft = { pid, pilot, wave: 1, revision: 3, body: '{"answers":{"e1":2}}' };
    expect(await file.answers.saveDraft(draft)).toEqual({ outcome: 'saved' });
    expect(await file.answers.draft(pid, 1)).toEqual({ revision: 3, body: draft.body });
    expect(await file.answers.draft(pid, 2)).toBeNull();
  });

  it('is never overwritten by an older or equal one, and the sender is told the newest revision', async () => {
    const pid = await file.admitted();
    const save = (revision: number) =>
      file.answers.saveDraft({ pid, pilot, wave: 1, revision, body: `body ${revision}` });
    await save(5);
    expect(await save(5)).toEqual({ outcome: 'stale', revision: 5 });
    expect(await save(4)).toEqual({ outcome: 'stale', revision: 5 });
    expect(await save(6)).toEqual({ outcome: 'saved' });
    expect(await file.answers.draft(pid, 1)).toEqual({ revision: 6, body: 'body 6' });
  });

  it('ends as the newest revision, in whatever order and turn the saves arrive', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 12 }),
        async (order) => {
          const pid = await file.admitted();
          await Promise.all(
            order.map((revision) =>
              file.answers.saveDraft({ pid, pilot, wave: 1, revision, body: `body ${revision}` }),
            ),
          );
          const newest = Math.max(...order);
          expect(await file.answers.draft(pid, 1)).toEqual({ revision: newest, body: `body ${newest}` });
        },
      ),
      { numRuns: 25 },
    );
  });

  it('is gone once the answers are sent, and cannot come back', async () => {
    const pid = await file.admitted();
    const draft = { pid, pilot, wave: 1, revision: 1, body: '{}' };
    await file.answers.saveDraft(draft);
    await file.answers.submit(submission(pid));
    expect(await file.answers.draft(pid, 1)).toBeNull();
    expect(await file.answers.saveDraft({ ...draft, revision: 2 })).toEqual({ outcome: 'answered' });
    expect(await file.answers.draft(pid, 1)).toBeNull();
  });
});
