import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { submitResponse } from '#server/contract/participant.ts';
import { readPilot } from '#server/contract/studio.ts';
import { dayOf, daysAfter } from '#server/day.ts';
import { enterCode, must } from '#server/demo/visitor.ts';
import { deleteDueAnswers } from '#server/retention/delete-answers.ts';
import { destroyDueKeys } from '#server/retention/destroy-keys.ts';
import { runHourly } from '#server/retention/hourly.ts';
import { backUpData, backupName } from '#server/store/data-backup.ts';
import { backUpKeys } from '#server/store/key-backup.ts';
import { KeyDestroyed } from '#server/store/key-folder.ts';
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
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  await server.close();
});

describe('The keys of a pilot', () => {
  it('exist until the day that participants were told, and are gone the day after, with unsent drafts', async () => {
    const in2Days = new Date(Date.now() + 2 * day).toISOString().slice(0, 10);
    const { pilot, codes } = await server.pilot(
      { A: 8 },
      { waves: [{ kind: 'before', opensOn: in2Days, closesOn: in2Days }] },
    );
    const [sent = '', unsent = ''] = codes.get('A') ?? [];
    const person = server.someone();
    await must(await enterCode(person, sent));
    const reply: unknown = await (
      await must(await person.send('POST', '/api/participant/responses', { json: submission(1, answers(3)) }))
    ).json();
    const words = submitResponse.reply.parse(reply).ownWords ?? [];
    const waiting = server.someone();
    await must(await enterCode(waiting, unsent));
    await must(
      await waiting.send('PUT', '/api/participant/draft', { json: { wave: 1, revision: 1, answers: {} } }),
    );
    const start = await (await server.someone().send('GET', `/m/${sent.slice(0, 3)}`)).text();
    const told = new Date(Date.parse(pilot.keysUntil));
    const written = new Intl.DateTimeFormat('nl-NL', { dateStyle: 'long', timeZone: 'UTC' }).format(told);
    expect(start).toContain(written);

    server.wait(31 * day);
    await destroyDueKeys(server.context);
    await expect(server.context.stores.keys.linkKey(pilot.id)).resolves.toHaveLength(32);

    server.wait(2 * day);
    await destroyDueKeys(server.context);
    await destroyDueKeys(server.context);
    await expect(server.context.stores.keys.linkKey(pilot.id)).rejects.toThrow(KeyDestroyed);
    const object = `pilot:${pilot.id}`;
    const entries = await server.context.stores.audit.entries({ object, limit: 10 });
    expect(entries.filter(({ action }) => action === 'job:destroy-keys')).toMatchObject([
      { who: null, result: 'done', from: null },
    ]);
    const staff = await server.account('researcher');
    const shown: unknown = await (await staff.send('GET', `/api/pilots/${pilot.id}`)).json();
    const { keys } = readPilot.reply.parse(shown);
    expect(keys).toEqual({ until: pilot.keysUntil, destroyedOn: dayOf(server.context.clock()) });
    expect((await enterCode(server.someone(), unsent)).status).toBe(410);
    const form = { code: sent, words: words.join(' '), confirm: 'yes', language: 'nl' };
    const late = server.someone();
    for (const path of ['/intrekken', '/mijn-antwoorden']) {
      const led = await late.send('POST', path, { form });
      const at = led.headers.get('location') ?? '';
      const page = await late.send('GET', at);
      expect([path, led.status, page.status]).toEqual([path, 303, 410]);
      expect(await page.text()).toContain('Dit traject is voorbij');
    }
  });
});

describe('What is due every hour', () => {
  it('destroys keys on their day also while other work of that hour fails, and logs what failed', async () => {
    const own = await startTestServer();
    const { pilot } = await own.pilot({ A: 8 });
    const { context } = own;
    const { answers: store } = context.stores;
    const broken = { ...store, countsByGroup: async () => Promise.reject(new Error('no count today')) };
    own.wait(400 * day);
    // Another pilot is still running: it is the one that cannot be counted.
    const closesOn = daysAfter(dayOf(context.clock()), 2);
    await own.pilot({ A: 8 }, { waves: [{ kind: 'before', opensOn: closesOn, closesOn }] });
    const stop = await runHourly({ ...context, stores: { ...context.stores, answers: broken } });
    stop();
    expect(own.log.join()).toContain('no count today');
    await expect(context.stores.keys.linkKey(pilot.id)).rejects.toThrow(KeyDestroyed);
    await own.close();
  });
});

describe('Keys that cannot be destroyed in one pilot', () => {
  it('keep no other pilot from losing its own, and are told', async () => {
    const own = await startTestServer();
    const { context } = own;
    const pilots = [(await own.pilot({ A: 8 })).pilot, (await own.pilot({ A: 8 })).pilot];
    own.wait(400 * day);
    const [first] = await context.stores.roster.pilots();
    const { keys } = context.stores;
    const destroyPilotKeys = async (id: string): Promise<number> =>
      id === first?.id ? Promise.reject(new Error('a key that cannot be read')) : keys.destroyPilotKeys(id);
    const broken = { ...context, stores: { ...context.stores, keys: { ...keys, destroyPilotKeys } } };
    await expect(destroyDueKeys(broken)).rejects.toThrow(AggregateError);
    const other = pilots.find(({ id }) => id !== first?.id);
    await expect(keys.linkKey(other?.id ?? '')).rejects.toThrow(KeyDestroyed);
    await own.close();
  });
});

