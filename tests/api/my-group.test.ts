import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealOwnSession } from '#server/access/own-session.ts';
import { must, visitor, type Visitor } from '#server/demo/visitor.ts';
import { cookieName } from '#server/http/session-cookie.ts';
import { releasePilot } from '#server/release/release-job.ts';
import { releaseState } from '#server/release/state-job.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { answered, fillPilot, person, type MadeGroup } from './filled-pilot.ts';
import { startTestServer, type TestServer } from './test-server.ts';

let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(async () => {
  await server.close();
});

const group = (name: string, size: number, waves: number): MadeGroup => ({
  name,
  invited: Math.max(8, size),
  people: Array.from({ length: size }, (_, i) =>
    person(...Array.from({ length: waves }, (_, wave) => answered(2 + ((i + wave) % 5) / 2))),
  ),
});

/** The first person of a group, with the own words just shown. */
async function memberOf({ id }: PilotRecord, { people }: MadeGroup): Promise<Visitor> {
  const { clock, config, random, stores } = server.context;
  const key = await stores.keys.sessionKey();
  const sealed = sealOwnSession({ pilot: id, pid: people[0]?.pid ?? '' }, { key, now: clock(), random });
  return visitor(server.url, { [cookieName('own', config)]: sealed });
}

const pageOf = async (who: Visitor, path: string): Promise<string> =>
  (await must(await who.send('GET', path))).text();

describe('The results of the own group', () => {
  it('say what figures cannot tell only where there are figures', async () => {
    const said = [];
    for (const size of [12, 4]) {
      const only = group('Directie', size, 2);
      const pilot = await fillPilot(server.context, { waves: ['before', 'after'], groups: [only] });
      await releasePilot(server.context, pilot);
      const page = await pageOf(await memberOf(pilot, only), '/mijn-antwoorden/groep');
      said.push(page.includes('Deze cijfers laten zien'));
    }
    expect(said).toEqual([true, false]);
  });

  it('are there for every wave with figures, each in its own words, with the way from one to another', async () => {
    const groups = [group('Wonen', 12, 3), group('Water', 11, 3)];
    const pilot = await fillPilot(server.context, { waves: ['before', 'after', 'follow-up'], groups });
    const [wonen] = groups;
    if (wonen === undefined) throw new Error('No group.');
    const member = await memberOf(pilot, wonen);
    const address = '/mijn-antwoorden/groep?taal=nl';
    await releasePilot(server.context, pilot);
    expect(await pageOf(member, address)).not.toContain('Vervolgmeting');
    expect((await member.send('GET', `${address}&meting=3`)).status).toBe(404);

    await releasePilot(server.context, pilot, 3);
    const after = await pageOf(member, address);
    expect(after).toContain('Voormeting en nameting');
    expect(after).toContain('href="/mijn-antwoorden/groep?taal=nl&amp;meting=3"');
    const followUp = await pageOf(member, `${address}&meting=3`);
    expect(followUp).toContain('Voormeting en vervolgmeting');
    expect(followUp).toContain('href="/mijn-antwoorden/groep?taal=nl"');
    expect(followUp).toContain('href="?meting=3&amp;taal=en"');
    expect(followUp.replaceAll('>Nameting</a>', '')).not.toMatch(/\bnameting\b/i);
    expect(followUp).not.toContain('Water');
    const picture = '/mijn-antwoorden/groep/groep?taal=nl&layout=wide';
    expect(followUp).toContain(`${picture.replaceAll('&', '&amp;')}&amp;meting=3`);
    expect(await pageOf(member, `${picture}&meting=3`)).toContain('gevuld: vervolg');
    expect(await pageOf(member, picture)).toContain('gevuld: na');
  });

  it('are where it stood when no after wave came, and the own answers lie open and are said to count', async () => {
    const groups = [group('Wonen', 12, 1), group('Klein', 3, 1)];
    const pilot = await fillPilot(server.context, {
      waves: ['before'],
      planned: [{ kind: 'after', opensOn: '2029-01-01', closesOn: '2029-01-20' }],
      groups,
    });
    const [wonen, klein] = groups;
    if (wonen === undefined || klein === undefined) throw new Error('No group.');
    const member = await memberOf(pilot, wonen);
    expect((await member.send('GET', '/mijn-antwoorden/groep')).status).toBe(404);
    const before = await pageOf(member, '/mijn-antwoorden');
    expect(before).toContain('nog geen gemiddelden bekendgemaakt');
    expect(before).toContain('/mijn-antwoorden/toch-zien');

    await releaseState(server.context, pilot);
    const own = await pageOf(member, '/mijn-antwoorden');
    expect(own).not.toContain('nog geen gemiddelden bekendgemaakt');
    expect(own).toContain('bekendgemaakt hoe het bij de voormeting stond');
    expect(own).not.toContain('/mijn-antwoorden/toch-zien');
    const page = await pageOf(member, '/mijn-antwoorden/groep');
    expect(page).toContain('Waar uw groep stond: Wonen');
    expect(page).toContain('niets over verandering');
    expect(page.match(/<li>Beroepstrots: gemiddeld \d,\d \(12 mensen\)/g)).toHaveLength(2);
    expect(page).not.toContain('Klein');
    const small = await pageOf(await memberOf(pilot, klein), '/mijn-antwoorden/groep');
    expect(small).toContain('Van uw groep alleen kan niets worden getoond');
    expect(small.match(/<li>Beroepstrots: gemiddeld/g)).toHaveLength(1);
  });
});
