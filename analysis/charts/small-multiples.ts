import type { TopLevelSpec } from 'vega-lite';
import type { Language } from '#instruments/instrument.ts';
import type { Release, ReleasedGroup, ReleasedScale } from '#analysis/release.ts';
import { confidenceInWords } from '#analysis/words/confidence.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { messagesIn } from '#analysis/words/messages.ts';
import { showsAGroup } from '#analysis/words/shows-a-group.ts';
import { axisCaption } from './axis-caption.ts';
import type { Axis } from './axis.ts';
import { dumbbellLayers } from './dumbbell-layers.ts';
import { dumbbellRow } from './dumbbell.ts';
import { chartOf, text, type Layer } from './layers.ts';
import type { ChartOptions } from './options.ts';
import { scaleTicks } from './scale-ticks.ts';
import { ink, scaleStyles, type ScaleStyle } from './theme.ts';
import { wrapWords } from './wrap-words.ts';

/** Sizes in pixels; the name of a group stands beside its row, or above it where `beside` is false. */
const layouts = {
  wide: { width: 760, left: 190, beside: true, least: 66, nameWidth: 182, nameLines: 6, name: 15, size: 14 },
  narrow: { width: 390, left: 0, beside: false, least: 0, nameWidth: 382, nameLines: 3, name: 16, size: 14 },
} as const satisfies Record<ChartOptions['layout'], object>;

/** What a row of marks with its numbers takes below names. */
const marksHeight = 66;

/** A group with its name in lines, and where its row stands, in pixels from the top. */
interface PlacedGroup {
  readonly cells: ReleasedGroup['cells'];
  readonly words: readonly string[];
  readonly top: number;
  readonly y: number;
  readonly bottom: number;
}

const gap = 22;

interface ScaleColumn {
  readonly scale: ReleasedScale;
  readonly style: ScaleStyle;
  readonly axis: Axis;
}

/**
 * Groups under each other, scales side by side: before and after of every cell on the same axis, so that the eye finds
 * what is alike and what is not. No order but that of the groups: it ranks nobody.
 */
export function smallMultiples(release: Release, options: ChartOptions): TopLevelSpec {
  const { language } = options;
  const layout = layouts[options.layout];
  const columns = columnsOf(release, options.layout);
  const head = headHeight(columns, language, layout.name);
  const groups = placed(release.groups, head, options.layout);
  const bottom = groups.at(-1)?.bottom ?? head;
  const hasFigure = showsAGroup(release);
  return chartOf(layout.width, bottom + (hasFigure ? 66 : 10), [
    ...headings(columns, language, layout.name),
    ...groupNames(groups, options.layout),
    ...columns.flatMap((column) => columnLayers(groups, column, { head, bottom, options })),
    ...withheldRows(groups, columns, options),
    ...(hasFigure ? [key(release, columns, bottom, options)] : []),
  ]);
}

function placed(
  groups: readonly ReleasedGroup[],
  head: number,
  layout: ChartOptions['layout'],
): PlacedGroup[] {
  const { beside, least, nameWidth, nameLines, name } = layouts[layout];
  let top = head;
  return groups.map(({ name: title, cells }) => {
    const words = wrapWords(title, { width: nameWidth, lines: nameLines }, name);
    const height = words.length * name * 1.2 + 14;
    const bottom = top + (beside ? Math.max(least, height) : height + marksHeight);
    const group = { cells, words, top, y: beside ? (top + bottom) / 2 : bottom - marksHeight / 2, bottom };
    top = bottom;
    return group;
  });
}

function columnsOf(release: Release, layout: ChartOptions['layout']): ScaleColumn[] {
  const { width, left } = layouts[layout];
  const styles = scaleStyles(release.scales);
  const each = (width - left) / release.scales.length;
  return release.scales.flatMap((scale, i) => {
    const style = styles.get(scale.id);
    if (style === undefined) return [];
    const start = left + i * each;
    const small = { ...style, area: style.area * 0.42 };
    return [
      {
        scale,
        style: small,
        axis: { domain: scale.range, pixels: [start + gap, start + each - gap] as const },
      },
    ];
  });
}

