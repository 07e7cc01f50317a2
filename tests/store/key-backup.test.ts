import { randomBytes } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUpKeys, restoreKeys, throwAwayEnded, type KeyedPilot } from '#server/store/key-backup.ts';
import { keyFolder, type KeyFolder } from '#server/store/key-folder.ts';
import { temporaryFolder } from './fixture.ts';

const passphrase = 'een lange zin van vier woorden';
const pilots: KeyedPilot[] = [
  { id: 'early', keysUntil: '2026-03-01', keysDestroyedOn: null },
  { id: 'late', keysUntil: '2026-09-01', keysDestroyedOn: null },
];

let folder: ReturnType<typeof temporaryFolder>;
let keys: KeyFolder;
const place = (name: string): string => join(folder.path, name);
const newKeys = async (name: string): Promise<KeyFolder> => keyFolder(place(name), randomBytes);

beforeEach(async () => {
  folder = temporaryFolder();
  keys = await newKeys('keys');
  for (const { id } of pilots) await keys.createPilotKeys(id);
  await keys.createMailKey('late');
  await keys.accountKey();
});
afterEach(() => folder.remove());

const backUp = async (today: string, known = pilots) =>
  backUpKeys(keys, { to: place('backup'), pilots: known, today, passphrase, random: randomBytes });
const restore = async (
  into: KeyFolder,
  today: string,
  change: { known?: KeyedPilot[]; typed?: string } = {},
) =>
  restoreKeys(into, {
    from: place('backup'),
    pilots: change.known ?? pilots,
    today,
    passphrase: change.typed ?? passphrase,
  });

describe('a backup of the keys', () => {
  it('puts every key back that may still exist, and never replaces one', async () => {
    await backUp('2026-01-15');
    const fresh = await newKeys('fresh');
    expect(await restore(fresh, '2026-01-15')).toEqual([
      { file: 'sleutels-early-tot-2026-03-01.json', outcome: 'restored' },
      { file: 'sleutels-late-tot-2026-09-01.json', outcome: 'restored' },
      { file: 'sleutels-server.json', outcome: 'restored' },
    ]);
    expect(await fresh.all()).toEqual(await keys.all());
    expect((await fresh.all()).map(({ name }) => name)).toEqual([
      'account.key',
      'pilot-early.link.key',
      'pilot-late.link.key',
      'pilot-late.mail.key',
    ]);
    const other = await newKeys('other');
    await other.createPilotKeys('early');
    const before = await other.linkKey('early');
    expect((await restore(other, '2026-01-15'))[0]?.outcome).toBe('other key there');
    expect(await other.linkKey('early')).toEqual(before);
  });

  it('lets nobody read a key or guess at one: what is in the files is sealed', async () => {
    await backUp('2026-01-15');
    const files = readdirSync(place('backup')).map((name) =>
      readFileSync(join(place('backup'), name), 'latin1'),
    );
    for (const { content } of await keys.all()) {
      for (const form of [content.toString('latin1'), content.toString('base64'), content.toString('hex')]) {
        expect(files.join('')).not.toContain(form);
      }
    }
    const fresh = await newKeys('fresh');
    await expect(restore(fresh, '2026-01-15', { typed: 'een andere zin van woorden' })).rejects.toThrow(
      'passphrase',
    );
    expect(await fresh.all()).toEqual([]);
  });

  it('ends on its pilot’s day: the next backup throws it away, and restoring leaves it closed', async () => {
    await backUp('2026-01-15');
    const fresh = await newKeys('fresh');
    const outcomes = (await restore(fresh, '2026-03-02')).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['ended', 'restored', 'restored']);
    await expect(fresh.linkKey('early')).rejects.toThrow('does not exist');
    expect(await throwAwayEnded(place('backup'), '2026-03-01')).toEqual([]);
    const next = await backUp('2026-03-02');
    expect(next.thrownAway).toEqual(['sleutels-early-tot-2026-03-01.json']);
    expect(readdirSync(place('backup'))).toEqual([
      'sleutels-late-tot-2026-09-01.json',
      'sleutels-server.json',
    ]);
  });

  it('cannot be given a later day: not by its name, not inside, and not where the roster knows better', async () => {
    await backUp('2026-01-15');
    const file = join(place('backup'), 'sleutels-early-tot-2026-03-01.json');
    const original = readFileSync(file, 'utf8');
    const later = [{ id: 'early', keysUntil: '2027-01-01', keysDestroyedOn: null }];
    writeFileSync(file, original.replace('"until":"2026-03-01"', '"until":"2027-01-01"'));
    await expect(restore(await newKeys('a'), '2026-03-02', { known: later })).rejects.toThrow('altered');
    writeFileSync(file, original);
    const gone = [{ id: 'early', keysUntil: '2026-03-01', keysDestroyedOn: '2026-02-01' }];
    expect((await restore(await newKeys('b'), '2026-01-20', { known: gone }))[0]?.outcome).toBe('destroyed');
    expect((await backUp('2026-01-20', gone)).written).toEqual(['sleutels-server.json']);
  });
});
