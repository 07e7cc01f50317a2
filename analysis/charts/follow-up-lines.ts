import type { TopLevelSpec } from 'vega-lite';
import { formatCount, formatNumber } from '#analysis/words/numbers.ts';
import { pictureTexts } from '#analysis/words/picture-texts.ts';
import type { ReleasedScale } from '#analysis/release.ts';
import type { FollowedUnit } from '#analysis/words/followed-units.ts';
import { toPixel, type Axis } from './axis.ts';
import { chartOf, marks, rule, text, type Layer } from './layers.ts';
import type { ChartOptions } from './options.ts';
import { ink, line, muted, scaleStyles } from './theme.ts';
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
  const panels = placed(units, scale, options);
  const bottom = (panels.at(-1)?.axis.pixels[0] ?? 0) + gap;
  return chartOf(layout.width, bottom + layout.size * 2.6, [
    ...panels.flatMap((panel) => panelLayers(panel, weeks, style, options)),
    ...weekLabels(units, weeks, bottom, options),
  ]);
}

function placed(units: readonly FollowedUnit[], scale: ReleasedScale, { layout }: ChartOptions): Panel[] {
  const { beside, name, nameWidth } = layouts[layout];
  let top = 4;
  return units.map((unit) => {
    const words = wrapWords(unit.name, { width: nameWidth, lines: beside ? 5 : 3 }, name);
    const start = top + 16 + (beside ? 0 : words.length * name * 1.2 + 8);
    const panel: Panel = {
      unit,
      name: words,
      top,
      axis: { domain: scale.range, pixels: [start + plot, start] },
    };
    top = start + plot + gap;
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
  const points = unit.points.map((point) => ({
    x: point.weeks,
    y: toPixel(axis, point.mean),
    labelY: toPixel(axis, point.mean) - 12,
    words: followUp.point(formatNumber(point.mean, language), formatCount(point.n, language)),
    colour: style.colour,
    shape: style.shape,
    area: style.area * 0.5,
  }));
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
    ...joined.map((row) => slope(row)),
    marks({ rows: points, x: 'x', y: 'y', scale: weeks }, 'filled'),
    text({ rows: points, x: 'x', y: 'labelY', scale: weeks, text: 'words' }, { size: small, colour: ink }),
    text(
      { rows: [{ words: name.join('\n') }], x: 4, y: nameY, text: 'words' },
      { size, weight: 600, align: 'left', colour: ink, limit: nameWidth },
    ),
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

function weekLabels(
  units: readonly FollowedUnit[],
  weeks: Axis,
  bottom: number,
  { language, layout }: ChartOptions,
): Layer[] {
  const { size } = layouts[layout];
  const all = [...new Set(units.flatMap(({ points }) => points.map((point) => point.weeks)))];
  const rows = all.map((week) => ({ week, words: formatCount(week, language) }));
  const middle = (weeks.pixels[0] + weeks.pixels[1]) / 2;
  const caption = [{ words: pictureTexts[language].followUp.weeks }];
  return [
    text({ rows, x: 'week', y: bottom, scale: weeks, text: 'words' }, { size, colour: muted }),
    text({ rows: caption, x: middle, y: bottom + size * 1.5, text: 'words' }, { size }),
  ];
}
