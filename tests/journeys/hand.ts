import type { Locator } from 'playwright-core';

/** How somebody works a page: the same steps for whoever points and for whoever cannot. */
export interface Hand {
  /** A link, a button, or what folds a part of the page open. */
  readonly press: (control: Locator) => Promise<void>;
  readonly tick: (box: Locator) => Promise<void>;
  readonly untick: (box: Locator) => Promise<void>;
  /** One of a group of radio buttons. */
  readonly choose: (radio: Locator) => Promise<void>;
  readonly type: (field: Locator, text: string) => Promise<void>;
  /** Puts in what was copied elsewhere. */
  readonly paste: (field: Locator, text: string) => Promise<void>;
  /** An option of a list, by what it says. */
  readonly pick: (list: Locator, label: string) => Promise<void>;
  /** A day as yyyy-mm-dd. */
  readonly day: (field: Locator, day: string) => Promise<void>;
}

/** Presses what prints the page. The browser of the tests has no printer: that it was asked for is what can be seen. */
export async function print(hand: Hand, control: Locator): Promise<void> {
  const asked = control.page().evaluate(
    () =>
      new Promise<void>((resolve) => {
        window.print = () => {
          resolve();
        };
      }),
  );
  await hand.press(control);
  await asked;
}

/** A hand that counts what it presses and ticks; what is typed is no click. */
export function counting(hand: Hand): Hand & { readonly clicks: () => number } {
  let clicks = 0;
  return {
    ...hand,
    press: async (control) => {
      clicks += 1;
      await hand.press(control);
    },
    tick: async (box) => {
      clicks += 1;
      await hand.tick(box);
    },
    clicks: () => clicks,
  };
}
