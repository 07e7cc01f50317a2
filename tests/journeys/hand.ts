import type { Locator, Page } from 'playwright-core';

/** How somebody works a page: the same steps for whoever points and for whoever cannot. */
export interface Hand {
  /** A link or a button. */
  readonly press: (control: Locator) => Promise<void>;
  readonly tick: (box: Locator) => Promise<void>;
  readonly type: (field: Locator, text: string) => Promise<void>;
}

/** By mouse or finger. */
export const pointing: Hand = {
  press: (control) => control.click(),
  tick: (box) => box.check(),
  type: (field, text) => field.fill(text),
};

const mostTabs = 150;

const isFocused = (control: Locator): Promise<boolean> =>
  control.evaluate((element) => element === document.activeElement);

/** Goes on with the tab key until the control has the focus, from wherever the focus is; never by its place. */
async function reach(control: Locator): Promise<Page> {
  const page = control.page();
  await control.waitFor();
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    if (await isFocused(control)) return page;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The tab key does not come to ${String(control)} on ${page.url()}.`);
}

/** By the keyboard alone. */
export const keyboard: Hand = {
  press: async (control) => (await reach(control)).keyboard.press('Enter'),
  tick: async (box) => {
    const page = await reach(box);
    if (!(await box.isChecked())) await page.keyboard.press('Space');
  },
  type: async (field, text) => {
    const page = await reach(field);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(text);
  },
};

/**
 * The hand for a width: whoever enlarges a desk until 390 px are left of it works by the keyboard, whoever has it whole
 * points. So every journey that is made at both widths is made by both hands.
 */
export const handAt = (width: number): Hand => (width < 600 ? keyboard : pointing);

/** A hand that counts what it presses and ticks; what is typed is no click. */
export function counting(hand: Hand): Hand & { readonly clicks: () => number } {
  let clicks = 0;
  return {
    press: async (control) => {
      clicks += 1;
      await hand.press(control);
    },
    tick: async (box) => {
      clicks += 1;
      await hand.tick(box);
    },
    type: hand.type,
    clicks: () => clicks,
  };
}
