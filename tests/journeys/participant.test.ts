import { describe, expect, it } from 'vitest';
import { homeTexts } from '#server/pages/texts/home-texts.ts';
import { withdrawTexts } from '#server/pages/texts/withdraw-texts.ts';
import { codeOf } from '#tests/support/demo.ts';
import { print } from './hand.ts';
import { keyboard } from './keyboard.ts';
import {
  answerScreen,
  answerTheRest,
  consentAndBegin,
  filling,
  goOn,
  lookAt,
  ownWordsOn,
  progress,
  start,
  waitUntilSaved,
} from './participant-steps.ts';
import { handAt, openStage, widths } from './stage.ts';

describe('participants of the running demonstration', () => {
  const { demo, visitor, unusedLink } = openStage();

  describe.each(widths)('at %i px', (width) => {
    const hand = handAt(width);

    it('a participant answers before by link, stops, goes on elsewhere, sends, and sees the own words', async () => {
      const link = unusedLink('before');
      const office = await visitor(width);
      await office.page.goto(link);
      await lookAt(office.page, start.heading);
      expect(await office.page.getByLabel(start.codeLabel).inputValue()).toBe(codeOf(link));
      await consentAndBegin(office.page, hand);
      await lookAt(office.page, /.+/);
      const first = await progress(office.page);
      await answerScreen(office.page, 3, hand);
      await goOn(office.page, hand);
      await goOn(office.page, hand);
      const reached = await progress(office.page);
      expect(reached).not.toBe(first);
      await waitUntilSaved(office.page);
      await hand.press(office.page.getByRole('button', { name: filling.leave }));
      await lookAt(office.page, filling.notices.left.heading);
      await office.close();

      const train = await visitor(width);
      await train.page.goto(link);
      await consentAndBegin(train.page, hand);
      expect(await progress(train.page)).toBe(reached);
      await answerTheRest(train.page, [2, 3, null], hand);
      await lookAt(train.page, filling.review.heading);
      await hand.press(train.page.getByRole('button', { name: filling.review.send }));
      await lookAt(train.page, filling.thanks.heading);
      await print(hand, train.page.getByRole('button', { name: filling.thanks.print }));
      const words = await ownWordsOn(train.page);
      expect(words).toHaveLength(6);
      expect(words.every((word) => /^[a-z]{4,7}$/.test(word))).toBe(true);
      await train.page.reload();
      await lookAt(train.page, filling.thanks.heading);
      expect(await ownWordsOn(train.page)).toEqual(words);
      await train.close();
    });

    it('a participant who answered before answers after by a typed code', async () => {
      const afterLink = unusedLink('after');
      const code = codeOf(afterLink).toLowerCase().replaceAll('-', ' ');
      const { page, close } = await visitor(width);
      await page.goto(demo().url);
      await lookAt(page, homeTexts.nl.heading);
      await hand.type(page.getByLabel(homeTexts.nl.codeLabel), code);
      await hand.press(page.getByRole('button', { name: homeTexts.nl.button }));
      await lookAt(page, start.heading);
      await page.getByText(start.wave.after).first().waitFor();
      // A typed code survives the other language, a reload, and going away and back.
      await hand.press(page.getByRole('link', { name: 'English' }));
      await hand.press(page.getByRole('link', { name: 'Nederlands' }));
      await page.reload();
      await hand.press(page.getByRole('link', { name: start.seesLink }));
      await page.goBack();
      expect(await page.getByLabel(start.codeLabel).inputValue()).toBe(codeOf(afterLink));
      await consentAndBegin(page, hand);
      await answerTheRest(page, [3, 4], hand);
      await hand.press(page.getByRole('button', { name: filling.review.send }));
      await lookAt(page, filling.thanks.heading);
      await page.getByText(filling.thanks.noWords).waitFor();
      await hand.press(page.getByRole('button', { name: filling.thanks.leave, exact: true }));
      await lookAt(page, homeTexts.nl.heading);
      await close();
      expect(page.isClosed()).toBe(true);
    });

    it('a participant takes the answers back with code and own words, and only with both', async () => {
      const link = unusedLink('before');
      const { page, missteps, close } = await visitor(width);
      await page.goto(link);
      await consentAndBegin(page, hand);
      await answerTheRest(page, [1, null], hand);
      await hand.press(page.getByRole('button', { name: filling.review.send }));
      await page.getByRole('heading', { level: 1, name: filling.thanks.heading }).waitFor();
      const words = await ownWordsOn(page);
      const withdraw = async (typed: string): Promise<void> => {
        await page.goto(`${demo().url}/intrekken`);
        await hand.type(page.getByLabel(withdrawTexts.nl.codeLabel), codeOf(link));
        await hand.type(page.getByLabel(withdrawTexts.nl.wordsLabel), typed);
        await hand.tick(page.getByRole('checkbox', { name: withdrawTexts.nl.confirmLabel }));
        await hand.press(page.getByRole('button', { name: withdrawTexts.nl.button }));
      };
      await withdraw(words.toReversed().join(' '));
      await lookAt(page, withdrawTexts.nl.heading);
      await page.getByText(withdrawTexts.nl.errors['words-wrong']).first().waitFor();
      await page.goBack();
      await page.goForward();
      await page.reload();
      await page.getByText(withdrawTexts.nl.errors['words-wrong']).first().waitFor();
      expect(missteps).toEqual([]);
      await withdraw(words.join(', ').toUpperCase());
      await lookAt(page, withdrawTexts.nl.done);
      await close();
    });

    it('the questionnaire can be read in English half-way, and the answers stay', async () => {
      const { page, missteps, close } = await visitor(width);
      await page.goto(unusedLink('before'));
      await consentAndBegin(page, hand);
      await answerScreen(page, 4, hand);
      const chosen = page.getByRole('radiogroup').first().getByRole('radio').nth(4);
      await hand.press(page.getByRole('button', { name: filling.otherLanguage, exact: true }));
      await page.getByText(/^Questions? 1/).waitFor();
      expect(await chosen.isChecked()).toBe(true);
      expect(await page.locator('html').getAttribute('lang')).toBe('en');
      await lookAt(page, /.+/);
      await close();
      expect(missteps).toEqual([]);
    });
  });

  it('opening a link changes nothing: no cookie, no answer, and the code never travels in an address', async () => {
    const link = unusedLink('before');
    const { page, context, missteps, close } = await visitor(390);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
    await page.goto(link);
    // Time enough for the script to do what it does by itself: fetch the questionnaire's files ahead.
    await page.waitForTimeout(2500);
    expect(asked.length).toBeGreaterThan(1);
    expect(asked.filter((line) => !line.startsWith('GET '))).toEqual([]);
    // The fragment stays in the browser: nothing that was asked of the server carries the code.
    expect(
      asked.filter((line) => line.replaceAll('-', '').includes(codeOf(link).replaceAll('-', ''))),
    ).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    await close();
    expect(missteps).toEqual([]);
  });

  it('without scripts the start page can be read, the code typed, and the page says what is needed', async () => {
    const link = unusedLink('before');
    const { page, missteps, close } = await visitor(390, { javaScript: false });
    await page.goto(link);
    await page.getByRole('heading', { level: 1, name: start.heading }).waitFor();
    await keyboard.tick(page.getByRole('checkbox', { name: start.consentLabel }));
    await keyboard.type(page.getByLabel(start.codeLabel), codeOf(link));
    await keyboard.press(page.getByRole('button', { name: start.button }));
    await page.waitForURL('**/vragenlijst');
    expect(await page.getByRole('heading', { level: 1 }).innerText()).not.toBe('');
    await close();
    expect(missteps).toEqual([]);
  });
});
