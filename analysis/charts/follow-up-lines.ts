import type { TopLevelSpec } from 'vega-lite';
import { formatCount, formatNumber } from '#analysis/words/numbers.ts';
import { pictureTexts } from '#analysis/words/picture-texts.ts';
import type { ReleasedScale } from '#analysis/release.ts';
import type { FollowedUnit } from '#analysis/words/followed-units.ts';
import { toPixel, type Axis } from './axis.ts';
import { chartOf, marks, rule, text, type Layer } from './layers.ts';
import type { ChartOptions } from './options.ts';
import { ink, line, muted, paper, scaleStyles } from './theme.ts';
import { wrapWords } from './wrap-words.ts';

/** The name of a unit stands beside its line, or above it where there is no room. */
const layouts = {
  wide: { width: 760, weeks: [242, 724], beside: true, name: 15, nameWidth: 180, size: 14 },
  narrow: { width: 390, weeks: [52, 346], beside: false, name: 16, nameWidth: 380, size: 14.5 },
} as const satisfies Record<ChartOptions['layout'], object>;

/** Room for a line between the ends of the response scale. */
const plot = 72;
const gap = 26;

/** A unit with the place of its panel, in pixels from the top. */
interface Panel {
  readonly unit: FollowedUnit;
  readonly name: readonly string[];
  readonly top: number;
  readonly axis: Axis;
}

/**
 * The mean of each unit before, after and in every later wave on the full response scale, a panel a unit, with the
 * number of people at every point: who answered differs between waves, and a line must not hide it.
 */
export function followUpLines(
  units: readonly FollowedUnit[],
  scale: ReleasedScale,
  options: ChartOptions,
): TopLevelSpec {
  const layout = layouts[options.layout];
  const style = scaleStyles([scale]).get(scale.id) ?? { colour: ink, shape: 'circle', area: 177 };
  const last = Math.max(1, ...units.flatMap(({ points }) => points.map(({ weeks }) => weeks)));
  const weeks: Axis = { domain: [0, last], pixels: layout.weeks };
  const between = gap + (isCrowded(units, weeks) ? 2 * labelRoom.height : 0);
  const panels = placed(units, scale, between, options);
  const bottom = (panels.at(-1)?.axis.pixels[0] ?? 0) + between;
  return chartOf(layout.width, bottom + layout.size * 2.6, [
    ...panels.flatMap((panel) => panelLayers(panel, weeks, style, options)),
    ...weekLabels(units, weeks, bottom, options),
  ]);
}

/** Whether some waves are so close that not every label fits above its point. */
function isCrowded(units: readonly FollowedUnit[], weeks: Axis): boolean {
  return units.some(({ points }) =>
    points.slice(1).some((point, i) => {
      const before = toPixel(weeks, points[i]?.weeks ?? 0);
      return toPixel(weeks, point.weeks) - before <= labelRoom.width;
    }),
  );
}

function placed(
  units: readonly FollowedUnit[],
  scale: ReleasedScale,
  between: number,
  { layout }: ChartOptions,
): Panel[] {
  const { beside, name, nameWidth } = layouts[layout];
  let top = 4;
  return units.map((unit) => {
    const words = wrapWords(unit.name, { width: nameWidth, lines: beside ? 5 : 3 }, name);
    const start = top + between + (beside ? 0 : words.length * name * 1.2 + 8);
    const panel: Panel = {
      unit,
      name: words,
      top,
      axis: { domain: scale.range, pixels: [start + plot, start] },
    };
    top = start + plot + (beside ? gap : between);
    return panel;
  });
}

function panelLayers(
  { unit, name, top, axis }: Panel,
  weeks: Axis,
  style: { readonly colour: string; readonly shape: string; readonly area: number },
  { language, layout }: ChartOptions,
): Layer[] {
  const { beside, name: size, size: small, nameWidth } = layouts[layout];
  const { followUp } = pictureTexts[language];
  const placedPoints = unit.points.map((point) => ({
    x: point.weeks,
    y: toPixel(axis, point.mean),
    words: followUp.point(formatNumber(point.mean, language), formatCount(point.n, language)),
    colour: style.colour,
    shape: style.shape,
    area: style.area * 0.5,
  }));
  const heights = labelHeights(placedPoints.map(({ x, y }) => [toPixel(weeks, x), y]));
  const points = placedPoints.map((point, i) => ({ ...point, labelY: heights[i] ?? point.y }));
  const joined = points
    .slice(1)
    .map((point, i) => ({ ...segment(points[i] ?? point, point, weeks), colour: style.colour }));
  const [lowest, highest] = axis.domain;
  const ends = [lowest, highest].map((value) => ({
    y: toPixel(axis, value),
    words: formatCount(value, language),
    labelY: toPixel(axis, value) + 5,
  }));
  const middle = (axis.pixels[0] + axis.pixels[1]) / 2;
  const lift = ((name.length - 1) * size * 1.2) / 2;
  const nameY = beside ? middle + size / 3 - lift : top + size + 2;
  return [
    rule({ rows: ends, x: weeks.pixels[0] - 8, x2: weeks.pixels[1] + 8, y: 'y' }, { width: 1, colour: line }),
    text(
      { rows: ends, x: weeks.pixels[0] - 34, y: 'labelY', text: 'words' },
      { size: small, align: 'right', colour: muted },
    ),
    ...leaders(points, weeks),
    ...joined.map((row) => slope(row)),
    marks({ rows: points, x: 'x', y: 'y', scale: weeks }, 'filled'),
    text({ rows: points, x: 'x', y: 'labelY', scale: weeks, text: 'words' }, { size: small, colour: ink }),
    text(
      { rows: [{ words: name.join('\n') }], x: 4, y: nameY, text: 'words' },
      { size, weight: 600, align: 'left', colour: ink, limit: nameWidth },
    ),
  ];
}

