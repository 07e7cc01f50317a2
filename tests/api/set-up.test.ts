import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { problemSchema, type Problem } from '#server/contract/problem.ts';
import {
  createPilot,
  makeAllCards,
  makeCards,
  readSetUp,
  type PilotSetUp,
  type PrintableCards,
} from '#server/contract/set-up.ts';
import { setUpMessages } from '#server/contract/set-up-messages.ts';
import { must, type Visitor } from '#server/demo/visitor.ts';
import { balie, beleid, inDaysOf, pilotForm } from './pilot-form.ts';
import { answers, answerWave, settledFile, startTestServer, type TestServer } from './test-server.ts';

const text = setUpMessages.nl;
let server: TestServer;
let staff: Visitor;

beforeAll(async () => {
  server = await startTestServer();
  staff = await server.account('researcher');
});
afterAll(async () => {
  await server.close();
});

const inDays = (days: number): string => inDaysOf(server, days);

/** A form that is in order; each test spoils what it is about. */
const form = (title: string, others: object = {}) => ({
  ...pilotForm(server, title),
  threshold: 6,
  groups: [beleid, { ...balie, comparison: true }],
  ...others,
});

const send = (body: unknown, who = staff): Promise<Response> =>
  who.send('POST', '/api/pilots', { json: body });
const created = async (body: unknown): Promise<PilotSetUp> =>
  createPilot.reply.parse(await (await must(await send(body))).json());
const saveFile = (pilot: string, file: unknown = settledFile(inDays(160))): Promise<Response> =>
  staff.send('PUT', `/api/pilots/${pilot}/file`, { json: file });
const cardsOf = (pilot: string, body: object = {}): Promise<Response> =>
  staff.send('POST', `/api/pilots/${pilot}/cards`, { json: body });
const printed = async (response: Response): Promise<PrintableCards> =>
  makeAllCards.reply.parse(await (await must(response)).json());
/** From the form to the cards. */
const made = async (body: unknown): Promise<PrintableCards> => {
  const { id } = await created(body);
  await must(await saveFile(id));
  return printed(await cardsOf(id));
};
const problemOf = async (response: Response): Promise<Problem> => problemSchema.parse(await response.json());
const errorsOf = async (body: unknown): Promise<Record<string, string>> => {
  const response = await send(body);
  expect(response.status).toBe(400);
  const { errors = [] } = await problemOf(response);
  return Object.fromEntries(errors.map(({ at, message }) => [at, message]));
};
const choices = async () => readSetUp.reply.parse(await (await staff.send('GET', '/api/set-up')).json());
const pilotCount = async (): Promise<number> => (await server.context.stores.roster.pilots()).length;
const moreCards = (pilot: string, group: string, count: number): Promise<Response> =>
  staff.send('POST', `/api/pilots/${pilot}/groups/${group}/cards`, { json: { count } });
const groupOf = async (pilot: string, name: string): Promise<string> => {
  const record = await server.context.stores.roster.pilot(pilot);
  return record?.groups.find((group) => group.name === name)?.id ?? '';
};

describe('Setting a pilot up', () => {
  it('gives a card for everybody, and each code lets somebody answer', async () => {
    const { pilot, sheets } = await made(form('Goed Werk'));
    expect(sheets.map(({ group, codes }) => [group, codes.length])).toEqual([
      ['Beleid', 8],
      ['Balie', 3],
    ]);
    const codes = sheets.flatMap((sheet) => sheet.codes);
    expect(new Set(codes).size).toBe(11);
    expect(pilot.address).toBe(`http://localhost/m/${codes[0]?.slice(0, 3)}`);
    expect(pilot.keysUntil).toBe(inDays(144));
    await server.openWave(pilot.id, 1);
    const [first = ''] = codes;
    expect((await answerWave(server, first, 1, answers(4))).status).toBe(201);
  });

  it('stores what was asked, and shows it to staff', async () => {
    const { pilot } = await made(form('Zoals gevraagd'));
    const record = await server.context.stores.roster.pilot(pilot.id);
    expect(record).toMatchObject({
      title: 'Zoals gevraagd',
      threshold: 6,
      sessionsPlanned: 4,
      sessionsHeld: null,
      organisation: { name: 'Gemeente Waterland' },
      groups: [
        { name: 'Beleid', comparison: false, invited: 8 },
        { name: 'Balie', comparison: true, invited: 3 },
      ],
      waves: [
        { kind: 'before', state: 'planned', closesOn: inDays(14) },
        { kind: 'after', state: 'planned', opensOn: inDays(100) },
      ],
    });
    expect((await staff.send('GET', `/api/pilots/${pilot.id}`)).status).toBe(200);
  });

  it('asks at least five people for a figure when nothing is said', async () => {
    const { threshold: _, ...rest } = form('Zonder grens');
    const { pilot } = await made(rest);
    expect((await server.context.stores.roster.pilot(pilot.id))?.threshold).toBe(5);
  });

  it('uses a programme and an organisation again, chosen or typed a second time', async () => {
    await made(form('Eerste', { organisation: { kind: 'new', name: 'Provincie  Zuid ' } }));
    const before = await choices();
    const organisation = before.organisations.find(({ name }) => name === 'Provincie Zuid');
    const programme = before.programmes.find(({ title }) => title === 'Routekaart');
    await made(
      form('Tweede', {
        organisation: { kind: 'existing', id: organisation?.id },
        programme: { kind: 'existing', id: programme?.id },
      }),
    );
    await made(form('Derde', { organisation: { kind: 'new', name: 'PROVINCIE ZUID' } }));
    expect(await choices()).toEqual(before);
  });

  it('leaves no code in the log or in any file', async () => {
    const { pilot, sheets } = await made(form('Geen spoor'));
    const late = await moreCards(pilot.id, await groupOf(pilot.id, 'Beleid'), 2);
    sheets.push(...makeCards.reply.parse(await late.json()).sheets);
    const kept = readdirSync(server.folder, { recursive: true, encoding: 'utf8' })
      .map((path) => join(server.folder, path))
      .filter((path) => /\.(sqlite|sqlite-wal|key)$/.test(path));
    expect(kept.length).toBeGreaterThan(3);
    const everything = kept.map((path) => readFileSync(path, 'latin1')).join('') + server.log.join('');
    expect(everything).toContain('Geen spoor');
    for (const code of sheets.flatMap(({ codes }) => codes)) {
      expect(everything).not.toContain(code);
      expect(everything).not.toContain(code.replaceAll('-', ''));
    }
  });
});

