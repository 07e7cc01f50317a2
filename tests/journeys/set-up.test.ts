import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileMessages } from '#server/contract/file-messages.ts';
import { setUpMessages } from '#server/contract/set-up-messages.ts';
import { dayOf, daysAfter } from '#server/day.ts';
import { closeWave } from '#server/release/waves.ts';
import { cardTexts } from '#client/src/studio/texts/card-texts.ts';
import { fileTexts } from '#client/src/studio/texts/file-texts.ts';
import { formTexts } from '#client/src/studio/texts/form-texts.ts';
import { pilotTexts } from '#client/src/studio/texts/pilot-texts.ts';
import { programmesTexts } from '#client/src/studio/texts/programmes-texts.ts';
import { setUpTexts } from '#client/src/studio/texts/set-up-texts.ts';
import { waveTexts } from '#client/src/studio/texts/wave-texts.ts';
import { startTestServer, type TestServer } from '#tests/api/test-server.ts';
import { openBrowser } from '#tests/support/chromium.ts';
import { openPage, type WatchedPage } from '#tests/support/watched-page.ts';
import { findOneOfMany } from './finding-steps.ts';
import { counting, print, type Hand } from './hand.ts';
import { addManyPilots } from './many-pilots.ts';
import { answerTheRest, consentAndBegin, filling, lookAt, start } from './participant-steps.ts';
import { handAt, widths } from './stage.ts';
import { meetAnother, openElsewhere } from './two-people-steps.ts';

const text = setUpTexts.nl;
const cards = cardTexts.nl;
const faults = setUpMessages.nl;
const title = 'Goed Werk bij de gemeente';

const inDays = (days: number): string => daysAfter(dayOf(new Date()), days);

/** Goes on with the tab key until the control of that name has the focus. */
async function tabTo(page: Page, label: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const element = document.activeElement;
      if (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) {
        return element.labels?.[0]?.textContent ?? '';
      }
      return element?.textContent ?? '';
    });
    if (name.trim() === label) return;
  }
  throw new Error(`No "${label}" is reached by the tab key.`);
}

const startAtHeading = (page: Page): Promise<void> =>
  page.getByRole('heading', { level: 1 }).evaluate((heading) => {
    if (heading instanceof HTMLElement) heading.focus();
  });

/** Types a day as the browser of the tests asks for it: month, day, year. */
async function typeDay(page: Page, day: string): Promise<void> {
  const [year = '', month = '', dayOfMonth = ''] = day.split('-');
  await page.keyboard.type(`${month}${dayOfMonth}${year}`);
}

/** Fills in the pilot's file; its DPIA is not needed, with the reason. */
async function fillFile(page: Page, hand: Hand): Promise<void> {
  const file = fileTexts.nl;
  await hand.type(page.getByLabel(file.controller.label), 'Gemeente Waterland');
  await hand.type(page.getByLabel(file.processor.label), 'Stichting Beroepseer');
  await hand.type(page.getByLabel(file.agreement.label), 'VO-2026-14');
  await hand.pick(page.getByLabel(file.basis.label), file.bases['public-task']);
  await hand.type(page.getByLabel(file.basisReason.label), 'De gemeente zorgt als werkgever voor goed werk.');
  await hand.type(page.getByLabel(file.worksCouncil.label), '3 maart 2026, OR-12');
  await hand.tick(page.getByLabel(file.dpia.none));
  await hand.type(page.getByLabel(file.dpia.reason), 'De verwerking is klein en vrijwillig.');
  await hand.day(page.getByLabel(file.answersUntil.label), inDays(400));
  await hand.day(page.getByLabel(file.resultsBy.label), inDays(150));
  await hand.pick(page.getByLabel(file.benchmark.label), file.yes);
}

/** Everything that a browser can keep of a page. */
const keptIn = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify([
      location.href,
      history.state,
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      document.cookie,
    ]),
  );

/**
 * Saves the file half filled in: what is missing is listed from the first moment, only what is wrong is a mistake, and
 * what was typed since stays in the tab.
 */
