import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '#server/contract/problem.ts';
import { loginLink } from '#server/access/account-session.ts';
import { must } from '#server/demo/visitor.ts';
import { endpoints, type ListedEndpoint } from '#tests/support/contract.ts';
import { startTestServer, type TestServer } from './test-server.ts';

const pathOf = ({ path }: Pick<ListedEndpoint, 'path'>, pilot: string): string =>
  path.replace(':pilot', pilot).replace(':wave', '1').replace(':chart', 'rocket') +
  (path.includes(':chart') ? '?language=nl&layout=wide' : '');

let server: TestServer;
let own: { pilot: { id: string; organisation: { id: string } } };
let foreign: { pilot: { id: string } };

beforeAll(async () => {
  server = await startTestServer();
  own = await server.pilot({ A: 10 });
  foreign = await server.pilot({ B: 10 });
});
afterAll(async () => {
  await server.close();
});

const statusFor = async (
  who: { send: (method: string, path: string, body?: { json: unknown }) => Promise<Response> },
  endpoint: { method: string; path: string },
  pilot: string,
): Promise<number> => {
  const body = endpoint.method === 'GET' ? undefined : { json: {} };
  const response = await who.send(endpoint.method, pathOf(endpoint, pilot), body);
  if (response.status >= 400) problemSchema.parse(await response.json());
  return response.status;
};

const link = async (reusable = false): Promise<string> => {
  const { roster } = server.context.stores;
  const account = await roster.createAccount({ name: 'A', role: 'researcher', organisation: null });
  return new URL(await loginLink(server.context, account, reusable)).hash.slice(1);
};
const signIn = async (token: string): Promise<Response> =>
  server.someone().send('POST', '/api/session', { json: { token } });

describe('Who may do what', () => {
  it('finds all endpoints of the contract', () => {
    expect(endpoints.length).toBeGreaterThanOrEqual(18);
  });

  it.each(endpoints)(
    '$method $path asks for a code or an account, unless it is open to anyone',
    async (endpoint) => {
      const status = await statusFor(server.someone(), endpoint, own.pilot.id);
      expect(endpoint.access === 'anyone' ? [200, 400] : [401]).toContain(status);
    },
  );

  it.each(
    endpoints.filter(({ access }) =>
      ['read:pilots', 'manage:waves', 'make:releases', 'set-up:pilots'].includes(access),
    ),
  )('$method $path is not for an organisation', async (endpoint) => {
    const organisation = await server.account('organisation', own.pilot.organisation.id);
    expect(await statusFor(organisation, endpoint, own.pilot.id)).toBe(403);
  });

  it.each(endpoints.filter(({ access }) => access.includes(':') && access !== 'read:groups'))(
    '$method $path gives a facilitator nothing yet',
    async (endpoint) => {
      expect(await statusFor(await server.account('facilitator'), endpoint, own.pilot.id)).toBe(403);
    },
  );

  it.each(endpoints.filter(({ path }) => path.includes(':pilot')))(
    '$method $path tells an organisation nothing about a foreign pilot, not even that it exists',
    async (endpoint) => {
      const organisation = await server.account('organisation', own.pilot.organisation.id);
      const status = await statusFor(organisation, endpoint, foreign.pilot.id);
      expect(status).toBe(await statusFor(organisation, endpoint, 'no-such-pilot'));
      expect([403, 404]).toContain(status);
    },
  );

  it('shows an organisation no pilot of its own before it is released', async () => {
    const organisation = await server.account('organisation', own.pilot.organisation.id);
    const reply: unknown = await (await must(await organisation.send('GET', '/api/programmes'))).json();
    expect(reply).toEqual([]);
  });
});

describe('Signing in by link', () => {
  it('works once', async () => {
    const token = await link();
    expect((await signIn(token)).status).toBe(200);
    const again = await signIn(token);
    expect(again.status).toBe(410);
    expect(problemSchema.parse(await again.json()).code).toBe('link-used');
  });

  it('can be opened more than once in the demonstration', async () => {
    const token = await link(true);
    expect((await signIn(token)).status).toBe(200);
    expect((await signIn(token)).status).toBe(200);
  });

  it('ends after three days, and a session after twelve idle hours', async () => {
    const late = await link();
    const account = await server.account('researcher');
    expect((await account.send('GET', '/api/session')).status).toBe(200);
    server.wait(13 * 60 * 60 * 1000);
    expect((await account.send('GET', '/api/session')).status).toBe(401);
    server.wait(72 * 60 * 60 * 1000);
    expect((await signIn(late)).status).toBe(410);
  });

  it('stops at once when one signs out', async () => {
    const account = await server.account('researcher');
    await must(await account.send('POST', '/api/session/end', { json: {} }));
    expect((await account.send('GET', '/api/session')).status).toBe(401);
  });

  it('is refused when another website asks for it', async () => {
    for (const headers of [{ origin: 'https://elders.example' }, { 'sec-fetch-site': 'cross-site' }]) {
      const response = await fetch(`${server.url}/api/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ token: await link() }),
      });
      expect(response.status).toBe(403);
      expect(problemSchema.parse(await response.json()).code).toBe('other-origin');
    }
  });
});

describe('A plain form', () => {
  it('works from our own page, whose browser hides where it comes from', async () => {
    const { codes } = await server.pilot({ D: 8 });
    const [code = ''] = codes.get('D') ?? [];
    const sent = async (headers: Record<string, string>): Promise<number> => {
      const body = new URLSearchParams({ code, consent: 'yes', language: 'nl' });
      const path = `${server.url}/m/${code.slice(0, 3)}`;
      return (await fetch(path, { method: 'POST', redirect: 'manual', headers, body })).status;
    };
    expect(await sent({ origin: 'null', 'sec-fetch-site': 'same-origin' })).toBe(303);
    expect(await sent({ origin: 'null' })).toBe(303);
    expect(await sent({ origin: 'null', 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await sent({ origin: 'https://elders.example' })).toBe(403);
  });
});

describe('Every answer of the server', () => {
  it.each(['/', '/wie-ziet-wat', '/intrekken', '/inloggen', '/api/session', '/niets', '/api/niets'])(
    '%s allows nothing from elsewhere and nothing inline',
    async (path) => {
      const response = await server.someone().send('GET', path);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toContain('unsafe');
      expect(policy).toContain("frame-ancestors 'none'");
      expect(response.headers.get('referrer-policy')).toBe('no-referrer');
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('x-powered-by')).toBeNull();
    },
  );

  it.each(['/%E0%A4%A', '/m/%E0%A4%A', '/api/pilots/%E0%A4%A', `/${'a'.repeat(6000)}`, '/m/..%2f..%2fetc'])(
    '%s is a plain refusal, never a failure of the server',
    async (path) => {
      const response = await server.someone().send('GET', path);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      expect(await response.text()).not.toMatch(/at \S+ \(|node_modules/);
    },
  );

  it('leaves no code, token or answer in the log', async () => {
    const { codes } = await server.pilot({ C: 8 });
    const [code = ''] = codes.get('C') ?? [];
    await server
      .someone()
      .send('POST', `/m/${code.slice(0, 3)}`, { form: { code, consent: 'yes', language: 'nl' } });
    await server.account('researcher');
    expect(server.log.length).toBeGreaterThan(0);
    expect(server.log.join('')).not.toContain(code.slice(4));
    expect(server.log.join('')).not.toMatch(/127\.0\.0\.1|cookie/);
  });
});
