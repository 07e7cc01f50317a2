import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { messages } from '#client/src/participant/messages.ts';
import { frameTexts } from '#client/src/studio/texts/frame-texts.ts';
import { hubTexts } from '#client/src/studio/texts/hub-texts.ts';
import { pilotTexts } from '#client/src/studio/texts/pilot-texts.ts';
import { problemTexts } from '#client/src/studio/texts/problem-texts.ts';
import { programmesTexts } from '#client/src/studio/texts/programmes-texts.ts';
import { resultsTexts } from '#client/src/studio/texts/results-texts.ts';
import { signInTexts } from '#client/src/studio/texts/sign-in-texts.ts';
import { waveTexts } from '#client/src/studio/texts/wave-texts.ts';
import { print } from './hand.ts';
import { openMenu } from './menu.ts';
import { keyboard } from './keyboard.ts';
import { lookAt } from './participant-steps.ts';
import { handAt, openStage, widths } from './stage.ts';

const text = { ...pilotTexts.nl, wave: waveTexts.nl, results: resultsTexts.nl };
const finished = { pilot: 'Goed Werk bij drie beleidsdirecties', organisation: 'Ministerie van Verbinding' };
const waiting = { pilot: 'Goed Werk aan de balie en in het team' };
const closeAfter = text.waves.close(text.wave.kinds.after);

/** Waits until every chart of the page has been drawn, and gives the number of them. */
async function chartsOn(page: Page): Promise<number> {
  await page.locator('.drawing svg').first().waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.loading').length === 0);
  return page.locator('.drawing svg').count();
}

const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });

const boxOf = async (page: Page, place: string) => {
  const box = await page.locator(place).first().boundingBox();
  if (box === null) throw new Error(`Nothing to see at ${place} on ${page.url()}.`);
  return box;
};

/** The bar of made-up data over the full width, on top; under it a header of at most two lines, and one on a phone. */
async function expectFrame(page: Page): Promise<void> {
  const [bar, header] = [await boxOf(page, '.made-up'), await boxOf(page, '.site-header')];
  expect(await page.locator('.made-up').innerText()).toBe(frameTexts.nl.madeUp);
  expect([bar.x, bar.y, bar.width]).toEqual([0, 0, page.viewportSize()?.width]);
  const lines = (page.viewportSize()?.width ?? 0) < 600 ? 1 : 2;
  expect(header.height).toBeLessThan(lines * 36 + 40);
}

/** Folded until it is asked for; Escape, its own button and the page where one is fold it again, and the focus stays with it. */
async function tryMenu(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: frameTexts.nl.menu, exact: true });
  const menu = page.getByRole('navigation', { name: frameTexts.nl.navigation });
  const expectFolded = async (): Promise<void> => {
    await menu.waitFor({ state: 'hidden' });
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  };
  expect(await menu.isVisible()).toBe(false);
  await openMenu(keyboard, page);
  await menu.waitFor();
  await lookAt(page, programmesTexts.nl.title);
  await page.keyboard.press('Tab');
  expect(await menu.locator(':focus').innerText()).toBe(frameTexts.nl.pilots);
  await page.keyboard.press('Escape');
  await expectFolded();
  await openMenu(keyboard, page);
  await keyboard.press(menu.getByRole('link', { name: frameTexts.nl.pilots }));
  await expectFolded();
  await openMenu(keyboard, page);
  await keyboard.press(menu.getByRole('link', { name: frameTexts.nl.hubs }));
  await lookAt(page, hubTexts.nl.title);
  expect(await menu.isVisible()).toBe(false);
  await page.goBack();
  await lookAt(page, programmesTexts.nl.title);
  await openMenu(keyboard, page);
  await keyboard.press(button);
  await expectFolded();
}

/** The places of folds that are open. */
const openFolds = (page: Page): Promise<string[]> =>
  page.locator('main details[open]').evaluateAll((all) => all.map(({ id }) => id));

