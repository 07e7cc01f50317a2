import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { startTestServer, type TestServer } from '#tests/api/test-server.ts';
import { openBrowser } from '#tests/support/chromium.ts';
import { freePort } from '#tests/support/demo.ts';
import { preparedDemo, type PreparedDemo } from '#tests/support/prepared-demo.ts';
import { openPage, type WatchedPage, type WatchOptions } from '#tests/support/watched-page.ts';
import type { Hand } from './hand.ts';
import { keyboard } from './keyboard.ts';
import { pointing } from './pointing.ts';

/** The widths every journey is made at: a phone, and a screen on a desk. */
export const widths = [390, 1280] as const;

/**
 * The hand for a width: whoever enlarges a desk until 390 px are left of it works by the keyboard, whoever has it whole
 * points. So every journey that is made at both widths is made by both hands.
 */
export const handAt = (width: number): Hand => (width < 600 ? keyboard : pointing);

/** What is different about a visitor. */
export type VisitOptions = Pick<WatchOptions, 'javaScript' | 'refusals'>;

/** The demonstration and a browser, for the tests of one file. */
export interface Stage {
  readonly demo: () => PreparedDemo['ready'];
  readonly server: () => TestServer;
  /** A browser of somebody's own, with nothing in it yet. */
  readonly visitor: (width: number, options?: VisitOptions) => Promise<WatchedPage>;
  /** A participant's link that no earlier call was given. */
  readonly unusedLink: (wave: 'before' | 'after') => string;
}

interface Opened {
  readonly server: TestServer;
  readonly ready: PreparedDemo['ready'];
}

/** A server on a copy of this run's demonstration, at an address of its own. */
async function openDemo(): Promise<Opened> {
  const { folder, ready } = await preparedDemo();
  const server = await startTestServer({}, { madeUp: true, port: await freePort(), copyOf: folder });
  const here = (link: string): string => link.replace(ready.url, server.url);
  return {
    server,
    ready: {
      url: server.url,
      staffLoginUrl: here(ready.staffLoginUrl),
      organisationLoginUrl: here(ready.organisationLoginUrl),
      participantUrls: {
        before: ready.participantUrls.before.map(here),
        after: ready.participantUrls.after.map(here),
      },
    },
  };
}

/** Starts the real server with the demonstration's people and the real browser before the tests; stops both after. */
export function openStage(): Stage {
  const opened: { demo?: Opened; browser?: Browser } = {};
  const given = { before: 0, after: 0 };
  beforeAll(async () => {
    opened.demo = await openDemo();
    opened.browser = await openBrowser();
  });
  afterAll(async () => {
    await opened.browser?.close();
    await opened.demo?.server.close();
  });
  const demo = (): Opened => {
    if (opened.demo === undefined) throw new Error('The demonstration has not started.');
    return opened.demo;
  };
  return {
    demo: () => demo().ready,
    server: () => demo().server,
    visitor: (width, options = {}) => {
      if (opened.browser === undefined) throw new Error('The browser has not started.');
      return openPage(opened.browser, { origin: demo().ready.url, width, ...options });
    },
    unusedLink: (wave) => {
      const link = demo().ready.participantUrls[wave][given[wave]];
      given[wave] += 1;
      if (link === undefined) throw new Error(`The demonstration gave too few links for ${wave}.`);
      return link;
    },
  };
}
