import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { itemsOf } from '#instruments/questions.ts';
import { currentInstrument } from '#instruments/registry.ts';
import { submitResponse } from '#server/contract/participant.ts';
import { myAnswersTexts } from '#server/pages/texts/my-answers-texts.ts';
import { closeWave } from '#server/release/waves.ts';
import { releasePilot } from '#server/release/release-job.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { benchmarkTexts } from '#client/src/studio/texts/benchmark-texts.ts';
import { frameTexts } from '#client/src/studio/texts/frame-texts.ts';
import { pilotTexts } from '#client/src/studio/texts/pilot-texts.ts';
import { programmesTexts } from '#client/src/studio/texts/programmes-texts.ts';
import { resultsTexts } from '#client/src/studio/texts/results-texts.ts';
import { sessionTexts } from '#client/src/studio/texts/session-texts.ts';
import { fillPilot, person } from '#tests/api/filled-pilot.ts';
import { answerWave, startTestServer, type Cookie, type TestServer } from '#tests/api/test-server.ts';
import { simulatedPilot } from '#tests/instruments/simulated-people.ts';
import { openBrowser } from '#tests/support/chromium.ts';
import { expectNoScrollOnBeamers, openPage, type WatchedPage } from '#tests/support/watched-page.ts';
import { print } from './hand.ts';
import { keyboard as hand } from './keyboard.ts';
import { lookAt } from './participant-steps.ts';

const title = 'Traject';
const mine = myAnswersTexts.nl;
const session = sessionTexts.nl;
const benchmark = benchmarkTexts.nl;

let server: TestServer;
let browser: Browser;
let pilot: PilotRecord;
const participant = { code: '', words: '' };

/** Six pilots elsewhere, released: the pool is made of four, and again once three organisations have joined. */
async function releaseElsewhere(): Promise<void> {
  for (const seed of [11, 12, 13, 14, 15, 16]) {
    const people = simulatedPilot(currentInstrument, 16, seed);
    const other = await fillPilot(server.context, {
      title: `Elders ${seed}`,
      benchmark: true,
      waves: ['before', 'after'],
      groups: [
        { name: 'Team', invited: 20, people: people.map(({ before, after }) => person(before, after)) },
      ],
    });
    await releasePilot(server.context, other);
  }
}

