import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { messageTexts, onTheirWayTexts } from '#server/pages/texts/message-texts.ts';
import { closeWave } from '#server/release/waves.ts';
import { codeOf } from '#tests/support/demo.ts';
import { keyboard as hand } from './keyboard.ts';
import {
  answerScreens,
  begin,
  enterWith,
  killAndReopen,
  ourMissteps,
  pressSend,
  rowsOn,
  scripted,
  status,
  treeOf,
} from './offline-steps.ts';
import {
  answerScreen,
  answerTheRest,
  filling,
  goOn,
  lookAt,
  ownWordsOn,
  progress,
} from './participant-steps.ts';
import { openSmallStage } from './small-stage.ts';
import { widths } from './stage.ts';

const { server, visitor, unusedLink } = openSmallStage(16);

describe('a participant in a tunnel', () => {
  it.each(widths)(
    'at %i px goes on at every page without a network, and all arrives after it',
    async (width) => {
      const { page, context, missteps } = await visitor(width);
      await begin(page, unusedLink());
      const block = await treeOf(page, /.+/);
      expect(block).toMatch(/radiogroup "[^"]{10,}"/);
      expect(block).toContain(`checkbox "${filling.shared.label}"`);
      expect(block).toMatch(/radio "[^"]+"/);
      await context.setOffline(true);
      await answerScreen(page, 2);
      await status(page, 'retrying');
      await page.getByText(filling.status.retrying).first().waitFor();
      await goOn(page);
      await answerTheRest(page, [2, 3, null]);
      expect(await treeOf(page, filling.review.heading)).toContain(`button "${filling.review.send}"`);
      const [row, ...more] = await rowsOn(page);
      expect(more).toEqual([]);
      expect(row).toMatchObject({ exportable: false, readable: false });
      await pressSend(page);
      await page.getByText(filling.sending.waiting).waitFor();
      expect(await treeOf(page, filling.sending.heading)).toContain(`status: ${filling.sending.waiting}`);
      await context.setOffline(false);
      await page.getByRole('heading', { level: 1, name: filling.thanks.heading }).waitFor();
      expect(await ownWordsOn(page)).toHaveLength(6);
      const thanks = await treeOf(page, filling.thanks.heading);
      expect(thanks).toContain(`heading "${filling.thanks.receiptHeading}" [level=2]`);
      expect(thanks).toContain(`region "${filling.thanks.wordsHeading}"`);
      expect(await rowsOn(page)).toEqual([]);
      expect(ourMissteps(missteps)).toEqual([]);
      await context.close();
    },
  );

  it('whose page is killed while filling in goes on where it was, with what was not sent yet', async () => {
    const { page, context, missteps } = await visitor(1280);
    const link = unusedLink();
    await begin(page, link);
    await answerScreens(page, 1, 3);
    await status(page, 'saved');
    await context.setOffline(true);
    const reached = await progress(page);
    await answerScreens(page, 1, 4);
    await status(page, 'retrying');
    const again = await killAndReopen(context, page);
    await context.setOffline(false);
    await again.goto(new URL('/vragenlijst', link).href);
    await scripted(again, '.survey');
    await status(again, 'saved');
    expect(await progress(again)).not.toBe(reached);
    expect(ourMissteps(missteps)).toEqual([]);
    await context.close();
  });

  it('whose page is killed after pressing send finds the answers sent, with the receipt', async () => {
    const { page, context, missteps } = await visitor(390);
    const link = unusedLink();
    await begin(page, link);
    await answerTheRest(page, [1, 2]);
    await status(page, 'saved');
    await context.setOffline(true);
    await pressSend(page);
    await page.getByText(filling.sending.waiting).waitFor();
    const again = await killAndReopen(context, page);
    await context.setOffline(false);
    await again.goto(new URL('/vragenlijst', link).href);
    await scripted(again, '.own-words');
    expect(await ownWordsOn(again)).toHaveLength(6);
    expect(ourMissteps(missteps)).toEqual([]);
    await context.close();
  });

  it('who pressed send on the last day finds the answers sent when the measurement has just closed', async () => {
    const { pilot, codes } = await server().pilot({ A: 8 });
    const [code = ''] = codes.get('A') ?? [];
    const link = `${server().url}/m/${code.slice(0, 3)}#${code}`;
    const { page, context, missteps } = await visitor(390);
    await begin(page, link);
    await answerTheRest(page, [4, 2]);
    await status(page, 'saved');
    await context.setOffline(true);
    await pressSend(page);
    await page.getByText(filling.sending.waiting).waitFor();
    await closeWave(server().context, pilot, 1);
    await context.clearCookies();
    const again = await killAndReopen(context, page);
    await context.setOffline(false);
    await again.goto(link);
    await lookAt(again, messageTexts.nl['not-open'].heading);
    await hand.press(again.getByRole('button', { name: onTheirWayTexts.nl.button }));
    await hand.press(again.getByRole('button', { name: filling.found.yes }));
    await again.getByRole('heading', { level: 1, name: filling.thanks.heading }).waitFor();
    expect(await ownWordsOn(again)).toHaveLength(6);
    expect(await rowsOn(again)).toEqual([]);
    expect(ourMissteps(missteps)).toEqual([]);
    await context.close();
  });

  it('is asked whose answers they are when the server cannot tell, and may say no', async () => {
    const { page, context } = await visitor(390);
    const link = unusedLink();
    await begin(page, link);
    await context.setOffline(true);
    await answerScreens(page, 2, 4);
    await status(page, 'retrying');
    const again = await killAndReopen(context, page);
    await context.setOffline(false);
    await enterWith(again, unusedLink());
    await scripted(again, `text=${filling.found.heading}`);
    expect(await treeOf(again, filling.found.heading)).toContain(`button "${filling.found.no}"`);
    await hand.press(again.getByRole('button', { name: filling.found.no }));
    await again.locator('.survey').waitFor();
    expect(await progress(again)).toMatch(/^Vraag 1 /);
    await enterWith(again, link);
    await scripted(again, '.survey, .view');
    await context.close();
  });

  it('with two tabs fills in one at a time, and loses nothing between them', async () => {
    const { page, context, missteps } = await visitor(1280);
    const link = unusedLink();
    await begin(page, link);
    await context.setOffline(true);
    await answerScreens(page, 1, 2);
    await context.setOffline(false);
    await status(page, 'saved');
    const second = await context.newPage();
    await second.goto(new URL('/vragenlijst', link).href);
    await scripted(second, '.survey');
    expect(await treeOf(page, filling.elsewhere.heading)).toContain(`button "${filling.elsewhere.here}"`);
    await answerScreens(second, 1, 3);
    await status(second, 'saved');
    await hand.press(page.getByRole('button', { name: filling.elsewhere.here }));
    await page.locator('.survey').waitFor();
    await second.getByRole('heading', { level: 1, name: filling.elsewhere.heading }).waitFor();
    expect(await progress(page)).toMatch(/^Vraag 13 /);
    expect(ourMissteps(missteps)).toEqual([]);
    await context.close();
  });

  it('sees what a second device had saved, and keeps what was filled in here', async () => {
    const link = unusedLink();
    const phone = await visitor(1280);
    await begin(phone.page, link);
    await phone.context.setOffline(true);
    await hand.choose(phone.page.getByRole('radiogroup').nth(0).getByRole('radio').nth(1));
    await status(phone.page, 'retrying');
    const office = await visitor(1280);
    await begin(office.page, link);
    await hand.choose(office.page.getByRole('radiogroup').nth(1).getByRole('radio').nth(3));
    await status(office.page, 'saved');
    await phone.context.setOffline(false);
    await phone.page.getByText(filling.merged).waitFor();
    await status(phone.page, 'saved');
    const chosen = (place: number, answer: number) =>
      phone.page.getByRole('radiogroup').nth(place).getByRole('radio').nth(answer);
    expect(await chosen(0, 1).isChecked()).toBe(true);
    expect(await chosen(1, 3).isChecked()).toBe(true);
    expect(ourMissteps([...phone.missteps, ...office.missteps])).toEqual([]);
    await phone.context.close();
    await office.context.close();
  });

  it('is shown what was refused, and can keep it as a file, print it and erase it', async () => {
    const link = unusedLink();
    const phone = await visitor(390);
    await begin(phone.page, link);
    await answerScreens(phone.page, 1, 1);
    await status(phone.page, 'saved');
    await phone.context.setOffline(true);
    await answerScreens(phone.page, 1, 4);
    await status(phone.page, 'retrying');
    const office = await visitor(390);
    await begin(office.page, link);
    await answerTheRest(office.page, [3]);
    await pressSend(office.page);
    await office.page.getByRole('heading', { level: 1, name: filling.thanks.heading }).waitFor();
    await phone.context.setOffline(false);
    const { page } = phone;
    const refused = await treeOf(page, filling.notices['already-answered'].heading);
    expect(refused).toContain(`region "${filling.refused.listHeading}"`);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      hand.press(page.getByRole('button', { name: filling.refused.download })),
    ]);
    expect(file.suggestedFilename()).toBe(filling.refused.fileName);
    expect(await readFile(await file.path(), 'utf8')).toContain(filling.refused.listHeading);
    await hand.press(page.getByRole('button', { name: filling.refused.erase }));
    await page.getByText(filling.notices['already-answered'].text).waitFor();
    expect(await rowsOn(page)).toEqual([]);
    expect(ourMissteps([...phone.missteps, ...office.missteps])).toEqual([]);
    await phone.context.close();
    await office.context.close();
  });
});

