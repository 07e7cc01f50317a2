import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { messages } from '#client/src/participant/messages.ts';
import { currentInstrument, instruments } from '#instruments/registry.ts';
import { accessibilityTexts } from '#server/pages/texts/accessibility-texts.ts';
import { privacyTexts } from '#server/pages/texts/privacy-texts.ts';
import { expectNoSidewaysScroll } from '#tests/support/watched-page.ts';
import { keyboard as hand } from './keyboard.ts';
import { begin, pressSend, scripted, status } from './offline-steps.ts';
import {
  answerScreen,
  answerTheRest,
  filling,
  goOn,
  isAtLastLook,
  lookAt,
  newScreen,
  progress,
  start,
} from './participant-steps.ts';
import { openSmallStage } from './small-stage.ts';

const withModules = instruments[1] ?? currentInstrument;
const { server, visitor, unusedLink } = openSmallStage(20, {
  instrument: withModules,
  modules: ['waarden'],
});

/** What has the focus, as somebody with a screen reader hears it: its role or kind, and its words. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const name = element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    return `${element?.tagName.toLowerCase() ?? 'nothing'} ${name.trim().replaceAll(/\s+/g, ' ')}`;
  });

const press = async (page: Page, key: string, times = 1): Promise<void> => {
  for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
};

/** Presses Tab until the focus is on something with these words. */
const tabTo = async (page: Page, words: string | RegExp): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (typeof words === 'string' ? now.endsWith(` ${words}`) : words.test(now)) return;
  }
  throw new Error(`The keyboard does not come to ${String(words)}.`);
};

const statementOf = (id: string): string =>
  withModules.questions.find((each) => each.id === id)?.text.nl ?? '';
const labels = withModules.responseScales[0]?.labels.map(({ nl }) => nl) ?? [];

describe('Somebody with a screen reader', () => {
  it('hears the start page in order: who asks, what is told, the box and the code with their names', async () => {
    const { page, close } = await visitor(390);
    await page.goto(unusedLink());
    const tree = await page.locator('body').ariaSnapshot();
    for (const line of [
      /^- link "Naar de inhoud"/m,
      /^- banner:/m,
      /^ {2}- link "English"/m,
      /^- main:/m,
      new RegExp(`^ {2}- heading "${start.heading.replace('?', '\\?')}" \\[level=1\\]`, 'm'),
      new RegExp(`term: ${start.who.replace('?', '\\?')}`),
      /definition: Stichting Beroepseer\. Uw eigen organisatie/,
      /^ {2}- heading "Begin" \[level=2\]/m,
      /^ {2}- checkbox "Ik heb dit gelezen en doe uit vrije wil mee/m,
      /^ {2}- textbox "Uw code"/m,
      /^ {2}- button "Begin met de vragen"/m,
      /^- contentinfo:/m,
      /navigation "/,
    ]) {
      expect(tree).toMatch(line);
    }
    const described = await page.getByLabel(start.codeLabel).getAttribute('aria-describedby');
    expect(await page.locator(`#${described ?? ''}`).innerText()).toBe(start.codeHint);
    await close();
  });

  it('hears one question on a phone as one group with its statement and every label, and nothing else', async () => {
    const { page, context } = await visitor(390);
    await begin(page, unusedLink());
    const tree = await page.locator('.survey').ariaSnapshot();
    const statement = statementOf('ew1');
    expect(tree.split('\n').filter((line) => /heading|group|radio|button/.test(line))).toEqual([
      '- heading "Uw werk, eerste deel" [level=2]',
      `- heading "${statement}" [level=3]`,
      `- radiogroup "${statement}":`,
      ...labels.map((label) => `  - radio "${label}"`),
    ]);
    const around = await page.locator('main').ariaSnapshot();
    expect(around).toMatch(/paragraph: Vraag 1 van \d+/);
    expect(around).toContain(`button "${filling.next}"`);
    await context.close();
  });

  it('is taken along at every step: to the question, to the block, to the last look, to the thanks', async () => {
    const { page, context } = await visitor(390);
    await begin(page, unusedLink());
    await goOn(page);
    await expect.poll(() => focused(page)).toBe(`h3 ${statementOf('bt1')}`);
    expect(await page.locator(':focus').getAttribute('aria-describedby')).toBe('voortgang');
    await hand.press(page.getByRole('button', { name: filling.back, exact: true }));
    await expect.poll(() => focused(page)).toBe('h2 Uw werk, eerste deel');
    await page.goBack();
    await expect.poll(() => focused(page)).toBe(`h3 ${statementOf('bt1')}`);
    await page.goForward();
    await expect.poll(() => focused(page)).toBe('h2 Uw werk, eerste deel');
    await hand.press(page.getByRole('button', { name: filling.otherLanguage, exact: true }));
    await expect.poll(() => focused(page)).toBe('button Nederlands');
    await hand.press(page.getByRole('button', { name: 'Nederlands', exact: true }));
    await answerTheRest(page, [null]);
    await expect.poll(() => focused(page)).toBe(`h1 ${filling.review.heading}`);
    await page.goBack();
    await expect.poll(() => focused(page)).toMatch(/^h3 /);
    await page.goForward();
    await expect.poll(() => focused(page)).toBe(`h1 ${filling.review.heading}`);
    await pressSend(page);
    await expect.poll(() => focused(page)).toBe(`h1 ${filling.thanks.heading}`);
    await context.close();
  });
});

