import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askPasskey } from '#server/contract/account.ts';
import { must } from '#server/demo/visitor.ts';
import {
  arrived,
  body,
  codeOf,
  invited,
  makePasskey,
  makePassword,
  openLink,
  origin,
  password,
} from './settling.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  await server.close();
});

const json = async (
  path: string,
  content: unknown,
  headers: Record<string, string> = {},
): Promise<Response> =>
  fetch(server.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(content),
  });
const times = async (count: number, send: () => Promise<Response>): Promise<number[]> =>
  (await Promise.all(Array.from({ length: count }, send))).map(({ status }) => status).sort((a, b) => a - b);
const signInByPassword = async (mail: string, code: string): Promise<Response> =>
  server.someone().send('POST', '/api/session/password', { json: { mail, password, code } });

describe('What works once', () => {
  it('works once of twenty at the same moment: a link of an invitation', async () => {
    const { token } = await invited(server);
    const statuses = await times(20, async () => openLink(server.someone(), token));
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 410)]);
  });

  it('works once at the same moment: an answer of a passkey, a code of the app, a recovery code', async () => {
    const { person } = await arrived(server);
    const device = await makePasskey(person);
    const mail = 'once@beroepseer.example';
    const { secret, recoveryCodes } = await makePassword(server, person, mail);
    const asking = server.someone();
    const asked = await asking.send('POST', '/api/session/passkey/challenge', { json: {} });
    const { options, state } = askPasskey.reply.parse(await body(asked));
    const answer = { state, answer: device.answer(options, { origin }) };
    const oneOf = [200, 401, 401, 401];
    expect(await times(4, async () => json('/api/session/passkey', answer))).toEqual(oneOf);
    const code = codeOf(server, secret, 1);
    expect(await times(4, async () => signInByPassword(mail, code))).toEqual(oneOf);
    expect(await times(4, async () => signInByPassword(mail, recoveryCodes[0] ?? ''))).toEqual(oneOf);
  });

  it('is not kept alive by a clock that runs behind, of the app or of the server', async () => {
    const { person } = await arrived(server);
    const mail = 'clock@beroepseer.example';
    const { secret } = await makePassword(server, person, mail);
    const ahead = codeOf(server, secret, 1);
    expect((await signInByPassword(mail, ahead)).status).toBe(200);
    expect((await signInByPassword(mail, codeOf(server, secret, 3))).status).toBe(401);
    server.wait(-30_000);
    expect((await signInByPassword(mail, ahead)).status).toBe(401);
    server.wait(150_000);
    expect((await signInByPassword(mail, codeOf(server, secret, -3))).status).toBe(401);
    expect((await signInByPassword(mail, codeOf(server, secret, -1))).status).toBe(200);
  });
});

describe('A session', () => {
  it('is never one that somebody else chose: signing in always makes a new one', async () => {
    const { token } = await invited(server);
    const chosen = `drietrap-account=${'a'.repeat(43)}`;
    const entered = await must(await json('/api/session', { token }, { cookie: chosen }));
    const [cookie = ''] = entered.headers.getSetCookie();
    expect(cookie).toMatch(/^drietrap-account=[\w-]{43};.*HttpOnly; SameSite=Lax/);
    expect(cookie).not.toContain(chosen);
    expect((await fetch(`${server.url}/api/session`, { headers: { cookie: chosen } })).status).toBe(401);
  });

  it('cannot be used by another site: not by a form, a text, a script, nor a neighbour on the same domain', async () => {
    const { name, value } = await server.session('researcher');
    const send = async (headers: Record<string, string>, content = '{}'): Promise<number> =>
      (
        await fetch(`${server.url}/api/hubs`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie: `${name}=${value}`, ...headers },
          body: content,
        })
      ).status;
    // Positive control: from our own page it gets as far as its content.
    expect(await send({ 'sec-fetch-site': 'same-origin', origin: 'http://localhost' })).toBe(400);
    const title = JSON.stringify({ title: 'Aanval' });
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'https://buur.localhost' },
      { origin: 'https://elders.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site', 'content-type': 'text/plain' },
      { origin: 'https://elders.example', 'content-type': 'application/x-www-form-urlencoded' },
    ]) {
      expect([headers, await send(headers, title)]).toEqual([headers, 403]);
    }
    // A form or a text is no JSON, whatever it says.
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      expect(await send({ 'content-type': type }, title)).toBe(400);
    }
    expect(await server.context.stores.roster.hubs()).toEqual([]);
  });
});

describe('Somebody who tries addresses and passwords', () => {
  it('learns from the trace no more than from the reply: an address without an account leaves one too', async () => {
    const { person } = await arrived(server);
    await makePassword(server, person, 'known@beroepseer.example');
    const { audit } = server.context.stores;
    const traceOf = async (mail: string): Promise<string[]> => {
      const before = (await audit.check()).entries;
      expect((await signInByPassword(mail, '000000')).status).toBe(401);
      const { entries } = await audit.check();
      const written = await audit.entries({ limit: 5 });
      return written.slice(0, entries - before).map(({ action, result }) => `${action} ${result}`);
    };
    // Administrators read in it that the password was right; whoever tried learns nothing.
    expect(await traceOf('known@beroepseer.example')).toEqual(['sign-in:password wrong-second-factor']);
    expect(await traceOf('unknown@beroepseer.example')).toEqual(['sign-in:password sign-in-failed']);
    expect(JSON.stringify(await audit.entries({ limit: 50 }))).not.toContain('unknown@');
  });

  it('is refused after sixty wrong passwords from one address, wherever it says to come from; a link still works', async () => {
    const own = await startTestServer();
    const post = async (path: string, tried: unknown, count = 0): Promise<number> =>
      (
        await fetch(own.url + path, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-forwarded-for': `203.0.113.${count}` },
          body: JSON.stringify(tried),
        })
      ).status;
    try {
      const statuses: number[] = [];
      for (let count = 0; count < 61; count += 1) {
        const mail = `n${count}@beroepseer.example`;
        statuses.push(await post('/api/session/password', { mail, password: 'x', code: '0' }, count));
      }
      expect([statuses[50], statuses[59], statuses[60]]).toEqual([401, 401, 429]);
      // What cannot be guessed keeps nobody out behind the same address.
      expect(await post('/api/session', { token: 'no such link' })).toBe(410);
    } finally {
      await own.close();
    }
  });
});
