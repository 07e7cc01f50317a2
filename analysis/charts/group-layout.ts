import type { ChartOptions } from './options.ts';
import type { NameRoom } from './wrap-words.ts';

/** One of the two panels of a group: means on the full scale, or changes around nought. */
export interface Panel {
  readonly axis: readonly [number, number];
}

/** Sizes and places of a layout of a group's chart, in pixels. */
export interface GroupLayout {
  readonly width: number;
  readonly means: Panel;
  readonly rowHeight: number;
  /** From the top of a row to its line. */
  readonly middle: number;
  /** Height of whatever stands above and below the rows. */
  readonly head: number;
  readonly foot: number;
  /** Beside the means, sharing their rows; `null` where there is no room and the changes are laid on the means. */
  readonly changes: Panel | null;
  readonly name: NameRoom & { readonly x: number; readonly y: number };
  readonly changeX: number;
  readonly above: number;
  readonly below: number;
  readonly nameSize: number;
  readonly smallSize: number;
  readonly numberSize: number;
}

export const groupLayouts: Readonly<Record<ChartOptions['layout'], GroupLayout>> = {
  wide: {
    width: 760,
    means: { axis: [160, 430] },
    changes: { axis: [480, 690] },
    rowHeight: 88,
    middle: 43,
    head: 8,
    foot: 92,
    name: { x: 4, y: 48, width: 140, lines: 3 },
    changeX: 756,
    above: -16,
    below: 29,
    nameSize: 17,
    smallSize: 14.5,
    numberSize: 15.5,
  },
  narrow: {
    width: 390,
    means: { axis: [22, 368] },
    changes: null,
    rowHeight: 112,
    middle: 66,
    head: 0,
    foot: 110,
    name: { x: 4, y: 20, width: 290, lines: 1 },
    changeX: 386,
    above: -17,
    below: 32,
    nameSize: 18,
    smallSize: 15.5,
    numberSize: 17,
  },
};
