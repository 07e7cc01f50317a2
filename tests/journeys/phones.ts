import type { Browser, Page } from 'playwright-core';
import { hubTexts } from '#server/pages/texts/hub-texts.ts';
import { openPage } from '#tests/support/watched-page.ts';
import type { Hand } from './hand.ts';
import { keyboard } from './keyboard.ts';
import { touching } from './pointing.ts';

const text = hubTexts.nl;
/** What the first people write; everybody after them writes something of their own, as a full room does. */
const words = ['vakmanschap', 'luisteren', 'durf', 'samen', 'zorgvuldig', 'eerlijk', 'rust'];

/** As long as two cores may take that have to be the phones of a whole room as well. */
const longest = 90_000;

/** The phones of a room: each a page in a browser of its own (own cookies, own storage), 390 px wide. */
interface Phones {
  /**
   * Everybody at once opens the address, answers and sends: by finger, and one of them by keys alone. Gives when each
   * pressed the last time (ms).
   */
  readonly answer: (path: string) => Promise<number[]>;
  /** Fails when anything went wrong on one of them. */
  readonly close: () => Promise<void>;
}

/** Takes so many phones out of as many pockets. */
export async function openPhones(browser: Browser, origin: string, count: number): Promise<Phones> {
  const phones = await Promise.all(
    Array.from({ length: count }, async () => {
      const phone = await openPage(browser, { origin, width: 390 });
      phone.context.setDefaultTimeout(longest);
      return phone;
    }),
  );
  return {
    answer: (path) =>
      Promise.all(
        phones.map(async ({ page }, turn) =>
          answerOn(page, `${origin}${path}`, { turn, hand: turn === 0 ? keyboard : touching }),
        ),
      ),
    close: async () => {
      await Promise.all(phones.map(async (phone) => phone.close()));
    },
  };
}

/** From the address on the screen to the thanks; in every room opinions differ. */
async function answerOn(
  page: Page,
  address: string,
  { turn, hand }: { readonly turn: number; readonly hand: Hand },
): Promise<number> {
  await page.goto(address);
  for (const [place, group] of (await page.getByRole('group').all()).entries())
    await hand.choose(group.getByRole('radio').nth((turn * 2 + place) % 5));
  await hand.type(page.getByRole('textbox'), words[turn] ?? `goed werk ${turn}`);
  const pressed = performance.now();
  await hand.press(page.getByRole('button', { name: text.send }));
  await page.getByRole('heading', { level: 1, name: text.thanks }).waitFor();
  return pressed;
}
