import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fileMessages } from '#server/contract/file-messages.ts';
import { problemSchema } from '#server/contract/problem.ts';
import {
  cardsAsPdf,
  createPilot,
  makeAllCards,
  readPilotSetUp,
  type PilotSetUp,
  type PrintableCards,
} from '#server/contract/set-up.ts';
import { setUpMessages } from '#server/contract/set-up-messages.ts';
import { readPilot, type PilotDetail } from '#server/contract/studio.ts';
import { enterCode, must, type Visitor } from '#server/demo/visitor.ts';
import { countResponses } from '#server/release/count-responses.ts';
import { balie, beleid, inDaysOf, pilotForm } from './pilot-form.ts';
import { answers, answerWave, settledFile, startTestServer, type TestServer } from './test-server.ts';

const text = setUpMessages.nl;
const day = 24 * 60 * 60 * 1000;
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
const form = (title: string) => pilotForm(server, title);

const put = (path: string, json: object, who = staff): Promise<Response> => who.send('PUT', path, { json });
const post = (path: string, json: object = {}): Promise<Response> => staff.send('POST', path, { json });
const created = async (body: object): Promise<PilotSetUp> =>
  createPilot.reply.parse(await (await must(await post('/api/pilots', body))).json());
const stored = async (pilot: string): Promise<PilotSetUp> =>
  readPilotSetUp.reply.parse(
    await (await must(await staff.send('GET', `/api/pilots/${pilot}/set-up`))).json(),
  );
const detail = async (pilot: string): Promise<PilotDetail> =>
  readPilot.reply.parse(await (await must(await staff.send('GET', `/api/pilots/${pilot}`))).json());
const cards = async (pilot: string, body: object = {}): Promise<PrintableCards> =>
  makeAllCards.reply.parse(await (await must(await post(`/api/pilots/${pilot}/cards`, body))).json());
const errorsOf = async (response: Response): Promise<Record<string, string>> => {
  expect(response.status).toBe(400);
  const { errors = [] } = problemSchema.parse(await response.json());
  return Object.fromEntries(errors.map(({ at, message }) => [at, message]));
};
const codeOf = async (response: Response): Promise<string> => problemSchema.parse(await response.json()).code;

/** The form of a pilot as it is stored: sent back it changes nothing. */
const formOf = ({ programme, organisation, waves, groups, ...pilot }: PilotSetUp) => ({
  programme: { kind: 'existing', id: programme.id },
  organisation: { kind: 'existing', id: organisation.id },
  title: pilot.title,
  threshold: pilot.threshold,
  sessionsPlanned: pilot.sessionsPlanned,
  instrument: pilot.instrument,
  modules: pilot.modules,
  test: pilot.test,
  groups: groups.map(({ id, name, comparison, cards }) => ({ id, name, comparison, cards })),
  waves: {
    before: { opensOn: waves[0]?.opensOn, closesOn: waves[0]?.closesOn },
    after: { opensOn: waves[1]?.opensOn, closesOn: waves[1]?.closesOn },
    followUps: waves.slice(2).map(({ opensOn, closesOn }) => ({ opensOn, closesOn })),
  },
});

/** A pilot whose cards have been made. */
const withCards = async (title: string): Promise<{ pilot: PilotSetUp; sheets: PrintableCards['sheets'] }> => {
  const { id } = await created(form(title));
  await must(await put(`/api/pilots/${id}/file`, settledFile(inDays(160))));
  const { sheets } = await cards(id);
  return { pilot: await stored(id), sheets };
};

