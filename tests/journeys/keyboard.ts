import type { ElementHandle, Locator, Page } from 'playwright-core';
import type { Hand } from './hand.ts';

const mostTabs = 150;
/** How long the focus may be nowhere after a step: as long as what was asked for may take. */
const mostLost = 3000;

interface Stop {
  readonly reached: boolean;
  /** The key that goes towards the control. */
  readonly key: 'Tab' | 'Shift+Tab';
  /** The control is not on the page any more. */
  readonly gone: boolean;
  /** What is wrong with how the focus shows here, if anything. */
  readonly fault: string | null;
  /** When this document began: no two documents of a page share it. */
  readonly document: number;
}

/**
 * Where the focus is: whether on this control (of radio buttons: on any of its group, which is one stop), and whether
 * somebody who looks can tell (WCAG 2.4.7) and sees it, and not what lies over it (2.4.11). Runs in the page.
 */
function stopAt(control: Element): Stop {
  const at = document.activeElement;
  const radio = control instanceof HTMLInputElement && control.type === 'radio';
  const sameGroup =
    radio &&
    at instanceof HTMLInputElement &&
    at.type === 'radio' &&
    at.name === control.name &&
    at.form === control.form;
  // A field for a day is entered at its first part: from before it.
  const isDay = control instanceof HTMLInputElement && control.type === 'date';
  const isBack =
    !isDay && at !== null && (at.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_PRECEDING) > 0;
  const stop = {
    reached: at === control || sameGroup,
    key: isBack ? ('Shift+Tab' as const) : ('Tab' as const),
    gone: !control.isConnected,
    document: performance.timeOrigin,
  };
  // Past the end of a page the focus is nowhere for one press; a heading is only read on from.
  if (!(at instanceof HTMLElement) || at === document.body || at.tabIndex < 0)
    return { ...stop, fault: null };
  const shown = [at, at.closest('label') ?? at];
  const ringed = shown.some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
  });
  const uncovered = shown.some((one) =>
    [...one.getClientRects()].some((box) => {
      const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
      const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
      if (right <= left || bottom <= top) return false;
      return [0.1, 0.5, 0.9].some((across) =>
        [0.1, 0.5, 0.9].some((down) => {
          const seen = document.elementFromPoint(left + (right - left) * across, top + (bottom - top) * down);
          return seen !== null && (one.contains(seen) || at.contains(seen));
        }),
      );
    }),
  );
  const named = at.outerHTML.slice(0, 160);
  if (!ringed) return { ...stop, fault: `The focus does not show on ${named}` };
  return { ...stop, fault: uncovered ? null : `The focus is out of sight on ${named}` };
}

/** The document in which the last step was made: in the same one the focus may not have got lost by it. */
const lastStep = new WeakMap<Page, number>();

/** Fails when what was done before left the focus nowhere: whoever hears a page then starts at its top again. */
async function expectKept(page: Page): Promise<void> {
  const since = performance.now();
  const lost = (): Promise<boolean> =>
    page.evaluate(
      (before) => performance.timeOrigin === before && document.activeElement === document.body,
      lastStep.get(page) ?? 0,
    );
  while (await lost()) {
    if (performance.now() - since > mostLost) throw new Error(`The focus got lost on ${page.url()}.`);
    await page.waitForTimeout(50);
  }
}

/** The control itself, looked up once; looked up again only when the page has put another in its place. */
interface Found {
  readonly page: Page;
  readonly element: ElementHandle<Element>;
}

/** Goes on, or back, with the tab key until the control has the focus, from wherever the focus is; never by its place. */
async function reach(control: Locator): Promise<Found> {
  const page = control.page();
  await control.waitFor({ state: 'attached' });
  await expectKept(page);
  let element: ElementHandle<Element> = await control.elementHandle();
  for (let tabs = 0; tabs < mostTabs; tabs += 1) {
    const { key, reached, gone, fault, document } = await element.evaluate(stopAt);
    if (fault !== null && (tabs > 0 || reached)) throw new Error(`${fault} on ${page.url()}.`);
    if (reached) {
      lastStep.set(page, document);
      return { page, element };
    }
    if (gone) element = await control.elementHandle();
    await page.keyboard.press(key);
  }
  throw new Error(`The tab key does not come to ${String(control)} on ${page.url()}.`);
}

