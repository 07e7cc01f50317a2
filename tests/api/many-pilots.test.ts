import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayOf, daysAfter } from '#server/day.ts';
import { must, type Visitor } from '#server/demo/visitor.ts';
import { settledFile, startTestServer, type TestServer } from './test-server.ts';

const pilots = 200;
const groupsInEach = 5;
let server: TestServer;
let staff: Visitor;
let one: string;
let programme: string;

beforeAll(async () => {
  server = await startTestServer();
  staff = await server.account('researcher');
  const { roster } = server.context.stores;
  const today = dayOf(new Date());
  programme = await roster.createProgramme({ title: 'Routekaart' });
  const made = await Promise.all(
    Array.from({ length: pilots }, async (_, index) =>
      roster.createPilot({
        programme: { id: programme },
        organisation: { name: `Organisatie ${String(index)}` },
        title: `Traject ${String(index)}`,
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
  one = made[0]?.id ?? '';
}, 60_000);
afterAll(async () => {
  await server.close();
});

/** The time (ms) under which 95 of 100 replies came. */
async function p95Of(path: string): Promise<number> {
  const times: number[] = [];
  for (let call = 0; call < 20; call += 1) {
    const started = performance.now();
    await (await must(await staff.send('GET', path))).text();
    times.push(performance.now() - started);
  }
  return times.toSorted((a, b) => a - b)[18] ?? Infinity;
}

describe('With 200 pilots, 1,000 groups and 30,000 people invited', () => {
  it('the roster tells all of them, with every group', async () => {
    const listed = await server.context.stores.roster.pilots();
    expect(listed).toHaveLength(pilots);
    expect(listed.flatMap(({ groups }) => groups)).toHaveLength(pilots * groupsInEach);
    expect(listed.flatMap(({ groups }) => groups.map(({ invited }) => invited)).reduce((a, b) => a + b)).toBe(
      30_000,
    );
  });

  /**
   * The promise is 100 ms on a quiet machine. Beside other test files the wait for the processor is the larger part,
   * so the test asks for less: one question a pilot would still take far longer.
   */
  it.each(['/api/programmes', '/api/set-up', '/api/groups'])('%s is there at once', async (path) => {
    expect(await p95Of(path)).toBeLessThan(400);
  });

  it('so is the programme with all of them', async () => {
    expect(await p95Of(`/api/programmes/${programme}`)).toBeLessThan(400);
  });

  it('so is one of its pilots', async () => {
    expect(await p95Of(`/api/pilots/${one}`)).toBeLessThan(400);
    expect(await p95Of(`/api/pilots/${one}/set-up`)).toBeLessThan(400);
  });
});