describe('A pilot without cards', () => {
  it('can be changed in everything; the day of the keys follows from its days', async () => {
    const pilot = await created(form('Kladversie'));
    const [first] = pilot.groups;
    const changed = {
      ...formOf(pilot),
      organisation: { kind: 'new', name: 'Provincie Zuid' },
      title: 'Andere naam',
      threshold: 8,
      instrument: withParts,
      modules: ['waarden'],
      test: true,
      groups: [
        { name: 'Nieuw', comparison: true, cards: 9 },
        { id: first?.id, name: 'Beleid en advies', comparison: false, cards: 12 },
      ],
      waves: {
        before: { opensOn: inDays(1), closesOn: inDays(10) },
        after: { opensOn: inDays(90), closesOn: inDays(99) },
        followUps: [{ opensOn: inDays(200), closesOn: inDays(210) }],
      },
    };
    await must(await put(`/api/pilots/${pilot.id}/set-up`, changed));
    const now = await stored(pilot.id);
    expect(now).toMatchObject({
      title: 'Andere naam',
      organisation: { name: 'Provincie Zuid' },
      threshold: 8,
      instrument: withParts,
      modules: ['waarden'],
      test: true,
      keysUntil: inDays(240),
      groups: [
        { name: 'Nieuw', comparison: true },
        { id: first?.id, name: 'Beleid en advies', cards: 12 },
      ],
    });
    expect(now.waves.map(({ number, kind }) => [number, kind])).toEqual([
      [1, 'before'],
      [2, 'after'],
      [3, 'follow-up'],
    ]);
    expect(Object.values(now.frozen).every((reason) => reason === null)).toBe(true);
  });

  it('refuses parts that make the questionnaire too long with the sum, or that it does not have', async () => {
    const modules = ['waarden', 'voorwaarden', 'doelen', 'dilemmas', 'briefjes', 'waardering'];
    const tooLong = await post('/api/pilots', { ...form('Te lang'), instrument: withParts, modules });
    expect((await errorsOf(tooLong))['body.modules']).toMatch(
      /^Alles samen kost ruim 8 minuten\. Dat is te lang: hooguit 7 minuten\. Laat een deel weg\.$/,
    );
    expect(
      await errorsOf(
        await post('/api/pilots', { ...form('Onbekend'), instrument: withParts, modules: ['weg'] }),
      ),
    ).toEqual({
      'body.modules': text.moduleUnknown,
    });
    const instrument = { id: 'weg', version: '1.0' };
    expect(await errorsOf(await post('/api/pilots', { ...form('Weg'), instrument }))).toEqual({
      'body.instrument': text.instrumentUnknown,
    });
  });

  it('is there whole or not at all when the server dies while it is made', async () => {
    const { roster } = server.context.stores;
    const before = [await roster.pilots(), await roster.programmes(), await roster.organisations()];
    const broken = {
      ...form('Halverwege'),
      programme: { title: 'Nooit af' },
      organisation: { name: 'Nooit' },
    };
    const [wave] = [{ kind: 'before' as const, opensOn: inDays(0), closesOn: inDays(1) }];
    const failing = roster.createPilot({
      ...broken,
      keysUntil: inDays(144),
      test: false,
      groups: [
        { id: null, ...beleid },
        { id: null, ...balie, cards: Number.NaN },
      ],
      waves: [wave],
      file: settledFile(inDays(160)),
    });
    await expect(failing).rejects.toThrow(/NaN|NOT NULL|cards/);
    expect([await roster.pilots(), await roster.programmes(), await roster.organisations()]).toEqual(before);
  });

  it('is copied with the general part of its file, and not with what holds for it alone', async () => {
    const { pilot } = await withCards('Voorbeeld');
    const copy = await created({ ...form('Voorbeeld (kopie)'), copyOf: pilot.id });
    expect(copy.file).toMatchObject({ controller: 'Ministerie', basis: 'public-task', resultsBy: null });
    expect(copy.file.worksCouncil).toEqual({ applies: true, text: '' });
    expect(copy.missing.map(({ at }) => at)).toEqual([
      'worksCouncil.text',
      'answersUntil',
      'resultsBy',
      'benchmark',
    ]);
  });
});

