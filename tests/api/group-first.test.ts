import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '#server/contract/problem.ts';
import { listGroups, readSession } from '#server/contract/sessions.ts';
import { listComingPilots, listProgrammes, readPilot } from '#server/contract/studio.ts';
import { dayOf, daysAfter } from '#server/day.ts';
import { must, type Visitor } from '#server/demo/visitor.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { plain, slidesOf, textsOf } from '#tests/reports/read-tables.ts';
import { answers, answerWave, settledFile, startTestServer, type TestServer } from './test-server.ts';

const day = 24 * 60 * 60 * 1000;
let server: TestServer;
let staff: Visitor;
let pilot: PilotRecord;
const today = dayOf(new Date());

const path = (rest: string): string => `/api/pilots/${pilot.id}/${rest}`;
const post = (rest: string): Promise<Response> => staff.send('POST', path(rest), { json: {} });
const talk = (who: Visitor, group: string, held = true): Promise<Response> =>
  who.send('PUT', path(`groups/${group}/talk`), { json: { held } });
const idOf = (name: string): string => pilot.groups.find((group) => group.name === name)?.id ?? '';

/** The sheet for the talk of the first group. */
async function readSheet(who: Visitor): Promise<unknown> {
  const sent = await must(await who.send('GET', path(`groups/${idOf('Beleid')}/session`)));
  return readSession.reply.parse(await sent.json());
}

/** What an organisation gets when it asks for each thing that would show it figures. */
async function seenBy(organisation: Visitor): Promise<{ statuses: number[]; pilots: number }> {
  const asked = [
    'release',
    'release/charts/rocket?language=nl&layout=wide',
    'release/files/figures.csv?language=nl',
    'releases',
    'release?wave=2',
    'release/charts/rocket?language=nl&layout=wide&wave=2',
  ];
  const statuses = await Promise.all(
    asked.map(async (rest) => (await organisation.send('GET', path(rest))).status),
  );
  const programmes = listProgrammes.reply.parse(
    await (await must(await organisation.send('GET', '/api/programmes'))).json(),
  );
  return { statuses, pilots: programmes.flatMap(({ pilots }) => pilots).length };
}

beforeAll(async () => {
  server = await startTestServer();
  const made = await server.pilot(
    { Beleid: 8, Balie: 8 },
    { file: settledFile(daysAfter(today, 40)), sessionsHeld: 3 },
  );
  ({ pilot } = made);
  staff = await server.account('researcher');
  const everybody = [...made.codes.values()].flat();
  const all = async (wave: number): Promise<void> => {
    for (const [index, code] of everybody.entries()) {
      await answerWave(server, code, wave, answers(2 + ((index + wave) % 3)));
    }
  };
  await all(1);
  await must(await post('waves/1/closing'));
  await server.openWave(pilot.id, 2);
  await all(2);
  await must(await post('waves/2/closing'));
}, 60_000);
afterAll(async () => {
  await server.close();
});

const slidesFor = (who: Visitor, group: string, more = ''): Promise<Response> =>
  who.send('GET', path(`groups/${group}/session/slides.pptx?language=nl${more}`));

/** What an organisation reads of its pilots before their results. */
async function comingFor(organisation: Visitor) {
  return listComingPilots.reply.parse(
    await (await must(await organisation.send('GET', '/api/coming-pilots'))).json(),
  );
}

