import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#server/app.ts';
import { problemSchema } from '#server/contract/problem.ts';
import { enterCode, must, visitor, type Visitor } from '#server/demo/visitor.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { endpoints } from '#tests/support/contract.ts';
import { accessTable, visitors, type Expected, type Row, type VisitorKind } from './access-table.ts';
import { answers, answerWave, settledFile, startTestServer, type TestServer } from './test-server.ts';

interface Layer {
  readonly route?: {
    readonly path: string | string[];
    readonly stack: readonly { readonly method: string }[];
  };
  readonly handle: unknown;
}
const hasLayers = (value: unknown): value is { readonly stack: readonly Layer[] } =>
  typeof value === 'function' && 'stack' in value && Array.isArray(value.stack);

/** Every route that Express knows, as "METHOD /path", in routers within routers too. */
function routesOf(router: { readonly stack: readonly Layer[] }): string[] {
  return router.stack.flatMap(({ route, handle }) => {
    if (hasLayers(handle)) return routesOf(handle);
    if (route === undefined) return [];
    const methods = new Set(route.stack.map(({ method }) => method.toUpperCase()));
    return [route.path].flat().flatMap((path) => [...methods].map((method) => `${method} ${path}`));
  });
}

const tableFile = 'tests/api/access-table.ts';
let server: TestServer;
let own: PilotRecord;
let foreign: PilotRecord;
let open: { readonly prefix: string; readonly cookies: Readonly<Record<string, string>> };

/** A pilot that was measured twice and released. */
async function releasedPilot(staff: Visitor): Promise<PilotRecord> {
  const { pilot, codes } = await server.pilot({ A: 8 }, { file: settledFile('2026-01-01') });
  for (const [wave, value] of [
    [1, 2],
    [2, 3],
  ] as const) {
    if (wave === 2) await server.openWave(pilot.id, 2);
    const sent = (codes.get('A') ?? []).map((code, index) =>
      answerWave(server, code, wave, answers(value + (index % 3))),
    );
    await Promise.all(sent);
    await must(await staff.send('POST', `/api/pilots/${pilot.id}/waves/${wave}/closing`, { json: {} }));
  }
  await must(await staff.send('POST', `/api/pilots/${pilot.id}/release`, { json: {} }));
  return pilot;
}

beforeAll(async () => {
  server = await startTestServer();
  const staff = await server.account('researcher');
  [own, foreign] = await Promise.all([releasedPilot(staff), releasedPilot(staff)]);
  const { pilot, codes } = await server.pilot({ A: 8 });
  const entered = await must(await enterCode(server.someone(), codes.get('A')?.[0] ?? ''));
  open = { prefix: pilot.prefix, cookies: cookiesOf(entered) };
}, 60_000);
afterAll(async () => {
  await server.close();
});

