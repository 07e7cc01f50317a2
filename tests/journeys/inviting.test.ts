import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { invitingMessages } from '#server/contract/inviting-messages.ts';
import { invitingTexts } from '#client/src/studio/texts/inviting-texts.ts';
import { returnedTexts } from '#client/src/studio/texts/returned-texts.ts';
import { linkIn, startInvitingStage, stopLinkIn, type InvitingStage } from '#tests/api/inviting-stage.ts';
import { fromExchange, fromPostfix } from '#tests/inviting/returned-mails.ts';
import { openBrowser } from '#tests/support/chromium.ts';
import { expectAccessible, expectNoSidewaysScroll, openPage } from '#tests/support/watched-page.ts';
import { keyboard } from './keyboard.ts';
import { answerTheRest, consentAndBegin, filling } from './participant-steps.ts';
import { handAt, widths } from './stage.ts';

const text = invitingTexts.nl;
const returned = returnedTexts.nl;
const list = [
  'E-mail;Groep;Taal',
  'Jan Jansen <jan@ministerie.nl>;Beleid;nl',
  'anna.de.vries-van.der.meulen@uitvoeringsorganisatie.nl;Balie;en',
  'geen adres;Beleid;nl',
].join('\n');

let stage: InvitingStage;
let browser: Browser;
beforeAll(async () => {
  [stage, browser] = await Promise.all([startInvitingStage(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await stage.close();
});

async function lookAt(page: Page, heading: string): Promise<void> {
  await expectAccessible(page, heading);
  await expectNoSidewaysScroll(page);
}

/** Waits for a part that comes up, and for the focus in it. */
async function expectFocusOn(page: Page, name: string): Promise<void> {
  const heading = page.getByRole('heading', { name });
  await heading.waitFor();
  await expect.poll(() => heading.evaluate((element) => element === document.activeElement)).toBe(true);
}

/** What stands beside a field for whoever only hears it. */
async function describedBy(field: Locator): Promise<string> {
  return field.evaluate((element) =>
    (element.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' '),
  );
}

const mailName = 'terug.eml';

/** Chooses a mail from the computer, by keyboard. */
async function chooseFile(page: Page, mail: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    keyboard.press(page.getByLabel(returned.file)),
  ]);
  await chooser.setFiles({ name: mailName, mimeType: 'message/rfc822', buffer: Buffer.from(mail) });
}

/** Drags a mail to the page, which only a pointer can. */
async function dropFile(page: Page, mail: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([name, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], name, { type: 'message/rfc822' }));
      return data;
    },
    [mailName, mail] as const,
  );
  await page.getByLabel(returned.paste).dispatchEvent('drop', { dataTransfer });
}

