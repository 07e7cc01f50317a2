import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { itemsOf, questionsOf } from '#instruments/questions.ts';
import { instruments } from '#instruments/registry.ts';
import { readNotes } from '#server/contract/notes.ts';
import { problemSchema } from '#server/contract/problem.ts';
import { enterCode, must, type Visitor } from '#server/demo/visitor.ts';
import { destroyDueKeys } from '#server/retention/destroy-keys.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { plain, slidesOf } from '#tests/reports/read-tables.ts';
import { startTestServer, type TestServer } from './test-server.ts';

const [, withModules = instruments[0]] = instruments;
const core = itemsOf(withModules).filter((id) =>
  questionsOf(withModules, { modules: [], wave: 'before' }).some((question) => question.id === id),
);

let server: TestServer;
let pilot: PilotRecord;
let codes: ReadonlyMap<string, readonly string[]>;
let staff: Visitor;
let writer: Visitor;

beforeAll(async () => {
  server = await startTestServer();
  const made = await server.pilot({ Team: 9, Ander: 8 }, { instrument: withModules, modules: ['briefjes'] });
  ({ pilot, codes } = made);
  staff = await server.account('researcher');
  writer = await answered('Ander', 0);
});
afterAll(async () => server.close());

async function entered(group: string, place: number): Promise<Visitor> {
  const person = server.someone();
  await must(await enterCode(person, codes.get(group)?.[place] ?? ''));
  return person;
}

/** Somebody who has sent the answers of the first wave. */
async function answered(group: string, place: number): Promise<Visitor> {
  const person = await entered(group, place);
  const { id, version } = withModules;
  const answers = Object.fromEntries(core.map((item) => [item, 3]));
  await must(
    await person.send('POST', '/api/participant/responses', {
      json: { submissionId: randomUUID(), wave: 1, instrument: { id, version }, language: 'nl', answers },
    }),
  );
  return person;
}

interface Note {
  readonly id: string;
  readonly question: string;
  readonly text: string;
}
const note = (question: string, text: string): Note => ({ id: randomUUID(), question, text });
const write = async (person: Visitor, ...notes: readonly Note[]): Promise<Response> =>
  person.send('POST', '/api/participant/notes', { json: { wave: 1, notes } });

const groupId = (name: string): string => pilot.groups.find((group) => group.name === name)?.id ?? '';

async function read(reader: Visitor, group: string) {
  const reply = await must(
    await reader.send('GET', `/api/pilots/${pilot.id}/groups/${groupId(group)}/notes`),
  );
  return readNotes.reply.parse(await reply.json()).waves;
}

const rowSchema = z.record(z.string(), z.unknown());

/** Every row of a room, past everything that could be mistaken about it. */
function rowsOf(room: string, table: string): Record<string, unknown>[] {
  const database = new Sqlite(join(server.folder, `${room}.sqlite`), { readonly: true });
  const rows = z.array(rowSchema).parse(database.prepare(`select * from ${table}`).all());
  database.close();
  return rows;
}

