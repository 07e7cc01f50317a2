import { randomBytes, randomUUID } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { itemBytes } from '#instruments/item-bytes.ts';
import { itemsOf } from '#instruments/questions.ts';
import { currentInstrument } from '#instruments/registry.ts';
import { sealOwnSession } from '#server/access/own-session.ts';
import { cookieName } from '#server/http/session-cookie.ts';
import { myAnswersTexts } from '#server/pages/texts/my-answers-texts.ts';
import { releasePilot } from '#server/release/release-job.ts';
import { closeWave } from '#server/release/waves.ts';
import type { PilotRecord } from '#server/store/roster-store.ts';
import { lookAt } from './participant-steps.ts';
import { openSmallStage } from './small-stage.ts';

const { server, visitor } = openSmallStage(5);
const text = myAnswersTexts.nl;
const { id, version } = currentInstrument;

/** A pilot with one group of twelve who answered twice, and its release; the pseudonym of one of them. */
async function releasedPilot(): Promise<{ pilot: string; pid: string }> {
  const { context, pilot: newPilot, openWave } = server();
  const { answers } = context.stores;
  const { pilot } = await newPilot({ Wonen: 12 });
  const record = async (): Promise<PilotRecord> => {
    const found = await context.stores.roster.pilot(pilot.id);
    if (found === null) throw new Error('no pilot');
    return found;
  };
  const pids = Array.from({ length: 12 }, () => randomBytes(32).toString('hex'));
  const group = pilot.groups[0]?.id ?? '';
  await answers.admit(pids.map((pid) => ({ pid, pilot: pilot.id, group, test: false })));
  for (const wave of [1, 2]) {
    if (wave === 2) await openWave(pilot.id, 2);
    for (const [place, pid] of pids.entries()) {
      const answer = 2 + (place % 3) + (wave === 2 ? place % 2 : 0);
      const given = Object.fromEntries(itemsOf(currentInstrument).map((item) => [item, answer]));
      await answers.submit({
        submissionId: randomUUID(),
        pid,
        pilot: pilot.id,
        wave,
        instrument: { id, version },
        language: 'nl',
        consentVersion: 'test',
        body: JSON.stringify({ language: 'nl', answers: given }),
        items: itemBytes(currentInstrument, given),
        test: false,
        tooFast: false,
      });
    }
    await closeWave(context, await record(), wave);
  }
  await releasePilot(context, await record());
  return { pilot: pilot.id, pid: pids[0] ?? '' };
}

/** Lets a browser in as if code and own words had been shown. */
async function showWords(browser: BrowserContext, who: { pilot: string; pid: string }): Promise<void> {
  const { context, url } = server();
  const key = await context.stores.keys.sessionKey();
  const value = sealOwnSession(who, { key, now: new Date(), random: randomBytes });
  await browser.addCookies([{ name: cookieName('own', context.config), value, url }]);
}

describe('Somebody with code and own words, after the after measurement', () => {
  it('reads the own answers and the page of the own group, on a narrow phone, in the dark and at a desk', async () => {
    const who = await releasedPilot();
    for (const [width, colorScheme] of [
      [320, 'dark'],
      [390, 'light'],
      [1280, 'light'],
    ] as const) {
      const { page, context, close } = await visitor(width);
      await page.emulateMedia({ colorScheme });
      await showWords(context, who);
      await page.goto(`${server().url}/mijn-antwoorden`);
      await lookAt(page, text.heading);
      await page.getByRole('link', { name: text.toGroup }).click();
      await lookAt(page, /Wonen/);
      const pictures = await page
        .locator('main img')
        .evaluateAll((images) =>
          images.map(
            (image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth > 0,
          ),
        );
      expect(pictures.length).toBeGreaterThan(0);
      expect(pictures.every(Boolean)).toBe(true);
      await page.goBack();
      await page.getByRole('heading', { level: 1, name: text.heading }).waitFor();
      await close();
    }
  });
});
