import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endOfSending } from '#server/release/waves.ts';
import { everyOutput, neverAboutAnswers, readRoutes } from './every-output.ts';
import { accessTable } from './access-table.ts';
import { answered, answerAs, fillPilot, type MadeGroup } from './filled-pilot.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let servers: TestServer[];
/** All that can be read of the same installation in which three, four and five of a small group answered. */
let outputs: ReadonlyMap<string, string>[];

/** A group of which so many answered every wave, with ids that stand in one order. */
const group = (name: string, people: number, waves = 3): MadeGroup => ({
  name,
  invited: 16,
  people: Array.from({ length: people }, (_, i) => ({
    pid: `${name}-${waves}-${String(i).padStart(2, '0')}`,
    waves: Array.from({ length: waves }, (_, wave) => answered(2 + ((i + wave) % 5) / 2)),
  })),
});

const noAnswers = ({ people, ...group }: MadeGroup, from: number): MadeGroup => ({
  ...group,
  people: people.map((one, i) => (i < from ? one : { ...one, waves: one.waves.map(() => null) })),
});

/** One data folder; in copies of it one or two people more of the small group answer, and then everything is released. */
beforeAll(async () => {
  const first = await startTestServer();
  const pilots = [];
  for (const waves of [3, 1]) {
    const organisation = await first.context.stores.roster.createOrganisation({
      name: `Ministerie ${waves}`,
    });
    const groups = [
      group('Groot', 12, waves),
      group('Ook groot', 10, waves),
      noAnswers(group('Klein', 5, waves), 3),
    ];
    const kinds = ['before', 'after', 'follow-up'] as const;
    pilots.push(
      await fillPilot(first.context, { organisation, waves: kinds.slice(0, waves), groups, benchmark: true }),
    );
  }
  const [changing, ending] = pilots;
  if (changing === undefined || ending === undefined) throw new Error('There are two.');
  const copies = [
    await startTestServer({}, { copyOf: first.folder }),
    await startTestServer({}, { copyOf: first.folder }),
  ];
  servers = [first, ...copies];
  outputs = [];
  for (const [more, server] of servers.entries()) {
    for (const [pilot, waves] of [
      [changing, 3],
      [ending, 1],
    ] as const) {
      for (const { pid, waves: given } of group('Klein', 5, waves).people.slice(3, 3 + more)) {
        for (const [index, answers] of given.entries()) {
          if (answers === null) continue;
          await answerAs(server.context.stores, { pilot: pilot.id, pid, wave: index + 1 }, answers);
        }
      }
      await endOfSending(server.context, pilot);
    }
    outputs.push(await everyOutput(server, { changing, ending }, more < 2));
  }
}, 300_000);
afterAll(async () => {
  for (const server of servers) await server.close();
});

describe('One person more in a group under the threshold', () => {
  it('changes no byte of anything that anybody reads over HTTP, on a page or in a file', () => {
    const [three, four] = outputs;
    expect(three?.size).toBeGreaterThan(80);
    const names = [...(three?.keys() ?? [])];
    for (const kind of ['report', 'programme report', 'state report'].flatMap((one) => [
      one,
      `public ${one}`,
    ])) {
      expect(names.filter((name) => name.includes(`| ${kind} `))).toHaveLength(5);
    }
    const changed = [...(four ?? [])]
      .filter(([name, bytes]) => three?.get(name) !== bytes)
      .map(([name]) => name);
    expect(changed).toEqual([]);
    expect([...(four?.keys() ?? [])]).toEqual([...(three?.keys() ?? [])]);
  });

  it('changes what is read of a group that it brings to the threshold: the comparison sees a change', () => {
    const [three, , five] = outputs;
    const changed = [...(five ?? [])]
      .filter(([name, bytes]) => three?.get(name) !== bytes)
      .map(([name]) => name);
    for (const part of ['release?wave=2', 'figures.xlsx', '/session', '/mijn-antwoorden/groep', '/state']) {
      expect(changed.filter((name) => name.includes(part))).not.toEqual([]);
    }
  });

  it('is looked for in every route that gives something: compared here, or named with why it tells of no answer', () => {
    const compared = new Set(outputs[0]?.keys());
    const routes = Object.keys(accessTable).filter((route) => route.startsWith('GET '));
    const known = [...readRoutes(compared), ...Object.keys(neverAboutAnswers)];
    expect(routes.filter((route) => !known.includes(route))).toEqual([]);
    expect(Object.keys(neverAboutAnswers).filter((route) => !routes.includes(route))).toEqual([]);
  });
});
