import { statSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bandOf } from '#analysis/disclosure/band.ts';
import type { PilotFile } from '#server/contract/pilot-file.ts';
import { problemSchema } from '#server/contract/problem.ts';
import { readPilotSetUp } from '#server/contract/set-up.ts';
import { readPilot } from '#server/contract/studio.ts';
import { dayOf, daysAfter } from '#server/day.ts';
import { enterCode, must } from '#server/demo/visitor.ts';
import { closeDueWaves } from '#server/retention/close-due-waves.ts';
import { endSending } from '#server/retention/end-sending.ts';
import { destroyDueKeys } from '#server/retention/destroy-keys.ts';
import { answers, settledFile, startTestServer, submission, type TestServer } from './test-server.ts';

const day = 24 * 60 * 60 * 1000;
let server: TestServer;
/** The day so many days from now, by the clock of the server. */
const inDays = (days: number): string => daysAfter(dayOf(server.context.clock()), days);

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  await server.close();
});

describe('A request nobody can read', () => {
  it.each(['gzip', 'br', 'deflate'])(
    'that says it is %s but is not is refused, not a failure',
    async (encoding) => {
      for (const [path, type] of [
        ['/api/session', 'application/json'],
        ['/intrekken', 'application/x-www-form-urlencoded'],
      ] as const) {
        const response = await fetch(server.url + path, {
          method: 'POST',
          headers: { 'content-type': type, 'content-encoding': encoding },
          body: '{}',
        });
        expect(response.status).toBeGreaterThanOrEqual(400);
        expect(response.status).toBeLessThan(500);
      }
    },
  );

  it('that reaches for a prototype is refused, and the answers can still be sent', async () => {
    const { codes } = await server.pilot({ A: 8 });
    const person = server.someone();
    await must(await enterCode(person, codes.get('A')?.[0] ?? ''));
    const body = JSON.stringify(submission(1, answers(3))).replace(
      '"answers":{',
      '"answers":{"__proto__":{"a":1},',
    );
    const cookie = await cookieOf(codes.get('A')?.[0] ?? '');
    const response = await fetch(`${server.url}/api/participant/responses`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body,
    });
    expect(response.status).toBe(400);
    const sent = await person.send('POST', '/api/participant/responses', { json: submission(1, answers(3)) });
    expect(sent.status).toBe(201);
  });
});

/** The session cookie that a code is exchanged for. */
const cookieOf = async (code: string): Promise<string> => {
  const response = await enterCode(server.someone(), code);
  return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
};

describe('Looking at a closed pilot', () => {
  it('never locks out the people behind the same address, however many look', async () => {
    const { pilot, codes } = await server.pilot({ A: 8 });
    const staff = await server.account('researcher');
    await must(await staff.send('POST', `/api/pilots/${pilot.id}/waves/1/closing`, { json: {} }));
    const [code = ''] = codes.get('A') ?? [];
    for (let visit = 0; visit < 70; visit += 1) {
      expect([409, 410]).toContain((await server.someone().send('GET', `/m/${code.slice(0, 3)}`)).status);
    }
    const open = await server.pilot({ B: 8 });
    expect((await enterCode(server.someone(), open.codes.get('B')?.[0] ?? '')).status).toBe(303);
  });
});

describe('A hall of people behind one address', () => {
  it('is let in when all enter their code at the same moment, and a wrong code is slowed all the same', async () => {
    const own = await startTestServer();
    const { codes } = await own.pilot({ A: 8 });
    const code = codes.get('A')?.[0] ?? '';
    const enter = async (typed: string, times: number): Promise<number[]> =>
      (await Promise.all(Array.from({ length: times }, async () => enterCode(own.someone(), typed)))).map(
        ({ status }) => status,
      );
    expect(new Set(await enter(code, 64))).toEqual(new Set([303]));
    // Right ones never count: only after sixty wrong ones the next go one by one.
    const wrong = `${code.slice(0, 4)}${code.slice(4, -1)}${code.endsWith('A') ? 'B' : 'A'}`;
    const timeOf = async (typed: string): Promise<number> => {
      const started = performance.now();
      await enter(typed, 3);
      return performance.now() - started;
    };
    await enter(wrong, 60);
    expect(await timeOf(wrong)).toBeGreaterThan(400);
    await own.close();
  });
});

