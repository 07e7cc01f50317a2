import { randomBytes } from 'node:crypto';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentInstrument } from '#instruments/registry.ts';
import { sealOwnSession } from '#server/access/own-session.ts';
import { enterCode } from '#server/demo/visitor.ts';
import { cookieName } from '#server/http/session-cookie.ts';
import { closeHub, startHub } from '#server/hubs/run-hub.ts';
import { releasePilot } from '#server/release/release-job.ts';
import { releaseState } from '#server/release/state-job.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { fillPilot, person } from '#tests/api/filled-pilot.ts';
import { startTestServer, type Cookie, type TestServer } from '#tests/api/test-server.ts';
import { simulatedPilot } from '#tests/instruments/simulated-people.ts';
import { openBrowser } from '#tests/support/chromium.ts';
import {
  expectAccessible,
  expectDialogsAccessible,
  expectContrast,
  expectNames,
  expectNoSidewaysScroll,
  expectNoViolations,
  openPage,
  unfold,
  type WatchedPage,
} from '#tests/support/watched-page.ts';
import { formVisits } from './form-visits.ts';
import { keyboard as hand } from './keyboard.ts';
import {
  serverRoutes,
  serverVisits,
  studioRoutes,
  studioVisits,
  type Places,
  type Visit,
  type Who,
} from './page-visits.ts';

let server: TestServer;
let browser: Browser;
let places: Places;
let owner: string;
const opened = new Map<Who, WatchedPage>();

/** People who answered before and after, all of the same group. */
const people = (count: number, seed: number) =>
  simulatedPilot(currentInstrument, count, seed).map(({ before, after }) => person(before, after));

/** A pilot with a group that is shown and one that is too small, released. */
async function released(title: string, size: number, seed: number): Promise<PilotRecord> {
  const answered = people(size, seed);
  if (seed === 1) owner = answered[0]?.pid ?? '';
  const pilot = await fillPilot(server.context, {
    title,
    benchmark: true,
    waves: ['before', 'after'],
    groups: [
      { name: 'Beleid', invited: size + 4, people: answered },
      { name: 'Leidinggevenden', invited: 8, people: people(4, seed + 100) },
    ],
  });
  await releasePilot(server.context, pilot);
  return pilot;
}

/** A pilot that ended after its before wave, with what was made known of it. */
async function ended(): Promise<string> {
  const pilot = await fillPilot(server.context, {
    title: 'Geëindigd',
    waves: ['before'],
    planned: [{ kind: 'after', opensOn: '2027-01-01', closesOn: '2027-01-20' }],
    groups: [{ name: 'Beleid', invited: 16, people: people(14, 50) }],
  });
  await releaseState(server.context, pilot);
  return pilot.id;
}

/** A pilot whose people are being written to. */
async function mailed(): Promise<string> {
  const { pilot } = await server.pilot({ Beleid: 3 }, { title: 'Met mails' });
  const { roster } = server.context.stores;
  const [group] = pilot.groups;
  if (group === undefined) throw new Error('The pilot has no group.');
  await roster.addContacts(pilot.id, [{ group: group.id, email: 'jan@ministerie.nl', language: 'nl' }]);
  const plan = { pilot: pilot.id, wave: 1, kind: 'invitation', day: '2026-01-05', hour: 9 } as const;
  await roster.planMailing(plan);
  const [planned] = await roster.mailings(pilot.id);
  if (planned === undefined) throw new Error('The mail was not planned.');
  const contacts = await roster.contacts(pilot.id);
  await roster.startMailing(
    planned,
    contacts.map(({ id }) => id),
  );
  return pilot.id;
}

async function arrange(): Promise<Places> {
  const { context } = server;
  const pilot = await released('Beleid in gesprek', 16, 1);
  for (const seed of [2, 3, 4]) await released(`Ander traject ${seed}`, 14, seed);
  const small = await fillPilot(context, {
    title: 'Een klein team',
    waves: ['before', 'after'],
    groups: [{ name: 'Team', invited: 9, people: people(4, 60) }],
  });
  await releasePilot(context, small);
  const { pilot: running, codes } = await server.pilot({ Beleid: 8, Uitvoering: 8 });
  const entered = await enterCode(server.someone(), codes.get('Beleid')?.[0] ?? '');
  cookies.participant = entered.headers.getSetCookie().map((line) => cookieOf(line));
  const hub = await startHub(context, 'Open avond');
  const closedHub = await startHub(context, 'Vorige avond');
  await closeHub(context, closedHub);
  const account = { name: 'Noor de Wit', role: 'researcher', organisation: null } as const;
  return {
    programme: pilot.programme.id,
    pilot: pilot.id,
    open: running.id,
    openGroup: running.groups[0]?.id ?? '',
    mailed: await mailed(),
    fresh: (await fillPilot(context, { title: 'Nieuw', waves: [], groups: [] })).id,
    small: small.id,
    ended: await ended(),
    group: pilot.groups[0]?.id ?? '',
    withheld: pilot.groups[1]?.id ?? '',
    account: await context.stores.roster.createAccount(account),
    hub: hub.id,
    closedHub: closedHub.id,
    openPrefix: running.prefix,
    closedPrefix: pilot.prefix,
    hubPrefix: hub.prefix,
  };
}

