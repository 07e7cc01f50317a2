import type { BrowserContext, Page } from 'playwright-core';
import { z } from 'zod';
import { expectContrastInOtherColours } from '#tests/support/watched-page.ts';
import { keyboard as hand } from './keyboard.ts';
import { lookAt, answerScreen, filling, goOn, start } from './participant-steps.ts';

/** What the browser itself says on its console about a request that did not get through or was refused. */
const browsersOwn = /Failed to load resource|ERR_INTERNET_DISCONNECTED|ERR_ABORTED/;

/** Missteps other than the browser's own words about a network that we took away. */
export const ourMissteps = (missteps: readonly string[]): string[] =>
  missteps.filter((misstep) => !browsersOwn.test(misstep));

/** Gives the code and agrees, and waits until the page shows this heading by script. */
export async function enterWith(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await hand.tick(page.getByRole('checkbox', { name: start.consentLabel }));
  await hand.press(page.getByRole('button', { name: start.button }));
  await page.waitForURL('**/vragenlijst*');
}

/** Waits for something that only the script shows; the script may have missed its moment on a busy machine. */
export async function scripted(page: Page, selector: string): Promise<void> {
  for (let tries = 0; tries < 5; tries += 1) {
    try {
      await page.locator(selector).first().waitFor({ timeout: 8000 });
      return;
    } catch {
      await page.reload();
    }
  }
  throw new Error(`The script never showed ${selector}.`);
}

/** From a link to the first question, by script. */
export async function begin(page: Page, link: string): Promise<void> {
  await enterWith(page, link);
  await scripted(page, '.survey');
}

/** Answers so many screens and goes on after each. */
export async function answerScreens(page: Page, screens: number, answer: number): Promise<void> {
  for (let screen = 0; screen < screens; screen += 1) {
    await answerScreen(page, answer);
    await goOn(page);
  }
}

export const status = (page: Page, name: 'saved' | 'retrying'): Promise<void> =>
  page.locator(`[data-status="${name}"]`).waitFor();

export const pressSend = (page: Page): Promise<void> =>
  hand.press(page.getByRole('button', { name: filling.review.send }));

const rowsSchema = z.array(
  z.object({ keys: z.array(z.string()), bytes: z.number(), exportable: z.boolean(), readable: z.boolean() }),
);

/** What stands in IndexedDB: its fields, how large the sealed part is, and whether anything can be read in it. */
export async function rowsOn(page: Page): Promise<z.infer<typeof rowsSchema>> {
  const found: unknown = await page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.open('drietrap');
        request.addEventListener('error', () => reject(new Error('no database')));
        request.addEventListener('success', () => {
          const all = request.result.transaction('antwoorden').objectStore('antwoorden').getAll();
          all.addEventListener('success', () => {
            request.result.close();
            resolve(
              all.result.map((row: { sealed: ArrayBuffer; key: CryptoKey }) => ({
                keys: Object.keys(row),
                bytes: row.sealed.byteLength,
                exportable: row.key.extractable,
                readable: new TextDecoder().decode(row.sealed).includes('answers'),
              })),
            );
          });
        });
      }),
  );
  return rowsSchema.parse(found);
}

/** A page in the same browser after its only page was killed, as a phone does that needs the memory. */
export async function killAndReopen(context: BrowserContext, page: Page): Promise<Page> {
  await page.close({ runBeforeUnload: false });
  return context.newPage();
}

/** The checks of every screen, in other colours too, and its names, roles and groups as a screen reader gets them. */
export async function treeOf(page: Page, heading: string | RegExp): Promise<string> {
  await lookAt(page, heading);
  await expectContrastInOtherColours(page);
  return page.locator('main').ariaSnapshot();
}