describe('The file of a pilot', () => {
  it('says early what is missing, and gives no card before nothing is', async () => {
    const pilot = await created(form('Dossier'));
    expect(pilot.missing).toContainEqual({ at: 'controller', message: fileMessages.nl.controller });
    expect((await detail(pilot.id)).setUp).toBe('file');
    const refused = await post(`/api/pilots/${pilot.id}/cards`);
    expect([refused.status, await codeOf(refused)]).toEqual([409, 'not-ready']);
    const settled = settledFile(inDays(160));
    const unsettled = {
      ...settled,
      dpia: { applies: false, text: 'Nee.' },
      answersUntil: inDays(100),
      resultsBy: inDays(114),
    };
    await must(await put(`/api/pilots/${pilot.id}/file`, unsettled));
    expect((await stored(pilot.id)).missing).toEqual([
      { at: 'dpia.text', message: fileMessages.nl.noDpia },
      { at: 'answersUntil', message: fileMessages.nl.answersBeforeKeys },
      { at: 'resultsBy', message: fileMessages.nl.resultsTooEarly },
    ]);
    expect((await post(`/api/pilots/${pilot.id}/cards`)).status).toBe(409);
    await must(await put(`/api/pilots/${pilot.id}/file`, settled));
    expect((await detail(pilot.id)).setUp).toBe('cards');
    expect((await cards(pilot.id)).sheets.map(({ codes }) => codes.length)).toEqual([8, 3]);
    expect((await detail(pilot.id)).setUp).toBe('done');
  });

  it('gives the cards as a PDF with the codes of the reply, and refuses what is no code', async () => {
    const { pilot, sheets } = await withCards('Kaarten als pdf');
    const path = `/api/pilots/${pilot.id}/cards/pdf`;
    const reply = await must(await post(path, { language: 'nl', sheets }));
    const pdf = Buffer.from(cardsAsPdf.reply.parse(await reply.json()).pdf, 'base64');
    const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g);
    expect([pdf.subarray(0, 5).toString(), pages?.length]).toEqual(['%PDF-', sheets.length]);
    const odd = { language: 'nl', sheets: [{ group: 'Balie', codes: ['"] #panic() ['] }] };
    expect(Object.keys(await errorsOf(await post(path, odd)))).toEqual(['body.sheets.0.codes.0']);
  });

  it('has to stay complete once the cards were made', async () => {
    const { pilot } = await withCards('Blijft compleet');
    const gap = { ...pilot.file, controller: '' };
    expect(await errorsOf(await put(`/api/pilots/${pilot.id}/file`, gap))).toEqual({
      'body.controller': fileMessages.nl.controller,
    });
    await must(await put(`/api/pilots/${pilot.id}/file`, { ...pilot.file, controller: 'Een ander' }));
    expect((await stored(pilot.id)).file.controller).toBe('Een ander');
  });

  it('is not needed for a trial, whose codes are marked as such', async () => {
    const pilot = await created({ ...form('Proef'), test: true });
    expect(pilot.missing).toEqual([]);
    const admit = vi.spyOn(server.context.stores.answers, 'admit');
    await cards(pilot.id);
    expect(admit.mock.lastCall?.[0].every(({ test }) => test)).toBe(true);
    admit.mockRestore();
  });

  it.each(['informatiebrief', 'instemming-or', 'verwerkingsregister'])(
    'becomes a draft in Dutch: %s, with what was settled and dashes for what was not',
    async (name) => {
      const pilot = await created({ ...form(`Tekst <b>${name}</b>`) });
      const read = async (): Promise<string> =>
        (await must(await staff.send('GET', `/api/pilots/${pilot.id}/documents/${name}`))).text();
      expect(await read()).toContain('– – – – –');
      await must(await put(`/api/pilots/${pilot.id}/file`, settledFile(inDays(160))));
      const written = await read();
      // What no setting knows, the partner's own office fills in: who guards privacy there, and where the server stands.
      const open = written.split('– – – – –').length - 1;
      expect(open).toBe(name === 'verwerkingsregister' ? 3 : 0);
      expect(written).not.toMatch(/\.\.|: \./);
      expect(written).toMatch(/e-mailadres/);
      expect(written).toContain('Gemeente Waterland');
      expect(written).toContain('De werkgever zorgt voor goed werk.');
      expect(written).not.toContain('<b>');
      expect(written).toMatch(/^<!doctype html>/);
    },
  );
});

