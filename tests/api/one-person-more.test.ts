import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listReleases } from '#server/contract/studio.ts';
import { must, type Visitor } from '#server/demo/visitor.ts';
import { countResponses } from '#server/release/count-responses.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { answered, fillPilot, type MadeGroup } from './filled-pilot.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  await server.close();
});

/** A group of which so many answered every wave; ids that stand in one order in every pilot. */
const group = (pilot: string, name: string, people: number): MadeGroup => ({
  name,
  invited: 16,
  people: Array.from({ length: people }, (_, i) => ({
    pid: `${pilot}-${name}-${String(i).padStart(2, '0')}`,
    waves: [0, 1, 2].map((wave) => answered(2 + ((i + wave) % 5) / 2)),
  })),
});

/** Everything that anybody with an account can read of a pilot, with names for the ids and hashes that always differ. */
async function everythingOf(pilot: PilotRecord): Promise<Map<string, string>> {
  const path = `/api/pilots/${pilot.id}`;
  const staff = await server.account('researcher');
  const texts = new Map<string, string>();
  const plain = (text: string): string =>
    pilot.groups
      .reduce((shown, { id, name }) => shown.replaceAll(id, name), text)
      .replaceAll(pilot.id, 'pilot')
      .replaceAll(pilot.organisation.id, 'organisation')
      .replaceAll(pilot.programme.id, 'programme');
  const read = async (who: string, visitor: Visitor, url: string): Promise<void> => {
    texts.set(`${who}: ${plain(url)}`, plain(await (await must(await visitor.send('GET', url))).text()));
  };
  await countResponses(server.context);
  await read('staff', staff, path);
  for (const wave of [2, 3]) {
    await read('staff', staff, `${path}/release-preview?wave=${wave}`);
    await must(await staff.send('POST', `${path}/release?wave=${wave}`, { json: {} }));
  }
  const listed: unknown = await (await must(await staff.send('GET', `${path}/releases`))).json();
  expect(listReleases.reply.parse(listed)).toHaveLength(2);
  const own = await server.account('organisation', pilot.organisation.id);
  for (const [who, visitor] of [
    ['staff', staff],
    ['organisation', own],
  ] as const) {
    for (const wave of [2, 3]) {
      await read(who, visitor, `${path}/release?wave=${wave}`);
      const asked = `language=nl&wave=${wave}`;
      await read(who, visitor, `${path}/release/files/figures.csv?${asked}`);
      await read(who, visitor, `${path}/release/files/codebook.csv?${asked}`);
      await read(who, visitor, `${path}/release/charts/rocket?${asked}&layout=wide&format=svg`);
    }
  }
  for (const { id, name } of pilot.groups) {
    const facilitator = await server.account('facilitator', undefined, [id]);
    await read(`facilitator of ${name}`, facilitator, `${path}/groups/${id}/session`);
    await read(`facilitator of ${name}`, facilitator, `${path}/groups/${id}/notes`);
  }
  return texts;
}

/** The same of a pilot in which so many of a small group answered. */
async function outputsWith(small: number): Promise<Map<string, string>> {
  const pilot = await fillPilot(server.context, {
    organisation: await server.context.stores.roster.createOrganisation({ name: 'Ministerie' }),
    waves: ['before', 'after', 'follow-up'],
    groups: [
      group(`p${small}`, 'Groot', 12),
      group(`p${small}`, 'Ook groot', 10),
      group(`p${small}`, 'Klein', small),
    ],
  });
  return everythingOf(pilot);
}

describe('One person more in a group under the threshold', () => {
  it('changes no byte of anything that anybody reads over HTTP; in one of k people it does', async () => {
    const three = await outputsWith(3);
    const four = await outputsWith(4);
    expect(three.size).toBe(25);
    expect(Object.fromEntries(four)).toEqual(Object.fromEntries(three));
    const five = await outputsWith(5);
    const changed = [...five].filter(([name, text]) => text !== three.get(name)).map(([name]) => name);
    expect(changed).toContain('organisation: /api/pilots/pilot/release?wave=2');
    expect(changed).toContain('facilitator of Klein: /api/pilots/pilot/groups/Klein/session');
  }, 60_000);
});
