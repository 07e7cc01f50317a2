import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { messages } from '#client/src/participant/messages.ts';
import { languages } from '#instruments/instrument.ts';
import { startTexts } from '#server/pages/texts/start-texts.ts';
import { expectAccessible, expectNoSidewaysScroll } from '#tests/support/watched-page.ts';
import type { Hand } from './hand.ts';
import { keyboard } from './keyboard.ts';

export const start = startTexts.nl;
export const filling = messages.nl;

/** What a person sees as progress, such as "Vraag 3 van 18"; nothing at the last look. */
export const progress = (page: Page): Promise<string> => page.locator('#voortgang').innerText();

const onwardWords = languages.flatMap((language) => [messages[language].next, messages[language].toReview]);

const onwardButton = (page: Page) =>
  page.getByRole('button', { name: new RegExp(`^(${onwardWords.join('|')})$`) });

/**
 * Waits until the script has taken the place of the plain form. It only does so in the first seconds and while
 * nothing was touched; on a busy machine that moment can pass, and comes again with the next page.
 */
export async function waitForScript(page: Page): Promise<void> {
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

/** Waits until another screen than the one with this progress has the focus at its heading: then it stands as it stays. */
export async function newScreen(page: Page, before: string): Promise<void> {
  await page.waitForFunction(
    (passed) =>
      document.querySelector<HTMLElement>('#voortgang')?.innerText !== passed &&
      document.activeElement?.matches('h1, h2, h3') === true,
    before,
  );
}

/** To the next screen, or past the last one; as a person does, who goes on only once it is there and has the focus. */
export async function goOn(page: Page, hand: Hand = keyboard): Promise<void> {
  const before = await progress(page);
  await hand.press(onwardButton(page));
  await newScreen(page, before);
}

/** Whether the questions are behind: only then is there no progress to show. */
export const isAtLastLook = async (page: Page): Promise<boolean> => (await progress(page)) === '';

/** Answers the screens that are left, one answer after another in turn, and stops at the last look. */
export async function answerTheRest(
  page: Page,
  answers: readonly (number | null)[],
  hand: Hand = keyboard,
): Promise<number> {
  let screens = 0;
  do {
    expect(screens, 'a questionnaire that ends').toBeLessThan(60);
    await answerScreen(page, answers[screens % answers.length] ?? null, hand);
    await goOn(page, hand);
    screens += 1;
  } while (!(await isAtLastLook(page)));
  return screens;
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
