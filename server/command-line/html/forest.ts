import type { Language } from '#instruments/instrument.ts';
import { toPixel } from '#analysis/charts/axis.ts';
import { changeTicks } from '#analysis/charts/change-panel.ts';
import { chartOf, marks, rule, text } from '#analysis/charts/layers.ts';
import { ink, line, muted } from '#analysis/charts/theme.ts';
import { formatChange } from '#analysis/words/numbers.ts';

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
}

const width = 760;
const pixels: readonly [number, number] = [210, 660];
const rowHeight = 38;
const head = 14;
const look = { colour: ink, shape: 'circle', area: 120 };

/**
 * Pilots under each other in the order they came, never ranked: filled the own change with its interval, hollow the
 * estimate drawn towards the mean; below them the pooled mean as a diamond and where a new pilot roughly lies.
 */
export function forestChart(
  { rows, pooled, prediction, sesoi }: Forest,
  language: Language,
  axisLabel: string,
): ReturnType<typeof chartOf> {
  const lines = [...rows, ...(pooled === null ? [] : [pooled]), ...(prediction === null ? [] : [prediction])];
  const axis = { domain: reachOf(lines, sesoi), pixels };
  const at = (i: number): number => head + (i + 0.5) * rowHeight;
  const placed = lines.map((row, i) => ({ ...row, ...look, y: at(i) }));
  const own = rows.map((row, i) => ({ ...row, ...look, y: at(i) }));
  const below = placed.slice(rows.length);
  const bottom = head + lines.length * rowHeight;
  const zero = toPixel(axis, 0);
  const margin = sesoi ?? 0;
  const band = [{ from: -margin, to: margin, y: (head + bottom) / 2 }];
  const labels = placed.map((row) => ({
    words: row.name,
    change: 'estimate' in row ? formatChange(Number(row.estimate), language) : '',
    y: row.y + 5,
  }));
  return chartOf(width, bottom + 64, [
    rule(
      { rows: band, x: 'from', x2: 'to', y: 'y', scale: axis },
      { width: bottom - head, colour: line, opacity: 0.5 },
    ),
    rule({ rows: [{ top: head, bottom }], x: zero, y: 'top', y2: 'bottom' }, { width: 1.25, colour: ink }),
    rule({ rows: own, x: 'lower', x2: 'upper', y: 'y', scale: axis }, { width: 2.5, colour: ink }),
    rule(
      { rows: below, x: 'lower', x2: 'upper', y: 'y', scale: axis },
      { width: 2.5, colour: muted, dash: [5, 4] },
    ),
    marks(
      { rows: own.filter(({ shrunken }) => shrunken !== null), x: 'shrunken', y: 'y', scale: axis },
      'hollow',
    ),
    marks({ rows: own.map((row) => ({ ...row, area: 60 })), x: 'estimate', y: 'y', scale: axis }, 'filled'),
    marks(
      {
        rows: below
          .filter((row) => 'estimate' in row)
          .map((row) => ({ ...row, shape: 'diamond', area: 330 })),
        x: 'estimate',
        y: 'y',
        scale: axis,
      },
      'filled',
    ),
    text({ rows: labels, x: 4, y: 'y', text: 'words' }, { size: 15, align: 'left', colour: ink, limit: 190 }),
    text(
      { rows: labels, x: width - 4, y: 'y', text: 'change' },
      { size: 16, weight: 600, align: 'right', colour: ink },
    ),
    ...changeTicks(axis, bottom + 24, 14.5, language),
    text(
      { rows: [{ words: axisLabel }], x: (pixels[0] + pixels[1]) / 2, y: bottom + 50, text: 'words' },
      { size: 14.5 },
    ),
  ]);
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
