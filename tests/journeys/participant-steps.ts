import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { messages } from '#client/src/participant/messages.ts';
import { startTexts } from '#server/pages/texts/start-texts.ts';
import { expectAccessible, expectNoSidewaysScroll } from '#tests/support/watched-page.ts';

export const start = startTexts.nl;
export const filling = messages.nl;

/** What a person sees as progress, such as "Vraag 3 van 18". */
export const progress = (page: Page): Promise<string> => page.locator('#voortgang').innerText();

const onwardButton = (page: Page) =>
  page.getByRole('button', { name: new RegExp(`^(${filling.next}|${filling.toReview})$`) });

/**
 * Waits until the script has taken the place of the plain form. It only does so in the first seconds and while
 * nothing was touched; on a busy machine that moment can pass, and comes again with the next page.
 */
async function waitForScript(page: Page): Promise<void> {
  const survey = page.locator('.survey');
  for (let tries = 0; tries < 5; tries += 1) {
    try {
      await survey.waitFor({ timeout: 8000 });
      return;
    } catch {
      await page.reload();
    }
  }
  throw new Error('The script did not take over from the plain form.');
}

/** From the start page, with the code already in its field, to the first question. */
export async function consentAndBegin(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: start.consentLabel }).check();
  await page.getByRole('button', { name: start.button }).click();
  await page.waitForURL('**/vragenlijst');
  await waitForScript(page);
  await onwardButton(page).waitFor();
}

/** Chooses an answer on every question of the screen; `null` leaves the screen's questions open. */
export async function answerScreen(page: Page, answer: number | null): Promise<void> {
  if (answer === null) return;
  const groups = page.getByRole('radiogroup');
  for (const group of await groups.all()) {
    await group.getByRole('radio').nth(answer).check({ force: true });
  }
}

/** To the next screen, or past the last one; as a person does, who presses again only once it is there and scrolled up. */
export async function goOn(page: Page): Promise<void> {
  await onwardButton(page).click();
  await page.evaluate(
    () =>
      new Promise((shown) => {
        requestAnimationFrame(() => requestAnimationFrame(shown));
      }),
  );
}

/** Answers the screens that are left, one answer after another in turn, and stops at the last look. */
export async function answerTheRest(page: Page, answers: readonly (number | null)[]): Promise<number> {
  let screens = 0;
  for (;;) {
    await answerScreen(page, answers[screens % answers.length] ?? null);
    const isLast = (await onwardButton(page).innerText()) === filling.toReview;
    await goOn(page);
    screens += 1;
    if (isLast) return screens;
    expect(screens, 'a questionnaire that ends').toBeLessThan(60);
  }
}

/** Waits until the page says that everything is stored. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page.locator('[data-status="saved"]').waitFor();
}

/** Reads the own words from the thank-you page. */
export async function ownWordsOn(page: Page): Promise<string[]> {
  const section = page.getByRole('region', { name: filling.thanks.wordsHeading });
  return section.getByRole('listitem').allInnerTexts();
}

/** The checks that hold on every page, whatever it is about. */
export async function lookAt(page: Page, heading: string | RegExp): Promise<void> {
  await expectAccessible(page, heading);
  await expectNoSidewaysScroll(page);
}
