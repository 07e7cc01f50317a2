import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { waveKindsOf } from '#instruments/questions.ts';
import { instruments } from '#instruments/registry.ts';
import { codeOf } from '#tests/support/demo.ts';
import { scripted } from './offline-steps.ts';
import { filling, goOn, isAtLastLook, newScreen, progress, start } from './participant-steps.ts';
import { pointing as hand, pressTwice } from './pointing.ts';
import { openSmallStage } from './small-stage.ts';

const { server, visitor } = openSmallStage(5);

/** What is stored of an answer; whether it came fast is no answer, and only a script can see it. */
const rowSchema = z.object({
  body: z.string(),
  sha256: z.string(),
  items: z.instanceof(Buffer),
  wave: z.number(),
  language: z.string(),
  instrument_id: z.string(),
  instrument_version: z.string(),
  consent_version: z.string(),
});

const storedIn = (pilot: string): z.infer<typeof rowSchema>[] => {
  const file = new Sqlite(join(server().folder, 'answers.sqlite'), { readonly: true });
  try {
    return z.array(rowSchema).parse(file.prepare('select * from response where pilot = ?').all(pilot));
  } finally {
    file.close();
  }
};

/** The same choices for everybody: by the place of the question, every seventh skipped, boxes ticked backwards. */
async function answerPage(page: Page, questions: string, from: number): Promise<number> {
  let place = from;
  for (const question of await page.locator(questions).all()) {
    place += 1;
    if (place % 7 === 0) continue;
    const boxes = question.locator('input[type="checkbox"]');
    if ((await boxes.count()) > 0) {
      await hand.tick(boxes.nth(4));
      await hand.tick(boxes.nth(place % 4));
    } else {
      await hand.choose(question.locator('input[type="radio"]').nth(place % 5));
    }
  }
  return place;
}

const onward = (page: Page) =>
  page.locator('.steps .button', { hasText: new RegExp(`^\\s*(${filling.next}|${filling.toReview})\\s*$`) });

/** From a link to the first question. */
async function begin(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await hand.tick(page.getByRole('checkbox', { name: start.consentLabel }));
  await hand.type(page.getByLabel(start.codeLabel), codeOf(link));
  await hand.press(page.getByRole('button', { name: start.button }));
  await page.waitForURL('**/vragenlijst');
}

/** Fills in everything and sends it; `questions` is how a question looks in that form. */
async function fillIn(link: string, form: 'script' | 'plain'): Promise<number> {
  const { page, close } = await visitor(1280, { javaScript: form === 'script' });
  const questions = form === 'script' ? '.survey .sd-question' : 'fieldset.question';
  await begin(page, link);
  if (form === 'script') await scripted(page, '.survey');
  let answered = 0;
  for (let pages = 0; (await onward(page).count()) > 0; pages += 1) {
    expect(pages, 'a questionnaire that ends').toBeLessThan(20);
    answered = await answerPage(page, questions, answered);
    if (form === 'script') await goOn(page, hand);
    else await hand.press(onward(page));
    // A page of the plain form is there when all of it is.
    await page.waitForLoadState();
    if (form === 'script' && (await isAtLastLook(page))) break;
  }
  await hand.press(page.getByRole('button', { name: filling.review.send }));
  await page.getByRole('heading', { level: 1, name: filling.thanks.heading }).waitFor();
  await close();
  return answered;
}

/** Whether an answer can be given at the place where a button was. */
const isAnswerAt = (page: Page, place: { x: number; y: number; width: number; height: number } | null) =>
  page.evaluate(
    (box) =>
      box !== null &&
      document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)?.closest('.survey label') !=
        null,
    place,
  );

describe('The same choices with script and without', () => {
  it.each(instruments.filter((instrument) => waveKindsOf(instrument).includes('after')))(
    'are stored as the same bytes, with every module: $id $version',
    async (instrument) => {
      const modules = instrument.modules.flatMap(({ id, core }) => (core ? [] : [id]));
      const waves = [{ kind: 'after' as const, opensOn: '2026-01-01', closesOn: '2099-12-31' }];
      const { pilot, codes } = await server().pilot({ A: 2 }, { instrument, modules, waves });
      const [one = '', two = ''] = (codes.get('A') ?? []).map(
        (code) => `${server().url}/m/${code.slice(0, 3)}#${code}`,
      );
      const answered = await fillIn(one, 'script');
      expect(await fillIn(two, 'plain')).toBe(answered);
      expect(answered).toBeGreaterThan(17);
      const [first, second, ...more] = storedIn(pilot.id);
      expect(more).toEqual([]);
      expect(first?.body).toContain('null');
      expect(second).toEqual(first);
    },
  );
});

describe('Somebody who double-clicks everything', () => {
  it('answers no question that was not read, passes no screen over, and sends nothing by that', async () => {
    const { codes } = await server().pilot({ A: 1 });
    const [code = ''] = codes.get('A') ?? [];
    const { page, close } = await visitor(1280);
    // So high that the button to go on stands where the next screen has an answer.
    await page.setViewportSize({ width: 1280, height: 780 });
    await begin(page, `${server().url}/m/${code.slice(0, 3)}#${code}`);
    await scripted(page, '.survey');
    const seen: string[] = [];
    const under: boolean[] = [];
    while (!(await isAtLastLook(page))) {
      expect(seen.length, 'a questionnaire that ends').toBeLessThan(20);
      seen.push(await progress(page));
      await onward(page).scrollIntoViewIfNeeded();
      const place = await onward(page).boundingBox();
      await pressTwice(onward(page));
      await newScreen(page, seen.at(-1) ?? '');
      under.push(await isAnswerAt(page, place));
    }
    expect(under).toContain(true);
    expect(seen).toEqual([
      filling.progress.several(1, 6, 18),
      filling.progress.several(7, 12, 18),
      filling.progress.several(13, 18, 18),
    ]);
    expect(await page.locator('.survey input:checked').count()).toBe(0);
    await page.getByText(filling.review.skipped(0, 18)).waitFor();
    await close();
  });
});
