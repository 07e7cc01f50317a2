import type { TopLevelSpec } from 'vega-lite';
import { formatChange } from '#analysis/words/numbers.ts';
import { toPixel, type Axis } from './axis.ts';
import { changeTicks } from './change-panel.ts';
import { chartOf, marks, rule, text, type Layer } from './layers.ts';
import type { ChartOptions } from './options.ts';
import { ink, line, muted } from './theme.ts';
import { wrapWords } from './wrap-words.ts';

/** One pilot of the forest: its own change with its interval, and the same drawn towards the mean. */
export interface ForestRow {
  readonly name: string;
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  readonly shrunken: number | null;
}

/** All pilots of a scale; `pooled` only from three pilots on, `prediction` from five. */
export interface Forest {
  readonly rows: readonly ForestRow[];
  readonly pooled: Omit<ForestRow, 'shrunken'> | null;
  readonly prediction: Omit<ForestRow, 'shrunken' | 'estimate'> | null;
  readonly sesoi: number | null;
  /** Intervals in other pictures of the same scale: all of them have one axis. */
  readonly alongside?: readonly Pick<ForestRow, 'lower' | 'upper'>[];
}

/** What is said below the chart, line by line: the name of the axis, and what the marks are. */
export type ForestKey = readonly string[];

/** Names stand beside their rows, or above them where there is no room. */
const layouts = {
  wide: {
    width: 760,
    axis: [244, 664],
    row: 48,
    middle: 24,
    nameWidth: 226,
    nameLines: 3,
    beside: true,
    name: 13,
    size: 14.5,
  },
  narrow: {
    width: 390,
    axis: [20, 316],
    row: 62,
    middle: 42,
    nameWidth: 380,
    nameLines: 3,
    beside: false,
    name: 16,
    size: 15,
  },
} as const satisfies Record<ChartOptions['layout'], object>;

const head = 14;
const look = { colour: ink, shape: 'circle', area: 120 };

/** A line of the chart with its place, in pixels from the top. */
type Placed = typeof look & {
  readonly name: string;
  readonly estimate: number | null;
  readonly lower: number;
  readonly upper: number;
  readonly shrunken: number | null;
  /** The name in lines, where it begins, and what the row takes from `top` on. */
  readonly words: readonly string[];
  readonly nameY: number;
  readonly top: number;
  readonly y: number;
  readonly bottom: number;
};

/**
 * Pilots under each other in the order they came, never ranked: filled the own change with its interval, hollow the
 * estimate drawn towards the mean; below them the pooled mean as a diamond and where a new pilot roughly lies.
 */
export function forestChart(forest: Forest, key: ForestKey, options: ChartOptions): TopLevelSpec {
  const layout = layouts[options.layout];
  const lines = placedLines(forest, layout);
  const axis: Axis = {
    domain: reachOf([...lines, ...(forest.alongside ?? [])], forest.sesoi),
    pixels: layout.axis,
  };
  const bottom = lines.at(-1)?.bottom ?? head;
  const words = key.flatMap((one) => wrapWords(one, { width: layout.width - 24, lines: 4 }, layout.size));
  return chartOf(layout.width, bottom + 46 + words.length * layout.size * 1.25, [
    ...backdrop(axis, forest.sesoi ?? 0, bottom),
    nought(axis, lines, { ...layout, bottom }),
    ...intervals(lines, forest.rows.length, axis),
    ...labels(lines, options),
    ...changeTicks(axis, bottom + 24, layout.size, options.language),
    text(
      { rows: [{ words: words.join('\n') }], x: layout.width / 2, y: bottom + 50, text: 'words' },
      { size: layout.size },
    ),
  ]);
}

