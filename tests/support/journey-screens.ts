import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startTestServer } from '#tests/api/test-server.ts';
import { screenWorld, type Screen, type ScreenWorld } from './screen-world.ts';

/** A phone, a desk and a beamer. */
const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

/** What a picture is taken in: a browser at one width, and the folder for it. */
interface Studio {
  readonly context: BrowserContext;
  readonly folder: string;
  readonly url: string;
}

const take = async (
  { folder }: Studio,
  page: Page,
  { name, whole = false }: Pick<Screen, 'name' | 'whole'>,
) => page.screenshot({ path: join(folder, `${name}.png`), fullPage: whole, animations: 'disabled' });

async function takeScreen(studio: Studio, screen: Screen): Promise<void> {
  await studio.context.clearCookies();
  await studio.context.addCookies([...screen.cookies]);
  const page = await studio.context.newPage();
  await page.goto(studio.url + screen.path);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  await take(studio, page, screen);
  await page.close();
}

async function takeMail(studio: Studio, mail: string): Promise<void> {
  const page = await studio.context.newPage();
  await page.setContent(mail);
  await take(studio, page, { name: 'mail' });
  await page.close();
}

/** From the link in a mail to the first question; the answer is left open, so that the next width can begin anew. */
async function takeStart(studio: Studio, link: string): Promise<void> {
  await studio.context.clearCookies();
  const page = await studio.context.newPage();
  await page.goto(link);
  await take(studio, page, { name: 'start', whole: true });
  await page.getByRole('checkbox').check();
  await page.locator('main form button').click();
  await page.locator('.survey').waitFor();
  await take(studio, page, { name: 'question' });
  await page.close();
}

async function takeAt(
  browser: Browser,
  size: (typeof sizes)[number],
  into: Omit<Studio, 'context'>,
  world: ScreenWorld,
) {
  const studio = { ...into, context: await browser.newContext({ viewport: size, locale: 'nl-NL' }) };
  mkdirSync(studio.folder, { recursive: true });
  for (const screen of world.screens) await takeScreen(studio, screen);
  await takeMail(studio, world.mail);
  await takeStart(studio, world.link);
  await studio.context.close();
}

/** The first page of a PDF as a picture. */
function takePaper(path: string, pdf: Buffer): void {
  execFileSync('pdftoppm', ['-png', '-r', '80', '-f', '1', '-singlefile', '-', path], { input: pdf });
}

async function takePrinted(
  browser: Browser,
  { printed, cards }: ScreenWorld,
  into: Omit<Studio, 'context'>,
): Promise<void> {
  mkdirSync(into.folder, { recursive: true });
  takePaper(join(into.folder, 'cards'), cards);
  const context = await browser.newContext({ locale: 'nl-NL' });
  await context.addCookies([...printed.cookies]);
  const page = await context.newPage();
  await page.goto(into.url + printed.path);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  takePaper(join(into.folder, printed.name), await page.pdf({ format: 'A4' }));
  await context.close();
}

/** Nothing is sent while pictures are taken: that there is a mail server is enough. */
const mail = {
  server: 'smtp://127.0.0.1:25',
  from: 'Stichting Beroepseer <goedwerk@voorbeeld.nl>',
  perMinute: 60,
};

/** Pictures of the journeys' pages at three widths in a folder a width, and of what is printed in `paper/`. */
export async function takeJourneyScreens(browser: Browser, folder: string): Promise<void> {
  const server = await startTestServer({}, { madeUp: true, mail });
  const world = await screenWorld(server);
  for (const size of sizes) {
    await takeAt(browser, size, { folder: join(folder, String(size.width)), url: server.url }, world);
  }
  await takePrinted(browser, world, { folder: join(folder, 'paper'), url: server.url });
  await server.close();
}
