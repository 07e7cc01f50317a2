import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { fillInTexts } from '#server/pages/texts/fill-in-texts.ts';
import { messageTexts } from '#server/pages/texts/message-texts.ts';
import { myAnswersTexts } from '#server/pages/texts/my-answers-texts.ts';
import { withdrawTexts } from '#server/pages/texts/withdraw-texts.ts';
import { codeOf } from '#tests/support/demo.ts';
import { expectContrastInOtherColours } from '#tests/support/watched-page.ts';
import { keyboard as hand } from './keyboard.ts';
import { lookAt, start } from './participant-steps.ts';
import { openStage } from './stage.ts';

const text = fillInTexts.nl;
const mine = myAnswersTexts.nl;

/** A second browser, with scripts, that looks at what the first one sees: axe needs a clock, which a page without scripts has not. */
type Look = (page: Page, heading: string | RegExp) => Promise<void>;

const onwards = (page: Page) =>
  page.locator('button:not([aria-hidden])', { hasText: /^\s*(Volgende|Naar het einde)\s*$/ });

const begin = async (page: Page, link: string): Promise<void> => {
  await page.goto(link);
  await hand.tick(page.getByRole('checkbox', { name: start.consentLabel }));
  await hand.type(page.getByLabel(start.codeLabel), codeOf(link));
  await hand.press(page.getByRole('button', { name: start.button }));
  await page.waitForURL('**/vragenlijst');
};

/** Answers every statement of the page. */
const answerPage = async (page: Page, answer: number): Promise<void> => {
  for (const group of await page.getByRole('group').all()) {
    await hand.choose(group.getByRole('radio').nth(answer));
  }
};

const answerAll = async (page: Page, answer: number): Promise<void> => {
  for (let pages = 0; (await onwards(page).count()) > 0; pages += 1) {
    expect(pages, 'a questionnaire that ends').toBeLessThan(20);
    await answerPage(page, answer);
    await hand.press(onwards(page));
  }
};

const sendAndKeepWords = async (page: Page): Promise<string> => {
  await hand.press(page.getByRole('button', { name: text.review.send }));
  const words = page.getByRole('region', { name: text.thanks.wordsHeading }).getByRole('listitem');
  await words.first().waitFor();
  return (await words.allInnerTexts()).join(' ');
};

/** Presses Tab until the focus is on an element of that kind. */
const tabTo = async (page: Page, selector: string): Promise<void> => {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.locator(`${selector}:focus`).count()) > 0) return;
  }
  throw new Error(`The keyboard does not come to ${selector}.`);
};

