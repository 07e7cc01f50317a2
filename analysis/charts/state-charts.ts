import type { TopLevelSpec } from 'vega-lite';
import type { Language } from '#instruments/instrument.ts';
import type { StateCell, StateRelease } from '#analysis/state-release.ts';
import { topFirst } from '#analysis/top-first.ts';
import { numberOfPeople } from '#analysis/words/number-of-people.ts';
import { formatNumber, formatPoints } from '#analysis/words/numbers.ts';
import { stateTexts } from '#analysis/words/state-texts.ts';
import { howStateDrawn, stateSentences, stateTable } from '#analysis/words/state-words.ts';
import type { Axis } from './axis.ts';
import { chartOf, marks, rule, text, type Layer } from './layers.ts';
import type { ChartOptions } from './options.ts';
import type { ReleasedChart } from './released-charts.ts';
import { scaleTicks } from './scale-ticks.ts';
import { ink, line, muted, scaleStyles } from './theme.ts';
import { wrapWords } from './wrap-words.ts';

/** Names stand beside their rows, or above them where there is no room. */
const layouts = {
  wide: {
    width: 640,
    axis: [210, 610],
    row: 84,
    middle: 48,
    name: { x: 0, y: 46, width: 180, lines: 2 },
    size: 15.5,
  },
  narrow: {
    width: 390,
    axis: [24, 366],
    row: 112,
    middle: 82,
    name: { x: 8, y: 24, width: 370, lines: 1 },
    size: 16,
  },
} as const;

const nameSize = 18;
const foot = 96;

/** One scale of a unit, placed. */
interface Row {
  readonly title: string;
  readonly colour: string;
  readonly shape: string;
  readonly area: number;
  /** From the top of the picture, in pixels. */
  readonly top: number;
  readonly figures: Extract<StateCell, { status: 'shown' }> | null;
}

/** The pictures of a state: of the whole pilot (`stand`) and of each group (`stand-<id>`), where any figure may be shown. */
export function stateCharts(release: StateRelease, language: Language): ReleasedChart[] {
  const { total } = stateTexts[language];
  return [
    ...stateChart(release, { id: 'stand', title: total, cells: release.total }, language),
    ...release.groups.flatMap(({ id, name, cells }) =>
      stateChart(release, { id: `stand-${id}`, title: name, cells }, language),
    ),
  ];
}

interface Unit {
  readonly id: string;
  readonly title: string;
  readonly cells: readonly StateCell[];
}

function stateChart(release: StateRelease, { id, title, cells }: Unit, language: Language): ReleasedChart[] {
  const table = stateTable(cells, release, language);
  const sentences = stateSentences(cells, release, language);
  if (table === null || sentences === null) return [];
  return [
    {
      id,
      title: stateTexts[language].chart.title(title),
      finding: stateTexts[language].chart.finding,
      made: howStateDrawn(cells, release, language),
      description: sentences.join(' '),
      table,
      draw: (layout) => drawState(release, cells, { language, layout }),
    },
  ];
}

/**
 * A row for every scale, the first of the questionnaire at the bottom as in the rocket: the mean by position on the one
 * response scale, and the interval of that mean as a band. One moment, so nothing hollow and no change beside it.
 */
function drawState(
  release: StateRelease,
  cells: readonly StateCell[],
  { language, layout: name }: ChartOptions,
): TopLevelSpec {
  const layout = layouts[name];
  const rows = rowsOf(release, cells, { language, layout: name });
  const axis: Axis = {
    domain: [
      Math.min(...release.scales.map(({ range }) => range[0])),
      Math.max(...release.scales.map(({ range }) => range[1])),
    ],
    pixels: layout.axis,
  };
  const bottom = rows.length * layout.row;
  const [lowest, highest] = axis.domain.map((end) => formatPoints(end, language));
  const { axis: axisWords, key } = stateTexts[language].chart;
  const caption = [axisWords(lowest ?? '', highest ?? ''), key].join('\n');
  const middle = (layout.axis[0] + layout.axis[1]) / 2;
  return chartOf(layout.width, bottom + foot, [
    ...scaleTicks({ axis, top: 6, bottom, labels: bottom + 30, size: layout.size, language }),
    ...figureLayers(rows, axis, { language, layout: name }),
    ...nameLayers(rows, { language, layout: name }),
    text({ rows: [{ words: caption }], x: middle, y: bottom + 56, text: 'words' }, { size: layout.size }),
  ]);
}

function rowsOf(
  { scales }: StateRelease,
  cells: readonly StateCell[],
  { language, layout }: ChartOptions,
): Row[] {
  const styles = scaleStyles(scales);
  const { name, row } = layouts[layout];
  return topFirst(scales).flatMap((scale, i): Row[] => {
    const style = styles.get(scale.id);
    if (style === undefined) return [];
    const cell = cells.find((one) => one.scale === scale.id);
    const title = wrapWords(scale.title[language], name, nameSize).join('\n');
    return [{ title, ...style, top: i * row, figures: cell?.status === 'shown' ? cell : null }];
  });
}

function figureLayers(rows: readonly Row[], axis: Axis, { language, layout }: ChartOptions): Layer[] {
  const { middle, size } = layouts[layout];
  const [start, end] = axis.pixels;
  const placed = rows.flatMap(({ figures, top, ...row }) => {
    if (figures === null) return [];
    const [lower, upper] = figures.interval95;
    const { mean } = figures;
    return [
      {
        ...row,
        mean,
        lower,
        upper,
        label: formatNumber(mean, language),
        y: top + middle,
        labelY: top + middle - 17,
      },
    ];
  });
  const lines = rows.map(({ top }) => ({ y: top + middle }));
  return [
    rule({ rows: lines, x: start, x2: end, y: 'y' }, { width: 1.25, colour: line }),
    rule(
      { rows: placed, x: 'lower', x2: 'upper', y: 'y', scale: axis },
      { width: 16, colourField: 'colour', opacity: 0.25 },
    ),
    marks({ rows: placed, x: 'mean', y: 'y', scale: axis }, 'filled'),
    text(
      { rows: placed, x: 'mean', y: 'labelY', scale: axis, text: 'label' },
      { size: size + 1.5, weight: 600, colour: ink },
    ),
  ];
}

/** The name of each scale, and under or beside it how many people it is about, or that it is withheld. */
function nameLayers(rows: readonly Row[], { language, layout }: ChartOptions): Layer[] {
  const { name, size } = layouts[layout];
  const { withheld } = stateTexts[language];
  const placed = rows.map(({ title, colour, top, figures }) => ({
    title,
    colour,
    nameY: top + name.y,
    words: figures === null ? withheld : numberOfPeople(figures.n, language),
    wordsY: top + name.y + title.split('\n').length * nameSize * 1.2,
  }));
  return [
    text(
      { rows: placed, x: name.x, y: 'nameY', text: 'title' },
      { size: nameSize, weight: 600, align: 'left', colourField: 'colour' },
    ),
    text({ rows: placed, x: name.x, y: 'wordsY', text: 'words' }, { size, align: 'left', colour: muted }),
  ];
}
