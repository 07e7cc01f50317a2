import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';

export interface WatchOptions {
  /** The only origin that may be asked for anything. */
  readonly origin: string;
  readonly width: number;
  readonly height?: number;
  /** Without scripts, as on a locked-down computer. */
  readonly javaScript?: boolean;
  /** The refusals this visitor runs into on purpose, by status: the browser's own line about them is no misstep. */
  readonly refusals?: readonly number[];
}

/** A page in a browser of its own (own cookies, own storage) whose every misstep is written down. */
export interface WatchedPage {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Console errors and warnings, uncaught errors, and requests that left the own origin; so far. */
  readonly missteps: string[];
  /** Closes the browser context and fails when anything went wrong on the way. */
  readonly close: () => Promise<void>;
}

const isForeign = (address: string, origin: string): boolean =>
  !['data:', 'blob:', 'about:'].includes(new URL(address).protocol) && new URL(address).origin !== origin;

/** The status in the line that a browser writes by itself about an answer of 400 and more. */
const refusedWith = (line: string): number =>
  Number(/^Failed to load resource: the server responded with a status of (\d{3})/.exec(line)?.[1]);

function watch(page: Page, { origin, refusals = [] }: WatchOptions, missteps: string[]): void {
  page.on('console', (message) => {
    if (refusals.includes(refusedWith(message.text()))) return;
    if (['error', 'warning'].includes(message.type())) {
      missteps.push(`console ${message.type()} on ${page.url()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => missteps.push(`uncaught on ${page.url()}: ${error.message}`));
  page.on('request', (request) => {
    if (isForeign(request.url(), origin)) missteps.push(`left the own origin: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) missteps.push(`${response.status()} from ${response.url()}`);
  });
}

/** Opens an empty page of the given width; phones (under 600 px) also get touch and a phone's pixel ratio. */
export async function openPage(browser: Browser, options: WatchOptions): Promise<WatchedPage> {
  const { width, height = width < 600 ? 844 : 900, javaScript = true } = options;
  const phone = width < 600;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'nl-NL',
    hasTouch: phone,
    deviceScaleFactor: phone ? 2 : 1,
    javaScriptEnabled: javaScript,
  });
  const missteps: string[] = [];
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  watch(page, options, missteps);
  return {
    page,
    context,
    missteps,
    async close() {
      await context.close();
      if (missteps.length > 0) throw new Error(missteps.join('\n'));
    },
  };
}

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Fails unless the page shows the expected main heading and axe finds no violation of WCAG 2.2 A or AA.
 * The heading comes first: an empty page has no violations either.
 */
export async function expectAccessible(page: Page, heading: string | RegExp): Promise<void> {
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
  await expectNoViolations(page, 5);
}

/** Fails when axe finds a violation of WCAG 2.2 A or AA, or when fewer rules than this had something to look at. */
export async function expectNoViolations(page: Page, atLeast: number): Promise<void> {
  const axe = await axeIn(page);
  report(page, await axe.withTags(standards).analyze(), atLeast);
}

/** Reading axe takes a page five times as long as what axe then does: where it has been read it is not given again. */
async function axeIn(page: Page): Promise<AxeBuilder> {
  const isThere = await page.evaluate(() => 'axe' in window);
  const axe = new AxeBuilder(isThere ? { page, axeSource: ';' } : { page });
  // In the page itself, for there are no frames; of what passes one place a rule is enough.
  return axe.options({ resultTypes: ['violations'] }).setLegacyMode();
}

/** What is worked, read as a whole, or answered: whoever hears a page has to be told what each of it is. */
const named = new Set(
  'button link textbox searchbox combobox listbox checkbox radio spinbutton slider progressbar table dialog'.split(
    ' ',
  ),
);

