import type { TopLevelSpec } from 'vega-lite';
import type { Language } from '#instruments/instrument.ts';
import type { Release, ReleasedGroup, ReleasedScale } from '#analysis/release.ts';
import { confidenceInWords } from '#analysis/words/confidence.ts';
import { laterWaveOf } from '#analysis/words/later-wave.ts';
import { messagesIn } from '#analysis/words/messages.ts';
import { isShown, showsAGroup } from '#analysis/words/shows-a-group.ts';
import { axisCaption } from './axis-caption.ts';
import type { Axis } from './axis.ts';
import { dumbbellLayers } from './dumbbell-layers.ts';
import { dumbbellRow } from './dumbbell.ts';
import { chartOf, text, type Layer } from './layers.ts';
import type { ChartOptions } from './options.ts';
import { scaleTicks } from './scale-ticks.ts';
import { ink, scaleStyles, type ScaleStyle } from './theme.ts';
import { wordWidth, wrapWords } from './wrap-words.ts';

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

/** A column with an axis on which marks can be told apart. */
const leastColumn = 110;

interface ScaleColumn {
  readonly scale: ReleasedScale;
  readonly style: ScaleStyle;
  readonly axis: Axis;
}

/** What the numbers of an axis take below the last row of a panel that another follows. */
const betweenPanels = 58;

/** The scales that stand side by side, with every group. */
interface Panel {
  readonly columns: readonly ScaleColumn[];
  readonly groups: readonly PlacedGroup[];
  readonly top: number;
  readonly head: number;
  readonly bottom: number;
}

/**
 * Groups under each other, scales side by side: before and after of every cell on the same axis, so that the eye finds
 * what is alike and what is not. Scales for which there is no room stand below the others, with every group again. No
 * order but that of the groups: it ranks nobody.
 */
export function smallMultiples(release: Release, options: ChartOptions): TopLevelSpec {
  const panels = panelsOf(release, options);
  const bottom = panels.at(-1)?.bottom ?? 0;
  const hasFigure = showsAGroup(release);
  return chartOf(layouts[options.layout].width, bottom + (hasFigure ? 66 : 10), [
    ...panels.flatMap((panel) => panelLayers(panel, options)),
    ...(hasFigure ? [key(release, panels, bottom, options)] : []),
  ]);
}

function panelLayers({ columns, groups, top, head, bottom }: Panel, options: ChartOptions): Layer[] {
  const { language, layout } = options;
  return [
    ...headings(columns, top, language, layouts[layout].name),
    ...groupNames(groups, layout),
    ...columns.flatMap((column) => columnLayers(groups, column, { head, bottom, options })),
    ...withheldRows(groups, columns, options),
  ];
}

function panelsOf(release: Release, { language, layout }: ChartOptions): Panel[] {
  const styles = scaleStyles(release.scales);
  const panels: Panel[] = [];
  for (const scales of sideBySide(release.scales, language, layout)) {
    const last = panels.at(-1);
    const top = last === undefined ? 0 : last.bottom + betweenPanels;
    const columns = columnsOf(scales, styles, layout);
    const head = top + headHeight(columns, language, layouts[layout].name);
    const groups = placed(release.groups, head, layout);
    panels.push({ columns, groups, top, head, bottom: groups.at(-1)?.bottom ?? head });
  }
  return panels;
}

/** As many scales side by side as the longest word of their names and a readable axis leave room for, evenly. */
function sideBySide(
  scales: readonly ReleasedScale[],
  language: Language,
  layout: ChartOptions['layout'],
): ReleasedScale[][] {
  const { width, left, name } = layouts[layout];
  const words = scales.flatMap(({ title }) => title[language].split(' '));
  const column = Math.max(leastColumn, ...words.map((word) => wordWidth(word, name) + gap));
  const most = Math.max(1, Math.floor((width - left) / column));
  const each = Math.ceil(scales.length / Math.ceil(scales.length / most));
  return Array.from({ length: Math.ceil(scales.length / each) }, (_, i) =>
    scales.slice(i * each, (i + 1) * each),
  );
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

function columnsOf(
  scales: readonly ReleasedScale[],
  styles: ReturnType<typeof scaleStyles>,
  layout: ChartOptions['layout'],
): ScaleColumn[] {
  const { width, left } = layouts[layout];
  const each = (width - left) / scales.length;
  return scales.flatMap((scale, i) => {
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
  wrapWords(title, { width: axis.pixels[1] - axis.pixels[0] + gap, lines: 8 }, size);

function headHeight(columns: readonly ScaleColumn[], language: Language, size: number): number {
  const lines = columns.map(({ scale, axis }) => headLines(scale.title[language], axis, size).length);
  return Math.max(1, ...lines) * size * 1.2 + 14;
}

function headings(columns: readonly ScaleColumn[], top: number, language: Language, size: number): Layer[] {
  return columns.map(({ scale, style, axis }) =>
    text(
      {
        rows: [{ words: headLines(scale.title[language], axis, size).join('\n') }],
        x: (axis.pixels[0] + axis.pixels[1]) / 2,
        y: top + size + 2,
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
    if (!isShown({ cells })) return [{ words: withheld, x: left + gap, y }];
    return hidden.map(({ axis }) => ({ words: '–', x: axis.pixels[0], y }));
  });
  return [text({ rows, x: 'x', y: 'y', text: 'words' }, { size, align: 'left' })];
}

function key(release: Release, panels: readonly Panel[], bottom: number, options: ChartOptions): Layer {
  const { width, left, size } = layouts[options.layout];
  const { chart } = messagesIn(options.language, laterWaveOf(release));
  const lines = [
    `${axesCaption(
      panels.flatMap(({ columns }) => columns),
      options,
    )} · ${chart.key}`,
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