describe('a participant at a desk', () => {
  it('whose session ended gives the code again on the same page, and nothing was lost', async () => {
    const { page, context, missteps } = await visitor(390);
    const link = unusedLink();
    await begin(page, link);
    await answerScreens(page, 6, 2);
    await status(page, 'saved');
    const reached = await progress(page);
    await context.clearCookies();
    await answerScreen(page, 3);
    const asked = await treeOf(page, filling.code.heading);
    expect(asked).toContain(`textbox "${filling.code.label}"`);
    await hand.type(page.getByLabel(filling.code.label), 'AAAA-BBBB-CCCC-DDDD');
    await hand.press(page.getByRole('button', { name: filling.code.button }));
    await page.getByRole('region', { name: filling.code.wrong }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('error-summary');
    await hand.type(page.getByLabel(filling.code.label), codeOf(link).toLowerCase());
    await hand.press(page.getByRole('button', { name: filling.code.button }));
    await page.locator('.survey').waitFor();
    await status(page, 'saved');
    expect(await progress(page)).not.toBe(filling.progress.one(1, 18));
    await hand.press(page.getByRole('button', { name: filling.back, exact: true }));
    expect(await progress(page)).toBe(reached);
    expect(await page.getByRole('radio').nth(3).isChecked()).toBe(true);
    expect(ourMissteps(missteps)).toEqual([]);
    await context.close();
  });

  it('on a shared computer leaves nothing behind, and is told before something would be lost', async () => {
    const { page, context, missteps } = await visitor(1280);
    await begin(page, unusedLink());
    await context.setOffline(true);
    await answerScreen(page, 2);
    await status(page, 'retrying');
    expect(await rowsOn(page)).toHaveLength(1);
    await hand.tick(page.getByRole('checkbox', { name: filling.shared.label }));
    await expect.poll(() => rowsOn(page)).toEqual([]);
    await answerScreen(page, 3);
    await page.getByText(filling.keepOpen).first().waitFor();
    expect(await rowsOn(page)).toEqual([]);
    await hand.press(page.getByRole('button', { name: filling.leave, exact: true }));
    const leaving = await treeOf(page, filling.leaving.heading);
    expect(leaving).toContain(filling.leaving.notKept);
    await hand.press(page.getByRole('button', { name: filling.leaving.back }));
    await context.setOffline(false);
    await status(page, 'saved');
    await hand.press(page.getByRole('button', { name: filling.leave, exact: true }));
    await page.getByRole('heading', { level: 1, name: filling.notices.left.heading }).waitFor();
    expect(await rowsOn(page)).toEqual([]);
    expect(await page.evaluate(() => window.sessionStorage.length)).toBe(0);
    expect(ourMissteps(missteps)).toEqual([]);
    await context.close();
  });
});
