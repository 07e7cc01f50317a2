import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let start: string;

interface Reply {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly body: Buffer;
}

/** A request whose body comes as it goes over the line: fetch would unpack it. */
const ask = async (path: string, encoding: string, method = 'GET', form = ''): Promise<Reply> =>
  new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': encoding, 'content-type': 'application/x-www-form-urlencoded' };
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

  it('is not compressed when it answers a form: its length would tell what stands in it', async () => {
    const { status, headers } = await ask('/', 'br', 'POST', 'code=AB');
    expect(status).toBe(404);
    expect(headers['content-encoding']).toBeUndefined();
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