async function saveHalf(page: Page, hand: Hand, plain: Hand): Promise<void> {
  const missing = page.getByRole('complementary', { name: fileTexts.nl.missing.title });
  expect(await missing.getByRole('listitem').count()).toBe(10);
  await hand.press(missing.getByRole('link', { name: fileTexts.nl.missing.names['worksCouncil.text'] }));
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('veld-worksCouncil-text');
  // Saved in between with a reason that says nothing: that is wrong; what is only missing is not.
  await plain.tick(page.getByLabel(fileTexts.nl.dpia.none));
  await plain.type(page.getByLabel(fileTexts.nl.dpia.reason), 'klein');
  await hand.press(page.getByRole('button', { name: fileTexts.nl.submit }));
  const summary = page.getByRole('alert');
  await summary.getByText(fileMessages.nl.noDpia).waitFor();
  expect(await summary.getByRole('listitem').count()).toBe(1);
  await lookAt(page, fileTexts.nl.title);
  // What is typed stays in the tab: after a reload it stands there again, and can be taken away and brought back.
  await plain.type(page.getByLabel(fileTexts.nl.dpia.reason), 'De verwerking is klein en vrijwillig.');
  await page.reload();
  await page.getByText(text.kept.shown).waitFor();
  await plain.press(page.getByRole('button', { name: text.kept.takeAway }));
  expect(await page.getByLabel(fileTexts.nl.dpia.reason).inputValue()).toBe('klein');
  await plain.press(page.getByRole('button', { name: text.kept.bringBack }));
  await plain.untick(page.getByLabel(fileTexts.nl.dpia.none));
}

/** Closes the before wave, and comes back less than a week before the keys go. */
async function endWithoutADay(server: TestServer, { page, context }: WatchedPage): Promise<void> {
  const { stores } = server.context;
  const [pilot] = await stores.roster.pilots();
  if (pilot === undefined) throw new Error('There is no pilot.');
  await closeWave(server.context, pilot, 1);
  // Less than a week before the keys go.
  server.wait(140 * 24 * 60 * 60 * 1000);
  await context.addCookies([await server.session('researcher')]);
  await page.clock.setFixedTime(server.context.clock());
  await page.goto(`${server.url}/studio/pilots/${pilot.id}`);
}

