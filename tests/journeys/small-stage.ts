import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { buildClient } from '#server/demo/client-build.ts';
import type { PilotPlan } from '#tests/support/set-up-pilot.ts';
import { startTestServer, type TestServer } from '#tests/api/test-server.ts';
import { openBrowser } from '#tests/support/chromium.ts';
import { openPage, type WatchedPage } from '#tests/support/watched-page.ts';

/** A browser and a server with one pilot whose before wave is open, for the tests of one file. */
export interface SmallStage {
  readonly server: () => TestServer;
  readonly visitor: (width: number, options?: { readonly javaScript?: boolean }) => Promise<WatchedPage>;
  /** A participant's link that no earlier call was given. */
  readonly unusedLink: () => string;
}

/** Starts without the demonstration's people, so in a second: for journeys that need no results. */
export function openSmallStage(cards: number, plan: Partial<PilotPlan> = {}): SmallStage {
  const opened: { server?: TestServer; browser?: Browser } = {};
  const codes: string[] = [];
  beforeAll(async () => {
    if (!buildClient().ok) throw new Error('The client could not be built.');
    opened.browser = await openBrowser();
    opened.server = await startTestServer();
    const made = await opened.server.pilot({ A: cards }, plan);
    codes.push(...(made.codes.get('A') ?? []));
  });
  afterAll(async () => {
    await opened.browser?.close();
    await opened.server?.close();
  });
  const server = (): TestServer => {
    if (opened.server === undefined) throw new Error('The server has not started.');
    return opened.server;
  };
  return {
    server,
    visitor: (width, options = {}) => {
      if (opened.browser === undefined) throw new Error('The browser has not started.');
      return openPage(opened.browser, { origin: server().url, width, ...options });
    },
    unusedLink: () => {
      const code = codes.pop();
      if (code === undefined) throw new Error('The test needs more cards.');
      return `${server().url}/m/${code.slice(0, 3)}#${code}`;
    },
  };
}