describe('A note to the own group', () => {
  it('is taken once the answers are sent, and once only', async () => {
    const early = await entered('Team', 0);
    expect((await write(early, note('briefje-trots', 'Te vroeg'))).status).toBe(409);
    const person = await answered('Team', 0);
    const notes = [note('briefje-trots', 'Ons loket'), note('briefje-last', 'De wachttijd')];
    expect((await write(person, ...notes)).status).toBe(201);
    expect((await write(person, ...notes)).status, 'the same again after a lost reply').toBe(201);
    const again = await write(person, note('briefje-trots', 'Nog een'));
    expect([again.status, problemSchema.parse(await again.json()).code]).toEqual([409, 'already-answered']);
    const altered = await write(person, ...notes.map((each) => ({ ...each, text: 'Anders' })));
    expect(altered.status).toBe(409);
    expect(rowsOf('notes', 'note')).toHaveLength(2);
  });

  it('is stored once when it is sent twenty times at once, also with other notes', async () => {
    const before = rowsOf('notes', 'note').length;
    const person = await answered('Team', 1);
    const tries = await Promise.all(
      Array.from({ length: 20 }, async (_, i) => write(person, note('briefje-trots', `Poging ${i}`))),
    );
    expect(tries.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(rowsOf('notes', 'note')).toHaveLength(before + 1);
  });

  it.each([
    ['a question that is not there', [note('ew1', 'x')], /deze vraag is er niet/],
    [
      'two notes to one question',
      [note('briefje-last', 'a'), note('briefje-last', 'b')],
      /schrijf één briefje/,
    ],
    ['more than the question takes', [note('briefje-last', 'x'.repeat(1900))], /hoogstens \d+ tekens/],
    ['nothing but spaces', [note('briefje-last', '   ')], /notes\.0\.text/],
    ['no note at all', [], /body\.notes/],
  ])('is refused when it is %s, and the person can still write', async (_, notes, message) => {
    const refused = await write(writer, ...notes);
    expect(refused.status).toBe(400);
    expect(await refused.text()).toMatch(message);
  });

  it('stands in its own room without anything that leads to a person, a moment or the other note', async () => {
    const rows = rowsOf('notes', 'note');
    expect(Object.keys(rows[0] ?? {}).toSorted()).toEqual([
      'body',
      'group_id',
      'id',
      'pilot',
      'question',
      'wave',
    ]);
    const admitted = rowsOf('answers', 'admission').map(({ pid }) => String(pid));
    expect(admitted.length).toBeGreaterThan(5);
    expect(
      rows.filter((row) => Object.values(row).some((value) => admitted.includes(String(value)))),
    ).toEqual([]);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    for (const room of ['answers', 'roster', 'releases']) {
      const bytes = ['', '-wal'].map((end) =>
        readFileSync(join(server.folder, `${room}.sqlite${end}`), 'latin1'),
      );
      expect(bytes.join('')).not.toContain('De wachttijd');
    }
    expect(server.log.join('')).not.toContain('De wachttijd');
  });
});

describe('The notes of a group', () => {
  it('are read from five on, in any order, once the wave has closed', async () => {
    for (let place = 2; place < 7; place += 1) {
      const notes = place === 2 ? ['briefje-trots'] : ['briefje-trots', 'briefje-last'];
      const person = await answered('Team', place);
      await must(await write(person, ...notes.map((question) => note(question, `${question} ${place}`))));
    }
    await must(await write(writer, note('briefje-trots', 'Van de anderen')));
    const late = await answered('Team', 8);
    expect(await read(staff, 'Team'), 'while the wave is open').toEqual([]);
    await must(await staff.send('POST', `/api/pilots/${pilot.id}/waves/1/closing`, { json: {} }));
    const [wave] = await read(staff, 'Team');
    expect(wave).toMatchObject({ number: 1, kind: 'before' });
    const [proud, bother] = wave?.questions ?? [];
    expect(proud?.notes).toHaveLength(7);
    expect(proud?.notes).toContain('Ons loket');
    expect(bother?.notes?.toSorted()).toEqual([
      'De wachttijd',
      ...[3, 4, 5, 6].map((place) => `briefje-last ${place}`),
    ]);
    const orders = await Promise.all(
      Array.from({ length: 12 }, async () => (await read(staff, 'Team'))[0]?.questions[0]?.notes?.join()),
    );
    expect(new Set(orders).size).toBeGreaterThan(1);
    const [other] = await read(staff, 'Ander');
    expect(other?.questions.map(({ notes }) => notes)).toEqual([null, null]);
    expect((await write(late, note('briefje-trots', 'Te laat'))).status).toBe(410);
  });

  it('are read by the facilitator of that group, and by no other account or participant', async () => {
    const own = await server.account('facilitator', undefined, [groupId('Team')]);
    expect(await read(own, 'Team')).toHaveLength(1);
    const address = (group: string): string => `/api/pilots/${pilot.id}/groups/${groupId(group)}/notes`;
    const others = [
      [await server.account('facilitator', undefined, [groupId('Ander')]), 404],
      [await server.account('organisation', pilot.organisation.id), 403],
      [server.someone(), 401],
    ] as const;
    for (const [reader, status] of others)
      expect((await reader.send('GET', address('Team'))).status).toBe(status);
  });

  it('can be written in the plain form, which says who reads them', async () => {
    await server.openWave(pilot.id, 2);
    const person = await entered('Team', 7);
    const answers = JSON.stringify(Object.fromEntries(core.map((item) => [item, 4])));
    await must(await person.send('POST', '/vragenlijst/verzenden', { form: { wave: '2', answers } }));
    const thanks = await must(await person.send('GET', '/vragenlijst'));
    const page = await thanks.text();
    expect(page).toContain('Uw groep en de begeleider lezen ze');
    expect(page).toContain('Ook medewerkers van Stichting Beroepseer');
    const ids = Object.fromEntries(
      [...page.matchAll(/name="(id-[a-z-]+)" value="([^"]+)"/g)].map(([, name = '', value = '']) => [
        name,
        value,
      ]),
    );
    expect(Object.keys(ids)).toEqual(['id-briefje-trots', 'id-briefje-last']);
    const empty = await person.send('POST', '/vragenlijst/briefjes', { form: { wave: '2', ...ids } });
    expect([empty.status, await empty.text()]).toEqual([400, expect.stringContaining('Schrijf eerst iets')]);
    const form = { wave: '2', ...ids, 'note-briefje-last': 'Regel een\r\nregel <twee>' };
    const sent = await person.send('POST', '/vragenlijst/briefjes', { form });
    expect([sent.status, await sent.text()]).toEqual([
      200,
      expect.stringContaining('Uw briefjes zijn verstuurd'),
    ]);
    expect(await (await person.send('GET', '/vragenlijst')).text()).not.toContain('briefje-trots');
    expect(rowsOf('notes', 'note').map(({ body }) => body)).toContain('Regel een\nregel <twee>');
  });

  it('stand on slides only where that is asked, for people would present them to others', async () => {
    await must(await staff.send('POST', `/api/pilots/${pilot.id}/waves/2/closing`, { json: {} }));
    await must(await staff.send('POST', `/api/pilots/${pilot.id}/release`, { json: {} }));
    const facilitator = await server.account('facilitator', undefined, [groupId('Team')]);
    const slides = async (more: string): Promise<string> => {
      const address = `/api/pilots/${pilot.id}/groups/${groupId('Team')}/session/slides.pptx?language=nl${more}`;
      const file = await (await must(await facilitator.send('GET', address))).arrayBuffer();
      return plain(slidesOf(new Uint8Array(file)).join(' '));
    };
    const [without, withNotes] = [await slides(''), await slides('&notes=with')];
    for (const note of ['Ons loket', 'De wachttijd', 'briefje-trots 4']) {
      expect(without).not.toContain(note);
      expect(withNotes).toContain(note);
    }
    // The second wave has one note, which is not read by anybody.
    expect(withNotes).not.toContain('Regel een');
    expect(withNotes).toContain('alleen voor de groep zelf');
  });

  it('are gone with the keys', async () => {
    server.wait(400 * 24 * 60 * 60 * 1000);
    await destroyDueKeys(server.context);
    expect(rowsOf('notes', 'note')).toEqual([]);
    expect(readFileSync(join(server.folder, 'notes.sqlite'), 'latin1')).not.toContain('Ons loket');
  });
});
