import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterCode } from '#server/demo/visitor.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let start: string;

interface Reply {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

/** A request whose body comes as it goes over the line: fetch would unpack it. */
const ask = async (
  path: string,
  encoding: string,
  { method = 'GET', form = '', cookie = '' }: { method?: string; form?: string; cookie?: string } = {},
): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const headers = {
      'accept-encoding': encoding,
      'content-type': 'application/x-www-form-urlencoded',
      cookie,
    };
    const sent = request(`${server.url}${path}`, { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    sent.on('error', reject);
    sent.end(form);
  });

beforeAll(async () => {
  server = await startTestServer();
  const { codes } = await server.pilot({ A: 8 });
  start = `/m/${(codes.get('A')?.[0] ?? '').slice(0, 3)}`;
});
afterAll(async () => {
  await server.close();
});

describe('The start page over the line', () => {
  it('is under 15 kB with its style sheet and its script', async () => {
    const page = await ask(start, 'br');
    const html = brotliDecompressSync(page.body).toString();
    const files = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThanOrEqual(2);
    let total = page.body.length;
    for (const file of files) total += (await ask(file, 'br')).body.length;
    expect(total).toBeLessThan(15 * 1024);
  });

  it.each([
    ['br', (body: Buffer) => brotliDecompressSync(body).toString()],
    ['gzip', (body: Buffer) => gunzipSync(body).toString()],
    ['identity', (body: Buffer) => body.toString()],
  ] as const)('comes whole as %s', async (encoding, unpack) => {
    const { headers, body } = await ask(start, encoding);
    expect(headers['content-encoding']).toBe(encoding === 'identity' ? undefined : encoding);
    expect(headers['vary']).toContain('Accept-Encoding');
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(unpack(body)).toMatch(/^<!doctype html>[\s\S]*<\/html>$/);
  });

  it('is not compressed where it shows what was typed: its length would tell what stands in it', async () => {
    const { status, headers } = await ask('/', 'br', { method: 'POST', form: 'code=AB' });
    expect(status).toBe(303);
    const cookie = String(headers['set-cookie']).split(';')[0] ?? '';
    const page = await ask(String(headers['location']), 'br', { cookie });
    expect(page.body.toString()).toContain('value="AB"');
    expect(page.headers['content-encoding']).toBeUndefined();
  });

  it('is not compressed where it shows own words', async () => {
    const { codes } = await server.pilot({ A: 8 });
    const entered = await enterCode(server.someone(), codes.get('A')?.[0] ?? '');
    const session = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const form = 'wave=1&answers=%7B%7D&language=nl';
    const sent = await ask('/vragenlijst/verzenden', 'br', { method: 'POST', form, cookie: session });
    const receipt = String(sent.headers['set-cookie']).split(';')[0] ?? '';
    const page = await ask('/vragenlijst', 'br', { cookie: `${session}; ${receipt}` });
    expect(page.body.toString()).toContain('<ol lang="nl">');
    expect(page.headers['content-encoding']).toBeUndefined();
  });
});

describe('The files of the build', () => {
  it('are kept for good and come as the build compressed them', async () => {
    const html = brotliDecompressSync((await ask(start, 'br')).body).toString();
    const [file = ''] = /\/assets\/[^"]+\.css/.exec(html) ?? [];
    for (const [encoding, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const { headers, body } = await ask(file, encoding);
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers['cache-control']).toMatch(/immutable/);
      expect(headers['content-type']).toMatch(/^text\/css/);
      expect(unpack(body).toString()).toContain(':root');
    }
  });
});
