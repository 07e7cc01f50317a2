import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exportSchema } from '#server/contract/exports.ts';
import { must, type Visitor } from '#server/demo/visitor.ts';
import { openApi } from '#server/exports/openapi.ts';
import { releasePilot } from '#server/release/release-job.ts';
import { sha256 } from '#server/store/sha256.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { xlsxSheets } from '#tests/reports/read-tables.ts';
import { endpoints } from '#tests/support/contract.ts';
import { answered, fillPilot, person } from './filled-pilot.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let organisation: Visitor;
let pilot: PilotRecord;

beforeAll(async () => {
  server = await startTestServer();
  const people = Array.from({ length: 11 }, (_, i) =>
    person(answered(2 + (i % 5) * 0.5), answered(2.5 + (i % 4) * 0.5)),
  );
  pilot = await fillPilot(server.context, {
    waves: ['before', 'after'],
    groups: [{ name: '=HYPERLINK("x")', invited: 12, people }],
  });
  await releasePilot(server.context, pilot);
  organisation = await server.account('organisation', pilot.organisation.id);
});

afterAll(async () => {
  await server.close();
});

const fetched = async (file: string): Promise<Response> =>
  must(await organisation.send('GET', `/api/pilots/${pilot.id}/release/files/${file}?language=nl`));

describe('The files of a release', () => {
  it('come as what they are, named by us, and twice the same where it counts', async () => {
    const same: string[] = [];
    for (const file of exportSchema.options) {
      const [one, two] = [await fetched(file), await fetched(file)];
      expect(one.headers.get('content-disposition')).toBe(`attachment; filename=${file}`);
      const [first, second] = [await one.bytes(), await two.bytes()];
      expect(first.length).toBeGreaterThan(200);
      if (Buffer.from(first).equals(Buffer.from(second))) same.push(file);
    }
    expect(same).toEqual(
      expect.arrayContaining(exportSchema.options.filter((file) => file !== 'figures.xlsx')),
    );
  });

  it('hold the release as it is stored, which its schema allows', async () => {
    const body = await (await fetched('release.json')).text();
    const stored = await server.context.stores.releases.read(pilot.id, 2);
    expect(sha256(body)).toBe(stored?.sha256);
    const schema = z.fromJSONSchema(
      z.record(z.string(), z.json()).parse(await (await fetched('release.schema.json')).json()),
    );
    const release: unknown = JSON.parse(body);
    expect(schema.safeParse(release).success).toBe(true);
    expect(
      schema.safeParse({
        ...z.looseObject({}).parse(release),
        participants: [],
      }).success,
    ).toBe(false);
  });

  it('defuse what looks like a formula, in CSV and in the spreadsheet', async () => {
    expect(await (await fetched('figures.csv')).text()).toContain(`"'=HYPERLINK(""x"")"`);
    const sheets = xlsxSheets(await (await fetched('figures.xlsx')).bytes());
    expect([...sheets.values()].flat(2)).toContain('=HYPERLINK("x")');
  });

  it('explain every figure, scale and statement in the codebook', async () => {
    const codebook = await (await fetched('codebook.csv')).text();
    for (const name of ['n', 'change', 'lower95', 'verdict', 'g', 'eigenwaarde', 'ew1']) {
      expect(codebook).toMatch(new RegExp(`;${name};[^;]{3,}`));
    }
    expect(await (await fetched('codebook.html')).text()).toContain('<h1>Codeboek bij een publicatie</h1>');
  });

  it('can be checked in R: the zip holds the figures, their hashes and the script', async () => {
    const files = unzipSync(await (await fetched('reproduce-in-r.zip')).bytes());
    for (const line of strFromU8(files['SHA256SUMS'] ?? new Uint8Array())
      .trim()
      .split('\n')) {
      const [sum, name] = line.split('  ');
      expect(
        createHash('sha256')
          .update(files[name ?? ''] ?? '')
          .digest('hex'),
      ).toBe(sum);
    }
    expect(Object.keys(files)).toContain('reproduce.R');
  });

  it('are refused to another organisation, and under another name', async () => {
    const path = `/api/pilots/${pilot.id}/release/files`;
    const other = await server.account(
      'organisation',
      await server.context.stores.roster.createOrganisation({ name: 'Ander' }),
    );
    expect((await other.send('GET', `${path}/figures.csv?language=nl`)).status).toBe(404);
    expect((await organisation.send('GET', `${path}/answers.csv?language=nl`)).status).toBe(400);
  });
});

const operationSchema = z.looseObject({
  operationId: z.string(),
  responses: z.looseObject({ '200': z.unknown() }),
});

describe('The description of the API', () => {
  it('names every endpoint of the contract, with its shapes, and is served to anybody', async () => {
    const served = await (await must(await server.someone().send('GET', '/api/openapi.json'))).text();
    expect(served).toBe(openApi());
    const { paths } = z
      .object({
        openapi: z.literal('3.1.0'),
        paths: z.record(z.string(), z.record(z.string(), operationSchema)),
      })
      .parse(JSON.parse(served));
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    const promised = endpoints.map(
      ({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`,
    );
    expect(described.sort()).toEqual(promised.sort());
    expect(promised.length).toBeGreaterThan(30);
  });
});
