import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instrument } from '#instruments/instrument.ts';
import { itemsOf, questionsOf } from '#instruments/questions.ts';
import { instruments } from '#instruments/registry.ts';
import { readQuestionnaire, type AnswerRecord } from '#server/contract/participant.ts';
import { releaseSchema } from '#server/contract/release.ts';
import { enterCode, must, type Visitor } from '#server/demo/visitor.ts';
import {
  BadInstruments,
  openLibrary,
  ownInstrumentsFolder,
  readLibrary,
} from '#server/instruments/library.ts';
import { openStores } from '#server/store/open-stores.ts';
import { projectFolder } from '#tests/support/project.ts';
import { run } from '#tests/support/run.ts';
import { startTestServer, type TestServer } from './test-server.ts';

function mustFind(id: string, version: string): Instrument {
  const found = instruments.find((each) => each.id === id && each.version === version);
  if (found === undefined) throw new Error(`There is no ${id} ${version}.`);
  return found;
}

const withModules = mustFind('zelfrespect', '1.1');
const extras = ['voorwaarden', 'dilemmas', 'waardering'];

/** A questionnaire of somebody else's. */
const own: Instrument = {
  ...mustFind('zelfrespect', '1.0'),
  id: 'eigen',
  version: '0.1',
  title: { nl: 'Onze eigen lijst', en: 'Our own list' },
};

async function entered(server: TestServer, code: string): Promise<Visitor> {
  const person = server.someone();
  await must(await enterCode(person, code));
  return person;
}

async function questionnaireOf(person: Visitor) {
  const reply: unknown = await (
    await must(await person.send('GET', '/api/participant/questionnaire'))
  ).json();
  return readQuestionnaire.reply.parse(reply);
}

const send = async (
  person: Visitor,
  { id, version }: Instrument,
  given: { readonly wave: number; readonly answers: AnswerRecord },
): Promise<Response> =>
  person.send('POST', '/api/participant/responses', {
    json: { submissionId: randomUUID(), instrument: { id, version }, language: 'nl', ...given },
  });

/** Ratings that differ from person to person and question to question, of everything asked in a wave. */
function rated(wave: 'before' | 'after', comparison: boolean, value: number): AnswerRecord {
  const asked = questionsOf(withModules, { modules: extras, wave, comparison });
  const ratings = asked.filter(({ type }) => type === 'rating');
  return Object.fromEntries(ratings.map(({ id }, place) => [id, ((value + place) % 5) + 1]));
}

