import { join } from 'node:path';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { messages } from '#client/src/participant/messages.ts';
import { answersSchema } from '#instruments/answers.ts';
import { languages, type Instrument, type Language } from '#instruments/instrument.ts';
import { itemsOf, notesOf, questionsOf, waveKindsOf } from '#instruments/questions.ts';
import { currentInstrument, instruments } from '#instruments/registry.ts';
import { startHub } from '#server/hubs/run-hub.ts';
import { homeTexts } from '#server/pages/texts/home-texts.ts';
import { hubTexts } from '#server/pages/texts/hub-texts.ts';
import { startTexts } from '#server/pages/texts/start-texts.ts';
import { startTestServer, type TestServer } from '#tests/api/test-server.ts';
import { scoreAll, type Ratings } from '#tests/instruments/score-all.ts';
import { openBrowser } from '#tests/support/chromium.ts';
import { projectFolder } from '#tests/support/project.ts';
import { expectAccessible, expectNoSidewaysScroll, openPage } from '#tests/support/watched-page.ts';
import { goOn, isAtLastLook } from './participant-steps.ts';
import { touching as hand } from './pointing.ts';

/** The product's scoring as a browser gets it: bundled and made small by the build tool of the client. */
async function scoringScript(): Promise<string> {
  const built = await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    build: {
      write: false,
      lib: {
        entry: join(projectFolder, 'tests/instruments/score-all-in-browser.ts'),
        formats: ['iife'],
        name: 'scoring',
      },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunks = outputs.flatMap((each) => ('output' in each ? each.output : []));
  const code = chunks.flatMap((chunk) => (chunk.type === 'chunk' ? [chunk.code] : []));
  expect(code).toHaveLength(1);
  return code.join('');
}

/** Seeded answer sets to every item there is: answered, skipped and not reached in every mixture. */
function randomAnswers(count: number): Ratings[] {
  const chance = xoroshiro128plus(20150907);
  const items = [...new Set(instruments.flatMap(itemsOf))];
  return Array.from({ length: count }, () => {
    const gaps = uniformInt(chance, 0, 6);
    const given = items.flatMap((id): [string, number | null][] => {
      const drawn = uniformInt(chance, 1, 5 + gaps);
      if (drawn <= 5) return [[id, drawn]];
      return drawn % 2 === 0 ? [[id, null]] : [];
    });
    return Object.fromEntries(given);
  });
}

describe('The scores of a browser', () => {
  it('are those of the server, on ten thousand random sets of answers', async () => {
    const sets = randomAnswers(10_000);
    const onServer = scoreAll(sets);
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: await scoringScript() });
      const inBrowser: unknown = await page.evaluate(`scoreAll(${JSON.stringify(sets)})`);
      expect(inBrowser).toEqual(onServer);
    } finally {
      await browser.close();
    }
    const scores = onServer.flat();
    expect(scores.length).toBeGreaterThan(100_000);
    expect(scores.filter((score) => score === null).length).toBeGreaterThan(10_000);
    expect(new Set(scores).size).toBeGreaterThan(40);
  });
});

/** A pilot with every module, whose one wave is the one after a trajectory: then most is asked. */
async function codeFor(server: TestServer, instrument: Instrument): Promise<string> {
  const { codes } = await server.pilot(
    { A: 1 },
    {
      instrument,
      modules: modulesBesideCore(instrument),
      waves: [{ kind: 'after', opensOn: '2026-01-01', closesOn: '2099-12-31' }],
    },
  );
  const [code] = codes.get('A') ?? [];
  if (code === undefined) throw new Error('The pilot has no code.');
  return code;
}

const modulesBesideCore = ({ modules }: Instrument): string[] =>
  modules.flatMap(({ id, core }) => (core ? [] : [id]));

/** From the home page, by typed code, to the first question. */
async function begin(page: Page, url: string, code: string, language: Language): Promise<void> {
  await page.goto(`${url}/?taal=${language}`);
  await hand.type(page.getByLabel(homeTexts[language].codeLabel), code);
  await hand.press(page.getByRole('button', { name: homeTexts[language].button }));
  await page.getByRole('heading', { level: 1, name: startTexts[language].heading }).waitFor();
  await hand.tick(page.getByRole('checkbox', { name: startTexts[language].consentLabel }));
  await hand.press(page.getByRole('button', { name: startTexts[language].button }));
  await page.locator('.survey').waitFor();
}

/** Answers whatever stands on the screen: a label, two options of a list, a note. */
async function answerAnything(page: Page, turn: number): Promise<void> {
  const survey = page.locator('.survey');
  for (const group of await survey.getByRole('radiogroup').all()) {
    await hand.choose(group.getByRole('radio').nth(turn % 5));
  }
  const boxes = await survey.getByRole('checkbox').all();
  for (const box of boxes.slice(turn % 3, (turn % 3) + 2)) await hand.tick(box);
  for (const note of await survey.getByRole('textbox').all()) await hand.type(note, 'Ons loket');
}

