import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './chromium.ts';
import { startDemo, type Demo } from './demo.ts';
import { takeJourneyScreens } from './journey-screens.ts';
import { projectFolder } from './project.ts';

/** Makes the pictures of the README and of docs/screens from what runs, so that they show what there is. */
const folder = join(projectFolder, 'docs/screens');

async function openAt(browser: Browser, width: number, height: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'nl-NL' });
  return context.newPage();
}

async function takeResults(browser: Browser, demo: Demo): Promise<void> {
  const page = await openAt(browser, 1280, 1500);
  await page.goto(demo.organisationLoginUrl);
  await page.locator('.pilot-card h3 a').click();
  await page.locator('.drawing svg').first().waitFor();
  await page.waitForFunction(() => document.querySelectorAll('.loading').length === 0);
  await page.screenshot({ path: join(folder, 'results.png') });
}

async function takeQuestionnaire(browser: Browser, demo: Demo): Promise<void> {
  const page = await openAt(browser, 390, 844);
  await page.goto(demo.participantUrls.before[0] ?? demo.url);
  await page.screenshot({ path: join(folder, 'start.png') });
  await page.getByRole('checkbox').check();
  await page.locator('main form button').click();
  await page.locator('.survey').waitFor();
  await page.getByRole('radio').nth(3).check({ force: true });
  await page.locator('[data-status="saved"]').waitFor();
  await page.screenshot({ path: join(folder, 'questionnaire.png') });
}

mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
const demo = await startDemo();
await takeResults(browser, demo);
await takeQuestionnaire(browser, demo);
await takeJourneyScreens(browser, folder);
await browser.close();
await demo.stop();
