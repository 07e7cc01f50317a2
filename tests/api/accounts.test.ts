import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '#server/demo/visitor.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let own: { pilot: { id: string; organisation: { id: string } } };

beforeAll(async () => {
  server = await startTestServer();
  own = await server.pilot({ A: 10 });
});
afterAll(async () => {
  await server.close();
});

describe('An organisation', () => {
  it('sees no pilot of its own before it is released', async () => {
    const organisation = await server.account('organisation', own.pilot.organisation.id);
    const reply: unknown = await (await must(await organisation.send('GET', '/api/programmes'))).json();
    expect(reply).toEqual([]);
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
