import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { emptyFile } from '#server/contract/pilot-file.ts';
import { setUpMessages } from '#server/contract/set-up-messages.ts';
import { must } from '#server/demo/visitor.ts';
import { bothWroteTexts } from '#client/src/studio/texts/both-wrote-texts.ts';
import { fileTexts } from '#client/src/studio/texts/file-texts.ts';
import type { TestServer } from '#tests/api/test-server.ts';
import type { Hand } from './hand.ts';

const text = bothWroteTexts.nl;
const file = fileTexts.nl;

/** Somebody else saves the file of the pilot on this page meanwhile, in the field that is being filled in here too. */
export async function meetAnother(page: Page, hand: Hand, server: TestServer): Promise<void> {
  const [, pilot = ''] = /pilots\/([^/]+)\//.exec(page.url()) ?? [];
  const other = await server.account('researcher');
  await must(
    await other.send('PUT', `/api/pilots/${pilot}/file`, {
      json: { ...emptyFile, controller: 'Ministerie', processor: 'Stichting' },
    }),
  );
  const controller = page.getByLabel(file.controller.label);
  await hand.type(controller, 'Gemeente');
  await hand.press(page.getByRole('button', { name: file.submit }));
  await page
    .getByRole('alert')
    .getByRole('link', { name: `${file.controller.label}: ${setUpMessages.nl.changedByOther}` })
    .waitFor();
  // What only they filled in stands there too; of the field that both did, both are said, and either can be had, by keys.
  expect(await page.getByLabel(file.processor.label).inputValue()).toBe('Stichting');
  const said = page.getByText(text.theirs('“Ministerie”'));
  await said.waitFor();
  const described = (await controller.getAttribute('aria-describedby')) ?? '';
  expect(described.split(' ')).toContain(await said.getAttribute('id'));
  await controller.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByText(text.mine('“Gemeente”')).waitFor();
  expect(await controller.inputValue()).toBe('Ministerie');
  await page.keyboard.press('Enter');
  await said.waitFor();
  expect(await controller.inputValue()).toBe('Gemeente');
}

/** Somebody else opens the before wave of the pilot on this page. */
export async function openElsewhere(page: Page, server: TestServer): Promise<void> {
  const pilot = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const other = await server.account('researcher');
  await must(await other.send('POST', `/api/pilots/${pilot}/waves/1/opening`));
}
