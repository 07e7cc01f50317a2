import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { currentInstrument } from '#instruments/registry.ts';
import { evidenceTexts } from '#client/src/studio/texts/evidence-texts.ts';
import { frameTexts } from '#client/src/studio/texts/frame-texts.ts';
import { hubTexts } from '#client/src/studio/texts/hub-texts.ts';
import { releasePilot } from '#server/release/release-job.ts';
import { fillPilot, person } from '#tests/api/filled-pilot.ts';
import { startTestServer, type TestServer } from '#tests/api/test-server.ts';
import { simulatedPilot } from '#tests/instruments/simulated-people.ts';
import { openBrowser } from '#tests/support/chromium.ts';
import {
  expectAccessible,
  expectNoScrollOnBeamers,
  expectNoSidewaysScroll,
  openPage,
} from '#tests/support/watched-page.ts';
import { keyboard as hand } from './keyboard.ts';
import { openPhones } from './phones.ts';

const text = hubTexts.nl;
/** From phone to screen, in a room of sixty. */
const promised = 30_000;

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
  server = await startTestServer();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** A page of somebody of the Stichting, on a beamer. */
async function studio(width: number): Promise<{ page: Page; close: () => Promise<void> }> {
  const watched = await openPage(browser, { origin: server.url, width });
  const { name, value } = await server.session('researcher');
  await watched.page.context().addCookies([{ name, value, url: server.url }]);
  return watched;
}

describe('Somebody who leads an open meeting', () => {
  it('starts a round in two presses, sees roughly how many of sixty phones answered within half a minute, and closes it to the picture', async () => {
    const { page, close } = await studio(1920);
    await page.goto(`${server.url}/studio`);
    await hand.press(page.getByRole('link', { name: frameTexts.nl.hubs }));
    await expectAccessible(page, text.title);
    await hand.press(page.getByRole('button', { name: text.start }));
    await page.getByRole('heading', { name: text.screen.howTo }).waitFor();
    await expectAccessible(page, /Goed Werk Hub/);
    await expectNoScrollOnBeamers(page);
    const address = await page.locator('.hub-address').innerText();
    const room = await openPhones(browser, server.url, 60);
    const sent = await room.answer(`/h/${address.split('/h/')[1] ?? ''}`);
    await page.getByText(text.screen.band(60, 69)).waitFor({ timeout: promised });
    const waited = sent.map((pressed) => performance.now() - pressed);
    expect(waited).toHaveLength(60);
    expect(Math.max(...waited), 'from the last press on a phone to the screen').toBeLessThan(promised);
    await room.close();
    await hand.press(page.getByRole('button', { name: text.screen.close }));
    await hand.press(page.getByRole('dialog').getByRole('button', { name: text.closing.confirm }));
    await page.getByRole('heading', { name: text.picture.heading }).waitFor();
    await page.getByText('vakmanschap').first().waitFor();
    // What stands beside each other begins at one height.
    const [picture, ...beside] = await page
      .locator('.hub-picture h2')
      .evaluateAll((all) => all.map((heading) => Math.round(heading.getBoundingClientRect().top)));
    expect(Math.min(...beside)).toBe(picture);
    await expectAccessible(page, /Goed Werk Hub/);
    await expectNoScrollOnBeamers(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page);
    await hand.press(page.getByRole('link', { name: text.screen.back }));
    await page.getByText(text.states.closed).waitFor();
    expect(await page.getByRole('listitem').count()).toBe(1);
    await page.setViewportSize({ width: 1920, height: 1080 });
    await closeWithTooFew(page);
    await close();
  });
});

/** A second round on the same evening, closed before anybody answered: it is said beforehand, and the talk goes on without. */
async function closeWithTooFew(page: Page): Promise<void> {
  expect(await page.getByLabel(text.name).inputValue()).toMatch(/, ronde 2$/);
  await hand.press(page.getByRole('button', { name: text.start }));
  await page.getByRole('heading', { name: text.screen.howTo }).waitFor();
  await hand.press(page.getByRole('button', { name: text.screen.close }));
  await page.getByRole('dialog').getByText(text.closing.tooFew).waitFor();
  await hand.press(page.getByRole('dialog').getByRole('button', { name: text.closing.confirm }));
  await page.getByText(text.picture.nothing).waitFor();
  expect(await page.getByText(text.picture.withheld).count()).toBe(0);
  await expectNoScrollOnBeamers(page);
}

describe('Somebody who asks what is known of the questionnaires', () => {
  it('reads that it is too early, and the figures once enough was released', async () => {
    const { page, close } = await studio(390);
    const early = evidenceTexts.nl;
    await page.goto(`${server.url}/studio/vragenlijsten`);
    await page.getByText(early.early).first().waitFor();
    await expectAccessible(page, early.title);
    for (const seed of [1, 2, 3, 4]) {
      const people = simulatedPilot(currentInstrument, 40, seed);
      const pilot = await fillPilot(server.context, {
        waves: ['before', 'after'],
        groups: [{ name: 'A', invited: 40, people: people.map((one) => person(one.before, one.after)) }],
      });
      await releasePilot(server.context, pilot);
    }
    await page.reload();
    await page.getByText(early.about(4, 4, 160)).waitFor();
    await hand.press(page.locator('summary').filter({ hasText: early.items.summary('Eigenwaarde') }));
    await page.getByText('Ik zocht naar manieren om mijn werk beter te doen.').waitFor();
    await expectAccessible(page, early.title);
    await expectNoSidewaysScroll(page);
    expect(await page.getByRole('row').count()).toBeGreaterThan(10);
    await close();
  });
});
