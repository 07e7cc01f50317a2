import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from '#tests/support/chromium.ts';
import { startDemo, type Demo } from '#tests/support/demo.ts';
import { openPage, type WatchedPage, type WatchOptions } from '#tests/support/watched-page.ts';

/** The widths every journey is made at: a phone, and a screen on a desk. */
export const widths = [390, 1280] as const;

/** What is different about a visitor. */
export type VisitOptions = Pick<WatchOptions, 'javaScript' | 'refusals'>;

/** The demonstration and a browser, for the tests of one file. */
export interface Stage {
  readonly demo: () => Demo;
  /** A browser of somebody's own, with nothing in it yet. */
  readonly visitor: (width: number, options?: VisitOptions) => Promise<WatchedPage>;
  /** A participant's link that no earlier call was given. */
  readonly unusedLink: (wave: 'before' | 'after') => string;
}

const longestStopMs = 5500;

/**
 * Starts the real demonstration and the real browser before the tests and stops both after them. Fails when the
 * demonstration does not stop cleanly on SIGTERM or printed more than its one line.
 */
export function openStage(seed?: number): Stage {
  const opened: { demo?: Demo; browser?: Browser } = {};
  const given = { before: 0, after: 0 };
  beforeAll(async () => {
    opened.browser = await openBrowser();
    opened.demo = await startDemo(seed);
  });
  afterAll(async () => {
    await opened.browser?.close();
    const { demo } = opened;
    if (demo === undefined) return;
    const { code, ms } = await demo.stop();
    if (code !== 0 || ms > longestStopMs) {
      throw new Error(`The demonstration stopped with ${code} after ${Math.round(ms)} ms.`);
    }
    if (demo.printed.length !== 1)
      throw new Error(`It printed more than one line: ${demo.printed.join('\n')}`);
  });
  const demo = (): Demo => {
    if (opened.demo === undefined) throw new Error('The demonstration has not started.');
    return opened.demo;
  };
  return {
    demo,
    visitor: (width, options = {}) => {
      if (opened.browser === undefined) throw new Error('The browser has not started.');
      return openPage(opened.browser, { origin: demo().url, width, ...options });
    },
    unusedLink: (wave) => {
      const link = demo().participantUrls[wave][given[wave]];
      given[wave] += 1;
      if (link === undefined) throw new Error(`The demonstration gave too few links for ${wave}.`);
      return link;
    },
  };
}