describe.each(widths)('inviting people by mail at %i px', (width) => {
  it('goes from a pasted list by way of a look at the mail to a planned mail, and back out of it', async () => {
    const { server } = stage;
    await stage.begin();
    const hand = handAt(width);
    const { page, context, close } = await openPage(browser, {
      origin: server.url,
      width,
      refusals: [400],
    });
    await context.addCookies([await server.session('researcher')]);
    await page.goto(`${server.url}/studio/pilots/${stage.pilot.id}`);
    await hand.press(page.getByRole('link', { name: text.title }));
    await lookAt(page, text.title);

    await hand.press(page.getByRole('button', { name: text.add.submit }));
    await page.getByRole('alert').getByText(invitingMessages.nl.textMissing).waitFor();
    await hand.paste(page.getByLabel(text.add.text), list);
    await hand.press(page.getByRole('button', { name: text.add.submit }));
    await expectFocusOn(page, text.preview.title);
    expect(await page.getByText(text.preview.faults['email-wrong']).isVisible()).toBe(true);
    await lookAt(page, text.title);
    await hand.press(page.getByRole('button', { name: text.preview.confirm('2 mensen') }));
    await page.getByText(text.preview.done('2 mensen')).waitFor();

    // A day on which no mail goes out is refused at its field, before anything is shown.
    const day = page.getByLabel(text.plan.day);
    await hand.day(day, '2030-01-13');
    await page.getByText('zondag 13 januari 2030', { exact: true }).waitFor();
    expect(await describedBy(day)).toBe('zondag 13 januari 2030');
    await hand.press(page.getByRole('button', { name: text.plan.look }));
    await page.getByText(invitingMessages.nl.dayIsWeekend).waitFor();
    expect(await describedBy(day)).toBe(`${invitingMessages.nl.dayIsWeekend} zondag 13 januari 2030`);
    await hand.day(day, '2030-01-07');
    await hand.press(page.getByRole('button', { name: text.plan.look }));
    await expectFocusOn(page, text.plan.would);
    await page.getByText(text.plan.wouldGo('2 mensen')).waitFor();
    await page.getByText('VOOR-BEEL-DVAN-CODE').first().waitFor();
    await lookAt(page, text.title);
    await hand.press(page.getByRole('button', { name: /^Plan in vanaf 7 januari 2030/ }));
    await page.getByText('is ingepland vanaf').waitFor();
    await stage.round();
    expect(stage.receivers()).toEqual([
      'anna.de.vries-van.der.meulen@uitvoeringsorganisatie.nl',
      'jan@ministerie.nl',
    ]);

    await page.reload();
    const away = 'anna.de.vries-van.der.meulen@uitvoeringsorganisatie.nl';
    await hand.press(page.locator('summary').filter({ hasText: returned.title }));
    await hand.paste(page.getByLabel(returned.paste), 'Tot maandag!');
    await hand.press(page.getByRole('button', { name: returned.submit }));
    await page.getByText(returned.unreadable).waitFor();
    expect(await page.getByLabel(returned.paste).inputValue()).toBe('Tot maandag!');
    await hand.paste(page.getByLabel(returned.paste), fromPostfix({ to: away }));
    await hand.press(page.getByRole('button', { name: returned.submit }));
    await expectFocusOn(page, returned.found);
    await page.getByText(returned.unknown).waitFor();
    await page.getByText(text.list.useless(1)).waitFor();
    await hand.press(page.getByText('Balie: 1 persoon').locator('xpath=ancestor-or-self::summary'));
    await page.getByText(text.list.states.bounced).waitFor();
    await lookAt(page, text.title);
    await hand.press(page.getByRole('button', { name: returned.againTo(away) }));
    await page.getByText(returned.againDone(away)).waitFor();
    await (width === 390 ? chooseFile : dropFile)(page, fromExchange({ to: away }));
    await page.getByText(returned.unknown).waitFor();
    await page.getByText(text.list.states.bounced).waitFor();
    await hand.press(
      page.getByRole('button', {
        name: text.list.remove(away),
      }),
    );
    await page.getByText(text.removing.notReached).waitFor();
    await hand.press(page.getByRole('button', { name: text.removing.confirm }));
    await page.getByText('is verwijderd').waitFor();
    await lookAt(page, text.title);

    const [mail] = stage.mailServer.received.filter(({ to }) => to === 'jan@ministerie.nl');
    if (mail === undefined) throw new Error('Jan got no mail.');
    // The mail names the installation's address; the browser of the test knows it by another.
    if (width === 390) {
      await page.goto(server.url + linkIn(mail));
      await consentAndBegin(page);
      await answerTheRest(page, [2, 4]);
      await hand.press(page.getByRole('button', { name: filling.review.send }));
      await page.getByText(filling.thanks.wordsHeading).waitFor();
    }
    await page.goto(server.url + stopLinkIn(mail));
    await lookAt(page, 'Geen mail meer over deze vragenlijst?');
    await hand.press(page.getByRole('button', { name: 'Stuur mij geen mail meer' }));
    await lookAt(page, 'U krijgt geen mail meer');
    await close();
  });
});
