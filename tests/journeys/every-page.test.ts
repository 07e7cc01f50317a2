import type { Browser, Page, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestServer, type Cookie, type TestServer } from '#tests/api/test-server.ts';
import { openBrowser } from '#tests/support/chromium.ts';
import {
  atRest,
  expectAccessible,
  expectContrastInOtherColours,
  expectDialogsAccessible,
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
import { ownVisits, type Owner } from './own-visits.ts';
import {
  serverRoutes,
  serverVisits,
  studioRoutes,
  studioVisits,
  type Places,
  type Visit,
  type Who,
} from './page-visits.ts';

type Visitor = Who | Owner;

let server: TestServer;
let browser: Browser;
let places: Places;
/** Mails can be planned; none is sent here. */
const mail = { server: 'smtp://127.0.0.1:1', from: 'goedwerk@voorbeeld.nl', perMinute: 60 };

let arranged: Awaited<ReturnType<typeof arrange>>;
const opened = new Map<Visitor, WatchedPage>();

async function cookiesFor(who: Visitor): Promise<readonly Cookie[]> {
  const { pilot: of, cookies } = arranged;
  if (who === 'anyone') return [];
  if (who === 'staff') return [await server.session('administrator')];
  if (who === 'organisation') return [await server.session(who, of.organisation.id)];
  if (who !== 'facilitator') return cookies[who];
  return [
    await server.session(
      who,
      undefined,
      of.groups.map(({ id }) => id),
    ),
  ];
}

const everybody = [
  'anyone',
  'staff',
  'organisation',
  'facilitator',
  'participant',
  'owner',
  'oneOfFew',
  'oneOfEnded',
  'corrector',
] as const satisfies readonly Visitor[];

/** Refusals that belong to what is looked at: who may not see a page, what is not there, what is closed. */
const refusals: Readonly<Partial<Record<Visitor, readonly number[]>>> = {
  anyone: [400, 401, 404, 410, 422],
  staff: [400],
  owner: [400, 410, 422],
  corrector: [404],
};

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer({}, { mail }), openBrowser()]);
  arranged = await arrange(server);
  ({ places } = arranged);
  for (const who of everybody) {
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

const pageOf = (who: Visitor): Page => {
  const visitor = opened.get(who);
  if (visitor === undefined) throw new Error(`Nobody is ${who}.`);
  return visitor.page;
};

const addressOf = ({ route, at }: Visit<Visitor>): string => at ?? route;

/** Waits until everything has been fetched, pictures too. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelectorAll('.loading').length === 0);
  await page.waitForFunction(() =>
    [...document.images].every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
  );
  await atRest(page);
}

/** What every language has to fit. */
const narrow = { width: 320, height: 700 };

/** The page as it is, with everything unfolded. */
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
  await expectDialogsAccessible(page, isNew, () => expectContrastInOtherColours(page, settled));
  if (wrong === undefined) return;
  await hand.press(page.getByRole('button', { name: wrong, exact: true }));
  await page.locator('main').locator('.field-error, .error-summary, [role="alert"]').first().waitFor();
  await atRest(page);
  await expectNoViolations(page, 5);
  await expectContrastInOtherColours(page, settled);
}

/**
 * The other language, by which a page stays as it is, with what is wrong on it too; that somebody can press for it, the
 * journeys show. A page that cannot be read in English fails.
 */
async function lookInEnglish(page: Page): Promise<void> {
  const change = (name: RegExp) => page.locator('a, button').filter({ hasText: name });
  await page.setViewportSize(narrow);
  await change(/^\s*English\s*$/).dispatchEvent('click');
  try {
    await page.locator('html[lang="en"]').waitFor();
    await lookClosely(page, /\S{3,}/);
  } finally {
    await change(/^\s*Nederlands\s*$/).dispatchEvent('click');
    await page.locator('html[lang="nl"]').waitFor();
  }
}

async function open(page: Page, address: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
  await page.setViewportSize(narrow);
  await page.goto(address);
}

const routesOf = (visits: readonly Visit[]): Set<string> => new Set(visits.map(({ route }) => route));

/** Pages of the server, pages of the studio, what these show only when it is asked for, and participants' rarer states. */
const visitsOf = {
  server: () => serverVisits(places),
  studio: () => studioVisits(places),
  forms: () => formVisits(places),
  own: () => ownVisits(arranged.stopLink),
} as const;

describe('Every page', () => {
  it('of the server and of the studio stands in the list of what is looked at', () => {
    const [byServer, byStudio] = [routesOf(serverVisits(places)), routesOf(studioVisits(places))];
    expect(serverRoutes().length).toBeGreaterThan(12);
    expect(studioRoutes().length).toBeGreaterThan(20);
    expect(serverRoutes().filter((route) => !byServer.has(route))).toEqual([]);
    expect(studioRoutes().filter((route) => !byStudio.has(route))).toEqual([]);
  });

  it.each(['own', 'server', 'studio', 'forms'] as const)(
    'of the %s can be used by everybody: on a narrow phone, in the dark, in own colours, on paper and in English',
    async (which) => {
      const failures: string[] = [];
      for (const visit of visitsOf[which]()) {
        const page = pageOf(visit.who);
        try {
          await open(page, server.url + addressOf(visit));
          await visit.go?.(page);
          await lookClosely(page, visit.heading);
          await page.setViewportSize({ width: 1280, height: 900 });
          await expectContrastInOtherColours(page, settled);
          await lookAtWhatComesUp(page, visit.wrong);
          await lookInEnglish(page);
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
      failures.push(...(await highHeaders(page)).map((width) => `header (${role}): ${width}`));
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

/** Where the header takes more than two lines, from a tablet to a desk, in both languages. */
async function highHeaders(page: Page): Promise<string[]> {
  const high: string[] = [];
  const header = page.locator('.site-header');
  const change = page.locator('.language-switch');
  for (const language of ['nl', 'en']) {
    await page.locator(`html[lang="${language}"]`).waitFor();
    for (const width of [641, 700, 768, 820, 900, 1024, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      const { height } = (await header.boundingBox()) ?? { height: Infinity };
      if (height > 2 * 36 + 40) high.push(`${language} at ${width} px: ${height}`);
    }
    await change.dispatchEvent('click');
  }
  return high;
}

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