const headLines = (title: string, axis: Axis, size: number): string[] =>
  wrapWords(title, { width: axis.pixels[1] - axis.pixels[0] + gap, lines: 4 }, size);

function headHeight(columns: readonly ScaleColumn[], language: Language, size: number): number {
  const lines = columns.map(({ scale, axis }) => headLines(scale.title[language], axis, size).length);
  return Math.max(1, ...lines) * size * 1.2 + 14;
}

function headings(columns: readonly ScaleColumn[], language: Language, size: number): Layer[] {
  return columns.map(({ scale, style, axis }) =>
    text(
      {
        rows: [{ words: headLines(scale.title[language], axis, size).join('\n') }],
        x: (axis.pixels[0] + axis.pixels[1]) / 2,
        y: size + 2,
        text: 'words',
      },
      { size, weight: 600, colour: style.colour, limit: axis.pixels[1] - axis.pixels[0] + gap * 1.6 },
    ),
  );
}

function groupNames(groups: readonly PlacedGroup[], layout: ChartOptions['layout']): Layer[] {
  const { beside, nameWidth, name } = layouts[layout];
  const rows = groups.map(({ words, top, y }) => {
    const lift = ((words.length - 1) * name * 1.2) / 2;
    return { words: words.join('\n'), y: beside ? y + name / 3 - lift : top + name + 6 };
  });
  const style = { size: name, align: 'left', colour: ink, limit: nameWidth, weight: 600 } as const;
  return [text({ rows, x: 4, y: 'y', text: 'words' }, style)];
}

interface Place {
  readonly head: number;
  readonly bottom: number;
  readonly options: ChartOptions;
}

function columnLayers(
  groups: readonly PlacedGroup[],
  { scale, style, axis }: ScaleColumn,
  { head, bottom, options: { language, layout } }: Place,
): Layer[] {
  const { size } = layouts[layout];
  const rows = groups.flatMap(({ cells, y }) => {
    const cell = cells.find((found) => found.scale === scale.id);
    return dumbbellRow(cell, { scale, style, y, axis, apart: 13, language }) ?? [];
  });
  if (rows.length === 0) return [];
  return [
    ...scaleTicks({ axis, top: head, bottom, labels: bottom + size + 8, size: size - 1, language }),
    ...dumbbellLayers(rows, { axis, band: 9, above: -10, below: 21, numberSize: size }),
  ];
}

/** A dash where a cell is withheld; words where a group has no figure at all. */
function withheldRows(
  groups: readonly PlacedGroup[],
  columns: readonly ScaleColumn[],
  { language, layout }: ChartOptions,
): Layer[] {
  const { size, left } = layouts[layout];
  const { withheld } = messagesIn(language).chart;
  const rows = groups.flatMap(({ cells, y: middle }) => {
    const y = middle + size / 3;
    const hidden = columns.filter(
      ({ scale }) => cells.find((cell) => cell.scale === scale.id)?.status !== 'shown',
    );
    if (hidden.length === columns.length) return [{ words: withheld, x: left + gap, y }];
    return hidden.map(({ axis }) => ({ words: '–', x: axis.pixels[0], y }));
  });
  return [text({ rows, x: 'x', y: 'y', text: 'words' }, { size, align: 'left' })];
}

function key(
  release: Release,
  columns: readonly ScaleColumn[],
  bottom: number,
  options: ChartOptions,
): Layer {
  const { width, left, size } = layouts[options.layout];
  const { chart } = messagesIn(options.language, laterWaveOf(release));
  const lines = [
    `${axesCaption(columns, options)} · ${chart.key}`,
    chart.band(confidenceInWords(options, options.language)),
  ];
  return text(
    { rows: [{ words: lines.join('\n') }], x: (left + width) / 2, y: bottom + size * 2 + 14, text: 'words' },
    { size },
  );
}

/** What the axes are: the scale that all columns share, or else each its own. */
function axesCaption(columns: readonly ScaleColumn[], options: ChartOptions): string {
  const captions = new Set(columns.map(({ scale }) => axisCaption(scale.range, options)));
  const [only] = captions;
  return captions.size === 1 && only !== undefined ? only : messagesIn(options.language).chart.ownAxes;
}