const cookiesOf = (response: Response): Record<string, string> =>
  Object.fromEntries(
    response.headers.getSetCookie().map((line) => {
      const [pair = ''] = line.split(';');
      return [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const;
    }),
  );

/** A visitor without a past: what an earlier row did to a session does not count. */
async function newVisitor(kind: VisitorKind): Promise<Visitor> {
  if (kind === 'anyone') return server.someone();
  if (kind === 'participant') return visitor(server.url, open.cookies);
  const groups = kind === 'facilitator' ? own.groups.map(({ id }) => id) : [];
  return server.account(kind, kind === 'organisation' ? own.organisation.id : undefined, groups);
}

/** A new one for each request: what it asks may be that it goes. */
async function madeFor(name: string, pilot: PilotRecord): Promise<string | undefined> {
  const { roster, answers: store } = server.context.stores;
  if (name === 'account') {
    return roster.createAccount({ name: 'Iemand', role: 'researcher', organisation: null });
  }
  if (name === 'hub') {
    const { id } = await roster.createHub({ title: 'Zaal', heldOn: '2026-11-26' });
    await store.openHub(id);
    return id;
  }
  if (name === 'contact') {
    const email = `${randomUUID()}@ministerie.nl`;
    await roster.addContacts(pilot.id, [{ email, group: pilot.groups[0]?.id ?? '', language: 'nl' }]);
    return (await roster.contacts(pilot.id)).find((contact) => contact.email === email)?.id;
  }
  if (name !== 'mailing') return undefined;
  const plan = { pilot: pilot.id, wave: 1, kind: 'invitation', day: '2030-01-07', hour: 9 } as const;
  return (await roster.planMailing(plan)) ?? (await roster.mailings(pilot.id))[0]?.id;
}

/** What stands for each `:name` in a path. */
async function valueOf(name: string, pilot: PilotRecord): Promise<string> {
  const values: Readonly<Record<string, string>> = {
    pilot: pilot.id,
    group: pilot.groups[0]?.id ?? '',
    wave: '1',
    chart: 'rocket',
    file: 'figures.xlsx',
    format: 'pdf',
    programme: pilot.programme.id,
    report: '00000000-0000-4000-8000-000000000000',
    document: 'informatiebrief',
    token: 'no-such-token',
    passkey: 'no-such-passkey',
    session: 'no-such-session',
    prefix: open.prefix,
  };
  const value = values[name] ?? (await madeFor(name, pilot));
  if (value === undefined) throw new Error(`Say in valueOf of access.test.ts what stands for :${name}.`);
  return value;
}

async function addressOf(path: string, pilot: PilotRecord, { query }: Row): Promise<string> {
  let filled = path.replace('*rest', 'x');
  for (const [, name = ''] of path.matchAll(/:(\w+)/g)) {
    filled = filled.replace(`:${name}`, await valueOf(name, pilot));
  }
  return query === undefined ? filled : `${filled}?${query}`;
}

async function statusOf(kind: VisitorKind, route: string, pilot: PilotRecord): Promise<number> {
  const [method = '', path = ''] = route.split(' ');
  const row = rowOf(route);
  const person = await newVisitor(kind);
  const { json, form } = row;
  const body = form === undefined ? (json === undefined ? undefined : { json }) : { form };
  const response = await person.send(method, await addressOf(path, pilot, row), body);
  if (response.status >= 400 && path.startsWith('/api/')) problemSchema.parse(await response.json());
  return response.status;
}

function rowOf(route: string): Row {
  const row = accessTable[route];
  if (row === undefined) throw new Error(`${route} has no row in ${tableFile}: say there who may call it.`);
  return row;
}

const both = (expected: Expected): readonly [number, number] =>
  typeof expected === 'number' ? [expected, expected] : expected;

describe('The table of who may do what', () => {
  it('has a row for every route of the server, and for nothing else', () => {
    const routes = routesOf(createApp(server.context).router);
    expect(routes.length).toBeGreaterThan(50);
    const missing = routes.filter((route) => !(route in accessTable));
    expect(missing, `Add these routes to ${tableFile}: who may call them?`).toEqual([]);
    const gone = Object.keys(accessTable).filter((route) => !routes.includes(route));
    expect(gone, `Take these rows out of ${tableFile}: the routes are gone.`).toEqual([]);
  });

  it('fails for a route that is planted without a row', () => {
    const app = createApp(server.context);
    app.get('/api/pilots/:pilot/geheim', (_request, response) => void response.send(''));
    const missing = routesOf(app.router).filter((route) => !(route in accessTable));
    expect(missing).toEqual(['GET /api/pilots/:pilot/geheim']);
  });

  it('has every endpoint of the contract among them, so that none is described and not mounted', () => {
    const described = endpoints.map(({ method, path }) => `${method} ${path}`);
    expect(described.length).toBeGreaterThanOrEqual(30);
    expect(described.filter((route) => !(route in accessTable))).toEqual([]);
  });

  it('asks an account for every endpoint of the contract that is not for anyone or for participants', () => {
    for (const { method, path, access } of endpoints) {
      const { anyone, participant } = rowOf(`${method} ${path}`);
      const forAccounts = access !== 'anyone' && access !== 'participant';
      expect(
        [anyone, participant].every((status) => status === 401),
        `${method} ${path}`,
      ).toBe(forAccounts);
    }
  });

  describe.each(visitors)('holds for: %s', (kind) => {
    it.each(Object.keys(accessTable))('%s', async (route) => {
      const [onOwn, onForeign] = both(rowOf(route)[kind]);
      expect(await statusOf(kind, route, own), 'on an object of its own').toBe(onOwn);
      expect(await statusOf(kind, route, foreign), 'on a foreign object').toBe(onForeign);
    });
  });
});

describe('What is foreign', () => {
  it('is not reached through a pilot of one’s own: a person or a mail of another pilot is not there', async () => {
    const staff = await server.account('researcher');
    for (const route of Object.keys(accessTable).filter((path) => /:(contact|mailing)/.test(path))) {
      const [method = '', path = ''] = route.split(' ');
      const address = await addressOf(path, foreign, rowOf(route));
      const elsewhere = address.replace(foreign.id, own.id);
      const statuses = [];
      for (const place of [elsewhere, address]) {
        statuses.push((await staff.send(method, place, { json: {} })).status);
      }
      expect([route, ...statuses]).toEqual([route, 404, 200]);
    }
  });

  it.each(endpoints.filter(({ path }) => path.includes(':pilot')))(
    '$method $path tells an organisation and a facilitator the same as of a pilot that does not exist',
    async ({ method, path }) => {
      const row = rowOf(`${method} ${path}`);
      for (const kind of ['organisation', 'facilitator'] as const) {
        const body = method === 'GET' ? undefined : { json: row.json ?? {} };
        const replies = [];
        for (const id of [foreign.id, 'no-such-pilot']) {
          const person = await newVisitor(kind);
          const address = (await addressOf(path, foreign, row)).replace(foreign.id, id);
          const response = await person.send(method, address, body);
          replies.push([response.status, (await response.text()).replaceAll(id, 'ID')]);
        }
        expect(replies[0]).toEqual(replies[1]);
        expect([400, 403, 404]).toContain(replies[0]?.[0]);
      }
    },
  );
});