interface Leaving {
  /** Whether a press is meant to lead elsewhere at all. */
  readonly leads: boolean;
  readonly isLink: boolean;
  readonly events: { click?: Event; submit?: Event };
}

/**
 * Listens what becomes of a press: a link or a form that no script takes over leaves the document. Where scripts are
 * off nothing is heard, and links and forms always do. Runs in the page.
 */
function listen(control: Element): Leaving {
  const isLink =
    control instanceof HTMLAnchorElement &&
    control.getAttribute('href')?.startsWith('#') === false &&
    !control.target;
  const isSender = control instanceof HTMLButtonElement && control.type === 'submit' && control.form !== null;
  const leaving: Leaving = { leads: isLink || isSender, isLink, events: {} };
  // On the way in, so that nobody can keep it from being heard; whether it was taken over is known afterwards.
  for (const kind of ['click', 'submit'] as const) {
    const hear = (event: Event): void => {
      leaving.events[kind] = event;
    };
    window.addEventListener(kind, hear, { once: true, capture: true });
  }
  return leaving;
}

/** Whether the document is being left. Runs in the page. */
function hasLeft({ leads, isLink, events: { click, submit } }: Leaving): boolean {
  if (click === undefined) return leads;
  return (isLink && !click.defaultPrevented) || submit?.defaultPrevented === false;
}

/** Presses, and where that leads to another document waits until it is there, as a click does by itself. */
async function press(control: Locator): Promise<void> {
  const { page, element } = await reach(control);
  const leaving = await element.evaluateHandle(listen);
  const there = Promise.withResolvers<unknown>();
  page.once('domcontentloaded', there.resolve);
  await page.keyboard.press('Enter');
  let left = true;
  try {
    left = await leaving.evaluate(hasLeft);
  } catch {
    // The document is gone already.
  }
  if (left) await there.promise;
  page.off('domcontentloaded', there.resolve);
}

/** How far down from the radio button that has the focus this one stands. Runs in the page. */
function stepsTo(radio: Element): number {
  if (!(radio instanceof HTMLInputElement)) return 0;
  const group = [...document.querySelectorAll<HTMLInputElement>('input[type="radio"]')].filter(
    ({ name, form, disabled }) => name === radio.name && form === radio.form && !disabled,
  );
  return group.indexOf(radio) - group.findIndex((one) => one === document.activeElement);
}

async function arrow(page: Page, steps: number): Promise<void> {
  for (let step = 0; step < Math.abs(steps); step += 1)
    await page.keyboard.press(steps > 0 ? 'ArrowDown' : 'ArrowUp');
}

/** By the keyboard alone: Tab, arrows, Space, Enter and what is typed; the focus always seen and never lost. */
export const keyboard: Hand = {
  press,
  tick: async (box) => {
    const { page, element } = await reach(box);
    if (!(await element.isChecked())) await page.keyboard.press('Space');
  },
  untick: async (box) => {
    const { page, element } = await reach(box);
    if (await element.isChecked()) await page.keyboard.press('Space');
  },
  choose: async (radio) => {
    const { page, element } = await reach(radio);
    await arrow(page, await element.evaluate(stepsTo));
    if (!(await radio.isChecked())) await page.keyboard.press('Space');
    if (!(await radio.isChecked())) throw new Error(`The arrow keys do not choose ${String(radio)}.`);
  },
  type: async (field, text) => {
    const { page } = await reach(field);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(text);
  },
  paste: async (field, text) => {
    const { page } = await reach(field);
    await page.context().grantPermissions(['clipboard-write'], { origin: new URL(page.url()).origin });
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.press('ControlOrMeta+V');
  },
  pick: async (list, label) => {
    const { page } = await reach(list);
    const options = await list.locator('option').allInnerTexts();
    await page.keyboard.press('Home');
    await arrow(page, options.indexOf(label));
    if ((await list.locator('option:checked').innerText()) !== label)
      throw new Error(`The arrow keys do not come to "${label}" in ${String(list)}.`);
  },
  day: async (field, day) => {
    const { page } = await reach(field);
    const [year = '', month = '', dayOfMonth = ''] = day.split('-');
    // To its first part; the browser of the tests asks for a day as month, day, year.
    for (let part = 0; part < 3; part += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.type(`${month}${dayOfMonth}${year}`);
  },
};
