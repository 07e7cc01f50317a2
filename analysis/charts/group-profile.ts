import type { TopLevelSpec } from 'vega-lite';
import type { Language } from '#instruments/instrument.ts';
import type { Release, ReleasedGroup } from '#analysis/release.ts';
import { confidenceInWords } from '#analysis/words/confidence.ts';
import { laterWaveOf, type LaterWave } from '#analysis/words/later-wave.ts';
import { messagesIn } from '#analysis/words/messages.ts';
import { axisCaption } from './axis-caption.ts';
import { type Axis, toPixel, withinAxis } from './axis.ts';
import { type ChangeRow, changeDomain, changePanel, changeTicks } from './change-panel.ts';
import { dumbbellLayers } from './dumbbell-layers.ts';
import { type GroupLayout, groupLayouts } from './group-layout.ts';
import { type GroupRow, groupRows, meansAxis } from './group-rows.ts';
import { type Layer, type TextStyle, chartOf, rule, text } from './layers.ts';
import type { ChartOptions } from './options.ts';
import { scaleTicks } from './scale-ticks.ts';
import { line } from './theme.ts';
import { wrapWords } from './wrap-words.ts';

/**
 * One group: before and after of every scale as a dumbbell on the full response scale, and its change with the
 * intervals against nought and against the changes that are too small to matter. Where there is room the changes have
 * a panel of their own; on a phone they are laid on the means, counted from the mean before.
 *
 * The axes are the same for every group of a release, so that charts can be laid beside each other. Holds released
 * figures only; nothing is aggregated in the specification.
 */
export function groupProfile(release: Release, group: ReleasedGroup, options: ChartOptions): TopLevelSpec {
  const { language } = options;
  const layout = groupLayouts[options.layout];
  const rows = groupRows(release, group, layout, language);
  const shown = rows.flatMap(({ figures }) => figures ?? []);
  const end = layout.head + rows.length * layout.rowHeight;
  return chartOf(layout.width, shown.length === 0 ? end : end + layout.foot, [
    ...names(rows, layout),
    ...withheldRows(rows, layout, language),
    ...(shown.length === 0 ? [] : panels(release, shown, { layout, options, end })),
  ]);
}

function panels(release: Release, shown: readonly ChangeRow[], place: Omit<PanelPlace, 'later'>): Layer[] {
  const { layout } = place;
  const means = meansAxis(release, layout);
  const { changes } = layout;
  return [
    ...meansPanel(shown, means, { ...place, later: laterWaveOf(release) }),
    ...(changes === null
      ? []
      : changesPanel(shown, { domain: changeDomain(release), pixels: changes.axis }, place)),
    ...changeNumbers(shown, layout),
  ];
}

/** Where a panel stands: its layout, and the end of the rows, in pixels from the top. */
interface PanelPlace {
  readonly layout: GroupLayout;
  readonly options: ChartOptions;
  readonly later: LaterWave;
  readonly end: number;
}

function meansPanel(
  rows: readonly ChangeRow[],
  axis: Axis,
  { layout, options, later, end }: PanelPlace,
): Layer[] {
  const { head, smallSize: size } = layout;
  const { language } = options;
  const { chart } = messagesIn(language, later);
  const within = layout.changes === null;
  const caption = axisCaption(axis.domain, options);
  const band = isDetailed(rows) ? chart.bands : chart.band;
  const key = within ? [band(confidenceInWords(options, language)), ...matters(rows, chart.matters)] : [];
  return [
    ...(within ? tooSmall(rows, axis) : []),
    ...scaleTicks({ axis, top: head, bottom: end, labels: end + size + 8, size, language }),
    ...dumbbellLayers(rows, { ...layout, axis, band: within ? 12 : null }),
    note([caption, chart.key, ...key], axis, end + size * 2 + 14, size),
  ];
}

/** Behind the means: where the mean after would lie after a change that is too small to matter. */
function tooSmall(rows: readonly ChangeRow[], axis: Axis): Layer[] {
  const banded = rows.map((row) => ({
    ...row,
    fromSesoi: withinAxis(axis, row.before - row.sesoi),
    toSesoi: withinAxis(axis, row.before + row.sesoi),
  }));
  return [
    rule(
      { rows: banded, x: 'fromSesoi', x2: 'toSesoi', y: 'y', scale: axis },
      { width: 26, colour: line, opacity: 0.55 },
    ),
  ];
}

const isDetailed = (rows: readonly ChangeRow[]): boolean =>
  rows.some(({ lower80, upper80 }) => lower80 < upper80);

/** What the grey is: nothing where no smallest change that matters was fixed, and so nothing is grey. */
const matters = (rows: readonly ChangeRow[], words: string): string[] =>
  rows.some(({ sesoi }) => sesoi > 0) ? [words] : [];

function changesPanel(
  rows: readonly ChangeRow[],
  axis: Axis,
  { layout, options, end }: Omit<PanelPlace, 'later'>,
): Layer[] {
  const { rowHeight, smallSize: size } = layout;
  const { language } = options;
  const { chart } = messagesIn(language);
  const lineOf = isDetailed(rows) ? chart.lines : chart.line;
  return [
    ...changePanel(rows, axis, rowHeight),
    ...changeTicks(axis, end + size + 8, size, language),
    note(
      [chart.change, lineOf(confidenceInWords(options, language)), ...matters(rows, chart.matters)],
      axis,
      end + size * 2 + 14,
      size,
    ),
  ];
}

/** The names of the scales: above their rows, or in a column of several lines beside them. */
function names(rows: readonly GroupRow[], { name, nameSize }: GroupLayout): Layer[] {
  const placed = rows.map((row) => {
    const lines = wrapWords(row.title, name, nameSize);
    const lift = ((lines.length - 1) * nameSize * 1.2) / 2;
    return { title: lines.join('\n'), colour: row.colour, nameY: row.top + name.y - lift };
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

/** The change of every scale in figures, at the right edge: beside its interval, or above it. */
function changeNumbers(rows: readonly ChangeRow[], layout: GroupLayout): Layer[] {
  const { changeX, changes, middle, name, nameSize } = layout;
  const down = changes === null ? name.y - middle : 7;
  const placed = rows.map((row) => ({ ...row, numberY: row.y + down }));
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
  const { means, middle, smallSize } = layout;
  const { withheld } = messagesIn(language).chart;
  const hidden = rows
    .filter(({ figures }) => figures === null)
    .map(({ top }) => ({ words: withheld, y: top + middle + smallSize / 3 }));
  const [left] = means.axis;
  return [text({ rows: hidden, x: left, y: 'y', text: 'words' }, { size: smallSize, align: 'left' })];
}

/** Lines of small print in the middle under a panel. */
function note(lines: readonly string[], axis: Axis, y: number, size: number): Layer {
  const middle = toPixel(axis, (axis.domain[0] + axis.domain[1]) / 2);
  return text({ rows: [{ words: lines.join('\n') }], x: middle, y, text: 'words' }, { size });
}