describe('The group comes first', () => {
  it('the organisation reads of its pilot when it is measured and when it sees the results, and of no other', async () => {
    const organisation = await server.account('organisation', pilot.organisation.id);
    const before = await comingFor(organisation);
    expect(before).toEqual([
      { id: pilot.id, title: pilot.title, waves: before[0]?.waves, resultsBy: daysAfter(today, 40) },
    ]);
    expect(before[0]?.waves.map(({ kind, state }) => [kind, state])).toEqual([
      ['before', 'closed'],
      ['after', 'closed'],
    ]);
    const trial = { test: true, organisation: pilot.organisation.id };
    await server.pilot({ Beleid: 8 }, { ...trial, title: 'Proef' });
    expect(await comingFor(organisation)).toEqual(before);
    const other = await server.account(
      'organisation',
      (await server.pilot({ A: 8 }, { title: 'Van een ander' })).pilot.organisation.id,
    );
    expect((await comingFor(other)).map(({ id }) => id)).not.toContain(pilot.id);
  });

  it('there are no slides of a talk before there are results, for whoever guides it or for staff', async () => {
    const facilitator = await server.account('facilitator', undefined, [idOf('Beleid')]);
    for (const who of [facilitator, staff]) expect((await slidesFor(who, idOf('Beleid'))).status).toBe(404);
  });

  it('nobody can mark a talk before there are results', async () => {
    const refused = await talk(staff, idOf('Beleid'));
    expect([refused.status, problemSchema.parse(await refused.json()).code]).toEqual([409, 'not-ready']);
  });

  it('the organisation sees nothing of a release until every group has had its talk', async () => {
    const organisation = await server.account('organisation', pilot.organisation.id);
    const unreleased = await comingFor(organisation);
    await must(await post('release'));
    const facilitator = await server.account('facilitator', undefined, [idOf('Beleid')]);
    const nothing = { statuses: [404, 404, 404, 404, 404, 404], pilots: 0 };
    expect(await seenBy(organisation)).toEqual(nothing);
    expect(await comingFor(organisation)).toEqual(unreleased);
    expect((await staff.send('GET', path('release'))).status).toBe(200);

    expect((await talk(organisation, idOf('Beleid'))).status).toBe(403);
    expect((await talk(facilitator, idOf('Balie'))).status).toBe(404);
    await must(await talk(facilitator, idOf('Beleid')));
    expect(await seenBy(organisation)).toEqual(nothing);
    await must(await talk(staff, idOf('Balie')));
    expect(await seenBy(organisation)).toEqual({ statuses: [200, 200, 200, 200, 200, 200], pilots: 1 });
    expect(await comingFor(organisation)).toEqual([]);
    const detail = readPilot.reply.parse(
      await (await must(await staff.send('GET', path('').slice(0, -1)))).json(),
    );
    expect(detail.organisationSees).toBe(true);
    expect(detail.groups.map(({ talkedOn }) => talkedOn)).toEqual([today, today]);

    expect(await readSheet(facilitator)).toMatchObject({ organisationSees: true });

    await must(await talk(staff, idOf('Balie'), false));
    expect(await seenBy(organisation)).toEqual(nothing);
    const latest = daysAfter(today, 40);
    expect(await readSheet(facilitator)).toMatchObject({ organisationSees: false, resultsBy: latest });
  });

  it('its facilitator prepares the talk with its own figures, and sees none of another group', async () => {
    const facilitator = await server.account('facilitator', undefined, [idOf('Beleid')]);
    const groups = listGroups.reply.parse(await (await facilitator.send('GET', '/api/groups')).json());
    expect(groups.map(({ name, releasedOn }) => [name, releasedOn])).toEqual([['Beleid', today]]);
    const sent = await must(await facilitator.send('GET', path(`groups/${idOf('Beleid')}/session`)));
    const session = readSession.reply.parse(await sent.json());
    expect(session.release?.groups.map(({ name }) => name)).toEqual(['Beleid']);
    expect(JSON.stringify(session)).not.toContain('Balie');
    expect(session.othersToTalk).toBeNull();
    expect(await readSheet(staff)).toMatchObject({ othersToTalk: 1 });
    const staffSees = await (await staff.send('GET', path('release'))).text();
    expect(staffSees).toContain('Balie');
    const drawn = path(`groups/${idOf('Beleid')}/session/charts/groep?language=nl&layout=narrow`);
    expect((await facilitator.send('GET', drawn)).headers.get('content-type')).toContain('image/svg+xml');
  });

  it('its people take the talk along as slides, and no other group or organisation does', async () => {
    const facilitator = await server.account('facilitator', undefined, [idOf('Beleid')]);
    const organisation = await server.account('organisation', pilot.organisation.id);
    const sent = await must(await slidesFor(facilitator, idOf('Beleid')));
    expect(sent.headers.get('content-disposition')).toBe('attachment; filename=dias-Beleid.pptx');
    const deck = new Uint8Array(await sent.arrayBuffer());
    const told = plain(slidesOf(deck).join(' '));
    for (const words of ['Beleid', ', 3 bijeenkomsten', 'Wat willen wij vertellen aan de organisatie?']) {
      expect(told).toContain(words);
    }
    expect([...textsOf(deck).values()].join()).not.toContain('Balie');
    const again = await (await must(await slidesFor(staff, idOf('Beleid'), '&wave=2'))).arrayBuffer();
    expect(Buffer.from(again).equals(deck)).toBe(true);
    expect((await slidesFor(facilitator, idOf('Beleid'), '&wave=3')).status).toBe(404);
    const refused = [
      [facilitator, idOf('Balie'), 404],
      [organisation, idOf('Beleid'), 403],
      [server.someone(), idOf('Beleid'), 401],
    ] as const;
    for (const [who, group, status] of refused) expect((await slidesFor(who, group)).status).toBe(status);
  });

  it('from the day in the file on, the organisation sees it anyhow', async () => {
    server.wait(39 * day);
    const nothing = { statuses: [404, 404, 404, 404, 404, 404], pilots: 0 };
    expect(await seenBy(await server.account('organisation', pilot.organisation.id))).toEqual(nothing);
    server.wait(day);
    expect(await seenBy(await server.account('organisation', pilot.organisation.id))).toEqual({
      statuses: [200, 200, 200, 200, 200, 200],
      pilots: 1,
    });
  });
});

describe('The number of sessions', () => {
  it('is fixed once there are figures, for it stands beside them', async () => {
    staff = await server.account('researcher');
    const refused = await staff.send('PUT', path('sessions-held'), { json: { held: 9 } });
    expect(problemSchema.parse(await refused.json()).code).toBe('already-released');
  });
});
