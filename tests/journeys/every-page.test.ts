import { randomBytes } from 'node:crypto';
import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealOwnSession } from '#server/access/own-session.ts';
import { cookieName } from '#server/http/session-cookie.ts';
import { startTestServer, type Cookie, type TestServer } from '#tests/api/test-server.ts';
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
import { arrange } from './arranged-places.ts';
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
/** Mails can be planned; none is sent here. */
const mail = { server: 'smtp://127.0.0.1:1', from: 'goedwerk@voorbeeld.nl', perMinute: 60 };

let arranged: Awaited<ReturnType<typeof arrange>>;
const opened = new Map<Who, WatchedPage>();

async function cookiesFor(who: Who): Promise<readonly Cookie[]> {
  const { pilot: of, owner, participant } = arranged;
  if (who === 'anyone') return [];
  if (who === 'participant') return participant;
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
  [server, browser] = await Promise.all([startTestServer({}, { mail }), openBrowser()]);
  arranged = await arrange(server);
  ({ places } = arranged);
  for (const who of ['anyone', 'staff', 'organisation', 'facilitator', 'participant', 'owner'] as const) {
    const visitor = await openPage(browser, {
      origin: server.url,
      width: 1280,
      refusals: refusals[who] ?? [],
    });
    await visitor.context.addCookies([...(await cookiesFor(who))]);
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

/** All that other colours can change: in the dark, in somebody's own colours, and on paper. */
async function lookInOtherColours(page: Page): Promise<void> {
  for (const way of [
    { colorScheme: 'dark' },
    { colorScheme: 'light', forcedColors: 'active' },
    { forcedColors: 'none', media: 'print' },
  ] as const) {
    await page.emulateMedia(way);
    await settled(page);
    await expectContrast(page);
  }
  await page.emulateMedia({ media: 'screen' });
  await atRest(page);
}

/** What every language has to fit: a phone of 320 px. */
async function lookClosely(page: Page, heading: string | RegExp): Promise<void> {
  await settled(page);
  await unfold(page);
  await settled(page);
  await expectAccessible(page, heading);
  await expectNames(page);
  await expectNoSidewaysScroll(page);
}

/** What a page shows only when it asks first, or when something is missing. */
async function lookAtWhatComesUp(page: Page, wrong: string | undefined): Promise<void> {
  await expectDialogsAccessible(page, isNew, () => lookInOtherColours(page));
  if (wrong === undefined) return;
  await hand.press(page.getByRole('button', { name: wrong, exact: true }));
  await page.locator('main').locator('.field-error, .error-summary, [role="alert"]').first().waitFor();
  await atRest(page);
  await expectNoViolations(page, 5);
  await lookInOtherColours(page);
}

/** The other language, by which a page stays as it is; that somebody can press for it, the journeys show. */
async function lookInEnglish(page: Page, { route, go }: Visit): Promise<void> {
  const english = page.getByRole('link', { name: 'English' });
  if (route.startsWith('/studio')) {
    const change = page.locator('.language-switch');
    await change.dispatchEvent('click');
    try {
      await lookClosely(page, /\S{3,}/);
    } finally {
      await change.dispatchEvent('click');
    }
  } else if (go === undefined && (await english.count()) > 0) {
    const address = page.url();
    await page.goto(`${address.replace(/[?#].*/, '')}?taal=en`);
    await page.locator('html[lang="en"]').waitFor();
    await lookClosely(page, /\S{3,}/);
    await page.goto(address);
  }
}

async function open(page: Page, address: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(address);
}

const routesOf = (visits: readonly Visit[]): Set<string> => new Set(visits.map(({ route }) => route));

/** Pages of the server, pages of the studio, and what these show only when it is asked for. */
const visitsOf = { server: serverVisits, studio: studioVisits, forms: formVisits } as const;

describe('Every page', () => {
  it('of the server and of the studio stands in the list of what is looked at', () => {
    const [byServer, byStudio] = [routesOf(serverVisits(places)), routesOf(studioVisits(places))];
    expect(serverRoutes().length).toBeGreaterThan(12);
    expect(studioRoutes().length).toBeGreaterThan(20);
    expect(serverRoutes().filter((route) => !byServer.has(route))).toEqual([]);
    expect(studioRoutes().filter((route) => !byStudio.has(route))).toEqual([]);
  });

  it.each(['server', 'studio', 'forms'] as const)(
    'of the %s can be used by everybody: on a narrow phone, in the dark, in own colours, on paper and in English',
    async (which) => {
      const failures: string[] = [];
      for (const visit of visitsOf[which](places)) {
        const page = pageOf(visit.who);
        try {
          await open(page, server.url + addressOf(visit));
          await visit.go?.(page);
          await lookClosely(page, visit.heading);
          await lookInEnglish(page, visit);
          await page.setViewportSize({ width: 1280, height: 900 });
          await lookInOtherColours(page);
          await lookAtWhatComesUp(page, visit.wrong);
        } catch (error) {
          failures.push(`${visit.route} (${visit.state ?? visit.who}): ${String(error)}`);
        }
      }
      expect(failures.join('\n\n')).toBe('');
    },
    300_000,
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