describe('Once the cards were made', () => {
  it('what participants were told is fixed, each field saying why; the rest still changes', async () => {
    const { pilot } = await withCards('Vast');
    const [first, second] = formOf(pilot).groups;
    const asked = {
      ...formOf(pilot),
      organisation: { kind: 'new', name: 'Een ander' },
      threshold: 5,
      test: true,
      groups: [{ ...first, name: 'Andere naam', cards: 9 }],
      waves: { ...formOf(pilot).waves, after: { opensOn: inDays(100), closesOn: inDays(140) } },
    };
    expect(await errorsOf(await put(`/api/pilots/${pilot.id}/set-up`, asked))).toEqual({
      'body.organisation.id': text.fixedOrganisation,
      'body.test': text.fixedTest,
      'body.groups': text.fixedGroupGone,
      'body.groups.0.name': text.fixedGroup,
      'body.groups.0.cards': text.fixedCards,
      'body.waves.after.closesOn': text.fixedLastDay,
    });
    expect(await stored(pilot.id)).toEqual(pilot);
    const allowed = {
      ...formOf(pilot),
      title: 'Nog te wijzigen',
      threshold: 7,
      sessionsPlanned: 3,
      groups: [first, second, { name: 'Nieuwe groep', comparison: false, cards: 8 }],
      waves: { ...formOf(pilot).waves, after: { opensOn: inDays(105), closesOn: inDays(120) } },
    };
    await must(await put(`/api/pilots/${pilot.id}/set-up`, allowed));
    const now = await stored(pilot.id);
    expect(now).toMatchObject({ title: 'Nog te wijzigen', threshold: 7, keysUntil: pilot.keysUntil });
    expect(
      await errorsOf(await put(`/api/pilots/${pilot.id}/set-up`, { ...formOf(now), threshold: 6 })),
    ).toEqual({ 'body.threshold': text.fixedThreshold });
    expect((await cards(pilot.id)).sheets).toMatchObject([{ group: 'Nieuwe groep' }]);
  });

  it('lost cards can be made anew until a wave opens; the old ones then lead nowhere', async () => {
    const { pilot, sheets } = await withCards('Kwijt');
    expect((await post(`/api/pilots/${pilot.id}/cards`)).status).toBe(409);
    const again = await cards(pilot.id, { anew: true });
    expect(again.sheets.map(({ codes }) => codes.length)).toEqual([8, 3]);
    await server.openWave(pilot.id, 1);
    const [old = ''] = sheets[0]?.codes ?? [];
    const [fresh = ''] = again.sheets[0]?.codes ?? [];
    const holder = server.someone();
    await enterCode(holder, old);
    expect((await holder.send('GET', '/api/participant/questionnaire')).status).toBe(401);
    expect((await answerWave(server, fresh, 1, answers(4))).status).toBe(201);
    expect((await post(`/api/pilots/${pilot.id}/cards`, { anew: true })).status).toBe(409);
    expect((await stored(pilot.id)).groups.map(({ invited }) => invited)).toEqual([8, 3]);
  });
});

