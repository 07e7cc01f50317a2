import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readProgramme, type Programme } from '#server/contract/programme.ts';
import { must, type Visitor } from '#server/demo/visitor.ts';
import { releasePilot } from '#server/release/release-job.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { answered, fillPilot, person } from './filled-pilot.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
let staff: Visitor;
let pilot: PilotRecord;

const people = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    person(answered(2 + (i % 5) * 0.5), answered(2.5 + (i % 5) * 0.5 + ((i % 3) - 1) * 0.5)),
  );

beforeAll(async () => {
  server = await startTestServer();
  pilot = await fillPilot(server.context, {
    waves: ['before', 'after'],
    groups: [
      { name: 'Directie A', invited: 14, people: people(12) },
      { name: 'Directie B', invited: 12, people: people(10) },
    ],
  });
  staff = await server.account('researcher');
});

afterAll(async () => {
  await server.close();
});

async function programme(): Promise<Programme> {
  const reply = await must(await staff.send('GET', `/api/programmes/${pilot.programme.id}`));
  return readProgramme.reply.parse(await reply.json());
}

describe('A programme', () => {
  it('holds no figure of a pilot before its release, and its totals with weeks and sessions after', async () => {
    const before = await programme();
    expect(before.pilots.map(({ id, changes, groups, invited }) => [id, changes, groups, invited])).toEqual([
      [pilot.id, [], 2, 26],
    ]);
    const release = await releasePilot(server.context, pilot);
    const [after] = (await programme()).pilots;
    expect(after?.changes).toEqual([
      {
        wave: 2,
        kind: 'after',
        closedOn: release.waves.after,
        weeksBetween: release.weeksBetween,
        sessionsHeld: release.sessionsHeld,
        scales: release.scales.map(({ id, title }) => ({ id, title })),
        totals: release.total.flatMap((cell) =>
          cell.status === 'withheld'
            ? []
            : [
                {
                  scale: cell.scale,
                  n: cell.n,
                  change: cell.change,
                  interval95: cell.interval95,
                  verdict: cell.verdict,
                },
              ],
        ),
      },
    ]);
    // Read once it is remembered, and stays the same.
    expect((await programme()).pilots[0]?.changes).toEqual(after?.changes);
  });

  it('tells how many answered only as roughly as its groups do, and nothing while a group was not counted', async () => {
    const [first, second] = pilot.groups;
    const band = { wave: 1, countedOn: '2026-01-20' };
    const { roster } = server.context.stores;
    await roster.saveResponseBands(pilot.id, [{ ...band, group: first?.id ?? '', atLeast: 10, atMost: 14 }]);
    expect((await programme()).pilots[0]?.response[0]).toEqual({ wave: 1, answered: null });
    await roster.saveResponseBands(pilot.id, [
      { ...band, group: second?.id ?? '', atLeast: 5, atMost: null },
    ]);
    expect((await programme()).pilots[0]?.response[0]).toEqual({
      wave: 1,
      answered: { atLeast: 15, atMost: null },
    });
  });
});