/** Above its point, below it, or further away and further: where the foot of a label may stand. */
const levels = [-12, 22, -28, 38, -44, 54];
/** The room of a label, in pixels. */
const labelRoom = { width: 64, height: 15 };
/** From the middle of a mark to its edge, with some air. */
const markRoom = 7;

/** A height for the label of each point, so that labels of waves close to each other cover neither each other nor a mark. */
function labelHeights(points: readonly (readonly [number, number])[]): number[] {
  const placed: { x: number; y: number }[] = [];
  for (const [x, y] of points) {
    const isFree = (at: number): boolean =>
      placed.every(
        (other) => Math.abs(other.x - x) > labelRoom.width || Math.abs(other.y - at) > labelRoom.height,
      ) && points.every((mark) => !covers({ x, y: at }, mark));
    const [above = 0] = levels;
    const level = levels.find((one) => isFree(y + one)) ?? above;
    placed.push({ x, y: y + level });
  }
  return placed.map((label) => label.y);
}

/** Whether a label would lie over the mark of a point. */
function covers(
  label: { readonly x: number; readonly y: number },
  [x, y]: readonly [number, number],
): boolean {
  const middle = label.y - labelRoom.height / 3;
  return (
    Math.abs(label.x - x) < labelRoom.width / 2 + markRoom &&
    Math.abs(middle - y) < labelRoom.height / 2 + markRoom - 2
  );
}

interface Labelled {
  /** Weeks, as the axis has them. */
  readonly x: number;
  readonly y: number;
  readonly labelY: number;
}

/** Thin lines from the labels that stand further away to their points, behind the labels between them. */
function leaders(points: readonly Labelled[], weeks: Axis): Layer[] {
  const ends = points.map((point) =>
    point.labelY < point.y ? point.labelY + 3 : point.labelY - labelRoom.height + 3,
  );
  const far = points.flatMap((point, i) => {
    const end = ends[i] ?? point.y;
    return Math.abs(end - point.y) > labelRoom.height ? [{ ...point, end }] : [];
  });
  if (far.length === 0) return [];
  const aWeek = (weeks.pixels[1] - weeks.pixels[0]) / (weeks.domain[1] - weeks.domain[0]);
  const half = (labelRoom.width - 16) / 2 / aWeek;
  const behind = points.map(({ x, labelY }) => ({ from: x - half, to: x + half, y: labelY - 5 }));
  return [
    rule({ rows: far, x: 'x', y: 'y', y2: 'end', scale: weeks }, { width: 1, colour: muted }),
    rule({ rows: behind, x: 'from', x2: 'to', y: 'y', scale: weeks }, { width: 13, colour: paper }),
  ];
}

interface Slope {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
  readonly colour: string;
}

function segment(
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  weeks: Axis,
) {
  return { from: [toPixel(weeks, from.x), from.y] as const, to: [toPixel(weeks, to.x), to.y] as const };
}

/** A straight line from one point to the next. */
function slope({ from, to, colour }: Slope): Layer {
  return {
    data: { values: [{}] },
    mark: { type: 'rule', strokeWidth: 2, opacity: 1 },
    encoding: {
      x: { value: from[0] },
      x2: { value: to[0] },
      y: { value: from[1] },
      y2: { value: to[1] },
      color: { value: colour },
    },
  };
}

/** The weeks whose numbers fit beside each other, the first and the last in any case. */
function withoutCrowding(all: readonly number[], weeks: Axis): number[] {
  const sorted = [...all].sort((a, b) => a - b);
  const last = sorted.at(-1) ?? 0;
  const kept: number[] = [];
  for (const week of sorted) {
    const isApart = (other: number): boolean => Math.abs(toPixel(weeks, other) - toPixel(weeks, week)) >= 30;
    if (week === last || ([...kept].every(isApart) && isApart(last))) kept.push(week);
  }
  return kept;
}

function weekLabels(
  units: readonly FollowedUnit[],
  weeks: Axis,
  bottom: number,
  { language, layout }: ChartOptions,
): Layer[] {
  const { size } = layouts[layout];
  const all = [...new Set(units.flatMap(({ points }) => points.map((point) => point.weeks)))];
  const shown = withoutCrowding(all, weeks);
  const rows = shown.map((week) => ({ week, words: formatCount(week, language) }));
  const middle = (weeks.pixels[0] + weeks.pixels[1]) / 2;
  const caption = [{ words: pictureTexts[language].followUp.weeks }];
  return [
    text({ rows, x: 'week', y: bottom, scale: weeks, text: 'words' }, { size, colour: muted }),
    text({ rows: caption, x: middle, y: bottom + size * 1.5, text: 'words' }, { size }),
  ];
}
