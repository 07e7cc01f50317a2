import type { ChartOptions } from './options.ts';
import type { Body } from './silhouette.ts';
import type { NameRoom } from './wrap-words.ts';

interface Place {
  readonly x: number;
  /** Baseline, from the top of the row. */
  readonly y: number;
  readonly align: 'left' | 'right';
}

/** Sizes and places of a layout of the rocket, in pixels. */
export interface RocketLayout {
  readonly width: number;
  readonly body: Omit<Body, 'bottom'>;
  /** Where the ends of the response scale lie. */
  readonly axis: readonly [number, number];
  readonly rowHeight: number;
  /** From the top of a row to the line its marks stand on. */
  readonly middle: number;
  readonly name: Place & NameRoom;
  readonly change: Place;
  /** Baselines of the numbers, from the line. */
  readonly above: number;
  readonly below: number;
  /** Room under the lowest stage for the skirt, the scale and the key. */
  readonly foot: number;
  readonly nameSize: number;
  readonly smallSize: number;
  readonly numberSize: number;
  readonly changeSize: number;
}

/** Names beside the rocket in a column of a page; on a phone above the rows, inside it, and larger. */
export const rocketLayouts: Readonly<Record<ChartOptions['layout'], RocketLayout>> = {
  wide: {
    width: 640,
    body: { left: 160, right: 500, top: 208, noseHeight: 192, fin: 44 },
    axis: [186, 474],
    rowHeight: 108,
    middle: 56,
    name: { x: 142, y: 52, align: 'right', width: 138, lines: 3 },
    change: { x: 524, y: 65, align: 'left' },
    above: -17,
    below: 31,
    foot: 112,
    nameSize: 20,
    smallSize: 15.5,
    numberSize: 17,
    changeSize: 28,
  },
  narrow: {
    width: 390,
    body: { left: 34, right: 356, top: 176, noseHeight: 164, fin: 26 },
    axis: [60, 330],
    rowHeight: 156,
    middle: 104,
    name: { x: 50, y: 30, align: 'left', width: 210, lines: 1 },
    change: { x: 340, y: 33, align: 'right' },
    above: -17,
    below: 33,
    foot: 132,
    nameSize: 20,
    smallSize: 16,
    numberSize: 18,
    changeSize: 27,
  },
};
