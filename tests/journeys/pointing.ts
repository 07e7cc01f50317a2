import type { Locator } from 'playwright-core';
import type { Hand } from './hand.ts';

/** By mouse or finger. What is drawn in the place of a box or a radio button takes the press. */
export const pointing: Hand = {
  press: (control) => control.click(),
  tick: (box) => box.check({ force: true }),
  untick: (box) => box.uncheck({ force: true }),
  choose: (radio) => radio.check({ force: true }),
  type: (field, text) => field.fill(text),
  paste: (field, text) => field.fill(text),
  pick: async (list, label) => {
    await list.selectOption({ label });
  },
  day: (field, day) => field.fill(day),
};

/** Taps a box or a radio button, and fails when that does not choose it: the tap went elsewhere, or got lost. */
async function tapToChoose(control: Locator): Promise<void> {
  if (await control.isChecked()) return;
  await control.tap({ force: true });
  try {
    await control.and(control.page().locator(':checked')).waitFor({ timeout: 5000 });
  } catch {
    throw new Error(`The tap on ${String(control)} got lost on ${control.page().url()}.`);
  }
}

/** As who double-clicks everything does. */
export const pressTwice = (control: Locator): Promise<void> => control.dblclick();

/** By finger: the same, but for what is pressed. */
export const touching: Hand = {
  ...pointing,
  press: (control) => control.tap(),
  tick: tapToChoose,
  choose: tapToChoose,
};