describe('A pilot that took modules', () => {
  let server: TestServer;
  let codes: ReadonlyMap<string, readonly string[]>;
  let pilot: string;
  const code = (group: string, place: number): string => codes.get(group)?.[place] ?? '';

  beforeAll(async () => {
    server = await startTestServer();
    const made = await server.pilot(
      { Team: 9, Vergelijking: 8 },
      {
        instrument: withModules,
        modules: extras,
        groups: [
          { name: 'Team', comparison: false, cards: 9 },
          { name: 'Vergelijking', comparison: true, cards: 8 },
        ],
      },
    );
    ({ codes } = made);
    pilot = made.pilot.id;
  });
  afterAll(async () => server.close());

  it('asks its modules, those about the trajectory only afterwards and never of a comparison group', async () => {
    const person = await entered(server, code('Team', 0));
    const told = await questionnaireOf(person);
    expect(told).toMatchObject({ modules: ['kern', ...extras], comparison: false });
    const compared = await entered(server, code('Vergelijking', 0));
    expect(await questionnaireOf(compared)).toMatchObject({ comparison: true });
    const tooEarly = { ...rated('before', false, 1), tr1: 4 };
    const refused = await send(person, withModules, { wave: 1, answers: tooEarly });
    expect(refused.status).toBe(400);
    expect(await refused.text()).toContain('tr1');
  });

  it('takes and scores the answers, in a release that keeps the stages apart from the rest', async () => {
    const everybody = [
      ...Array.from({ length: 9 }, (_, place) => ({ group: 'Team', place, comparison: false })),
      ...Array.from({ length: 8 }, (_, place) => ({ group: 'Vergelijking', place, comparison: true })),
    ];
    const staff = await server.account('researcher');
    const answerAndClose = async (wave: number, kind: 'before' | 'after'): Promise<void> => {
      for (const { group, place, comparison } of everybody) {
        const person = await entered(server, code(group, place));
        await must(await send(person, withModules, { wave, answers: rated(kind, comparison, place + wave) }));
      }
      await must(await staff.send('POST', `/api/pilots/${pilot}/waves/${wave}/closing`, { json: {} }));
    };
    await answerAndClose(1, 'before');
    await server.openWave(pilot, 2);
    const compared = await entered(server, code('Vergelijking', 0));
    const aboutNothing = { ...rated('after', true, 1), tr1: 4 };
    expect((await send(compared, withModules, { wave: 2, answers: aboutNothing })).status).toBe(400);
    await answerAndClose(2, 'after');
    const reply = await must(await staff.send('POST', `/api/pilots/${pilot}/release`, { json: {} }));
    const release = releaseSchema.parse(await reply.json());
    const named = release.scales.map(({ id, module }) => [id, module?.id]);
    expect(named).toEqual([
      ['eigenwaarde', undefined],
      ['beroepstrots', undefined],
      ['beroepseer', undefined],
      ['zeggenschap', 'voorwaarden'],
      ['ruimte', 'voorwaarden'],
      ['waardering-werk', 'voorwaarden'],
      ['tijd', 'voorwaarden'],
    ]);
    expect(release.groups[0]?.cells.map(({ scale }) => scale)).toEqual(release.scales.map(({ id }) => id));
    expect(release.groups[0]?.cells.find(({ scale }) => scale === 'tijd')?.status).toBe('shown');
    const chart = `/api/pilots/${pilot}/release/charts/rocket?language=nl&layout=wide`;
    const rocket = await (await must(await staff.send('GET', chart))).text();
    expect(rocket).toContain('Beroepstrots');
    expect(rocket).not.toContain('Tijd');
  }, 60_000);

  it('shows its modules in the plain form too, without those about the trajectory for a comparison group', async () => {
    const made = await server.pilot(
      {},
      {
        instrument: withModules,
        modules: ['waardering'],
        waves: [{ kind: 'after', opensOn: '2026-01-01', closesOn: '2099-12-31' }],
        groups: [
          { name: 'Team', comparison: false, cards: 1 },
          { name: 'Vergelijking', comparison: true, cards: 1 },
        ],
      },
    );
    const parts = async (group: string): Promise<number> => {
      const person = await entered(server, made.codes.get(group)?.[0] ?? '');
      for (let part = 1; ; part += 1) {
        const saved = await person.send('POST', '/vragenlijst', { form: { deel: String(part), go: 'next' } });
        if (saved.status !== 303) return part - 1;
      }
    };
    expect(await parts('Team')).toBe(4);
    expect(await parts('Vergelijking')).toBe(3);
  });
});

