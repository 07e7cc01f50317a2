import type { TopLevelSpec } from 'vega-lite';
import type { Language } from '#instruments/instrument.ts';
import type { Release, ReleasedGroup } from '#analysis/release.ts';
import { messagesIn } from '#analysis/words/messages.ts';
import { formatPoints } from '#analysis/words/numbers.ts';
import { type Axis, toPixel } from './axis.ts';
import { changePanel, changeTicks } from './change-panel.ts';
import { dumbbellLayers } from './dumbbell-layers.ts';
import { type GroupLayout, groupLayouts } from './group-layout.ts';
import { type GroupPlaces, type GroupRow, groupPlaces, groupRows } from './group-rows.ts';
import { type Layer, type TextStyle, chartOf, text } from './layers.ts';
import type { ChartOptions } from './options.ts';
import { scaleTicks } from './scale-ticks.ts';
import { wrapWords } from './wrap-words.ts';

/**
 * One group: before and after of every scale as a dumbbell on the full response scale, and its change with the
 * intervals against nought and against the changes that are too small to matter.
 *
 * The axes are the same for every group of a release, so that charts can be laid beside each other. Holds released
 * figures only; nothing is aggregated in the specification.
 */
export function groupProfile(release: Release, group: ReleasedGroup, options: ChartOptions): TopLevelSpec {
  const { language } = options;
  const layout = groupLayouts[options.layout];
  const places = groupPlaces(release, group, layout);
  const rows = groupRows(release, group, layout, language);
  const shown = rows.some(({ means }) => means !== null);
  return chartOf(layout.width, places.height, [
    ...meansPanel(rows, layout, places, language),
    ...withheldRows(rows, layout, language),
    ...(shown ? changesPanel(rows, layout, places, language) : []),
  ]);
}

function meansPanel(
  rows: readonly GroupRow[],
  layout: GroupLayout,
  { means: axis, meansEnd }: GroupPlaces,
  language: Language,
): Layer[] {
  const { means, smallSize: size } = layout;
  const { chart } = messagesIn(language);
  const [lowest, highest] = axis.domain;
  const caption = chart.axis(formatPoints(lowest, language), formatPoints(highest, language));
  const shown = rows.flatMap((row) => row.means ?? []);
  if (shown.length === 0) return names(rows, layout, 'top');
  return [
    ...scaleTicks({ axis, top: means.head, bottom: meansEnd, labels: meansEnd + size + 8, size, language }),
    ...dumbbellLayers(shown, { ...layout, axis, band: null }),
    ...names(rows, layout, 'top'),
    note(`${caption}\n${chart.key}`, axis, meansEnd + size * 2 + 14, size),
  ];
}

function changesPanel(
  rows: readonly GroupRow[],
  layout: GroupLayout,
  { changes: axis, changesEnd }: GroupPlaces,
  language: Language,
): Layer[] {
  const { changes, smallSize: size, arrangement } = layout;
  const { chart } = messagesIn(language);
  const shown = rows.flatMap(({ change }) => change ?? []);
  const detailed = shown.some(({ lower80, upper80 }) => lower80 < upper80);
  const below = arrangement === 'below';
  return [
    ...changePanel(shown, axis, below ? changes.rowHeight * 0.5 : changes.rowHeight),
    ...changeTicks(axis, changesEnd + size + 8, size, language),
    ...(below
      ? names(
          rows.filter(({ change }) => change !== null),
          layout,
          'changeTop',
        )
      : []),
    ...changeNumbers(rows, layout),
    note(
      `${chart.change}\n${detailed ? chart.lines : chart.line}\n${chart.matters}`,
      axis,
      changesEnd + size * 2 + 14,
      size,
    ),
  ];
}

/** The names of the scales, on their rows of one of the panels. */
function names(rows: readonly GroupRow[], layout: GroupLayout, panel: 'top' | 'changeTop'): Layer[] {
  const { name, nameSize, arrangement } = layout;
  const placed = rows.map((row) => {
    const lines = wrapWords(row.title, name, nameSize);
    const lift = arrangement === 'beside' ? ((lines.length - 1) * nameSize * 1.2) / 2 : 0;
    return { title: lines.join('\n'), colour: row.colour, nameY: row[panel] + name.y - lift };
  });
  const style: TextStyle = {
    size: nameSize,
    weight: 600,
    align: 'left',
    colourField: 'colour',
    limit: name.width,
  };
  return [text({ rows: placed, x: name.x, y: 'nameY', text: 'title' }, style)];
}

/** The change of every scale in figures, at the right edge, on the row of its interval. */
function changeNumbers(rows: readonly GroupRow[], layout: GroupLayout): Layer[] {
  const { changeX, nameSize, arrangement, name } = layout;
  const placed = rows.flatMap(({ change, changeTop }) => {
    if (change === null) return [];
    return [{ ...change, numberY: arrangement === 'beside' ? change.y + 7 : changeTop + name.y }];
  });
  const style: TextStyle = {
    size: nameSize + 4,
    weight: 600,
    heading: true,
    align: 'right',
    colourField: 'colour',
  };
  return [text({ rows: placed, x: changeX, y: 'numberY', text: 'changeLabel' }, style)];
}

function withheldRows(rows: readonly GroupRow[], layout: GroupLayout, language: Language): Layer[] {
  const { means, smallSize } = layout;
  const { withheld } = messagesIn(language).chart;
  const hidden = rows
    .filter((row) => row.means === null)
    .map(({ top }) => ({ words: withheld, y: top + means.middle + smallSize / 3 }));
  const [left] = means.axis;
  return [text({ rows: hidden, x: left, y: 'y', text: 'words' }, { size: smallSize, align: 'left' })];
}

/** Lines of small print in the middle under a panel. */
function note(words: string, axis: Axis, y: number, size: number): Layer {
  const middle = toPixel(axis, (axis.domain[0] + axis.domain[1]) / 2);
  return text({ rows: [{ words }], x: middle, y, text: 'words' }, { size });
}