describe('Somebody who may tick five boxes', () => {
  it('reads the question once, hears how many are left, and why the others cannot be ticked', async () => {
    const { page, context } = await visitor(390);
    await begin(page, unusedLink());
    for (;;) {
      if ((await page.getByRole('group').count()) > 0) break;
      await goOn(page);
    }
    const question = statementOf('waarden-eigen');
    expect(await page.getByText(question, { exact: true }).filter({ visible: true }).count()).toBe(1);
    const group = page.getByRole('group', { name: question });
    const boxes = group.getByRole('checkbox');
    await page.getByText('Kies er hoogstens 5.', { exact: true }).waitFor();
    for (let box = 0; box < 4; box += 1) await hand.tick(boxes.nth(box));
    await page.getByRole('status').filter({ hasText: '4 van de 5 gekozen.' }).waitFor();
    await hand.tick(boxes.nth(4));
    await page.getByText('Haal dan eerst een vinkje weg').waitFor();
    expect(await boxes.nth(5).isDisabled()).toBe(true);
    await lookAt(page, /.+/);
    await hand.untick(boxes.nth(0));
    expect(await boxes.nth(5).isDisabled()).toBe(false);
    await context.close();
  });
});

describe('Somebody with a keyboard', () => {
  it('fills in by script from the first question to the own words, and signs off', async () => {
    const { page, context } = await visitor(1280);
    const link = unusedLink();
    await page.goto(link);
    await tabTo(page, /^input/);
    await press(page, 'Space');
    await tabTo(page, start.button);
    await press(page, 'Enter');
    await page.waitForURL('**/vragenlijst');
    await scripted(page, '.survey');
    for (let screens = 0; ; screens += 1) {
      expect(screens, 'a questionnaire that ends').toBeLessThan(10);
      const groups = await page.getByRole('radiogroup').count();
      for (let group = 0; group < groups; group += 1) {
        await tabTo(page, /^input/);
        await press(page, 'Space');
        await press(page, 'ArrowRight', 2);
      }
      expect(await page.locator('.survey input[type="radio"]:checked').count()).toBe(groups);
      await tabTo(page, /^button (Volgende|Naar het einde)$/);
      const before = await progress(page);
      await press(page, 'Enter');
      await newScreen(page, before);
      if (await isAtLastLook(page)) break;
    }
    await expect.poll(() => focused(page)).toBe(`h1 ${filling.review.heading}`);
    await tabTo(page, filling.review.send);
    await press(page, 'Enter');
    await expect.poll(() => focused(page)).toBe(`h1 ${filling.thanks.heading}`);
    await tabTo(page, filling.thanks.leaveWithWords);
    await press(page, 'Enter');
    await page.waitForURL(`${server().url}/`);
    await context.close();
  });
});

