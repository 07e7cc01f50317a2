import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '#server/contract/problem.ts';
import { createPilot, readPilotSetUp, type PilotSetUp } from '#server/contract/set-up.ts';
import { must, type Visitor } from '#server/demo/visitor.ts';
import { bodyOf, draftOf, newGroup, type Draft } from '#client/src/studio/set-up/draft.ts';
import { withWhatIsFixed } from '#client/src/studio/set-up/what-is-fixed.ts';
import { balie, beleid, inDaysOf, pilotDays, pilotForm } from './pilot-form.ts';
import { settledFile, startTestServer, type TestServer } from './test-server.ts';

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
const withParts = { id: 'zelfrespect', version: '1.1' };
const days = () => pilotDays(server);
const form = (title: string) => pilotForm(server, title);

const put = (path: string, json: object): Promise<Response> => staff.send('PUT', path, { json });
const created = async (body: object): Promise<PilotSetUp> =>
  createPilot.reply.parse(await (await must(await staff.send('POST', '/api/pilots', { json: body }))).json());
const stored = async (pilot: string): Promise<PilotSetUp> =>
  readPilotSetUp.reply.parse(
    await (await must(await staff.send('GET', `/api/pilots/${pilot}/set-up`))).json(),
  );

/** The form of a pilot as it is stored: sent back it changes nothing. */
const formOf = ({ programme, organisation, groups, modules, ...pilot }: PilotSetUp) => ({
  programme: { kind: 'existing', id: programme.id },
  organisation: { kind: 'existing', id: organisation.id },
  title: pilot.title,
  threshold: pilot.threshold,
  sessionsPlanned: pilot.sessionsPlanned,
  instrument: pilot.instrument,
  modules,
  test: pilot.test,
  groups: groups.map(({ id, name, comparison, cards }) => ({ id, name, comparison, cards })),
  waves: days(),
});

/** What is refused when somebody else saved meanwhile. */
const staleOf = async (response: Response): Promise<string> => {
  expect(response.status).toBe(409);
  return problemSchema.parse(await response.json()).code;
};

describe('Somebody who fills in a pilot of which somebody else makes the cards meanwhile', () => {
  it('sees what is fixed by then as it is stored, keeps all else, and can save', async () => {
    const pilot = await created(form('Kaarten tussendoor'));
    const draft = draftOf(pilot);
    const [first, second] = draft.groups;
    if (first === undefined || second === undefined) throw new Error('There are two groups.');
    const mine = {
      ...draft,
      title: 'Toch nog anders',
      test: true,
      sessionsPlanned: '7',
      groups: [{ ...first, name: 'Mijn naam', cards: '30' }, newGroup(draft.groups)].map((group) => ({
        ...group,
        name: group.name === '' ? 'Erbij' : group.name,
        cards: group.cards === '' ? '9' : group.cards,
      })),
    };
    await must(await put(`/api/pilots/${pilot.id}/file`, settledFile(inDays(160))));
    await must(await staff.send('POST', `/api/pilots/${pilot.id}/cards`, { json: {} }));
    const now = await stored(pilot.id);
    const save = async (settings: Draft): Promise<Response> =>
      put(`/api/pilots/${pilot.id}/set-up`, {
        ...bodyOf(settings, pilot.instrument),
        over: now.seen.settings,
      });
    expect((await save(mine)).status).toBe(400);

    const kept = withWhatIsFixed(mine, now);
    expect(kept.groups.map(({ id, name, cards }) => [id, name, cards])).toEqual([
      [first.id, 'Beleid', '8'],
      [null, 'Erbij', '9'],
      [second.id, 'Balie', '3'],
    ]);
    expect(new Set(kept.groups.map(({ key }) => key)).size).toBe(3);
    expect([kept.title, kept.sessionsPlanned, kept.test]).toEqual(['Toch nog anders', '7', false]);
    await must(await save(kept));
    expect(await stored(pilot.id)).toMatchObject({
      title: 'Toch nog anders',
      sessionsPlanned: 7,
      test: false,
    });
  });

  it('keeps the days of a wave that has opened, and its own of the others', async () => {
    const pilot = await created({ ...form('Geopend tussendoor'), modules: [] });
    await must(await put(`/api/pilots/${pilot.id}/file`, settledFile(inDays(160))));
    await must(await staff.send('POST', `/api/pilots/${pilot.id}/cards`, { json: {} }));
    const draft = draftOf(pilot);
    const own = { opensOn: inDays(101), closesOn: inDays(113) };
    const moved = { opensOn: inDays(3), closesOn: inDays(13) };
    const mine = { ...draft, title: 'Nieuwe naam', waves: { ...draft.waves, before: moved, after: own } };
    await must(await staff.send('POST', `/api/pilots/${pilot.id}/waves/1/opening`));
    const kept = withWhatIsFixed(mine, await stored(pilot.id));
    expect(kept.title).toBe('Geopend tussendoor');
    expect(kept.waves).toEqual({ ...draft.waves, after: own });
  });

  it('is left alone while nothing is fixed', async () => {
    const pilot = await created(form('Nog niets vast'));
    const draft = { ...draftOf(pilot), title: 'Vrij', threshold: '9', test: true };
    expect(withWhatIsFixed(draft, pilot)).toEqual(draft);
  });
});

