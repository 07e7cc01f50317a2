import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '#server/day.ts';
import { keepTakenBackIn } from '#server/retention/keep-taken-back.ts';
import { backUpData, copyBack } from '#server/store/data-backup.ts';
import { openStores } from '#server/store/open-stores.ts';
import { HalfRestored, restoreInto } from '#server/store/restore-place.ts';
import { newPid, submission, temporaryFolder } from '#tests/store/fixture.ts';
import { setUpPilot } from '#tests/store/pilot-fixture.ts';
import { runScript, type Finished } from '#tests/support/run.ts';

const killedAtStep = new URL('./killed-at-step.ts', import.meta.url).href;
let folder: ReturnType<typeof temporaryFolder>;
let pilot: string;
const place = (name: string): string => join(folder.path, name);
const from = (): string => place('kopieen/data');
const clock = (): Date => new Date();

/** A backup with three answers, of which one was withdrawn after it was made. */
beforeAll(async () => {
  folder = temporaryFolder();
  const stores = await openStores(place('data'));
  pilot = (await setUpPilot(stores)).record.id;
  await stores.answers.openGate(pilot, 1);
  const pids = [newPid(), newPid(), newPid()];
  await stores.answers.admit(pids.map((pid) => ({ pid, pilot, group: 'g', test: false })));
  for (const pid of pids) await stores.answers.submit(submission(pid, { pilot }));
  await backUpData(place('data'), { to: from(), today: dayOf(clock()) });
  await stores.answers.withdraw(pids[0] ?? '');
  await keepTakenBackIn(place('kopieen'), { stores, clock });
  await stores.close();
});
afterAll(() => folder.remove());

/** The command itself, killed at a step, or not at all. */
async function restore(name: string, killedAt?: number): Promise<Finished & { readonly steps: string[] }> {
  const log = place(`${name}.${killedAt ?? 'whole'}.steps`);
  const done = await runScript('server/command-line/restore.ts', ['--from', from()], {
    NODE_OPTIONS: `--import ${killedAtStep}`,
    DRIETRAP_DATA: place(name),
    STEPS_FILE: log,
    ...(killedAt === undefined ? {} : { KILLED_AT: String(killedAt) }),
  });
  return { ...done, steps: existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [] };
}

/** How many answers whoever opens the folder finds, or the refusal. */
async function found(name: string): Promise<number | 'refused'> {
  try {
    const stores = await openStores(place(name));
    const { length } = await stores.answers.linkedItems(pilot);
    await stores.close();
    return length;
  } catch (error) {
    if (error instanceof HalfRestored) return 'refused';
    throw error;
  }
}

describe('A restore that is killed', () => {
  it('at any step is refused by the next start or is whole, and can be done again', async () => {
    // Positive control: a copy on its place, before anything followed, is started on with the withdrawn answer in it.
    await copyBack(place('weak'), { from: from(), today: dayOf(clock()) });
    expect(await found('weak')).toBe(3);

    const { steps, code } = await restore('whole');
    expect([code, await found('whole')]).toEqual([0, 2]);
    const numbersOf = (kind: string): number[] =>
      steps.flatMap((step, index) => (step === kind ? [index] : []));
    const [copies, commits, moves] = ['copy', 'commit', 'rename'].map(numbersOf);
    const [whole = 0, firstMove = 0] = moves ?? [];
    expect(commits?.length).toBeGreaterThan(2);

    const before = [copies?.at(-1), commits?.[0], commits?.at(-1), whole];
    const after = [firstMove, moves?.at(-1)];
    const killed = await Promise.all(
      [...before, ...after].map(async (at) => (await restore(`killed-${at}`, at)).code),
    );
    expect(new Set(killed)).toEqual(new Set([null]));
    for (const at of before) expect([at, await found(`killed-${at}`)]).toEqual([at, 'refused']);
    for (const at of after) expect([at, await found(`killed-${at}`)]).toEqual([at, 2]);

    const last = `killed-${commits?.at(-1)}`;
    const start = await runScript('server/main.ts', [], { DRIETRAP_DATA: place(last), DRIETRAP_PORT: '0' });
    expect([start.code, start.stderr.split('\n').length]).toEqual([2, 2]);
    expect(start.stderr).toContain('npm run restore');
    expect((await restore(last)).code).toBe(0);
    expect(await found(last)).toBe(2);
  }, 60_000);

  it('leaves nothing of itself when it is refused, and does not read the log of an earlier room into a new one', async () => {
    mkdirSync(place('rest'));
    writeFileSync(place('rest/answers.sqlite-wal'), 'of before');
    const refused = await restore('rest');
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringContaining('holds answers.sqlite-wal already'),
    ]);
    expect(readdirSync(place('rest'))).toEqual(['answers.sqlite-wal']);
  });

  it('that fails by itself throws away what it had put back', async () => {
    const failing = restoreInto(place('failing'), async (to) => {
      await copyBack(to, { from: from(), today: dayOf(clock()) });
      throw new Error('the disk is full');
    });
    await expect(failing).rejects.toThrow('the disk is full');
    expect(readdirSync(place('failing'))).toEqual([]);
  });
});
