import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemBytes } from '#instruments/item-bytes.ts';
import { submitResponse } from '#server/contract/participant.ts';
import { dayOf, daysAfter } from '#server/day.ts';
import { enterCode, must, type Visitor } from '#server/demo/visitor.ts';
import { afterRestore } from '#server/retention/after-restore.ts';
import { hubInstrument } from '#server/hubs/hub-instrument.ts';
import { startHub } from '#server/hubs/run-hub.ts';
import { admittedPid } from '#server/participants/begin-session.ts';
import { runHourly } from '#server/retention/hourly.ts';
import { backUpData, backupName, copyBack } from '#server/store/data-backup.ts';
import { backUpKeys } from '#server/store/key-backup.ts';
import { openStores, type Stores } from '#server/store/open-stores.ts';
import { takenBackIn, type TakenBack } from '#server/store/taken-back.ts';
import { temporaryFolder } from '#tests/store/fixture.ts';
import {
  answers,
  answerWave,
  settledFile,
  startTestServer,
  submission,
  type TestServer,
} from './test-server.ts';

const day = 24 * 60 * 60 * 1000;
let folder: ReturnType<typeof temporaryFolder>;
let server: TestServer;
const place = (name: string): string => join(folder.path, name);
const today = (): string => dayOf(server.context.clock());

beforeAll(async () => {
  folder = temporaryFolder();
  server = await startTestServer(
    {},
    { backups: { backups: place('backups'), keyBackups: place('key-backups') } },
  );
});
afterAll(async () => {
  await server.close();
  folder.remove();
});

/** A backup put back in a folder of its own, as it stands. */
async function putBack(from: string, to: string): Promise<Stores> {
  await copyBack(place(to), { from, today: today() });
  return openStores(place(to));
}

async function takenBack(): Promise<TakenBack> {
  const found = await takenBackIn(place('backups'));
  if (found === null) throw new Error('Nothing stands beside the backups.');
  return found;
}

const hour = async (): Promise<void> => {
  const stop = await runHourly(server.context);
  stop();
};

/** Closes the before wave of a pilot and publishes where people stood; the status of that. */
async function publish(who: Visitor, id: string): Promise<number> {
  await must(await who.send('POST', `/api/pilots/${id}/waves/1/closing`, { json: {} }));
  return (await who.send('POST', `/api/pilots/${id}/state`, { json: {} })).status;
}

const contextOf = (stores: Stores) => ({
  config: { ...server.context.config, backups: place('elsewhere') },
  stores,
  clock: server.context.clock,
  random: randomBytes,
});

