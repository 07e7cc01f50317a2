import type { Page } from 'playwright-core';
import { frameTexts } from '#client/src/studio/texts/frame-texts.ts';
import type { Hand } from './hand.ts';

/** Opens the menu in the header of the studio where the screen is so narrow that it is folded. */
export async function openMenu(hand: Hand, page: Page): Promise<void> {
  const folded = page.getByRole('button', { name: frameTexts.nl.menu, exact: true, expanded: false });
  if ((await folded.count()) > 0) await hand.press(folded);
}
