import { readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KeyDestroyed } from '#server/store/key-folder.ts';
import { openStores, type Stores } from '#server/store/open-stores.ts';
import { StoreBusy } from '#server/store/store-busy.ts';
import { newPid, submission, temporaryFolder } from './fixture.ts';
import { setUpPilot } from './pilot-fixture.ts';
import { releaseOfPilot } from './release-fixture.ts';

let folder: ReturnType<typeof temporaryFolder>;
let stores: Stores;
beforeEach(async () => {
  folder = temporaryFolder();
  stores = await openStores(join(folder.path, 'data'));
});
afterEach(async () => {
  await stores.close();
  folder.remove();
});

const keyFile = (name: string): string => join(folder.path, 'data', 'keys', name);

describe('a data folder', () => {
  it('is made when it is missing: five files and a folder of keys that only the owner can read', async () => {
    const path = join(folder.path, 'data');
    expect(
      readdirSync(path)
        .filter((name) => !/-(wal|shm)$/.test(name))
        .sort(),
    ).toEqual(['answers.sqlite', 'audit.sqlite', 'keys', 'notes.sqlite', 'releases.sqlite', 'roster.sqlite']);
    expect(statSync(join(path, 'keys')).mode & 0o777).toBe(0o700);
  });

  it('holds everything after it was closed and opened again', async () => {
    const { record } = await setUpPilot(stores);
    const pid = newPid();
    await stores.answers.admit([{ pid, pilot: record.id, group: 'g', test: false }]);
    await stores.answers.openGate(record.id, 1);
    const sent = submission(pid, { pilot: record.id });
    await stores.answers.submit(sent);
    await stores.ledger.release(releaseOfPilot(record.id, '{}'));
    const keys = [await stores.keys.linkKey(record.id), await stores.keys.sessionKey()];
    await stores.close();
    stores = await openStores(join(folder.path, 'data'));
    expect(await stores.roster.pilot(record.id)).toEqual(record);
    expect((await stores.answers.submit(sent)).outcome).toBe('same');
    expect(await stores.releases.read(record.id, 2)).toMatchObject({ body: '{}', madeOn: '2026-03-01' });
    expect(await stores.ledger.entries(record.id)).toMatchObject([releaseOfPilot(record.id, '{}').ledger]);
    expect([await stores.keys.linkKey(record.id), await stores.keys.sessionKey()]).toEqual(keys);
  });

  it('may be closed twice, and then refuses writes as busy', async () => {
    await stores.close();
    await stores.close();
    await expect(stores.answers.openGate('p', 1)).rejects.toBeInstanceOf(StoreBusy);
  });
});

