import { createHook } from 'node:async_hooks';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readOwnAccount } from '#server/contract/own-account.ts';
import { must, enterCode } from '#server/demo/visitor.ts';
import { newCode } from '#server/linkage/codes.ts';
import { stretch } from '#server/linkage/pseudonym.ts';
import { arrived, codeOf, makePassword, password } from './settling.ts';
import { startTestServer, type TestServer } from './test-server.ts';

const minute = 60_000;
let server: TestServer;
/** Hashes that the machine was asked for, by kind. */
const asked = new Map<string, number>();
const hook = createHook({
  init: (_id, kind) => {
    asked.set(kind, (asked.get(kind) ?? 0) + 1);
  },
});

beforeAll(async () => {
  server = await startTestServer(
    {},
    { mail: { server: 'smtp://127.0.0.1:1', from: 'a@beroepseer.example', perMinute: 1 } },
  );
  hook.enable();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
afterAll(async () => {
  hook.disable();
  await server.close();
});

/** How often a kind of hash was worked out while something happened. */
async function workOf(kind: string, happens: () => Promise<unknown>): Promise<number> {
  const before = asked.get(kind) ?? 0;
  await happens();
  return (asked.get(kind) ?? 0) - before;
}

describe('Somebody who tries codes', () => {
  it('has to have each one stretched, a right one and a wrong one alike', async () => {
    const { codes, pilot } = await server.pilot({ A: 8 });
    const [right = ''] = codes.get('A') ?? [];
    const wrong = newCode(pilot.prefix, server.context.random);
    for (const code of [right, wrong]) {
      expect(await workOf('SCRYPTREQUEST', async () => enterCode(server.someone(), code))).toBe(1);
    }
  });

  it('from ever so many addresses, for a year, hits one of 30,000 codes with a chance under one in a thousand', async () => {
    // Every one of twelve characters is any of 32: sixty bits.
    const places = Array.from({ length: 12 }, (_, place) => {
      const made = Array.from({ length: 256 }, (_unused, byte) =>
        newCode('7K2', (size) => Uint8Array.from({ length: size }, (_all, at) => (at === place ? byte : 0))),
      );
      return new Set(made).size;
    });
    expect(places).toEqual(Array.from({ length: 12 }, () => 32));
    // However many addresses there are, this machine has to do the stretching.
    const started = performance.now();
    const many = 24;
    await Promise.all(Array.from({ length: many }, async (_, i) => stretch(`AAAA-AAAA-AAAA-${i}`, 'salt')));
    const perSecond = (1000 * many) / (performance.now() - started);
    const inAYear = perSecond * 3600 * 24 * 365;
    const chance = (bits: number): number => Math.min(1, (inAYear * 30_000) / 2 ** bits);
    expect(chance(60)).toBeLessThan(0.001);
    // Positive control: eight characters would be found.
    expect(chance(40)).toBe(1);
  });
});

describe('Somebody who tries to sign in', () => {
  it('learns neither from words nor from work done whether there is an account, or the password was right', async () => {
    const { person, id } = await arrived(server);
    const mail = 'noor@beroepseer.example';
    const { secret, recoveryCodes } = await makePassword(server, person, mail);
    const { roster } = server.context.stores;
    const writes = vi.spyOn(roster, 'takeRecoveryCode');
    const tried = async (given: { mail: string; password: string; code: string }): Promise<unknown> => {
      writes.mockClear();
      let reply: Response | undefined;
      const hashes = await workOf('ARGON2REQUEST', async () => {
        reply = await server.someone().send('POST', '/api/session/password', { json: given });
      });
      const status = reply?.status;
      return { status, said: await reply?.text(), hashes, writes: writes.mock.calls.length };
    };
    const unknown = await tried({ mail: 'niemand@beroepseer.example', password, code: '000000' });
    expect(unknown).toMatchObject({ status: 401, hashes: 1, writes: 1 });
    expect(await tried({ mail, password: 'een ander paard', code: '000000' })).toEqual(unknown);
    expect(await tried({ mail, password, code: '000000' })).toEqual(unknown);
    // A right code with a wrong password is the same, and is not used up.
    const [spare = ''] = recoveryCodes;
    expect(await tried({ mail, password: 'een ander paard', code: spare })).toEqual(unknown);
    await must(
      await server.someone().send('POST', '/api/session/password', { json: { mail, password, code: spare } }),
    );
    await roster.closeAccount(id, server.context.clock().getTime());
    expect(await tried({ mail, password, code: codeOf(server, secret, 1) })).toMatchObject({
      status: 401,
      hashes: 1,
    });
  });
});

describe('Somebody who knows a password and not the code', () => {
  it('is counted and stopped at a hundred; the holder is told, and gets in by a recovery code', async () => {
    const { person, id } = await arrived(server);
    const mail = 'tess@beroepseer.example';
    const { secret, recoveryCodes } = await makePassword(server, person, mail);
    const { roster, audit } = server.context.stores;
    const tried = async (code: string, given = password): Promise<number> =>
      (
        await server.someone().send('POST', '/api/session/password', {
          json: { mail, password: given, code },
        })
      ).status;
    const told = async () =>
      readOwnAccount.reply.parse(await (await must(await person.send('GET', '/api/account'))).json())
        .wrongCodes;
    expect(await tried('000000', 'een ander paard')).toBe(401);
    expect(await told()).toBeNull();
    expect(await tried('000000')).toBe(401);
    expect(await told()).toMatchObject({ count: 1, stopped: false });
    expect((await audit.entries({ limit: 1 }))[0]).toMatchObject({
      object: `account:${id}`,
      result: 'wrong-second-factor',
    });
    const now = server.context.clock().getTime();
    for (let count = 2; count < 100; count += 1) await roster.noteWrongCode(id, { now, since: 0 });
    expect(await tried('000000')).toBe(401);
    expect(await told()).toMatchObject({ count: 100, stopped: true });
    // The app no longer lets anybody in, and the refusal does not say so.
    expect(await tried(codeOf(server, secret, 1))).toBe(401);
    expect(await tried(recoveryCodes[0] ?? '')).toBe(200);
    await vi.waitUntil(async () => (await roster.dueNotices(now)).some(({ kind }) => kind === 'codes-tried'));
    const renewed = await makePassword(server, person, mail);
    expect(await told()).toBeNull();
    expect(await tried(codeOf(server, renewed.secret, 1))).toBe(200);
  });
});

/** How long it takes until all are answered, in milliseconds. */
const timeOf = async (tries: readonly Promise<unknown>[]): Promise<number> => {
  const started = performance.now();
  await Promise.all(tries);
  return performance.now() - started;
};

/** How many tries an address has left, as a reply says. */
const leftOf = ({ headers }: Response): string | undefined =>
  /r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1];

describe('Somebody who tries codes from one address', () => {
  const entry = { code: '7K2-no such code', language: 'nl', consent: 'yes' };
  const form = { ...entry, words: 'een twee drie vier', confirm: 'yes' };
  const ways = [
    async () => enterCode(server.someone(), entry.code),
    async () => server.someone().send('POST', '/api/participant/session', { json: entry }),
    async () => server.someone().send('POST', '/mijn-antwoorden', { form }),
    async () => server.someone().send('POST', '/intrekken', { form }),
    async () => server.someone().send('POST', '/api/session', { json: { token: 'no such token' } }),
  ];
  it('gets sixty wrong answers in ten minutes by each way in; after that what is wrong is refused, five a second, one by one', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    // Later than what other tests here got wrong.
    vi.setSystemTime(Date.now() + 11 * minute);
    for (const way of ways) {
      for (let count = 0; count < 60; count += 1) expect((await way()).status).not.toBe(429);
    }
    // All five at once: each way has a row of its own.
    const slowed = ways.flatMap((way) => Array.from({ length: 4 }, way));
    expect(await timeOf(slowed)).toBeGreaterThan(3 * 200);
    expect(new Set((await Promise.all(slowed)).map(({ status }) => status))).toEqual(new Set([429]));
    vi.setSystemTime(Date.now() + 11 * minute);
    for (const way of ways) expect(leftOf(await way())).toBe('59');
  });

  it('keeps nobody out who has a right code there, and does not wear the server out', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 11 * minute);
    const { codes, pilot } = await server.pilot({ A: 8 });
    const [right = '', other = ''] = codes.get('A') ?? [];
    const wrong = newCode(pilot.prefix, server.context.random);
    for (let count = 0; count < 60; count += 1) await enterCode(server.someone(), wrong);
    expect((await enterCode(server.someone(), wrong)).status).toBe(429);
    expect((await enterCode(server.someone(), right)).status).toBe(303);

    // Now without an end: more than a hundred wait, and whoever comes then is told to come back.
    const stop = new AbortController();
    let refused = 0;
    const wrongly = async (): Promise<void> => {
      const body = new URLSearchParams({ ...entry, code: wrong });
      const address = `${server.url}/m/${pilot.prefix}`;
      const { status } = await fetch(address, {
        method: 'POST',
        redirect: 'manual',
        body,
        signal: stop.signal,
      });
      if (status === 429) refused += 1;
    };
    const started = performance.now();
    let flood: Promise<unknown> = Promise.resolve();
    const hashes = await workOf('SCRYPTREQUEST', async () => {
      flood = Promise.allSettled(Array.from({ length: 160 }, wrongly));
      await vi.waitUntil(() => refused >= 20, { timeout: 10_000 });
    });
    expect(hashes).toBeLessThanOrEqual(1 + (performance.now() - started) / 200);
    stop.abort();
    await flood;
    // Who hung up is passed over: a hundred would take twenty seconds.
    const entered = await vi.waitUntil(
      async () => {
        const reply = await enterCode(server.someone(), other);
        return reply.status === 429 ? null : reply;
      },
      { timeout: 10_000 },
    );
    expect(entered.headers.get('location')).toBe('/vragenlijst');
  });
});