/** What is folded away opens for an address that leads there, on paper, and again for who comes back. */
async function expectFolds(page: Page): Promise<void> {
  const caption = page.getByText(text.results.table.caption.after('1', '5'));
  await page.reload();
  await caption.waitFor();
  expect(await openFolds(page)).toEqual(['cijfers']);
  expect(await page.locator('#cijfers').evaluate((fold) => fold.getBoundingClientRect().top)).toBeLessThan(
    200,
  );

  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#berekend dd').first().isVisible()).toBe(true);
  await page.emulateMedia({ media: null });
  expect(await page.locator('#berekend dd').first().isVisible()).toBe(false);

  const stood = await page.evaluate(async () => {
    const scrolled = new Promise((done) => {
      addEventListener('scroll', done, { once: true });
    });
    scrollBy(0, -150);
    await scrolled;
    return scrollY;
  });
  // From where one reads: who goes to the link first scrolls away from it, by keyboard and by pointer alike.
  await page.locator('.site-header a').first().dispatchEvent('click');
  await page.waitForURL('**/studio');
  await page.getByRole('article').first().waitFor();
  await page.goBack();
  await caption.waitFor();
  expect(await openFolds(page)).toEqual(['cijfers']);
  await page.waitForFunction((where) => scrollY === where, stood);

  const drawn = await page.locator('main .drawing svg').count();
  await print(keyboard, page.getByRole('button', { name: text.results.print }));
  expect(await page.locator('main .drawing svg').count()).toBeGreaterThan(drawn + 2);
  expect(await page.locator('main .loading').count()).toBe(0);
}

/** What a page sends stays on its way until the step is done, as over a slow line. */
async function heldBack(page: Page, step: () => Promise<void>): Promise<void> {
  const held = Promise.withResolvers<void>();
  const hold = async (route: Route): Promise<void> => {
    if (route.request().method() !== 'GET') await held.promise;
    await route.continue();
  };
  await page.route('**/api/**', hold);
  await step();
  held.resolve();
}

