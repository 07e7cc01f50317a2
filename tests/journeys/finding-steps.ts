import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findingTexts } from '#client/src/studio/texts/finding-texts.ts';
import { programmesTexts } from '#client/src/studio/texts/programmes-texts.ts';
import type { Hand } from './hand.ts';
import { manyIn, theOther } from './many-pilots.ts';
import { lookAt } from './participant-steps.ts';

const finding = findingTexts.nl;

/** How many pilots the page leads to, and what its address says is sought. */
async function expectFound(page: Page, pilots: number, sought: string | null): Promise<void> {
  const links = page.locator('main a[href^="/studio/pilots/"]');
  await links.nth(pilots - 1).waitFor({ state: 'attached' });
  expect(await links.count()).toBe(pilots);
  expect(new URL(page.url()).searchParams.get('zoek')).toBe(sought);
}

/** Whoever opens a pilot far down the list and goes back stands there again, with the focus on the link that led on. */
async function expectAsItWasLeft(page: Page, hand: Hand): Promise<void> {
  const far = page.getByRole('link', { name: 'Directie 9', exact: true });
  await far.scrollIntoViewIfNeeded();
  await hand.press(far);
  await page.getByRole('heading', { level: 1, name: 'Directie 9' }).waitFor();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(0);
  await page.goBack();
  await far.and(page.locator(':focus')).waitFor();
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(200);
  await page.goForward();
  await page.getByRole('heading', { level: 1, name: 'Directie 9' }).waitFor();
  await page.goBack();
  await far.and(page.locator(':focus')).waitFor();
}

/** Of 42 pilots with two groups each: by typing, by reloading, by going back, and what to do where nothing is found. */
export async function findOneOfMany(page: Page, hand: Hand, at: string): Promise<void> {
  await page.goto(`${at}/studio`);
  await page.getByRole('heading', { name: manyIn }).waitFor();
  await expectFound(page, 42, null);
  await expectAsItWasLeft(page, hand);
  const field = page.getByRole('searchbox', { name: finding.pilots.label });
  await hand.type(field, 'frysl bal');
  await page.getByText(finding.pilots.count('1', '42'), { exact: true }).waitFor();
  await expectFound(page, 1, 'frysl bal');
  await lookAt(page, programmesTexts.nl.title);
  expect(await page.getByRole('heading', { name: manyIn }).count()).toBe(0);
  expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.reload();
  await page.getByText(finding.pilots.count('1', '42'), { exact: true }).waitFor();
  await hand.press(page.getByRole('link', { name: theOther.title, exact: true }));
  await page.getByRole('heading', { level: 1, name: theOther.title }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: programmesTexts.nl.title }).waitFor();
  await expectFound(page, 1, 'frysl bal');
  await hand.type(field, 'xyz');
  await page.getByText(finding.none('xyz')).waitFor();
  await lookAt(page, programmesTexts.nl.title);
  await hand.press(page.getByRole('button', { name: finding.all }));
  await page.getByRole('heading', { name: manyIn }).waitFor();
  await expectFound(page, 42, null);
  expect(await field.evaluate((one) => one === document.activeElement)).toBe(true);

  await page.goto(`${at}/studio/groepen?zoek=uitv+bal`);
  await page.getByText(finding.groups.count('1', '84'), { exact: true }).waitFor();
  await hand.press(page.getByRole('link', { name: 'Uitvoering', exact: true }));
  await page.getByRole('heading', { level: 1, name: 'Uitvoering' }).waitFor();
}