describe('A wave', () => {
  it('closes by itself after the last day that participants were told', async () => {
    const today = dayOf(server.context.clock());
    const { pilot, codes } = await server.pilot(
      { A: 8 },
      { waves: [{ kind: 'before', opensOn: today, closesOn: daysAfter(today, 1) }] },
    );
    await closeDueWaves(server.context);
    expect((await server.someone().send('GET', `/m/${pilot.prefix}`)).status).toBe(200);
    server.wait(2 * day);
    await closeDueWaves(server.context);
    const closed = await server.context.stores.roster.pilot(pilot.id);
    expect(closed?.waves[0]?.state).toBe('closed');
    // What was sent may still be on its way for three days; nobody can begin any more.
    server.wait(4 * day);
    await endSending(server.context);
    expect((await enterCode(server.someone(), codes.get('A')?.[0] ?? '')).status).toBe(410);
  });

  it('that is opened after its planned days is open for as many days, and not once the keys are gone', async () => {
    const today = dayOf(server.context.clock());
    const { pilot } = await server.pilot(
      { A: 8 },
      {
        waves: [
          { kind: 'before', opensOn: today, closesOn: today },
          { kind: 'after', opensOn: daysAfter(today, 1), closesOn: daysAfter(today, 8) },
        ],
      },
    );
    const staff = await server.account('researcher');
    const post = async (step: string): Promise<Response> =>
      staff.send('POST', `/api/pilots/${pilot.id}/waves/${step}`, { json: {} });
    await must(await post('1/closing'));
    server.wait(11 * day);
    const late = await server.account('researcher');
    await must(await late.send('POST', `/api/pilots/${pilot.id}/waves/2/opening`, { json: {} }));
    const opened = await server.context.stores.roster.pilot(pilot.id);
    expect(opened?.waves[1]).toMatchObject({ state: 'open', closesOn: daysAfter(today, 11 + 7) });

    const other = await server.pilot({ B: 8 });
    server.wait(100 * day);
    await destroyDueKeys(server.context);
    const later = await server.account('researcher');
    const refused = await later.send('POST', `/api/pilots/${other.pilot.id}/waves/2/opening`, { json: {} });
    expect(problemSchema.parse(await refused.json()).code).toBe('not-ready');
  });
});

/** A pilot with one day for its before wave, now closed, and an after wave from the fourth to the eighth day. */
const withLateAfter = async (file: PilotFile) => {
  const today = dayOf(server.context.clock());
  const { pilot } = await server.pilot(
    { A: 8 },
    {
      file,
      waves: [
        { kind: 'before', opensOn: today, closesOn: today },
        { kind: 'after', opensOn: daysAfter(today, 4), closesOn: daysAfter(today, 8) },
      ],
    },
  );
  const close = await server.account('researcher');
  await must(await close.send('POST', `/api/pilots/${pilot.id}/waves/1/closing`, { json: {} }));
  server.wait(11 * day);
  const staff = await server.account('researcher');
  return {
    today: dayOf(server.context.clock()),
    id: pilot.id,
    staff,
    shown: async () =>
      readPilot.reply.parse(await (await must(await staff.send('GET', `/api/pilots/${pilot.id}`))).json()),
    open: (wave: number) => staff.send('POST', `/api/pilots/${pilot.id}/waves/${wave}/opening`, { json: {} }),
  };
};