describe('The answers of a pilot', () => {
  it('are kept until the day in its file, then all of them go; a pilot beside it keeps its own', async () => {
    const own = await startTestServer();
    const file = { ...settledFile(daysAfter(dayOf(own.context.clock()), 40)) };
    const today = dayOf(own.context.clock());
    const due = await own.pilot({ A: 8 }, { file: { ...file, answersUntil: daysAfter(today, 70) } });
    const kept = await own.pilot({ A: 8 }, { file: { ...file, answersUntil: daysAfter(today, 90) } });
    for (const { codes } of [due, kept]) await answerWave(own, codes.get('A')?.[0] ?? '', 1, answers(3));
    const { answers: store } = own.context.stores;
    own.wait(70 * day);
    await deleteDueAnswers(own.context);
    expect(await store.linkedItems(due.pilot.id)).toHaveLength(1);
    own.wait(day);
    await deleteDueAnswers(own.context);
    await deleteDueAnswers(own.context);
    expect(await store.linkedItems(due.pilot.id)).toEqual([]);
    expect(await store.linkedItems(kept.pilot.id)).toHaveLength(1);
    await own.close();
  });
});

describe('A pilot over its whole life', () => {
  it('loses each thing on the day that was told and none a day earlier, and the log says what went', async () => {
    const folder = temporaryFolder();
    const backups = join(folder.path, 'data');
    const keyBackups = join(folder.path, 'keys');
    const own = await startTestServer({}, { backups: { backups, keyBackups } });
    const { roster, keys, notes, audit } = own.context.stores;
    const today = (): string => dayOf(own.context.clock());
    const madeOn = today();
    const file = { ...settledFile(daysAfter(madeOn, 40)), answersUntil: daysAfter(madeOn, 120) };
    const { pilot, codes } = await own.pilot({ A: 8 }, { file });
    const [filling = '', ...sending] = (codes.get('A') ?? []).slice(0, 6);
    const staff = await own.account('researcher');
    for (const wave of [1, 2]) {
      if (wave === 2) await own.openWave(pilot.id, wave);
      for (const code of sending) await answerWave(own, code, wave, answers(wave + 1));
      const person = own.someone();
      await must(await enterCode(person, filling));
      const json = { wave, revision: 1, answers: {} };
      await must(await person.send('PUT', '/api/participant/draft', { json }));
      await must(await staff.send('POST', `/api/pilots/${pilot.id}/waves/${wave}/closing`, { json: {} }));
    }
    await must(await staff.send('POST', `/api/pilots/${pilot.id}/release`, { json: {} }));
    const group = pilot.groups[0]?.id ?? '';
    const place = { pilot: pilot.id, group, wave: 1 };
    await notes.add([{ id: randomUUID(), ...place, question: 'pride', text: 'Dank' }]);
    await roster.addContacts(pilot.id, [{ email: 'kees@ministerie.nl', group, language: 'nl' }]);
    await keys.createMailKey(pilot.id);
    await backUpData(own.folder, { to: join(backups, backupName(madeOn)), today: madeOn });
    const passphrase = 'een lange zin van vier woorden';
    const pilots = await roster.pilots();
    await backUpKeys(keys, { to: keyBackups, pilots, today: madeOn, passphrase, random: randomBytes });

    const rows = (room: string, table: string): unknown => {
      const database = new Sqlite(join(own.folder, `${room}.sqlite`), { readonly: true });
      const count = database.prepare(`select count(*) from ${table}`).pluck().get();
      database.close();
      return count;
    };
    /** What of it is there after the jobs of an hour on a day. */
    const thereOn = async (on: string): Promise<string> => {
      own.wait(Date.parse(on) - Date.parse(today()));
      const stop = await runHourly(own.context);
      stop();
      const kept: Readonly<Record<string, boolean>> = {
        backup: readdirSync(backups).includes(backupName(madeOn)),
        contacts: rows('roster', 'contact') !== 0,
        drafts: rows('answers', 'draft') !== 0 || rows('answers', 'draft_name') !== 0,
        notes: rows('notes', 'note') !== 0,
        ledger: rows('releases', 'ledger where sets is not null') !== 0,
        keys: (await keys.all()).some((key) => key.pilot === pilot.id),
        'key-backup': readdirSync(keyBackups).some((name) => name.includes(pilot.id)),
        answers: rows('answers', 'response') !== 0,
        release: rows('releases', 'release') !== 0,
      };
      return Object.keys(kept)
        .filter((name) => kept[name])
        .join(' ');
    };
    const withKeys = 'contacts drafts notes ledger keys key-backup answers release';
    expect(await thereOn(daysAfter(madeOn, 30))).toBe(`backup ${withKeys}`);
    expect(await thereOn(daysAfter(madeOn, 31))).toBe(withKeys);
    expect(await thereOn(pilot.keysUntil)).toBe(withKeys);
    expect(await thereOn(daysAfter(pilot.keysUntil, 1))).toBe('answers release');
    expect(await thereOn(file.answersUntil)).toBe('answers release');
    expect(await thereOn(daysAfter(file.answersUntil, 1))).toBe('release');

    const entries = (await audit.entries({ limit: 50 })).map(({ action }) => action).reverse();
    expect(entries.filter((action) => action.startsWith('job:'))).toEqual([
      'job:throw-away-backup',
      'job:destroy-keys',
      'job:throw-away-keys',
      'job:delete-answers',
    ]);
    expect((await audit.check()).brokenAt).toBeNull();
    await own.close();
    folder.remove();
  });
});