describe.each(widths)('the studio at %i px', (width) => {
  const { demo, visitor } = openStage();
  const pilots: { waiting?: string } = {};
  const hand = handAt(width);

  /** By the list of what is on the page, folded on a phone, to the table: it unfolds. */
  async function goToTable(page: Page): Promise<void> {
    const contents = page.getByRole('navigation', { name: text.results.contents });
    if (width < 600) await hand.press(contents.locator('summary'));
    await hand.press(contents.getByRole('link', { name: text.results.table.heading }));
    await page.getByText(text.results.table.caption.after('1', '5')).waitFor();
  }

  it('staff sign in by a link, whose token leaves the address at once', async () => {
    const { page, close } = await visitor(width);
    await page.goto(demo().staffLoginUrl);
    await page.waitForURL('**/studio');
    await lookAt(page, programmesTexts.nl.title);
    expect(page.url()).toBe(`${demo().url}/studio`);
    expect(await page.getByRole('article').count()).toBe(3);
    await expectFrame(page);
    if (width < 600) await tryMenu(page);
    await openMenu(hand, page);
    await hand.press(page.getByRole('button', { name: frameTexts.nl.signOut }));
    await lookAt(page, signInTexts.nl.title);
    await expectFrame(page);
    await close();
    expect(page.isClosed()).toBe(true);
  });

  it('staff see the response only roughly, close the after wave, check, and release', async () => {
    const { page, context, missteps, close } = await visitor(width);
    await page.goto(demo().staffLoginUrl);
    for (const pilot of [finished.pilot, waiting.pilot]) {
      await hand.press(page.getByRole('link', { name: pilot, exact: true }));
      await lookAt(page, pilot);
      await page.getByText('ten minste', { exact: false }).first().waitFor();
      expect(await page.getByText(text.groups.notCounted).count()).toBe(0);
      await page.goBack();
    }
    await hand.press(page.getByRole('link', { name: waiting.pilot, exact: true }));
    await lookAt(page, waiting.pilot);
    pilots.waiting = page.url();
    await page.getByText(text.groups.rough).waitFor();
    await page.getByText(text.release.none).waitFor();
    expect(await page.locator('.drawing').count()).toBe(0);

    await hand.press(page.getByRole('button', { name: closeAfter }));
    const closing = page.getByRole('dialog', { name: text.closing.title(text.wave.kinds.after) });
    await closing.getByText(text.closing.lost).waitFor();
    await lookAt(page, waiting.pilot);
    // Without a connection it is said at once, and nothing is closed later.
    await context.setOffline(true);
    await hand.press(closing.getByRole('button', { name: closeAfter }));
    await closing.getByText(problemTexts.nl.unreachable.title).waitFor();
    await context.setOffline(false);
    missteps.splice(0);
    await hand.press(closing.getByRole('button', { name: text.closing.keep }));
    expect(await closing.count()).toBe(0);
    await page.reload();
    await hand.press(page.getByRole('button', { name: closeAfter }));
    await heldBack(page, async () => {
      await hand.press(closing.getByRole('button', { name: closeAfter }));
      await closing.getByText(frameTexts.nl.sending).waitFor();
    });
    await page.getByText(text.closing.done(text.wave.kinds.after), { exact: true }).waitFor();

    await page.getByText(text.sessions.first).waitFor();
    await hand.type(page.getByLabel(text.sessions.label), '4');
    await heldBack(page, async () => {
      await hand.press(page.getByRole('button', { name: text.sessions.save }));
      await page.getByText(frameTexts.nl.sending).waitFor();
    });
    await page.getByText(text.sessions.saved).waitFor();
    await page.getByText(text.release.checkLead(text.wave.kinds.after)).waitFor();
    expect(await rowOf(page, text.release.totalName).getByRole('cell').innerText()).not.toBe('');
    await lookAt(page, waiting.pilot);
    await hand.press(page.getByRole('button', { name: text.release.button }));
    const releasing = page.getByRole('dialog', { name: text.release.confirm.title });
    await hand.press(releasing.getByRole('button', { name: text.release.confirm.button, exact: true }));
    await page.waitForURL('**/resultaten');
    expect(await chartsOn(page)).toBeGreaterThanOrEqual(1);
    await lookAt(page, /.{10,}/);
    await close();
  });

  it('who still holds a link finds the measurement closed, in plain words', async () => {
    const { page, missteps, close } = await visitor(width, { refusals: [410] });
    const [link = ''] = demo().participantUrls.after;
    await page.goto(link);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const consent = page.getByRole('checkbox');
    if ((await consent.count()) > 0) {
      await hand.tick(consent);
      await hand.press(page.locator('main').getByRole('button'));
    }
    await lookAt(page, messages.nl.notices.closed.heading);
    expect(missteps).toEqual([]);
    await close();
  });

  it('an organisation sees the results of its own released pilot, and no small group in it', async () => {
    const { page, close } = await visitor(width);
    await page.goto(demo().organisationLoginUrl);
    await lookAt(page, programmesTexts.nl.ownTitle(finished.organisation));
    expect(await page.getByRole('article').count()).toBe(1);
    await hand.press(page.getByRole('link', { name: finished.pilot, exact: true }));
    await page.waitForURL('**/resultaten');
    expect(await chartsOn(page)).toBeGreaterThanOrEqual(width < 600 ? 1 : 2);
    await lookAt(page, /.{10,}/);
    const small = page.getByRole('article').filter({ hasText: 'Leidinggevenden' });
    expect(await small.first().innerText()).toContain(text.results.groups.withheld);
    expect(await small.locator('svg').count()).toBe(0);
    await expectFrame(page);
    expect((await boxOf(page, 'body')).height).toBeLessThan(6100);
    await goToTable(page);
    const tables = page.locator('#cijfers .table-scroll');
    const hidden = await tables.evaluateAll((all) => all.map((one) => one.scrollWidth - one.clientWidth));
    expect(hidden).toEqual([0]);
    await lookAt(page, /.{10,}/);
    expect(await page.locator('main').innerText()).not.toMatch(/\bdoor (het traject|de bijeenkomsten)\b/);
    if (width < 600) await expectFolds(page);
    await close();
  });

  it('an organisation that types the address of another pilot learns nothing, not even that it exists', async () => {
    const { page, context, close } = await visitor(width, { refusals: [404] });
    await page.goto(demo().organisationLoginUrl);
    await page.waitForURL('**/studio');
    const foreign = new URL(pilots.waiting ?? '').pathname.split('/').at(-1) ?? '';
    await page.goto(`${demo().url}/studio/pilots/${foreign}`);
    await lookAt(page, text.results.notYet.title);
    const ask = async (id: string) => {
      const reply = await context.request.get(`${demo().url}/api/pilots/${id}/release`);
      return { status: reply.status(), body: (await reply.text()).replaceAll(id, 'ID') };
    };
    expect(await ask(foreign)).toEqual(await ask('bestaat-niet'));
    expect((await ask(foreign)).status).toBe(404);
    await close();
  });

  it('staff who open a pilot that is not there are shown the way on, and not asked to try again', async () => {
    const { page, close } = await visitor(width, { refusals: [404] });
    await page.goto(demo().staffLoginUrl);
    await page.waitForURL('**/studio');
    await page.goto(`${demo().url}/studio/pilots/bestaat-niet`);
    const wayOn = page.locator('main').getByRole('link', { name: frameTexts.nl.notFound.wayOn });
    await wayOn.waitFor();
    expect(await page.locator('main').getByRole('button').count()).toBe(0);
    expect((await boxOf(page, 'h1')).x).toBe((await boxOf(page, '.site-name')).x);
    await lookAt(page, /bestaat niet/);
    await hand.press(wayOn);
    await lookAt(page, programmesTexts.nl.title);
    await close();
  });

  it('without an account the studio only offers to sign in', async () => {
    const { page, missteps, close } = await visitor(width, { refusals: [401] });
    await page.goto(pilots.waiting ?? '');
    await page.waitForURL('**/inloggen');
    await lookAt(page, signInTexts.nl.title);
    expect(missteps).toEqual([]);
    await close();
  });
});