describe.each(widths)('from an empty studio to printed cards at %i px', (width) => {
  let server: TestServer;
  let browser: Browser;
  let visit: WatchedPage;
  const hand = counting(handAt(width));
  const printed: { codes: string[]; address: string } = { codes: [], address: '' };

  beforeAll(async () => {
    [server, browser] = await Promise.all([startTestServer(), openBrowser()]);
    visit = await openPage(browser, { origin: server.url, width, refusals: [409] });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  it('the empty studio points to a new pilot', async () => {
    const { page } = visit;
    await visit.context.addCookies([await server.session('researcher')]);
    await page.goto(`${server.url}/studio`);
    await lookAt(page, programmesTexts.nl.empty.title);
    await hand.press(page.getByRole('link', { name: text.link }));
    await lookAt(page, text.title);
    expect(await page.getByText(text.fixed.title).isVisible()).toBe(true);
  });

  it('an empty form says on top and at each field what is missing, and keeps the focus in sight', async () => {
    const { page } = visit;
    await hand.press(page.getByRole('button', { name: text.submit }));
    const summary = page.getByRole('alert');
    await summary.getByText(formTexts.nl.summary).waitFor();
    expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
    const lines = await summary.getByRole('listitem').allInnerTexts();
    expect(lines).toHaveLength(10);
    // Where a form has several rows the line on top says which one, and then the same words as at the field.
    const ofGroup = lines.filter((line) => line.startsWith(`${text.groups.row(1)}: `));
    expect(ofGroup).toHaveLength(2);
    for (const line of lines) {
      const words = line.replace(`${text.groups.row(1)}: `, '');
      expect(await page.locator('.field-error').filter({ hasText: words }).count()).toBeGreaterThan(0);
    }
    await lookAt(page, text.title);
    await hand.press(summary.getByRole('link', { name: faults.groupNameMissing }));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('veld-groups-0-name');
  });

  it.each([false, true])(
    'goes to its heading when what had the focus goes away, and stays in sight where it was once its reader had scrolled on: %s',
    async (scrolls) => {
      const { page } = visit;
      const before = await page.evaluate((hasScrolled) => {
        const button = document.createElement('button');
        document.querySelector('main')?.append(button);
        button.focus();
        scrollTo(0, 400);
        if (hasScrolled) document.dispatchEvent(new WheelEvent('wheel'));
        button.remove();
        return scrollY;
      }, scrolls);
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
      expect((await page.evaluate(() => scrollY)) === before).toBe(scrolls);
    },
  );

  it('is filled in with the keyboard alone; a lost connection loses nothing', async () => {
    const { page, context, missteps } = visit;
    await startAtHeading(page);
    const fill = async (label: string, value: string): Promise<void> => {
      await tabTo(page, label);
      await page.keyboard.type(value);
    };
    await fill(text.programme.label, 'Routekaart Goed Werk');
    await fill(text.organisation.label, 'Gemeente Waterland');
    await fill(text.pilot.label, title);
    await tabTo(page, text.threshold.label);
    await fill(text.sessions.label, '4');
    await fill(text.groups.name, 'Beleid');
    await fill(text.groups.cards, '10');
    await hand.press(page.getByRole('button', { name: text.groups.add }));
    await page.keyboard.type('Balie en buitendienst');
    await fill(text.groups.cards, '3');
    await page.getByText(text.groups.small).waitFor();
    const plain = handAt(width);
    await plain.press(page.getByRole('button', { name: text.groups.remove('Balie en buitendienst') }));
    const back = page.getByRole('button', { name: text.putBack.button('Balie en buitendienst') });
    expect(await back.evaluate((button) => button === document.activeElement)).toBe(true);
    await plain.press(back);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('veld-groups-1-name');
    for (const [label, day] of [
      [text.waves.opensOn, 0],
      [text.waves.closesOn, 14],
      [text.waves.opensOn, 100],
      [text.waves.closesOn, 114],
    ] as const) {
      await tabTo(page, label);
      await typeDay(page, inDays(day));
    }
    await context.setOffline(true);
    await hand.press(page.getByRole('button', { name: text.submit }));
    await page.getByText(formTexts.nl.noAnswer.title).waitFor();
    await lookAt(page, text.title);
    await context.setOffline(false);
    missteps.splice(0);
    await page.reload();
    expect(await page.getByLabel(text.pilot.label).inputValue()).toBe(title);
    expect(await page.getByRole('group', { name: /^Groep \d/ }).count()).toBe(2);
  });

  it('points from the new pilot to its file, which says what is missing until it is complete', async () => {
    const { page } = visit;
    await hand.press(page.getByRole('button', { name: text.submit }));
    await lookAt(page, title);
    expect(await page.getByRole('link', { name: pilotTexts.nl.toCards }).count()).toBe(0);
    await hand.press(page.getByRole('link', { name: pilotTexts.nl.toFile }));
    await lookAt(page, fileTexts.nl.title);
    const plain = handAt(width);
    await saveHalf(page, hand, plain);
    await meetAnother(page, plain, server);
    await fillFile(page, plain);
    await hand.press(page.getByRole('button', { name: fileTexts.nl.submit }));
    await page.getByText(fileTexts.nl.complete).waitFor();
    await lookAt(page, fileTexts.nl.title);
  });

  it('shows the cards once, with codes that nothing in the browser keeps', async () => {
    const { page } = visit;
    await hand.press(page.getByRole('link', { name: fileTexts.nl.toCards }));
    await lookAt(page, text.cards.title);
    await hand.press(page.getByRole('button', { name: text.cards.submit }));
    await lookAt(page, cards.title(title));
    await page.getByText(cards.made(13)).waitFor();
    printed.codes = await page.locator('.card-characters').allInnerTexts();
    printed.address = await page.locator('.card-address').first().innerText();
    expect(new Set(printed.codes).size).toBe(13);
    const kept = await keptIn(page);
    for (const code of printed.codes) expect(kept).not.toContain(code);
    expect(server.log.join('')).not.toContain(printed.codes[0]);
  });

  it('saves the same cards as an A4 PDF, and prints them', async () => {
    const [download] = await Promise.all([
      visit.page.waitForEvent('download'),
      hand.press(visit.page.getByRole('button', { name: cards.pdf })),
    ]);
    const pdf = readFileSync(await download.path()).toString('latin1');
    expect(download.suggestedFilename()).toBe(`${cards.pdfName}-Goed-Werk-bij-de-gemeente.pdf`);
    await print(hand, visit.page.getByRole('button', { name: cards.print }));
    // From the empty studio to the cards, with every wrong turn of this test, and besides the fields of the file.
    expect(hand.clicks()).toBeLessThanOrEqual(25);
    expect(hand.clicks()).toBeGreaterThan(8);
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(3);
  });

  it('prints two sheets of A4 for the one group and one for the other, and nothing else', async () => {
    const { page } = visit;
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false });
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(3);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: cards.print }).isVisible()).toBe(false);
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(false);
    const overflowing = await page
      .locator('.card')
      .evaluateAll(
        (all) =>
          all.filter((card) => card.scrollHeight > card.clientHeight || card.scrollWidth > card.clientWidth)
            .length,
      );
    expect(overflowing).toBe(0);
    await page.emulateMedia({ media: null });
    // On the paper that was looked at there was no button that could keep the focus.
    await startAtHeading(page);
  });

  it('asks before the cards are left unprinted, whichever way one leaves', async () => {
    const { page } = visit;
    const dialog = page.getByRole('dialog', { name: cards.leaving.title });
    for (const leave of [
      () => hand.press(page.getByRole('link', { name: cards.toPilot })),
      () => hand.press(page.getByRole('link', { name: 'Drietrap', exact: true })),
      () => page.goBack(),
    ]) {
      await leave();
      await dialog.waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      expect(await page.locator('.card').count()).toBe(13);
    }
    await hand.press(page.getByRole('link', { name: cards.toPilot }));
    await dialog.waitFor();
    await lookAt(page, cards.title(title));
    await page.keyboard.press('Escape');
    await hand.tick(page.getByRole('checkbox', { name: cards.printed }));
    await hand.press(page.getByRole('link', { name: cards.toPilot }));
    await lookAt(page, title);
  });

  it('opens the before wave, and a printed code lets somebody answer', async () => {
    const { page } = visit;
    const open = pilotTexts.nl.waves.open(waveTexts.nl.kinds.before);
    await hand.press(page.getByRole('button', { name: open }));
    // On the wide screen somebody else opens it while it is asked here: that is said, and nothing is refused.
    if (width > 600) await openElsewhere(page, server);
    await hand.press(page.getByRole('dialog').getByRole('button', { name: open }));
    const { done, already } = pilotTexts.nl.opening;
    await page.getByText((width > 600 ? already : done)(waveTexts.nl.kinds.before)).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    const [code = ''] = printed.codes;
    expect(printed.address).toMatch(new RegExp(`/m/${code.slice(0, 3)}$`));
    const participant = await openPage(browser, { origin: server.url, width });
    await participant.page.goto(`${server.url}/m/${code.slice(0, 3)}`);
    await hand.type(participant.page.getByLabel(start.codeLabel), code.toLowerCase());
    await consentAndBegin(participant.page, hand);
    await answerTheRest(participant.page, [3], hand);
    await hand.press(participant.page.getByRole('button', { name: filling.review.send }));
    await participant.page.getByText(filling.thanks.wordsHeading).waitFor();
    await participant.close();
  });

  it('makes cards for people invited late', async () => {
    const { page } = visit;
    await hand.press(page.getByRole('link', { name: 'Drietrap', exact: true }));
    await lookAt(page, programmesTexts.nl.title);
    await hand.press(page.getByRole('link', { name: text.more.link }));
    await lookAt(page, text.cards.title);
    await hand.press(page.getByRole('button', { name: text.more.submit }));
    await page.getByRole('alert').getByText(faults.cards).waitFor();
    await hand.type(page.getByLabel(text.more.count), '2');
    await page.keyboard.press('Enter');
    await lookAt(page, cards.title(title));
    const more = await page.locator('.card-characters').allInnerTexts();
    expect(more).toHaveLength(2);
    expect(printed.codes).not.toContain(more[0]);
    await hand.tick(page.getByRole('checkbox', { name: cards.printed }));
    // Whoever leaves in the moment of the tick is still asked whether the cards are printed.
    await hand.press(page.getByRole('link', { name: cards.toPilot }));
    await lookAt(page, title);
  });

  it('says of a wave without a day left why it cannot open, and leads to a copy that says what it takes along', async () => {
    await endWithoutADay(server, visit);
    const { page, close } = visit;
    await lookAt(page, title);
    await page.getByText(pilotTexts.nl.opening.noDayLeft.keys).waitFor();
    expect(await page.getByRole('button', { name: /openen$/ }).count()).toBe(0);
    await hand.press(page.locator('.next').getByRole('link', { name: pilotTexts.nl.setUp.copy }));
    await lookAt(page, text.title);
    await page.getByText(text.copy.stays).waitFor();
    expect(await page.getByLabel(text.pilot.label).inputValue()).toBe('');
    expect(await page.locator('#veld-groups-0-name').inputValue()).toBe('Beleid');
    // What was typed is for whoever typed it: another who signs in here after the session ended does not see it.
    await hand.type(page.getByLabel(text.pilot.label), 'Nog een traject');
    await page.reload();
    expect(await page.getByLabel(text.pilot.label).inputValue()).toBe('Nog een traject');
    await visit.context.addCookies([await server.session('administrator')]);
    await page.reload();
    expect(await page.getByLabel(text.pilot.label).inputValue()).toBe('');
    await close();
  });

  it('finds one pilot of many, and its group, by typing how a word begins', async () => {
    await addManyPilots(server, 40);
    const { page, context, close } = await openPage(browser, { origin: server.url, width });
    await context.addCookies([await server.session('researcher')]);
    await findOneOfMany(page, hand, server.url);
    expect(new URL(page.url()).pathname).toMatch(/^\/studio\/groepen\/.+/);
    await close();
  });
});