const cookies: Record<'participant', Cookie[]> = { participant: [] };

function cookieOf(line: string): Cookie {
  const [pair = ''] = line.split(';');
  const at = pair.indexOf('=');
  return { name: pair.slice(0, at), value: pair.slice(at + 1), url: server.url };
}

async function cookiesFor(who: Who, of: PilotRecord): Promise<Cookie[]> {
  if (who === 'anyone') return [];
  if (who === 'participant') return cookies.participant;
  if (who === 'owner') {
    const key = await server.context.stores.keys.sessionKey();
    const value = sealOwnSession({ pilot: of.id, pid: owner }, { key, now: new Date(), random: randomBytes });
    return [{ name: cookieName('own', server.context.config), value, url: server.url }];
  }
  if (who === 'staff') return [await server.session('administrator')];
  const groups = who === 'facilitator' ? of.groups.map(({ id }) => id) : [];
  return [await server.session(who, who === 'organisation' ? of.organisation.id : undefined, groups)];
}

/** Refusals that belong to what is looked at: who may not see a page, what is not there, what is closed. */
const refusals: Readonly<Partial<Record<Who, readonly number[]>>> = {
  anyone: [400, 401, 404, 410, 422],
  staff: [400],
  owner: [400, 410, 422],
};

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), openBrowser()]);
  places = await arrange();
  const of = await server.context.stores.roster.pilot(places.pilot);
  if (of === null) throw new Error('There is no pilot.');
  for (const who of ['anyone', 'staff', 'organisation', 'facilitator', 'participant', 'owner'] as const) {
    const visitor = await openPage(browser, {
      origin: server.url,
      width: 1280,
      refusals: refusals[who] ?? [],
    });
    await visitor.context.addCookies(await cookiesFor(who, of));
    opened.set(who, visitor);
  }
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const pageOf = (who: Who): Page => {
  const visitor = opened.get(who);
  if (visitor === undefined) throw new Error(`Nobody is ${who}.`);
  return visitor.page;
};

const addressOf = ({ route, at }: Visit): string => at ?? route;

/** Waits until nothing fades or moves any more: a colour half-way has no contrast to judge. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}

/** Waits until everything has been fetched, pictures too. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelectorAll('.loading').length === 0);
  await page.waitForFunction(() =>
    [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
  );
  await atRest(page);
}

/**
 * A phone of 320 px in daylight, a desk in the dark, and a desk in somebody's own colours: there only the colours are
 * others, for the journeys look at the whole of a desk.
 */
async function lookEveryWay(page: Page, heading: string | RegExp): Promise<void> {
  await settled(page);
  await unfold(page);
  await settled(page);
  await expectAccessible(page, heading);
  await expectNames(page);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await settled(page);
  await expectContrast(page);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await atRest(page);
  await expectContrast(page);
}

/** What a page shows only when it asks first, or when something is missing. */
async function lookAtWhatComesUp(page: Page, wrong: string | undefined): Promise<void> {
  await page.emulateMedia({ forcedColors: 'none' });
  await expectDialogsAccessible(page, isNew);
  if (wrong === undefined) return;
  await hand.press(page.getByRole('button', { name: wrong, exact: true }));
  await page.locator('main').locator('.field-error, .error-summary, [role="alert"]').first().waitFor();
  await atRest(page);
  await expectNoViolations(page, 5);
}

async function open(page: Page, address: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(address);
}

const routesOf = (visits: readonly Visit[]): Set<string> => new Set(visits.map(({ route }) => route));

