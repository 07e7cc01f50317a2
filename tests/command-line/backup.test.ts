import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf, daysAfter } from '#server/day.ts';
import { backupName } from '#server/store/data-backup.ts';
import { openStores } from '#server/store/open-stores.ts';
import { temporaryFolder } from '#tests/store/fixture.ts';
import { setUpPilot } from '#tests/store/pilot-fixture.ts';
import { runScript, type Finished } from '#tests/support/run.ts';

let folder: ReturnType<typeof temporaryFolder>;
let pilot: string;
let made: string;
const place = (name: string): string => join(folder.path, name);
const run = async (script: string, args: readonly string[], data = 'data'): Promise<Finished> =>
  runScript(`server/command-line/${script}.ts`, args, {
    DRIETRAP_DATA: place(data),
    DRIETRAP_BACKUPS: place('kopieen'),
    DRIETRAP_KEY_BACKUPS: place('sleutels'),
  });

beforeAll(async () => {
  folder = temporaryFolder();
  const stores = await openStores(place('data'));
  pilot = (await setUpPilot(stores)).record.id;
  await stores.close();
  made = join(place('kopieen'), backupName(dayOf(new Date())));
  writeFileSync(place('zin'), 'een lange zin van vier woorden\n');
  writeFileSync(place('kort'), 'kort\n');
});
afterAll(() => folder.remove());

describe('the commands for backups', () => {
  it('bring an installation back elsewhere: data, keys, and a log that goes on', async () => {
    const backup = await run('backup', []);
    expect([backup.code, backup.stderr]).toEqual([0, '']);
    const [, head = ''] = /logboek tot en met: ([0-9a-f]{64})/.exec(backup.stdout) ?? [];
    const kept = await run('keys', ['backup', '--passphrase-file', place('zin')]);
    expect(kept.stdout).toContain(`bewaard: sleutels-${pilot}-tot-2027-01-31.json`);

    expect(backup.stdout).toContain(`mag bestaan tot en met ${daysAfter(dayOf(new Date()), 30)}`);

    const restored = await run('restore', ['--from', made], 'elders');
    expect([restored.code, restored.stderr]).toEqual([0, '']);
    expect(restored.stdout).toContain('Opnieuw ingetrokken: 0');
    expect(readdirSync(join(place('elders'), 'keys'))).toEqual([]);
    const keys = await run('keys', ['restore', '--passphrase-file', place('zin')], 'elders');
    expect(keys.stdout).toContain(`teruggezet: sleutels-${pilot}-tot-2027-01-31.json`);
    expect(readdirSync(join(place('elders'), 'keys'))).toEqual([`pilot-${pilot}.link.key`]);

    const checked = await run('audit', ['check', '--head', head], 'elders');
    expect(checked.stdout).toMatch(/heel: 3 regels/);
    expect((await run('audit', ['check', '--head', '0'.repeat(64)], 'elders')).code).toBe(2);
  });

  it('refuse in one line what cannot be done', async () => {
    const short = await run('keys', ['backup', '--to', place('x'), '--passphrase-file', place('kort')]);
    expect([short.code, short.stderr.split('\n').length]).toEqual([2, 2]);
    expect(short.stderr).toContain('te kort');
    const again = await run('restore', ['--from', made]);
    expect(again.stderr).toContain('Name an empty folder');
    expect((await run('keys', ['weggooien'])).stderr).toContain('Gebruik:');
    mkdirSync(place('los'));
    cpSync(made, place('los/backup'), { recursive: true });
    const alone = await run('restore', ['--from', place('los/backup')], 'nergens');
    expect([alone.code, alone.stderr.split('\n').length]).toEqual([2, 2]);
    expect(alone.stderr).toContain('geen teruggenomen.json');
    expect(existsSync(place('nergens'))).toBe(false);
  });
});