/** A pilot of two groups whose people answered twice with their cards, up to the closed after wave. */
async function answerTwice(): Promise<void> {
  const made = await server.pilot({ Beleid: 10, Balie: 8 });
  const people = simulatedPilot(currentInstrument, 18, 1);
  const codes = [...made.codes.values()].flat();
  const record = async (): Promise<PilotRecord> => {
    const found = await server.context.stores.roster.pilot(made.pilot.id);
    if (found === null) throw new Error('The pilot is gone.');
    return found;
  };
  for (const wave of [1, 2] as const) {
    if (wave === 2) await server.openWave(made.pilot.id, 2);
    for (const [place, code] of codes.entries()) {
      const given = wave === 1 ? people[place]?.before : people[place]?.after;
      const asked = Object.fromEntries(itemsOf(currentInstrument).map((id) => [id, given?.[id] ?? null]));
      const reply = await answerWave(server, code, wave, asked);
      if (place > 0 || wave > 1) continue;
      const { ownWords } = submitResponse.reply.parse(await reply.json());
      Object.assign(participant, { code, words: (ownWords ?? []).join(' ') });
    }
    await closeWave(server.context, await record(), wave);
  }
  await server.context.stores.roster.setSessionsHeld(made.pilot.id, 4);
  pilot = await record();
}

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), openBrowser()]);
  await releaseElsewhere();
  await answerTwice();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function visit(
  cookie: Cookie | null,
  width: number,
  refusals: readonly number[] = [],
): Promise<WatchedPage> {
  const visitor = await openPage(browser, { origin: server.url, width, refusals });
  if (cookie !== null) await visitor.context.addCookies([cookie]);
  return visitor;
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const link = (page: Page, name: string) => page.getByRole('link', { name, exact: true });
const organisation = (): Promise<Cookie> => server.session('organisation', pilot.organisation.id);

describe('The group first, then the organisation, by keyboard alone', () => {
  it('staff release the figures and see the picture, on a beamer too', async () => {
    const { page, close } = await visit(await server.session('researcher'), 1280);
    await page.goto(`${server.url}/studio`);
    await hand.press(link(page, title));
    await lookAt(page, title);
    await hand.press(button(page, pilotTexts.nl.release.button));
    await hand.press(button(page.getByRole('dialog').page(), pilotTexts.nl.release.confirm.button));
    await page.waitForURL('**/resultaten');
    await page.locator('.drawing svg').first().waitFor();
    await page.setViewportSize({ width: 1920, height: 1080 });
    await lookAt(page, /\S{3,}/);
    expect(await page.locator('.drawing svg').count()).toBeGreaterThan(0);
    await close();
  });

  it('the organisation sees nothing yet', async () => {
    const { page, close } = await visit(await organisation(), 1280, [404]);
    await page.goto(`${server.url}/studio`);
    await lookAt(page, programmesTexts.nl.ownTitle('Ministerie'));
    await page.getByText(programmesTexts.nl.coming.lead).waitFor();
    expect(await page.locator('main').innerText()).toContain(title);
    await page.goto(`${server.url}/studio/pilots/${pilot.id}/resultaten`);
    await lookAt(page, resultsTexts.nl.notYet.title);
    expect(await page.locator('main svg').count()).toBe(0);
    await close();
  });

  it('a participant opens the page of the own group with code and own words', async () => {
    const { page, close } = await visit(null, 390);
    await page.goto(`${server.url}/mijn-antwoorden`);
    await hand.type(page.getByLabel(mine.codeLabel), participant.code);
    await hand.type(page.getByLabel(mine.wordsLabel), participant.words);
    await hand.press(button(page, mine.button));
    await hand.press(link(page, mine.toGroup));
    await lookAt(page, /Beleid/);
    const pictures = page.locator('main img');
    expect(await pictures.count()).toBeGreaterThan(0);
    await close();
  });

  it('the facilitator prints the sheet, leads from the beamer, and says that each group has talked', async () => {
    const groups = pilot.groups.map(({ id }) => id);
    const { page, close } = await visit(await server.session('facilitator', undefined, groups), 1280);
    await page.goto(`${server.url}/studio`);
    await page.waitForURL('**/studio/groepen');
    for (const [place, { name }] of pilot.groups.entries()) {
      await hand.press(link(page, name));
      await lookAt(page, name);
      if (place === 0) {
        await expectPrint(page, name);
        await lead(page);
      }
      await hand.press(button(page, session.talk.mark));
      await hand.press(button(page, session.talk.asking.confirm));
      await page.getByText(session.talk.saved).waitFor();
      const isLast = place === pilot.groups.length - 1;
      await page
        .getByText(session.talk.sees(pilot.organisation.name))
        .waitFor({ state: isLast ? 'visible' : 'hidden' });
      await hand.press(link(page, session.back));
      await lookAt(page, session.list.title);
    }
    expect(await page.getByText(/^Besproken op/).count()).toBe(pilot.groups.length);
    await close();
  });

  it('the organisation sees its results, and its own row beside the others, on a beamer too', async () => {
    const { page, close } = await visit(await organisation(), 1280);
    await page.goto(`${server.url}/studio`);
    await hand.press(link(page, title));
    await page.waitForURL('**/resultaten');
    await page.locator('.drawing svg').first().waitFor();
    await lookAt(page, /\S{3,}/);
    await hand.press(link(page, frameTexts.nl.benchmark));
    await lookAt(page, benchmark.title);
    const words = await page.locator('main').innerText();
    expect(words).toContain('Over 7 trajecten bij 7 organisaties');
    expect(words).toContain(benchmark.prediction('X').split('X')[0]);
    const rows = await page.getByRole('rowheader').allInnerTexts();
    expect(new Set(rows.map((row) => row.split('\n')[0]))).toEqual(new Set([title, benchmark.pool]));
    await page.setViewportSize({ width: 1920, height: 1080 });
    await lookAt(page, benchmark.title);
    await close();
  });
});

/** On paper: the sheet itself, its picture and its questions, and nothing to press. */
async function expectPrint(page: Page, name: string): Promise<void> {
  await page.locator('main svg').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('heading', { level: 1, name }).isVisible()).toBe(true);
  expect(await page.getByRole('heading', { name: session.guides }).isVisible()).toBe(true);
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0);
  // Paper is narrower than the screen: the picture that stands there must not be fetched anew, for then it is missing.
  await page.setViewportSize({ width: 660, height: 900 });
  expect(await page.locator('main svg').first().isVisible()).toBe(true);
  expect(await page.locator('main .loading').count()).toBe(0);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(6);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ media: null });
  await print(hand, button(page, session.print));
}

/** From slide to slide by the arrow keys, each readable from the back of the room, and back by Escape. */
async function lead(page: Page): Promise<void> {
  const sheet = page.url();
  await hand.press(link(page, session.beamer));
  await page.waitForURL('**/scherm');
  await page.setViewportSize({ width: 1920, height: 1080 });
  const place = page.locator('.slide-steps output');
  await place.waitFor();
  // A room without a connection: what stands on a slide is there before it is looked at.
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  const count = z.coerce.number().parse(/van (\d+)$/.exec(await place.innerText())?.[1]);
  for (let slide = 1; slide <= count; slide += 1) {
    await expect.poll(() => place.innerText()).toBe(session.slides.of(slide, count));
    await lookAt(page, /\S{3,}/);
    expect(await page.locator('main .loading').count()).toBe(0);
    await expectNoScrollOnBeamers(page);
    const size = await page
      .getByRole('heading', { level: 1 })
      .evaluate((heading) => Number.parseFloat(getComputedStyle(heading).fontSize));
    expect(size).toBeGreaterThanOrEqual(32);
    await page.keyboard.press('ArrowRight');
  }
  await page.context().setOffline(false);
  await page.reload();
  await expect.poll(() => place.innerText()).toBe(session.slides.of(count, count));
  await page.keyboard.press('Home');
  await expect.poll(() => place.innerText()).toBe(session.slides.of(1, count));
  await page.keyboard.press('Escape');
  await page.waitForURL(sheet);
  await page.setViewportSize({ width: 1280, height: 900 });
}
