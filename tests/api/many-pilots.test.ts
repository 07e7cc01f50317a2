import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dayOf, daysAfter } from '#server/day.ts';
import { must, type Visitor } from '#server/demo/visitor.ts';
import { settledFile, startTestServer, type TestServer } from './test-server.ts';

const pilots = 200;
const groupsInEach = 5;
let server: TestServer;
let staff: Visitor;
let programme: string;

async function addPilots(from: number, to: number): Promise<string> {
  const { roster } = server.context.stores;
  const today = dayOf(new Date());
  const made = await Promise.all(
    Array.from({ length: to - from }, async (_, index) =>
      roster.createPilot({
        programme: { id: programme },
        organisation: { name: `Organisatie ${String(from + index)}` },
        title: `Traject ${String(from + index)}`,
        threshold: 5,
        instrument: { id: 'zelfrespect', version: '1.0' },
        modules: [],
        sessionsPlanned: 4,
        keysUntil: daysAfter(today, 200),
        test: false,
        groups: Array.from({ length: groupsInEach }, (__, place) => ({
          id: null,
          name: `Groep ${String(place)}`,
          comparison: false,
          cards: 30,
        })),
        waves: [
          { kind: 'before', opensOn: today, closesOn: daysAfter(today, 20) },
          { kind: 'after', opensOn: daysAfter(today, 90), closesOn: daysAfter(today, 110) },
        ],
        file: settledFile(daysAfter(today, 150)),
      }),
    ),
  );
  await roster.addInvited(made.flatMap(({ groups }) => groups.map(({ id }) => ({ group: id, count: 30 }))));
  return made[0]?.id ?? '';
}

beforeAll(async () => {
  server = await startTestServer();
  staff = await server.account('administrator');
  programme = await server.context.stores.roster.createProgramme({ title: 'Routekaart' });
});
afterAll(async () => {
  await server.close();
});

/** How many statements the databases are given for one page. */
async function statementsFor(path: string): Promise<number> {
  const prepare = vi.spyOn(Sqlite.prototype, 'prepare');
  await must(await staff.send('GET', path));
  const count = prepare.mock.calls.length;
  prepare.mockRestore();
  return count;
}

describe('With 200 pilots, 1,000 groups and 30,000 people invited', () => {
  it('every page asks the databases no more than with two: npm run bench tells how long that takes', async () => {
    const one = await addPilots(0, 2);
    const paths = [
      '/api/programmes',
      '/api/set-up',
      '/api/groups',
      '/api/accounts',
      '/api/audit',
      '/api/benchmark',
      '/api/evidence',
      '/api/hubs',
      `/api/pilots/${one}`,
      `/api/pilots/${one}/set-up`,
      `/api/pilots/${one}/inviting`,
      `/api/pilots/${one}/releases`,
      `/api/programmes/${programme}`,
    ];
    const statements = async (): Promise<string[]> => {
      const lines: string[] = [];
      for (const path of paths) lines.push(`${String(await statementsFor(path))} ${path}`);
      return lines;
    };
    const few = await statements();
    expect(few.every((line) => /^[1-9]/.test(line))).toBe(true);
    await addPilots(2, pilots);
    const listed = await server.context.stores.roster.pilots();
    const groups = listed.flatMap((pilot) => pilot.groups);
    expect([listed.length, groups.length]).toEqual([pilots, pilots * groupsInEach]);
    expect(groups.reduce((sum, { invited }) => sum + invited, 0)).toBe(30_000);
    expect(await statements()).toEqual(few);
  });
});