describe('Every page', () => {
  it('of the server and of the studio stands in the list of what is looked at', () => {
    const [byServer, byStudio] = [routesOf(serverVisits(places)), routesOf(studioVisits(places))];
    expect(serverRoutes().length).toBeGreaterThan(12);
    expect(studioRoutes().length).toBeGreaterThan(20);
    expect(serverRoutes().filter((route) => !byServer.has(route))).toEqual([]);
    expect(studioRoutes().filter((route) => !byStudio.has(route))).toEqual([]);
  });

  it.each(['server', 'studio'] as const)(
    'of the %s can be used by everybody, on a narrow phone, in the dark and in own colours',
    async (which) => {
      const failures: string[] = [];
      const studio = [...studioVisits(places), ...formVisits(places)];
      for (const visit of which === 'server' ? serverVisits(places) : studio) {
        const page = pageOf(visit.who);
        try {
          await open(page, server.url + addressOf(visit));
          await visit.go?.(page);
          await lookEveryWay(page, visit.heading);
          await lookAtWhatComesUp(page, visit.wrong);
        } catch (error) {
          failures.push(`${visit.route} (${visit.state ?? visit.who}): ${String(error)}`);
        }
      }
      expect(failures.join('\n\n')).toBe('');
    },
  );

  it('of the studio while it is fetched, and when it cannot be', async () => {
    const { page, context, close } = await openPage(browser, {
      origin: server.url,
      width: 390,
      refusals: [429],
    });
    await context.addCookies([await server.session('administrator')]);
    const failures: string[] = [];
    for (const visit of studioVisits(places)) {
      if (visit.state !== undefined || visit.route === '/inloggen') continue;
      try {
        await lookWhileFetched(page, server.url + addressOf(visit));
      } catch (error) {
        failures.push(`${visit.route}: ${String(error)}`);
      }
    }
    expect(failures.join('\n\n')).toBe('');
    await close();
  });

  it('that has nothing to show yet', async () => {
    const empty = await startTestServer();
    const failures: string[] = [];
    for (const [role, paths] of [
      [
        'administrator',
        ['', '/groepen', '/hubs', '/vergelijking', '/vragenlijsten', '/logboek', '/accounts'],
      ],
      ['organisation', ['', '/vergelijking']],
      ['facilitator', ['/groepen']],
    ] as const) {
      const { page, context, close } = await openPage(browser, { origin: empty.url, width: 1280 });
      const own = role === 'organisation' ? { name: 'Ministerie' } : null;
      const organisation =
        own === null ? undefined : await empty.context.stores.roster.createOrganisation(own);
      await context.addCookies([await empty.session(role, organisation)]);
      for (const path of paths) {
        try {
          await open(page, `${empty.url}/studio${path}`);
          await settled(page);
          await expectAccessible(page, /\S{3,}/);
          await expectNoSidewaysScroll(page);
        } catch (error) {
          failures.push(`${path} (${role}): ${String(error)}`);
        }
      }
      await close();
    }
    await empty.close();
    expect(failures.join('\n\n')).toBe('');
  });

  it('without a misstep on the way', async () => {
    for (const visitor of opened.values()) await visitor.close();
    expect([...opened.values()].flatMap(({ missteps }) => missteps)).toEqual([]);
  });
});

const tooMany = {
  type: 'about:blank',
  code: 'too-many',
  title: 'Dat ging te vaak achter elkaar.',
  status: 429,
  detail: 'Wacht even en probeer het opnieuw.',
};

/** Holds back whatever the page asks, looks at the page, then refuses all of it and looks again. */
async function lookWhileFetched(page: Page, address: string): Promise<void> {
  const [asked, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const hold = async (route: Route): Promise<void> => {
    asked.resolve();
    await held.promise;
    await route.fulfill({ status: 429, json: tooMany, contentType: 'application/problem+json' });
  };
  await page.route(/\/api\/(?!session$)/, hold);
  await page.goto(address);
  await asked.promise;
  await page.locator('.loading').first().waitFor();
  await lookOnce(page);
  held.resolve();
  await settled(page);
  await page.locator('main h1').waitFor();
  await lookOnce(page);
  await page.unroute(/\/api\/(?!session$)/, hold);
}

const seen = new Set<string>();

function isNew(content: string): boolean {
  const before = seen.size;
  return seen.add(content).size > before;
}

/**
 * Many pages look the same while they are fetched, or when they cannot be: what was looked at needs no second look. The
 * header is looked at on every page that can be fetched.
 */
async function lookOnce(page: Page): Promise<void> {
  await atRest(page);
  if (isNew(await page.locator('main').innerHTML())) await expectNoViolations(page, 5);
}
