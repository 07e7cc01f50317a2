import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { currentInstrument } from '#instruments/registry.ts';
import { sealOwnSession } from '#server/access/own-session.ts';
import { cookieName } from '#server/http/session-cookie.ts';
import { answerHub } from '#server/hubs/answer-hub.ts';
import { closeHub, startHub } from '#server/hubs/run-hub.ts';
import { releasePilot } from '#server/release/release-job.ts';
import type { HubRecord, PilotRecord } from '#server/store/roster-store.ts';
import { fillPilot, person } from '#tests/api/filled-pilot.ts';
import { startTestServer, type Cookie, type TestServer } from '#tests/api/test-server.ts';
import { simulatedPilot } from '#tests/instruments/simulated-people.ts';

/** A phone, a desk and a beamer. */
const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

interface Screen {
  readonly name: string;
  readonly path: string;
  readonly cookies: readonly Cookie[];
}

/** So many people who answered before and after. */
const people = (count: number, from: number) =>
  simulatedPilot(currentInstrument, count, from).map(({ before, after }) => person(before, after));

/** A released pilot with two groups that are shown and one that is too small. */
async function released(
  server: TestServer,
  { programme, title, seed }: { programme: string; title: string; seed: number },
): Promise<PilotRecord> {
  const answered = people(16, seed);
  const pilot = await fillPilot(server.context, {
    programme,
    title,
    benchmark: true,
    waves: ['before', 'after'],
    groups: [
      { name: 'Directie Bereikbaarheid', invited: 20, people: answered },
      { name: 'Directie Leefomgeving', invited: 16, people: people(13, seed + 50) },
      { name: 'Leidinggevenden', invited: 8, people: people(4, seed + 100) },
    ],
  });
  await releasePilot(server.context, pilot);
  if (seed === 1) owner.pid = answered[0]?.pid ?? '';
  return pilot;
}

const owner = { pid: '' };
const words = ['vakmanschap', 'luisteren', 'durf', 'samen', 'zorgvuldig', 'eerlijk', 'rust'];

/** A round that sixty people answered. */
async function closedHub(server: TestServer): Promise<HubRecord> {
  const hub = await startHub(server.context, 'Open avond over goed werk');
  const items = ['hub-ew1', 'hub-ew2', 'hub-bt1', 'hub-bt2', 'hub-be1', 'hub-be2'];
  for (let turn = 0; turn < 60; turn += 1) {
    const answers = Object.fromEntries(items.map((item, place) => [item, 2 + ((turn * 3 + place) % 4)]));
    const word = { id: `woord-${turn}`, text: words[turn % words.length] ?? '' };
    await answerHub(server.context, hub, { id: `antwoord-${turn}`, answers, word });
  }
  await closeHub(server.context, hub);
  return hub;
}

async function arrange(server: TestServer): Promise<Screen[]> {
  const pilots: PilotRecord[] = [];
  const programme = await server.context.stores.roster.createProgramme({ title: 'Routekaart Goed Werk' });
  for (let seed = 7; seed >= 1; seed -= 1) {
    const title = seed === 1 ? 'Goed Werk bij drie directies' : `Goed Werk elders ${seed}`;
    pilots.push(await released(server, { programme, title, seed }));
  }
  const own = pilots.at(-1);
  if (own === undefined) throw new Error('There is no pilot.');
  const { pilot: running } = await server.pilot(
    { Balie: 14, Teamleiders: 10 },
    { programme, title: 'Goed Werk aan de balie' },
  );
  const open = await startHub(server.context, 'Open avond over goed werk');
  const closed = await closedHub(server);
  const staff = [await server.session('researcher')];
  const organisation = [await server.session('organisation', own.organisation.id)];
  const groups = own.groups.map(({ id }) => id);
  const facilitator = [await server.session('facilitator', undefined, groups)];
  const { stores, config } = server.context;
  const sealed = sealOwnSession(
    { pilot: own.id, pid: owner.pid },
    { key: await stores.keys.sessionKey(), now: new Date(), random: randomBytes },
  );
  const participant = [{ name: cookieName('own', config), value: sealed, url: server.url }];
  const sheet = `/studio/groepen/${own.id}/${groups[0] ?? ''}`;
  const withheld = `/studio/groepen/${own.id}/${groups[2] ?? ''}`;
  return [
    { name: 'programmes', path: '/studio', cookies: staff },
    { name: 'new-pilot', path: '/studio/nieuw', cookies: staff },
    { name: 'pilot', path: `/studio/pilots/${running.id}`, cookies: staff },
    { name: 'inviting', path: `/studio/pilots/${running.id}/uitnodigen`, cookies: staff },
    { name: 'hub', path: `/studio/hubs/${open.id}`, cookies: staff },
    { name: 'hub-picture', path: `/studio/hubs/${closed.id}`, cookies: staff },
    { name: 'results', path: `/studio/pilots/${own.id}/resultaten`, cookies: organisation },
    { name: 'benchmark', path: '/studio/vergelijking', cookies: organisation },
    { name: 'sheet', path: sheet, cookies: facilitator },
    { name: 'sheet-withheld', path: withheld, cookies: facilitator },
    { name: 'slides', path: `${sheet}/scherm`, cookies: facilitator },
    { name: 'own-answers', path: '/mijn-antwoorden', cookies: participant },
    { name: 'own-group', path: '/mijn-antwoorden/groep', cookies: participant },
  ];
}

/** Pictures of the journeys' pages at three widths, in a folder a width. */
export async function takeJourneyScreens(browser: Browser, folder: string): Promise<void> {
  const server = await startTestServer({}, { madeUp: true });
  const screens = await arrange(server);
  for (const { width, height } of sizes) {
    mkdirSync(join(folder, String(width)), { recursive: true });
    for (const { name, path, cookies } of screens) {
      const context = await browser.newContext({ viewport: { width, height }, locale: 'nl-NL' });
      await context.addCookies([...cookies]);
      const page = await context.newPage();
      await page.goto(server.url + path);
      await page.locator('h1').waitFor();
      await page.waitForLoadState('networkidle');
      await page.screenshot({ path: join(folder, String(width), `${name}.png`), animations: 'disabled' });
      await context.close();
    }
  }
  await server.close();
}