/** How a name looks that was meant for programs: an id, or what a value becomes that is not there. */
const noName = /^[0-9a-f]{8}-[0-9a-f-]{27}$|^veld-|\b(undefined|null|NaN)\b|\[object /;

/** One thing on a page, as Chromium tells it to a screen reader. */
interface Told {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  /** Where a link leads. */
  readonly url: string;
}

async function toldOn(page: Page): Promise<Told[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.flatMap(({ ignored, role, name, description, properties = [] }) => {
    if (ignored) return [];
    const url = properties.find((property) => property.name === 'url')?.value;
    const [words, more] = [name, description].map((said) => String(said?.value ?? '').trim());
    return [
      {
        role: String(role?.value),
        name: words ?? '',
        description: more ?? '',
        url: String(url?.value ?? ''),
      },
    ];
  });
}

/**
 * Fails when something has no name for whoever hears the page, a name in another language, or when two links are told
 * in the same words that lead elsewhere (WCAG 2.4.9: in a list of links there is nothing around them).
 */
export async function expectNames(page: Page): Promise<void> {
  const shown = await toldOn(page);
  expect(shown.length, `nothing to hear on ${page.url()}`).toBeGreaterThan(5);
  const wrong = shown.filter(
    ({ role, name }) => named.has(role.toLowerCase()) && (name === '' || noName.test(name)),
  );
  expect(wrong, `without a name on ${page.url()}`).toEqual([]);
  const ambiguous = ambiguousLinks(shown);
  if (ambiguous.length > 0) throw new Error(`The same words lead elsewhere: ${ambiguous.join('\n')}`);
  expect((await foreignNames(page)).join('\n'), `in another language on ${page.url()}`).toBe('');
}

function ambiguousLinks(told: readonly Told[]): string[] {
  const links = told.filter(({ role }) => role === 'link');
  const byWords = Map.groupBy(links, ({ name, description }) => `${name} (${description})`);
  return [...byWords].flatMap(([words, same]) => {
    const urls = new Set(same.map(({ url }) => url));
    return urls.size > 1 ? [`${words}: ${[...urls].join(' ')}`] : [];
  });
}

/** Words that stand in one of the two languages alone, and are of those that sentences are made of. */
const onlyIn = {
  en: /\b(the|and|with|your|this|that|which|are|not|from|question|results|answers)\b/i,
  nl: /\b(het|een|niet|voor|uw|naar|deze|vraag|vragen|resultaten|antwoorden|bekijken)\b/i,
} as const;

/** What is told in a Dutch part of the page with English words, and the other way round. */
async function foreignNames(page: Page): Promise<string[]> {
  const told = await page.evaluate(() =>
    // Found and read in one go: what is drawn anew in between stands in no page and has no language.
    [
      ...document.querySelectorAll(
        'a, button, summary, label, legend, caption, h1, h2, h3, h4, th, [aria-label], [title], img[alt]',
      ),
    ].map((element) => ({
      language: element.closest('[lang]')?.getAttribute('lang') ?? '',
      words: [
        element.textContent,
        ...['aria-label', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''),
      ].join(' '),
    })),
  );
  return told.flatMap(({ language, words }) => {
    const foreign = language === 'nl' ? onlyIn.en : onlyIn.nl;
    return foreign.test(words) ? [`${language}: ${words.trim()}`] : [];
  });
}

/** Opens whatever is folded away on the page, so that it is looked at too. */
export async function unfold(page: Page): Promise<void> {
  await page.locator('main details:not([open])').evaluateAll((all) => {
    for (const one of all) one.setAttribute('open', '');
  });
}

/**
 * Opens each dialog of the page that `isNew` says was not seen before, fails as above or as `look` does, and closes it
 * again.
 */
export async function expectDialogsAccessible(
  page: Page,
  isNew: (content: string) => boolean = () => true,
  look: () => Promise<void> = async () => Promise.resolve(),
): Promise<void> {
  for (const dialog of await page.locator('dialog').all()) {
    if (!isNew(await dialog.innerHTML())) continue;
    await dialog.evaluate((element) => {
      if (element instanceof HTMLDialogElement) element.showModal();
    });
    await expectNoViolations(page, 5);
    await look();
    await dialog.evaluate((element) => {
      if (element instanceof HTMLDialogElement) element.close();
    });
  }
}

/** In forced colours Chromium paints text in the forced colour, but tells axe that it is filled with the page's own. */
const paintedFill = `
  const told = CSSStyleDeclaration.prototype.getPropertyValue;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    return told.call(this, name === '-webkit-text-fill-color' ? 'color' : name);
  };`;

/** The same for contrast alone: all that other colours can change. */
export async function expectContrast(page: Page): Promise<void> {
  await page.evaluate(paintedFill);
  const axe = await axeIn(page);
  report(page, await axe.withRules(['color-contrast', 'link-in-text-block']).analyze(), 0);
}

/** Waits until nothing fades or moves any more: a colour half-way has no contrast to judge. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}

/**
 * All that other colours can change: in the dark, in somebody's own colours, and on paper.
 *
 * @param settled waits until the page stands as it stays, in the new colours
 */
export async function expectContrastInOtherColours(page: Page, settled = atRest): Promise<void> {
  for (const way of [
    { colorScheme: 'dark' },
    { colorScheme: 'light', forcedColors: 'active' },
    { forcedColors: 'none', media: 'print' },
  ] as const) {
    await page.emulateMedia(way);
    await settled(page);
    await expectContrast(page);
  }
  await page.emulateMedia({ media: 'screen' });
  await atRest(page);
}

type Found = Awaited<ReturnType<AxeBuilder['analyze']>>;

function report(page: Page, { violations, passes }: Found, atLeast: number): void {
  expect(passes.length, `axe looked at nothing on ${page.url()}`).toBeGreaterThan(atLeast);
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
  if (found.length > 0) {
    throw new Error(`${page.url()} at ${page.viewportSize()?.width} px:\n${found.join('\n')}`);
  }
}

/** Fails when the page can be scrolled sideways: everything has to fit the width. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const [content, visible] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(visible ?? 0);
}

/** The beamers that hang in meeting rooms. */
const beamers = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;

/** Fails when what hangs on the wall has to be scrolled on a beamer: neither the page nor what stands in it may. */
export async function expectNoScrollOnBeamers(page: Page): Promise<void> {
  const before = page.viewportSize();
  for (const size of beamers) {
    await page.setViewportSize(size);
    const hidden = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('.wall')].map(
        ({ scrollHeight, clientHeight }) => scrollHeight - clientHeight,
      ),
    );
    expect(hidden, `below the edge of ${page.url()} at ${size.width} x ${size.height}`).toEqual([0, 0]);
  }
  if (before !== null) await page.setViewportSize(before);
}