describe('the roster', () => {
  it('tells a pilot with its groups in the order they were made and its waves by number', async () => {
    const { record, group } = await setUpPilot(stores);
    await stores.roster.addInvited([{ group, count: 12 }]);
    await stores.roster.addInvited([{ group, count: 3 }]);
    const pilot = await stores.roster.pilot(record.id);
    expect(pilot).toMatchObject({
      title: 'Directies',
      test: false,
      modules: ['core'],
      instrument: { id: 'zelfrespect', version: '1' },
      programme: { title: 'Goed Werk' },
      organisation: { name: 'Ministerie' },
      groups: [
        { name: 'Beleid', comparison: false, invited: 15 },
        { name: 'Aanpak', comparison: true, invited: 0 },
      ],
      waves: [
        { number: 1, kind: 'before', state: 'planned', opensOn: '2026-01-10', closesOn: '2026-01-31' },
        { number: 2, kind: 'after', state: 'planned' },
      ],
    });
    expect(pilot?.prefix).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}$/);
    expect(pilot?.salt).toMatch(/^[0-9a-f]{32}$/);
    expect(await stores.roster.pilotByPrefix(record.prefix)).toEqual(pilot);
    expect(await stores.roster.pilots()).toEqual([pilot]);
    expect(await stores.roster.pilot('unknown')).toBeNull();
  });

  it('tells pilots, programmes, organisations and accounts as people look for them: numbers by their size', async () => {
    const { roster } = stores;
    const names = ['Traject 2', 'traject 10', 'Traject 100', 'Zuid'];
    for (const name of names.toReversed()) {
      await setUpPilot(stores, { title: name });
      await roster.createProgramme({ title: name });
      await roster.createOrganisation({ name });
      await roster.createAccount({ name, role: 'researcher', organisation: null });
    }
    const others = new Set(['Goed Werk', 'Ministerie']);
    const told = [
      (await roster.pilots()).map(({ title }) => title),
      (await roster.programmes()).map(({ title }) => title),
      (await roster.organisations()).map(({ name }) => name),
      (await roster.accounts()).map(({ name }) => name),
    ].map((all) => all.filter((name) => !others.has(name)));
    expect(told).toEqual([names, names, names, names]);
  });

  it('gives each pilot a prefix of its own, also when chance draws the same one twice', async () => {
    await stores.close();
    let draws = 0;
    stores = await openStores(join(folder.path, 'again'), {
      random: (size) => Buffer.alloc(size, size === 3 ? Math.floor((draws += 1) / 3) : 7),
    });
    const [first, second] = [await setUpPilot(stores), await setUpPilot(stores)];
    expect(first.record.prefix).toBe('000');
    expect(second.record.prefix).not.toBe(first.record.prefix);
  });

  it('keeps the real days on which a wave opened and closed', async () => {
    const { record } = await setUpPilot(stores);
    const change = { pilot: record.id, number: 1 };
    await stores.roster.setWaveState({ ...change, state: 'open', day: '2026-01-12' });
    await stores.roster.setWaveState({ ...change, state: 'closed', day: '2026-02-03' });
    expect((await stores.roster.pilot(record.id))?.waves[0]).toEqual({
      number: 1,
      kind: 'before',
      state: 'closed',
      opensOn: '2026-01-12',
      closesOn: '2026-02-03',
    });
    await expect(
      stores.roster.setWaveState({ pilot: record.id, number: 9, state: 'open', day: '2026-01-12' }),
    ).rejects.toThrow('has no wave 9');
  });

  it('lets a one-time link sign in once, even when it is opened twice at once', async () => {
    const account = await stores.roster.createAccount({
      name: 'Noor',
      role: 'researcher',
      organisation: null,
    });
    const link = { tokenHash: 'h', account, expiresAt: 1000, reusable: false };
    await stores.roster.addLoginLink(link);
    const both = await Promise.all([
      stores.roster.useLoginLink('h', 10),
      stores.roster.useLoginLink('h', 10),
    ]);
    expect(both).toEqual([{ account, reusable: false }, null]);
    expect(await stores.roster.useLoginLink('h', 11)).toBeNull();
  });

  it('lets a reusable link sign in until it expires', async () => {
    const account = await stores.roster.createAccount({
      name: 'Noor',
      role: 'researcher',
      organisation: null,
    });
    await stores.roster.addLoginLink({ tokenHash: 'h', account, expiresAt: 1000, reusable: true });
    expect(await stores.roster.useLoginLink('h', 10)).toEqual({ account, reusable: true });
    expect(await stores.roster.useLoginLink('h', 999)).toEqual({ account, reusable: true });
    expect(await stores.roster.useLoginLink('h', 1000)).toBeNull();
    expect(await stores.roster.useLoginLink('h', 10)).toBeNull();
    expect(await stores.roster.useLoginLink('unknown', 10)).toBeNull();
  });

  it('knows accounts with their organisation, and ends their sessions', async () => {
    const organisation = await stores.roster.createOrganisation({ name: 'Douane' });
    const account = await stores.roster.createAccount({ name: 'Bas', role: 'organisation', organisation });
    expect(await stores.roster.account(account)).toEqual({
      id: account,
      name: 'Bas',
      role: 'organisation',
      organisation: { id: organisation, name: 'Douane' },
      groups: [],
      mail: null,
      closedAt: null,
    });
    expect(await stores.roster.accounts()).toHaveLength(1);
    const session = {
      account,
      method: 'passkey',
      browser: 'Firefox',
      from: null,
      createdAt: 1,
      seenAt: 1,
    } as const;
    for (const tokenHash of ['a', 'b', 'c']) {
      await stores.roster.addSession({ ...session, tokenHash, id: tokenHash });
    }
    await stores.roster.touchSession('a', 5);
    expect(await stores.roster.session('a')).toEqual({ ...session, tokenHash: 'a', id: 'a', seenAt: 5 });
    await stores.roster.endSession('a');
    expect(await stores.roster.session('a')).toBeNull();
    expect(await stores.roster.session('b')).not.toBeNull();
    await stores.roster.endSessionsOf(account);
    expect(await stores.roster.session('c')).toBeNull();
  });
});

