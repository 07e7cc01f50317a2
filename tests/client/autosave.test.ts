import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createAutosave,
  type Autosave,
  type Draft,
  type SaveReply,
  type SaveStatus,
} from '#client/src/participant/autosave.ts';
import type { AnswerRecord } from '#server/contract/participant.ts';
import type { ProblemCode } from '#server/contract/problem.ts';
import { draftServer, type DraftServer, type Fortune } from './draft-server.ts';
import { fakeTime, type FakeTime } from './fake-time.ts';

interface Person {
  readonly time: FakeTime;
  readonly autosave: Autosave;
  readonly statuses: SaveStatus[];
  readonly merged: AnswerRecord[];
  readonly refused: ProblemCode[];
}

type Server = Pick<DraftServer, 'save' | 'load'>;

function person(server: Server, base: Draft = { revision: 0, answers: {} }): Person {
  const time = fakeTime();
  const statuses: SaveStatus[] = [];
  const merged: AnswerRecord[] = [];
  const refused: ProblemCode[] = [];
  const autosave = createAutosave({
    start: { base, answers: base.answers, touched: [] },
    save: server.save,
    load: server.load,
    timer: time.timer,
    random: () => 0.5,
    onStatus: (status) => void statuses.push(status),
    onFilled: () => undefined,
    onMerged: (answers) => void merged.push(answers),
    onRefused: (code) => void refused.push(code),
  });
  return { time, autosave, statuses, merged, refused };
}

describe('Saving as one goes', () => {
  it('waits half a second after the last change and then saves once', async () => {
    const server = draftServer();
    const { time, autosave, statuses } = person(server);
    autosave.change({ a: 1 });
    autosave.change({ a: 2 });
    autosave.change({ a: 2, b: null });
    await time.settle();
    expect(server.stored()).toEqual({ revision: 1, answers: { a: 2, b: null } });
    expect(time.now()).toBe(500);
    expect(statuses.at(-1)).toBe('saved');
  });

  it('says that it is not saved while there is no network, and saves when there is', async () => {
    const server = draftServer(['lost', 'lost', 'lost']);
    const { time, autosave, statuses } = person(server);
    autosave.change({ a: 1 });
    await time.step();
    expect(statuses.at(-1)).toBe('retrying');
    autosave.change({ a: 1, b: 2 });
    expect(statuses.at(-1)).toBe('retrying');
    await time.settle();
    expect(server.stored()?.answers).toEqual({ a: 1, b: 2 });
    expect(statuses.at(-1)).toBe('saved');
  });

  it('tries again at once when the network comes back', async () => {
    const server = draftServer(['lost', 'lost', 'lost', 'lost']);
    const { time, autosave } = person(server);
    autosave.change({ a: 1 });
    for (let tries = 0; tries < 4; tries += 1) await time.step();
    const before = time.now();
    autosave.nudge();
    await time.settle();
    expect(server.stored()?.answers).toEqual({ a: 1 });
    expect(time.now()).toBe(before);
  });

  it('saves at once when asked to, and tells whether all is stored', async () => {
    const server = draftServer(['arrives', 'lost']);
    const { time, autosave } = person(server);
    autosave.change({ a: 1 });
    expect(await autosave.flush()).toBe(true);
    autosave.change({ a: 2 });
    expect(await autosave.flush()).toBe(false);
    await time.settle();
    expect(server.stored()?.answers).toEqual({ a: 2 });
  });

  it('takes over what another device saved later, and keeps what was changed here', async () => {
    const server = draftServer();
    server.saveElsewhere({ revision: 9, answers: { a: 5, b: 5, c: null } });
    const here = person(server, { revision: 3, answers: { a: 1, b: 1 } });
    here.autosave.change({ a: 1, b: 2 });
    await here.time.settle();
    expect(here.merged).toEqual([{ a: 5, b: 2, c: null }]);
    expect(server.stored()).toEqual({ revision: 10, answers: { a: 5, b: 2, c: null } });
  });

  it('never overwrites unseen what another device got stored while this one had no network', async () => {
    const server = draftServer(['lost', 'lost', 'lost']);
    const here = person(server);
    here.autosave.change({ a: 1 });
    for (let tries = 0; tries < 3; tries += 1) await here.time.step();
    server.saveElsewhere({ revision: 1, answers: { b: 4 } });
    await here.time.settle();
    expect(server.stored()?.answers).toEqual({ a: 1, b: 4 });
    expect(here.merged).toEqual([{ a: 1, b: 4 }]);
  });

  it('keeps an answer that was changed and changed back while a try was lost on the way back', async () => {
    const server = draftServer(['answer lost']);
    const { time, autosave } = person(server, { revision: 1, answers: { a: 1 } });
    server.saveElsewhere({ revision: 1, answers: { a: 1 } });
    autosave.change({ a: 2 });
    await time.step();
    autosave.change({ a: 1 });
    await time.settle();
    expect(server.stored()?.answers).toEqual({ a: 1 });
  });

  it('stops when the server refuses for good, and says why', async () => {
    let tries = 0;
    const save = (): Promise<SaveReply> => {
      tries += 1;
      return Promise.resolve({ kind: 'refused', code: 'wave-closed' });
    };
    const here = person({ save, load: () => Promise.resolve(null) });
    here.autosave.change({ a: 1 });
    await here.time.settle();
    here.autosave.change({ a: 2 });
    await here.time.settle();
    expect(here.refused).toEqual(['wave-closed']);
    expect(tries).toBe(1);
  });

  it('is silent after it was stopped', async () => {
    const server = draftServer();
    const { time, autosave } = person(server);
    autosave.change({ a: 1 });
    autosave.stop();
    await time.settle();
    expect(server.stored()).toBeNull();
  });

  it('ends with the last answers stored, whatever the network loses, delays or puts out of order', async () => {
    const fortune = fc.constantFrom<Fortune>('arrives', 'lost', 'answer lost', 'late');
    const action = fc.oneof(
      fc.record({ answer: fc.integer({ min: 1, max: 5 }), to: fc.constantFrom('a', 'b', 'c') }),
      fc.constantFrom('step' as const, 'flush' as const, 'nudge' as const),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fortune, { maxLength: 12 }),
        fc.array(action, { maxLength: 20 }),
        async (fortunes, actions) => {
          const server = draftServer(fortunes);
          const { time, autosave } = person(server);
          let answers: AnswerRecord = {};
          for (const each of actions) {
            if (each === 'step') await time.step();
            else if (each === 'flush') await autosave.flush();
            else if (each === 'nudge') autosave.nudge();
            else {
              answers = { ...answers, [each.to]: each.answer };
              autosave.change(answers);
            }
          }
          await time.settle();
          expect(server.stored()?.answers ?? {}).toEqual(answers);
          expect(server.mostAtOnce()).toBeLessThanOrEqual(1);
          const tried = server.revisionsTried();
          expect(tried).toEqual(tried.toSorted((a, b) => a - b));
        },
      ),
      { numRuns: 200 },
    );
  });
});
