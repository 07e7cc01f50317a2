import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reportFormatSchema, type ReportJob } from '#server/contract/reports.ts';
import { reportDesk, type ReportDesk } from '#server/reports/desk.ts';
import type { Order } from '#server/reports/order.ts';
import { makeRelease } from '#analysis/report.ts';
import { group, releaseInput, variedPeople } from '#tests/release/organisation.ts';
import { reportInput } from './example.ts';

let told: unknown[];
let desk: ReportDesk;

beforeEach(() => {
  told = [];
  desk = reportDesk(
    () => new Date('2026-11-26T12:00:00Z'),
    (error) => told.push(error),
  );
});

/** A small report: threads take their time on a busy machine. */
const release = makeRelease(releaseInput([group('a', variedPeople(7))]));
const input = reportInput({ release, benchmark: null });
const good: Order = { kind: 'pilot', input };

/** An order that breaks the thread half way: of figures without a day, as no release can be. */
function broken(): Order {
  const dayless = { ...release, waves: { before: 'no day', after: 'no day' } };
  return { kind: 'pilot', input: { ...input, release: dayless } };
}

function ordered(owner: string, order: Order): ReportJob {
  const job = desk.order(owner, order);
  if (job === null) throw new Error('The desk takes no more.');
  return job;
}

async function until(owner: string, id: string, isThere: (job: ReportJob) => boolean): Promise<ReportJob> {
  for (let tries = 0; tries < 4000; tries += 1) {
    const job = desk.read(owner, id);
    if (job !== null && isThere(job)) return job;
    await pause(25);
  }
  throw new Error('That did not happen in time.');
}

describe('The desk of reports', () => {
  it('makes one after another: a thread that breaks and one that is stopped leave the next its turn', async () => {
    const first = ordered('a', broken());
    // A long one, so that it is stopped before it is done.
    const second = ordered('a', { kind: 'pilot', input: reportInput() });
    const third = ordered('b', good);
    expect((await until('a', first.id, ({ state }) => state !== 'working')).state).toBe('failed');
    expect(told).toHaveLength(1);
    await until('a', second.id, ({ progress }) => progress > 0);
    expect(desk.read('b', third.id)).toEqual({ id: third.id, state: 'working', progress: 0 });
    expect(desk.cancel('a', second.id)?.state).toBe('cancelled');
    expect((await until('b', third.id, ({ state }) => state !== 'working')).state).toBe('ready');
    expect(desk.read('a', second.id)?.state).toBe('cancelled');
    for (const format of reportFormatSchema.options) {
      expect(desk.file('b', third.id, format)?.length ?? 0).toBeGreaterThan(1000);
      // Neither what was half made, nor what is somebody else's.
      expect(desk.file('a', second.id, format)).toBeNull();
      expect(desk.file('a', third.id, format)).toBeNull();
    }
  }, 120_000);

  it('says of a thread that was killed that its report failed, and tells the log', async () => {
    const killed = vi.spyOn(Worker.prototype, 'unref').mockImplementation(function kill(this: Worker) {
      void this.terminate();
    });
    const { id } = ordered('a', good);
    killed.mockRestore();
    expect((await until('a', id, ({ state }) => state !== 'working')).state).toBe('failed');
    expect(String(told)).toMatch(/^Error: The thread that made a report ended with code \d\.$/);
    expect(desk.file('a', id, 'pdf')).toBeNull();
  });

  it('takes four of one person at a time, and others in the meantime', () => {
    const jobs = [1, 2, 3, 4].map(() => ordered('a', good));
    expect(desk.order('a', good)).toBeNull();
    const other = ordered('b', good);
    desk.cancel('a', jobs[3]?.id ?? '');
    const again = ordered('a', good);
    for (const { id } of [...jobs, again]) desk.cancel('a', id);
    desk.cancel('b', other.id);
  });
});
