import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { messages } from '#client/src/participant/messages.ts';
import { startTexts } from '#server/pages/texts/start-texts.ts';
import { expectAccessible, expectNoSidewaysScroll } from '#tests/support/watched-page.ts';
import type { Hand } from './hand.ts';
import { keyboard } from './keyboard.ts';

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
export async function consentAndBegin(page: Page, hand: Hand = keyboard): Promise<void> {
  await hand.tick(page.getByRole('checkbox', { name: start.consentLabel }));
  await hand.press(page.getByRole('button', { name: start.button }));
  await page.waitForURL('**/vragenlijst');
  await waitForScript(page);
  await onwardButton(page).waitFor();
}

/** Chooses an answer on every question of the screen; `null` leaves the screen's questions open. */
export async function answerScreen(page: Page, answer: number | null, hand: Hand = keyboard): Promise<void> {
  if (answer === null) return;
  const groups = page.getByRole('radiogroup');
  for (const group of await groups.all()) {
    await hand.choose(group.getByRole('radio').nth(answer));
  }
}

/** Waits until a screen that the script shows has the focus at its heading: then it stands as it stays. */
export async function newScreen(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.matches('h1, h2, h3') === true);
}

/** To the next screen, or past the last one; as a person does, who goes on only once it is there and has the focus. */
export async function goOn(page: Page, hand: Hand = keyboard): Promise<void> {
  await hand.press(onwardButton(page));
  await newScreen(page);
}

/** Answers the screens that are left, one answer after another in turn, and stops at the last look. */
export async function answerTheRest(
  page: Page,
  answers: readonly (number | null)[],
  hand: Hand = keyboard,
): Promise<number> {
  let screens = 0;
  for (;;) {
    await answerScreen(page, answers[screens % answers.length] ?? null, hand);
    const isLast = (await onwardButton(page).innerText()) === filling.toReview;
    await goOn(page, hand);
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
