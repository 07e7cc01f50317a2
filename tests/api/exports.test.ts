import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exportSchema } from '#server/contract/exports.ts';
import { stateFileSchema } from '#server/contract/state.ts';
import { documentNames } from '#server/contract/set-up.ts';
import { enterCode, must, visitor, type Visitor } from '#server/demo/visitor.ts';
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

  it('is what the server answers: every reply to reading is of the described shape', async () => {
    const described = describedReplies();
    const wrong: string[] = [];
    const asked: string[] = [];
    const read = async (
      who: Visitor,
      path: string,
      query: string,
      params: Readonly<Record<string, string>>,
    ) => {
      const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
      const reply = await must(await who.send('GET', `${url}${query}`));
      const type = (reply.headers.get('content-type') ?? '').split(';')[0];
      const schema = described.get(path)?.get('application/json');
      asked.push(path);
      if (schema === undefined) {
        if (described.get(path)?.has('*/*') !== true) wrong.push(`${path} is not described`);
      } else if (
        type !== 'application/json' ||
        !z.fromJSONSchema(schema).safeParse(await reply.json()).success
      )
        wrong.push(path);
    };
    for (const [who, path, query, params] of await readings()) await read(who, path, query, params);
    expect(wrong).toEqual([]);
    // A comparison has a picture from four pilots on, which tests/api/benchmark.test.ts reads; the files of a report take
    // seconds to make, and tests/api/reports.test.ts reads them.
    expect([...described.keys()].filter((path) => !asked.includes(path))).toEqual([
      '/api/benchmark/charts/{chart}',
      '/api/reports/{report}/files/{format}',
    ]);
  });

  it('would be caught telling another shape', () => {
    const schema = describedReplies().get('/api/programmes')?.get('application/json');
    expect(z.fromJSONSchema(schema ?? {}).safeParse([]).success).toBe(true);
    expect(z.fromJSONSchema(schema ?? {}).safeParse([{ title: 4 }]).success).toBe(false);
  });
});

/** The replies to reading that the description of the API promises: by path, by media type. */
function describedReplies(): Map<string, Map<string, Record<string, z.core.util.JSONType>>> {
  const { paths } = z
    .object({
      paths: z.record(
        z.string(),
        z.object({
          get: z
            .object({
              responses: z.object({
                '200': z.object({
                  content: z.record(z.string(), z.object({ schema: z.record(z.string(), z.json()) })),
                }),
              }),
            })
            .optional(),
        }),
      ),
    })
    .parse(JSON.parse(openApi()));
  return new Map(
    Object.entries(paths).flatMap(([path, { get }]) =>
      get === undefined
        ? []
        : [
            [
              path,
              new Map(
                Object.entries(get.responses['200'].content).map(([type, { schema }]) => [type, schema]),
              ),
            ] as const,
          ],
    ),
  );
}

type Reading = readonly [who: Visitor, path: string, query: string, params: Readonly<Record<string, string>>];