describe('a facilitator', () => {
  it('guides the groups that were named last, and no group that does not exist', async () => {
    const { record, group } = await setUpPilot(stores);
    const other = record.groups[1]?.id ?? '';
    const account = await stores.roster.createAccount({
      name: 'Fien',
      role: 'facilitator',
      organisation: null,
      groups: [group],
    });
    expect((await stores.roster.account(account))?.groups).toEqual([group]);
    await stores.roster.setFacilitatorGroups(account, [other]);
    expect((await stores.roster.accounts()).map(({ groups }) => groups)).toEqual([[other]]);
    await expect(stores.roster.setFacilitatorGroups(account, ['no-such-group'])).rejects.toThrow(
      'FOREIGN KEY',
    );
    expect((await stores.roster.account(account))?.groups).toEqual([other]);
  });
});

describe('a release', () => {
  it('is stored once a wave and never replaced, its ledger neither', async () => {
    const release = async (body: string) => stores.ledger.release(releaseOfPilot('p', body));
    expect(await Promise.all([release('first'), release('second')])).toEqual(['stored', 'exists']);
    expect(await stores.releases.read('p', 2)).toMatchObject({ body: 'first' });
    expect([await stores.releases.read('p', 3), await stores.releases.read('q', 2)]).toEqual([null, null]);
    expect(await stores.ledger.entries('p')).toHaveLength(1);
    const later = releaseOfPilot('p', 'third', { wave: 3, kind: 'follow-up', madeOn: '2026-09-01' });
    expect(await stores.ledger.release(later)).toBe('stored');
    expect((await stores.releases.list('p')).map(({ wave, kind }) => [wave, kind])).toEqual([
      [2, 'after'],
      [3, 'follow-up'],
    ]);
    await stores.ledger.release(releaseOfPilot('r', 'state', { wave: 1, kind: 'state' }));
    expect(await stores.releases.releasedOn()).toEqual(new Map([['p', '2026-03-01']]));
  });

  it('keeps the exact changes for pooling', async () => {
    await stores.ledger.release(releaseOfPilot('p', 'first'));
    expect(await stores.ledger.terms()).toEqual([
      { pilot: 'p', wave: 2, scale: 'trots', n: 12, estimate: 1 / 3, variance: 0.7 },
    ]);
  });

  it('forgets whom it was about when the keys are destroyed, and stays logged', async () => {
    await stores.ledger.release(releaseOfPilot('p', 'first'));
    await stores.ledger.forget('p');
    expect(await stores.ledger.entries('p')).toMatchObject([
      { sets: null, cells: ['trots/a', 'trots/total'] },
    ]);
  });
});

describe('the keys', () => {
  it('are 32 random bytes that only the owner can read, and are never replaced', async () => {
    await Promise.all([stores.keys.createPilotKeys('p'), stores.keys.createPilotKeys('p')]);
    const key = await stores.keys.linkKey('p');
    await stores.keys.createPilotKeys('p');
    expect(await stores.keys.linkKey('p')).toEqual(key);
    expect(key).toHaveLength(32);
    expect(statSync(keyFile('pilot-p.link.key')).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(folder.path, 'data', 'keys'))).toEqual(['pilot-p.link.key']);
  });

  it('differ per pilot, and the session key is the same at every use', async () => {
    await stores.keys.createPilotKeys('p');
    await stores.keys.createPilotKeys('q');
    expect(await stores.keys.linkKey('p')).not.toEqual(await stores.keys.linkKey('q'));
    const [one, other] = await Promise.all([stores.keys.sessionKey(), stores.keys.sessionKey()]);
    expect(one).toEqual(other);
  });

  it('are gone once destroyed, and a damaged one is not taken for another', async () => {
    await stores.keys.createPilotKeys('p');
    truncateSync(keyFile('pilot-p.link.key'), 31);
    await expect(stores.keys.linkKey('p')).rejects.toThrow('damaged');
    rmSync(keyFile('pilot-p.link.key'));
    await expect(stores.keys.linkKey('p')).rejects.toBeInstanceOf(KeyDestroyed);
  });

  it('cannot be asked for outside their folder', async () => {
    await expect(stores.keys.createPilotKeys('../p')).rejects.toThrow('pattern');
    await expect(stores.keys.linkKey('../session')).rejects.toThrow('pattern');
  });
});