describe('A form with a mistake', () => {
  it.each<[string, object, Record<string, string>]>([
    ['no title', { title: '  ' }, { 'body.title': text.titleMissing }],
    ['a title that is too long', { title: 'a'.repeat(101) }, { 'body.title': text.nameTooLong }],
    ['a line end in the title', { title: 'Goed\nWerk' }, { 'body.title': text.nameCharacters }],
    ['a turned direction', { title: 'Goed \u202Ekrew' }, { 'body.title': text.nameCharacters }],
    ['a threshold under five', { threshold: 4 }, { 'body.threshold': text.threshold }],
    ['half a session', { sessionsPlanned: 1.5 }, { 'body.sessionsPlanned': text.sessions }],
    ['no groups', { groups: [] }, { 'body.groups': text.groupsMissing }],
    [
      'no programme',
      { programme: { kind: 'new', title: '' } },
      { 'body.programme.title': text.programmeNameMissing },
    ],
    [
      'nothing chosen',
      { organisation: { kind: 'existing', id: '' } },
      { 'body.organisation.id': text.organisationMissing },
    ],
    [
      'a programme that is not there',
      { programme: { kind: 'existing', id: 'weg' } },
      { 'body.programme.id': text.programmeUnknown },
    ],
    [
      'an organisation that is not there',
      { organisation: { kind: 'existing', id: 'weg' } },
      { 'body.organisation.id': text.organisationUnknown },
    ],
  ])('%s is told at its field', async (_, spoiled, expected) => {
    const before = [await pilotCount(), await choices()];
    expect(await errorsOf(form('Fout', spoiled))).toEqual(expected);
    expect([await pilotCount(), await choices()]).toEqual(before);
  });

  it('two groups of one name, and cards beyond 60, are told at the group', async () => {
    const group = { name: 'Beleid', comparison: false, cards: 8 };
    expect(await errorsOf(form('Fout', { groups: [group, { ...group, name: ' beleid' }] }))).toEqual({
      'body.groups.1.name': text.groupNameTaken,
    });
    expect(await errorsOf(form('Fout', { groups: [{ ...group, cards: 61 }] }))).toEqual({
      'body.groups.0.cards': text.cards,
    });
    const many = Array.from({ length: 13 }, (_, index) => ({ ...group, name: `Groep ${index}` }));
    expect(await errorsOf(form('Fout', { groups: many }))).toEqual({ 'body.groups': text.groupsTooMany });
  });

  it('days out of order, over, or far away are told at the day', async () => {
    const before = { opensOn: inDays(10), closesOn: inDays(5) };
    const after = { opensOn: inDays(5), closesOn: inDays(4) };
    expect(await errorsOf(form('Fout', { waves: { before, after } }))).toEqual({
      'body.waves.before.closesOn': text.beforeClosesFirst,
      'body.waves.after.opensOn': text.afterTooEarly,
      'body.waves.after.closesOn': text.afterClosesFirst,
    });
    const over = { opensOn: inDays(-9), closesOn: inDays(-1) };
    const far = { opensOn: inDays(5), closesOn: inDays(1200) };
    expect(await errorsOf(form('Fout', { waves: { before: over, after: far } }))).toEqual({
      'body.waves.before.closesOn': text.beforeIsOver,
      'body.waves.after.closesOn': text.afterTooLate,
    });
    const noDay = { before: { opensOn: '31-12-2027', closesOn: '2027-02-30' }, after: far };
    expect(await errorsOf(form('Fout', { waves: noDay }))).toEqual({
      'body.waves.before.opensOn': text.beforeOpens,
      'body.waves.before.closesOn': text.beforeCloses,
    });
  });

  it('sent twice makes one pilot, also at the same moment', async () => {
    const before = await pilotCount();
    const statuses = (await Promise.all([send(form('Dubbel')), send(form('dubbel '))])).map(
      ({ status }) => status,
    );
    expect(statuses.toSorted((a, b) => a - b)).toEqual([201, 400]);
    expect(await errorsOf(form('Dubbel'))).toEqual({ 'body.title': text.titleTaken });
    expect(await pilotCount()).toBe(before + 1);
  });

  it('whatever is sent, is refused plainly and stores nothing', async () => {
    const before = await pilotCount();
    const shape = fc.record(
      {
        programme: fc.anything(),
        organisation: fc.anything(),
        title: fc.anything(),
        threshold: fc.anything(),
        sessionsPlanned: fc.anything(),
        groups: fc.anything(),
        waves: fc.anything(),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(shape, async (part) => {
        const sent: unknown = JSON.parse(
          JSON.stringify(part, (_, value: unknown) => (typeof value === 'bigint' ? 0 : value)) ?? '{}',
        );
        expect((await send(sent)).status).toBe(400);
      }),
      { numRuns: 60 },
    );
    expect(await pilotCount()).toBe(before);
  });
});

describe('Cards for people invited late', () => {
  it('can be made while no wave has closed, and work like the others', async () => {
    const { pilot } = await made(form('Laat'));
    await server.openWave(pilot.id, 1);
    const group = await groupOf(pilot.id, 'Beleid');
    const response = await moreCards(pilot.id, group, 2);
    expect(response.status).toBe(201);
    const { sheets } = makeCards.reply.parse(await response.json());
    expect(sheets).toMatchObject([{ group: 'Beleid' }]);
    const [code = ''] = sheets[0]?.codes ?? [];
    expect((await answerWave(server, code, 1, answers(3))).status).toBe(201);
    const invited = (await server.context.stores.roster.pilot(pilot.id))?.groups[0]?.invited;
    expect(invited).toBe(10);
  });

  it('are padded, so that the answers store does not tell how many were made', async () => {
    const { pilot } = await made(form('Aangevuld', { groups: [{ name: 'A', comparison: false, cards: 8 }] }));
    const admit = vi.spyOn(server.context.stores.answers, 'admit');
    await must(await moreCards(pilot.id, await groupOf(pilot.id, 'A'), 1));
    expect(admit.mock.calls.map(([rows]) => rows.length)).toEqual([5]);
  });

  it('are refused once a wave has closed, and the number invited stays', async () => {
    const { pilot } = await made(form('Te laat'));
    await server.openWave(pilot.id, 1);
    await must(await staff.send('POST', `/api/pilots/${pilot.id}/waves/1/closing`, { json: {} }));
    const response = await moreCards(pilot.id, await groupOf(pilot.id, 'Beleid'), 1);
    expect(response.status).toBe(409);
    expect((await problemOf(response)).code).toBe('not-ready');
    expect((await server.context.stores.roster.pilot(pilot.id))?.groups[0]?.invited).toBe(8);
  });

  it('stop at sixty a group, and belong to a group of the pilot', async () => {
    const { pilot } = await made(form('Vol'));
    const group = await groupOf(pilot.id, 'Beleid');
    const response = await moreCards(pilot.id, group, 53);
    expect(response.status).toBe(400);
    expect((await problemOf(response)).errors?.[0]?.message).toContain('nog 52 kaarten');
    const other = await made(form('Ander'));
    expect((await moreCards(other.pilot.id, group, 1)).status).toBe(404);
  });
});

describe('Who may set a pilot up', () => {
  it.each(['administrator', 'researcher'] as const)('%s may', async (role) => {
    const person = await server.account(role);
    expect((await person.send('GET', '/api/set-up')).status).toBe(200);
    expect((await send(form(`Van ${role}`), person)).status).toBe(201);
  });

  it('an organisation and a facilitator may not', async () => {
    const { pilot } = await made(form('Niet van u'));
    const group = await groupOf(pilot.id, 'Beleid');
    const record = await server.context.stores.roster.pilot(pilot.id);
    const before = await pilotCount();
    for (const person of [
      await server.account('organisation', record?.organisation.id),
      await server.account('facilitator'),
    ]) {
      expect((await person.send('GET', '/api/set-up')).status).toBe(403);
      expect((await send(form('Toch'), person)).status).toBe(403);
      const path = `/api/pilots/${pilot.id}/groups/${group}/cards`;
      expect((await person.send('POST', path, { json: { count: 1 } })).status).toBe(403);
    }
    expect(await pilotCount()).toBe(before);
  });

  it('the reply with codes is never kept by a browser', async () => {
    const response = await send(form('Geen geheugen'));
    expect(z.string().parse(response.headers.get('cache-control'))).toBe('no-store');
  });
});
