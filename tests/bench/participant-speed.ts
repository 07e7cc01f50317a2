import type { Browser, BrowserContext, CDPSession, Page } from 'playwright-core';
import { openBrowser } from '#tests/support/chromium.ts';
import { codeOf, startDemo, type Demo } from '#tests/support/demo.ts';
import { spreadOf, type Spread } from './quantiles.ts';

/** What a participant waits for on a slow phone: 4 times slower processor, 1.6 Mbit/s, 150 ms to the server. */
export interface ParticipantSpeed {
  readonly runs: number;
  /** Page, style sheet and script, as they went over the line. */
  readonly startKilobytes: number;
  /** From asking for the start page to its first words. */
  readonly startVisible: Spread;
  /** From pressing "begin" until the first question is answered. */
  readonly answerableAfterReading: Spread;
  readonly answerableAtOnce: Spread;
  /** From pressing "begin" on a second visit to the questionnaire of the script; nothing is touched meanwhile. */
  readonly scriptAgain: Spread;
  /** Everything a second visit asks for, up to the questionnaire of the script. */
  readonly secondVisitKilobytes: number;
}

const runs = 9;
const readingMs = 10_000;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, deviceScaleFactor: 2 };
const network = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (0.75 * 1024 * 1024) / 8,
};

interface Transfers {
  readonly bytes: (which?: RegExp) => number;
}

/** Counts what comes over the line; what the browser has kept counts nothing. */
async function transfersOf(session: CDPSession): Promise<Transfers> {
  const addresses = new Map<string, string>();
  const sizes = new Map<string, number>();
  session.on('Network.responseReceived', ({ requestId, response }) => addresses.set(requestId, response.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    sizes.set(requestId, encodedDataLength),
  );
  await session.send('Network.enable');
  return {
    bytes: (which = /./) =>
      [...sizes].reduce((sum, [id, size]) => (which.test(addresses.get(id) ?? '') ? sum + size : sum), 0),
  };
}

async function slowPage(context: BrowserContext): Promise<{ page: Page; transfers: Transfers }> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const transfers = await transfersOf(session);
  await session.send('Network.emulateNetworkConditions', network);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  return { page, transfers };
}

/** Asked after the reading: the browser notes its first paint a little after the page has loaded. */
async function firstPaint(page: Page): Promise<number> {
  const painted = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
  );
  if (painted === undefined) throw new Error('The browser told of no first paint.');
  return painted;
}

/** Ticks and presses "begin"; the code of the link is in its field already. */
async function pressBegin(page: Page): Promise<number> {
  await page.locator('#consent').check();
  const pressed = performance.now();
  await page.locator('form .button[type="submit"]').click({ noWaitAfter: true });
  return pressed;
}

/** Chooses an answer to the first question as soon as there is one to choose. */
const answerFirst = (page: Page): Promise<void> => page.locator('input[type="radio"]').nth(2).check();

/** Whether the script's questionnaire came; after six seconds it leaves the plain form as it is. */
const scriptShown = (page: Page): Promise<boolean> =>
  page
    .locator('.survey')
    .waitFor({ timeout: 10_000 })
    .then(
      () => true,
      () => false,
    );

/** Milliseconds since a moment once something has come; infinite when it does not come. */
const since = async (moment: number, wait: Promise<unknown>): Promise<number> =>
  (await wait) === false ? Infinity : performance.now() - moment;

interface Run {
  readonly startBytes: number;
  readonly visible: number;
  readonly afterReading: number;
  readonly script: number;
  readonly atOnce: number;
  readonly secondVisitBytes: number;
}

/** One person who reads first and comes again for a second visit, and one who begins at once. */
async function oneRun(browser: Browser, link: string): Promise<Run> {
  const reader = await browser.newContext(phone);
  const first = await slowPage(reader);
  await first.page.goto(link);
  const startBytes = first.transfers.bytes(/\/m\/|base-|start-/);
  await first.page.waitForTimeout(readingMs);
  const visible = await firstPaint(first.page);
  const pressed = await pressBegin(first.page);
  const afterReading = await since(pressed, answerFirst(first.page));
  await first.page.waitForLoadState('networkidle');
  await first.page.close();
  const second = await slowPage(reader);
  await second.page.goto(link);
  const again = await pressBegin(second.page);
  const script = await since(again, scriptShown(second.page));
  const secondVisitBytes = second.transfers.bytes();
  await reader.close();

  const hasty = await browser.newContext(phone);
  const { page } = await slowPage(hasty);
  await page.goto(link);
  const begun = await pressBegin(page);
  const atOnce = await since(begun, answerFirst(page));
  await hasty.close();
  return { startBytes, visible, afterReading, script, atOnce, secondVisitBytes };
}

async function allRuns(browser: Browser, demo: Demo): Promise<Run[]> {
  const [link] = demo.participantUrls.before;
  if (link === undefined || codeOf(link) === '') throw new Error('The demonstration gave no link.');
  const measured: Run[] = [];
  for (let run = 0; run < runs; run += 1) measured.push(await oneRun(browser, link));
  return measured;
}

/** Measures a participant's first minutes in the real browser, on a slow phone, against the demonstration. */
export async function measureParticipant(): Promise<ParticipantSpeed> {
  const demo = await startDemo();
  const browser = await openBrowser();
  try {
    const measured = await allRuns(browser, demo);
    const spread = (of: (run: Run) => number): Spread => spreadOf(measured.map(of));
    return {
      runs,
      startKilobytes: spread(({ startBytes }) => startBytes).median / 1024,
      startVisible: spread(({ visible }) => visible),
      answerableAfterReading: spread(({ afterReading }) => afterReading),
      answerableAtOnce: spread(({ atOnce }) => atOnce),
      scriptAgain: spread(({ script }) => script),
      secondVisitKilobytes: spread(({ secondVisitBytes }) => secondVisitBytes).median / 1024,
    };
  } finally {
    await browser.close();
    await demo.stop();
  }
}