describe('a browser without scripts', () => {
  const { demo, visitor, unusedLink } = openStage();

  const looker = async (width = 390): Promise<{ look: Look; close: () => Promise<void> }> => {
    const { page: copy, close } = await visitor(width);
    await copy.goto(`${demo().url}/healthz`);
    return {
      close,
      look: async (page, heading) => {
        await copy.setContent((await page.content()).replaceAll(/<script\b[^>]*><\/script>/g, ''));
        await lookAt(copy, heading);
        await expectContrastInOtherColours(copy);
      },
    };
  };

  it('fills in, changes the language, goes back and sends, and is shown the own words', async () => {
    const link = unusedLink('before');
    const { page, close } = await visitor(390, { javaScript: false });
    const { look, close: stopLooking } = await looker();
    await begin(page, link);
    await look(page, /.+/);
    await answerPage(page, 2);
    await hand.press(page.getByRole('button', { name: text.otherLanguage, exact: true }));
    await look(page, /.+/);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('input:checked').count()).toBe(await page.getByRole('group').count());
    await hand.press(page.getByRole('button', { name: fillInTexts.en.otherLanguage, exact: true }));
    await hand.press(onwards(page));
    await hand.press(page.getByRole('button', { name: text.back, exact: true }));
    expect(await page.locator('input:checked').count()).toBe(await page.getByRole('group').count());
    await answerAll(page, 3);
    await look(page, text.review.heading);
    await hand.press(page.getByRole('link', { name: text.otherLanguage, exact: true }));
    await look(page, fillInTexts.en.review.heading);
    await hand.press(page.getByRole('link', { name: fillInTexts.en.otherLanguage, exact: true }));
    const words = await sendAndKeepWords(page);
    await look(page, text.thanks.heading);
    expect(words.split(' ')).toHaveLength(6);

    await page.goto(`${demo().url}/vragenlijst?taal=en`);
    await look(page, fillInTexts.en.thanks.heading);
    await page.goto(`${demo().url}/vragenlijst?taal=nl`);

    // Loaded again, the page still shows them; whoever signs off and comes back with the code sees none.
    await page.reload();
    await look(page, text.thanks.heading);
    expect((await page.getByRole('listitem').allInnerTexts()).join(' ')).toContain(words);
    await hand.press(page.getByRole('button', { name: text.thanks.leaveWithWords }));
    await page.waitForURL(`${demo().url}/`);
    await begin(page, link);
    await look(page, messageTexts.nl['already-answered'].heading);
    await stopLooking();
    await close();
  });

  it('sees, corrects and withdraws what was sent, with code and own words', async () => {
    const link = unusedLink('before');
    const { page, close } = await visitor(390, { javaScript: false });
    const { look, close: stopLooking } = await looker();
    await begin(page, link);
    await answerAll(page, 3);
    const words = await sendAndKeepWords(page);
    await page.goto(`${demo().url}/vragenlijst`);
    await hand.press(page.getByRole('link', { name: messageTexts.nl['already-answered'].wayOn }));
    await look(page, mine.heading);
    await hand.type(page.getByLabel(mine.codeLabel), codeOf(link));
    await hand.type(page.getByLabel(mine.wordsLabel), words);
    await hand.press(page.getByRole('button', { name: mine.button }));
    await page.getByRole('heading', { name: mine.shut }).waitFor();
    await look(page, mine.heading);
    await hand.tick(page.getByRole('checkbox', { name: mine.lookLabel }));
    await hand.press(page.getByRole('button', { name: mine.look }));
    await page.getByText(mine.chance).waitFor();
    await look(page, mine.heading);
    await hand.press(page.getByRole('link', { name: mine.correct }));
    await look(page, mine.correctHeading);
    await hand.choose(page.getByRole('group').first().getByRole('radio').first());
    await hand.press(page.getByRole('button', { name: mine.correctButton }));
    await page.getByText(mine.corrected).waitFor();
    await look(page, mine.heading);
    await hand.tick(page.getByRole('checkbox', { name: mine.withdrawLabel }));
    await hand.press(page.getByRole('button', { name: mine.withdrawButton }));
    await look(page, withdrawTexts.nl.done);
    await stopLooking();
    await close();
    expect(page.isClosed()).toBe(true);
  });

  it('fills in and sends with the keyboard alone: Tab, arrows, Space and Enter', async () => {
    const link = unusedLink('before');
    const { page, close } = await visitor(390, { javaScript: false });
    await page.goto(link.replace(/#.*/, ''));
    await tabTo(page, '#consent');
    await page.keyboard.press('Space');
    await tabTo(page, '#code');
    await page.keyboard.type(codeOf(link));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/vragenlijst');
    for (let pages = 0; (await onwards(page).count()) > 0; pages += 1) {
      expect(pages, 'a questionnaire that ends').toBeLessThan(20);
      for (let groups = await page.getByRole('group').count(); groups > 0; groups -= 1) {
        await tabTo(page, 'input[type="radio"]');
        await page.keyboard.press('Space');
        await page.keyboard.press('ArrowDown');
      }
      expect(await page.locator('input:checked').count()).toBe(await page.getByRole('group').count());
      // Enter in an answer goes on: the first button of the form is "next".
      await page.keyboard.press('Enter');
      await page.waitForURL(new RegExp(`deel=${String(pages + 2)}`));
    }
    await tabTo(page, 'main button[type="submit"]');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: text.thanks.heading }).waitFor();
    await close();
    expect(page.isClosed()).toBe(true);
  });

  it('stops half-way and goes on elsewhere, where it was', async () => {
    const link = unusedLink('before');
    const first = await visitor(390, { javaScript: false });
    await begin(first.page, link);
    await answerPage(first.page, 1);
    await hand.press(onwards(first.page));
    const reached = await first.page.locator('#voortgang').innerText();
    await hand.press(first.page.getByRole('button', { name: text.leave }));
    await first.page.getByRole('heading', { level: 1, name: messageTexts.nl.left.heading }).waitFor();
    await first.close();
    const second = await visitor(390, { javaScript: false });
    await begin(second.page, link);
    expect(await second.page.locator('#voortgang').innerText()).toBe(reached);
    await second.close();
  });
});

describe('a browser whose scripts come late', () => {
  const { visitor, unusedLink } = openStage();

  it.each([
    ['arrive', /survey-form.*\.js/, 1],
    ['start', /survey-form.*\.js/, 2],
    ['get the questions', /participant\/questionnaire$/, 1],
  ] as const)(
    'never takes away what somebody has begun: used while the scripts still have to %s, the plain form goes on',
    async (_what, address, slowRequest) => {
      const { page, close } = await visitor(390);
      const held: (() => void)[] = [];
      let requests = 0;
      await page.route(address, async (route) => {
        if (route.request().frame().url().endsWith('/vragenlijst')) requests += 1;
        if (requests === slowRequest) await new Promise<void>((resolve) => held.push(resolve));
        await route.continue();
      });
      await page.goto(unusedLink('before'));
      await hand.tick(page.getByRole('checkbox', { name: start.consentLabel }));
      await hand.press(page.getByRole('button', { name: start.button }));
      await page.waitForURL('**/vragenlijst');
      await expect.poll(() => held.length).toBe(1);
      const chosen = page.getByRole('group').first().getByRole('radio').nth(2);
      await hand.choose(chosen);
      requests = 9;
      for (const go of held) go();
      await page.waitForLoadState('networkidle');
      expect(await chosen.isChecked()).toBe(true);
      expect(await page.locator('.survey').count()).toBe(0);
      await hand.press(onwards(page));
      await page.waitForURL(/deel=2/);
      await page.locator('#voortgang', { hasText: /^Vraag 7/ }).waitFor();
      await close();
      expect(page.isClosed()).toBe(true);
    },
  );
});