describe('A backup that is put back', () => {
  it('brings back no answer that was withdrawn since, writes to nobody who left, and signs nobody in', async () => {
    const { pilot, codes } = await server.pilot({ A: 8 });
    const { roster } = server.context.stores;
    const [group] = pilot.groups;
    const [leaves = '', ...stay] = (codes.get('A') ?? []).slice(0, 3);
    const sent = submission(1, answers(3), randomUUID());
    const person = server.someone();
    await must(await enterCode(person, leaves));
    const reply = await must(await person.send('POST', '/api/participant/responses', { json: sent }));
    const { ownWords } = submitResponse.reply.parse(await reply.json());
    for (const code of stay) await answerWave(server, code, 1, answers(4));
    await roster.addContacts(
      pilot.id,
      ['weg', 'stil', 'blijft'].map((name) => ({
        email: `${name}@ministerie.nl`,
        group: group?.id ?? '',
        language: 'nl',
      })),
    );
    const [removed, stopped] = ['weg', 'stil'].map((name) => `${name}@ministerie.nl`);
    const idOf = async (email = ''): Promise<string> =>
      (await roster.contacts(pilot.id)).find((contact) => contact.email === email)?.id ?? '';
    const staff = await server.account('researcher');
    const from = join(place('backups'), backupName(today()));
    await backUpData(server.folder, { to: from, today: today() });

    const form = { code: leaves, words: (ownWords ?? []).join(' '), confirm: 'yes', language: 'nl' };
    expect((await server.someone().send('POST', '/intrekken', { form })).status).toBe(303);
    // At once: the next thing that happens may be that the disk breaks.
    expect((await takenBack()).submissions).toEqual([sent.submissionId]);
    const removal = `/api/pilots/${pilot.id}/contacts/${await idOf(removed)}/removal`;
    const ids = [await idOf(removed), await idOf(stopped)];
    await must(await staff.send('POST', removal));
    expect((await takenBack()).removed).toHaveLength(1);
    await roster.stopContact(await idOf(stopped));
    await hour();

    // Positive control: by itself the copy holds all of it.
    const restored = await putBack(from, 'restored');
    expect(await restored.answers.linkedItems(pilot.id)).toHaveLength(3);
    expect((await restored.roster.contacts(pilot.id)).filter(({ stopped: left }) => !left)).toHaveLength(3);
    const [account] = await restored.roster.accounts();
    expect(await restored.roster.sessionsOf(account?.id ?? '')).toHaveLength(1);

    expect((await afterRestore(contextOf(restored), await takenBack())).withdrawn).toBe(1);
    expect(await restored.answers.linkedItems(pilot.id)).toHaveLength(2);
    expect(await restored.answers.withdrawnSubmissions()).toContain(sent.submissionId);
    const left = await restored.roster.contacts(pilot.id);
    expect(left.map(({ email, stopped: quiet }) => `${email} ${quiet}`).sort()).toEqual([
      'blijft@ministerie.nl false',
      'stil@ministerie.nl true',
    ]);
    expect(await restored.roster.sessionsOf(account?.id ?? '')).toEqual([]);
    expect((await restored.audit.entries({ limit: 1 }))[0]).toMatchObject({ action: 'command:restore' });
    await restored.close();
    // What stands beside the backups leads to nobody, not even with the mail keys.
    const beside = readFileSync(join(place('backups'), 'teruggenomen.json'), 'utf8');
    for (const secret of [...ids, 'ministerie.nl', leaves]) expect(beside).not.toContain(secret);
  });

  it('brings back nothing that was filled in but not sent then, and was sent and withdrawn since', async () => {
    const { pilot, codes } = await server.pilot({ A: 8 });
    const [leaves = '', stays = ''] = codes.get('A') ?? [];
    const [person, other] = [server.someone(), server.someone()];
    for (const [who, code] of [
      [person, leaves],
      [other, stays],
    ] as const) {
      await must(await enterCode(who, code));
      const json = { wave: 1, revision: 1, answers: answers(2) };
      await must(await who.send('PUT', '/api/participant/draft', { json }));
    }
    const from = join(place('backups'), 'drafted');
    await backUpData(server.folder, { to: from, today: today() });
    const sent = { json: submission(1, answers(3)) };
    const reply = await must(await person.send('POST', '/api/participant/responses', sent));
    const { ownWords } = submitResponse.reply.parse(await reply.json());
    const form = { code: leaves, words: (ownWords ?? []).join(' '), confirm: 'yes', language: 'nl' };
    expect((await server.someone().send('POST', '/intrekken', { form })).status).toBe(303);

    const restored = await putBack(from, 'drafted');
    const pids = await Promise.all(
      [leaves, stays].map(async (code) => admittedPid(server.context, pilot, code)),
    );
    const drafts = async (): Promise<boolean[]> =>
      Promise.all(pids.map(async (pid) => (await restored.answers.draft(pid ?? '', 1)) !== null));
    // Positive control: by itself the copy holds both.
    expect(await drafts()).toEqual([true, true]);
    await afterRestore(contextOf(restored), await takenBack());
    expect(await drafts()).toEqual([false, true]);
    await restored.close();
  });

  it('publishes nothing beside figures that people were given since, and goes on as before elsewhere', async () => {
    const [{ pilot }, other] = [await server.pilot({ A: 8 }), await server.pilot({ A: 8 })];
    const staff = await server.account('researcher');
    const from = join(place('backups'), 'before');
    await backUpData(server.folder, { to: from, today: today() });
    expect(await publish(staff, pilot.id)).toBe(201);
    const restored = await putBack(from, 'unaware');
    expect((await afterRestore(contextOf(restored), await takenBack())).unknown).toEqual([pilot.title]);
    await restored.close();
    const again = await startTestServer({}, { copyOf: place('unaware') });
    const there = await again.account('researcher');
    expect(await publish(there, pilot.id)).toBe(409);
    expect(await publish(there, other.pilot.id)).toBe(201);
    await again.close();
  });

  it('makes no second picture of a room that has seen its own, with a few people more', async () => {
    const hub = await startHub(server.context, 'Bijeenkomst');
    const items = itemBytes(hubInstrument(server.context), answers(4));
    const { stores } = server.context;
    const fill = async (): Promise<unknown> =>
      stores.answers.addHubAnswer({ hub: hub.id, id: randomUUID(), items });
    for (let person = 0; person < 10; person += 1) await fill();
    const from = join(place('backups'), 'hall');
    await backUpData(server.folder, { to: from, today: today() });
    await fill();
    const restored = await putBack(from, 'room');
    // Positive control: by itself the copy makes a picture of ten, beside that of eleven.
    expect(await restored.answers.hubItems(hub.id)).toHaveLength(10);
    await afterRestore(contextOf(restored), await takenBack());
    expect(await restored.answers.hubItems(hub.id)).toEqual([]);
    await restored.close();
  });

  it('holds nothing of a pilot whose day has passed: no address, draft or note, before anybody can look', async () => {
    const { pilot } = await server.pilot({ A: 8 });
    const { roster } = server.context.stores;
    const contact = {
      email: 'kees@ministerie.nl',
      group: pilot.groups[0]?.id ?? '',
      language: 'nl',
    } as const;
    await roster.addContacts(pilot.id, [contact]);
    server.wait(55 * day);
    const from = join(place('backups'), backupName(today()));
    await backUpData(server.folder, { to: from, today: today() });
    await hour();
    server.wait(10 * day);
    expect(pilot.keysUntil < today()).toBe(true);
    const restored = await putBack(from, 'later');
    expect(await restored.roster.contacts(pilot.id)).toHaveLength(1);
    await afterRestore(contextOf(restored), await takenBack());
    expect(await restored.roster.contacts(pilot.id)).toEqual([]);
    expect((await restored.roster.pilot(pilot.id))?.keysDestroyedOn).toBe(today());
    await restored.close();
  });
});

