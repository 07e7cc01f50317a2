import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newPid, openAnswersFile, submission, type AnswersFile } from '#tests/store/fixture.ts';
import { timed } from './quantiles.ts';

export interface SubmitsMeasured {
  /** Writes of 4 kB with fdatasync, one after another: what the disk itself can do. */
  readonly syncsPerSecond: number;
  /** Submits that each wait for their own commit. */
  readonly onePerCommit: number;
  /** Submits of people who send at the same time and share commits. */
  readonly together: number;
  readonly atOnce: number;
}

const alone = 300;
const total = 3000;
const atOnce = 64;

/** How often a second the disk confirms that 4 kB are really stored. */
async function syncsPerSecond(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'drietrap-bench-'));
  const file = openSync(join(folder, 'syncs'), 'w');
  const block = Buffer.alloc(4096, 1);
  const ms = await timed(async () => {
    for (let count = 0; count < alone; count += 1) {
      writeSync(file, block);
      fdatasyncSync(file);
    }
  });
  closeSync(file);
  rmSync(folder, { recursive: true });
  return (alone / ms) * 1000;
}

async function send(file: AnswersFile, pid: string): Promise<void> {
  const { outcome } = await file.answers.submit(submission(pid));
  if (outcome !== 'stored') throw new Error(`A submit was not stored but ${outcome}.`);
}

async function admit(file: AnswersFile, count: number): Promise<string[]> {
  const pids = Array.from({ length: count }, newPid);
  await file.answers.admit(pids.map((pid) => ({ pid, pilot: 'pilot-1', group: 'group-1', test: false })));
  return pids;
}

/** Submits one after another, then many at once, on a real file with the disk waited for. */
export async function measureSubmits(): Promise<SubmitsMeasured> {
  const syncs = await syncsPerSecond();
  const file = await openAnswersFile();
  const loners = await admit(file, alone);
  const aloneMs = await timed(async () => {
    for (const pid of loners) await send(file, pid);
  });
  const crowd = await admit(file, total);
  const waiting = [...crowd];
  const sender = async (): Promise<void> => {
    for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) await send(file, pid);
  };
  const togetherMs = await timed(() => Promise.all(Array.from({ length: atOnce }, sender)));
  file.close();
  return {
    syncsPerSecond: syncs,
    onePerCommit: (alone / aloneMs) * 1000,
    together: (total / togetherMs) * 1000,
    atOnce,
  };
}
