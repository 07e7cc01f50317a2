import type { ChartOptions } from './options.ts';
import type { NameRoom } from './wrap-words.ts';

/** One of the two panels of a group: means on the full scale, or changes around nought. */
export interface Panel {
  readonly axis: readonly [number, number];
  /** From the top of a row of this panel to its line. */
  readonly middle: number;
  readonly rowHeight: number;
  /** Height of whatever stands above and below its rows. */
  readonly head: number;
  readonly foot: number;
}

/** Sizes and places of a layout of a group's chart, in pixels. */
export interface GroupLayout {
  readonly width: number;
  readonly means: Panel;
  readonly changes: Panel;
  /** Changes beside the means, sharing their rows, or below them with names of their own. */
  readonly arrangement: 'beside' | 'below';
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
    means: { axis: [160, 430], middle: 38, rowHeight: 76, head: 8, foot: 92 },
    changes: { axis: [480, 690], middle: 38, rowHeight: 76, head: 8, foot: 92 },
    arrangement: 'beside',
    name: { x: 4, y: 43, width: 140, lines: 3 },
    changeX: 756,
    above: -16,
    below: 29,
    nameSize: 17,
    smallSize: 14.5,
    numberSize: 15.5,
  },
  narrow: {
    width: 390,
    means: { axis: [22, 368], middle: 70, rowHeight: 110, head: 0, foot: 80 },
    changes: { axis: [60, 330], middle: 50, rowHeight: 68, head: 8, foot: 98 },
    arrangement: 'below',
    name: { x: 4, y: 24, width: 290, lines: 1 },
    changeX: 386,
    above: -17,
    below: 32,
    nameSize: 18,
    smallSize: 15.5,
    numberSize: 17,
  },
};