/** Fails when something on the page moves or fades by itself. */
const expectStill = async (page: Page): Promise<void> => {
  const moving = await page.evaluate(
    () =>
      [...document.querySelectorAll('*')].filter((element) => {
        const { animationName, transitionDuration, transitionProperty } = getComputedStyle(element);
        return animationName !== 'none' || (transitionDuration !== '0s' && transitionProperty !== 'none');
      }).length,
  );
  expect(moving).toBe(0);
};

/**
 * Fails when words or edges would vanish in the colours that somebody's system forces upon the page. (axe reads a
 * colour of ours there that the browser does not use.)
 */
const expectSeenInForcedColours = async (page: Page): Promise<void> => {
  const vanished = await page.evaluate(() =>
    [...document.querySelectorAll('main .button, main .answer, main label, main .error-summary')]
      .filter((element) => {
        const { color, backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(element);
        const edge = borderTopWidth !== '0px' && borderTopColor === backgroundColor;
        return color === backgroundColor || edge;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
  expect(vanished).toEqual([]);
};

/** What a screen reader is given of a page: its parts, one title, and a name for everything that can be used. */
const expectSpoken = async (page: Page): Promise<void> => {
  const tree = (await page.locator('body').ariaSnapshot()).split('\n').map((line) => line.trim());
  expect(tree.filter((line) => /^- heading .*\[level=1\]/.test(line))).toHaveLength(1);
  const parts = ['banner', 'main', 'contentinfo'];
  expect(parts.filter((part) => !tree.some((line) => line.startsWith(`- ${part}`)))).toEqual([]);
  expect(tree.filter((line) => /^- (link|button|textbox|checkbox|radio|img)(:| \[|$)/.test(line))).toEqual(
    [],
  );
};

/** The checks of one page in every way it can be looked at; in the light the other journeys look with axe. */
const lookEveryWay = async (page: Page, heading: string | RegExp): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await lookAt(page, heading);
  await expectSpoken(page);
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
  await expectSeenInForcedColours(page);
  await expectNoSidewaysScroll(page);
  await page.emulateMedia({ forcedColors: 'none', media: 'print' });
  await expectNoSidewaysScroll(page);
  await page.emulateMedia({ media: 'screen', reducedMotion: 'reduce' });
  await expectStill(page);
};

describe('Somebody at 400 % zoom, in the dark, with forced colours, without motion, or on paper', () => {
  it('can read every page around the questionnaire, 320 px wide', async () => {
    const { page, context } = await visitor(320);
    await page.setViewportSize({ width: 320, height: 256 });
    for (const [path, heading] of [
      ['/', /.+/],
      [new URL(unusedLink()).pathname, start.heading],
      ['/mijn-antwoorden', /.+/],
      ['/intrekken', /.+/],
      ['/wie-ziet-wat', privacyTexts.nl.heading],
      ['/toegankelijkheid', accessibilityTexts.nl.heading],
      ['/vragenlijst/afgesloten', filling.notices.left.heading],
      ['/vragenlijst', /.+/],
      ['/m/zzz', /.+/],
      ['/bestaat-niet', /.+/],
    ] as const) {
      await page.goto(`${server().url}${path}`);
      await lookEveryWay(page, heading);
    }
    await context.close();
    expect(page.isClosed()).toBe(true);
  });

  it('can fill in, send, and print the own words, 320 px wide and 256 px high', async () => {
    const { page, context } = await visitor(320);
    await page.setViewportSize({ width: 320, height: 256 });
    await begin(page, unusedLink());
    await answerScreen(page, 2);
    await status(page, 'saved');
    await lookEveryWay(page, /.+/);
    await answerTheRest(page, [null]);
    await lookEveryWay(page, filling.review.heading);
    const { review, thanks } = messages.en;
    await hand.press(page.getByRole('button', { name: filling.otherLanguage, exact: true }));
    await lookAt(page, review.heading);
    await hand.press(page.getByRole('button', { name: review.send }));
    await page.getByRole('heading', { level: 1, name: thanks.heading }).waitFor();
    await lookEveryWay(page, thanks.heading);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('listitem').first().isVisible()).toBe(true);
    expect(await page.locator('.site-footer').isVisible()).toBe(false);
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    await context.close();
  });
});
