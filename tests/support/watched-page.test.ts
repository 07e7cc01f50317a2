import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyboard } from '#tests/journeys/keyboard.ts';
import { openBrowser } from './chromium.ts';
import {
  expectAccessible,
  expectContrast,
  expectDialogsAccessible,
  expectNames,
  openPage,
  unfold,
} from './watched-page.ts';

const document = (main: string): string =>
  `<!doctype html><html lang="nl"><head><title>Proef</title></head><body><main>${main}</main></body></html>`;

const pages: Readonly<Record<string, string>> = {
  '/good': document('<h1>Goed</h1><p>Alles klopt.</p><label>Code <input name="code"></label>'),
  '/blank': document(''),
  '/unclear': document('<h1>Fout</h1><input name="code"><p style="color:#bbb">Te licht</p>'),
  '/noisy': document(
    '<h1>Ruis</h1><script>console.error("kapot"); setTimeout(() => { throw new Error("los"); })</script>',
  ),
  '/refused': document('<h1>Nee</h1><img alt="" src="/status/403"><img alt="" src="/status/410">'),
  '/folded': document(
    '<h1>Open</h1><p>Dit is goed.</p><details><summary>Meer</summary><input name="code"></details>',
  ),
  '/asked': document(
    '<h1>Vraag</h1><label>Code <input name="code"></label><dialog aria-label="Weet u het zeker?"><p style="color:#bbb">Te licht</p></dialog>',
  ),
  '/pale': document(
    `<h1>Bleek</h1><p>Goed.</p><label>Code <input name="code"></label><style>
    @media (prefers-color-scheme: dark) { p { color: #333; background: black } }
    @media print { p { color: #ddd } }</style><dialog aria-label="Zeker?"><p>Weet u het zeker?</p><button>Ja</button></dialog>`,
  ),
  '/keys': document(
    `<h1>Toetsen</h1><style>.bare:focus { outline: none } .bar { position: fixed; inset: 50% 0 0; background: white }</style>
    <button id="first">Eerst</button> <button class="bare">Kaal</button>
    <button onclick="this.remove()">Weg</button> <button>Blijft</button>
    <p style="position: fixed; bottom: 0"><button>Bedekt</button></p><p class="bar">Balk</p>
    <a tabindex="-1" href="/good">Onbereikbaar</a>`,
  ),
  '/nameless': document('<h1>Naamloos</h1><p>Hoe ver?</p><progress value="0.4"></progress>'),
  '/table': document('<h1>Tabel</h1><table><tr><th>Groep</th></tr><tr><td>Beleid</td></tr></table>'),
  '/id': document('<h1>Id</h1><p>Hier</p><a href="/good">6f1f2c1e-0000-4000-8000-1234567890ab</a>'),
  '/apart': document(
    '<h1>Apart</h1><p>Goed.</p><button>Sluit dit venster</button><p lang="en"><button>Show the results</button></p>',
  ),
  '/english': document('<h1>Engels</h1><p>Goed.</p><button aria-label="Close this window">x</button>'),
  '/dutch': document('<div lang="en"><h1>Dutch</h1><p>Well.</p><button>Bekijk het traject</button></div>'),
  '/same': document(
    '<h1>Zelfde</h1><p>Goed.</p><a href="/good">Cijfers</a> <a href="/good">Cijfers</a> <a href="/id" aria-description="van nu">Cijfers</a>',
  ),
  '/elsewhere': document(
    '<h1>Elders</h1><p>Goed.</p><ul><li>Nu: <a href="/good">Cijfers</a></li><li>Toen: <a href="/id">Cijfers</a></li></ul>',
  ),
  '/foreign': document('<h1>Elders</h1><img alt="" src="http://127.0.0.1:9/pixel.png">'),
};

const isAddress = (address: AddressInfo | string | null): address is AddressInfo =>
  typeof address === 'object' && address !== null;