/** Goes through every screen, and stops at the last look; returns how many there were. */
async function answerEverything(page: Page): Promise<number> {
  for (let screens = 1; screens < 60; screens += 1) {
    await answerAnything(page, screens);
    await expectNoSidewaysScroll(page);
    await goOn(page, hand);
    if (await isAtLastLook(page)) return screens;
  }
  throw new Error('The questionnaire does not end.');
}

/** Writes down where the page and the focus are at the very moment another screen stands there, before it is drawn. */
const watchArrival = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const progressLine = document.querySelector('#voortgang');
    if (progressLine === null) throw new Error('There is no progress.');
    new MutationObserver(() => {
      const heading = document.activeElement?.textContent ?? '';
      document.body.dataset['arrival'] = `${String(window.scrollY)} ${heading}`;
    }).observe(progressLine, { characterData: true, childList: true, subtree: true });
  });

const sentSchema = z.object({ answers: z.record(z.string(), z.unknown()) });

/** The instruments of a trajectory; that of a room has a page of its own. */
const inPilots = instruments.filter((instrument) => waveKindsOf(instrument).includes('after'));

describe.each(languages)('Every instrument, by finger on a phone of 390 px (%s)', (language) => {
  const stage: { server?: TestServer; browser?: Browser } = {};
  beforeAll(async () => {
    stage.browser = await openBrowser();
    stage.server = await startTestServer();
  });
  afterAll(async () => {
    await stage.browser?.close();
    await stage.server?.close();
  });

  it.each(inPilots)('is answered from the code to the thanks: $id $version', async (instrument) => {
    const { server, browser } = stage;
    if (server === undefined || browser === undefined) throw new Error('Nothing has started.');
    const { page, close } = await openPage(browser, { origin: server.url, width: 390 });
    const sent: unknown[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().endsWith('/responses'))
        sent.push(request.postDataJSON());
    });
    await begin(page, server.url, await codeFor(server, instrument), language);
    await expectAccessible(page, /.+/);
    const screens = await answerEverything(page);
    await hand.press(page.getByRole('button', { name: messages[language].review.send }));
    await page.getByRole('heading', { level: 1, name: messages[language].thanks.heading }).waitFor();
    const selection = { modules: modulesBesideCore(instrument), wave: 'after' } as const;
    const notes = notesOf(instrument, selection).flatMap((block) => block.notes);
    if (notes.length > 0) await expectAccessible(page, messages[language].thanks.heading);
    for (const { text } of notes) await hand.type(page.getByLabel(text[language]), 'Ons loket');
    if (notes.length > 0) await hand.press(page.getByRole('button', { name: messages[language].notes.send }));
    if (notes.length > 0) await page.getByText(messages[language].notes.sent).waitFor();
    await expectAccessible(page, /.+/);
    const answered = questionsOf(instrument, selection).filter(({ type }) => type !== 'note');
    const [first] = sent.map((body) => sentSchema.parse(body).answers);
    const answers = answersSchema(instrument, selection).parse(first);
    const given = Object.entries(answers).flatMap(([id, answer]) => (answer === null ? [] : [id]));
    expect(given.toSorted()).toEqual(answered.map(({ id }) => id).toSorted());
    expect(screens).toBeGreaterThanOrEqual(answered.length);
    await close();
  });

  it('never has the page move under a quick finger: a new screen stands at its top from its first moment', async () => {
    const { server, browser } = stage;
    if (server === undefined || browser === undefined) throw new Error('Nothing has started.');
    const { page, close } = await openPage(browser, { origin: server.url, width: 390, height: 500 });
    await begin(page, server.url, await codeFor(server, currentInstrument), language);
    await watchArrival(page);
    await page.getByRole('button', { name: messages[language].next }).scrollIntoViewIfNeeded();
    expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
    await goOn(page, hand);
    const second = questionsOf(currentInstrument, { modules: [], wave: 'after' })[1];
    expect(await page.locator('body').getAttribute('data-arrival')).toBe(`0 ${second?.text[language]}`);
    await close();
  });

  it('is answered in a room, from the address on the screen to the thanks: hub', async () => {
    const { server, browser } = stage;
    if (server === undefined || browser === undefined) throw new Error('Nothing has started.');
    const hub = await startHub(server.context, 'Goed Werk Hub');
    const { page, close } = await openPage(browser, { origin: server.url, width: 390 });
    await page.goto(`${server.url}/h/${hub.prefix}?taal=${language}`);
    await expectAccessible(page, hubTexts[language].heading);
    await expectNoSidewaysScroll(page);
    for (const [turn, group] of (await page.getByRole('group').all()).entries())
      await hand.choose(group.getByRole('radio').nth(turn % 5));
    await hand.type(page.getByRole('textbox'), 'Samen');
    await hand.press(page.getByRole('button', { name: hubTexts[language].send }));
    await expectAccessible(page, hubTexts[language].thanks);
    const [stored] = await server.context.stores.answers.hubItems(hub.id);
    expect(stored?.toSorted()).toEqual(Uint8Array.of(1, 1, 2, 3, 4, 5));
    await close();
  });
});