describe('Backups', () => {
  it('are thrown away by the server on their day, and the log says so: data after thirty days, keys with their pilot', async () => {
    const closesOn = daysAfter(today(), 20);
    const file = settledFile(daysAfter(today(), 40));
    const { pilot } = await server.pilot(
      { A: 8 },
      { file, waves: [{ kind: 'before', opensOn: today(), closesOn }] },
    );
    const madeOn = today();
    const { keys, roster, audit } = server.context.stores;
    await backUpData(server.folder, { to: join(place('backups'), backupName(madeOn)), today: madeOn });
    const passphrase = 'een lange zin van vier woorden';
    const pilots = (await roster.pilots()).filter(({ id }) => id === pilot.id);
    const { written } = await backUpKeys(keys, {
      to: place('key-backups'),
      pilots,
      today: madeOn,
      passphrase,
      random: randomBytes,
    });
    const thrownAway = async (): Promise<string[]> =>
      (await audit.entries({ limit: 100 }))
        .filter(({ action, at }) => action.startsWith('job:throw-away') && dayOf(new Date(at)) > madeOn)
        .map(({ action, object }) => `${action} ${object}`);
    server.wait(30 * day);
    await hour();
    expect(await thrownAway()).not.toContain(`job:throw-away-backup backup:${backupName(madeOn)}`);
    server.wait(day);
    await hour();
    expect(await thrownAway()).toContain(`job:throw-away-backup backup:${backupName(madeOn)}`);
    expect(written).toContain(`sleutels-${pilot.id}-tot-${pilot.keysUntil}.json`);
    expect(await thrownAway()).not.toContain(`job:throw-away-keys pilot:${pilot.id}`);
    server.wait(Date.parse(pilot.keysUntil) - Date.parse(today()) + day);
    await hour();
    expect(await thrownAway()).toContain(`job:throw-away-keys pilot:${pilot.id}`);
  });
});