describe('the watched page', () => {
  let browser: Browser;
  let server: Server;
  let origin: string;
  beforeAll(async () => {
    browser = await openBrowser();
    server = createServer((request, response) => {
      const body = pages[request.url ?? ''];
      const refusal = /^\/status\/(\d+)$/.exec(request.url ?? '')?.[1];
      response.writeHead(Number(refusal ?? (body === undefined ? 204 : 200)), {
        'content-type': 'text/html; charset=utf-8',
      });
      response.end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    origin = isAddress(address) ? `http://127.0.0.1:${address.port}` : '';
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  const visit = async (path: string, refusals: readonly number[] = []) => {
    const watched = await openPage(browser, { origin, width: 390, refusals });
    await watched.page.goto(`${origin}${path}`);
    return watched;
  };

  it('lets a sound page pass', async () => {
    const { page, missteps, close } = await visit('/good');
    await expectAccessible(page, 'Goed');
    await close();
    expect(missteps).toEqual([]);
  });

  it('fails a blank page, which axe alone would pass', async () => {
    const { page, context } = await visit('/blank');
    page.setDefaultTimeout(500);
    await expect(expectAccessible(page, 'Goed')).rejects.toThrow('Timeout');
    await context.close();
  });

  it('fails a field without a label and text without contrast', async () => {
    const { page, context } = await visit('/unclear');
    await expect(expectAccessible(page, 'Fout')).rejects.toThrow(/color-contrast: [^]*label: /);
    await context.close();
  });

  it('fails what is folded away or asked only later, once it is opened', async () => {
    const { page, close } = await visit('/folded');
    await expectAccessible(page, 'Open');
    await unfold(page);
    await expect(expectAccessible(page, 'Open')).rejects.toThrow(/label/);
    await page.goto(`${origin}/asked`);
    await expectAccessible(page, 'Vraag');
    await expect(expectDialogsAccessible(page)).rejects.toThrow(/color-contrast/);
    await close();
  });

  it('fails text that is too pale only in the dark or on paper, on the page and in what it asks', async () => {
    const { page, close } = await visit('/pale');
    await expectAccessible(page, 'Bleek');
    const inTheDark = async (): Promise<void> => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await expectContrast(page);
    };
    await expect(inTheDark()).rejects.toThrow(/color-contrast/);
    await page.emulateMedia({ colorScheme: 'light' });
    await expectContrast(page);
    await expect(expectDialogsAccessible(page, () => true, inTheDark)).rejects.toThrow(/dialog/);
    await page.emulateMedia({ colorScheme: 'light', media: 'print' });
    await expect(expectContrast(page)).rejects.toThrow(/color-contrast/);
    await close();
  });

  it('fails what has no name for whoever hears it, or one for programs, which axe lets pass', async () => {
    const { page, close } = await visit('/good');
    await expectNames(page);
    for (const [path, heading] of [
      ['/nameless', 'Naamloos'],
      ['/table', 'Tabel'],
      ['/id', 'Id'],
    ] as const) {
      await page.goto(`${origin}${path}`);
      await expectAccessible(page, heading);
      await expect(expectNames(page)).rejects.toThrow(/without a name/);
    }
    await close();
  });

  it('fails names in another language than the part of the page that they stand in', async () => {
    const { page, close } = await visit('/apart');
    await expectNames(page);
    for (const [path, said] of [
      ['/english', /in another language.*Close this window/],
      ['/dutch', /in another language.*Bekijk het traject/],
    ] as const) {
      await page.goto(`${origin}${path}`);
      await expect(expectNames(page)).rejects.toThrow(said);
    }
    await close();
  });

  it('fails two links with the same words that lead elsewhere, and lets them pass once a description tells them apart', async () => {
    const { page, close } = await visit('/same');
    await expectNames(page);
    await page.goto(`${origin}/elsewhere`);
    await expectAccessible(page, 'Elders');
    await expect(expectNames(page)).rejects.toThrow(/lead elsewhere: Cijfers \(\): \S+\/good \S+\/id/);
    await close();
  });

  it('fails on a console error and on an uncaught error', async () => {
    const { page, missteps, close } = await visit('/noisy');
    await page.waitForTimeout(100);
    expect(missteps.join('\n')).toMatch(/console error.*kapot[^]*uncaught.*los/);
    await expect(close()).rejects.toThrow('kapot');
  });

  it('lets a refusal pass that the visitor runs into on purpose, and no other', async () => {
    const { missteps, context } = await visit('/refused', [410]);
    await context.close();
    expect(missteps).toHaveLength(1);
    expect(missteps.join()).toMatch(/status of 403/);
    const { close } = await visit('/refused', [403, 410]);
    await close();
  });

  it('fails on a request to another origin', async () => {
    const { close } = await visit('/foreign');
    await expect(close()).rejects.toThrow('left the own origin');
  });

  it('of whoever has only a keyboard fails where the focus does not show, is covered, gets lost or does not come', async () => {
    const faults = await Promise.all(
      ['Eerst', 'Kaal', 'Bedekt', 'Onbereikbaar', 'Weg'].map(async (name) => {
        const { page, context } = await visit('/keys');
        try {
          if (name !== 'Eerst' && name !== 'Kaal')
            await page.addStyleTag({ content: '.bare { display: none }' });
          if (name !== 'Bedekt') await page.addStyleTag({ content: '.bar { display: none }' });
          await keyboard.press(page.getByText(name, { exact: true }));
          if (name === 'Weg') await keyboard.press(page.getByText('Blijft'));
          return null;
        } catch (error) {
          return String(error).split(' on ')[0];
        } finally {
          await context.close();
        }
      }),
    );
    expect(faults).toEqual([
      null,
      'Error: The focus does not show',
      'Error: The focus is out of sight',
      "Error: The tab key does not come to getByText('Onbereikbaar', { exact: true })",
      'Error: The focus got lost',
    ]);
  });
});