describe('Once a wave has opened', () => {
  it('the name, the questionnaire and that wave are fixed; later waves still move', async () => {
    const { pilot } = await withCards('Geopend');
    await server.openWave(pilot.id, 1);
    const now = await stored(pilot.id);
    const asked = {
      ...formOf(now),
      title: 'Anders',
      instrument: withParts,
      modules: ['waarden'],
      waves: { ...formOf(now).waves, before: { opensOn: inDays(0), closesOn: inDays(20) } },
    };
    expect(await errorsOf(await put(`/api/pilots/${pilot.id}/set-up`, asked))).toEqual({
      'body.title': text.fixedTitle,
      'body.instrument': text.fixedQuestionnaire,
      'body.waves.before.closesOn': text.fixedWave,
    });
    const moved = { ...formOf(now).waves, after: { opensOn: inDays(110), closesOn: inDays(120) } };
    await must(await put(`/api/pilots/${pilot.id}/set-up`, { ...formOf(now), waves: moved }));
    expect((await stored(pilot.id)).waves).toMatchObject([
      { number: 1, state: 'open' },
      { number: 2, opensOn: inDays(110) },
    ]);
  });

  it('that wave can run on: later only, not into the next wave, and not into the last week of the keys', async () => {
    const { pilot } = await withCards('Verlengen');
    const extend = (wave: number, closesOn: string): Promise<Response> =>
      put(`/api/pilots/${pilot.id}/waves/${wave}/closing-day`, { closesOn });
    expect(await codeOf(await extend(1, inDays(20)))).toBe('not-ready');
    await server.openWave(pilot.id, 1);
    for (const closesOn of [inDays(14), inDays(10), inDays(100), inDays(138)]) {
      expect(Object.keys(await errorsOf(await extend(1, closesOn)))).toEqual(['body.closesOn']);
    }
    await must(await extend(1, inDays(99)));
    expect((await detail(pilot.id)).waves[0]?.closesOn).toBe(inDays(99));
    expect((await detail(pilot.id)).keys.until).toBe(pilot.keysUntil);
    expect((await extend(9, inDays(20))).status).toBe(404);
  });

  it('no wave runs on past the day of the results in its file: its mails would stop without a word', async () => {
    const { pilot } = await withCards('Uitkomsten');
    await must(await put(`/api/pilots/${pilot.id}/file`, settledFile(inDays(125))));
    const late = { ...formOf(pilot).waves, after: { opensOn: inDays(100), closesOn: inDays(125) } };
    expect(
      await errorsOf(await put(`/api/pilots/${pilot.id}/set-up`, { ...formOf(pilot), waves: late })),
    ).toEqual({ 'body.waves.after.closesOn': text.fixedResultsDay });
    await server.openWave(pilot.id, 1);
    await must(await staff.send('POST', `/api/pilots/${pilot.id}/waves/1/closing`));
    await server.openWave(pilot.id, 2);
    const extend = (): Promise<Response> =>
      put(`/api/pilots/${pilot.id}/waves/2/closing-day`, { closesOn: inDays(130) });
    expect(await errorsOf(await extend())).toEqual({ 'body.closesOn': text.fixedResultsDay });
    await must(await put(`/api/pilots/${pilot.id}/file`, settledFile(inDays(140))));
    await must(await extend());
    expect((await stored(pilot.id)).missing).toEqual([]);
  });

  it('the rough response is counted once a day: one person arriving moves nothing', async () => {
    const { pilot, sheets } = await withCards('Geteld');
    await server.openWave(pilot.id, 1);
    const codes = sheets[0]?.codes ?? [];
    const bandOf = async () => (await detail(pilot.id)).groups[0]?.response[0];
    expect(await bandOf()).toMatchObject({ answered: null, countedOn: null });
    await countResponses(server.context);
    const morning = await bandOf();
    expect(morning).toMatchObject({ answered: { atLeast: 0, atMost: null }, countedOn: inDays(0) });
    const bands = vi.spyOn(server.context.stores.answers, 'countsByGroup');
    for (const code of codes.slice(0, 3)) await answerWave(server, code, 1, answers(4));
    await countResponses(server.context);
    expect(bands.mock.calls.filter(([id]) => id === pilot.id)).toEqual([]);
    expect(await bandOf()).toEqual(morning);
    server.wait(day);
    staff = await server.account('researcher');
    await countResponses(server.context);
    expect((await bandOf())?.countedOn).toBe(inDays(0));
    bands.mockRestore();
  });
});
