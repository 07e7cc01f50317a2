import type { TopLevelSpec } from 'vega-lite';
import type { GroupDistance, Release, ReleasedScale } from '#analysis/release.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { messagesIn } from '#analysis/words/messages.ts';
import { formatNumber } from '#analysis/words/numbers.ts';
import { pictureTexts } from '#analysis/words/picture-texts.ts';
import { toPixel, type Axis } from './axis.ts';
import { dumbbellLayers } from './dumbbell-layers.ts';
import { shiftRow } from './dumbbell.ts';
import { chartOf, rule, text, type Layer } from './layers.ts';
import type { ChartOptions } from './options.ts';
import { ink, muted, scaleStyles } from './theme.ts';
import { wrapWords } from './wrap-words.ts';

/** `lines`: of each of the two names; `above`: what the names take where they stand above their row. */
const layouts = {
  wide: {
    width: 760,
    axis: [262, 736],
    beside: true,
    least: 92,
    lines: 5,
    name: 15,
    nameWidth: 230,
    size: 14,
  },
  narrow: {
    width: 390,
    axis: [30, 360],
    beside: false,
    least: 0,
    lines: 3,
    name: 16,
    nameWidth: 380,
    size: 15,
  },
} as const satisfies Record<ChartOptions['layout'], object>;

/** Two groups: their names in lines, and where their row stands, in pixels from the top. */
interface Pair {
  readonly distance: GroupDistance;
  readonly words: readonly string[];
  readonly top: number;
  readonly y: number;
  readonly bottom: number;
}

/**
 * How far every two groups lie apart on one scale, before and after: nought in the middle is no difference, so marks
 * that move to the middle are groups that grew towards each other. The band is the interval of the change, laid from
 * the difference before.
 *
 * @returns `null` when the release has no distance on this scale
 */
export function groupDistance(
  release: Release,
  scale: ReleasedScale,
  options: ChartOptions,
): TopLevelSpec | null {
  const distances = (release.distances ?? []).filter((distance) => distance.scale === scale.id);
  const style = scaleStyles(release.scales).get(scale.id);
  if (distances.length === 0 || style === undefined) return null;
  const layout = layouts[options.layout];
  const axis: Axis = { domain: reachOf(distances), pixels: layout.axis };
  const { language } = options;
  const pairs = placed(distances, release, options);
  const rows = pairs.map(({ distance, y }) => {
    const row = shiftRow(distance, { scale, style, y, axis, apart: 19, language });
    return {
      ...row,
      beforeLabel: apart(distance.before, options),
      afterLabel: apart(distance.after, options),
    };
  });
  const bottom = pairs.at(-1)?.bottom ?? 0;
  return chartOf(layout.width, bottom + layout.size * (layout.beside ? 3.8 : 6.4), [
    ...frame(axis, pairs, options),
    ...names(pairs, options),
    ...dumbbellLayers(rows, { axis, band: 12, above: -16, below: 29, numberSize: layout.name }),
    key(release, axis, bottom, options),
  ]);
}

function placed(
  distances: readonly GroupDistance[],
  { groups }: Release,
  { layout, language }: ChartOptions,
): Pair[] {
  const { beside, least, lines, name, nameWidth, size } = layouts[layout];
  const { distance: texts } = pictureTexts[language];
  const nameOf = (id: string): string => groups.find((group) => group.id === id)?.name ?? id;
  const room = { width: nameWidth, lines };
  let top = size * 2.6;
  return distances.map((distance) => {
    const [first, second] = distance.groups;
    const words = [
      ...wrapWords(texts.firstGroup(nameOf(first)), room, name),
      ...wrapWords(texts.secondGroup(nameOf(second)), room, name),
    ];
    const height = words.length * name * 1.2 + 16;
    const bottom = top + (beside ? Math.max(least, height) : height + 92);
    const pair = { distance, words, top, y: beside ? (top + bottom) / 2 : bottom - 50, bottom };
    top = bottom;
    return pair;
  });
}

/** Without a sign: which side it lies on tells which group is higher. */
const apart = (points: number, { language }: ChartOptions): string =>
  formatNumber(Math.abs(points), language);

function reachOf(distances: readonly GroupDistance[]): [number, number] {
  const ends = distances.flatMap(({ before, after, interval95: [lower, upper] }) => [
    before,
    after,
    before + lower,
    before + upper,
  ]);
  const reach = Math.ceil(Math.max(1, ...ends.map(Math.abs)) * 2) / 2;
  return [-reach, reach];
}

function frame(axis: Axis, pairs: readonly Pair[], { language, layout }: ChartOptions): Layer[] {
  const { size } = layouts[layout];
  const { distance } = pictureTexts[language];
  const zero = toPixel(axis, 0);
  const at = { size, colour: muted };
  const y = size + 4;
  const middles = pairs.map((pair) => ({ from: pair.y - 42, to: pair.y + 42 }));
  return [
    rule({ rows: middles, x: zero, y: 'from', y2: 'to' }, { width: 1.25, colour: ink, opacity: 0.6 }),
    text(
      { rows: [{ words: distance.second }], x: axis.pixels[0] - 20, y, text: 'words' },
      { ...at, align: 'left' },
    ),
    text({ rows: [{ words: distance.alike }], x: zero, y, text: 'words' }, at),
    text(
      { rows: [{ words: distance.first }], x: axis.pixels[1] + 20, y, text: 'words' },
      { ...at, align: 'right' },
    ),
  ];
}

/** The names of the two groups: beside their row, or above it. */
function names(pairs: readonly Pair[], { layout }: ChartOptions): Layer[] {
  const { beside, name, nameWidth } = layouts[layout];
  const rows = pairs.map(({ words, top, y }) => {
    const lift = ((words.length - 1) * name * 1.2) / 2;
    return { words: words.join('\n'), y: beside ? y + name / 3 - lift : top + name + 4 };
  });
  return [
    text({ rows, x: 4, y: 'y', text: 'words' }, { size: name, align: 'left', colour: ink, limit: nameWidth }),
  ];
}

function key(release: Release, axis: Axis, bottom: number, { language, layout }: ChartOptions): Layer {
  const { size } = layouts[layout];
  const { chart } = messagesIn(language, laterWaveOf(release));
  const { axis: axisWords, zero, band } = pictureTexts[language].distance;
  const lines =
    layout === 'wide'
      ? [`${axisWords}; ${zero}`, `${chart.key} · ${band}`]
      : [axisWords, zero, chart.key, band];
  return text(
    {
      rows: [{ words: lines.join('\n') }],
      x: (axis.pixels[0] + axis.pixels[1]) / 2,
      y: bottom + size + 8,
      text: 'words',
    },
    { size },
  );
}