/** A row is as high as its name asks: no name stands against that of the next pilot, and none is cut that has room below. */
function placedLines(
  { rows, pooled, prediction }: Forest,
  { row, middle, beside, name, nameWidth, nameLines }: (typeof layouts)[ChartOptions['layout']],
): Placed[] {
  const below = [
    ...(pooled === null ? [] : [{ ...pooled, shrunken: null }]),
    ...(prediction === null ? [] : [{ ...prediction, estimate: null, shrunken: null }]),
  ];
  let top = head;
  return [...rows, ...below].map((line) => {
    const words = wrapWords(line.name, { width: nameWidth, lines: nameLines }, name);
    const more = (words.length - 1) * name * 1.2;
    const height = beside ? Math.max(row, more + name * 1.2 + 12) : row + more;
    const y = top + (beside ? height / 2 : middle + more);
    const nameY = beside ? y + name / 3 - more / 2 : top + middle - 22;
    const placed = { ...look, ...line, words, nameY, top, y, bottom: top + height };
    top += height;
    return placed;
  });
}

/** Around nought, the changes that are too small to matter. */
function backdrop(axis: Axis, margin: number, bottom: number): Layer[] {
  const band = [{ from: -margin, to: margin, y: (head + bottom) / 2 }];
  return [
    rule(
      { rows: band, x: 'from', x2: 'to', y: 'y', scale: axis },
      { width: bottom - head, colour: line, opacity: 0.5 },
    ),
  ];
}

/** A line at nought: beside names a whole one, below names a piece a row, so that it crosses no name. */
function nought(
  axis: Axis,
  lines: readonly Placed[],
  { beside, bottom }: { readonly beside: boolean; readonly bottom: number },
): Layer {
  const rows = beside ? [{ from: head, to: bottom }] : lines.map(({ y }) => ({ from: y - 15, to: y + 15 }));
  return rule({ rows, x: toPixel(axis, 0), y: 'from', y2: 'to' }, { width: 1.25, colour: ink });
}

/** Pilots with a whole line, what is made of all of them with a broken one. */
function intervals(lines: readonly Placed[], pilots: number, axis: Axis): Layer[] {
  const [own, below] = [lines.slice(0, pilots), lines.slice(pilots)];
  const at = (rows: readonly Placed[], x: string) => ({ rows, x, y: 'y', scale: axis });
  const diamonds = below
    .filter(({ estimate }) => estimate !== null)
    .map((row) => ({ ...row, shape: 'diamond', area: 330 }));
  return [
    rule({ ...at(own, 'lower'), x2: 'upper' }, { width: 2.5, colour: ink }),
    rule({ ...at(below, 'lower'), x2: 'upper' }, { width: 2.5, colour: muted, dash: [5, 4] }),
    marks(
      at(
        own.filter(({ shrunken }) => shrunken !== null),
        'shrunken',
      ),
      'hollow',
    ),
    marks(
      at(
        own.map((row) => ({ ...row, area: 60 })),
        'estimate',
      ),
      'filled',
    ),
    marks(at(diamonds, 'estimate'), 'filled'),
  ];
}

function labels(lines: readonly Placed[], { language, layout }: ChartOptions): Layer[] {
  const { width, nameWidth, name } = layouts[layout];
  const rows = lines.map((one) => ({
    words: one.words.join('\n'),
    nameY: one.nameY,
    change: one.estimate === null ? '' : formatChange(one.estimate, language),
    y: one.y + 5,
  }));
  return [
    text(
      { rows, x: 4, y: 'nameY', text: 'words' },
      { size: name, align: 'left', colour: ink, limit: nameWidth },
    ),
    text(
      { rows: rows.filter(({ change }) => change !== ''), x: width - 4, y: 'y', text: 'change' },
      { size: name + 1, weight: 600, align: 'right', colour: ink },
    ),
  ];
}

/** As far below nought as above it, in half points. */
function reachOf(
  lines: readonly { readonly lower: number; readonly upper: number }[],
  sesoi: number | null,
): [number, number] {
  const furthest = Math.max(0.5, (sesoi ?? 0) * 1.5, ...lines.flatMap(({ lower, upper }) => [-lower, upper]));
  const reach = Math.ceil(furthest * 2) / 2;
  return [-reach, reach];
}
