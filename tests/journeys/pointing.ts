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

/** By finger: the same, but for what is pressed. */
export const touching: Hand = {
  ...pointing,
  press: (control) => control.tap(),
  tick: async (box) => {
    if (!(await box.isChecked())) await box.tap({ force: true });
  },
  choose: (radio) => radio.tap({ force: true }),
};
