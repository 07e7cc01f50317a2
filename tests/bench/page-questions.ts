import type { Browser, BrowserContext, Response } from 'playwright-core';
import { serverVisits, studioVisits, type Visit, type Who } from '#tests/journeys/page-visits.ts';
import type { FullHouseServer, Question } from './full-house-server.ts';

/** A page in one state, and everything it asks the server for when it is opened. */
export interface OpenedPage {
  readonly name: string;
  readonly questions: readonly Question[];
}

/** The list that every page stands in, without what somebody does there first, and a release to be looked at. */
function visitsTo({ places, waiting }: FullHouseServer): Visit[] {
  const toRelease: Visit = {
    route: '/studio/pilots/:pilot',
    who: 'staff',
    at: `/studio/pilots/${waiting}`,
    heading: /./,
    state: 'to be released',
  };
  return [...serverVisits(places), ...studioVisits(places), toRelease];
}

/** Where a page stands for somebody who goes there at once. */
const addressOf = ({ route, at, go }: Visit): string =>
  go !== undefined && !route.includes(':') ? route : (at ?? route);

/** What is kept for good by the browser is asked for once, on the first page; it is no work for the server. */
const isFile = (address: string): boolean => address.startsWith('/assets/');

/** Opens a page in a real browser, and writes down what it asks for until all of it has come. */
async function questionsOf(context: BrowserContext, url: string, address: string): Promise<Question[]> {
  const asked = new Map<string, number>();
  const note = (response: Response): void => {
    const at = response.url();
    if (response.request().method() === 'GET' && at.startsWith(url)) {
      asked.set(at.slice(url.length), response.status());
    }
  };
  const page = await context.newPage();
  page.on('response', note);
  await page.goto(url + address, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => document.querySelectorAll('.loading').length === 0);
  await page.close();
  const cookie = (await context.cookies(url)).map(({ name, value }) => `${name}=${value}`).join('; ');
  return [...asked].filter(([at]) => !isFile(at)).map(([at, status]) => ({ address: at, cookie, status }));
}

/** Who is signed in is not to be asked to sign in: that page would be another. */
const knownBy = (question: Question): Question =>
  question.status === 401 ? { ...question, status: 200 } : question;

/** Every page of the site, opened once in a real browser by whom it is for. */
export async function openEveryPage(browser: Browser, house: FullHouseServer): Promise<OpenedPage[]> {
  const contexts = new Map<Who, BrowserContext>();
  const pages = new Map<string, OpenedPage>();
  for (const visit of visitsTo(house)) {
    const { route, who, state } = visit;
    const context =
      contexts.get(who) ?? (await browser.newContext({ viewport: { width: 1280, height: 900 } }));
    if (!contexts.has(who)) await context.addCookies([...(house.cookies[who] ?? [])]);
    contexts.set(who, context);
    const address = addressOf(visit);
    if (pages.has(`${who} ${address}`)) continue;
    const name = `\`${route}\`, ${state ?? who}`;
    const questions = await questionsOf(context, house.url, address);
    pages.set(`${who} ${address}`, {
      name,
      questions: who === 'anyone' ? questions : questions.map(knownBy),
    });
  }
  return [...pages.values()];
}