describe('Two people who change the same pilot', () => {
  it('the second is told what the first did, and undoes nothing of it', async () => {
    const pilot = await created(form('Met twee tegelijk'));
    const at = `/api/pilots/${pilot.id}/set-up`;
    const over = pilot.seen.settings;
    await must(await put(at, { ...formOf(pilot), sessionsPlanned: 6, over }));
    expect(await staleOf(await put(at, { ...formOf(pilot), threshold: 9, over }))).toBe('stale-revision');
    const now = await stored(pilot.id);
    expect(now).toMatchObject({ sessionsPlanned: 6, threshold: 5 });
    await must(await put(at, { ...formOf(now), threshold: 9, over: now.seen.settings }));
    expect(await stored(pilot.id)).toMatchObject({ sessionsPlanned: 6, threshold: 9 });
  });

  it('nor do they of its file, which is another matter than its settings', async () => {
    const pilot = await created(form('Met twee aan het dossier'));
    const at = `/api/pilots/${pilot.id}/file`;
    const over = pilot.seen.file;
    await must(await put(at, { ...pilot.file, controller: 'Ministerie', over }));
    expect(await staleOf(await put(at, { ...pilot.file, processor: 'Stichting', over }))).toBe(
      'stale-revision',
    );
    const now = await stored(pilot.id);
    expect(now.file).toMatchObject({ controller: 'Ministerie', processor: '' });
    expect(now.seen.settings).toBe(pilot.seen.settings);
    await must(await put(`/api/pilots/${pilot.id}/set-up`, { ...formOf(pilot), over: pilot.seen.settings }));
  });

  it('every part of what is settled has another mark once it changes', async () => {
    const pilot = await created(form('Met merken'));
    const at = `/api/pilots/${pilot.id}/set-up`;
    const marks = new Set([pilot.seen.settings]);
    const parts = [
      { title: 'Met andere merken' },
      { threshold: 7 },
      { sessionsPlanned: 2 },
      { test: true },
      { instrument: withParts },
      { instrument: withParts, modules: ['waarden'] },
      { groups: [{ ...beleid, id: pilot.groups[0]?.id, cards: 12 }, balie] },
      { waves: { ...days(), after: { opensOn: inDays(101), closesOn: inDays(114) } } },
      { organisation: { kind: 'new', name: 'Waterschap' } },
      { programme: { kind: 'new', title: 'Ander programma' } },
    ];
    for (const part of parts) {
      await must(await put(at, { ...formOf(await stored(pilot.id)), ...part }));
      marks.add((await stored(pilot.id)).seen.settings);
    }
    expect(marks.size).toBe(parts.length + 1);
  });
});