describe('A wave that is opened after its planned days', () => {
  it('closes before the day of the results in the file, and so its mails go on', async () => {
    const own = await withLateAfter(settledFile(inDays(14)));
    const expected = { number: 2, closesOn: inDays(2), latest: inDays(2), limit: 'results' };
    expect((await own.shown()).currentWave).toEqual(expected);
    await must(await own.open(2));
    expect((await own.shown()).waves[1]).toMatchObject({ state: 'open', closesOn: inDays(2) });
    const setUp = await must(await own.staff.send('GET', `/api/pilots/${own.id}/set-up`));
    expect(readPilotSetUp.reply.parse(await setUp.json()).missing).toEqual([]);
    const later = { json: { closesOn: inDays(3) } };
    const extended = await own.staff.send('PUT', `/api/pilots/${own.id}/waves/2/closing-day`, later);
    expect(extended.status).toBe(400);
  });

  it('does not open when the organisation sees the results by then, until that day is moved', async () => {
    const own = await withLateAfter(settledFile(inDays(11)));
    expect((await own.shown()).currentWave).toMatchObject({ closesOn: null, limit: 'results' });
    const refused = await own.open(2);
    expect(refused.status).toBe(409);
    expect(problemSchema.parse(await refused.json()).detail).toContain('Verzet eerst die dag in het dossier');
    expect((await own.shown()).waves[1]?.state).toBe('planned');
    const moved = { json: settledFile(inDays(30)) };
    await must(await own.staff.send('PUT', `/api/pilots/${own.id}/file`, moved));
    await must(await own.open(2));
    expect((await own.shown()).waves[1]).toMatchObject({ state: 'open', closesOn: inDays(4) });
  });

  it('leaves the last week of the keys free, in which people can still withdraw', async () => {
    const own = await withLateAfter(settledFile(inDays(80)));
    server.wait(19 * day);
    const staff = await server.account('researcher');
    const open = () => staff.send('POST', `/api/pilots/${own.id}/waves/2/opening`, { json: {} });
    const { keysUntil } = (await server.context.stores.roster.pilot(own.id)) ?? {};
    expect(keysUntil).toBe(inDays(8));
    await must(await open());
    expect((await server.context.stores.roster.pilot(own.id))?.waves[1]?.closesOn).toBe(inDays(1));
    const other = await withLateAfter(settledFile(inDays(80)));
    server.wait(21 * day);
    const late = await server.account('researcher');
    const refused = await late.send('POST', `/api/pilots/${other.id}/waves/2/opening`, { json: {} });
    expect(problemSchema.parse(await refused.json()).detail).toContain('voordat de sleutels verdwijnen');
  });

  it('leaves the days of the wave after it alone', async () => {
    const { pilot } = await server.pilot(
      { A: 8 },
      {
        waves: [
          { kind: 'before', opensOn: inDays(0), closesOn: inDays(0) },
          { kind: 'after', opensOn: inDays(2), closesOn: inDays(8) },
          { kind: 'follow-up', opensOn: inDays(12), closesOn: inDays(20) },
        ],
      },
    );
    const first = await server.account('researcher');
    await must(await first.send('POST', `/api/pilots/${pilot.id}/waves/1/closing`, { json: {} }));
    server.wait(9 * day);
    const staff = await server.account('researcher');
    await must(await staff.send('POST', `/api/pilots/${pilot.id}/waves/2/opening`, { json: {} }));
    expect((await server.context.stores.roster.pilot(pilot.id))?.waves[1]?.closesOn).toBe(inDays(2));
  });
});

describe('A band', () => {
  it('always leaves at least five possible counts open at the top: it never says that everybody answered', () => {
    for (let invited = 1; invited <= 60; invited += 1) {
      for (let count = 0; count <= invited; count += 1) {
        const { atLeast, atMost } = bandOf(count, invited);
        expect(count).toBeGreaterThanOrEqual(atLeast);
        expect(count).toBeLessThanOrEqual(atMost ?? invited);
        expect((atMost ?? Math.max(invited, 4)) - atLeast).toBeGreaterThanOrEqual(4);
      }
    }
  });
});

describe('The data folder', () => {
  it('is closed to other users of the machine', () => {
    expect(statSync(server.folder).mode & 0o077).toBe(0);
  });
});

describe('The files of the pages', () => {
  it('are kept by the browser for good', async () => {
    const response = await fetch(server.url + server.context.assets.base);
    expect(response.headers.get('cache-control')).toContain('immutable');
    expect(response.headers.get('cache-control')).not.toContain('no-store');
  });
});