/** Every way of reading once: of a released pilot, one that ended after its before wave, and one that goes on. */
async function readings(): Promise<Reading[]> {
  const staff = await server.account('researcher');
  const admin = await server.account('administrator');
  const [group] = pilot.groups;
  const facilitator = await server.account('facilitator', undefined, [group?.id ?? '']);
  const people = Array.from({ length: 12 }, (_, i) => person(answered(2 + (i % 5) * 0.5)));
  const ended = await fillPilot(server.context, {
    waves: ['before'],
    groups: [{ name: 'A', invited: 12, people }],
  });
  await must(await staff.send('POST', `/api/pilots/${ended.id}/state`, { json: {} }));
  const closed = await fillPilot(server.context, {
    waves: ['before', 'after'],
    groups: [{ name: 'A', invited: 12, people: people.map(({ waves }) => person(...waves, ...waves)) }],
  });
  const { pilot: going, codes } = await server.pilot({ Beleid: 8 });
  const participant = visitor(server.url);
  await enterCode(participant, [...codes.values()][0]?.[0] ?? '');
  const json = { language: 'nl', audience: 'internal', wave: 2 };
  const report = idOf(await (await staff.send('POST', `/api/pilots/${pilot.id}/reports`, { json })).json());
  const hub = idOf(await (await staff.send('POST', '/api/hubs', { json: { title: 'Dag' } })).json());
  const all = { programme: pilot.programme.id, pilot: pilot.id, group: group?.id ?? '', report, hub };
  const chart = '?language=nl&layout=wide';
  return [
    [staff, '/api/session', '', all],
    [admin, '/api/accounts', '', all],
    [admin, '/api/audit/check', '', all],
    [admin, '/api/audit', '', all],
    [staff, '/api/benchmark', '', all],
    [staff, '/api/benchmark/reproduce-in-r.zip', '', all],
    [staff, '/api/evidence', '', all],
    [staff, '/api/pilots/{pilot}/release/files/{file}', '?language=nl', { ...all, file: 'figures.csv' }],
    [staff, '/api/openapi.json', '', all],
    [staff, '/api/hubs', '', all],
    [staff, '/api/hubs/{hub}', '', all],
    [staff, '/api/pilots/{pilot}/mailings/preview', '?wave=1&kind=invitation', { pilot: going.id }],
    [staff, '/api/pilots/{pilot}/inviting', '', { pilot: going.id }],
    [facilitator, '/api/pilots/{pilot}/groups/{group}/notes', '', all],
    [staff, '/api/account', '', all],
    [participant, '/api/participant/questionnaire', '', all],
    [staff, '/api/programmes/{programme}', '', all],
    [staff, '/api/pilots/{pilot}/rehearsal', '', { pilot: going.id }],
    [staff, '/api/pilots/{pilot}/rehearsal/charts/{chart}', chart, { pilot: going.id, chart: 'rocket' }],
    [
      staff,
      '/api/pilots/{pilot}/rehearsal/files/{file}',
      '?language=nl',
      { pilot: going.id, file: 'codebook.html' },
    ],
    [staff, '/api/pilots/{pilot}/rehearsal/questionnaire', '?wave=before&language=nl', { pilot: going.id }],
    [staff, '/api/reports/{report}', '', all],
    [staff, '/api/groups', '', all],
    [facilitator, '/api/pilots/{pilot}/groups/{group}/session', '', all],
    [
      facilitator,
      '/api/pilots/{pilot}/groups/{group}/session/charts/{chart}',
      chart,
      { ...all, chart: 'rocket' },
    ],
    [facilitator, '/api/pilots/{pilot}/groups/{group}/session/slides.pptx', '?language=nl', all],
    [staff, '/api/pilots/{pilot}/documents/{document}', '', { ...all, document: documentNames[0] ?? '' }],
    [staff, '/api/pilots/{pilot}/set-up', '', { pilot: going.id }],
    [staff, '/api/set-up', '', all],
    [staff, '/api/pilots/{pilot}/state/charts/{chart}', chart, { pilot: ended.id, chart: 'stand' }],
    [
      staff,
      '/api/pilots/{pilot}/state/files/{file}',
      '?language=nl',
      { pilot: ended.id, file: stateFileSchema.options[0] ?? '' },
    ],
    [organisation, '/api/programmes', '', all],
    [organisation, '/api/coming-pilots', '', all],
    [organisation, '/api/pilots/{pilot}/releases', '', all],
    [staff, '/api/pilots/{pilot}/release-preview', '', { pilot: closed.id }],
    [organisation, '/api/pilots/{pilot}/release/charts/{chart}', chart, { ...all, chart: 'rocket' }],
    [staff, '/api/pilots/{pilot}', '', all],
    [organisation, '/api/pilots/{pilot}/release', '', all],
    [staff, '/api/pilots/{pilot}/state', '', { pilot: ended.id }],
  ];
}

const idOf = (reply: unknown): string => z.object({ id: z.string() }).parse(reply).id;
