import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readConfig } from '#server/config.ts';
import {
  backUpData,
  differences,
  manifestOf,
  copyBack,
  throwAwayEndedBackups,
} from '#server/store/data-backup.ts';
import { restoreInto } from '#server/store/restore-place.ts';
import { openStores, type Stores } from '#server/store/open-stores.ts';
import { newPid, submission, temporaryFolder } from './fixture.ts';
import { setUpPilot } from './pilot-fixture.ts';

const today = '2026-04-01';
let folder: ReturnType<typeof temporaryFolder>;
let stores: Stores;
let pilot: string;
const place = (name: string): string => join(folder.path, name);

beforeEach(async () => {
  folder = temporaryFolder();
  stores = await openStores(place('data'));
  const { record } = await setUpPilot(stores);
  pilot = record.id;
  await stores.answers.openGate(pilot, 1);
});
afterEach(async () => {
  await stores.close();
  folder.remove();
});

/** Lets so many people answer, one after the other; gives a mark of each in that order. */
async function answer(count: number): Promise<string[]> {
  const marks = Array.from({ length: count }, () => randomUUID());
  for (const mark of marks) {
    const pid = newPid();
    await stores.answers.admit([{ pid, pilot, group: 'g', test: false }]);
    // Longer than fits in a page of the tree: the rest stands on a page that is taken into use as it arrives.
    const body = JSON.stringify({ mark: mark.repeat(120) });
    await stores.answers.submit(submission(pid, { pilot, body }));
  }
  return marks;
}

/** How many marks stand directly behind the one that arrived before them, by the page that holds their end. */
function followers(file: string, marks: readonly string[]): number {
  const bytes = readFileSync(file, 'latin1');
  const place = (mark: string): number => bytes.lastIndexOf(mark.repeat(20));
  expect(marks.filter((mark) => place(mark) < 0)).toEqual([]);
  const found = [...marks].sort((a, b) => place(a) - place(b));
  return found.filter((mark, index) => found[index - 1] === marks[marks.indexOf(mark) - 1]).length;
}

describe('a backup of the data', () => {
  it('is made while the server works, and brings back every row', async () => {
    await answer(20);
    const [manifest] = await Promise.all([
      backUpData(place('data'), { to: place('backup'), today }),
      answer(5),
    ]);
    const kept = manifest.rooms.answers['response']?.rows ?? 0;
    expect(kept).toBeGreaterThanOrEqual(20);
    expect(await copyBack(place('restored'), { from: place('backup'), today })).toEqual(manifest);
    expect(differences(manifest, await manifestOf(place('restored'), today))).toEqual([]);
    const restored = await openStores(place('restored'));
    expect((await restored.roster.pilot(pilot))?.title).toBe('Directies');
    expect((await restored.answers.countsByGroup(pilot, 1)).get('g')).toBe(kept);
    await restored.close();
  });

  it('holds no key, and tells no order in which people answered', async () => {
    const marks = await answer(40);
    await backUpData(place('data'), { to: place('backup'), today });
    expect(readdirSync(place('backup')).sort()).toEqual([
      'answers.sqlite',
      'audit.sqlite',
      'manifest.json',
      'notes.sqlite',
      'releases.sqlite',
      'roster.sqlite',
    ]);
    const source = new Sqlite(join(place('data'), 'answers.sqlite'));
    source.pragma('wal_checkpoint(truncate)');
    source.close();
    expect(followers(join(place('data'), 'answers.sqlite'), marks)).toBeGreaterThan(30);
    expect(followers(join(place('backup'), 'answers.sqlite'), marks)).toBeLessThan(10);
  });

  it('that was altered is not put back, and neither is one over data that are there', async () => {
    await answer(3);
    await backUpData(place('data'), { to: place('backup'), today });
    await expect(restoreInto(place('data'), async () => Promise.resolve())).rejects.toThrow('already');
    await expect(backUpData(place('data'), { to: place('backup'), today })).rejects.toThrow('already');
    const copy = new Sqlite(join(place('backup'), 'answers.sqlite'));
    copy.exec('delete from response where pid = (select min(pid) from response)');
    copy.close();
    await expect(copyBack(place('restored'), { from: place('backup'), today })).rejects.toThrow(
      'answers.response',
    );
    expect(existsSync(place('restored'))).toBe(false);
  });

  it('ends after thirty days: from then on it is not put back, whatever its manifest says', async () => {
    const { until } = await backUpData(place('data'), { to: place('backup'), today });
    expect(until).toBe('2026-05-01');
    await copyBack(place('in-time'), { from: place('backup'), today: until });
    const late = { from: place('backup'), today: '2026-05-02' };
    await expect(copyBack(place('late'), late)).rejects.toThrow('ended on 2026-05-01');
    const manifest = join(place('backup'), 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace(until, '2036-05-01'));
    await expect(copyBack(place('late'), late)).rejects.toThrow('ended on 2026-05-01');
    expect(existsSync(place('late'))).toBe(false);
  });

  it('is thrown away the day after its last, a half-made one too, and nothing else in that folder', async () => {
    await backUpData(place('data'), { to: join(place('backups'), 'data-2026-04-01'), today });
    for (const name of ['data-2026-03-31', 'data-2026-04-02', 'data-2020-01-01-mine', 'photographs']) {
      mkdirSync(join(place('backups'), name));
    }
    expect(await throwAwayEndedBackups(place('backups'), '2026-05-01')).toEqual(['data-2026-03-31']);
    expect(await throwAwayEndedBackups(place('backups'), '2026-05-02')).toEqual(['data-2026-04-01']);
    expect(readdirSync(place('backups')).sort()).toEqual([
      'data-2020-01-01-mine',
      'data-2026-04-02',
      'photographs',
    ]);
    expect(await throwAwayEndedBackups(place('nowhere'), today)).toEqual([]);
  });
});

describe('The folders of backups', () => {
  it('stand apart from the data and from each other: a start with one inside another is refused', () => {
    const folders = { DRIETRAP_BACKUPS: '/backup/data', DRIETRAP_KEY_BACKUPS: '/elsewhere/keys' };
    expect(readConfig({ DRIETRAP_DATA: '/srv/data', ...folders })).toMatchObject({
      backups: '/backup/data',
      keyBackups: '/elsewhere/keys',
    });
    for (const wrong of [
      { DRIETRAP_BACKUPS: '/srv/data/backups' },
      { DRIETRAP_KEY_BACKUPS: '/srv/data' },
      { ...folders, DRIETRAP_KEY_BACKUPS: '/backup/data/keys' },
      { DRIETRAP_BACKUPS: '/srv' },
    ]) {
      expect(() => readConfig({ DRIETRAP_DATA: '/srv/data', ...wrong })).toThrow('none inside another');
    }
    expect(readConfig({ DRIETRAP_DATA: '/srv/data', DRIETRAP_BACKUPS: '/srv/data-2' }).backups).toBe(
      '/srv/data-2',
    );
  });
});
