import { cpSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { itemsOf, notesOf, questionsOf } from '#instruments/questions.ts';
import { instruments } from '#instruments/registry.ts';
import { sealSession } from '#server/access/participant-session.ts';
import { dayOf } from '#server/day.ts';
import { must } from '#server/demo/visitor.ts';
import { cookieName } from '#server/http/session-cookie.ts';
import { addContacts } from '#server/inviting/add-contacts.ts';
import { pidOf } from '#server/inviting/admit-contacts.ts';
import { answeredBatch } from '#server/inviting/answered-batch.ts';
import { mailCode } from '#server/linkage/mail-codes.ts';
import { closeWave } from '#server/release/waves.ts';
import { destroyDueKeys } from '#server/retention/destroy-keys.ts';
import { backUpData } from '#server/store/data-backup.ts';
import { backUpKeys } from '#server/store/key-backup.ts';
import type { ContactRecord, PilotRecord } from '#server/store/roster-store.ts';
import { temporaryFolder } from '#tests/store/fixture.ts';
import {
  guesses,
  guessesOfNotes,
  hits,
  joinedByKeys,
  laidBeside,
  peopleIn,
  sharedValues,
  type Joined,
} from './joining-attacker.ts';
import { startTestServer, submission, type TestServer } from './test-server.ts';

const day = 24 * 60 * 60 * 1000;
const groupNames = ['Beleid', 'Balie', 'Uitvoering', 'Staf'];
const perGroup = 25;
const people = groupNames.length * perGroup;
/**
 * Blind pairing within a group finds one person a group on average (Poisson with mean 4 in all). More than this by
 * chance: four in ten million a guess, and there are thirty.
 */
const byChance = 17;
/** The same where those who answered before a day are told from those after it: twice as many on average. */
const byChanceInBatches = 27;

/** What must be found nowhere: the network address and the browser of a participant. */
const hiddenAlways = ['203.0.113.77', 'Kanarievogel'];

let server: TestServer;
let copies: ReturnType<typeof temporaryFolder>;
let truth: Joined;
let arrived: { pid: string; group: string }[];
let codes: string[];
let pilotId: string;
let groupIds: string[];
/** The id of the note by pseudonym, and what the notes say. */
const noteOf = new Map<string, string>();
const written: string[] = [];
let bodies: string[];

const place = (name: string): string => join(copies.path, name);

/** All bytes of a folder, file by file, logs of databases too. */
function bytesIn(folder: string): { name: string; bytes: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .map((name) => ({ name, bytes: readFileSync(join(folder, name), 'latin1') }));
}

/** Files that hold one of some texts. */
const holding = (folder: string, texts: readonly string[]): string[] =>
  bytesIn(folder).flatMap(({ name, bytes }) => (texts.some((text) => bytes.includes(text)) ? [name] : []));

/** Answers of 100 people, from a seed. */
const generator = xoroshiro128plus(2026);
const [, withNotes = instruments[0]] = instruments;
const selection = { modules: ['briefjes'], wave: 'before' } as const;
const core = itemsOf(withNotes).filter((item) =>
  questionsOf(withNotes, { ...selection, modules: [] }).some(({ id }) => id === item),
);
const someAnswers = (): Record<string, number> =>
  Object.fromEntries(core.map((id) => [id, uniformInt(generator, 1, 5)]));
const [asked] = notesOf(withNotes, selection).flatMap(({ notes }) => notes);
const writtenBy = (index: number): string =>
  `Kanariebriefje ${'x'.repeat(uniformInt(generator, 1, 90))} ${index}`;

/** Somebody sends answers over HTTP, with an address and a browser that must leave no trace. */
async function answer(pilot: PilotRecord, pid: string): Promise<void> {
  const { context } = server;
  const session = { pilot: pilot.id, pid, language: 'nl', consentVersion: '2026-11' } as const;
  const sealing = {
    key: await context.stores.keys.sessionKey(),
    now: context.clock(),
    random: context.random,
  };
  const cookie = `${cookieName('participant', context.config)}=${sealSession(session, sealing)}`;
  const headers = {
    'content-type': 'application/json',
    'user-agent': hiddenAlways[1] ?? '',
    'x-forwarded-for': hiddenAlways[0] ?? '',
    cookie,
  };
  const { id, version } = withNotes;
  const sent = { ...submission(1, someAnswers()), instrument: { id, version } };
  const note = { id: randomUUID(), question: asked?.id ?? '', text: writtenBy(arrived.length) };
  for (const [what, body] of [
    ['responses', sent],
    ['notes', { wave: 1, notes: [note] }],
  ] as const) {
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    await must(await fetch(`${server.url}/api/participant/${what}`, init));
  }
  noteOf.set(pid, note.id);
  written.push(note.text);
}

/** Marks who has answered as the job does, on the day that so many have. */
async function markAnswered(pilot: PilotRecord, contacts: readonly ContactRecord[]): Promise<void> {
  const { roster } = server.context.stores;
  const done = new Set(arrived.map(({ pid }) => pid));
  const marks = pilot.groups.flatMap(({ id }) => {
    const own = contacts.filter(({ group }) => group === id);
    const pending = own.filter(({ email }) => done.has(truth.get(email) ?? '')).map((contact) => contact.id);
    return answeredBatch({ pending, unmarked: own.map((contact) => contact.id) });
  });
  const today = dayOf(server.context.clock());
  await roster.noteAnswered({ pilot: pilot.id, wave: 1, day: today, contacts: marks });
}

/** A pilot by mail in which a hundred people answer, in the order of the alphabet: the worst there is for them. */
beforeAll(async () => {
  server = await startTestServer();
  copies = temporaryFolder();
  const { context } = server;
  const { stores } = context;
  const { pilot: made } = await server.pilot(Object.fromEntries(groupNames.map((name) => [name, 0])), {
    instrument: withNotes,
    modules: ['briefjes'],
  });
  const addresses = Array.from({ length: people }, (_, index) => ({
    email: `persoon${String(index).padStart(3, '0')}@kanarie-postbus.example`,
    group: made.groups[index % groupNames.length]?.id ?? '',
    language: 'nl' as const,
  }));
  await addContacts(context, made, addresses);
  const pilot = (await stores.roster.pilot(made.id)) ?? made;
  pilotId = pilot.id;
  groupIds = pilot.groups.map(({ id }) => id);
  const contacts = await stores.roster.contacts(pilot.id);
  const mailKey = await stores.keys.mailKey(pilot.id);
  codes = contacts.map(({ id }) => mailCode(mailKey, pilot, id));
  const pids = await Promise.all(contacts.map(async (contact) => pidOf(context, pilot, contact)));
  truth = new Map(contacts.map(({ email }, index) => [email, pids[index] ?? '']));
  arrived = [];
  for (const [index, { email, group }] of addresses.entries()) {
    const pid = truth.get(email) ?? '';
    await answer(pilot, pid);
    arrived.push({ pid, group });
    if (index !== 44) continue;
    await markAnswered(pilot, contacts);
    // Somebody steals a backup while the measurement is open.
    await backUpData(server.folder, { to: place('backup-during'), today: dayOf(context.clock()) });
  }
  await closeWave(context, pilot, 1);
  bodies = await Promise.all(
    arrived.map(async ({ pid }) => (await stores.answers.ownResponses(pid))[0]?.body ?? ''),
  );

  cpSync(server.folder, place('before'), { recursive: true });
  await backUpData(server.folder, { to: place('backup'), today: dayOf(context.clock()) });
  await backUpKeys(stores.keys, {
    to: place('key-backup'),
    pilots: await stores.roster.pilots(),
    today: dayOf(context.clock()),
    passphrase: 'een lange zin van vier woorden',
    random: context.random,
  });
  server.wait(62 * day);
  await destroyDueKeys(context);
  cpSync(server.folder, place('after'), { recursive: true });
  await backUpData(server.folder, { to: place('backup-after'), today: dayOf(context.clock()) });
}, 180_000);
afterAll(async () => {
  await server.close();
  copies.remove();
});

/** The most people that any guess by order or size joins rightly. */
const bestGuess = (roster: string, answersFolder: string): number =>
  Math.max(...[...guesses(place(roster), place(answersFolder)).values()].map((guess) => hits(guess, truth)));

describe('Somebody with copies of rooms', () => {
  it('joins everybody with roster, answers and keys before the day: the attack itself works', async () => {
    expect(truth.size).toBe(people);
    expect(hits(await joinedByKeys(place('before'), place('before/keys')), truth)).toBe(people);
  });

  it('joins everybody by order where answers are numbered as they arrive: guessing by order works', () => {
    const alphabetical = peopleIn(place('before')).toSorted((a, b) => (a.email < b.email ? -1 : 1));
    expect(hits(laidBeside(alphabetical, arrived), truth)).toBe(people);
  });

  it('joins nobody better than chance with roster and answers, by order, batch or size', () => {
    expect(guesses(place('before'), place('before')).size).toBe(30);
    expect(bestGuess('before', 'before')).toBeLessThanOrEqual(byChance);
  });

  it('joins everybody by size where that follows the address: guessing by size works', () => {
    cpSync(place('before'), place('planted'), { recursive: true });
    const file = new Sqlite(join(place('planted'), 'answers.sqlite'));
    const lengthen = file.prepare('update response set body = ? where pid = ?');
    for (const [index, { pid }] of arrived.entries()) lengthen.run('x'.repeat(index + 1), pid);
    file.close();
    expect(bestGuess('before', 'planted')).toBe(people);
  });

  it('joins nobody better than chance, but for the batch, with a backup of the open measurement', () => {
    expect(bestGuess('backup-during', 'backup-during')).toBeLessThanOrEqual(byChanceInBatches);
  });

  it('joins no note to a person or to answers better than chance, by order or size', () => {
    const byAddress = new Map([...truth].map(([email, pid]) => [email, noteOf.get(pid) ?? '']));
    for (const folder of ['before', 'backup'].map(place)) {
      const toPeople = guessesOfNotes(folder, 'people', folder).map((guess) => hits(guess, byAddress));
      const toAnswers = guessesOfNotes(folder, 'answers', folder).map((guess) => hits(guess, noteOf));
      expect([toPeople.length, toAnswers.length]).toEqual([20, 24]);
      expect(Math.max(...toPeople, ...toAnswers)).toBeLessThanOrEqual(byChance);
    }
  });

  it('finds nothing by which a row of one room is joined to a row of another, but pilot and group', () => {
    const known = new Set([pilotId, ...groupIds, ...instruments.map(({ id }) => id)]);
    const joining = (folder: string): string[] =>
      [...sharedValues(place(folder))].flatMap(([rooms, shared]) =>
        shared.filter((value) => !known.has(value)).map((value) => `${rooms}: ${value}`),
      );
    expect(sharedValues(place('before')).size).toBeGreaterThanOrEqual(6);
    for (const folder of ['before', 'backup-during', 'backup', 'after', 'backup-after']) {
      expect(joining(folder)).toEqual([]);
    }
    const file = new Sqlite(join(place('planted'), 'notes.sqlite'));
    file
      .prepare('update note set body = ? where id = ?')
      .run(arrived[0]?.pid, noteOf.get(arrived[0]?.pid ?? ''));
    file.close();
    expect(joining('planted')).toEqual([`answers, notes: ${arrived[0]?.pid ?? ''}`]);
  });

  it('joins nobody better than chance with the backups of both, and what was thrown away since', () => {
    expect(bestGuess('backup', 'backup')).toBeLessThanOrEqual(byChance);
    expect(bestGuess('backup', 'before')).toBeLessThanOrEqual(byChance);
    expect(bestGuess('before', 'backup-after')).toBeLessThanOrEqual(byChance);
  });

  it('finds no answer with roster and keys, and no person with answers and keys', () => {
    const addresses = [...truth.keys()];
    const rosterAndKeys = [...holding(place('before/keys'), bodies), ...holding(place('before'), bodies)];
    expect(rosterAndKeys.filter((name) => !name.startsWith('answers'))).toEqual([]);
    const withPeople = [...holding(place('before'), addresses)];
    expect(withPeople.length).toBeGreaterThan(0);
    expect(withPeople.filter((name) => !name.startsWith('roster'))).toEqual([]);
    const ids = peopleIn(place('before')).map(({ id }) => id);
    expect(holding(place('before'), ids).filter((name) => !name.startsWith('roster'))).toEqual([]);
  });

  it('learns nothing of anybody from the log: not one line differs from another but in its time', () => {
    const lines = server.log.filter((line) => line.includes('/api/participant/responses'));
    expect(lines).toHaveLength(people);
    const timeless = lines.map((line) => line.replace(/"(time|ms)":\d+/g, ''));
    expect(new Set(timeless).size).toBe(1);
  });

  it('joins nobody once the keys are destroyed, with every file there ever was', async () => {
    expect(await joinedByKeys(place('before'), place('after/keys'))).toEqual(new Map());
    expect(await joinedByKeys(place('backup'), place('key-backup'))).toEqual(new Map());
    expect(peopleIn(place('after'))).toEqual([]);
    expect(bestGuess('before', 'after')).toBeLessThanOrEqual(byChance);
  });
});

describe('Canaries', () => {
  it('sing where they should: what is looked for can be found', () => {
    expect(holding(place('before'), ['kanarie-postbus']).some((name) => name.startsWith('roster'))).toBe(
      true,
    );
    expect(holding(place('before'), bodies).some((name) => name.startsWith('answers'))).toBe(true);
    expect(new Set(bodies).size).toBe(people);
  });

  it('are in no log: no address, code, answer, network address or browser', () => {
    const log = server.log.join('');
    const spelled = codes.flatMap((code) => [code, code.replaceAll('-', '')]);
    const all = [...hiddenAlways, 'kanarie-postbus', '127.0.0.1', ...spelled, ...bodies];
    expect(all.filter((canary) => log.includes(canary))).toEqual([]);
  });

  it('of a code, a network address and a browser are in no file at all, at any time', () => {
    const spelled = codes.flatMap((code) => [code, code.replaceAll('-', '')]);
    for (const folder of ['before', 'backup-during', 'backup', 'key-backup', 'after', 'backup-after']) {
      expect(holding(place(folder), [...hiddenAlways, ...spelled])).toEqual([]);
    }
  });

  it('of a mail address are in the roster only, and once the keys are destroyed nowhere', () => {
    expect(holding(place('backup'), ['kanarie-postbus'])).toEqual(['roster.sqlite']);
    expect(holding(place('key-backup'), ['kanarie-postbus'])).toEqual([]);
    expect(holding(place('after'), ['kanarie-postbus'])).toEqual([]);
    expect(holding(place('backup-after'), ['kanarie-postbus'])).toEqual([]);
  });

  it('of a note are in the notes only, and once the keys are destroyed nowhere', () => {
    expect(written).toHaveLength(people);
    expect(holding(place('before'), written).map((name) => name.replace(/-(wal|shm)$/, ''))).toEqual([
      'notes.sqlite',
    ]);
    expect(holding(place('backup'), written)).toEqual(['notes.sqlite']);
    for (const folder of ['after', 'backup-after']) expect(holding(place(folder), written)).toEqual([]);
    expect(written.filter((text) => server.log.join('').includes(text))).toEqual([]);
  });

  it('of an answer are in the answers only, in backups too', () => {
    for (const folder of ['backup', 'after', 'backup-after']) {
      const names = holding(place(folder), bodies).map((name) => name.replace(/-(wal|shm)$/, ''));
      expect(names).toEqual(['answers.sqlite']);
    }
  });
});