describe('A questionnaire dropped into the data folder', () => {
  const content = JSON.stringify(own, null, 2);

  it('is answered as any other, and cannot be changed or lost from then on', async () => {
    const server = await startTestServer({ 'instruments/eigen-0.1.json': content });
    const { codes } = await server.pilot({ A: 1 }, { instrument: own });
    const person = await entered(server, codes.get('A')?.[0] ?? '');
    expect((await questionnaireOf(person)).instrument).toEqual(own);
    const answers = Object.fromEntries(itemsOf(own).map((id) => [id, 4]));
    await must(await send(person, own, { wave: 1, answers }));

    const reopened = async (): Promise<unknown> => openLibrary(server.folder, server.context.stores.roster);
    const file = join(ownInstrumentsFolder(server.folder), 'eigen-0.1.json');
    await expect(reopened()).resolves.toBeTruthy();
    writeFileSync(file, JSON.stringify(own));
    await expect(reopened(), 'spaces do not matter').resolves.toBeTruthy();
    writeFileSync(file, content.replace('"Onze eigen lijst"', '"Onze lijst"'));
    await expect(reopened()).rejects.toThrow(
      /eigen-0\.1\.json was changed after people could answer.*put the old/,
    );
    rmSync(file);
    await expect(reopened()).rejects.toThrow(/eigen-0\.1\.json is gone.*put the file back/);
    await server.close();
  });

  it.each([
    [
      'with its line and the mend',
      'eigen-0.1.json',
      content.replace('"rating"', '"html"'),
      /eigen-0\.1\.json, line \d+ \(.*\): .*use rating/,
    ],
    [
      'when its name tells another version',
      'eigen-0.2.json',
      content,
      /must be called eigen-0\.1\.json; rename it/,
    ],
    ['when it is no JSON', 'kapot-1.0.json', '{', /kapot-1\.0\.json, line 1, column/],
    [
      'when it takes the name of one of Drietrap',
      'hub-1.0.json',
      JSON.stringify(mustFind('hub', '1.0')),
      /hub 1\.0 comes with Drietrap/,
    ],
    [
      'when it uses an id of Drietrap for something else',
      'hub-1.5.json',
      JSON.stringify({ ...mustFind('hub', '1.0'), version: '1.5' }, null, 2).replace(
        'al een beloning',
        'niets',
      ),
      /"hub-ew1" stood for something else/,
    ],
  ])('is refused %s', (_, name, text, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'drietrap-own-'));
    try {
      mkdirSync(ownInstrumentsFolder(folder));
      writeFileSync(join(ownInstrumentsFolder(folder), name), text);
      expect(() => readLibrary(folder)).toThrow(message);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it.each([
    ['a folder that is called like one', 'map-1.0.json/niets.txt', '', /map-1\.0\.json: this is no file/],
    ['a spoilt list of meanings', 'frozen/meanings.json', '{', /frozen\/meanings\.json: .*put the old file/],
    ['a key that stands twice', 'eigen-0.1.json', content.replace('{', '{ "format": 1,'), /"format" already/],
  ])('is refused in words for %s', (_, name, text, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'drietrap-own-'));
    try {
      const path = join(ownInstrumentsFolder(folder), name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
      expect(() => readLibrary(folder)).toThrow(BadInstruments);
      expect(() => readLibrary(folder)).toThrow(message);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('stops the start of the server when it is bad, with nothing but what to mend', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'drietrap-bad-'));
    try {
      mkdirSync(ownInstrumentsFolder(folder));
      writeFileSync(join(ownInstrumentsFolder(folder), 'eigen-0.1.json'), '{}');
      const started = await run(
        'env',
        [`DRIETRAP_DATA=${folder}`, process.execPath, 'server/main.ts'],
        projectFolder,
      );
      expect(started).toMatchObject({ code: 2, stdout: '' });
      expect(started.stderr).toMatch(
        /^A questionnaire in .+ cannot be used\. Mend it.+\neigen-0\.1\.json, line 1/,
      );
      expect(started.stderr).not.toMatch(/\n {2,}at /);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('does not start a server that would miss it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'drietrap-lost-'));
    const stores = await openStores(folder);
    try {
      await stores.roster.freezeInstrument({ id: 'weg', version: '3.1', hash: 'x' });
      await stores.roster.freezeInstrument({ id: 'weg', version: '3.1', hash: 'y' });
      expect(await stores.roster.frozenInstruments()).toEqual([{ id: 'weg', version: '3.1', hash: 'x' }]);
      await expect(openLibrary(folder, stores.roster)).rejects.toThrow(/weg-3\.1\.json is gone/);
    } finally {
      await stores.close();
      rmSync(folder, { recursive: true });
    }
  });
});
